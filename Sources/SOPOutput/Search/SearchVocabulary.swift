import SOPLanguage

/// Words for beginnings and typing errors, as small as they can be.
///
/// Each word is written as how much it shares with the word before it (`A` is nothing, `B` one
/// byte …), how many SOPs have it (`A` is one, `B` two or three, `C` up to seven …), and the rest.
struct SearchVocabulary {
  /// A word without digits.
  struct Entry {
    /// The folded word.
    var word: [UInt8]
    /// How many SOPs have it.
    var procedures: Int
  }

  /// What a telephone loads for typing errors at most, in bytes; the rarest words are left out.
  static let mostBytes = 96 << 10

  private let words: [Entry]

  /// Puts words in order.
  init(_ words: [Entry]) {
    self.words = words.sorted { $0.word.lexicographicallyPrecedes($1.word) }
  }

  /// The text, with as many words as there is room for.
  func bytes() -> [UInt8] {
    var least = 0
    while true {
      let text = text(ofWordsFrom: least)
      if text.count <= SearchVocabulary.mostBytes { return text }
      least += 1
    }
  }

  private func text(ofWordsFrom least: Int) -> [UInt8] {
    var sink = ByteSink()
    var last: [UInt8] = []
    for entry in words where SearchVocabulary.class(of: entry.procedures) >= least {
      var shared = 0
      // A word is cut between letters, not within one.
      while shared < min(25, last.count, entry.word.count), last[shared] == entry.word[shared],
        last[shared] < 0x80
      { shared += 1 }
      sink.append(UInt8(ascii: "A") + UInt8(shared))
      sink.append(UInt8(ascii: "A") + UInt8(SearchVocabulary.class(of: entry.procedures)))
      sink.append(contentsOf: entry.word[shared...])
      last = entry.word
    }
    return sink.bytes
  }

  /// The position of the highest bit: 1, 2 to 3, 4 to 7 and so on.
  private static func `class`(of count: Int) -> Int {
    min(25, Int.bitWidth - 1 - max(1, count).leadingZeroBitCount)
  }
}
