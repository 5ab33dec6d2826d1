/// A short list of words that folded words are looked up in.
struct WordList: Sendable {
  private let table: WordTable

  /// Makes a list of lower-case words.
  init(_ words: [StaticString]) { table = WordTable([(1, words)]) }

  /// Whether `word`, already folded, is in the list.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    table.lists(of: word, from: word.startIndex, to: word.endIndex) != 0
  }
}

/// Several lists of words, looked up together: a text is asked once for all that it may say.
///
/// A word is looked for among the few that have its length and its first letter.
struct WordTable: Sendable {
  /// A word of some list.
  private struct Entry: Sendable {
    var bytes: [UInt8]
    var lists: UInt32
  }

  private static let bucketCount = 64
  /// Where the words of each bucket begin; one entry more than there are buckets.
  private let starts: [Int]
  private let entries: [Entry]

  /// Makes a table of lower-case words; each list has a bit of its own.
  init(_ lists: [(list: UInt32, words: [StaticString])]) {
    var buckets = [[Entry]](filledWith: [], count: WordTable.bucketCount)
    for (list, words) in lists {
      for word in words {
        let bytes = Array(word.text.utf8)
        guard let first = bytes.first else { continue }
        buckets[WordTable.bucket(first, bytes.count)].append(Entry(bytes: bytes, lists: list))
      }
    }
    var starts = [0]
    for bucket in buckets { starts.append((starts.last ?? 0) + bucket.count) }
    self.starts = starts
    entries = buckets.flatMap { $0 }
  }

  private static func bucket(_ first: UInt8, _ length: Int) -> Int {
    (Int(first) &* 5 &+ length) & (bucketCount - 1)
  }

  /// The lists that hold the folded word between two positions of `text`.
  func lists<Text: RandomAccessCollection<UInt8>>(
    of text: Text,
    from start: Int,
    to end: Int
  ) -> UInt32 where Text.Index == Int {
    guard start < end else { return 0 }
    let bucket = WordTable.bucket(text[start], end - start)
    var lists: UInt32 = 0
    for position in starts[bucket]..<starts[bucket + 1]
    where entries[position].bytes.count == end - start {
      var offset = 0
      while offset < end - start, entries[position].bytes[offset] == text[start + offset] {
        offset += 1
      }
      if offset == end - start { lists |= entries[position].lists }
    }
    return lists
  }
}

extension WordTable {
  /// The hashes of the words that stand in some of the given lists.
  func hashes(of lists: UInt32) -> [UInt64] {
    entries.filter { $0.lists & lists != 0 }.map { TextHash($0.bytes).value }
  }
}

extension StaticString {
  /// Whether the text consists of `bytes`.
  func isEqual(to bytes: ArraySlice<UInt8>) -> Bool {
    guard utf8CodeUnitCount == bytes.count else { return false }
    return unsafe utf8Buffer.elementsEqual(bytes)
  }
}

extension FoldedName {
  /// Goes through the words, each given by where it begins and ends in ``bytes``, until `body`
  /// has seen enough.
  func forEachWord(_ body: (_ start: Int, _ end: Int) -> Bool) {
    var start = 0
    for position in bytes.indices where bytes[position] == 0x20 {
      if start < position, !body(start, position) { return }
      start = position + 1
    }
    if start < bytes.count { _ = body(start, bytes.count) }
  }
}
