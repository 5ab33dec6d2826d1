/// Answers about a flow graph that would each take a walk over all its edges.
struct FlowIndex: Sendable {
  /// The graph.
  let graph: FlowGraph
  private let nodes: [NodeID?]
  private let starts: [Int]
  private let leaving: [Int]

  /// Indexes `graph`.
  init(_ graph: FlowGraph) {
    self.graph = graph
    var nodes: [NodeID?] = []
    for (position, node) in graph.nodes.enumerated() {
      guard case .step(let step) = node.kind else { continue }
      while nodes.count <= step.position { nodes.append(nil) }
      nodes[step.position] = NodeID(position)
    }
    self.nodes = nodes

    var starts = [Int](repeating: 0, count: graph.nodes.count + 1)
    for edge in graph.edges { starts[edge.from.position + 1] += 1 }
    for node in graph.nodes.indices { starts[node + 1] += starts[node] }
    var next = starts
    var leaving = [Int](repeating: 0, count: graph.edges.count)
    for (position, edge) in graph.edges.enumerated() {
      leaving[next[edge.from.position]] = position
      next[edge.from.position] += 1
    }
    self.starts = starts
    self.leaving = leaving
  }

  /// The node that stands for `step`.
  func node(of step: StepID) -> NodeID? {
    nodes.indices.contains(step.position) ? nodes[step.position] : nil
  }

  /// The step that `node` stands for.
  func step(of node: NodeID) -> StepID? {
    graph[node].kind.step
  }

  /// The positions of the edges that leave `node`, in the order of the text.
  func edges(leaving node: NodeID) -> ArraySlice<Int> {
    leaving[starts[node.position]..<starts[node.position + 1]]
  }

  /// The positions of the answers of the decision `step`, in the order of the text.
  func answers(of step: StepID) -> [Int] {
    guard let node = node(of: step) else { return [] }
    return edges(leaving: node).filter { graph.edges[$0].kind == .answer }
  }

  /// Whether the edge at `position` leads to the same row or to an earlier one.
  func leadsBack(_ position: Int) -> Bool {
    let edge = graph.edges[position]
    guard let from = step(of: edge.from), let to = step(of: edge.to) else { return edge.isReturn }
    return to.index <= from.index
  }
}

extension FlowGraph.NodeKind {
  /// The step that the node stands for.
  var step: StepID? {
    switch self {
    case .step(let step): step
    case .start, .end, .fork, .join, .handover, .open: nil
    }
  }
}
