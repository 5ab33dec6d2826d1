package import SOPLanguage

/// Writes a grammar in the EBNF of the W3C, as the specification of XML uses it.
package struct EBNFWriter {
  private var sink = ByteSink(capacity: 32_768)

  /// The grammar as a text.
  package static func bytes(of grammar: Grammar) -> [UInt8] {
    var writer = EBNFWriter()
    writer.sink.append(introduction)
    for section in Grammar.Section.allCases {
      writer.write(section, of: grammar)
    }
    return writer.sink.bytes
  }

  /// One rule as a text, without a line feed at its end.
  package static func text(of rule: Grammar.Rule) -> String {
    var writer = EBNFWriter()
    writer.write(rule)
    return String(decoding: writer.sink.bytes.dropLast(), as: UTF8.self)
  }

  /// How tight an expression binds.
  private enum Binding: Int {
    case choice, sequence, unit
  }

  private static let introduction: StaticString = """
    /*
      Tata tulis berkas SOP, dalam EBNF W3C (https://www.w3.org/TR/xml/#sec-notation).
      Dibuat oleh "sop grammar" dari kosakata program; jangan diubah dengan tangan.

      Yang ditulis di sini adalah bentuk baku. Teks dalam tanda petik cocok tanpa membedakan huruf
      besar dan kecil, dan berkas berakhir dengan ganti baris. Ejaan lain yang juga dibaca ada di
      kosakata.json. Syarat yang tidak dapat ditulis sebagai aturan berada dalam keterangan
      "syarat".

      The form of SOP files, in the EBNF of the W3C. Made by "sop grammar" from the vocabulary of
      the program; not to be edited. This is the canonical form. Quoted text matches in either
      case, and a file ends with a line feed. Other spellings that are read stand in
      kosakata.json. What no rule can say stands in comments that begin with "constraint".
    */

    """

  private mutating func write(_ section: Grammar.Section, of grammar: Grammar) {
    sink.append("\n/* ")
    sink.append(section.title.indonesian)
    sink.append(" / ")
    sink.append(section.title.english)
    sink.append(" */\n\n")
    for rule in grammar.rules where rule.section == section { write(rule) }
  }

  private mutating func write(_ rule: Grammar.Rule) {
    sink.append(rule.name)
    sink.append(" ::=")
    writeBody(rule.expression)
    sink.append("\n")
    if let constraint = rule.constraint {
      sink.append("  /* syarat: ")
      sink.append(constraint.indonesian)
      sink.append(" / constraint: ")
      sink.append(constraint.english)
      sink.append(" */\n")
    }
  }

  /// A choice has a line for each alternative.
  private mutating func writeBody(_ expression: Grammar.Expression) {
    guard case .choice(let alternatives) = expression, alternatives.count > 1 else {
      sink.append(" ")
      write(expression, inside: .choice)
      return
    }
    for (position, alternative) in alternatives.enumerated() {
      sink.append(position == 0 ? "\n    " : "\n  | ")
      write(alternative, inside: .choice)
    }
  }

  private mutating func write(_ expression: Grammar.Expression, inside outer: Binding) {
    switch expression {
    case .literal(let text): write(literal: text)
    case .character(let ranges): write(ranges)
    case .rule(let name): sink.append(name)
    case .sequence(let parts):
      group(.sequence, inside: outer) { $0.list(parts, separator: " ", inside: .sequence) }
    case .choice(let parts):
      group(.choice, inside: outer) { $0.list(parts, separator: " | ", inside: .choice) }
    case .optional(let part): suffixed(part, "?")
    case .repetition(let part, let atLeastOnce): suffixed(part, atLeastOnce ? "+" : "*")
    case .members(let members): write(members)
    case .exception(let whole, let part):
      group(.choice, inside: outer) { writer in
        writer.write(whole, inside: .unit)
        writer.sink.append(" - ")
        writer.write(part, inside: .unit)
      }
    }
  }

  private mutating func list(
    _ parts: [Grammar.Expression],
    separator: StaticString,
    inside binding: Binding
  ) {
    for (position, part) in parts.enumerated() {
      if position > 0 { sink.append(separator) }
      write(part, inside: parts.count == 1 ? .choice : binding)
    }
  }

  private mutating func group(
    _ own: Binding,
    inside outer: Binding,
    _ content: (inout EBNFWriter) -> Void
  ) {
    let isLoose = own.rawValue < outer.rawValue
    if isLoose { sink.append("(") }
    content(&self)
    if isLoose { sink.append(")") }
  }

  private mutating func suffixed(_ part: Grammar.Expression, _ suffix: StaticString) {
    write(part, inside: .unit)
    sink.append(suffix)
  }

  /// Lines in any order; which of them may be repeated stands in a comment.
  private mutating func write(_ members: [Grammar.Member]) {
    sink.append("(")
    for (position, member) in members.enumerated() {
      sink.append(position == 0 ? "\n    " : "\n  | ")
      sink.append(member.rule)
    }
    sink.append("\n)*")
    let repeatable = members.filter { $0.isRepeatable }.map { $0.rule }
    sink.append("\n  /* syarat: masing-masing paling banyak sekali")
    if !repeatable.isEmpty {
      sink.append(", kecuali ")
      sink.append(repeatable.joined(separator: ", "))
    }
    sink.append(" / constraint: each at most once")
    if !repeatable.isEmpty {
      sink.append(", but for ")
      sink.append(repeatable.joined(separator: ", "))
    }
    sink.append(" */")
  }

  // MARK: Terminals

  private mutating func write(literal text: String) {
    if text == "\n" {
      sink.append("#xA")
      return
    }
    let mark: StaticString = text.utf8.contains(UInt8(ascii: "\"")) ? "'" : "\""
    sink.append(mark)
    sink.append(text)
    sink.append(mark)
  }

  private mutating func write(_ ranges: [ClosedRange<UInt32>]) {
    sink.append("[")
    for range in ranges {
      write(scalar: range.lowerBound)
      if range.count > 1 {
        sink.append("-")
        write(scalar: range.upperBound)
      }
    }
    sink.append("]")
  }

  private mutating func write(scalar: UInt32) {
    if let byte = UInt8(exactly: scalar), byte.isASCIILetter || byte.isASCIIDigit {
      sink.append(byte)
      return
    }
    sink.append("#x")
    sink.append(EBNFWriter.hexadecimal(scalar))
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    var rest = number
    repeat {
      bytes.insert(digits[Int(rest & 15)], at: 0)
      rest >>= 4
    } while rest > 0
    return String(decoding: bytes, as: UTF8.self)
  }
}
