/// A tag of a web page.
struct HTMLTag {
  /// What a tag means for tables and their text.
  enum Kind {
    case table, row, cell
    /// Begins a new line of text.
    case block
    /// Has no effect on the text.
    case inline
    /// A name that HTML does not have, as Word's own `<o:p>`; in plain text it is no tag but text in
    /// angle brackets.
    case foreign
  }

  private let bytes: [UInt8]
  private let name: Range<Int>
  /// The whole tag.
  let range: Range<Int>
  /// Whether it ends an element.
  let isEnd: Bool
  /// What it means.
  let kind: Kind

  init(_ bytes: [UInt8], name: Range<Int>, range: Range<Int>, isEnd: Bool) {
    self.bytes = bytes
    self.name = name
    self.range = range
    self.isEnd = isEnd
    kind = HTMLTag.kind(of: bytes[name])
  }

  /// The element whose content is no text, if this tag begins one.
  var rawElement: StaticString? {
    if range.count > 1, bytes[range.upperBound - 2] == UInt8(ascii: "/") { return nil }
    let elements: [StaticString] = ["style", "script", "title"]
    return elements.first { bytes[name].spells($0) }
  }

  /// The number that an attribute has, or one: `colspan="3"`.
  func number(_ attribute: StaticString, atMost limit: Int) -> Int {
    let inside = name.upperBound..<range.upperBound
    var index = inside.lowerBound
    while index + attribute.utf8CodeUnitCount < inside.upperBound {
      let end = index + attribute.utf8CodeUnitCount
      if bytes[index..<end].spells(attribute), bytes[index - 1] <= 0x20 {
        return min(max(1, digits(behind: end, before: inside.upperBound)), limit)
      }
      index += 1
    }
    return 1
  }

  private func digits(behind start: Int, before end: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= 0x20 || isEqualsOrQuote(bytes[index]) { index += 1 }
    var number = 0
    while index < end, bytes[index].isASCIIDigit, number < 100_000 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return number
  }

  private func isEqualsOrQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func kind(of name: ArraySlice<UInt8>) -> Kind {
    if name.spells("table") { return .table }
    if name.spells("tr") { return .row }
    if name.spells("td") || name.spells("th") { return .cell }
    if blocks.contains(where: { name.spells($0) }) { return .block }
    return inlines.contains { name.spells($0) } ? .inline : .foreign
  }

  private static let blocks: [StaticString] = [
    "br", "p", "li", "ol", "ul", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl", "dt", "dd",
    "caption", "blockquote", "pre", "section", "article", "header", "footer", "body", "html",
  ]

  private static let inlines: [StaticString] = [
    "a", "abbr", "b", "big", "center", "code", "col", "colgroup", "em", "font", "head", "i", "img",
    "ins", "del", "label", "link", "mark", "meta", "s", "script", "small", "span", "strike",
    "strong", "style", "sub", "sup", "tbody", "tfoot", "thead", "title", "u", "xml",
  ]
}
