/// The one table of keywords, and the ways to look them up.
///
/// Rows stand in the order in which the formatter writes the fields of a block. Adding a field is
/// adding a row (and a property of the model).
package enum Vocabulary {
  /// Every row: one for each ``Keyword``, in the formatter's order.
  package static let entries: [KeywordEntry] =
    folderEntries + identityEntries + serviceEntries + recordEntries + stepEntries
    + universalEntries

  /// The row of `keyword`.
  package static func entry(_ keyword: Keyword) -> KeywordEntry {
    entries[Int(positions[Int(keyword.rawValue)])]
  }

  /// The place of `keyword` in the formatter's order.
  package static func rank(_ keyword: Keyword) -> Int {
    Int(positions[Int(keyword.rawValue)])
  }

  /// The keyword whose canonical or other spelling is `name`, squeezed.
  package static func keyword(squeezed name: some Collection<UInt8>) -> Keyword? {
    spelling(squeezed: name)?.keyword
  }

  /// A spelling as it is looked up.
  package struct Spelling: Sendable {
    /// The letters and digits, lowered, without blanks and punctuation.
    package let squeezed: [UInt8]
    /// The keyword that is meant.
    package let keyword: Keyword
    /// Whether this is the canonical spelling.
    package let isCanonical: Bool
    /// The blocks that admit the keyword.
    package let parents: BlockSet
    /// What may stand between the keyword and its colon.
    package let argument: ArgumentKind
    /// Which letters occur, so that far words are told without comparing them.
    let letters: LetterSet

    /// Makes the look-up form of one of the spellings of `entry`.
    init(_ spelling: StaticString, of entry: KeywordEntry, isCanonical: Bool) {
      squeezed = Vocabulary.squeeze(spelling.text.utf8)
      keyword = entry.keyword
      self.isCanonical = isCanonical
      parents = entry.parents
      argument = entry.argument
      letters = LetterSet(squeezed)
    }
  }

  /// The spelling that consists of the letters and digits of `name`.
  package static func spelling(squeezed name: some Collection<UInt8>) -> Spelling? {
    let length = name.count
    guard length < spellingsByLength.count else { return nil }
    return spellingsByLength[length].first { $0.squeezed.elementsEqual(name) }
  }

  /// Every spelling, the canonical ones first.
  package static let spellings: [Spelling] =
    entries.map { Spelling($0.spelling, of: $0, isCanonical: true) }
    + entries.flatMap { entry in
      entry.otherSpellings.map { Spelling($0, of: entry, isCanonical: false) }
    }

  /// The letters and digits of `name`, lowered: OCR and habit put blanks and dots anywhere.
  package static func squeeze(_ name: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isASCII = true
    for byte in name {
      if byte.isASCIILetter || byte.isASCIIDigit {
        result.append(byte.loweredASCII)
      } else if byte >= 0x80 {
        isASCII = false
        result.append(byte)
      }
    }
    return isASCII ? result : removingMarks(result)
  }

  /// Leaves out blanks, dashes and quotes that are not ASCII.
  private static func removingMarks(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let length = max(
        Blanks.length(bytes, at: index, before: bytes.count),
        FoldedName.punctuationLength(bytes, at: index)
      )
      if length == 0 { result.append(bytes[index]) }
      index += max(1, length)
    }
    return result
  }

  private static let positions: [UInt8] = {
    var positions = [UInt8](repeating: 0, count: Keyword.allCases.count)
    for (position, entry) in entries.enumerated() {
      positions[Int(entry.keyword.rawValue)] = UInt8(truncatingIfNeeded: position)
    }
    return positions
  }()

  private static let spellingsByLength: [[Spelling]] = {
    let longest = spellings.map { $0.squeezed.count }.max() ?? 0
    var table = [[Spelling]](repeating: [], count: longest + 1)
    for spelling in spellings { table[spelling.squeezed.count].append(spelling) }
    return table
  }()
}

extension Keyword {
  /// The row of the vocabulary.
  package var entry: KeywordEntry { Vocabulary.entry(self) }

  /// How the keyword is written.
  package var spelling: StaticString { entry.spelling }
}
