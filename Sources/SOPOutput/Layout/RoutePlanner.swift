/// Decides which sides, gutters and gaps the lines of a drawing use.
///
/// Every line has a handful of possible ways. The planner starts with the best one for each line
/// in turn and then moves one line, or two that cross, as long as the drawing gets better. Better
/// means, in this order: nothing lies on anything else, fewer crossings, fewer bends, shorter.
struct RoutePlanner {
  /// What has to be drawn.
  let outline: FlowOutline
  /// What has been placed.
  var items: [RouteItem] = []
  /// How many lines use the left and the right side of each row.
  private var sideUse: [Int]
  /// The smallest vertical coordinate of each item, apart so that it is quick to look at.
  private var tops: [Int] = []
  /// The largest vertical coordinate of each item.
  private var bottoms: [Int] = []
  /// The items that can matter to the one whose ways are being compared.
  private var nearby: [Int] = []
  /// Whether something near the item has moved since its ways were compared.
  private var isStale: [Bool] = []
  /// Where each terminal may stand.
  private(set) var terminalFreedoms: [TerminalFreedom]

  /// Where a terminal may stand; each case is tried only when the one before it leaves no way for
  /// some line.
  enum TerminalFreedom {
    /// In the lanes beside its row, where other lines have to make way for it.
    case lanes
    /// Also at the border of the drawing, which makes a lane very wide.
    case anywhere
    /// On the right only, which always leaves a way on the left for everything else.
    case right

    /// More freedom.
    var next: TerminalFreedom { self == .lanes ? .anywhere : .right }
  }

  /// Prepares to plan a drawing.
  init(_ outline: FlowOutline) {
    self.outline = outline
    sideUse = [Int](repeating: 0, count: 2 * outline.rows.count)
    let freedom = outline.laneCount == 1 ? TerminalFreedom.anywhere : .lanes
    terminalFreedoms = [TerminalFreedom](repeating: freedom, count: outline.terminals.count)
  }

  /// Finds ways for all lines.
  mutating func run() {
    for _ in 0..<RoutePlanner.attempts {
      plan()
      if !freeTerminals() { break }
    }
    tidyBorders()
  }

  /// Terminals on both borders leave no straight way down the drawing; looks whether it is better
  /// when they all stand on the right.
  private mutating func tidyBorders() {
    let rightmost = gutterCoordinate(outline.laneCount)
    var isAtBorder = false
    for item in items {
      guard case .terminal(let terminal) = item.kind, let end = item.paths.first?.points.last
      else { continue }
      guard end.x == 0 || end.x == rightmost else { continue }
      isAtBorder = true
      terminalFreedoms[terminal] = .right
    }
    guard isAtBorder else { return }
    let old = (items, sideUse, tops, bottoms)
    let oldCost = totalCost
    plan()
    if totalCost > oldCost { (items, sideUse, tops, bottoms) = old }
  }

  /// Gives the terminals that leave no way for some line more freedom; says whether there are any.
  private mutating func freeTerminals() -> Bool {
    var result = false
    for one in items.indices {
      guard case .terminal(let terminal) = items[one].kind else { continue }
      let isInTheWay = items.indices.contains { other in
        other != one && RouteCost.between(items[one], items[other]) >= RouteCost.conflict
      }
      if isInTheWay {
        terminalFreedoms[terminal] = terminalFreedoms[terminal].next
        result = true
      }
    }
    return result
  }

  private mutating func plan() {
    sideUse = [Int](repeating: 0, count: 2 * outline.rows.count)
    makeItems()
    for index in items.indices { improve(index) }
    settle()
    pushOthers()
  }

  private mutating func makeItems() {
    items = []
    var busOfRow = [Int?](repeating: nil, count: outline.rows.count)
    var buses: [(row: Int, members: [Int])] = []
    var direct: [Int] = []
    for index in outline.connections.indices {
      let connection = outline.connections[index]
      if connection.target == connection.source + 1 {
        direct.append(index)
      } else if let bus = busOfRow[connection.target] {
        buses[bus].members.append(index)
      } else {
        busOfRow[connection.target] = buses.count
        buses.append((connection.target, [index]))
      }
    }
    for row in outline.rows.indices where outline.rows[row].lanes.count > 1 {
      let lanes = outline.rows[row]
      items.append(RouteItem(linkIn: row, from: lanes.left, to: lanes.right))
    }
    items += direct.map { RouteItem(.direct($0), net: outline.connections[$0].target) }
    items += outline.fans.indices.map { RouteItem(.fan($0), net: outline.net(ofFan: $0)) }
    items += outline.terminals.indices.map {
      RouteItem(.terminal($0), net: outline.net(ofTerminal: $0))
    }
    items += buses.map { RouteItem(.bus($0.members), net: $0.row) }
    tops = items.map { $0.top }
    bottoms = items.map { $0.bottom }
    isStale = [Bool](repeating: true, count: items.count)
  }

  // MARK: Costs

  /// Finds the items that can matter to the one at `index` on any of its ways.
  ///
  /// In a long drawing most of the others are far away, and hundreds of ways are compared.
  mutating func lookAround(_ index: Int) {
    let (top, bottom) = reach(ofItemAt: index)
    nearby.removeAll(keepingCapacity: true)
    for other in items.indices where tops[other] <= bottom && top <= bottoms[other] {
      nearby.append(other)
    }
  }

  /// What `candidate` costs in the place of the item at `index`, around which one has looked.
  func cost(
    of candidate: RouteItem,
    at index: Int,
    limit: Weight = Weight.max
  ) -> Weight {
    var result = candidate.ownCost + sharing(of: candidate)
    var next = 0
    while next < nearby.count, result < limit {
      let other = nearby[next]
      next += 1
      if other == index { continue }
      if candidate.top > bottoms[other] || tops[other] > candidate.bottom { continue }
      result += RouteCost.between(candidate, items[other])
    }
    return result
  }

  /// What it costs that the candidate's sides are used by others, or twice by itself.
  private func sharing(of candidate: RouteItem) -> Weight {
    var result: Weight = 0
    let ports = candidate.sidePorts
    for (position, port) in ports.enumerated() {
      let own = ports[..<position].count { $0.row == port.row && $0.side == port.side }
      result += Weight(sideUse[sideIndex(port)] + own) * RouteCost.sharedSide
    }
    return result
  }

  private func sideIndex(_ port: Port) -> Int { 2 * port.row + (port.side == .left ? 0 : 1) }

  private mutating func count(_ item: RouteItem, by step: Int) {
    for port in item.sidePorts { sideUse[sideIndex(port)] += step }
  }

  // MARK: Moves

  /// Moves the item at `index` to its best way; says whether the drawing got better.
  @discardableResult
  private mutating func improve(_ index: Int) -> Bool {
    let old = items[index]
    lookAround(index)
    count(old, by: -1)
    let oldCost = old.paths.isEmpty ? Weight.max : cost(of: old, at: index)
    let (best, bestCost) = bestPlace(ofItemAt: index)
    count(old, by: 1)
    isStale[index] = false
    guard bestCost < oldCost else { return false }
    replace(index, by: best)
    isStale[index] = false
    return !old.paths.isEmpty
  }

  /// Moves single items until none of them gets better.
  private mutating func settle() {
    for _ in 0..<RoutePlanner.passes {
      var isChanged = false
      for index in items.indices where isStale[index] {
        let isMoved = improve(index)
        isChanged = isChanged || isMoved
      }
      if !isChanged { return }
    }
  }

  /// Puts items on ways that would be better if only others made way, and lets those move.
  private mutating func pushOthers() {
    var pushesLeft = min(RoutePlanner.pushes, RoutePlanner.pushedItems / max(1, items.count))
    var best = totalCost
    for _ in 0..<RoutePlanner.rounds {
      let before = best
      for index in worstFirst where pushesLeft > 0 {
        let cost = cost(at: index)
        guard excess(of: index, cost) >= RouteCost.bend else { continue }
        let ways = candidates(ofItemAt: index)
          .filter { $0.ownCost + RouteCost.bend <= cost }
          .sorted { $0.ownCost < $1.ownCost }
        for way in ways.prefix(RoutePlanner.pushesOfItem) where pushesLeft > 0 {
          pushesLeft -= 1
          if push(index, to: way, &best) { break }
        }
      }
      if best == before || pushesLeft == 0 { return }
    }
  }

  /// The items in the order of what they cost beyond what they would cost alone.
  private var worstFirst: [Int] {
    mutating get {
      var order: [(index: Int, excess: Weight)] = []
      for index in items.indices {
        let excess = excess(of: index, cost(at: index))
        if excess >= RouteCost.bend { order.append((index, excess)) }
      }
      // Whole crossings decide, so that small differences do not mix up the order of the text.
      return order.sorted {
        ($1.excess / RouteCost.crossing, $0.index) < ($0.excess / RouteCost.crossing, $1.index)
      }.map { $0.index }
    }
  }

  /// What the item pays because of others.
  private func excess(of index: Int, _ cost: Weight) -> Weight {
    cost - items[index].ownCost + avoidableBends(index)
  }

  /// What the item pays for bends that it would not need if it were alone.
  private func avoidableBends(_ index: Int) -> Weight {
    let needed: Int
    switch items[index].kind {
    case .direct(let connection):
      let rows = outline.connections[connection]
      let target = outline.rows[rows.target].lanes
      needed = outline.rows[rows.source].lanes.contains { target.contains($0) } ? 0 : 1
    case .bus(let members): needed = 2 * members.count
    case .link, .fan, .terminal: return 0
    }
    let bends = items[index].paths.reduce(0) { $0 + $1.points.count - 2 }
    return Weight(bends - needed) * RouteCost.bend
  }

  private mutating func cost(at index: Int) -> Weight {
    lookAround(index)
    count(items[index], by: -1)
    let result = cost(of: items[index], at: index)
    count(items[index], by: 1)
    return result
  }

  private mutating func push(_ index: Int, to way: RouteItem, _ best: inout Weight) -> Bool {
    let old = (items, sideUse, tops, bottoms)
    isStale = [Bool](repeating: false, count: items.count)
    replace(index, by: way)
    isStale[index] = false
    settle()
    let cost = totalCost
    if cost < best {
      best = cost
      return true
    }
    (items, sideUse, tops, bottoms) = old
    return false
  }

  /// What the whole drawing costs.
  private var totalCost: Weight {
    var result: Weight = 0
    for one in items.indices {
      result += items[one].ownCost
      for other in items.indices where other > one {
        if tops[one] > bottoms[other] || tops[other] > bottoms[one] { continue }
        result += RouteCost.between(items[one], items[other])
      }
    }
    for count in sideUse where count > 1 {
      result += Weight(count * (count - 1) / 2) * RouteCost.sharedSide
    }
    return result
  }

  private mutating func replace(_ index: Int, by item: RouteItem) {
    count(items[index], by: -1)
    let reach = RoutePlanner.neighbourhood
    let top = min(items[index].paths.isEmpty ? item.top : tops[index], item.top) - reach
    let bottom = max(bottoms[index], item.bottom) + reach
    items[index] = item
    tops[index] = item.top
    bottoms[index] = item.bottom
    count(item, by: 1)
    for other in items.indices where tops[other] <= bottom && top <= bottoms[other] {
      isStale[other] = true
    }
  }

  /// How far, in coordinates, a move can matter to other items.
  private static let neighbourhood = 3
  /// How often terminals are given more freedom one by one.
  private static let attempts = 4
  /// How often all items are looked at.
  private static let passes = 12
  /// How often others are pushed away in a small drawing; less often in a large one, so that the
  /// time does not explode.
  private static let pushes = 60
  private static let pushedItems = 1_800
  /// How often the items are gone through while that helps.
  private static let rounds = 3
  /// How often one item pushes others away.
  private static let pushesOfItem = 3
}

extension FlowOutline {
  /// The net of the fan at `index`: that of its target, or one of its own when it has several.
  func net(ofFan index: Int) -> Int {
    let outputs = fans[index].outputs
    return outputs.count == 1 ? outputs[0].row : rows.count + index
  }

  /// The net of the terminal at `index`.
  func net(ofTerminal index: Int) -> Int { rows.count + fans.count + index }
}
