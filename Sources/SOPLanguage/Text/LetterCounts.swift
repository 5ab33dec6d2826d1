/// How often each letter occurs in a text: tells cheaply that two texts are far apart.
///
/// A ``LetterSet`` tells words apart; in a title of forty letters nearly every letter occurs, and
/// only their numbers differ. Letters are counted up to four.
package struct LetterCounts: Sendable {
  /// One bit for each letter that occurs at least once, twice, three and four times.
  private var once: UInt64 = 0
  private var twice: UInt64 = 0
  private var thrice: UInt64 = 0
  private var often: UInt64 = 0

  /// Makes the counts of nothing.
  init() {}

  /// Counts the letters of a text, without regard to case.
  package init(_ text: [UInt8]) {
    for byte in text { add(byte.loweredASCII) }
  }

  /// Counts a lowered letter; some letters share a bit.
  mutating func add(_ letter: UInt8) {
    let bit: UInt64 = 1 << UInt64(letter & 63)
    often |= thrice & bit
    thrice |= twice & bit
    twice |= once & bit
    once |= bit
  }

  /// Whether all that is counted there is counted here too.
  func includes(_ other: LetterCounts) -> Bool {
    other.once & ~once == 0 && other.twice & ~twice == 0 && other.thrice & ~thrice == 0
      && other.often & ~often == 0
  }

  /// A number of slips that certainly lie between texts with these letters, perhaps more.
  ///
  /// A slip adds at most one letter and removes at most one, whatever letters share a bit.
  package func leastDistance(to other: LetterCounts) -> Int {
    max(excess(over: other), other.excess(over: self))
  }

  /// How many letters there are here that are not there.
  private func excess(over other: LetterCounts) -> Int {
    (once & ~other.once).nonzeroBitCount + (twice & ~other.twice).nonzeroBitCount
      + (thrice & ~other.thrice).nonzeroBitCount + (often & ~other.often).nonzeroBitCount
  }
}
