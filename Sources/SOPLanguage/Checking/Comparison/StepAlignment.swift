/// Which steps of two lists are the same, in order: as many as possible, then as alike as possible.
struct StepAlignment {
  /// Two steps that are the same.
  struct Match {
    /// The position in the first list.
    let first: Int
    /// The position in the second list.
    let second: Int
    /// How alike they are, in thousandths.
    let likeness: Int
  }

  /// The matches, in ascending order on both sides.
  let matches: [Match]

  /// The longest list that is compared; what comes behind it counts as missing.
  private static let limit = 1000

  /// Aligns two lists of steps.
  init(_ first: [Step], _ second: [Step]) {
    let left = StepAlignment.activities(of: first)
    let right = StepAlignment.activities(of: second)
    if left.count == right.count, zip(left, right).allSatisfy({ $0.words == $1.words }) {
      // Copies are common, and need no table.
      matches = left.indices.map { Match(first: $0, second: $0, likeness: 1000) }
      return
    }
    matches = StepAlignment.best(left, right)
  }

  private static func activities(of steps: [Step]) -> [Activity] {
    (0..<min(steps.count, limit)).map { Activity(steps[$0].activity) }
  }

  /// The best alignment, by the usual table of best values for all pairs of ends.
  private static func best(_ left: [Activity], _ right: [Activity]) -> [Match] {
    let width = right.count + 1
    var likeness = [Int32](repeating: 0, count: left.count * right.count)
    var best = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        let like = left[row].likeness(to: right[column])
        likeness[row * right.count + column] = Int32(like)
        var value = max(best[(row + 1) * width + column], best[row * width + column + 1])
        if like > 0 {
          // A match counts more than any likeness.
          value = max(value, best[(row + 1) * width + column + 1] + 1_000_000 + Int32(like))
        }
        best[row * width + column] = value
      }
    }
    var matches: [Match] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let value = best[row * width + column]
      let like = likeness[row * right.count + column]
      if like > 0, value == best[(row + 1) * width + column + 1] + 1_000_000 + like {
        matches.append(Match(first: row, second: column, likeness: Int(like)))
        row += 1
        column += 1
      } else if value == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return matches
  }
}

/// The words of an activity.
private struct Activity {
  /// The hashes of the words, in order.
  let words: [UInt64]
  private let sorted: [UInt64]

  init(_ text: String) {
    words = WordHashes.all(in: text)
    sorted = words.sorted()
  }

  /// How alike two activities are, in thousandths; zero when they are not the same.
  ///
  /// Twice the number of common words, divided by the number of all. Another verb at the beginning
  /// is another activity, unless nearly all the rest is the same.
  func likeness(to other: Activity) -> Int {
    if words == other.words { return 1000 }
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    let total = words.count + other.words.count
    let isSameVerb = words[0] == other.words[0]
    let least = isSameVerb ? 600 : 800
    if min(words.count, other.words.count) * 2000 < least * total { return 0 }
    var common = 0
    var (left, right) = (0, 0)
    while left < sorted.count, right < other.sorted.count {
      if sorted[left] == other.sorted[right] {
        common += 1
        left += 1
        right += 1
      } else if sorted[left] < other.sorted[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let likeness = 2000 * common / total
    return likeness >= least ? min(likeness, 999) : 0
  }
}
