/// Where a line meets a row's symbols.
struct Port: Hashable {
  /// The side.
  var side: FlowLayout.Side
  /// The lane of the symbol.
  var lane: Int
  /// The row.
  var row: Int
}

/// A corner of a line while it is not yet known which track it runs in.
///
/// Lanes and rows have odd coordinates, gutters and gaps even ones: lane 2 is at 5, between the
/// gutters at 4 and 6.
struct Waypoint: Hashable {
  /// Which of the lines at a row's side the corner belongs to.
  enum Role: UInt8 {
    /// A line that leaves the row's symbol.
    case exit
    /// A line that enters it.
    case entry
  }

  /// The horizontal coordinate.
  var x: Int
  /// The vertical coordinate.
  var y: Int
  /// The line at a row's side, where the corner lies on a row.
  var role: Role

  /// Makes a corner.
  init(_ x: Int, _ y: Int, _ role: Role) {
    self.x = x
    self.y = y
    self.role = role
  }
}

/// One line from end to end.
struct RoutePath: Hashable {
  /// The corners.
  let points: [Waypoint]
  /// Where it leaves a row's symbol; nothing when it comes from a bus.
  let exit: Port?
  /// Where it enters a row's symbol; nothing when it leads to a bus.
  let entry: Port?
  /// What it costs by itself: its bends, its length, and what the choice of it costs beyond.
  private(set) var cost: Weight

  private init(points: [Waypoint], exit: Port?, entry: Port?) {
    self.points = points
    self.exit = exit
    self.entry = entry
    cost = Weight(max(0, points.count - 2)) * RouteCost.bend
    var index = 1
    while index < points.count {
      let (one, other) = (points[index - 1], points[index])
      // A lane is about twice as wide as a row is high.
      cost += Weight(2 * abs(one.x - other.x) + abs(one.y - other.y)) * RouteCost.length
      index += 1
    }
  }

  /// The same line at a higher cost.
  func costing(_ extra: Weight) -> RoutePath {
    var result = self
    result.cost += extra
    return result
  }
}

/// The coordinate of a lane.
func laneCoordinate(_ lane: Int) -> Int { 2 * lane + 1 }

/// The coordinate of a gutter.
func gutterCoordinate(_ gutter: Int) -> Int { 2 * gutter }

/// The coordinate of a row.
func rowCoordinate(_ row: Int) -> Int { 2 * row + 1 }

/// The coordinate of a gap.
func gapCoordinate(_ gap: Int) -> Int { 2 * gap }

extension RoutePath {
  /// A line from symbol to symbol, by way of a gutter or without.
  ///
  /// Without a gutter the entry has to be a top one in the next row.
  init(from exit: Port, through gutter: Int?, to entry: Port) {
    let start = Waypoint(laneCoordinate(exit.lane), rowCoordinate(exit.row), .exit)
    var points = [start]
    var y = start.y
    if exit.side == .bottom, gutter != nil || entry.lane != exit.lane {
      y = gapCoordinate(exit.row + 1)
      points.append(Waypoint(start.x, y, .exit))
    }
    let end = Waypoint(laneCoordinate(entry.lane), rowCoordinate(entry.row), .entry)
    if let gutter {
      let x = gutterCoordinate(gutter)
      points.append(Waypoint(x, y, .exit))
      if entry.side == .top {
        y = gapCoordinate(entry.row)
        points.append(Waypoint(x, y, .entry))
        points.append(Waypoint(end.x, y, .entry))
      } else {
        points.append(Waypoint(x, end.y, .entry))
      }
    } else if entry.lane != exit.lane {
      points.append(Waypoint(end.x, y, .exit))
    }
    points.append(end)
    self.init(points: points, exit: exit, entry: entry)
  }

  /// A line from a symbol to the bus in a gap.
  init(from exit: Port, through gutter: Int?, toBus gap: Int) {
    let start = Waypoint(laneCoordinate(exit.lane), rowCoordinate(exit.row), .exit)
    let bus = gapCoordinate(gap)
    var points = [start]
    if let gutter {
      var y = start.y
      if exit.side == .bottom {
        y = gapCoordinate(exit.row + 1)
        points.append(Waypoint(start.x, y, .exit))
      }
      points.append(Waypoint(gutterCoordinate(gutter), y, .exit))
      points.append(Waypoint(gutterCoordinate(gutter), bus, .exit))
    } else {
      points.append(Waypoint(start.x, bus, .exit))
    }
    self.init(points: points, exit: exit, entry: nil)
  }

  /// A line from the bus in a gap to a symbol.
  init(fromBus gap: Int, through gutter: Int?, to entry: Port) {
    let end = Waypoint(laneCoordinate(entry.lane), rowCoordinate(entry.row), .entry)
    let bus = gapCoordinate(gap)
    var points: [Waypoint] = []
    if let gutter {
      let x = gutterCoordinate(gutter)
      points.append(Waypoint(x, bus, .entry))
      let y = entry.side == .top ? gapCoordinate(entry.row) : end.y
      points.append(Waypoint(x, y, .entry))
      if entry.side == .top { points.append(Waypoint(end.x, y, .entry)) }
    } else {
      points.append(Waypoint(end.x, bus, .entry))
    }
    points.append(end)
    self.init(points: points, exit: nil, entry: entry)
  }

  /// The line between a row's symbol and the terminal beside it.
  init(from exit: Port, toTerminalAt x: Int) {
    let y = rowCoordinate(exit.row)
    self.init(
      points: [Waypoint(laneCoordinate(exit.lane), y, .exit), Waypoint(x, y, .exit)],
      exit: exit,
      entry: nil
    )
  }
}
