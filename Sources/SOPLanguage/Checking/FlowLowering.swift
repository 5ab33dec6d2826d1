/// Builds the flow graph while the steps go by in the order of the text.
///
/// What leads to "the next one" waits in a list of loose ends until the next step, the end of the
/// branch or the end of the SOP comes along. Jumps wait until every label is known.
struct FlowLowering {
  /// An edge that waits for its target.
  struct LooseEnd {
    var edge: FlowGraph.Edge
    var destination: SourceRange
    var answer: SourceRange
  }

  /// A jump that waits for its label.
  struct Jump {
    var end: LooseEnd
    var label: String
    var labelRange: SourceRange
    var region: FlowGraph.Region
  }

  private(set) var graph = FlowGraph()
  private(set) var destinations: [SourceRange] = []
  private(set) var answers: [SourceRange] = []
  private(set) var jumps: [Jump] = []
  /// The node of each step.
  private(set) var nodes: [NodeID] = []
  /// For each node where it leads when nothing else is written.
  private var defaults: [NodeID?] = [nil, nil]
  private var looseEnds: [LooseEnd] = []
  /// The nodes whose default successor is the next node that comes along.
  private var awaitingDefault: [NodeID] = []
  private var blocks: [OpenBlock] = []
  private var current = FlowGraph.start
  private var region = FlowGraph.Region.whole

  /// A block whose join has not been made.
  private struct OpenBlock {
    var fork: NodeID
    var place: SourceRange
    var branches = 0
    var branchEnds: [LooseEnd] = []
    var branchDefaults: [NodeID] = []
  }

  /// Begins a graph with room for so many steps.
  init(steps count: Int) {
    graph.nodes.reserveCapacity(count + 4)
    graph.edges.reserveCapacity(count * 2)
    destinations.reserveCapacity(count * 2)
    answers.reserveCapacity(count * 2)
    nodes.reserveCapacity(count)
    let place = SourceRange(0, 0)
    looseEnds = [
      LooseEnd(
        edge: FlowGraph.Edge(from: FlowGraph.start, to: FlowGraph.end, kind: .entry),
        destination: place,
        answer: place
      )
    ]
  }

  // MARK: Steps

  /// Adds a step; what led to the next one leads to it.
  mutating func addStep(_ step: StepID, at place: SourceRange, in region: FlowGraph.Region) {
    let node = addNode(.step(step), in: region)
    nodes.append(node)
    connect(to: node)
    current = node
    self.region = region
    awaitingDefault.append(node)
  }

  /// The current step leads to the next one.
  mutating func addDefault(at place: SourceRange) {
    looseEnds.append(
      LooseEnd(
        edge: FlowGraph.Edge(from: current, to: FlowGraph.end, kind: .next),
        destination: place,
        answer: place
      )
    )
  }

  /// Adds an answer (or a jump, when `answer` is nothing) of the current step.
  mutating func addAnswer(
    _ label: String?,
    _ destination: Destination,
    bound: Int? = nil,
    destination place: SourceRange,
    answer answerPlace: SourceRange
  ) {
    var edge = FlowGraph.Edge(
      from: current,
      to: FlowGraph.end,
      kind: label == nil ? .jump : .answer,
      label: label,
      isGuess: destination.isGuess,
      bound: bound
    )
    if case .back = destination.kind { edge.isReturn = true }
    let end = LooseEnd(edge: edge, destination: place, answer: answerPlace)
    switch destination.kind {
    case .next: looseEnds.append(end)
    case .end: add(end, to: FlowGraph.end)
    case .unknown: add(end, to: addNode(.open, in: region))
    case .procedure(let reference): add(end, to: addNode(.handover(reference), in: .whole))
    case .forward(let label), .back(let label):
      jumps.append(
        Jump(end: end, label: label, labelRange: destination.labelRange, region: region)
      )
    }
  }

  /// Connects a jump to the step it names, or leaves it open.
  mutating func resolve(_ jump: Jump, to step: StepID?) {
    if let step {
      add(jump.end, to: nodes[step.position])
    } else {
      add(jump.end, to: addNode(.open, in: jump.region))
    }
  }

  // MARK: Blocks

  /// Adds the fork of a block.
  mutating func openBlock(_ block: BlockID, at place: SourceRange, in region: FlowGraph.Region) {
    let fork = addNode(.fork(block), in: region)
    connect(to: fork)
    blocks.append(OpenBlock(fork: fork, place: place))
  }

  /// Begins a branch of the innermost block.
  mutating func openBranch(at place: SourceRange) {
    guard let last = blocks.indices.last else { return }
    blocks[last].branches += 1
    looseEnds = [
      LooseEnd(
        edge: FlowGraph.Edge(from: blocks[last].fork, to: FlowGraph.end, kind: .fork),
        destination: place,
        answer: place
      )
    ]
    awaitingDefault = []
  }

  /// Ends a branch: what would lead to the next step leads to the join.
  mutating func closeBranch() {
    guard let last = blocks.indices.last else { return }
    blocks[last].branchEnds += looseEnds
    blocks[last].branchDefaults += awaitingDefault
    looseEnds = []
    awaitingDefault = []
  }

  /// Adds the join of a block.
  mutating func closeBlock(_ block: BlockID, in region: FlowGraph.Region) {
    guard let open = blocks.popLast() else { return }
    let join = addNode(.join(block), in: region)
    for var end in open.branchEnds {
      if end.edge.kind == .next { end.edge.kind = .join }
      add(end, to: join)
    }
    for node in open.branchDefaults { defaults[node.position] = join }
    if open.branches == 0 {
      add(
        LooseEnd(
          edge: FlowGraph.Edge(from: open.fork, to: join, kind: .fork),
          destination: open.place,
          answer: open.place
        ),
        to: join
      )
    }
    looseEnds = [
      LooseEnd(
        edge: FlowGraph.Edge(from: join, to: FlowGraph.end, kind: .next),
        destination: open.place,
        answer: open.place
      )
    ]
    current = join
    self.region = region
  }

  // MARK: The end

  /// Connects what is still loose to the end, and leads past the steps that may be skipped.
  mutating func finish(conditions: [(step: StepID, condition: String)]) {
    connect(to: FlowGraph.end)
    // In the order of the text, because a way past one step may lead to another optional step.
    if !conditions.isEmpty {
      var incoming = edgesByTarget()
      for (step, condition) in conditions {
        addSkips(past: nodes[step.position], condition, &incoming)
      }
    }
    sortEdges()
  }

  /// For every way into an optional step adds a way past it.
  private mutating func addSkips(
    past node: NodeID,
    _ condition: String,
    _ incoming: inout [[Int]]
  ) {
    guard let target = defaults[node.position], target != node else { return }
    for position in incoming[node.position] {
      var edge = graph.edges[position]
      edge.to = target
      edge.kind = .skip
      edge.label = condition
      incoming[target.position].append(graph.edges.count)
      graph.edges.append(edge)
      destinations.append(destinations[position])
      answers.append(answers[position])
    }
  }

  /// The positions of the edges that enter each node.
  private func edgesByTarget() -> [[Int]] {
    var result = [[Int]](repeating: [], count: graph.nodes.count)
    for position in graph.edges.indices {
      result[graph.edges[position].to.position].append(position)
    }
    return result
  }

  /// Puts the edges into the order of the nodes they leave.
  private mutating func sortEdges() {
    // The position behind the edges that leave the nodes before; counting keeps their order.
    var next = [Int](repeating: 0, count: graph.nodes.count + 1)
    for position in graph.edges.indices { next[graph.edges[position].from.position + 1] += 1 }
    for node in 1...graph.nodes.count { next[node] += next[node - 1] }
    var order = [Int](repeating: 0, count: graph.edges.count)
    for position in graph.edges.indices {
      let node = graph.edges[position].from.position
      order[next[node]] = position
      next[node] += 1
    }
    graph.edges = order.map { graph.edges[$0] }
    destinations = order.map { destinations[$0] }
    answers = order.map { answers[$0] }
  }

  private mutating func addNode(_ kind: FlowGraph.NodeKind, in region: FlowGraph.Region) -> NodeID {
    graph.nodes.append(FlowGraph.Node(kind, in: region))
    defaults.append(nil)
    return NodeID(graph.nodes.count - 1)
  }

  private mutating func connect(to node: NodeID) {
    for end in looseEnds { add(end, to: node) }
    looseEnds.removeAll(keepingCapacity: true)
    for waiting in awaitingDefault { defaults[waiting.position] = node }
    awaitingDefault.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ end: LooseEnd, to node: NodeID) {
    var edge = end.edge
    edge.to = node
    graph.edges.append(edge)
    destinations.append(end.destination)
    answers.append(end.answer)
  }
}
