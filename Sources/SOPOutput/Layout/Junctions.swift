import SOPLanguage

/// Takes the flow graph apart into what is drawn between rows, beside them and around them.
struct Junctions {
  /// A row with an edge to something that is not a row.
  struct TerminalLeg {
    /// The row.
    var row: Int
    /// What the edge leads to.
    var shape: FlowLayout.Shape
    /// The SOP that takes over.
    var reference: ProcedureReference?
    /// What it draws.
    var strand: FlowOutline.Strand
  }

  /// The lines between rows.
  private(set) var connections: [FlowOutline.Connection] = []
  /// The forks and joins; also those without inputs or outputs.
  private(set) var fans: [FlowOutline.Fan] = []
  /// The edges to other SOPs and to the unknown.
  private(set) var terminalLegs: [TerminalLeg] = []
  /// The edges to the end of the SOP.
  private(set) var endLegs: [FlowOutline.Fan.Leg] = []
  /// The rows that end the SOP together, after a join.
  private(set) var joinedEndRows: [Int] = []
  /// The rows with which the SOP can begin.
  private(set) var beginRows: [Int] = []
  /// For each row the number of edges that leave its step.
  private(set) var exitCounts: [Int]

  private let flow: FlowGraph
  private let rowCount: Int
  /// For each node the fan that it belongs to.
  private var fanOfNode: [Int?]
  /// For each step its condition.
  private let conditions: [String?]

  /// Prepares to take apart the flow of an SOP.
  init(_ procedure: Procedure) {
    flow = procedure.flow
    rowCount = procedure.steps.count
    conditions = procedure.steps.map { $0.condition }
    exitCounts = [Int](repeating: 0, count: rowCount)
    fanOfNode = [Int?](repeating: nil, count: flow.nodes.count)
  }

  /// Takes the flow apart.
  mutating func collect() {
    gatherFans()
    for index in flow.edges.indices where isSound(flow.edges[index]) { sort(index) }
    closeFans()
  }

  private func isSound(_ edge: FlowGraph.Edge) -> Bool {
    fanOfNode.indices.contains(edge.from.position) && fanOfNode.indices.contains(edge.to.position)
  }

  private func row(of node: NodeID) -> Int? {
    guard case .step(let step) = flow[node].kind, step.position < rowCount else { return nil }
    return step.position
  }

  // MARK: Fans

  /// Forks and joins that follow each other at once are one fan.
  private mutating func gatherFans() {
    for index in flow.nodes.indices {
      switch flow.nodes[index].kind {
      case .fork, .join:
        fanOfNode[index] = fans.count
        fans.append(FlowOutline.Fan(gap: rowCount, inputs: [], outputs: []))
      case .start, .end, .step, .handover, .open: break
      }
    }
    for edge in flow.edges where isSound(edge) && !isEmptyBranch(edge) {
      guard let one = fanOfNode[edge.from.position], let other = fanOfNode[edge.to.position]
      else { continue }
      for index in fanOfNode.indices where fanOfNode[index] == other { fanOfNode[index] = one }
    }
  }

  /// Whether the edge is a branch without steps beside branches with steps.
  private func isEmptyBranch(_ edge: FlowGraph.Edge) -> Bool {
    guard case .fork(let fork) = flow[edge.from].kind, case .join(let join) = flow[edge.to].kind,
      fork == join
    else { return false }
    return flow.edges.contains { $0.from == edge.from && $0.to != edge.to }
  }

  // MARK: Edges

  private mutating func sort(_ index: Int) {
    let edge = flow.edges[index]
    if let source = row(of: edge.from) {
      exitCounts[source] += 1
      leave(source, by: index)
    } else if case .start = flow[edge.from].kind {
      begin(with: edge.to)
    } else if let fan = fanOfNode[edge.from.position], let target = row(of: edge.to) {
      add(index, from: target, to: &fans[fan].outputs)
    }
  }

  private mutating func begin(with node: NodeID) {
    if let row = row(of: node) {
      if !beginRows.contains(row) { beginRows.append(row) }
    } else if let fan = fanOfNode[node.position] {
      for edge in flow.edges where isSound(edge) && fanOfNode[edge.from.position] == fan {
        if let row = row(of: edge.to), !beginRows.contains(row) { beginRows.append(row) }
      }
    }
  }

  private mutating func leave(_ source: Int, by index: Int) {
    let edge = flow.edges[index]
    switch flow[edge.to].kind {
    case .step:
      guard let target = row(of: edge.to) else { return }
      connect(source, to: target, by: index)
    case .fork, .join:
      guard let fan = fanOfNode[edge.to.position] else { return }
      add(index, from: source, to: &fans[fan].inputs)
    case .end: add(index, from: source, to: &endLegs)
    case .handover(let reference): terminate(source, .handover, reference, by: index)
    case .open: terminate(source, .open, nil, by: index)
    case .start: break
    }
  }

  private mutating func connect(_ source: Int, to target: Int, by index: Int) {
    if let known = connections.firstIndex(where: { $0.source == source && $0.target == target }) {
      add(index, to: &connections[known].strand)
    } else {
      var strand = FlowOutline.Strand()
      add(index, to: &strand)
      connections.append(FlowOutline.Connection(source: source, target: target, strand: strand))
    }
  }

  private mutating func terminate(
    _ source: Int,
    _ shape: FlowLayout.Shape,
    _ reference: ProcedureReference?,
    by index: Int
  ) {
    let known = terminalLegs.firstIndex {
      $0.row == source && $0.shape == shape && $0.reference == reference
    }
    if let known {
      add(index, to: &terminalLegs[known].strand)
    } else {
      var strand = FlowOutline.Strand()
      add(index, to: &strand)
      terminalLegs.append(
        TerminalLeg(row: source, shape: shape, reference: reference, strand: strand)
      )
    }
  }

  private func add(_ index: Int, from row: Int, to legs: inout [FlowOutline.Fan.Leg]) {
    if let known = legs.firstIndex(where: { $0.row == row }) {
      add(index, to: &legs[known].strand)
    } else {
      var leg = FlowOutline.Fan.Leg(row: row, strand: FlowOutline.Strand())
      add(index, to: &leg.strand)
      legs.append(leg)
    }
  }

  /// Adds an edge to a line.
  private func add(_ index: Int, to strand: inout FlowOutline.Strand) {
    let edge = flow.edges[index]
    strand.add(index, edge)
    guard edge.kind == .skip, let way = wayIntoSkipped(edge) else { return }
    if let step = row(of: way.to) { strand.skipped.append(StepID(step)) }
    if way.kind == .answer, let label = way.label { strand.answers.append(label) }
  }

  /// The edge beside a skip that leads into the step which the skip passes.
  private func wayIntoSkipped(_ skip: FlowGraph.Edge) -> FlowGraph.Edge? {
    flow.edges.first { edge in
      guard edge.from == skip.from, edge.to != skip.to, let step = row(of: edge.to) else {
        return false
      }
      return conditions[step] == skip.label
    }
  }

  // MARK: Closing

  /// Finds the gap of each bus; a fan that leads nowhere else hands its inputs on to the end.
  private mutating func closeFans() {
    for index in fans.indices {
      fans[index].gap = fans[index].outputs.map { $0.row }.min() ?? rowCount
      guard fans[index].outputs.isEmpty else { continue }
      for leg in fans[index].inputs { passOn(leg, of: index) }
    }
  }

  private mutating func passOn(_ leg: FlowOutline.Fan.Leg, of fan: Int) {
    for edge in flow.edges where isSound(edge) && fanOfNode[edge.from.position] == fan {
      switch flow[edge.to].kind {
      case .end:
        joinedEndRows.append(leg.row)
        if let known = endLegs.firstIndex(where: { $0.row == leg.row }) {
          endLegs[known].strand.merge(leg.strand)
        } else {
          endLegs.append(leg)
        }
        return
      case .handover(let reference):
        terminalLegs.append(
          TerminalLeg(row: leg.row, shape: .handover, reference: reference, strand: leg.strand)
        )
        return
      case .open:
        terminalLegs.append(
          TerminalLeg(row: leg.row, shape: .open, reference: nil, strand: leg.strand)
        )
        return
      case .start, .step, .fork, .join: continue
      }
    }
  }
}

extension FlowOutline.Strand {
  /// Adds an edge.
  mutating func add(_ index: Int, _ edge: FlowGraph.Edge) {
    edges.append(index)
    switch edge.kind {
    case .answer:
      if let label = edge.label, !answers.contains(label) { answers.append(label) }
    case .skip: break
    case .entry, .next, .jump, .fork, .join: isPlain = true
    }
    isReturn = isReturn && edge.isReturn
    isGuess = isGuess || edge.isGuess
  }

  /// Adds the edges of another strand.
  mutating func merge(_ other: FlowOutline.Strand) {
    edges += other.edges
    for answer in other.answers where !answers.contains(answer) { answers.append(answer) }
    skipped += other.skipped
    isPlain = isPlain || other.isPlain
    isReturn = isReturn && other.isReturn
    isGuess = isGuess || other.isGuess
  }
}
