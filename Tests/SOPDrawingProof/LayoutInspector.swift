package import SOPOutput

/// Looks for everything that must not be in the grid of a drawing, and counts what should be rare.
///
/// It knows nothing about how the drawing was made: it puts the grid on plain coordinates, with
/// the tracks of a gutter or a gap close together and everything else far apart.
package struct LayoutInspector {
  /// A stretch of a line with plain coordinates.
  struct Segment: Hashable {
    var x1: Int
    var y1: Int
    var x2: Int
    var y2: Int
    var route: Int
    var net: Int

    var isVertical: Bool { x1 == x2 }
    var left: Int { min(x1, x2) }
    var right: Int { max(x1, x2) }
    var top: Int { min(y1, y2) }
    var bottom: Int { max(y1, y2) }
  }

  /// The drawing.
  let layout: FlowLayout
  /// The stretches of its lines, without what symbols cover.
  private(set) var segments: [Segment] = []

  /// Prepares to inspect a drawing.
  package init(_ layout: FlowLayout) {
    self.layout = layout
    for index in layout.routes.indices { segments += clipped(index) }
    for link in layout.links {
      for (one, other) in zip(link.lanes, link.lanes.dropFirst()) {
        let y = self.y(.row(link.row, offset: 0))
        let half = LayoutInspector.halfWidth
        segments.append(
          Segment(
            x1: x(.lane(one)) + half,
            y1: y,
            x2: x(.lane(other)) - half,
            y2: y,
            route: -1 - link.row,
            net: -1 - link.row
          )
        )
      }
    }
  }

  /// Everything that is wrong with the grid.
  package var faults: [LayoutFault] {
    slants + passages + contacts + looseEnds + looseMerges + repeats
  }

  /// The places where two lines of different nets cross.
  package var crossings: Int {
    var places: Set<[Int]> = []
    for (down, over) in pairs where LayoutInspector.crosses(down, over) {
      let (down, over) = down.isVertical ? (down, over) : (over, down)
      places.insert([down.x1, over.y1])
    }
    return places.count
  }

  /// The number of corners.
  package var bends: Int {
    layout.routes.reduce(0) { $0 + max(0, $1.points.count - 2) }
  }

  // MARK: Coordinates

  private static let halfWidth = 300
  private static let halfHeight = 300

  private func x(_ column: FlowLayout.Column) -> Int {
    switch column {
    case .lane(let lane): 2000 * lane + 1000
    case .gutter(let gutter, let track):
      2000 * gutter + 10 * (track - layout.gutters[gutter].before) + 5
    }
  }

  private func y(_ level: FlowLayout.Level) -> Int {
    switch level {
    case .row(let row, let offset): 2000 * row + 1000 + 10 * offset
    case .gap(let gap, let track): 2000 * gap + 10 * track - 500
    }
  }

  private func segments(of index: Int) -> [Segment] {
    let route = layout.routes[index]
    return route.segments.map { segment in
      Segment(
        x1: x(segment.from.column),
        y1: y(segment.from.level),
        x2: x(segment.to.column),
        y2: y(segment.to.level),
        route: index,
        net: route.net
      )
    }
  }

  /// The segments of a route without the parts inside its own symbols.
  private func clipped(_ index: Int) -> [Segment] {
    var result = segments(of: index)
    guard !result.isEmpty else { return [] }
    if case .symbol(_, let side) = layout.routes[index].start {
      result[0].x1 += LayoutInspector.shift(side).x
      result[0].y1 += LayoutInspector.shift(side).y
    }
    if case .symbol(_, let side) = layout.routes[index].end, !layout.routes[index].isMerged {
      result[result.count - 1].x2 += LayoutInspector.shift(side).x
      result[result.count - 1].y2 += LayoutInspector.shift(side).y
    }
    return result
  }

  private static func shift(_ side: FlowLayout.Side) -> (x: Int, y: Int) {
    switch side {
    case .top: (0, -halfHeight)
    case .bottom: (0, halfHeight)
    case .left: (-halfWidth, 0)
    case .right: (halfWidth, 0)
    }
  }

  // MARK: Lines and symbols

  private var slants: [LayoutFault] {
    segments.filter { ($0.x1 == $0.x2) == ($0.y1 == $0.y2) }
      .map { LayoutFault(.slant, "\($0)") }
  }

  private var passages: [LayoutFault] {
    var result: [LayoutFault] = []
    for symbol in layout.symbols {
      let isBeside = if case .gutter = symbol.column { true } else { false }
      let half = isBeside ? 100 : LayoutInspector.halfWidth - 1
      let middle = (x: x(symbol.column), y: 2000 * symbol.row + 1000)
      let height = symbol.isBeside ? 4 : LayoutInspector.halfHeight - 1
      let offset = 10 * symbol.offset
      for segment in segments where segment.right > middle.x - half {
        guard segment.left < middle.x + half, segment.bottom > middle.y + offset - height,
          segment.top < middle.y + offset + height
        else { continue }
        if case .gutter = symbol.column, ownsBeside(symbol, segment) { continue }
        result.append(LayoutFault(.passage, "\(symbol): \(segment)"))
      }
    }
    return result
  }

  private func ownsBeside(_ symbol: FlowLayout.Symbol, _ segment: Segment) -> Bool {
    guard segment.route >= 0 else { return false }
    return [layout.routes[segment.route].start, layout.routes[segment.route].end].contains {
      if case .symbol(let index, _) = $0 { layout.symbols[index] == symbol } else { false }
    }
  }

  // MARK: Lines and lines

  /// The pairs of stretches of different nets that have a place in common.
  private var pairs: [(Segment, Segment)] {
    // Sorted from top to bottom, a stretch can only touch those that begin above its end.
    let sorted = segments.sorted { ($0.top, $0.left, $0.route) < ($1.top, $1.left, $1.route) }
    var result: [(Segment, Segment)] = []
    for index in sorted.indices {
      let one = sorted[index]
      var next = index + 1
      while next < sorted.count, sorted[next].top <= one.bottom {
        let other = sorted[next]
        next += 1
        if one.net != other.net, one.left <= other.right, other.left <= one.right {
          result.append((one, other))
        }
      }
    }
    return result
  }

  private var contacts: [LayoutFault] {
    pairs.filter { !LayoutInspector.crosses($0, $1) }
      .map { LayoutFault(.contact, "\($0) \($1)") }
  }

  private static func crosses(_ one: Segment, _ other: Segment) -> Bool {
    guard one.isVertical != other.isVertical else { return false }
    let down = one.isVertical ? one : other
    let over = one.isVertical ? other : one
    return over.left < down.x1 && down.x1 < over.right && down.top < over.y1
      && over.y1 < down.bottom
  }

  // MARK: Ends

  private var looseEnds: [LayoutFault] {
    var result: [LayoutFault] = []
    for route in layout.routes {
      for (end, point) in [(route.start, route.points.first), (route.end, route.points.last)] {
        guard let point else {
          result.append(LayoutFault(.looseEnd, "empty route \(route)"))
          continue
        }
        switch end {
        case .symbol(let index, _):
          let symbol = layout.symbols[index]
          guard case .row(let row, _) = point.level, row == symbol.row,
            point.column == symbol.column
          else {
            result.append(LayoutFault(.looseEnd, "\(route) does not meet \(symbol)"))
            continue
          }
        case .bus:
          let isOnBus = layout.routes.contains { bus in
            bus.edges.isEmpty && bus.net == route.net && covers(bus, point)
          }
          if !isOnBus { result.append(LayoutFault(.looseEnd, "\(route) does not meet its bus")) }
        }
      }
      if route.drawn.first != route.points.first {
        result.append(LayoutFault(.looseEnd, "\(route) is not drawn from its beginning"))
      }
    }
    return result
  }

  /// A line that stops short has to stop on another line of its net.
  private var looseMerges: [LayoutFault] {
    var result: [LayoutFault] = []
    for (index, route) in layout.routes.enumerated() where route.isMerged {
      guard let end = route.drawn.last else { continue }
      let (x, y) = (x(end.column), y(end.level))
      let isOnOther = segments.contains {
        $0.route != index && $0.net == route.net && $0.left <= x && x <= $0.right && $0.top <= y
          && y <= $0.bottom
      }
      if !isOnOther { result.append(LayoutFault(.looseMerge, "\(route) stops nowhere")) }
    }
    return result
  }

  private func covers(_ bus: FlowLayout.Route, _ point: FlowLayout.Point) -> Bool {
    guard bus.points.count == 2, bus.points[0].level == point.level else { return false }
    let range = [x(bus.points[0].column), x(bus.points[1].column)].sorted()
    return range[0] <= x(point.column) && x(point.column) <= range[1]
  }

  private var repeats: [LayoutFault] {
    var seen: Set<Int> = []
    var result: [LayoutFault] = []
    for edge in layout.routes.flatMap({ $0.edges }) where !seen.insert(edge).inserted {
      result.append(LayoutFault(.repeated, "edge \(edge)"))
    }
    return result
  }
}
