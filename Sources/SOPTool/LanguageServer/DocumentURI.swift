import SOPLanguage

/// The address of a file as editors write it, and the way to its path.
package enum DocumentURI {
  /// The path of a `file:` address without escapes; nothing for another kind of address.
  package static func path(of uri: String) -> String? {
    let bytes = Array(uri.utf8)
    guard bytes.count > 7, bytes[..<7].map({ $0.loweredASCII }).elementsEqual("file://".utf8),
      let slash = bytes[7...].firstIndex(of: UInt8(ascii: "/"))
    else { return nil }
    var path: [UInt8] = []
    var index = slash
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        path.append(byte)
        index += 3
      } else {
        path.append(bytes[index])
        index += 1
      }
    }
    guard !path.contains(0) else { return nil }
    return String(validating: path, as: UTF8.self)
  }

  /// The address of an absolute path.
  package static func uri(of path: String) -> String {
    var sink = ByteSink()
    sink.append("file://")
    for byte in path.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || plainMarks.contains(byte) {
        sink.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        sink.append(digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)")
      }
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static let plainMarks = Array("/-._~".utf8)
}
