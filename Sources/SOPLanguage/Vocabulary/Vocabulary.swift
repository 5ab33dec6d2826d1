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

  /// How the line of `keyword` looks and where it may stand.
  package static func form(_ keyword: Keyword) -> KeywordForm { forms[Int(keyword.rawValue)] }

  /// The place of `keyword` in the formatter's order.
  package static func rank(_ keyword: Keyword) -> Int {
    Int(positions[Int(keyword.rawValue)])
  }

  /// The keyword whose canonical or other spelling is `name`, squeezed.
  package static func keyword(squeezed name: [UInt8]) -> Keyword? {
    spelling(squeezed: name)?.keyword
  }

  /// A spelling as it is looked up.
  package struct Spelling: Sendable {
    /// Where its letters and digits stand in ``Vocabulary/squeezedSpellings``.
    fileprivate let letters: Range<Int>
    /// The keyword that is meant.
    package let keyword: Keyword
    /// Whether this is the canonical spelling.
    package let isCanonical: Bool
    /// What may stand between the keyword and its colon.
    package let argument: ArgumentKind

    /// The letters and digits, lowered, without blanks and punctuation.
    package var squeezed: [UInt8] { Array(Vocabulary.squeezedSpellings.letters[letters]) }
  }

  /// The spelling that consists of the letters and digits of `name`.
  package static func spelling(squeezed name: [UInt8]) -> Spelling? {
    guard let position = index.position(of: TextHash(name).value),
      squeezedSpellings.letters[spellings[position].letters].elementsEqual(name)
    else { return nil }
    return spellings[position]
  }

  /// The spelling that consists of the letters and digits of a part of `bytes`.
  static func spelling(of bytes: [UInt8], _ range: Range<Int>) -> Spelling? {
    let name = bytes.span.extracting(range)
    var hash = TextHash()
    for index in name.indices {
      let byte = name[index]
      if byte >= 0x80 { return spelling(squeezed: squeeze(bytes, range)) }
      if let mark = byte.squeezed { hash.add(mark) }
    }
    guard let position = index.position(of: hash.value) else { return nil }
    let spelling = spellings[position]
    return isMade(of: spelling.letters, name) ? spelling : nil
  }

  /// Whether the letters and digits of `name`, all of it ASCII, are those of a spelling.
  private static func isMade(of letters: Range<Int>, _ name: borrowing Span<UInt8>) -> Bool {
    let squeezed = squeezedSpellings.letters
    var position = letters.lowerBound
    for index in name.indices {
      guard let mark = name[index].squeezed else { continue }
      guard position < letters.upperBound, squeezed[position] == mark else { return false }
      position += 1
    }
    return position == letters.upperBound
  }

  /// The spellings within reach of `name` that `blocks` admit, with the number of slips between.
  ///
  /// At most one slip in three letters, and one in a short word.
  static func spellings(
    near name: [UInt8],
    in blocks: BlockSet
  ) -> [(spelling: Spelling, distance: Int)] {
    var result: [(spelling: Spelling, distance: Int)] = []
    let letters = LetterSet(name)
    let outlines = outlines
    var index = 0
    while index < outlines.count {
      if outlines[index].mayBeNear(letters, count: name.count, in: blocks) {
        let spelling = spellings[index]
        let limit = outlines[index].limit
        let distance = EditDistance.distance(name, spelling.squeezed, atMost: limit)
        if let distance { result.append((spelling, distance)) }
      }
      index += 1
    }
    return result
  }

  /// What tells without a look at the letters that a word is far from a spelling.
  ///
  /// A hundred spellings are tried for each line that is no keyword line, so this is kept small.
  private struct Outline {
    var letters: LetterSet
    var count: Int
    var limit: Int
    var parents: BlockSet

    func mayBeNear(_ other: LetterSet, count otherCount: Int, in blocks: BlockSet) -> Bool {
      parents.rawValue & blocks.rawValue != 0 && count - otherCount <= limit
        && otherCount - count <= limit && letters.leastDistance(to: other) <= limit
    }
  }

  private static let outlines: [Outline] = spellings.map { spelling in
    Outline(
      letters: LetterSet(spelling.squeezed),
      count: spelling.squeezed.count,
      limit: max(1, spelling.squeezed.count / 3),
      parents: spelling.keyword.form.parents
    )
  }

  /// Every spelling, the canonical ones first.
  package static var spellings: [Spelling] { squeezedSpellings.spellings }

  /// All spellings with their letters in one piece.
  ///
  /// Nothing in a ``Spelling`` is counted: threads that look the same keyword up at the same time
  /// would wait for each other's count.
  private struct SqueezedSpellings: Sendable {
    var letters: [UInt8] = []
    var spellings: [Spelling] = []

    mutating func add(_ spelling: StaticString, of entry: KeywordEntry, isCanonical: Bool) {
      let start = letters.count
      letters += Vocabulary.squeeze(spelling.text.utf8)
      spellings.append(
        Spelling(
          letters: start..<letters.count,
          keyword: entry.keyword,
          isCanonical: isCanonical,
          argument: entry.form.argument
        )
      )
    }
  }

  private static let squeezedSpellings: SqueezedSpellings = {
    var squeezed = SqueezedSpellings()
    for entry in entries { squeezed.add(entry.spelling, of: entry, isCanonical: true) }
    for entry in entries {
      for other in entry.otherSpellings { squeezed.add(other, of: entry, isCanonical: false) }
    }
    return squeezed
  }()

  /// The letters and digits of `name`, lowered: OCR and habit put blanks and dots anywhere.
  package static func squeeze(_ name: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(name)
    return squeeze(bytes, bytes.indices)
  }

  /// The letters and digits of a part of `bytes`, lowered.
  package static func squeeze(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let bytes = bytes.span
    var isASCII = true
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    result.append(addingCapacity: range.count) { result in
      for index in range {
        let byte = bytes[index]
        if byte.isASCIILetter || byte.isASCIIDigit {
          result.append(byte.loweredASCII)
        } else if byte >= 0x80 {
          isASCII = false
          result.append(byte)
        }
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
        FoldedName.punctuationLength(bytes.span, at: index)
      )
      if length == 0 { result.append(bytes[index]) }
      index += max(1, length)
    }
    return result
  }

  private static let forms: [KeywordForm] = Keyword.allCases.map { entry($0).form }

  private static let positions: [UInt8] = {
    var positions = [UInt8](repeating: 0, count: Keyword.allCases.count)
    for (position, entry) in entries.enumerated() {
      positions[Int(entry.keyword.rawValue)] = UInt8(truncatingIfNeeded: position)
    }
    return positions
  }()

  private static let index = HashIndex(spellings.map { TextHash($0.squeezed).value })
}

extension Keyword {
  /// The row of the vocabulary.
  package var entry: KeywordEntry { Vocabulary.entry(self) }

  /// How its line looks and where it may stand.
  package var form: KeywordForm { Vocabulary.form(self) }

  /// How the keyword is written.
  package var spelling: StaticString { entry.spelling }
}

extension UInt8 {
  /// The byte as a keyword is looked up by it: a letter lowered or a digit of ASCII, else nothing.
  fileprivate var squeezed: UInt8? {
    let lowered = self | 0x20
    // Nearly every byte of a keyword is a letter, so that is asked first.
    if lowered &- UInt8(ascii: "a") < 26 { return lowered }
    return isASCIIDigit ? self : nil
  }
}
