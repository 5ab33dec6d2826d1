/// How many slips lie between two words: a byte lost, added, exchanged, or swapped with the next.
///
/// This is the optimal string alignment distance. Only the cells that a distance within the limit
/// can pass through are computed, so that far words, which are nearly all words, cost little.
package enum EditDistance {
  /// The distance between two words, or nothing when it is greater than `limit`.
  package static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    var start = 0
    let shorter = min(a.count, b.count)
    while start < shorter, a[start] == b[start] { start += 1 }
    var endA = a.count
    var endB = b.count
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    let countA = endA - start
    let countB = endB - start
    if countA == 0 || countB == 0 { return max(countA, countB) }
    if limit == 1 {
      // One slip leaves one byte on either side, or two that changed places.
      if countA == 1, countB == 1 { return 1 }
      guard countA == 2, countB == 2 else { return nil }
      return a[start] == b[start + 1] && a[start + 1] == b[start] ? 1 : nil
    }
    return banded(a[start..<endA], b[start..<endB], min(limit, max(countA, countB)))
  }

  /// The distance, computed along the diagonal band of width `limit` on either side.
  private static func banded(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, _ limit: Int) -> Int? {
    let tooFar = limit + 1
    var beforeLast = [Int](repeating: tooFar, count: b.count + 2)
    var last = Array(0...b.count + 1)
    var current = beforeLast
    var lastLeast = 0
    for row in 1...a.count {
      let lower = max(1, row - limit)
      let upper = min(b.count, row + limit)
      current[lower - 1] = lower == 1 ? row : tooFar
      var least = current[lower - 1]
      for column in lower...upper {
        let byteA = a[a.startIndex + row - 1]
        let byteB = b[b.startIndex + column - 1]
        var cost = last[column - 1] + (byteA == byteB ? 0 : 1)
        cost = min(cost, last[column] + 1, current[column - 1] + 1)
        let isSwapped =
          row > 1 && column > 1 && byteA == b[b.startIndex + column - 2]
          && byteB == a[a.startIndex + row - 2]
        if isSwapped { cost = min(cost, beforeLast[column - 2] + 1) }
        current[column] = cost
        least = min(least, cost)
      }
      current[upper + 1] = tooFar
      // A swap reaches back two rows, so one row beyond the limit does not settle it.
      if least > limit, lastLeast > limit { return nil }
      lastLeast = least
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The positions of the candidates nearest to `word`: one, or up to three that are equally near.
  ///
  /// A candidate of n bytes may be `max(1, n / 3)` slips away; a word that is a candidate is
  /// nobody's slip and yields that candidate alone.
  package static func nearest(to word: [UInt8], among candidates: [[UInt8]]) -> [Int] {
    var best: [Int] = []
    var bestDistance = Int.max
    for (position, candidate) in candidates.enumerated() {
      let limit = min(max(1, candidate.count / 3), bestDistance)
      guard let distance = distance(word, candidate, atMost: limit) else { continue }
      if distance < bestDistance {
        bestDistance = distance
        best = [position]
      } else if best.count < 3 {
        best.append(position)
      }
    }
    return best
  }
}
