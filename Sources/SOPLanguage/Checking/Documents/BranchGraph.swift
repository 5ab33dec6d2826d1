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

  /// Groups the arcs of the flow of `procedure`.
  init(_ procedure: Procedure) {
    let graph = procedure.flow
    let index = FlowIndex(graph)
    var skipped = SkippedBranches(procedure)
    count = graph.nodes.count
    var incoming: [(near: Int, arc: Arc)] = []
    var outgoing: [(near: Int, arc: Arc)] = []
    for (position, edge) in graph.edges.enumerated() {
      let isReturn = index.leadsBack(position)
      let passed = skipped.branch(passedBy: edge)
      let left = passed ?? graph.branchLeft(by: edge)
      let entered = passed ?? graph.branchEntered(by: edge)
      let (from, to) = (edge.from.position, edge.to.position)
      let isRefusal = edge.kind == .answer && AnswerMeaning(edge.label ?? "") == .negative
      func arc(to other: Int, _ branch: Int) -> Arc {
        Arc(other: other, branch: branch, isReturn: isReturn, isRefusal: isRefusal)
      }
      incoming.append((to, arc(to: from, left)))
      outgoing.append((from, arc(to: to, entered)))
    }
    self.incoming = ArcTable(incoming, count: count)
    self.outgoing = ArcTable(outgoing, count: count)
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
    let order = list.indices.sorted { left, right in
      let (first, second) = (list[left], list[right])
      if first.near != second.near { return first.near < second.near }
      if first.arc.branch != second.arc.branch { return first.arc.branch < second.arc.branch }
      return left < right
    }
    var starts = [Int](repeating: 0, count: count + 1)
    for entry in list { starts[entry.near + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    self.starts = starts
    arcs = order.map { list[$0].arc }
  }

  subscript(node: Int) -> ArraySlice<BranchGraph.Arc> { arcs[starts[node]..<starts[node + 1]] }
}

extension FlowGraph {
  /// The branch, from one, from which `edge` comes to its join; zero for every other edge.
  fileprivate func branchLeft(by edge: Edge) -> Int {
    guard case .join(let block) = self[edge.to].kind, let branch = self[edge.from].region.branch,
      branch.block == block
    else { return 0 }
    return branch.branch + 1
  }

  /// The branch, from one, into which `edge` leads from its fork; zero for every other edge.
  fileprivate func branchEntered(by edge: Edge) -> Int {
    guard case .fork(let block) = self[edge.from].kind, let branch = self[edge.to].region.branch,
      branch.block == block
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
  /// - Parameters:
  ///   - question: what is asked.
  ///   - foreign: facts about which a branch, from one, that ends at the node given has no say.
  ///   - through: the facts that hold on the other side of a node.
  /// - Returns: the facts that hold before each node (behind it, when asked backward).
  func answer(
    _ question: Question,
    foreign: (Int, Int) -> BitSet? = { _, _ in nil },
    through: (Int, BitSet) -> BitSet
  ) -> [BitSet] {
    let empty = BitSet(count: question.width)
    let full = BitSet.full(count: question.width)
    let top = question.meeting == .all ? full : empty
    var before = [BitSet](repeating: top, count: count)
    var after = before
    // Without the ways back some nodes are not come to at all; nothing goes on from them.
    var isReached = [Bool](repeating: !question.isForwardOnly, count: count)
    var isStable = false
    while !isStable {
      isStable = true
      for turn in 0..<count {
        let node = question.direction == .forward ? turn : count - 1 - turn
        guard
          let facts = meet(question, at: node, after, isReached, foreign: foreign)
            ?? (question.isForwardOnly ? nil : top)
        else { continue }
        if !isReached[node] {
          isReached[node] = true
          isStable = false
        }
        before[node] = facts
        let result = through(node, before[node])
        if result != after[node] {
          after[node] = result
          isStable = false
        }
      }
    }
    return before
  }

  private func meet(
    _ question: Question,
    at node: Int,
    _ after: [BitSet],
    _ isReached: [Bool],
    foreign: (Int, Int) -> BitSet?
  ) -> BitSet? {
    let arcs = arcs(question.direction, of: node)
    let isBoundary: Bool
    switch question.direction {
    case .forward: isBoundary = node == FlowGraph.start.position
    case .backward: isBoundary = arcs.isEmpty
    }
    if isBoundary { return question.boundary }
    var result: BitSet?
    var group: BitSet?
    var branch = -1
    for arc in arcs where question.follows(arc) && isReached[arc.other] {
      var facts = after[arc.other]
      if let foreign = foreign(node, arc.branch) {
        // What has no say is left out of a union, and put into an intersection.
        switch question.branches {
        case .any: facts.subtract(foreign)
        case .all: facts.formUnion(foreign)
        }
      }
      if arc.branch != branch {
        question.branches.join(group, into: &result)
        (group, branch) = (nil, arc.branch)
      }
      question.meeting.join(facts, into: &group)
    }
    question.branches.join(group, into: &result)
    return result
  }
}

extension BranchGraph.Meeting {
  /// Joins facts to those gathered so far.
  fileprivate func join(_ facts: BitSet?, into result: inout BitSet?) {
    guard let facts else { return }
    guard result != nil else {
      result = facts
      return
    }
    switch self {
    case .any: result?.formUnion(facts)
    case .all: result?.formIntersection(facts)
    }
  }
}
