/// A place in a file where keywords may stand.
package struct BlockSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The top of `registri.sop`.
  package static let registry = BlockSet(rawValue: 1 << 0)
  /// The top of an `instansi.sop`.
  package static let agency = BlockSet(rawValue: 1 << 1)
  /// The top of an SOP.
  package static let procedure = BlockSet(rawValue: 1 << 2)
  /// Below `Disahkan oleh`.
  package static let approval = BlockSet(rawValue: 1 << 3)
  /// Below `Langkah`.
  package static let step = BlockSet(rawValue: 1 << 4)
  /// Below `Keputusan`.
  package static let decision = BlockSet(rawValue: 1 << 5)
  /// Below `Berjenjang`.
  package static let chain = BlockSet(rawValue: 1 << 6)
  /// Below `Jika`.
  package static let answer = BlockSet(rawValue: 1 << 7)
  /// Below `Bersamaan`.
  package static let parallel = BlockSet(rawValue: 1 << 8)
  /// Below `Cabang`.
  package static let branch = BlockSet(rawValue: 1 << 9)

  /// Below anything that becomes a row of the table.
  package static let anyStep: BlockSet = [.step, .decision, .chain]
  /// The top of any file.
  package static let anyFile: BlockSet = [.registry, .agency, .procedure]
}

/// The type of a keyword's value (LANGUAGE.md, section 6).
package enum ValueType: UInt8, CaseIterable, Sendable {
  case nothing, line, text, textList
  case duration, durationList, date, cost, employeeNumber, status, count, color, choice, path
  case legalBases, reference, references, region, contacts
  case performers, lanes, documents, documentDeclarations, destination, chainLevels

  /// How the value is spread over lines.
  package enum Shape: UInt8, Sendable {
    /// No value at all.
    case nothing
    /// A short value on the keyword's own line.
    case single
    /// Prose that may run on below.
    case text
    /// Elements, one per `-` line or separated by `;` on the keyword's line.
    case list
  }

  /// How the value is spread over lines.
  package var shape: Shape {
    switch self {
    case .nothing: .nothing
    case .text: .text
    case .line, .duration, .date, .cost, .employeeNumber, .status, .count, .color, .choice, .path,
      .reference, .region, .performers, .destination:
      .single
    case .textList, .durationList, .legalBases, .references, .contacts, .lanes, .documents,
      .documentDeclarations, .chainLevels:
      .list
    }
  }
}

/// What may stand between a keyword and its colon.
package enum ArgumentKind: UInt8, Sendable {
  /// Nothing.
  case none
  /// A label: a number or a word.
  case label
  /// An answer of a decision.
  case answer
  /// The code of a rule.
  case code
}

/// How a keyword's line looks and where it may stand.
///
/// Asked for at every line of every file, and so without anything whose references are counted.
package struct KeywordForm: Sendable {
  /// The blocks that admit the keyword.
  package let parents: BlockSet
  /// The block that the keyword opens, if it opens one.
  package let opens: BlockSet
  /// What may stand between the keyword and its colon.
  package let argument: ArgumentKind
  /// The type of the value.
  package let value: ValueType
  /// Whether the keyword may stand more than once in its block.
  package let isRepeatable: Bool
  /// Whether the form demands a value, so that an empty one is told.
  package let isExpected: Bool
}

/// One row of the vocabulary: everything the language knows about a keyword.
package struct KeywordEntry: Sendable {
  /// The keyword.
  package let keyword: Keyword
  /// How the keyword is written.
  package let spelling: StaticString
  /// Other spellings that are read, and rewritten by the formatter.
  package let otherSpellings: [StaticString]
  /// How its line looks and where it may stand.
  package let form: KeywordForm
  /// What the keyword is for.
  package let help: Phrase
  /// A line that shows the keyword.
  package let example: StaticString

  /// Makes a row.
  init(
    _ keyword: Keyword,
    _ spelling: StaticString,
    also otherSpellings: [StaticString] = [],
    in parents: BlockSet,
    opens: BlockSet = [],
    argument: ArgumentKind = .none,
    _ value: ValueType,
    isRepeatable: Bool = false,
    isExpected: Bool = false,
    help: Phrase,
    example: StaticString
  ) {
    self.keyword = keyword
    self.spelling = spelling
    self.otherSpellings = otherSpellings
    form = KeywordForm(
      parents: parents,
      opens: opens,
      argument: argument,
      value: value,
      isRepeatable: isRepeatable,
      isExpected: isExpected
    )
    self.help = help
    self.example = example
  }
}
