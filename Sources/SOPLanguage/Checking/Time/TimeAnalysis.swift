/// Works out how long an SOP takes.
///
/// The regions are taken from the inside to the outside: the time of a `Bersamaan` block is that
/// of its longest branch, and from then on the block is one node of the region around it. In each
/// region a few walks over the nodes settle the shortest and the longest time; loops come in as
/// what each return costs (``ReturnCosts``) and what their bounds allow. Linear in the size of the
/// graph, but for one walk over its loop for each target of a return.
package struct TimeAnalysis {
  let steps: [Step]
  let network: TimeNetwork
  private(set) var weights: NodeTimes
  private var costs: ReturnCosts
  /// The steps on the shortest and on the longest way through each block.
  private var blockSteps: [(shortest: [StepID], once: [StepID])] = []

  /// The time of `procedure`; nothing when its flow is not sound.
  package static func time(of procedure: Procedure, minutesPerDay: Int) -> ProcedureTime? {
    let analysis = FlowAnalysis(procedure.flow)
    guard analysis.isSound else { return nil }
    let index = FlowIndex(procedure.flow)
    return time(ofSound: procedure, analysis, index, minutesPerDay: minutesPerDay)
  }

  /// The time of `procedure`, whose flow was analysed, indexed and found to be sound.
  static func time(
    ofSound procedure: Procedure,
    _ flow: FlowAnalysis,
    _ index: FlowIndex,
    minutesPerDay: Int
  ) -> ProcedureTime? {
    firstResult(ofSound: procedure, flow, index, minutesPerDay: minutesPerDay) { $0.run() }
  }

  /// What `ask` finds with the first manner of telling returns that leaves a way to the end.
  static func firstResult<Result>(
    ofSound procedure: Procedure,
    _ flow: FlowAnalysis,
    _ index: FlowIndex,
    minutesPerDay: Int,
    _ ask: (inout TimeAnalysis) -> Result?
  ) -> Result? {
    guard !procedure.steps.isEmpty else { return nil }
    func result(_ manner: TimeNetwork.Manner) -> Result? {
      let network = TimeNetwork(
        procedure,
        flow,
        index,
        minutesPerDay: minutesPerDay,
        manner
      )
      var analysis = TimeAnalysis(procedure, network)
      return ask(&analysis)
    }
    return result(.byRow) ?? result(.byWalk)
  }

  private init(_ procedure: borrowing Procedure, _ network: TimeNetwork) {
    steps = procedure.steps
    weights = NodeTimes(procedure, minutesPerDay: network.minutesPerDay)
    costs = ReturnCosts(network)
    self.network = network
  }

  /// Measures every region from the inside to the outside.
  mutating func run() -> ProcedureTime? {
    let blocks = BlockNodes(network.graph)
    blockSteps = [(shortest: [StepID], once: [StepID])](
      filledWith: ([], []),
      count: blocks.forks.count
    )
    // A block comes after the block around it.
    for (position, fork) in blocks.forks.enumerated().reversed() {
      guard let fork else { continue }
      guard let time = time(of: BlockID(position), at: fork) else { return nil }
      weights.set(fork.position, to: time)
      blockSteps[position] = (time.shortestSteps, time.onceSteps)
    }
    guard let whole = time(ofRegion: 0) else { return nil }
    return ProcedureTime(
      shortest: whole.shortest,
      once: whole.once,
      longest: costs.isBounded ? whole.longest : nil,
      shortestSteps: whole.shortestSteps.sorted { $0.index < $1.index },
      onceSteps: whole.onceSteps.sorted { $0.index < $1.index },
      returns: costs.returns,
      untimed: TimeAnalysis.untimed(steps)
    )
  }
}

// MARK: - Regions

/// The time of a region or a block.
struct RegionTime {
  /// The shortest time.
  var shortest = TimeBounds.zero
  /// The longest time without a return.
  var once = TimeBounds.zero
  /// The longest time with every return as often as its bound allows.
  var longest = TimeBounds.zero
  /// All that the returns inside can add at most.
  var bonus = TimeAmount.zero
  /// The steps that make the shortest time.
  var shortestSteps: [StepID] = []
  /// The steps that make the longest time without a return.
  var onceSteps: [StepID] = []
}

extension TimeAnalysis {
  /// The time of the region with the given number; nothing when no path leads through it.
  private mutating func time(ofRegion number: Int) -> RegionTime? {
    let network = network
    let stretch = network.stretches[number]
    costs.measure(region: number, in: network, weights)
    let bonus = costs.addBonuses(region: number, in: network, to: &weights)
    let isEntrance = network.regions.isEntrance
    let exits = stretch.filter { network.regions.isExit[network.order[$0]] }
    func sweep(
      _ meeting: TimeSweep.Meeting,
      _ weights: [TimeAmount],
      _ returns: [FlowGraph.Edge] = []
    ) -> TimeSweep {
      TimeSweep(network, over: stretch, meeting, weights: weights, returns: returns) {
        isEntrance[$0]
      }
    }
    let returns = costs.shortcuts(region: number, in: network)
    let shortest = sweep(.shorter, weights.shortestHigh, returns)
    let once = sweep(.longer, weights.onceLow)
    guard let shortestHigh = shortest.value(atAnyOf: exits),
      let onceLow = once.value(atAnyOf: exits)
    else { return nil }
    var time = RegionTime(
      shortest: TimeBounds(low: shortestHigh.value, high: shortestHigh.value),
      once: TimeBounds(low: onceLow.value, high: onceLow.value),
      bonus: bonus,
      shortestSteps: steps(shortest.path(to: shortestHigh.exit, in: network)) { $0.shortest },
      onceSteps: steps(once.path(to: onceLow.exit, in: network)) { $0.once }
    )
    if !weights.isExact {
      let low = sweep(.least, weights.shortestLow, returns).value(atAnyOf: exits)
      let high = sweep(.greatest, weights.onceHigh).value(atAnyOf: exits)
      guard let low, let high else { return nil }
      time.shortest.low = low.value
      time.once.high = high.value
    }
    // Without a return nothing is longer than once, and without a bound nobody asks.
    time.longest = time.once
    if costs.isBounded, !costs.returns.isEmpty {
      let longest = TimeSweep(
        network,
        over: stretch,
        .greatest,
        weights: weights.longestHigh,
        bonus: costs.loopBonuses
      ) { isEntrance[$0] }
      guard let low = sweep(.longer, weights.longestLow).value(atAnyOf: exits),
        let high = longest.value(atAnyOf: exits)
      else { return nil }
      time.longest = TimeBounds(low: low.value, high: high.value)
    }
    return time
  }

  /// The time of a block: that of its longest branch.
  private mutating func time(of block: BlockID, at fork: NodeID) -> RegionTime? {
    let skipped = network.skippedBranches(of: block, at: fork, steps)
    var result = RegionTime()
    let first = network.branchNumbers[block.position]
    for number in first..<network.branchNumbers[block.position + 1]
    where !network.stretches[number].isEmpty {
      guard var branch = time(ofRegion: number) else { return nil }
      if skipped.contains(number - first) {
        branch.shortest = .zero
        branch.shortestSteps = []
      }
      join(branch, to: &result)
    }
    return result
  }

  private func join(_ branch: RegionTime, to result: inout RegionTime) {
    let day = network.minutesPerDay
    func isLonger(_ left: TimeAmount, _ right: TimeAmount) -> Bool {
      left.estimate(minutesPerDay: day) > right.estimate(minutesPerDay: day)
    }
    func join(_ left: TimeBounds, _ right: TimeBounds) -> TimeBounds {
      TimeBounds(
        low: isLonger(right.low, left.low) ? right.low : left.low,
        high: left.high.parts(atLeast: right.high)
      )
    }
    if isLonger(branch.shortest.high, result.shortest.high) {
      result.shortestSteps = branch.shortestSteps
    }
    if isLonger(branch.once.low, result.once.low) { result.onceSteps = branch.onceSteps }
    result.shortest = join(result.shortest, branch.shortest)
    result.once = join(result.once, branch.once)
    result.longest = join(result.longest, branch.longest)
    result.bonus += branch.bonus
  }

  /// The steps of a path; a block on it adds those of its longest branch.
  private func steps(
    _ nodes: [Int],
    _ choose: ((shortest: [StepID], once: [StepID])) -> [StepID]
  ) -> [StepID] {
    var steps: [StepID] = []
    steps.reserveCapacity(nodes.count)
    for node in nodes {
      switch network.graph.nodes[node].kind {
      case .step(let step): steps.append(step)
      case .fork(let block): steps += choose(blockSteps[block.position])
      case .start, .end, .join, .handover, .open: break
      }
    }
    return steps
  }
}

extension TimeNetwork {
  /// The branches of a block of which every step may be skipped.
  ///
  /// The way past a branch is an edge from the fork to the join, which does not say whose it is.
  /// But the fork leads to every step that can be the first one done in a branch, and past the
  /// last of them only when that one is optional as well.
  fileprivate func skippedBranches(
    of block: BlockID,
    at fork: NodeID,
    _ steps: [Step]
  ) -> Set<Int> {
    var last: [Int: NodeID] = [:]
    for edge in index.edges(leaving: fork) {
      let target = graph.edges[edge].to
      guard let branch = graph[target].region.branch, branch.block == block else { continue }
      if (last[branch.branch]?.index ?? -1) < target.index { last[branch.branch] = target }
    }
    var skipped: Set<Int> = []
    for (branch, node) in last {
      guard let step = graph[node].kind.step, steps[step.position].condition != nil else {
        continue
      }
      skipped.insert(branch)
    }
    return skipped
  }
}
