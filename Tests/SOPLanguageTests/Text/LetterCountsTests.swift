import SOPLanguage
import SOPTestSupport
import Testing

/// The quick ways to tell that two texts are not the same, or not alike.
struct LetterCountsTests {
  @Test func `counts never promise more slips than there are`() {
    var random = RandomBytes(seed: 5)
    for _ in 0..<6000 {
      let a = random.word(of: Array("aabcAz09 \u{E9}".utf8), upTo: 14)
      let b = random.word(of: Array("aabcAz09 \u{E9}".utf8), upTo: 14)
      guard let distance = EditDistance.distance(a, b, atMost: 14) else { continue }
      #expect(LetterCounts(a).leastDistance(to: LetterCounts(b)) <= distance)
    }
  }

  @Test(arguments: [
    ("surat", "surat", 0), ("surat", "SURAT", 0), ("surat", "sura", 1), ("aaaa", "a", 3),
    ("surat masuk", "surat keluar", 3),
  ])
  func `letters that are not there are counted`(a: String, b: String, least: Int) {
    #expect(LetterCounts(Array(a.utf8)).leastDistance(to: LetterCounts(Array(b.utf8))) == least)
  }

  @Test func `an index finds the first text with a hash, and no other`() {
    let hashes = (0..<300).map { TextHash("kata \($0)".utf8).value }
    let index = HashIndex(hashes + hashes.reversed())
    for (position, hash) in hashes.enumerated() { #expect(index.position(of: hash) == position) }
    for number in 300..<3000 {
      #expect(index.position(of: TextHash("kata \(number)".utf8).value) == nil)
    }
    #expect(HashIndex([]).position(of: 0) == nil)
  }
}
