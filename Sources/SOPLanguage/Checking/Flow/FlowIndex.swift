/// Answers about a flow graph that would each take a walk over all its edges.
struct FlowIndex: Sendable {
  /// The graph.
  let graph: FlowGraph
  /// What the answer of each edge means; neutral for an edge that is no answer.
  let meanings: [AnswerMeaning]
  /// The answer of each edge, folded; empty for an edge that is no answer.
  let labels: [FoldedName]
  /// The node of each step.
  private let nodes: [NodeID?]
  /// Where the edges that leave each node begin, and one entry more.
  private let starts: [Int]
  private let leaving: [Int]
  /// Like ``starts`` and ``leaving``, of the answers alone.
  private let answerStarts: [Int]
  private let answers: [Int]

  /// Indexes `graph`.
  init(_ graph: FlowGraph) {
    self.graph = graph
    nodes = FlowIndex.nodesOfSteps(graph)
    var starts = [Int](filledWith: 0, count: graph.nodes.count + 1)
    for position in graph.edges.indices { starts[graph.edges[position].from.position + 1] += 1 }
    for node in graph.nodes.indices { starts[node + 1] += starts[node] }
    // Filled from behind, each start comes to rest where its node's edges begin.
    var leaving = [Int](filledWith: 0, count: graph.edges.count)
    var ends = starts
    for position in graph.edges.indices.reversed() {
      let node = graph.edges[position].from.position + 1
      ends[node] -= 1
      leaving[ends[node]] = position
    }
    self.starts = starts
    self.leaving = leaving

    var answers: [Int] = []
    var answerStarts = [0]
    var meanings = [AnswerMeaning](filledWith: .neutral, count: graph.edges.count)
    var labels = [FoldedName](filledWith: .empty, count: graph.edges.count)
    answers.reserveCapacity(graph.edges.count)
    answerStarts.reserveCapacity(graph.nodes.count + 1)
    for node in graph.nodes.indices {
      for position in leaving[starts[node]..<starts[node + 1]]
      where graph.edges[position].kind == .answer {
        answers.append(position)
        if let label = graph.edges[position].label { labels[position] = FoldedName(label) }
        meanings[position] = AnswerMeaning(labels[position])
      }
      answerStarts.append(answers.count)
    }
    self.answers = answers
    self.answerStarts = answerStarts
    self.meanings = meanings
    self.labels = labels
  }

  private static func nodesOfSteps(_ graph: FlowGraph) -> [NodeID?] {
    var nodes: [NodeID?] = []
    nodes.reserveCapacity(graph.nodes.count)
    for position in graph.nodes.indices {
      guard case .step(let step) = graph.nodes[position].kind else { continue }
      while nodes.count <= step.position { nodes.append(nil) }
      nodes[step.position] = NodeID(position)
    }
    return nodes
  }

  /// The node that stands for `step`.
  func node(of step: StepID) -> NodeID? {
    nodes.indices.contains(step.position) ? nodes[step.position] : nil
  }

  /// The step that `node` stands for.
  func step(of node: NodeID) -> StepID? {
    graph.nodes[node.position].kind.step
  }

  /// The positions of the edges that leave `node`, in the order of the text.
  func edges(leaving node: NodeID) -> ArraySlice<Int> {
    leaving[starts[node.position]..<starts[node.position + 1]]
  }

  /// The positions of the answers of the decision `step`, in the order of the text.
  func answers(of step: StepID) -> ArraySlice<Int> {
    guard let node = node(of: step) else { return [] }
    return answers[answerStarts[node.position]..<answerStarts[node.position + 1]]
  }

  /// Whether the edge at `position` leads to the same row or to an earlier one.
  func leadsBack(_ position: Int) -> Bool {
    guard let from = step(of: graph.edges[position].from),
      let to = step(of: graph.edges[position].to)
    else { return graph.edges[position].isReturn }
    return to.index <= from.index
  }
}

extension FoldedName {
  /// The name without any letter.
  static let empty = FoldedName([UInt8]())
}

extension FlowGraph.NodeKind {
  /// The step that the node stands for.
  var step: StepID? {
    switch self {
    case .step(let step): step
    case .start, .end, .fork, .join, .handover, .open: nil
    }
  }

  /// Whether the SOP is over there, or the source does not say how it goes on.
  var isOver: Bool {
    switch self {
    case .end, .handover, .open: true
    case .start, .step, .fork, .join: false
    }
  }
}
