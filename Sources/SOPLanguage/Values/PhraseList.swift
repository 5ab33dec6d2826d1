/// A list of phrases, with what tells at one glance that none of them comes next.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
  /// The phrases, in lower case; the first one that fits is taken.
  let phrases: [StaticString]
  /// A bit for each byte that a phrase begins with, modulo 64.
  private var firstBytes: UInt64 = 0

  init(arrayLiteral phrases: StaticString...) {
    self.phrases = phrases
    for phrase in phrases { firstBytes |= PhraseList.bit(phrase.byte(at: 0)) }
  }

  /// Whether a phrase may begin with a byte, whose letter is lowered.
  func mayBegin(with byte: UInt8) -> Bool { firstBytes & PhraseList.bit(byte) != 0 }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }
}

extension ValueCursor {
  /// Takes the first of the phrases that comes next.
  @inline(__always)
  mutating func take(anyOf list: PhraseList) -> Bool {
    guard let next = peek, list.mayBegin(with: next.loweredASCII) else { return false }
    return take(anyOf: list.phrases)
  }
}
