/// A flow graph cut into its regions: the SOP itself, and each branch of each `Bersamaan` block.
///
/// In a region a block counts as one step (an arc from its fork to its join), so each region is a
/// state machine with entrances and exits of its own, and all of them can be searched at once.
struct RegionFlow: Sendable {
  /// What an edge does to the regions at its ends.
  enum Role: Sendable {
    /// Both ends lie in the same region.
    case inside
    /// From a fork into one of its branches.
    case entrance
    /// From a branch to its join, or to where the source does not say what follows.
    case exit
    /// From a fork straight to its join: a branch with nothing to do.
    case bypass
    /// Across the border of a block, where no jump may go.
    case crossing
  }

  /// What each edge of the graph does.
  let roles: [Role]
  /// From the fork to the join of each block, which is one step for the region around it.
  let blockArcs: [Adjacency.Arc]
  /// The arcs that stay in their region, with those over blocks.
  let arcs: [Adjacency.Arc]
  /// Whether a region begins at the node.
  let isEntrance: [Bool]
  /// Whether a region can be left at the node.
  let isExit: [Bool]

  /// Cuts `graph` into its regions.
  ///
  /// The ends of an edge that crosses a border count as an exit and an entrance: the crossing
  /// itself is the mistake, and nothing should follow from it.
  init(_ graph: FlowGraph) {
    var cut = Cut(graph)
    for position in graph.edges.indices { cut.add(position) }
    roles = cut.roles
    blockArcs = cut.blocks.arcs
    arcs = cut.arcs + blockArcs
    isEntrance = cut.isEntrance
    isExit = cut.isExit
  }
}

/// Where the blocks of a flow graph begin and end.
struct BlockNodes: Sendable {
  /// The fork of each block.
  private(set) var forks: [NodeID?] = []
  /// The join of each block.
  private(set) var joins: [NodeID?] = []

  /// Finds the forks and joins of `graph`.
  init(_ graph: FlowGraph) {
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .fork(let block):
        grow(to: block)
        forks[block.position] = NodeID(position)
      case .join(let block):
        grow(to: block)
        joins[block.position] = NodeID(position)
      case .start, .end, .step, .handover, .open: break
      }
    }
  }

  /// From each fork to its join.
  var arcs: [Adjacency.Arc] {
    if forks.isEmpty { return [] }
    return zip(forks, joins).compactMap { fork, join in
      guard let fork, let join else { return nil }
      return Adjacency.Arc(fork, join)
    }
  }

  /// The fork of `block`, if the graph has one.
  func fork(of block: BlockID) -> NodeID? {
    forks.indices.contains(block.position) ? forks[block.position] : nil
  }

  private mutating func grow(to block: BlockID) {
    while forks.count <= block.position {
      forks.append(nil)
      joins.append(nil)
    }
  }
}

/// A graph being cut.
private struct Cut {
  let graph: FlowGraph
  let blocks: BlockNodes
  var roles: [RegionFlow.Role] = []
  var arcs: [Adjacency.Arc] = []
  var isEntrance: [Bool]
  var isExit: [Bool]
  /// Whether the flow comes to the node across a border.
  private var isCrossedInto: [Bool]

  init(_ graph: FlowGraph) {
    self.graph = graph
    blocks = BlockNodes(graph)
    let nothing = [Bool](filledWith: false, count: graph.nodes.count)
    isCrossedInto = nothing
    isEntrance = nothing
    isExit = nothing
    roles.reserveCapacity(graph.edges.count)
    arcs.reserveCapacity(graph.edges.count + blocks.forks.count)
    for position in graph.nodes.indices {
      if case .start = graph.nodes[position].kind { isEntrance[position] = true }
      isExit[position] = graph.nodes[position].kind.isOver
    }
  }

  mutating func add(_ position: Int) {
    let (from, to) = (graph.edges[position].from, graph.edges[position].to)
    let role = graph.role(from, to)
    roles.append(role)
    switch role {
    case .inside: arcs.append(Adjacency.Arc(from, to))
    case .entrance: isEntrance[to.position] = true
    case .exit:
      isExit[from.position] = true
      if case .open = graph.nodes[to.position].kind { isEntrance[to.position] = true }
    case .bypass: break
    case .crossing:
      isExit[from.position] = true
      enter(to)
    }
  }

  /// Lets the flow come to `node` from outside, and with it to every block around it.
  private mutating func enter(_ node: NodeID) {
    var next: NodeID? = node
    while let node = next, !isCrossedInto[node.position] {
      isCrossedInto[node.position] = true
      isEntrance[node.position] = true
      next = graph.nodes[node.position].region.branch.flatMap { blocks.fork(of: $0.block) }
    }
  }
}

extension FlowGraph {
  /// What an edge does to the regions at its ends.
  fileprivate func role(_ from: NodeID, _ to: NodeID) -> RegionFlow.Role {
    let source = nodes[from.position].region
    let target = nodes[to.position].region
    if case .fork(let block) = nodes[from.position].kind {
      if case .join(block) = nodes[to.position].kind { return .bypass }
      return target.branch?.block == block ? .entrance : .crossing
    }
    switch nodes[to.position].kind {
    case .open: return source == target ? .inside : .exit
    case .end, .handover: return source == .whole ? .inside : .crossing
    case .join(let block): return source.branch?.block == block ? .exit : .crossing
    case .start, .step, .fork: return source == target ? .inside : .crossing
    }
  }
}
