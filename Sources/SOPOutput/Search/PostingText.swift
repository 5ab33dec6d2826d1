import SOPLanguage

/// Rising numbers as text: a letter or two each, none of which means anything to a script.
struct PostingText {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  private var last: Int32 = -1

  /// The 64 letters, by their values.
  static let alphabet: StaticString =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

  /// Makes an empty text.
  init() {}

  /// Adds a number that is greater than the last one, as its distance in five bits a letter, the
  /// lowest first; the sixth bit says that more follow.
  mutating func add(_ number: Int32) {
    var distance = number - last - 1
    last = number
    while distance >= 32 {
      addLetter(UInt8(truncatingIfNeeded: distance & 31) | 32)
      distance >>= 5
    }
    addLetter(UInt8(truncatingIfNeeded: distance))
  }

  /// Adds a letter for a value below 64.
  mutating func addLetter(_ value: UInt8) {
    bytes.append(PostingText.alphabet.byte(at: Int(value & 63)))
  }
}

extension PostingText {
  /// The SOPs of a word, each followed by its field and how often the word stands there.
  init(_ postings: [SearchTerms.Posting]) {
    for posting in postings {
      add(posting.procedure)
      addLetter(posting.weight)
    }
  }

  /// SOPs alone.
  init(_ procedures: [ProcedureID]) {
    for procedure in procedures { add(procedure.index) }
  }
}
