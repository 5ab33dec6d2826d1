/// What the returns of a flow cost, and how much they can add to its longest time.
///
/// What a return costs is the way from its target to its source. When every way to the source
/// leads through the target, which holds for every loop that a person would draw, each run with
/// returns is a run without any plus these costs; so the sum over the bounds is an upper bound,
/// and reached whenever the targets lie on the longest way.
struct ReturnCosts {
  /// The returns with what they cost, in the order of the text.
  private(set) var returns: [ProcedureTime.Return]
  /// Whether every return has a bound.
  let isBounded: Bool
  /// What each loop adds to the upper bound of the longest time when a path comes to it.
  private(set) var loopBonuses: [TimeAmount]
  /// For each return what it surely costs when it is taken to its own target.
  private var sureCosts: [TimeAmount]
  /// For each return whether every way to its source leads through its target.
  private var isNatural: [Bool]
  /// For each return the edges that share its bound: itself, and ways past an optional target.
  private let groups: [[Int]]
  /// The positions of the returns in each region.
  private let byRegion: [[Int]]
  private let backward: Adjacency
  /// How many more nodes may be walked over; see ``measure(region:in:_:)``.
  private var budget: Int

  /// Gathers the returns of `network`.
  init(_ network: TimeNetwork) {
    let graph = network.graph
    let groups = ReturnCosts.groups(network)
    self.groups = groups
    returns = groups.map { group in
      let edge = graph.edges[group[0]]
      return ProcedureTime.Return(
        edge: group[0],
        from: edge.from,
        to: edge.to,
        bound: edge.bound,
        cost: nil
      )
    }
    isBounded = returns.allSatisfy { $0.bound != nil }
    isNatural = [Bool](filledWith: true, count: groups.count)
    sureCosts = [TimeAmount](filledWith: .zero, count: groups.count)
    loopBonuses = [TimeAmount](filledWith: .zero, count: network.loops.count)
    var byRegion = [[Int]](filledWith: [], count: network.stretches.count)
    for (number, item) in returns.enumerated() {
      byRegion[network.region(of: item.from)].append(number)
    }
    self.byRegion = byRegion
    var arcs: [Adjacency.Arc] = []
    // The way up is walked for the sake of a return only.
    for node in groups.isEmpty ? 0..<0 : graph.nodes.indices {
      for position in network.forward.positions(of: node) {
        arcs.append(Adjacency.Arc(NodeID(node), NodeID(network.forward[position])))
      }
    }
    backward = Adjacency(arcs, count: graph.nodes.count, .backward)
    budget = 100_000 + 16 * graph.nodes.count
  }

  /// The edges that come back; the way past an optional step shares the bound of the return that
  /// it repeats.
  private static func groups(_ network: TimeNetwork) -> [[Int]] {
    let edges = network.graph.edges
    var groups: [[Int]] = []
    for position in network.returns {
      let edge = edges[position]
      var parent: (number: Int, target: NodeID)?
      for (number, group) in groups.enumerated().reversed() where edge.kind == .skip {
        let first = edges[group[0]]
        guard first.from == edge.from else { break }
        guard first.kind != .skip, first.bound == edge.bound, first.to.index < edge.to.index else {
          continue
        }
        if (parent?.target.index ?? -1) < first.to.index { parent = (number, first.to) }
      }
      if let parent { groups[parent.number].append(position) } else { groups.append([position]) }
    }
    return groups
  }

  /// Works out what the returns inside a region cost.
  ///
  /// It takes one walk for each target, over its loop. Loops nested thousands deep, which nobody
  /// writes, would take too long; behind a budget the costs stay unknown.
  mutating func measure(region: Int, in network: TimeNetwork, _ weights: NodeTimes) {
    var all: [(target: Int, number: Int, source: Int)] = []
    var isSorted = true
    for number in byRegion[region] {
      for position in groups[number] {
        let target = network.ranks[network.graph.edges[position].to.position]
        let source = network.ranks[network.graph.edges[position].from.position]
        if let last = all.last, last.target > target { isSorted = false }
        all.append((target, number, source))
      }
    }
    if !isSorted { all.sort { ($0.target, $0.number) < ($1.target, $1.number) } }
    var next = 0
    while next < all.count {
      let target = all[next].target
      let first = next
      while next < all.count, all[next].target == target { next += 1 }
      let uses = all[first..<next]
      let end = uses.reduce(target) { max($0, $1.source) }
      budget -= end - target + 1
      guard budget >= 0 else {
        for use in uses { isNatural[use.number] = false }
        continue
      }
      let loop = Loop(network, target...end, weights, backward)
      for use in uses {
        if !loop.isNatural(use.source) { isNatural[use.number] = false }
        guard let cost = loop.cost(use.source) else { continue }
        if network.ranks[returns[use.number].to.position] == target {
          sureCosts[use.number] = cost.longest.low
        }
        add(cost, to: use.number, network.minutesPerDay)
      }
    }
  }

  /// The edges that come back in a region where a shortest way may lead over one of them.
  ///
  /// When every way to a return leads through its target, nothing is gained by taking it.
  func shortcuts(region: Int, in network: TimeNetwork) -> [FlowGraph.Edge] {
    if byRegion[region].allSatisfy({ isNatural[$0] }) { return [] }
    return byRegion[region].flatMap { groups[$0] }.map { network.graph.edges[$0] }
  }

  /// Adds one more way of a return to its cost.
  private mutating func add(_ cost: ProcedureTime.Cost, to group: Int, _ minutesPerDay: Int) {
    guard var known = returns[group].cost else {
      returns[group].cost = cost
      return
    }
    func estimate(_ amount: TimeAmount) -> Int64 { amount.estimate(minutesPerDay: minutesPerDay) }
    known.shortest.low = known.shortest.low.parts(atMost: cost.shortest.low)
    if estimate(cost.shortest.high) < estimate(known.shortest.high) {
      known.shortest.high = cost.shortest.high
    }
    if estimate(cost.longest.low) > estimate(known.longest.low) {
      known.longest.low = cost.longest.low
    }
    known.longest.high = known.longest.high.parts(atLeast: cost.longest.high)
    returns[group].cost = known
  }
}

// MARK: - What bounds allow

extension ReturnCosts {
  /// Lets the weights of a region count its returns as often as they may be taken.
  ///
  /// For the lower bound the target of a return gains what the return adds: a path that comes by
  /// can take it. For the upper bound a loop gains all that its returns add, with those inside of
  /// its blocks, when a path comes to it.
  ///
  /// - Returns: all that the returns in the region can add at most.
  mutating func addBonuses(
    region: Int,
    in network: TimeNetwork,
    to weights: inout NodeTimes
  ) -> TimeAmount {
    guard isBounded else { return .zero }
    var all = TimeAmount.zero
    if byRegion[region].isEmpty {
      for rank in network.stretches[region] { all += weights.bonuses[network.order[rank]] }
      return all
    }
    var counts: [Int: Int64] = [:]
    var isUnnatural: Set<Int> = []
    for number in byRegion[region] {
      let item = returns[number]
      let loop = network.loops.numbers[item.from.position]
      let bound = Int64(item.bound ?? 0)
      weights.longestLow[item.to.position] += sureCosts[number].times(bound)
      loopBonuses[loop] += (item.cost?.longest.high ?? .zero).times(bound)
      counts[loop] = min(counts[loop, default: 0] + bound, TimeAmount.limit)
      if !isNatural[number] { isUnnatural.insert(loop) }
    }
    // Each return begins one more way through the loop, and no way passes a node twice.
    for loop in isUnnatural { loopBonuses[loop] = .zero }
    for rank in network.stretches[region] {
      let node = network.order[rank]
      let loop = network.loops.numbers[node]
      guard let count = counts[loop] else {
        all += weights.bonuses[node]
        continue
      }
      weights.longestHigh[node] = weights.onceHigh[node]
      loopBonuses[loop] += weights.bonuses[node]
      if isUnnatural.contains(loop) { loopBonuses[loop] += weights.onceHigh[node].times(count + 1) }
    }
    for loop in counts.keys { all += loopBonuses[loop] }
    return all
  }
}

// MARK: - One loop

/// The ways from the target of returns to their sources.
private struct Loop {
  private let start: Int
  private let shortestLow: TimeSweep
  private let shortestHigh: TimeSweep
  private let longestLow: TimeSweep
  private let longestHigh: TimeSweep
  /// For each node of the stretch whether every way to it leads through the target.
  private let isDominated: [Bool]

  init(
    _ network: TimeNetwork,
    _ ranks: ClosedRange<Int>,
    _ weights: NodeTimes,
    _ backward: Adjacency
  ) {
    let range = ranks.lowerBound..<ranks.upperBound + 1
    let target = network.order[ranks.lowerBound]
    func sweep(_ meeting: TimeSweep.Meeting, _ weights: [TimeAmount]) -> TimeSweep {
      TimeSweep(network, over: range, meeting, weights: weights) { $0 == target }
    }
    start = ranks.lowerBound
    shortestHigh = sweep(.shorter, weights.shortestHigh)
    shortestLow = weights.isExact ? shortestHigh : sweep(.least, weights.shortestLow)
    longestLow = sweep(.longer, weights.onceLow)
    longestHigh = weights.isExact ? longestLow : sweep(.greatest, weights.onceHigh)
    var isDominated = [Bool](filledWith: false, count: ranks.count)
    isDominated[0] = true
    for rank in ranks.dropFirst() {
      let node = network.order[rank]
      let before = backward.positions(of: node)
      isDominated[rank - ranks.lowerBound] =
        !before.isEmpty && !network.regions.isEntrance[node]
        && before.allSatisfy { position in
          let other = network.ranks[backward[position]]
          return ranks.contains(other) && isDominated[other - ranks.lowerBound]
        }
    }
    self.isDominated = isDominated
  }

  /// Whether every way to the node with the given rank leads through the target.
  func isNatural(_ rank: Int) -> Bool { rank >= start && isDominated[rank - start] }

  /// What a return from the node with the given rank costs.
  func cost(_ rank: Int) -> ProcedureTime.Cost? {
    guard let first = shortestLow.value(at: rank), let second = shortestHigh.value(at: rank),
      let third = longestLow.value(at: rank), let fourth = longestHigh.value(at: rank)
    else { return nil }
    return ProcedureTime.Cost(
      shortest: TimeBounds(low: first, high: second),
      longest: TimeBounds(low: third, high: fourth)
    )
  }
}
