/// Ends each line where it meets another one with the same target.
///
/// Such lines run together on their last part. Drawn side by side or across each other they would
/// look like two flows, and drawn twice they would be darker than the rest; so a line that meets
/// an earlier one stops there, without an arrowhead.
struct LineMerger {
  /// A place with coordinates that can be compared.
  private struct Place: Hashable {
    var x: Int
    var y: Int
  }

  /// A stretch that has been drawn.
  private struct Stretch {
    var net: Int
    var from: FlowLayout.Point
    var to: FlowLayout.Point
  }

  /// Makes a merger.
  init() {}

  /// Cuts the routes.
  func merge(_ routes: inout [FlowLayout.Route]) {
    var stretches: [Stretch] = []
    for index in routes.indices {
      if case .symbol = routes[index].start { cut(&routes[index], stretches) }
      let points = routes[index].drawn
      for (one, other) in zip(points, points.dropFirst()) {
        stretches.append(Stretch(net: routes[index].net, from: one, to: other))
      }
    }
  }

  private func cut(_ route: inout FlowLayout.Route, _ stretches: [Stretch]) {
    let others = stretches.filter { $0.net == route.net }
    if others.isEmpty { return }
    var drawn = [route.points[0]]
    for (one, other) in zip(route.points, route.points.dropFirst()) {
      if let meeting = firstMeeting(from: one, to: other, of: route, others) {
        if meeting != drawn[drawn.count - 1] { drawn.append(meeting) }
        route.drawn = drawn
        return
      }
      drawn.append(other)
    }
  }

  private func firstMeeting(
    from one: FlowLayout.Point,
    to other: FlowLayout.Point,
    of route: FlowLayout.Route,
    _ stretches: [Stretch]
  ) -> FlowLayout.Point? {
    let start = place(one)
    var nearest: FlowLayout.Point?
    var distance = Int.max
    for stretch in stretches {
      guard let meeting = meeting(one, other, stretch) else { continue }
      // Inside the symbols at its ends a line is not seen.
      if LineMerger.isInside(meeting, route.points[0]) { continue }
      if LineMerger.isInside(meeting, route.points[route.points.count - 1]) { continue }
      let place = place(meeting)
      let away = abs(place.x - start.x) + abs(place.y - start.y)
      if away < distance { (nearest, distance) = (meeting, away) }
    }
    return nearest
  }

  /// The place nearest to `one` that its line has in common with another.
  private func meeting(
    _ one: FlowLayout.Point,
    _ other: FlowLayout.Point,
    _ stretch: Stretch
  ) -> FlowLayout.Point? {
    let corners = [stretch.from, stretch.to, one, other]
    let places = corners.map { place($0) }
    let x = LineMerger.nearest(places[2].x, places[3].x, places[0].x, places[1].x)
    let y = LineMerger.nearest(places[2].y, places[3].y, places[0].y, places[1].y)
    guard let x, let y, let columns = places.firstIndex(where: { $0.x == x }),
      let levels = places.firstIndex(where: { $0.y == y })
    else { return nil }
    return FlowLayout.Point(corners[columns].column, corners[levels].level)
  }

  /// The coordinate nearest to `one` that both ranges have.
  private static func nearest(_ one: Int, _ other: Int, _ from: Int, _ to: Int) -> Int? {
    let low = max(min(one, other), min(from, to))
    let high = min(max(one, other), max(from, to))
    guard low <= high else { return nil }
    return one <= other ? low : high
  }

  /// Whether both places are in the middle of the same cell, where its symbol is.
  private static func isInside(_ one: FlowLayout.Point, _ other: FlowLayout.Point) -> Bool {
    guard case .row(let row, _) = one.level, case .row(let second, _) = other.level else {
      return false
    }
    return row == second && one.column == other.column
  }

  private func place(_ point: FlowLayout.Point) -> Place {
    let x: Int
    switch point.column {
    case .lane(let lane): x = laneCoordinate(lane) << 16
    case .gutter(let gutter, let track): x = gutterCoordinate(gutter) << 16 + track
    }
    let y: Int
    switch point.level {
    case .row(let row, let offset): y = rowCoordinate(row) << 16 + offset
    case .gap(let gap, let track): y = gapCoordinate(gap) << 16 + track
    }
    return Place(x: x, y: y)
  }
}
