/// The flow of an SOP prepared for adding up times: what comes back is told from what goes on.
///
/// Without the returns the flow has no loop, so every question about the longest or shortest way
/// is one walk over the nodes in an order that fits the arcs.
struct TimeNetwork {
  /// The graph, indexed.
  let index: FlowIndex
  /// The graph cut into the SOP itself and the branches of its blocks.
  let regions: RegionFlow
  /// A working day in minutes.
  let minutesPerDay: Int
  /// The arcs that go on: inside the regions, and over whole blocks.
  let forward: Adjacency
  /// The positions of the edges that come back, in the order of the text.
  let returns: [Int]
  /// Which nodes lie on a common loop.
  let loops: StrongComponents
  /// The nodes, region by region; no arc that goes on leads to an earlier one.
  let order: [Int]
  /// The place of each node in ``order``.
  let ranks: [Int]
  /// The part of ``order`` that each region takes; the SOP itself is region zero.
  let stretches: [Range<Int>]
  /// The number of the first branch of each block; one entry more than there are blocks.
  let branchNumbers: [Int]

  /// How the edges that come back are told from the others.
  enum Manner {
    /// They lie on a loop and lead to the same row or an earlier one, as `kembali` says.
    case byRow
    /// They lead to a row that the walk through the flow is still below.
    ///
    /// Always leaves a way to the end, even where rows don't stand in the order of the work.
    case byWalk
  }

  /// Prepares the flow of `procedure`, which must be sound.
  init(_ procedure: Procedure, minutesPerDay: Int, _ manner: Manner) {
    self.init(
      procedure,
      FlowAnalysis(procedure.flow),
      FlowIndex(procedure.flow),
      minutesPerDay: minutesPerDay,
      manner
    )
  }

  /// Prepares the flow of `procedure`, which was analysed, indexed and found to be sound.
  init(
    _ procedure: borrowing Procedure,
    _ flow: FlowAnalysis,
    _ index: FlowIndex,
    minutesPerDay: Int,
    _ manner: Manner
  ) {
    let graph = index.graph
    let regions = flow.regions
    let loops = StrongComponents(flow.forward)
    let isReturn =
      switch manner {
      case .byRow: TimeNetwork.byRow(graph, regions, loops)
      case .byWalk: TimeNetwork.byWalk(index, regions)
      }
    var arcs: [Adjacency.Arc] = []
    var returns: [Int] = []
    arcs.reserveCapacity(graph.edges.count + regions.blockArcs.count)
    for edge in graph.edges.indices where regions.roles[edge] == .inside {
      if isReturn[edge] {
        returns.append(edge)
      } else {
        arcs.append(Adjacency.Arc(graph.edges[edge].from, graph.edges[edge].to))
      }
    }
    arcs += regions.blockArcs
    let forward = Adjacency(arcs, count: graph.nodes.count)
    let branches = TimeNetwork.branchNumbers(procedure)
    let sorted = TimeNetwork.sorted(graph, forward, branches)

    self.index = index
    self.regions = regions
    self.minutesPerDay = minutesPerDay
    self.forward = forward
    self.returns = returns
    self.loops = loops
    self.branchNumbers = branches
    order = sorted.order
    stretches = sorted.stretches
    var ranks = [Int](filledWith: 0, count: sorted.order.count)
    for (rank, node) in sorted.order.enumerated() { ranks[node] = rank }
    self.ranks = ranks
  }

  /// The graph.
  var graph: FlowGraph { index.graph }

  /// The number of the region that holds `node`.
  func region(of node: NodeID) -> Int {
    guard let branch = graph.nodes[node.position].region.branch else { return 0 }
    return branchNumbers[branch.block.position] + branch.branch
  }
}

// MARK: - What comes back

extension TimeNetwork {
  private static func byRow(
    _ graph: FlowGraph,
    _ regions: RegionFlow,
    _ loops: StrongComponents
  ) -> [Bool] {
    var isReturn = [Bool](filledWith: false, count: graph.edges.count)
    for position in graph.edges.indices where regions.roles[position] == .inside {
      let (from, to) = (graph.edges[position].from, graph.edges[position].to)
      let isOnLoop = loops.numbers[from.position] == loops.numbers[to.position]
      isReturn[position] = isOnLoop && to.index <= from.index
    }
    return isReturn
  }

  /// Walks into the depth from every entrance; what leads to a node of the path comes back.
  private static func byWalk(_ index: FlowIndex, _ regions: RegionFlow) -> [Bool] {
    let graph = index.graph
    var joins = [NodeID?](filledWith: nil, count: graph.nodes.count)
    let blocks = BlockNodes(graph)
    for (fork, join) in zip(blocks.forks, blocks.joins) {
      if let fork { joins[fork.position] = join }
    }
    var isReturn = [Bool](filledWith: false, count: graph.edges.count)
    var isSeen = [Bool](filledWith: false, count: graph.nodes.count)
    var isOpen = isSeen
    var path: [(node: Int, targets: [(node: Int, edge: Int?)])] = []

    func enter(_ node: Int) {
      isSeen[node] = true
      isOpen[node] = true
      var targets: [(node: Int, edge: Int?)] = index.edges(leaving: NodeID(node))
        .filter { regions.roles[$0] == .inside }
        .map { (graph.edges[$0].to.position, $0) }
      if let join = joins[node] { targets.append((join.position, nil)) }
      path.append((node, targets.reversed()))
    }
    for root in graph.nodes.indices where regions.isEntrance[root] && !isSeen[root] {
      enter(root)
      while let (node, targets) = path.last {
        guard let target = targets.last else {
          isOpen[node] = false
          path.removeLast()
          continue
        }
        path[path.count - 1].targets.removeLast()
        if isOpen[target.node] {
          if let edge = target.edge { isReturn[edge] = true }
        } else if !isSeen[target.node] {
          enter(target.node)
        }
      }
    }
    return isReturn
  }
}

// MARK: - Order

extension TimeNetwork {
  private static func branchNumbers(_ procedure: borrowing Procedure) -> [Int] {
    var counts = procedure.blocks.map { $0.branches.count }
    for position in procedure.flow.nodes.indices {
      guard let branch = procedure.flow.nodes[position].region.branch else { continue }
      while counts.count <= branch.block.position { counts.append(0) }
      counts[branch.block.position] = max(counts[branch.block.position], branch.branch + 1)
    }
    var numbers = [1]
    for count in counts { numbers.append((numbers.last ?? 1) + count) }
    return numbers
  }

  /// The nodes in an order that fits the arcs, gathered by region.
  private static func sorted(
    _ graph: FlowGraph,
    _ forward: Adjacency,
    _ branches: [Int]
  ) -> (order: [Int], stretches: [Range<Int>]) {
    let count = graph.nodes.count
    var waiting = [Int](filledWith: 0, count: count)
    for node in 0..<count {
      for position in forward.positions(of: node) { waiting[forward[position]] += 1 }
    }
    var ready: [Int] = []
    ready.reserveCapacity(count)
    for node in 0..<count where waiting[node] == 0 { ready.append(node) }
    var next = 0
    while next < ready.count {
      for position in forward.positions(of: ready[next]) {
        waiting[forward[position]] -= 1
        if waiting[forward[position]] == 0 { ready.append(forward[position]) }
      }
      next += 1
    }
    func region(_ node: Int) -> Int {
      guard let branch = graph.nodes[node].region.branch else { return 0 }
      return branches[branch.block.position] + branch.branch
    }
    var starts = [Int](filledWith: 0, count: (branches.last ?? 1) + 1)
    for node in 0..<count { starts[region(node) + 1] += 1 }
    for region in 1..<starts.count { starts[region] += starts[region - 1] }
    let stretches = (1..<starts.count).map { starts[$0 - 1]..<starts[$0] }
    var order = [Int](filledWith: 0, count: count)
    for node in ready {
      order[starts[region(node)]] = node
      starts[region(node)] += 1
    }
    return (order, stretches)
  }
}
