/// Decides where the pages of a table end.
///
/// As few pages as possible, then as few cut lines as possible, then pages that are filled alike:
/// the best of all divisions, found from the best divisions of the first rows.
struct PageBreaks {
  /// The heights of the rows, in units.
  let heights: [Int]
  /// The room on a page.
  let room: Int
  /// The height of a connector's row.
  let stripHeight: Int
  /// The ends of the lines between rows: from, to.
  let lines: [(source: Int, target: Int)]
  /// Pages that turned out too high when they were drawn.
  var forbidden: Set<Range<Int>> = []

  /// The rows of each page.
  var pages: [Range<Int>] {
    let count = heights.count
    // 64 bits, because the browser's whole numbers have 32.
    var best = [Int64](repeating: Int64.max, count: count + 1)
    var start = [Int](repeating: 0, count: count + 1)
    best[0] = 0
    for end in stride(from: 1, through: count, by: 1) {
      for begin in stride(from: end - 1, through: 0, by: -1) {
        guard let cost = cost(of: begin..<end) else {
          if heights[begin..<end].reduce(0, +) > room { break }
          continue
        }
        if best[begin] < Int64.max, best[begin] + cost < best[end] {
          best[end] = best[begin] + cost
          start[end] = begin
        }
      }
    }
    var result: [Range<Int>] = []
    var end = count
    while end > 0 {
      result.append(start[end]..<end)
      end = start[end]
    }
    return result.reversed()
  }

  /// What a page costs; nothing when its rows don't fit on it.
  private func cost(of rows: Range<Int>) -> Int64? {
    let strips = connectors(of: rows)
    let used = heights[rows].reduce(0, +) + strips * stripHeight
    if rows.count > 1, used > room || forbidden.contains(rows) { return nil }
    let empty = max(0, room - used)
    return 1_000_000_000 + Int64(strips) * 100_000 + Int64(empty) * Int64(empty)
  }

  /// How many connectors a page needs: one for each row elsewhere that its lines lead to, and one
  /// for each of its own rows that lines from earlier or later pages lead to.
  func connectors(of rows: Range<Int>) -> Int {
    var seen: Set<[Int]> = []
    for line in lines where rows.contains(line.source) != rows.contains(line.target) {
      let isEntry = rows.contains(line.target)
      seen.insert([isEntry ? 1 : 0, line.source < line.target ? 1 : 0, line.target])
    }
    return seen.count
  }
}
