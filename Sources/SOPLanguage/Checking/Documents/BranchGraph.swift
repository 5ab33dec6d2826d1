/// The arcs of a flow graph, grouped by the branch of a block that they serve.
///
/// Of the arcs into an ordinary node one is taken; of those into a join one of each branch is
/// taken, because every branch is worked on. The same holds for a fork, seen from its other side.
struct BranchGraph: Sendable {
  /// One node beside another.
  struct Arc: Sendable {
    /// The node on the far side.
    var other: Int
    /// The branch it serves, from one; zero where there is a choice of one, or no work at all.
    var branch: Int
    /// Whether it leads to the same row or an earlier one.
    var isReturn: Bool
    /// Whether it is taken when something was refused.
    var isRefusal: Bool
  }

  /// Which way facts travel.
  enum Direction {
    /// From what comes first to what comes after.
    case forward
    /// From what comes after to what comes first.
    case backward
  }

  /// What holds where several ways meet.
  enum Meeting {
    /// What holds on one of them.
    case any
    /// What holds on all of them.
    case all
  }

  /// The number of nodes.
  let count: Int
  /// The arcs into each node.
  let incoming: ArcTable
  /// The arcs out of each node, seen backward.
  let outgoing: ArcTable
  /// For each node which arcs are against the order of the nodes.
  let climbs: [Climbs]

  /// The arcs at a node that are against the order of the nodes.
  struct Climbs: OptionSet, Sendable {
    let rawValue: UInt8

    /// One leads from the node to an earlier one or to itself.
    static let away = Climbs(rawValue: 1)
    /// One leads to the node from a later one or from itself.
    static let toNode = Climbs(rawValue: 2)
    /// One leads away that is no way back to an earlier row.
    static let awayForward = Climbs(rawValue: 4)
    /// One leads to the node that is no way back to an earlier row.
    static let toNodeForward = Climbs(rawValue: 8)
  }

  /// Groups the arcs of the flow of `procedure`.
  init(_ procedure: borrowing Procedure, _ index: FlowIndex) {
    count = procedure.flow.nodes.count
    var skipped: SkippedBranches?
    var links: [ArcTable.Link] = []
    links.reserveCapacity(procedure.flow.edges.count)
    var climbs = [Climbs](filledWith: [], count: count)
    let hasBlocks = !procedure.blocks.isEmpty
    if hasBlocks { skipped = SkippedBranches(procedure.flow, procedure.steps) }
    for position in procedure.flow.edges.indices {
      let (from, to) = (procedure.flow.edges[position].from, procedure.flow.edges[position].to)
      var link = ArcTable.Link(from: from.position, to: to.position)
      link.isReturn = index.leadsBack(position)
      link.isRefusal = index.meanings[position] == .negative
      if hasBlocks {
        let passed = skipped?.branch(passedBy: procedure.flow.edges[position])
        link.left = passed ?? procedure.flow.branchLeft(from, to)
        link.entered = passed ?? procedure.flow.branchEntered(from, to)
      }
      links.append(link)
      if to.index <= from.index {
        climbs[from.position].formUnion(link.isReturn ? .away : [.away, .awayForward])
        climbs[to.position].formUnion(link.isReturn ? .toNode : [.toNode, .toNodeForward])
      }
    }
    incoming = ArcTable(links, count: count, .forward)
    outgoing = ArcTable(links, count: count, .backward)
    self.climbs = climbs
  }
}

extension FlowGraph {
  /// The branch, from one, from which an edge comes to its join; zero for every other edge.
  fileprivate func branchLeft(_ from: NodeID, _ to: NodeID) -> Int {
    guard case .join(let block) = nodes[to.position].kind,
      let branch = nodes[from.position].region.branch, branch.block == block
    else { return 0 }
    return branch.branch + 1
  }

  /// The branch, from one, into which an edge leads from its fork; zero for every other edge.
  fileprivate func branchEntered(_ from: NodeID, _ to: NodeID) -> Int {
    guard case .fork(let block) = nodes[from.position].kind,
      let branch = nodes[to.position].region.branch, branch.block == block
    else { return 0 }
    return branch.branch + 1
  }
}

/// Tells which branch a way from a fork straight to its join leaves out.
///
/// There is such a way past each branch all of whose steps may be skipped; the graph does not say
/// past which.
private struct SkippedBranches {
  private let graph: FlowGraph
  /// The branches that each fork has ways past, in the order of those ways.
  private var pending: [NodeID: [Int]] = [:]

  init(_ graph: FlowGraph, _ steps: [Step]) {
    self.graph = graph
    guard graph.edges.contains(where: { $0.kind == .skip }) else { return }
    var last: [BranchPosition: NodeID] = [:]
    for (position, node) in graph.nodes.enumerated() {
      if let branch = node.region.branch { last[branch] = NodeID(position) }
    }
    for edge in graph.edges {
      guard case .fork = graph[edge.from].kind, let branch = graph[edge.to].region.branch,
        last[branch] == edge.to, case .step(let step) = graph[edge.to].kind,
        steps[step.position].condition != nil
      else { continue }
      pending[edge.from, default: []].append(branch.branch + 1)
    }
  }

  /// The branch, from one, that `edge` leads past; nothing for every other edge.
  mutating func branch(passedBy edge: FlowGraph.Edge) -> Int? {
    guard edge.kind == .skip, case .fork(let block) = graph[edge.from].kind,
      graph[edge.to].kind == .join(block), let first = pending[edge.from]?.first
    else { return nil }
    pending[edge.from]?.removeFirst()
    return first
  }
}

extension BranchGraph {
  /// What an analysis asks about every node.
  struct Question {
    /// Which way facts travel.
    var direction = Direction.forward
    /// What holds where several ways meet.
    var meeting = Meeting.any
    /// What holds behind branches that were all worked on: what holds behind any, or all.
    var branches = Meeting.any
    /// Whether ways back to an earlier row are left out.
    var isForwardOnly = false
    /// Whether ways that are taken when something was refused are left out.
    var isSuccessOnly = false
    /// What holds at the nodes where facts come from: the start, or every end.
    var boundary: BitSet

    /// Whether facts come from `node`: the start, or seen backward every end.
    func isBoundary(_ node: Int, hasArcs: Bool) -> Bool {
      switch direction {
      case .forward: node == FlowGraph.start.position
      case .backward: !hasArcs
      }
    }

    /// Whether facts travel along `arc`.
    func follows(_ arc: Arc) -> Bool {
      !(isForwardOnly && arc.isReturn) && !(isSuccessOnly && arc.isRefusal)
    }

    /// The arcs that facts travel along against the order in which the nodes are visited.
    var climb: Climbs {
      switch direction {
      case .forward: isForwardOnly ? .awayForward : .away
      case .backward: isForwardOnly ? .toNodeForward : .toNode
      }
    }
  }

  /// For each arc into a join what only other branches of its block use.
  func foreign(_ uses: BranchUses, of procedure: Procedure, width: Int) -> FactTable {
    var foreign = FactTable(nodes: incoming.arcs.count, width: width)
    for node in 0..<count {
      guard case .join(let block) = procedure.flow.nodes[node].kind else { continue }
      for position in incoming.starts[node]..<incoming.starts[node + 1] {
        let branch = incoming.arcs[position].branch
        guard let besides = uses.usedBesides(branch, of: block) else { continue }
        foreign[position] = besides
      }
    }
    return foreign
  }
}

extension BranchGraph.Meeting {
  /// What holds after both; nothing is known of one that is not there.
  func joined(_ first: UInt64?, _ second: UInt64?) -> UInt64? {
    guard let first else { return second }
    guard let second else { return first }
    switch self {
    case .any: return first | second
    case .all: return first & second
    }
  }
}
