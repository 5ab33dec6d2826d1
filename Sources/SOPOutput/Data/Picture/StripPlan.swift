import SOPLanguage

/// How a long flow is cut into strips that stand side by side, so that a wide picture shows it large.
struct StripPlan: Hashable {
  /// The rows of each strip, from left to right.
  let strips: [Range<Int>]
  /// Sixteenths of a pixel for 1024 tenths of a point.
  let scale: Int

  /// The distance between two strips, in pixels.
  static let distance = 36
  /// The most strips that still look like one flow.
  private static let most = 6
  /// The largest scale; a flow of two steps would look like a poster.
  private static let largest = 4096

  /// Plans the strips of a flow.
  ///
  /// - Parameters:
  ///   - edges: The upper border of each row and the lower border of the last, in tenths.
  ///   - width: The width of the lanes, in tenths.
  ///   - room: What there is, in pixels.
  init(edges: [Int], width: Int, room: (width: Int, height: Int)) {
    var best = (strips: [0..<max(0, edges.count - 1)], scale: 0)
    for count in 1...StripPlan.most {
      let strips = StripPlan.cut(edges, into: count)
      let highest = strips.map { edges[$0.upperBound] - edges[$0.lowerBound] }.max() ?? 0
      let across = (room.width - (strips.count - 1) * StripPlan.distance) / strips.count
      let scale = min(
        StripPlan.largest,
        StripPlan.scale(across, width),
        StripPlan.scale(room.height, highest)
      )
      if scale > best.scale { best = (strips, scale) }
    }
    strips = best.strips
    scale = best.scale
  }

  private static func scale(_ pixels: Int, _ tenths: Int) -> Int {
    Int(clamping: Int64(pixels) * 16 * 1024 / Int64(max(1, tenths)))
  }

  /// Cuts the rows into at most `count` strips of which the highest is as low as can be.
  private static func cut(_ edges: [Int], into count: Int) -> [Range<Int>] {
    guard let top = edges.first, let bottom = edges.last, edges.count > 1 else { return [0..<0] }
    var low = zip(edges, edges.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
    var high = bottom - top
    while low < high {
      let limit = low + (high - low) / 2
      if strips(edges, noHigherThan: limit).count <= count { high = limit } else { low = limit + 1 }
    }
    return strips(edges, noHigherThan: high)
  }

  private static func strips(_ edges: [Int], noHigherThan limit: Int) -> [Range<Int>] {
    var strips: [Range<Int>] = []
    var start = 0
    for row in 0..<(edges.count - 1) where edges[row + 1] - edges[start] > limit {
      strips.append(start..<row)
      start = row
    }
    strips.append(start..<(edges.count - 1))
    return strips
  }
}
