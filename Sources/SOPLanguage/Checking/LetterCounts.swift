/// How often each letter occurs in a text: tells cheaply that two long texts are far apart.
///
/// A ``LetterSet`` tells words apart; in a title of forty letters nearly every letter occurs, and
/// only their numbers differ. There are 32 counts of a byte each; all that is no letter shares six.
struct LetterCounts: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Counts the letters of a text, without regard to case; more than 31 of one count as 31.
  init(_ text: [UInt8]) {
    for byte in text {
      let place = LetterCounts.place(of: byte)
      let shift = UInt64(place & 7) * 8
      switch place >> 3 {
      case 0: LetterCounts.count(&words.0, shift)
      case 1: LetterCounts.count(&words.1, shift)
      case 2: LetterCounts.count(&words.2, shift)
      default: LetterCounts.count(&words.3, shift)
      }
    }
  }

  /// A number of slips that certainly lie between texts with these letters, perhaps more.
  ///
  /// A slip adds at most one letter and removes at most one.
  func leastDistance(to other: LetterCounts) -> Int {
    let missing =
      LetterCounts.excess(words.0, other.words.0) + LetterCounts.excess(words.1, other.words.1)
      + LetterCounts.excess(words.2, other.words.2) + LetterCounts.excess(words.3, other.words.3)
    let added =
      LetterCounts.excess(other.words.0, words.0) + LetterCounts.excess(other.words.1, words.1)
      + LetterCounts.excess(other.words.2, words.2) + LetterCounts.excess(other.words.3, words.3)
    return Int(max(missing, added))
  }

  private static func place(of byte: UInt8) -> UInt8 {
    if byte.isASCIILetter { return (byte & 0x1F) - 1 }
    return byte.isASCIIDigit ? 26 : 27 + byte % 5
  }

  private static func count(_ word: inout UInt64, _ shift: UInt64) {
    if (word >> shift) & 0xFF < 31 { word += 1 << shift }
  }

  /// By how much the eight counts of one word exceed those of another, those that do.
  private static func excess(_ left: UInt64, _ right: UInt64) -> UInt64 {
    // The highest bit of every byte, which no count reaches, keeps the bytes from borrowing; it is
    // left where the left one is not smaller.
    let guards: UInt64 = 0x8080_8080_8080_8080
    let difference = (left | guards) &- right
    let isLarger = ((difference & guards) >> 7) &* 0xFF
    let counts = difference & ~guards & isLarger
    return (counts &* 0x0101_0101_0101_0101) >> 56
  }
}
