/// The form of the language as one value: what its EBNF and its railroad diagrams show, and what
/// tests make sentences from and derive definitions with.
///
/// The lines come from ``Vocabulary``, so that a new keyword is in the grammar at once. Only the
/// canonical form is described: what is read besides (other spellings, slips) is no part of it.
/// Literals match without regard to the case of ASCII letters.
package struct Grammar: Sendable {
  /// A part of the right side of a rule.
  package indirect enum Expression: Sendable {
    /// A text as it stands.
    case literal(String)
    /// One character out of some ranges of Unicode scalar values.
    case character([ClosedRange<UInt32>])
    /// What the rule of that name says.
    case rule(String)
    /// One after the other.
    case sequence([Expression])
    /// One of them.
    case choice([Expression])
    /// Once or not at all.
    case optional(Expression)
    /// Any number of times; at least once when that is demanded.
    case repetition(Expression, atLeastOnce: Bool)
    /// Lines of a block, in any order.
    case members([Member])
    /// What the first says but not the second.
    case exception(Expression, Expression)
  }

  /// A kind of line, or group of lines, that a block may hold.
  package struct Member: Sendable {
    /// The name of its rule.
    package let rule: String
    /// Whether it may stand more than once in the block.
    package let isRepeatable: Bool
  }

  /// A name and what it stands for.
  package struct Rule: Sendable {
    /// The name, in lower-case letters, digits and hyphens.
    package let name: String
    /// The section of the grammar in which the rule stands.
    package let section: Section
    /// What the name stands for.
    package let expression: Expression
    /// What a text has to be besides, where a grammar can't say it.
    package let constraint: Phrase?
    /// Texts that keep the constraint.
    package let samples: [String]

    /// Makes a rule.
    package init(
      _ name: String,
      _ section: Section,
      _ expression: Expression,
      constraint: Phrase? = nil,
      samples: [String] = []
    ) {
      self.name = name
      self.section = section
      self.expression = expression
      self.constraint = constraint
      self.samples = samples
    }
  }

  /// The sections of the grammar, from the whole to its parts.
  package enum Section: UInt8, CaseIterable, Sendable {
    case files, blocks, fields, values, characters

    /// The heading of the section.
    package var title: Phrase {
      switch self {
      case .files: Phrase("Berkas", en: "Files")
      case .blocks: Phrase("Bagian yang memuat bidang lain", en: "Blocks that hold fields")
      case .fields: Phrase("Bidang", en: "Fields")
      case .values: Phrase("Nilai", en: "Values")
      case .characters: Phrase("Baris, kata, dan huruf", en: "Lines, words and characters")
      }
    }
  }

  /// The rules, section by section; a rule is used before it stands.
  package let rules: [Rule]
  private let positions: [String: Int]

  /// Makes a grammar of its rules.
  package init(_ rules: [Rule]) {
    self.rules = rules
    var positions: [String: Int] = [:]
    for (position, rule) in rules.enumerated() { positions[rule.name] = position }
    self.positions = positions
  }

  /// The rule of that name.
  package subscript(name: String) -> Rule? { positions[name].map { rules[$0] } }

  /// The grammar of the language.
  package static let language = Grammar(
    fileRules + blockRules + fieldRules + listRules + valueRules + characterRules
  )

  /// The names of the rules for whole files.
  package static let files = ["berkas-sop", "berkas-instansi", "berkas-registri"]
}

// MARK: - Writing expressions

extension Grammar.Expression: ExpressibleByStringLiteral {
  /// A literal.
  package init(stringLiteral text: String) { self = .literal(text) }

  /// Any number of times, or none.
  static func many(_ expression: Self) -> Self { .repetition(expression, atLeastOnce: false) }

  /// At least once.
  static func some(_ expression: Self) -> Self { .repetition(expression, atLeastOnce: true) }

  /// One of some literals.
  static func words(_ words: [String]) -> Self {
    words.count == 1 ? .literal(words[0]) : .choice(words.map { .literal($0) })
  }

  /// A decimal digit, or one of a range of them.
  static func digit(_ range: ClosedRange<UInt32> = 0...9) -> Self {
    .character([range.lowerBound + 0x30...range.upperBound + 0x30])
  }

  /// Some decimal digits.
  static func digits(_ count: Int) -> Self {
    .sequence([Self](repeating: digit(), count: count))
  }
}

extension Grammar {
  /// The name of the rule of a keyword: its spelling in lower case, with hyphens.
  package static func name(of keyword: Keyword) -> String {
    var bytes: [UInt8] = []
    for byte in keyword.spelling.text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit {
        bytes.append(byte.loweredASCII)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
