@testable import SOPLanguage

/// A brute-force judge of times: it follows every path of a flow.
///
/// It knows nothing of regions, loops or orders of nodes: from a node it tries every edge, and
/// takes an edge with a bound only as often as the bound allows. A fork is followed branch by
/// branch up to the join, and takes as long as the longest of the paths chosen.
struct PathWalker {
  private let graph: FlowGraph
  private let branches: [Int?]
  private let weights: [(shortest: TimeAmount, longest: TimeAmount)]
  private let leaving: [[Int]]
  /// The edges that come back, and for each the number of the bound that it shares.
  private let bounds: [Int: Int]
  /// How often each bound may be used.
  private let limits: [Int]
  /// How many paths may be followed before the walk gives up.
  private var budget = 300_000

  /// A path's shortest and longest time and how often it used each bound.
  struct Walk: Hashable {
    var shortest: TimeAmount
    var longest: TimeAmount
    var used: [Int]
  }

  /// Prepares to walk; `limits` allows each group of edges so many uses.
  init(
    _ procedure: Procedure,
    branches: [Int?],
    bounds: [Int: Int],
    limits: [Int],
    weights: [(shortest: TimeAmount, longest: TimeAmount)]
  ) {
    graph = procedure.flow
    self.branches = branches
    self.bounds = bounds
    self.limits = limits
    self.weights = weights
    var leaving = [[Int]](repeating: [], count: procedure.flow.nodes.count)
    for (position, edge) in procedure.flow.edges.enumerated() {
      leaving[edge.from.position].append(position)
    }
    self.leaving = leaving
  }

  /// Every walk from the beginning to an end; nothing when there are too many.
  mutating func walks() -> Set<Walk>? {
    let start = Walk(shortest: .zero, longest: .zero, used: limits.map { _ in 0 })
    return walks(from: FlowGraph.start, start) { graph, node in
      switch graph[node].kind {
      case .end, .handover, .open: true
      case .start, .step, .fork, .join: false
      }
    }
  }

  /// Every walk from `source` to `target` that does not come back, both included.
  mutating func ways(from source: NodeID, to target: NodeID) -> Set<Walk>? {
    let start = Walk(shortest: .zero, longest: .zero, used: limits.map { _ in 0 })
    return walks(from: source, start) { _, node in node == target }
  }

  private mutating func walks(
    from node: NodeID,
    _ before: Walk,
    isGoal: (FlowGraph, NodeID) -> Bool
  ) -> Set<Walk>? {
    budget -= 1
    guard budget > 0 else { return nil }
    var walk = before
    if let step = graph[node].kind.step {
      walk.shortest += weights[step.position].shortest
      walk.longest += weights[step.position].longest
    }
    if isGoal(graph, node) { return [walk] }
    if case .fork(let block) = graph[node].kind {
      return parallel(node, block, walk, isGoal: isGoal)
    }
    var results: Set<Walk> = []
    for edge in leaving[node.position] {
      guard let next = take(edge, walk) else { continue }
      guard let found = walks(from: graph.edges[edge].to, next, isGoal: isGoal) else { return nil }
      results.formUnion(found)
    }
    return results
  }

  private func take(_ edge: Int, _ walk: Walk) -> Walk? {
    guard let bound = bounds[edge] else { return walk }
    guard walk.used[bound] < limits[bound] else { return nil }
    var next = walk
    next.used[bound] += 1
    return next
  }

  private mutating func parallel(
    _ fork: NodeID,
    _ block: BlockID,
    _ walk: Walk,
    isGoal: (FlowGraph, NodeID) -> Bool
  ) -> Set<Walk>? {
    // Where the branches have been followed so far: the longest of them, and the bounds used.
    var states: Set<Walk> = [Walk(shortest: .zero, longest: .zero, used: walk.used)]
    let edges = leaving[fork.position]
    guard let join = graph.nodes.firstIndex(where: { $0.kind == .join(block) }) else { return [] }
    for branch in Set(edges.compactMap { branches[$0] }).sorted() {
      var next: Set<Walk> = []
      for state in states {
        let begin = Walk(shortest: .zero, longest: .zero, used: state.used)
        for edge in edges where branches[edge] == branch {
          let found = walks(from: graph.edges[edge].to, begin) { graph, node in
            node.position == join || graph[node].kind == .open
          }
          guard let found else { return nil }
          for way in found {
            next.insert(
              Walk(
                shortest: state.shortest.parts(atLeast: way.shortest),
                longest: state.longest.parts(atLeast: way.longest),
                used: way.used
              )
            )
          }
        }
      }
      states = next
    }
    var results: Set<Walk> = []
    for state in states {
      let behind = Walk(
        shortest: walk.shortest + state.shortest,
        longest: walk.longest + state.longest,
        used: state.used
      )
      guard let found = walks(from: NodeID(join), behind, isGoal: isGoal) else { return nil }
      results.formUnion(found)
    }
    return results
  }
}
