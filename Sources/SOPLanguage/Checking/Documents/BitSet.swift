/// A set of small whole numbers, one bit each.
///
/// All sets of one analysis are made for the same count, so two of them can be joined word by
/// word.
struct BitSet: Hashable, Sendable {
  private var words: [UInt64]

  /// Makes an empty set for numbers below `count`.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// The set of all numbers below `count`.
  static func full(count: Int) -> BitSet {
    var set = BitSet(count: count)
    for word in set.words.indices { set.words[word] = ~0 }
    if count % 64 != 0 { set.words[set.words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    return set
  }

  /// Whether `member` is in the set.
  func contains(_ member: Int) -> Bool {
    words[member / 64] & (1 << UInt64(member % 64)) != 0
  }

  /// Puts `member` in.
  mutating func insert(_ member: Int) {
    words[member / 64] |= 1 << UInt64(member % 64)
  }

  /// Takes `member` out.
  mutating func remove(_ member: Int) {
    words[member / 64] &= ~(1 << UInt64(member % 64))
  }

  /// Puts in all of `other`.
  mutating func formUnion(_ other: BitSet) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// Keeps what is in `other` too.
  mutating func formIntersection(_ other: BitSet) {
    for word in words.indices { words[word] &= other.words[word] }
  }

  /// Takes out all of `other`.
  mutating func subtract(_ other: BitSet) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  /// Whether nothing is in the set.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The members in ascending order.
  var members: [Int] {
    var members: [Int] = []
    for (position, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(position * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}
