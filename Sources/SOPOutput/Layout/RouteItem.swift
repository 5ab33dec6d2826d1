/// A stretch of a line along one row, gap, lane or gutter.
struct RouteLine {
  /// Whether it runs down a lane or a gutter.
  var isVertical: Bool
  /// The coordinate of the lane, gutter, row or gap.
  var at: Int
  /// Where it begins.
  var low: Int
  /// Where it ends.
  var high: Int
  /// Whether it is not a line but a terminal, which nothing may touch.
  var isBlock = false

  /// Whether the line runs down the middle of a lane, where there is only one track.
  var isInLane: Bool { isVertical && at & 1 == 1 }

  /// The smallest vertical coordinate.
  var top: Int { isVertical ? low : at }

  /// The largest vertical coordinate.
  var bottom: Int { isVertical ? high : at }

  /// Whether the two stretches of the same channel have a place in common.
  func overlaps(_ other: RouteLine) -> Bool { low <= other.high && other.low <= high }
}

/// What is routed as a whole: a line, the lines that share a bus, a fan or a terminal.
struct RouteItem {
  /// What the item draws.
  enum Kind {
    /// The line between the symbols of one step; it never moves.
    case link
    /// A connection to the next row, as a position in ``FlowOutline/connections``.
    case direct(Int)
    /// Connections to the same row, as positions in ``FlowOutline/connections``.
    case bus([Int])
    /// A fork or a join, as a position in ``FlowOutline/fans``.
    case fan(Int)
    /// A terminal, as a position in ``FlowOutline/terminals``.
    case terminal(Int)
  }

  /// What the item draws.
  let kind: Kind
  /// Items with the same net may share lines.
  let net: Int
  /// The lines from end to end, in the order of what the item draws.
  private(set) var paths: [RoutePath] = []
  /// The stretches of the lines, those in one gutter merged.
  private(set) var lines: [RouteLine] = []
  /// The smallest vertical coordinate.
  private(set) var top = 0
  /// The largest vertical coordinate.
  private(set) var bottom = -1
  /// What the lines cost by themselves.
  private(set) var ownCost: Weight = 0

  /// Makes an item that is not placed yet.
  init(_ kind: Kind, net: Int) {
    self.kind = kind
    self.net = net
  }

  /// Makes the line between the symbols of a row.
  init(linkIn row: Int, from left: Int, to right: Int) {
    self.init(.link, net: -1)
    let line = RouteLine(
      isVertical: false,
      at: rowCoordinate(row),
      low: laneCoordinate(left),
      high: laneCoordinate(right)
    )
    lines = [line]
    top = line.at
    bottom = line.at
  }

  /// The sides of rows that the lines use.
  var sidePorts: [Port] {
    var ports: [Port] = []
    for path in paths {
      if let exit = path.exit, exit.side == .left || exit.side == .right { ports.append(exit) }
      if let entry = path.entry, entry.side == .left || entry.side == .right,
        !ports.contains(entry) || path.exit == entry
      {
        ports.append(entry)
      }
    }
    return ports
  }

  /// Whether the item is a terminal.
  var isTerminal: Bool {
    if case .terminal = kind { true } else { false }
  }

  // MARK: Placing

  /// Takes the item out of the drawing.
  mutating func clear() {
    paths = []
    lines = []
    top = 0
    bottom = -1
    ownCost = 0
  }

  /// Puts the item on `paths`; a fan has its bus in `gap`.
  mutating func place(_ paths: [RoutePath], busIn gap: Int? = nil) {
    self.paths = paths
    lines = []
    ownCost = 0
    for path in paths {
      ownCost += path.cost
      var index = 1
      while index < path.points.count {
        add(path.points[index - 1], path.points[index])
        index += 1
      }
    }
    if let gap {
      addBus(in: gap)
      ownCost += Weight(crossingsOfOwnLines) * RouteCost.crossing
    }
    if isTerminal, let end = paths.first?.points.last {
      lines.append(
        RouteLine(isVertical: true, at: end.x, low: end.y, high: end.y, isBlock: true)
      )
    }
    measure()
  }

  private mutating func add(_ one: Waypoint, _ other: Waypoint) {
    if one.x == other.x {
      merge(
        RouteLine(
          isVertical: true,
          at: one.x,
          low: min(one.y, other.y),
          high: max(one.y, other.y)
        )
      )
    } else {
      lines.append(
        RouteLine(
          isVertical: false,
          at: one.y,
          low: min(one.x, other.x),
          high: max(one.x, other.x)
        )
      )
    }
  }

  /// Joins stretches of the same gutter or lane that touch each other.
  private mutating func merge(_ line: RouteLine) {
    var line = line
    var index = 0
    while index < lines.count {
      let other = lines[index]
      if other.isVertical, other.at == line.at, other.low <= line.high, line.low <= other.high {
        line.low = min(line.low, other.low)
        line.high = max(line.high, other.high)
        lines.remove(at: index)
      } else {
        index += 1
      }
    }
    lines.append(line)
  }

  private mutating func addBus(in gap: Int) {
    let y = gapCoordinate(gap)
    var low = Int.max
    var high = Int.min
    for path in paths {
      for point in path.points where point.y == y {
        low = min(low, point.x)
        high = max(high, point.x)
      }
    }
    guard low <= high else { return }
    lines.append(RouteLine(isVertical: false, at: y, low: low, high: high))
  }

  /// The legs of a fan should not cross each other, although they belong together.
  private var crossingsOfOwnLines: Int {
    var result = 0
    for down in lines where down.isVertical {
      for over in lines where !over.isVertical && RouteCost.isCrossing(down, over) { result += 1 }
    }
    return result
  }

  private mutating func measure() {
    top = Int.max
    bottom = -1
    for line in lines {
      top = min(top, line.top)
      bottom = max(bottom, line.bottom)
    }
  }

  // MARK: Neighbours

  /// How many stretches of this item end on its stretch `line`, come from the given direction,
  /// and do so strictly within the reach of `other`.
  func taps(on line: RouteLine, forward isForward: Bool, within other: RouteLine) -> Int {
    var result = 0
    for tap in lines where tap.isVertical != line.isVertical && !tap.isBlock {
      guard other.low < tap.at, tap.at < other.high, line.low <= tap.at, tap.at <= line.high
      else { continue }
      if isForward
        ? tap.low == line.at && tap.high > line.at : tap.high == line.at && tap.low < line.at
      {
        result += 1
      }
    }
    return result
  }

  /// The crossings near two parallel stretches when this item's one is left of or above the
  /// other item's.
  func crossings(_ line: RouteLine, before other: RouteLine, of item: RouteItem) -> Int {
    taps(on: line, forward: true, within: other)
      + item.taps(on: other, forward: false, within: line)
  }
}
