/// A telephone number in the form that telephones dial.
struct TelephoneNumber {
  /// The number with `tel:`; national numbers begin with `+62`.
  let link: String

  /// Takes a number with the marks that people put into it; nothing when none comes next.
  ///
  /// Numbers that begin with `0` or `+` need eight digits; services and local numbers have three
  /// to nine.
  static func take(_ cursor: inout ValueCursor) -> TelephoneNumber? {
    let start = cursor.index
    let isInternational = cursor.take(UInt8(ascii: "+"))
    var digits: [UInt8] = []
    var end = cursor.index
    while let byte = cursor.peek {
      if byte.isASCIIDigit {
        digits.append(byte)
        cursor.move(to: cursor.index + 1)
        end = cursor.index
      } else if !isMark(byte) || !takeMark(&cursor) {
        break
      }
    }
    cursor.move(to: end)
    _ = cursor.take(UInt8(ascii: ")"))
    guard let number = dialled(digits, isInternational) else {
      cursor.move(to: start)
      return nil
    }
    return TelephoneNumber(link: "tel:" + number + takeExtension(&cursor))
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == 0xE2
  }

  /// Takes a mark, when a digit or another mark follows.
  private static func takeMark(_ cursor: inout ValueCursor) -> Bool {
    if cursor.takeDash() { return true }
    guard let byte = cursor.peek, byte != 0xE2 else { return false }
    return cursor.take(byte)
  }

  private static func dialled(_ digits: [UInt8], _ isInternational: Bool) -> String? {
    var number = digits[...]
    let zero = UInt8(ascii: "0")
    let isNational = !isInternational && number.first == zero
    if isInternational || (number.starts(with: "62".utf8) && number.count >= 10) {
      guard (8...15).contains(number.count) else { return nil }
      // "+62 (0) 542": the zero is dialled inside of the country only.
      if number.starts(with: "620".utf8) { number = number.prefix(2) + number.dropFirst(3) }
      return "+" + String(decoding: number, as: UTF8.self)
    }
    if isNational {
      guard (8...14).contains(number.count) else { return nil }
      return "+62" + String(decoding: number.dropFirst(), as: UTF8.self)
    }
    return (3...9).contains(number.count) ? String(decoding: number, as: UTF8.self) : nil
  }

  private static func takeExtension(_ cursor: inout ValueCursor) -> String {
    let start = cursor.index
    if cursor.take(anyOf: ["ext", "ekstensi", "pesawat", "pes", "psw"]) {
      _ = cursor.take(UInt8(ascii: "."))
      var digits: [UInt8] = []
      while let byte = cursor.peek, byte.isASCIIDigit, digits.count < 6 {
        digits.append(byte)
        cursor.move(to: cursor.index + 1)
      }
      if !digits.isEmpty { return ";ext=" + String(decoding: digits, as: UTF8.self) }
    }
    cursor.move(to: start)
    return ""
  }
}
