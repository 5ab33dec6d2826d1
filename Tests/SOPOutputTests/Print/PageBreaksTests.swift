import SOPTestSupport
import Testing

@testable import SOPOutput

/// Where pages end, compared with every possible division.
struct PageBreaksTests {
  private static func random(_ seed: UInt64) -> PageBreaks {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...11, using: &random)
    return PageBreaks(
      heights: (0..<count).map { _ in Int.random(in: 10...60, using: &random) },
      room: Int.random(in: 80...160, using: &random),
      stripHeight: 10,
      lines: (0..<count * 2).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }
    )
  }

  private static func fits(_ pages: [Range<Int>], _ breaks: PageBreaks) -> Bool {
    pages.allSatisfy { rows in
      rows.count == 1
        || breaks.heights[rows].reduce(0, +) + breaks.connectors(of: rows) * breaks.stripHeight
          <= breaks.room
    }
  }

  private static func rank(_ pages: [Range<Int>], _ breaks: PageBreaks) -> [Int] {
    [pages.count, pages.reduce(0) { $0 + breaks.connectors(of: $1) }]
  }

  /// Every division of `count` rows into pages.
  private static func divisions(_ count: Int) -> [[Range<Int>]] {
    (0..<(1 << max(0, count - 1))).map { bits in
      var pages: [Range<Int>] = []
      var start = 0
      for row in 0..<count where row == count - 1 || bits & (1 << row) != 0 {
        pages.append(start..<(row + 1))
        start = row + 1
      }
      return pages
    }
  }

  @Test func `no division has fewer pages, or fewer connectors on as many pages`() {
    for seed in 0..<120 {
      let breaks = Self.random(UInt64(seed))
      let pages = breaks.pages
      #expect(pages.flatMap { Array($0) } == Array(breaks.heights.indices))
      #expect(Self.fits(pages, breaks))
      let best = Self.divisions(breaks.heights.count).filter { Self.fits($0, breaks) }
        .map { Self.rank($0, breaks) }
        .min { $0.lexicographicallyPrecedes($1) }
      #expect(Self.rank(pages, breaks) == best, "seed \(seed)")
    }
  }

  @Test func `a page that turned out too high is not taken again`() {
    var breaks = PageBreaks(heights: [40, 40, 40], room: 130, stripHeight: 10, lines: [])
    #expect(breaks.pages == [0..<3])
    breaks.forbidden = [0..<3]
    #expect(breaks.pages.count == 2)
  }

  @Test func `a row higher than a page gets one of its own`() {
    let breaks = PageBreaks(heights: [20, 500, 20], room: 100, stripHeight: 10, lines: [(0, 1)])
    #expect(breaks.pages == [0..<1, 1..<2, 2..<3])
  }
}
