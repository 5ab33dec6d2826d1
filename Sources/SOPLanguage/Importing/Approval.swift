/// Whoever approves an SOP, as one cell of the form holds it: office, name and number.
struct Approval {
  /// The office.
  private(set) var office: [UInt8] = []
  /// The name, where it can be told from the office.
  private(set) var name: [UInt8]?
  /// The number, from its first digit.
  private(set) var number: [UInt8]?

  /// Takes the lines of the cell apart.
  ///
  /// The number stands behind "NIP". The name is the last line before it; on one line it is what
  /// follows the last gap of two blanks or more, as the empty space for a signature leaves one.
  init(_ lines: [[UInt8]]) {
    var parts = lines.flatMap { Approval.parts($0) }
    if let index = parts.firstIndex(where: { Approval.number(in: $0) != nil }) {
      number = Approval.number(in: parts[index])
      let before = Blanks.fold(Array(parts[index].prefix { !$0.isASCIIDigit }))
      let name = Approval.withoutLabel(before)
      parts.removeSubrange(index...)
      if !name.isEmpty { parts.append(name) }
      if parts.count > 1 { self.name = parts.removeLast() }
    }
    office = Array(parts.joined(separator: [0x20]))
  }

  /// The pieces of a line between gaps of two blanks or more.
  private static func parts(_ line: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < line.count {
      var end = index
      var blanks = 0
      while case let length = Blanks.length(line, at: end, before: line.count), length > 0 {
        end += length
        blanks += 1
      }
      if blanks > 1 {
        parts.append(Array(line[start..<index]))
        start = end
      }
      index = max(end, index + 1)
    }
    parts.append(Array(line[start...]))
    return parts.map { Blanks.fold($0) }.filter { !$0.isEmpty }
  }

  /// The digits behind "NIP".
  private static func number(in text: [UInt8]) -> [UInt8]? {
    guard let digit = text.firstIndex(where: { $0.isASCIIDigit }) else { return nil }
    let words = FoldedName(Array(text[..<digit])).words
    return words.last.map { $0.spells("nip") } ?? false ? Array(text[digit...]) : nil
  }

  /// The text before the label "NIP".
  private static func withoutLabel(_ text: [UInt8]) -> [UInt8] {
    let words = text.split(separator: 0x20).map { Array($0) }
    let kept = words.prefix { !Vocabulary.squeeze($0).elementsEqual("nip".utf8) }
    return Array(kept.joined(separator: [0x20]))
  }
}
