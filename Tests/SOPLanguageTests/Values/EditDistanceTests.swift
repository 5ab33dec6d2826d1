import SOPLanguage
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("waktu", "waktu", 0), ("wkatu", "waktu", 1), ("wktu", "waktu", 1), ("waktuu", "waktu", 1),
    ("wajtu", "waktu", 1), ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("ca", "abc", 3),
    ("balikipapan", "balikpapan", 1), ("ab", "ba", 1), ("abcd", "badc", 2),
    ("kelengkapan", "perlengkapan", 2),
  ])
  func `slips between two words are counted`(a: String, b: String, expected: Int) {
    #expect(EditDistance.distance(Array(a.utf8), Array(b.utf8), atMost: 5) == expected)
    #expect(EditDistance.distance(Array(b.utf8), Array(a.utf8), atMost: expected) == expected)
  }

  @Test func `a distance beyond the limit is not told`() {
    #expect(EditDistance.distance(Array("kasi".utf8), Array("kabid".utf8), atMost: 1) == nil)
    #expect(EditDistance.distance(Array("abcdef".utf8), Array("uvwxyz".utf8), atMost: 3) == nil)
    #expect(EditDistance.distance([], [], atMost: -1) == nil)
    #expect(EditDistance.distance([1], [1], atMost: 0) == 0)
  }

  @Test func `the band agrees with the full table on random words`() {
    var random = RandomBytes(seed: 7)
    for _ in 0..<4000 {
      let a = random.word(of: [97, 98, 99], upTo: 9)
      let b = random.word(of: [97, 98, 99], upTo: 9)
      let full = fullDistance(a, b)
      for limit in 0...6 {
        let expected = full <= limit ? full : nil
        #expect(EditDistance.distance(a, b, atMost: limit) == expected)
      }
    }
  }

  @Test func `the nearest candidates are found and ties are kept`() {
    let candidates = ["menit", "jam", "hari", "minggu"].map { Array($0.utf8) }
    #expect(EditDistance.nearest(to: Array("mneit".utf8), among: candidates) == [0])
    #expect(EditDistance.nearest(to: Array("hri".utf8), among: candidates) == [2])
    #expect(EditDistance.nearest(to: Array("secepatnya".utf8), among: candidates) == [])
    let equals = ["kasi", "kasa", "kaso", "kasu"].map { Array($0.utf8) }
    #expect(EditDistance.nearest(to: Array("kase".utf8), among: equals) == [0, 1, 2])
    #expect(EditDistance.nearest(to: Array("kasu".utf8), among: equals) == [3])
  }

  /// The textbook table, without any band.
  private func fullDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
          continue
        }
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}

/// Random bytes that are the same in every run.
struct RandomBytes {
  private var state: UInt64

  /// Starts a sequence.
  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// The next number below `bound`.
  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  /// A word of up to `count` of the given letters.
  mutating func word(of letters: [UInt8], upTo count: Int) -> [UInt8] {
    let length = next(below: count + 1)
    var result: [UInt8] = []
    for _ in 0..<length { result.append(letters[next(below: letters.count)]) }
    return result
  }
}
