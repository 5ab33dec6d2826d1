/// The flow of an SOP as the rules about soundness tell it: each mistake once, by its cause.
struct SoundnessReport: Sendable {
  /// The analysis; decisions with too few answers are taken to go on.
  let analysis: FlowAnalysis
  /// The graph, indexed.
  let index: FlowIndex
  /// The decisions with too few answers, which explain much of what else is wrong.
  let unfinished: [NodeID]
  /// Whether any row leads to an end of the SOP.
  let hasEnd: Bool
  /// Whether a destination lies in another direction than the author wrote.
  let isMisled: Bool
  /// The traps that a run really enters, unless the SOP has no end at all.
  let traps: [FlowAnalysis.Trap]
  /// Runs of rows that are never done, unless the run stands right behind a trap.
  let unreachableRuns: [ClosedRange<Int>]

  /// Looks at the flow of `procedure`.
  init(_ procedure: borrowing Procedure) {
    index = FlowIndex(procedure.flow)
    var unfinished: [NodeID] = []
    for position in procedure.steps.indices where procedure.steps[position].kind == .decision {
      let id = StepID(position)
      guard let node = index.node(of: id) else { continue }
      if DecisionAnswers(of: id, in: index).isUnfinished { unfinished.append(node) }
    }
    let analysis = FlowAnalysis(procedure.flow, unfinished: unfinished)
    let rows = UnreachableRows(analysis, of: procedure)
    let hasEnd = SoundnessReport.hasEnd(procedure.flow)
    self.analysis = analysis
    self.hasEnd = hasEnd
    self.unfinished = unfinished

    // A jump in the wrong direction was meant to lead elsewhere; it says nothing about the flow.
    let isMisled = procedure.flow.hasWrongDirection
    self.isMisled = isMisled
    let traps = hasEnd && !isMisled ? SoundnessReport.entered(analysis, rows, procedure.flow) : []
    self.traps = traps
    guard unfinished.isEmpty, !isMisled, !rows.runs.isEmpty else {
      unreachableRuns = []
      return
    }
    var isTrapped = [Bool](filledWith: false, count: procedure.steps.count)
    for step in traps.flatMap({ $0.nodes }).compactMap({ [index] in index.step(of: $0) }) {
      isTrapped[step.position] = true
    }
    unreachableRuns = rows.runs.filter { $0.lowerBound == 0 || !isTrapped[$0.lowerBound - 1] }
  }

  private static func hasEnd(_ graph: FlowGraph) -> Bool {
    graph.edges.indices.contains { graph.nodes[graph.edges[$0].to.position].kind.isOver }
  }

  /// The traps that hold a row which is done at all.
  private static func entered(
    _ analysis: FlowAnalysis,
    _ rows: UnreachableRows,
    _ graph: FlowGraph
  ) -> [FlowAnalysis.Trap] {
    analysis.traps.filter { trap in
      trap.nodes.contains { node in
        graph[node].kind.step.map { !rows.isUnreachable[$0.position] } ?? false
      }
    }
  }

  /// Whether the flow is sound as it is written.
  var isSound: Bool {
    unfinished.isEmpty ? analysis.isSound : FlowAnalysis(index.graph).isSound
  }

  /// The steps in `trap`, from top to bottom.
  func steps(in trap: FlowAnalysis.Trap) -> [StepID] {
    trap.nodes.compactMap { index.step(of: $0) }.sorted { $0.index < $1.index }
  }

  /// The only step of `trap`, when nothing follows it but itself.
  func deadEnd(of trap: FlowAnalysis.Trap) -> StepID? {
    trap.nodes.count == 1 ? trap.nodes.first.flatMap { index.step(of: $0) } : nil
  }

  /// The steps behind which nothing follows but themselves.
  var deadEnds: [StepID] { traps.compactMap { deadEnd(of: $0) } }

  /// The positions of the edges that go back within `trap`, in the order of the text.
  func returns(in trap: FlowAnalysis.Trap) -> [Int] {
    let members = Set(trap.nodes)
    return trap.nodes
      .flatMap { index.edges(leaving: $0) }
      .filter { members.contains(index.graph.edges[$0].to) && index.leadsBack($0) }
      .sorted()
  }
}
