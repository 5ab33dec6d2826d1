import SOPLanguage

/// Reads JSON as RFC 8259 defines it, from bytes that may be anything.
package struct JSONReader {
  /// How many arrays and objects may lie in each other: deeper ones are an attack or a slip.
  private static let mostLevels = 128

  private let bytes: [UInt8]
  private var index = 0

  /// Reads a text; nothing when it is not JSON from its first byte to its last.
  package static func read(_ bytes: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes)
    guard let value = reader.value(level: 0) else { return nil }
    reader.skipBlanks()
    return reader.index == bytes.count ? value : nil
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let letters = Array(word.text.utf8)
    guard bytes[index...].starts(with: letters) else { return false }
    index += letters.count
    return true
  }

  // MARK: Values

  private mutating func value(level: Int) -> JSONValue? {
    skipBlanks()
    guard level < JSONReader.mostLevels else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(level)
    case UInt8(ascii: "["): return array(level)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(_ level: Int) -> JSONValue? {
    var members: [(name: String, value: JSONValue)] = []
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let name = string() else { return nil }
      skipBlanks()
      guard take(UInt8(ascii: ":")), let value = value(level: level + 1) else { return nil }
      members.append((name, value))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func array(_ level: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      guard let value = value(level: level + 1) else { return nil }
      elements.append(value)
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  // MARK: Numbers

  private mutating func number() -> JSONValue? {
    let isNegative = take(UInt8(ascii: "-"))
    let start = index
    guard let digits = digits(), digits.count == 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    if take(UInt8(ascii: ".")), self.digits() == nil { return nil }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard self.digits() != nil else { return nil }
    }
    // What does not fit is as large as can be: no position of a text lies there.
    let whole = Int(String(decoding: bytes[digits], as: UTF8.self)) ?? Int.max
    return .number(isNegative ? -whole : whole)
  }

  private mutating func digits() -> Range<Int>? {
    let start = index
    while let byte = next, byte.isASCIIDigit { index += 1 }
    return index > start ? start..<index : nil
  }

  // MARK: Texts

  private mutating func string() -> String? {
    var text: [UInt8] = []
    index += 1
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(into: &text) else { return nil }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte = next else { return false }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else { return false }
      text += Array(String(Character(scalar)).utf8)
    default: return false
    }
    return true
  }

  /// The character of `\uXXXX`, or of two of them; half a pair becomes a replacement character.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    if (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: [0x5C, 0x75]) {
      let start = index
      index += 2
      guard let second = unit() else { return nil }
      if (0xDC00..<0xE000).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
      index = start
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    // The number reader would also take a sign.
    guard digits.allSatisfy({ $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }) else {
      return nil
    }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
