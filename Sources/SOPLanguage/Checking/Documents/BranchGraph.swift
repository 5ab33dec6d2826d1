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

  /// Whether an arc leads from each node to an earlier one or to itself.
  private let leadsUp: [Bool]
  /// Whether an arc leads to each node from a later one or from itself.
  private let isLedUpTo: [Bool]

  /// Groups the arcs of the flow of `procedure`.
  init(_ procedure: Procedure, _ index: FlowIndex) {
    count = procedure.flow.nodes.count
    var skipped = SkippedBranches(procedure)
    var incoming: [(near: Int, arc: Arc)] = []
    var outgoing: [(near: Int, arc: Arc)] = []
    incoming.reserveCapacity(procedure.flow.edges.count)
    outgoing.reserveCapacity(procedure.flow.edges.count)
    var leadsUp = [Bool](repeating: false, count: count)
    var isLedUpTo = leadsUp
    let hasBlocks = !procedure.blocks.isEmpty
    for position in procedure.flow.edges.indices {
      let passed = hasBlocks ? skipped.branch(passedBy: procedure.flow.edges[position]) : nil
      let (from, to) = (procedure.flow.edges[position].from, procedure.flow.edges[position].to)
      func arc(to other: NodeID, _ branch: Int) -> Arc {
        Arc(
          other: other.position,
          branch: passed ?? branch,
          isReturn: index.leadsBack(position),
          isRefusal: index.meanings[position] == .negative
        )
      }
      let left = hasBlocks ? procedure.flow.branchLeft(from, to) : 0
      let entered = hasBlocks ? procedure.flow.branchEntered(from, to) : 0
      incoming.append((to.position, arc(to: from, left)))
      outgoing.append((from.position, arc(to: to, entered)))
      if to.index <= from.index {
        leadsUp[from.position] = true
        isLedUpTo[to.position] = true
      }
    }
    self.incoming = ArcTable(incoming, count: count)
    self.outgoing = ArcTable(outgoing, count: count)
    self.leadsUp = leadsUp
    self.isLedUpTo = isLedUpTo
  }

  /// The arcs into a node, or out of it seen backward, those of a branch side by side.
  func arcs(_ direction: Direction, of node: Int) -> ArraySlice<Arc> {
    switch direction {
    case .forward: incoming[node]
    case .backward: outgoing[node]
    }
  }
}

/// The arcs of each node, packed into one array.
private struct ArcTable: Sendable {
  private let starts: [Int]
  private let arcs: [BranchGraph.Arc]

  init(_ list: [(near: Int, arc: BranchGraph.Arc)], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for entry in list { starts[entry.near + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    self.starts = starts
    var arcs = list.map { $0.arc }
    for entry in list {
      // Behind those of the node that stand there already, but before those of later branches.
      var place = starts[entry.near]
      starts[entry.near] += 1
      while place > self.starts[entry.near], arcs[place - 1].branch > entry.arc.branch {
        arcs[place] = arcs[place - 1]
        place -= 1
      }
      arcs[place] = entry.arc
    }
    self.arcs = arcs
  }

  /// The number of arcs.
  var count: Int { arcs.count }

  subscript(node: Int) -> ArraySlice<BranchGraph.Arc> { arcs[starts[node]..<starts[node + 1]] }
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
          guard
            let facts = meet(question, at: node, after, isReached, word, foreign)
              ?? (question.isForwardOnly ? nil : top)
          else { continue }
          before[node, word: word] = facts
          let result = passages.through(node, facts, word: word)
          guard result != after[node] || !isReached[node] else { continue }
          after[node] = result
          isReached[node] = true
          // Whoever comes later in this round sees the change by himself.
          switch question.direction {
          case .forward: if leadsUp[node] { isStable = false }
          case .backward: if isLedUpTo[node] { isStable = false }
          }
        }
      }
    }
    return before
  }

  private func meet(
    _ question: Question,
    at node: Int,
    _ after: [UInt64],
    _ isReached: [Bool],
    _ word: Int,
    _ foreign: FactTable?
  ) -> UInt64? {
    let arcs = arcs(question.direction, of: node)
    let isBoundary: Bool
    switch question.direction {
    case .forward: isBoundary = node == FlowGraph.start.position
    case .backward: isBoundary = arcs.isEmpty
    }
    if isBoundary { return question.boundary[word: word] }
    var result: UInt64?
    var group: UInt64?
    var branch = -1
    for position in arcs.indices {
      let arc = arcs[position]
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
    var foreign = FactTable(nodes: incoming.count, width: width)
    for node in 0..<count {
      guard case .join(let block) = procedure.flow.nodes[node].kind else { continue }
      let arcs = arcs(.forward, of: node)
      for position in arcs.indices {
        guard let besides = uses.usedBesides(arcs[position].branch, of: block) else { continue }
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
