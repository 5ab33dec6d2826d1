/// The values of a file taken apart into words, once for all rules that look at words.
package struct WrittenWords: Sendable {
  /// A word of a value.
  struct Word: Sendable {
    /// Where the word begins and ends in the file.
    let start: Int32
    let end: Int32
    /// The hash of its letters, lowered.
    let hash: UInt64
    /// Whether exactly one space stands between the word before, on the same line, and this one.
    let isNextToLast: Bool
    /// Whether the word stands between double quotes.
    let isQuoted: Bool

    /// The place of the word.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A value that is not empty, in the order of the file.
  struct Value: Sendable {
    /// The keyword of the value.
    let keyword: Keyword
    /// The words, as positions in ``WrittenWords/words``.
    let words: Range<Int>
  }

  /// The words of all values.
  private(set) var words: [Word] = []
  /// The values.
  private(set) var values: [Value] = []

  /// Takes the values of a file apart; those of laws, dates and the like are left out.
  init(_ tree: SyntaxTree) {
    words.reserveCapacity(tree.bytes.count / 6)
    values.reserveCapacity(tree.nodes.count)
    tree.forEachValue { value in
      guard value.keyword.isAuthorsProse || value.keyword.mayNameAgency else { return }
      let first = words.count
      for piece in value.pieces { add(tree.pieces[piece], of: tree.bytes) }
      values.append(Value(keyword: value.keyword, words: first..<words.count))
    }
  }

  private mutating func add(_ piece: SourceRange, of bytes: [UInt8]) {
    let bytes = bytes.span
    let end = Int(piece.end)
    var index = Int(piece.start)
    var isQuoted = false
    var lastEnd = -2
    while index < end {
      guard bytes[index].isWordByte else {
        if WrittenWords.isQuote(bytes, at: index, before: end) { isQuoted.toggle() }
        index += 1
        continue
      }
      let start = index
      var hash = TextHash()
      while index < end, let letter = bytes[index].wordLetter {
        hash.add(letter)
        index += 1
      }
      words.append(
        Word(
          start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: index),
          hash: hash.value,
          isNextToLast: lastEnd + 1 == start && bytes[lastEnd] == 0x20,
          isQuoted: isQuoted
        )
      )
      lastEnd = index
    }
  }

  /// Whether a straight or a curly double quote stands here.
  private static func isQuote(
    _ bytes: borrowing Span<UInt8>,
    at index: Int,
    before end: Int
  ) -> Bool {
    if bytes[index] == UInt8(ascii: "\"") { return true }
    return bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
      && (0x9C...0x9D).contains(bytes[index + 2])
  }
}

extension Keyword {
  /// Whether an agency may be named in the value.
  var mayNameAgency: Bool {
    switch form.value {
    case .text, .textList, .line, .documents, .documentDeclarations, .contacts, .lanes: true
    case .nothing, .duration, .durationList, .date, .cost, .employeeNumber, .status, .count,
      .color, .choice, .path, .legalBases, .reference, .references, .region, .performers,
      .destination, .chainLevels:
      false
    }
  }
}
