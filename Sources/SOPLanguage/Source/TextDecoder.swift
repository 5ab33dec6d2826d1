/// Turns the bytes of a file into UTF-8, whatever editor wrote them.
enum TextDecoder {
  /// Decodes the bytes of a file.
  ///
  /// UTF-8 with or without a mark, UTF-16 with a mark, and Windows-1252 for anything that is not
  /// valid UTF-8. Never fails: what can't be read becomes U+FFFD.
  static func decode(_ contents: [UInt8]) -> (bytes: [UInt8], encoding: SourceFile.Encoding) {
    if contents.starts(with: [0xFF, 0xFE]) {
      return (decodeUTF16(contents, low: 0, high: 1), .utf16LittleEndian)
    }
    if contents.starts(with: [0xFE, 0xFF]) {
      return (decodeUTF16(contents, low: 1, high: 0), .utf16BigEndian)
    }
    if contents.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(contents.dropFirst(3))
      return isValidUTF8(rest) ? (rest, .utf8WithMark) : (decodeWindows1252(rest), .windows1252)
    }
    if isValidUTF8(contents) { return (contents, .utf8) }
    return (decodeWindows1252(contents), .windows1252)
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decodeUTF16(_ contents: [UInt8], low: Int, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(contents.count / 2)
    var index = 2
    while index + 1 < contents.count {
      units.append(UInt16(contents[index + low]) | UInt16(contents[index + high]) << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func decodeWindows1252(_ contents: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(contents.count + contents.count / 8)
    for byte in contents {
      if byte < 0x80 {
        result.append(byte)
      } else if let scalar = Unicode.Scalar(windows1252Scalar(byte)) {
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return result
  }

  private static func windows1252Scalar(_ byte: UInt8) -> UInt32 {
    byte < 0xA0 ? UInt32(upperControls[Int(byte - 0x80)]) : UInt32(byte)
  }

  /// What Windows-1252 has at 0x80 … 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
