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
  private let incoming: ArcTable
  private let outgoing: ArcTable
  /// For each node which arcs are against the order of the nodes.
  private let climbs: [Climbs]

  /// The arcs at a node that are against the order of the nodes.
  fileprivate struct Climbs: OptionSet {
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
  init(_ procedure: Procedure, _ index: FlowIndex) {
    count = procedure.flow.nodes.count
    var skipped = SkippedBranches(procedure)
    var links: [ArcTable.Link] = []
    links.reserveCapacity(procedure.flow.edges.count)
    var climbs = [Climbs](repeating: [], count: count)
    let hasBlocks = !procedure.blocks.isEmpty
    for position in procedure.flow.edges.indices {
      let (from, to) = (procedure.flow.edges[position].from, procedure.flow.edges[position].to)
      var link = ArcTable.Link(from: from.position, to: to.position)
      link.isReturn = index.leadsBack(position)
      link.isRefusal = index.meanings[position] == .negative
      if hasBlocks {
        let passed = skipped.branch(passedBy: procedure.flow.edges[position])
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

/// The arcs of each node, packed into one array: those into it, or out of it seen backward, those
/// of a branch side by side.
private struct ArcTable: Sendable {
  /// An edge with its branches at both ends.
  struct Link {
    var from: Int
    var to: Int
    var left = 0
    var entered = 0
    var isReturn = false
    var isRefusal = false

    init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }

    /// The edge as it is seen from the node that facts come to.
    func arc(_ direction: BranchGraph.Direction) -> (near: Int, arc: BranchGraph.Arc) {
      let isForward = direction == .forward
      let arc = BranchGraph.Arc(
        other: isForward ? from : to,
        branch: isForward ? left : entered,
        isReturn: isReturn,
        isRefusal: isRefusal
      )
      return (isForward ? to : from, arc)
    }
  }

  /// Where the arcs of each node begin, and one entry more.
  let starts: [Int]
  let arcs: [BranchGraph.Arc]

  init(_ links: [Link], count: Int, _ direction: BranchGraph.Direction) {
    var starts = [Int](repeating: 0, count: count + 1)
    for link in links { starts[link.arc(direction).near + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    let nothing = BranchGraph.Arc(other: 0, branch: 0, isReturn: false, isRefusal: false)
    var arcs = [BranchGraph.Arc](repeating: nothing, count: links.count)
    // Filled from behind, as in an adjacency; an arc goes behind those of earlier branches.
    var ends = starts
    for link in links.reversed() {
      let (near, arc) = link.arc(direction)
      ends[near + 1] -= 1
      var place = ends[near + 1]
      while place + 1 < starts[near + 1], arcs[place + 1].branch < arc.branch {
        arcs[place] = arcs[place + 1]
        place += 1
      }
      arcs[place] = arc
    }
    self.starts = starts
    self.arcs = arcs
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

  init(_ procedure: Procedure) {
    graph = procedure.flow
    guard graph.edges.contains(where: { $0.kind == .skip }) else { return }
    var last: [BranchPosition: NodeID] = [:]
    for (position, node) in graph.nodes.enumerated() {
      if let branch = node.region.branch { last[branch] = NodeID(position) }
    }
    for edge in graph.edges {
      guard case .fork = graph[edge.from].kind, let branch = graph[edge.to].region.branch,
        last[branch] == edge.to, case .step(let step) = graph[edge.to].kind,
        procedure[step].condition != nil
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
    /// How many facts there are.
    var width: Int
    /// What holds at the nodes where facts come from: the start, or every end.
    var boundary: BitSet

    /// Whether facts travel along `arc`.
    func follows(_ arc: Arc) -> Bool {
      !(isForwardOnly && arc.isReturn) && !(isSuccessOnly && arc.isRefusal)
    }

    /// The arcs that facts travel along against the order in which the nodes are visited.
    fileprivate var climb: Climbs {
      switch direction {
      case .forward: isForwardOnly ? .awayForward : .away
      case .backward: isForwardOnly ? .toNodeForward : .toNode
      }
    }
  }

  /// Follows facts through the graph until nothing changes any more.
  ///
  /// The facts have nothing to do with one another, so they are followed 64 at a time: those of
  /// one word of the sets, from beginning to end.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - passages: what each node does to the facts that pass it.
  ///   - foreign: for each arc into a join the facts about which its branch has no say; may be
  ///     left out where there is no such arc.
  /// - Returns: the facts that hold before each node (behind it, when asked backward).
  func answer(_ question: Question, _ passages: Passages, foreign: FactTable? = nil) -> FactTable {
    let arcs = question.direction == .forward ? incoming : outgoing
    let climb = question.climb
    var before = FactTable(nodes: count, width: question.width)
    var after = [UInt64](repeating: 0, count: count)
    // Without the ways back some nodes are not come to at all; nothing goes on from them.
    var isReached = [Bool](repeating: !question.isForwardOnly, count: count)
    for word in 0..<before.words {
      let full = BitSet.ones(min(64, question.width - 64 * word))
      let top = question.meeting == .all ? full : 0
      for node in after.indices {
        after[node] = top
        before[node, word: word] = top
        isReached[node] = !question.isForwardOnly
      }
      var isStable = false
      while !isStable {
        isStable = true
        for turn in 0..<count {
          let node = question.direction == .forward ? turn : count - 1 - turn
          let isBoundary =
            question.direction == .forward
            ? node == FlowGraph.start.position : arcs.starts[node] == arcs.starts[node + 1]
          let met =
            isBoundary
            ? question.boundary[word: word]
            : meet(question, arcs, at: node, after, isReached, word, foreign)
          guard let facts = met ?? (question.isForwardOnly ? nil : top) else { continue }
          before[node, word: word] = facts
          let result = passages.through(node, facts, word: word)
          guard result != after[node] || !isReached[node] else { continue }
          after[node] = result
          isReached[node] = true
          // Whoever comes later in this round sees the change by himself.
          if climbs[node].contains(climb) { isStable = false }
        }
      }
    }
    return before
  }

  /// What holds where the arcs of a node meet; nothing when it is not come to.
  private func meet(
    _ question: Question,
    _ arcs: ArcTable,
    at node: Int,
    _ after: [UInt64],
    _ isReached: [Bool],
    _ word: Int,
    _ foreign: FactTable?
  ) -> UInt64? {
    var result: UInt64?
    var group: UInt64?
    var branch = -1
    for position in arcs.starts[node]..<arcs.starts[node + 1] {
      let arc = arcs.arcs[position]
      guard question.follows(arc), isReached[arc.other] else { continue }
      var facts = after[arc.other]
      if let foreign {
        // What has no say is left out of a union, and put into an intersection.
        switch question.branches {
        case .any: facts &= ~foreign[position, word: word]
        case .all: facts |= foreign[position, word: word]
        }
      }
      if arc.branch != branch {
        result = question.branches.joined(group, result)
        (group, branch) = (nil, arc.branch)
      }
      group = question.meeting.joined(facts, group)
    }
    return question.branches.joined(group, result)
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
  fileprivate func joined(_ first: UInt64?, _ second: UInt64?) -> UInt64? {
    guard let first else { return second }
    guard let second else { return first }
    switch self {
    case .any: return first | second
    case .all: return first & second
    }
  }
}
