/// A short list of words that folded words are looked up in.
struct WordList: Sendable {
  private let words: [StaticString]

  /// Makes a list of lower-case words.
  init(_ words: [StaticString]) { self.words = words }

  /// Whether `word`, already folded, is in the list.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains { $0.isEqual(to: word) }
  }
}

extension StaticString {
  /// Whether the text consists of `bytes`.
  func isEqual(to bytes: ArraySlice<UInt8>) -> Bool {
    guard utf8CodeUnitCount == bytes.count else { return false }
    return unsafe utf8Buffer.elementsEqual(bytes)
  }
}
