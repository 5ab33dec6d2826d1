/// Which letters and digits occur in a word: a quick way to tell that two words are far apart.
struct LetterSet: Hashable, Sendable {
  private let bits: UInt64

  /// The letters and digits among `word`, which is lowered.
  init(_ word: some Sequence<UInt8>) {
    var bits: UInt64 = 0
    for byte in word { bits |= 1 << UInt64(LetterSet.position(of: byte)) }
    self.bits = bits
  }

  /// A number of slips that certainly lie between words with these letters, perhaps more.
  ///
  /// A slip adds at most one letter and removes at most one.
  func leastDistance(to other: LetterSet) -> Int {
    let missing = (bits & ~other.bits).nonzeroBitCount
    let added = (other.bits & ~bits).nonzeroBitCount
    return max(missing, added)
  }

  private static func position(of byte: UInt8) -> UInt8 {
    if byte.isASCIILetter { return byte & 0x1F }
    if byte.isASCIIDigit { return 32 + (byte & 0x0F) }
    return 63
  }
}
