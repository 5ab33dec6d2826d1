import SOPLanguage

/// Writes the scanner of the tree-sitter grammar: ``LineClassifier`` and ``HeadingReader`` in C,
/// over the vocabulary as a table.
package enum TreeSitterScanner {
  /// The blanks of ``Blanks``, as characters in ascending order.
  package static let blanks: [ClosedRange<UInt32>] = [
    0x09...0x09, 0x0B...0x0C, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200B, 0x202F...0x202F,
    0x2060...0x2060, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]

  /// The dashes, quotes, bullets and dots beyond ASCII that do not count in keywords.
  private static let punctuation: [ClosedRange<UInt32>] = [0x2010...0x2027]

  /// The list marks beyond ASCII.
  private static let marks: [ClosedRange<UInt32>] = [
    0xB7...0xB7, 0x2013...0x2014, 0x2022...0x2022, 0x25AA...0x25AA, 0x25CF...0x25CF,
  ]

  /// A character in four hexadecimal digits.
  static func hex(_ character: UInt32) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let places = [12, 8, 4, 0].map { digits[Int(character >> UInt32($0)) & 15] }
    return String(decoding: places, as: UTF8.self)
  }

  /// `scanner.c`.
  static func bytes() -> [UInt8] {
    var sink = ByteSink(capacity: 32_768)
    sink.append(head)
    tokens(into: &sink)
    spellings(into: &sink)
    sink.append("#define LONGEST_HEAD \(HeadingReader.longestHead)\n\n")
    sink.append(characters)
    test("is_blank", "Blanks as people type them.", blanks, into: &sink)
    test("is_dash", "Dashes and quotes that do not count in a keyword.", punctuation, into: &sink)
    test("is_bullet", "List marks beyond ASCII.", marks, into: &sink)
    sink.append(keywords)
    sink.append(headings)
    sink.append(lines)
    sink.append(interface)
    return sink.bytes
  }

  private static func tokens(into sink: inout ByteSink) {
    sink.append("enum Token {\n")
    for name in TreeSitterGrammar.externals {
      sink.append("  TOKEN_")
      // A name with and one without the bar are different tokens.
      sink.append(contentsOf: name.utf8.map { $0 >= 0x61 ? $0 & 0xDF : $0 })
      sink.append(",\n")
    }
    sink.append("};\n\n")
  }

  private static func spellings(into sink: inout ByteSink) {
    sink.append(
      """
      /* What may stand between a keyword and its colon. */
      enum Argument { NOTHING, LABEL, ANSWER, CODE };

      typedef struct {
        /* Letters and digits in lower case. */
        const char *letters;
        enum Token token;
        enum Argument argument;
        bool is_canonical;
        /* Needs no colon, because it has no value. */
        bool is_bare;
      } Spelling;

      static const Spelling spellings[] = {

      """
    )
    for spelling in Vocabulary.spellings {
      sink.append("  {\"")
      sink.append(contentsOf: spelling.squeezed)
      sink.append("\", TOKEN__")
      let node = TreeSitterGrammar.node(of: spelling.keyword)
      sink.append(contentsOf: node.utf8.map { $0 >= 0x61 ? $0 & 0xDF : $0 })
      sink.append(", \(name(of: spelling.argument)), \(spelling.isCanonical)")
      sink.append(", \(spelling.keyword.form.value == .nothing)},\n")
    }
    sink.append("};\n\n")
  }

  private static func name(of argument: ArgumentKind) -> String {
    switch argument {
    case .none: "NOTHING"
    case .label: "LABEL"
    case .answer: "ANSWER"
    case .code: "CODE"
    }
  }

  private static func test(
    _ name: String,
    _ comment: String,
    _ ranges: [ClosedRange<UInt32>],
    into sink: inout ByteSink
  ) {
    sink.append("/* \(comment) */\nstatic bool \(name)(int32_t c) {\n  return ")
    for (position, range) in ranges.enumerated() {
      if position > 0 { sink.append(" ||\n         ") }
      sink.append(
        range.count == 1
          ? "c == 0x\(hex(range.lowerBound))"
          : "(c >= 0x\(hex(range.lowerBound)) && c <= 0x\(hex(range.upperBound)))"
      )
    }
    sink.append(";\n}\n\n")
  }
}
