/// What something in a drawing costs; 64 bits, because the browser's whole numbers have 32, and
/// few conflicts would be too many for those.
typealias Weight = Int64

/// What a drawing costs; the order of the weights is the order of what matters.
enum RouteCost {
  /// Two lines lie on each other, or a line touches a terminal.
  static let conflict: Weight = 1_000_000_000
  /// Two lines cross.
  static let crossing: Weight = 1_000_000
  /// A terminal stands at the border of the drawing, which makes its lane very wide.
  static let crampedTerminal: Weight = 2_000_000
  /// A line turns.
  static let bend: Weight = 1_000
  /// Two lines use the same side of a symbol.
  static let sharedSide: Weight = 1_500
  /// A line meets a performer who is not the responsible one.
  static let otherPerformer: Weight = 300
  /// A bus runs a lane farther away from its target.
  static let distance: Weight = 40
  /// A line is one unit longer.
  static let length: Weight = 2

  /// What it costs that two items are in the same drawing.
  static func between(_ one: RouteItem, _ other: RouteItem) -> Weight {
    guard one.top <= other.bottom, other.top <= one.bottom else { return 0 }
    if one.net == other.net, one.net >= 0 { return 0 }
    let areTerminals = one.isTerminal && other.isTerminal
    var result: Weight = 0
    // The innermost loops of the planner: plain loops, which are quick in every kind of build.
    var index = 0
    while index < one.lines.count {
      let line = one.lines[index]
      index += 1
      if line.top > other.bottom || other.top > line.bottom { continue }
      var second = 0
      while second < other.lines.count {
        let opposite = other.lines[second]
        second += 1
        if line.isVertical != opposite.isVertical {
          result +=
            line.isVertical
            ? across(line, opposite, areTerminals: areTerminals)
            : across(opposite, line, areTerminals: areTerminals)
        } else if line.at == opposite.at, line.overlaps(opposite) {
          result += along(line, of: one, opposite, of: other)
        }
      }
    }
    return result
  }

  private static func across(_ down: RouteLine, _ over: RouteLine, areTerminals: Bool) -> Weight {
    if down.isBlock {
      let isTouching = over.at == down.low && over.low <= down.at && down.at <= over.high
      return isTouching && !areTerminals ? conflict : 0
    }
    return isCrossing(down, over) ? crossing : 0
  }

  /// Whether a vertical and a horizontal stretch cross, not merely touch.
  static func isCrossing(_ down: RouteLine, _ over: RouteLine) -> Bool {
    over.low < down.at && down.at < over.high && down.low < over.at && over.at < down.high
  }

  private static func along(
    _ line: RouteLine,
    of one: RouteItem,
    _ second: RouteLine,
    of other: RouteItem
  ) -> Weight {
    if line.isBlock || second.isBlock { return line.isBlock && second.isBlock ? 0 : conflict }
    if line.isInLane { return meetsAtSymbol(line, second) ? 0 : conflict }
    let crossings = min(
      one.crossings(line, before: second, of: other),
      other.crossings(second, before: line, of: one)
    )
    return Weight(crossings) * crossing
  }

  /// Whether two lines in a lane have nothing but a symbol in common, one above and one below it.
  private static func meetsAtSymbol(_ one: RouteLine, _ other: RouteLine) -> Bool {
    let place = max(one.low, other.low)
    return place == min(one.high, other.high) && place & 1 == 1
  }
}
