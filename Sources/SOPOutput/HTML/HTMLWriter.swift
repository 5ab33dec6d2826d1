package import SOPLanguage

/// Writes HTML (or SVG inside it) straight to bytes.
///
/// Markup is `StaticString`, so only a literal fits; a user's text is `String` and always
/// escaped. The type decides, not the author's memory.
package struct HTMLWriter: Sendable {
  /// What has been written so far.
  package var sink: ByteSink

  /// Makes an empty writer with room for `capacity` bytes.
  package init(capacity: Int = 0) {
    sink = ByteSink(capacity: capacity)
  }

  /// The bytes written so far.
  package var bytes: [UInt8] { sink.bytes }

  /// Writes markup as it is.
  package mutating func markup(_ literal: StaticString) {
    sink.append(literal)
  }

  /// Writes a user's text where an element's content stands.
  package mutating func text(_ text: String) {
    sink.append(text, escaping: HTMLWriter.textEscapes)
  }

  /// Writes a phrase of the program's own.
  package mutating func text(_ phrase: Phrase, in language: Language) {
    text(phrase.wording(in: language).text)
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) {
    sink.append(number)
  }

  /// Writes ` name="value"` with a user's text as the value.
  ///
  /// The name is markup. Never use it for addresses; see ``address(_:_:)``.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    sink.append(" ")
    sink.append(name)
    sink.append("=\"")
    sink.append(value, escaping: HTMLWriter.attributeEscapes)
    sink.append("\"")
  }

  /// Writes ` name="number"`.
  package mutating func attribute(_ name: StaticString, _ value: Int) {
    sink.append(" ")
    sink.append(name)
    sink.append("=\"")
    sink.append(value)
    sink.append("\"")
  }

  /// Writes ` name="address"`: the address is percent-encoded where it has to be, then escaped.
  ///
  /// Only relative addresses and the schemes `http`, `https`, `mailto` and `tel` get through;
  /// anything else is written as `#`.
  package mutating func address(_ name: StaticString, _ value: String) {
    sink.append(" ")
    sink.append(name)
    sink.append("=\"")
    if HTMLWriter.isSafeAddress(value) {
      for byte in value.utf8 { HTMLWriter.writeAddressByte(byte, to: &sink) }
    } else {
      sink.append("#")
    }
    sink.append("\"")
  }

  /// Writes an element with content; the name is markup.
  package mutating func element(
    _ name: StaticString,
    class style: StaticString = "",
    _ content: (inout HTMLWriter) -> Void
  ) {
    sink.append("<")
    sink.append(name)
    if style.utf8CodeUnitCount > 0 {
      sink.append(" class=\"")
      sink.append(style)
      sink.append("\"")
    }
    sink.append(">")
    content(&self)
    sink.append("</")
    sink.append(name)
    sink.append(">")
  }

  /// Writes an element whose content is a user's text.
  package mutating func element(
    _ name: StaticString,
    class style: StaticString = "",
    text content: String
  ) {
    element(name, class: style) { writer in writer.text(content) }
  }

  /// What may not stand in text: markup, and the control characters that XML forbids.
  package static let textEscapes = EscapeTable(
    [(UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;")]
      + controlCharacters
  )

  /// What may not stand in a double-quoted attribute.
  package static let attributeEscapes = EscapeTable(
    [
      (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
      (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"),
    ] + controlCharacters
  )

  /// Control characters but for tab, line feed and carriage return become U+FFFD.
  private static let controlCharacters: [(byte: UInt8, replacement: StaticString)] =
    ([UInt8](0...8) + [11, 12] + [UInt8](14...31) + [127]).map { ($0, "\u{FFFD}") }

  /// Whether an address is relative or has a scheme that is safe to follow.
  static func isSafeAddress(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let scheme = bytes[..<colon]
    if scheme.contains(where: { "/?#".utf8.contains($0) }) { return true }
    let schemes: [StaticString] = ["https", "http", "mailto", "tel"]
    return schemes.contains { name in scheme.elementsEqual(name.text.utf8) }
  }

  private static func writeAddressByte(_ byte: UInt8, to sink: inout ByteSink) {
    switch byte {
    case UInt8(ascii: "&"): sink.append("&amp;")
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      sink.append(byte)
    case _ where "-._~:/?#[]@!$()*+,;=%".utf8.contains(byte): sink.append(byte)
    default: sink.append(percentEncoding: byte)
    }
  }
}

extension ByteSink {
  /// Appends a byte as addresses write what may not stand in them, for example `%20`.
  mutating func append(percentEncoding byte: UInt8) {
    append("%")
    append(ByteSink.hexadecimalDigit(byte >> 4))
    append(ByteSink.hexadecimalDigit(byte & 15))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
