/// A set of small whole numbers, one bit each.
///
/// All sets of one analysis are made for the same count, so two of them can be joined word by
/// word. The first word is kept apart from the others, because nearly every SOP needs no more and
/// then no set needs memory of its own.
struct BitSet: Hashable, Sendable {
  private var first: UInt64 = 0
  private var rest: [UInt64] = []

  /// Makes an empty set for numbers below `count`.
  init(count: Int) {
    if count > 64 { rest = [UInt64](filledWith: 0, count: (count - 1) / 64) }
  }

  /// The set of all numbers below `count`.
  static func full(count: Int) -> BitSet {
    var set = BitSet(count: count)
    set.first = BitSet.ones(min(count, 64))
    for word in set.rest.indices { set.rest[word] = BitSet.ones(min(count - 64 * (word + 1), 64)) }
    return set
  }

  /// How many words hold the numbers below `count`.
  static func words(count: Int) -> Int { max(1, (count + 63) / 64) }

  /// The members from `64 * position` on, as the bits of one word.
  subscript(word position: Int) -> UInt64 {
    get { position == 0 ? first : rest[position - 1] }
    set { if position == 0 { first = newValue } else { rest[position - 1] = newValue } }
  }

  /// Whether `member` is in the set.
  func contains(_ member: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(member % 64)
    return member < 64 ? first & bit != 0 : rest[member / 64 - 1] & bit != 0
  }

  /// Puts `member` in.
  mutating func insert(_ member: Int) {
    let bit: UInt64 = 1 << UInt64(member % 64)
    if member < 64 { first |= bit } else { rest[member / 64 - 1] |= bit }
  }

  /// Takes `member` out.
  mutating func remove(_ member: Int) {
    let bit: UInt64 = 1 << UInt64(member % 64)
    if member < 64 { first &= ~bit } else { rest[member / 64 - 1] &= ~bit }
  }

  /// Puts in all of `other`.
  mutating func formUnion(_ other: BitSet) {
    first |= other.first
    for word in rest.indices { rest[word] |= other.rest[word] }
  }

  /// Keeps what is in `other` too.
  mutating func formIntersection(_ other: BitSet) {
    first &= other.first
    for word in rest.indices { rest[word] &= other.rest[word] }
  }

  /// Takes out all of `other`.
  mutating func subtract(_ other: BitSet) {
    first &= ~other.first
    for word in rest.indices { rest[word] &= ~other.rest[word] }
  }

  /// Whether nothing is in the set.
  var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

  /// The members in ascending order.
  var members: [Int] {
    var members: [Int] = []
    forEach { members.append($0) }
    return members
  }

  /// Calls `body` with the members in ascending order.
  func forEach(_ body: (Int) -> Void) {
    BitSet.forEach(in: first, from: 0, body)
    for position in rest.indices {
      BitSet.forEach(in: rest[position], from: 64 * (position + 1), body)
    }
  }

  private static func forEach(in word: UInt64, from start: Int, _ body: (Int) -> Void) {
    var left = word
    while left != 0 {
      body(start + left.trailingZeroBitCount)
      left &= left - 1
    }
  }

  /// A word whose lowest `count` bits are set.
  static func ones(_ count: Int) -> UInt64 {
    count == 64 ? ~0 : (1 << UInt64(count)) - 1
  }
}
