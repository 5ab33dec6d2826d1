import SOPLanguage

/// Gives every line its track and its place at the sides of symbols.
///
/// The planner knows the gutters and the gaps; which of several lines in one gutter stands left
/// of the other is decided here, again by the number of crossings.
struct RouteResolver {
  /// A line at the side of a row's symbols.
  private struct Attachment {
    var item: Int
    var role: Waypoint.Role
    /// How far it runs, comparable within the side.
    var reach: Int
    /// Whether something goes up where it ends.
    var turnsUp: Bool
    /// Whether something goes down where it ends.
    var turnsDown: Bool
  }

  /// A line at a row's side.
  private struct SlotKey: Hashable {
    var item: Int
    var row: Int
    var role: Waypoint.Role
  }

  private let outline: FlowOutline
  private let items: [RouteItem]
  private var drawing: FlowLayout
  /// For each item the track in each gutter.
  private var gutterTracks: [[Int]]
  /// For each item the tracks in its gaps.
  private var gapTracks: [[(gap: Int, track: Int)]]
  private var offsets: [SlotKey: Int] = [:]
  private var slots: [Int]

  /// Prepares to resolve what the planner placed.
  init(_ outline: FlowOutline, _ items: [RouteItem]) {
    self.outline = outline
    self.items = items
    drawing = FlowLayout(laneCount: outline.laneCount, rows: outline.rows.map { $0.kind })
    let gutters = [Int](repeating: 0, count: outline.laneCount + 1)
    gutterTracks = [[Int]](repeating: gutters, count: items.count)
    gapTracks = [[(gap: Int, track: Int)]](repeating: [], count: items.count)
    slots = [Int](repeating: 1, count: outline.rows.count)
  }

  /// The finished drawing.
  consuming func layout() -> FlowLayout {
    assignTracks()
    for row in outline.rows.indices {
      assignSlots(.left, of: row)
      assignSlots(.right, of: row)
    }
    addSymbols()
    for index in items.indices { addRoutes(ofItem: index) }
    LineMerger().merge(&drawing.routes)
    return drawing
  }

  // MARK: Tracks

  private mutating func assignTracks() {
    var gutters = [TrackChannel](repeating: TrackChannel(), count: outline.laneCount + 1)
    var gaps = [TrackChannel](repeating: TrackChannel(), count: outline.rows.count + 1)
    for index in items.indices {
      for line in items[index].lines where !line.isBlock && line.at & 1 == 0 {
        if line.isVertical {
          gutters[line.at / 2].add(line, ofItem: index)
        } else {
          gaps[line.at / 2].add(line, ofItem: index)
        }
      }
    }
    for gutter in gutters.indices {
      let tracks = gutters[gutter].tracks(of: items)
      for entry in tracks.ofItems { gutterTracks[entry.item][gutter] = entry.track }
      let middle = tracks.ofItems.first { $0.track == tracks.count / 2 }
      divide(gutter, tracks.count, middleItem: middle?.item)
    }
    for gap in gaps.indices {
      let tracks = gaps[gap].tracks(of: items)
      for entry in tracks.ofItems { gapTracks[entry.item].append((gap, entry.track)) }
      drawing.gapTracks[gap] = tracks.count
    }
  }

  /// Puts the rule of the table into the middle of the tracks; a single track goes to the lane
  /// where its line ends.
  private mutating func divide(_ gutter: Int, _ count: Int, middleItem: Int?) {
    var before = count / 2
    if count & 1 == 1, let middleItem, leadsLeft(middleItem, of: gutter) { before += 1 }
    if gutter == 0 { before = 0 }
    if gutter == outline.laneCount { before = count }
    drawing.gutters[gutter] = FlowLayout.Gutter(before: before, after: count - before)
  }

  private func leadsLeft(_ item: Int, of gutter: Int) -> Bool {
    for path in items[item].paths {
      if let entry = path.entry { return entry.lane < gutter }
    }
    return false
  }

  // MARK: Slots

  private mutating func assignSlots(_ side: FlowLayout.Side, of row: Int) {
    let attachments = attachments(side, of: row)
    let order = TrackOrder(count: attachments.count) { first, second in
      let upper = attachments[first]
      let lower = attachments[second]
      let isUpperCrossing = upper.turnsDown && upper.reach < lower.reach
      let isLowerCrossing = lower.turnsUp && lower.reach < upper.reach
      return (isUpperCrossing ? 1 : 0) + (isLowerCrossing ? 1 : 0)
    }.best
    for (place, position) in order.enumerated() {
      let attachment = attachments[position]
      let key = SlotKey(item: attachment.item, row: row, role: attachment.role)
      offsets[key] = 2 * place - (order.count - 1)
    }
    slots[row] = max(slots[row], order.count)
  }

  /// The lines at a side, entries first because they belong into the upper third.
  private func attachments(_ side: FlowLayout.Side, of row: Int) -> [Attachment] {
    var entries: [Attachment] = []
    var exits: [Attachment] = []
    for index in items.indices where items[index].top <= rowCoordinate(row) {
      guard items[index].bottom >= rowCoordinate(row) else { continue }
      for path in items[index].paths {
        if let port = path.entry, port.row == row, port.side == side,
          !entries.contains(where: { $0.item == index })
        {
          let turn = path.points[path.points.count - 2]
          entries.append(attachment(index, .entry, turn: turn, side))
        }
        if let port = path.exit, port.row == row, port.side == side,
          !exits.contains(where: { $0.item == index })
        {
          exits.append(attachment(index, .exit, turn: path.points[1], side))
        }
      }
    }
    return entries + exits
  }

  private func attachment(
    _ item: Int,
    _ role: Waypoint.Role,
    turn: Waypoint,
    _ side: FlowLayout.Side
  ) -> Attachment {
    let track = turn.x & 1 == 0 ? gutterTracks[item][turn.x / 2] : 0
    let place = turn.x << 16 + track
    var result = Attachment(
      item: item,
      role: role,
      reach: side == .left ? -place : place,
      turnsUp: false,
      turnsDown: false
    )
    for line in items[item].lines where line.isVertical && line.at == turn.x {
      guard line.low <= turn.y, turn.y <= line.high else { continue }
      result.turnsUp = result.turnsUp || line.low < turn.y
      result.turnsDown = result.turnsDown || line.high > turn.y
    }
    return result
  }

  // MARK: Symbols

  private mutating func addSymbols() {
    for row in outline.rows.indices {
      let source = outline.rows[row]
      for (position, lane) in source.lanes.enumerated() {
        drawing.symbols.append(
          FlowLayout.Symbol(
            shape: source.shape,
            row: row,
            column: .lane(lane),
            step: source.kind.step,
            isGuess: source.guesses[position],
            word: lane == source.main ? source.word : nil,
            letter: source.letter,
            slots: slots[row]
          )
        )
      }
      if source.lanes.count > 1 {
        drawing.links.append(
          FlowLayout.Link(row: row, lanes: source.lanes, isEither: source.isEither)
        )
      }
    }
  }

  private func symbol(_ port: Port) -> FlowLayout.End {
    let index = drawing.symbols.firstIndex {
      $0.row == port.row && $0.column == .lane(port.lane) && !$0.isBeside
    }
    return .symbol(index ?? 0, port.side)
  }

  // MARK: Routes

  private mutating func addRoutes(ofItem index: Int) {
    let paths = items[index].paths
    switch items[index].kind {
    case .link: break
    case .direct(let connection):
      if let path = paths.first { addRoute(index, path, outline.connections[connection].strand) }
    case .bus(let members):
      for (path, member) in zip(paths, members) {
        addRoute(index, path, outline.connections[member].strand)
      }
    case .terminal(let terminal):
      if let path = paths.first { addTerminal(index, path, outline.terminals[terminal]) }
    case .fan(let number):
      let fan = outline.fans[number]
      addBus(index, in: fan.gap)
      for (path, leg) in zip(paths, fan.inputs + fan.outputs) { addRoute(index, path, leg.strand) }
    }
  }

  private mutating func addRoute(_ item: Int, _ path: RoutePath, _ strand: FlowOutline.Strand) {
    var route = FlowLayout.Route(
      edges: strand.edges,
      net: items[item].net,
      start: path.exit.map { symbol($0) } ?? .bus,
      end: path.entry.map { symbol($0) } ?? .bus,
      points: points(of: path, item)
    )
    route.label = path.exit == nil ? nil : strand.label
    route.isReturn = strand.isReturn
    route.isGuess = strand.isGuess
    drawing.routes.append(route)
  }

  private mutating func addBus(_ item: Int, in gap: Int) {
    let y = gapCoordinate(gap)
    guard let line = items[item].lines.last(where: { !$0.isVertical && $0.at == y }) else { return }
    let ends = [line.low, line.high].map { point(Waypoint($0, y, .exit), nil, item) }
    drawing.routes.append(
      FlowLayout.Route(edges: [], net: items[item].net, start: .bus, end: .bus, points: ends)
    )
  }

  private mutating func addTerminal(
    _ item: Int,
    _ path: RoutePath,
    _ terminal: FlowOutline.Terminal
  ) {
    let points = points(of: path, item)
    guard let port = path.exit, let place = points.last else { return }
    var symbol = FlowLayout.Symbol(shape: terminal.shape, row: terminal.row, column: place.column)
    if case .row(_, let offset) = place.level { symbol.offset = offset }
    symbol.isBeside = true
    symbol.word = terminal.word
    symbol.reference = terminal.reference
    drawing.symbols.append(symbol)
    let index = drawing.symbols.count - 1
    let own = FlowLayout.End.symbol(index, port.side == .left ? .right : .left)
    let isBegin = terminal.word == .begin
    var route = FlowLayout.Route(
      edges: terminal.strand.edges,
      net: items[item].net,
      start: isBegin ? own : self.symbol(port),
      end: isBegin ? self.symbol(port) : own,
      points: isBegin ? points.reversed() : points
    )
    route.label = terminal.strand.label
    route.isGuess = terminal.strand.isGuess
    drawing.routes.append(route)
  }

  private func points(of path: RoutePath, _ item: Int) -> [FlowLayout.Point] {
    path.points.map { waypoint in
      point(waypoint, waypoint.role == .exit ? path.exit : path.entry, item)
    }
  }

  private func point(_ waypoint: Waypoint, _ port: Port?, _ item: Int) -> FlowLayout.Point {
    let half = waypoint.x >> 1
    let column: FlowLayout.Column =
      waypoint.x & 1 == 1
      ? .lane(half) : .gutter(half, track: gutterTracks[item][half])
    return FlowLayout.Point(column, level(waypoint, port, item))
  }

  private func level(_ waypoint: Waypoint, _ port: Port?, _ item: Int) -> FlowLayout.Level {
    let half = waypoint.y >> 1
    guard waypoint.y & 1 == 1 else {
      return .gap(half, track: gapTracks[item].first { $0.gap == half }?.track ?? 0)
    }
    guard let port, port.side == .left || port.side == .right else {
      return .row(half, offset: 0)
    }
    let key = SlotKey(item: item, row: half, role: waypoint.role)
    return .row(half, offset: offsets[key] ?? 0)
  }
}
