@testable import SOPLanguage

/// A brute-force judge of soundness: it plays every run of a flow with tokens.
///
/// Tokens lie on edges. A step takes one token and puts one on any edge that leaves it; a fork
/// puts one on an edge of each branch; a join waits for one from each branch. The flow is sound
/// when from every situation the end can still be reached, no other token is left when it is
/// reached, and every step has its turn in some run. Nothing here knows of regions or loops.
struct TokenGame {
  /// The edges that hold a token.
  struct Marking: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    subscript(edge: Int) -> Bool {
      get { edge < 64 ? low >> edge & 1 == 1 : high >> (edge - 64) & 1 == 1 }
      set {
        let bit: UInt64 = 1 << UInt64(edge & 63)
        if edge < 64 {
          low = newValue ? low | bit : low & ~bit
        } else {
          high = newValue ? high | bit : high & ~bit
        }
      }
    }

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    /// The edges, in ascending order.
    var edges: [Int] {
      var edges: [Int] = []
      var rest = low
      while rest != 0 {
        edges.append(rest.trailingZeroBitCount)
        rest &= rest - 1
      }
      rest = high
      while rest != 0 {
        edges.append(64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
      return edges
    }
  }

  /// What playing showed.
  struct Outcome {
    /// From every situation the end can be reached.
    var canAlwaysEnd = true
    /// Whenever the end is reached, no other token is left.
    var endsCleanly = true
    /// Two tokens never meet on one edge, and the whole game was played.
    var isOrderly = true
    /// The steps that had their turn.
    var done: Set<StepID> = []
    /// How many situations there are.
    var situations = 0

    /// Whether the flow with `steps` steps is sound.
    func isSound(steps: Int) -> Bool {
      canAlwaysEnd && endsCleanly && isOrderly && done.count == steps
    }
  }

  private let graph: FlowGraph
  private let branches: [Int?]
  private let leaving: [[Int]]
  /// The edges that leave each fork, by branch.
  private let leavingByBranch: [[[Int]]]
  /// How many branches the join of each block waits for.
  private let awaited: [BlockID: Int]
  private var outcome = Outcome()

  /// Sets up the game on a flow; `branches` tells which branch an edge at a fork or join serves.
  init(_ graph: FlowGraph, branches: [Int?]) {
    self.graph = graph
    self.branches = branches
    var leaving = [[Int]](repeating: [], count: graph.nodes.count)
    var leavingByBranch = [[[Int]]](repeating: [], count: graph.nodes.count)
    var awaited: [BlockID: Int] = [:]
    for (position, edge) in graph.edges.enumerated() {
      leaving[edge.from.position].append(position)
      guard case .fork(let block) = graph[edge.from].kind, let branch = branches[position] else {
        continue
      }
      while leavingByBranch[edge.from.position].count <= branch {
        leavingByBranch[edge.from.position].append([])
      }
      leavingByBranch[edge.from.position][branch].append(position)
      awaited[block] = leavingByBranch[edge.from.position].count
    }
    self.leaving = leaving
    self.leavingByBranch = leavingByBranch
    self.awaited = awaited
    precondition(graph.edges.count <= 128)
  }

  /// Plays every run.
  mutating func play(limit: Int = 50_000) -> Outcome {
    var numbers: [Marking: Int] = [:]
    var markings: [Marking] = []
    var before: [[Int]] = []
    var finals: [Int] = []

    func number(_ marking: Marking) -> Int {
      if let number = numbers[marking] { return number }
      numbers[marking] = markings.count
      markings.append(marking)
      before.append([])
      return markings.count - 1
    }

    for edge in leaving[FlowGraph.start.position] {
      var marking = Marking()
      marking[edge] = true
      _ = number(marking)
    }
    var next = 0
    while next < markings.count, markings.count <= limit {
      let marking = markings[next]
      if let isClean = isEnd(marking) {
        finals.append(next)
        if !isClean { outcome.endsCleanly = false }
      } else {
        for result in moves(from: marking) {
          let after = number(result)
          before[after].append(next)
        }
      }
      next += 1
    }
    if markings.count > limit { outcome.isOrderly = false }
    outcome.situations = markings.count
    outcome.canAlwaysEnd = !markings.isEmpty && reachesAll(from: finals, before)
    return outcome
  }

  private func reachesAll(from finals: [Int], _ before: [[Int]]) -> Bool {
    var isMarked = [Bool](repeating: false, count: before.count)
    var pending = finals
    for final in finals { isMarked[final] = true }
    while let marking = pending.popLast() {
      for earlier in before[marking] where !isMarked[earlier] {
        isMarked[earlier] = true
        pending.append(earlier)
      }
    }
    return !isMarked.contains(false)
  }

  /// Nothing while the SOP goes on; otherwise whether the token at the end is the only one.
  private func isEnd(_ marking: Marking) -> Bool? {
    let isReached = marking.edges.contains { edge in
      switch graph[graph.edges[edge].to].kind {
      case .end, .handover, .open: true
      case .start, .step, .fork, .join: false
      }
    }
    return isReached ? marking.count == 1 : nil
  }

  private mutating func moves(from marking: Marking) -> [Marking] {
    let marked = marking.edges
    var results: [Marking] = []
    for edge in marked {
      let node = graph.edges[edge].to
      var rest = marking
      rest[edge] = false
      switch graph[node].kind {
      case .start, .end, .handover, .open: break
      case .step(let step):
        outcome.done.insert(step)
        for next in leaving[node.position] { results.append(put([next], on: rest)) }
      case .fork:
        for choice in choices(at: node) { results.append(put(choice, on: rest)) }
      case .join(let block):
        let arrived = marked.filter { graph.edges[$0].to == node }
        // Each join is looked at once, for the first of its tokens.
        guard arrived.first == edge, arrived.count == awaited[block] else { continue }
        if Set(arrived.map { branches[$0] }).count != arrived.count { outcome.isOrderly = false }
        for other in arrived { rest[other] = false }
        for next in leaving[node.position] { results.append(put([next], on: rest)) }
      }
    }
    return results
  }

  /// Every way to pick one edge of each branch of a fork.
  private func choices(at fork: NodeID) -> [[Int]] {
    var choices: [[Int]] = [[]]
    for options in leavingByBranch[fork.position] {
      choices = choices.flatMap { choice in options.map { choice + [$0] } }
    }
    return choices
  }

  private mutating func put(_ edges: [Int], on marking: Marking) -> Marking {
    var result = marking
    for edge in edges {
      if result[edge] { outcome.isOrderly = false }
      result[edge] = true
    }
    return result
  }
}
