extension RoutePlanner {
  /// The best way of the item at `index` while all others stay, and what it costs.
  func bestPlace(ofItemAt index: Int) -> (item: RouteItem, cost: Weight) {
    var result = (item: items[index], cost: Weight.max)
    switch items[index].kind {
    case .link: result.cost = 0
    case .direct(let connection):
      take(simplePaths(connection), at: index, into: &result)
      if result.cost >= RouteCost.crossing {
        take(widePaths(connection), at: index, into: &result)
      }
    case .terminal(let terminal): take(terminalPlaces(terminal), at: index, into: &result)
    case .bus(let members): takeBus(members, at: index, into: &result)
    case .fan(let number): takeFan(outline.fans[number], at: index, into: &result)
    }
    return result
  }

  /// The vertical coordinates that no way of the item leaves.
  func reach(ofItemAt index: Int) -> (top: Int, bottom: Int) {
    var (first, last) = (Int.max, Int.min)
    func add(_ row: Int) {
      first = min(first, row)
      last = max(last, row)
    }
    switch items[index].kind {
    case .link: return (items[index].top, items[index].bottom)
    case .direct(let connection):
      add(outline.connections[connection].source)
      add(outline.connections[connection].target)
    case .bus(let members):
      for member in members {
        add(outline.connections[member].source)
        add(outline.connections[member].target)
      }
    case .terminal(let terminal): add(outline.terminals[terminal].row)
    case .fan(let number):
      let fan = outline.fans[number]
      for leg in fan.inputs + fan.outputs { add(leg.row) }
      add(fan.gap)
    }
    return (gapCoordinate(first), gapCoordinate(last + 1))
  }

  /// The ways of the item at `index`; for buses and fans only some of them.
  func candidates(ofItemAt index: Int) -> [RouteItem] {
    switch items[index].kind {
    case .link: []
    case .direct(let connection):
      (simplePaths(connection) + widePaths(connection)).map { placed(index, $0) }
    case .terminal(let terminal): terminalPlaces(terminal).map { placed(index, $0) }
    case .bus(let members):
      trunks(to: outline.connections[members[0]].target).map { trunk in
        bus(at: index, trunk, members.map { defaultExit($0, to: trunk.gutter) })
      }
    case .fan: [bestPlace(ofItemAt: index).item]
    }
  }

  /// Replaces `result` by the best of the candidates, if that is better.
  private func take(
    _ candidates: [RoutePath],
    at index: Int,
    into result: inout (item: RouteItem, cost: Weight)
  ) {
    for candidate in candidates where candidate.cost < result.cost {
      let item = placed(index, candidate)
      let cost = cost(of: item, at: index, limit: result.cost)
      if cost < result.cost { result = (item, cost) }
    }
  }

  private func placed(_ index: Int, _ path: RoutePath) -> RouteItem {
    var item = items[index]
    item.place([path])
    return item
  }

  /// The path with what it costs that it does not meet the performer who is responsible.
  private func weighed(_ path: RoutePath) -> RoutePath {
    path.costing(detour(path.exit) + detour(path.entry))
  }

  private func detour(_ port: Port?) -> Weight {
    guard let port, port.side == .top || port.side == .bottom else { return 0 }
    return port.lane == outline.rows[port.row].main ? 0 : RouteCost.otherPerformer
  }

  // MARK: Connections to the next row

  /// Straight down, around one corner, or down, over and down.
  private func simplePaths(_ connection: Int) -> [RoutePath] {
    let connection = outline.connections[connection]
    let source = outline.rows[connection.source]
    var paths: [RoutePath] = []
    for lane in outline.rows[connection.target].lanes {
      let entry = Port(side: .top, lane: lane, row: connection.target)
      for port in outline.sidePorts(of: connection.source) {
        let isFacing = port.side == .left ? lane < source.left : lane > source.right
        if isFacing { paths.append(weighed(RoutePath(from: port, through: nil, to: entry))) }
      }
      for port in outline.bottomPorts(of: connection.source) {
        paths.append(weighed(RoutePath(from: port, through: nil, to: entry)))
      }
    }
    return paths
  }

  /// By way of any gutter.
  private func widePaths(_ connection: Int) -> [RoutePath] {
    let connection = outline.connections[connection]
    var paths: [RoutePath] = []
    let exits =
      outline.sidePorts(of: connection.source) + outline.bottomPorts(of: connection.source)
    for trunk in trunks(to: connection.target) {
      for exit in exits where outline.canReach(trunk.gutter, from: exit) {
        if exit.side == .bottom, trunk.entry.side == .top { continue }
        paths.append(weighed(RoutePath(from: exit, through: trunk.gutter, to: trunk.entry)))
      }
    }
    return paths
  }

  // MARK: Terminals

  private func terminalPlaces(_ terminal: Int) -> [RoutePath] {
    let row = outline.terminals[terminal].row
    // A row that fills all lanes has none beside it.
    let isFull =
      outline.rows[row].left == 0 && outline.rows[row].right == outline.laneCount - 1
    var result: [RoutePath] = []
    for port in outline.sidePorts(of: row) {
      let lane = port.side == .left ? port.lane - 1 : port.lane + 1
      let isInLane = lane >= 0 && lane < outline.laneCount
      switch terminalFreedoms[terminal] {
      case .lanes where !isInLane && !isFull, .right where port.side == .left: continue
      case .lanes, .anywhere, .right: break
      }
      let x =
        isInLane
        ? laneCoordinate(lane) : gutterCoordinate(port.side == .left ? 0 : outline.laneCount)
      let path = RoutePath(from: port, toTerminalAt: x)
      result.append(isInLane ? path : path.costing(RouteCost.crampedTerminal))
    }
    return result
  }

  // MARK: Buses

  /// The last part of the lines to a row: the gutter, and the side where they enter.
  struct Trunk: Hashable {
    /// The gutter.
    var gutter: Int
    /// Where the lines enter the row's symbol.
    var entry: Port
  }

  private func trunks(to row: Int) -> [Trunk] {
    var result: [Trunk] = []
    for gutter in 0...outline.laneCount {
      for port in outline.sidePorts(of: row) where outline.canReach(gutter, from: port) {
        result.append(Trunk(gutter: gutter, entry: port))
      }
      if row > 0 {
        for lane in outline.rows[row].lanes {
          let entry = Port(side: .top, lane: lane, row: row)
          result.append(Trunk(gutter: gutter, entry: entry))
        }
      }
    }
    return result
  }

  private func defaultExit(_ connection: Int, to gutter: Int) -> Port {
    let row = outline.connections[connection].source
    let side = outline.sidePorts(of: row).first { outline.canReach(gutter, from: $0) }
    return side ?? outline.bottomPorts(of: row)[0]
  }

  private func bus(at index: Int, _ trunk: Trunk, _ exits: [Port]) -> RouteItem {
    var item = items[index]
    let x = gutterCoordinate(trunk.gutter)
    let away = max(0, abs(x - laneCoordinate(trunk.entry.lane)) - 1)
    var paths = exits.map {
      weighed(RoutePath(from: $0, through: trunk.gutter, to: trunk.entry))
    }
    paths[0] = paths[0].costing(Weight(away) * RouteCost.distance)
    item.place(paths)
    return item
  }

  private func takeBus(
    _ members: [Int],
    at index: Int,
    into result: inout (item: RouteItem, cost: Weight)
  ) {
    for trunk in trunks(to: outline.connections[members[0]].target) {
      var exits = members.map { defaultExit($0, to: trunk.gutter) }
      var item = bus(at: index, trunk, exits)
      guard item.ownCost < result.cost else { continue }
      var cost = cost(of: item, at: index)
      for (position, member) in members.enumerated() {
        let row = outline.connections[member].source
        for port in outline.bottomPorts(of: row) where port != exits[position] {
          var changed = exits
          changed[position] = port
          let other = bus(at: index, trunk, changed)
          guard other.ownCost < cost else { continue }
          let otherCost = self.cost(of: other, at: index, limit: cost)
          if otherCost < cost { (exits, item, cost) = (changed, other, otherCost) }
        }
      }
      if cost < result.cost { result = (item, cost) }
    }
  }

  // MARK: Fans

  /// Adds the legs one by one, each on its best way, and then looks at each of them again.
  private func takeFan(
    _ fan: FlowOutline.Fan,
    at index: Int,
    into result: inout (item: RouteItem, cost: Weight)
  ) {
    let ways =
      fan.inputs.map { inputPaths($0.row, toBus: fan.gap) }
      + fan.outputs.map { outputPaths($0.row, fromBus: fan.gap) }
    var paths: [RoutePath] = []
    for position in Array(ways.indices) + Array(ways.indices) {
      let isNew = position == paths.count
      if isNew { result.cost = Weight.max }
      var best = paths
      for way in ways[position] {
        var changed = paths
        if isNew { changed.append(way) } else { changed[position] = way }
        guard changed.reduce(0, { $0 + $1.cost }) < result.cost else { continue }
        var item = items[index]
        item.place(changed, busIn: fan.gap)
        let cost = cost(of: item, at: index, limit: result.cost)
        if cost < result.cost { (result, best) = ((item, cost), changed) }
      }
      paths = best
    }
  }

  private func inputPaths(_ row: Int, toBus gap: Int) -> [RoutePath] {
    var paths: [RoutePath] = []
    let bottoms = outline.bottomPorts(of: row)
    for port in bottoms where gap > row && outline.isFree(port.lane, in: row + 1..<gap) {
      paths.append(weighed(RoutePath(from: port, through: nil, toBus: gap)))
    }
    for gutter in 0...outline.laneCount {
      for port in outline.sidePorts(of: row) where outline.canReach(gutter, from: port) {
        paths.append(weighed(RoutePath(from: port, through: gutter, toBus: gap)))
      }
      for port in bottoms where row + 1 != gap {
        paths.append(weighed(RoutePath(from: port, through: gutter, toBus: gap)))
      }
    }
    return paths
  }

  private func outputPaths(_ row: Int, fromBus gap: Int) -> [RoutePath] {
    var paths: [RoutePath] = []
    for lane in outline.rows[row].lanes where outline.isFree(lane, in: gap..<row) {
      let entry = Port(side: .top, lane: lane, row: row)
      paths.append(weighed(RoutePath(fromBus: gap, through: nil, to: entry)))
    }
    for gutter in 0...outline.laneCount {
      for port in outline.sidePorts(of: row) where outline.canReach(gutter, from: port) {
        paths.append(weighed(RoutePath(fromBus: gap, through: gutter, to: port)))
      }
      for lane in outline.rows[row].lanes where row != gap {
        let entry = Port(side: .top, lane: lane, row: row)
        paths.append(weighed(RoutePath(fromBus: gap, through: gutter, to: entry)))
      }
    }
    return paths
  }
}

extension FlowOutline {
  /// The left and the right side of a row's symbols.
  func sidePorts(of row: Int) -> [Port] {
    [
      Port(side: .left, lane: rows[row].left, row: row),
      Port(side: .right, lane: rows[row].right, row: row),
    ]
  }

  /// The bottoms of a row's symbols, the responsible performer's first.
  func bottomPorts(of row: Int) -> [Port] {
    let lanes = [rows[row].main] + rows[row].lanes.filter { $0 != rows[row].main }
    return lanes.map { Port(side: .bottom, lane: $0, row: row) }
  }

  /// Whether a line from the port gets to the gutter without passing its own symbol.
  func canReach(_ gutter: Int, from port: Port) -> Bool {
    switch port.side {
    case .left: gutter <= port.lane
    case .right: gutter > port.lane
    case .top, .bottom: true
    }
  }

  /// Whether no row in `range` has a symbol in the lane.
  func isFree(_ lane: Int, in range: Range<Int>) -> Bool {
    !range.contains { rows[$0].lanes.contains(lane) }
  }
}
