import Testing

@testable import SOPLanguage

@Suite
struct FlowAnalysisTests {
  private func analyse(_ items: SampleItem...) -> FlowAnalysis {
    FlowAnalysis(SampleFlow(items).procedure.flow)
  }

  /// The rows of nodes, from one.
  private func rows(_ nodes: [NodeID], of items: [SampleItem]) -> [Int] {
    let graph = SampleFlow(items).procedure.flow
    return nodes.compactMap { graph[$0].kind.step?.number }
  }

  @Test
  func `steps one after the other are sound`() {
    #expect(analyse(.activity(), .activity()).isSound)
  }

  @Test
  func `an SOP without steps is sound when the start leads to the end`() {
    #expect(analyse().isSound)
  }

  @Test
  func `an SOP that always hands over to another need not reach its own end`() {
    #expect(analyse(.activity(jump: .handover("Surat Keluar"))).isSound)
  }

  @Test
  func `an unknown destination counts as an end`() {
    #expect(analyse(.activity(jump: .unknown)).isSound)
  }

  @Test
  func `a step behind an early end is unreachable`() {
    let items: [SampleItem] = [.activity(jump: .end), .activity(), .activity()]
    let analysis = FlowAnalysis(SampleFlow(items).procedure.flow)
    #expect(rows(analysis.unreachable, of: items) == [2, 3])
    #expect(rows(analysis.unreachableRoots, of: items) == [2])
    #expect(!analysis.isSound)
  }

  @Test
  func `the optional step before lets the flow pass`() {
    #expect(analyse(.activity(isOptional: true), .activity()).isSound)
    // The only way to step 3 is past step 2.
    #expect(analyse(.activity(), .activity(jump: .end, isOptional: true), .activity()).isSound)
  }

  @Test
  func `a loop with a way out is sound`() {
    let back = SampleAnswer("tidak", .back(1))
    #expect(analyse(.activity(), .decision(SampleAnswer("ya", .next), back)).isSound)
  }

  @Test
  func `a loop without a way out is one trap`() {
    let items: [SampleItem] = [
      .activity(), .activity(), .activity(jump: .back(2)), .activity(),
    ]
    let analysis = FlowAnalysis(SampleFlow(items).procedure.flow)
    #expect(analysis.traps.map { rows($0.nodes, of: items) } == [[2, 3]])
    #expect(rows(analysis.stranded, of: items) == [1, 2, 3])
  }

  @Test
  func `each branch of a block is searched by itself`() {
    let items: [SampleItem] = [
      .parallel([
        [.activity(), .activity(jump: .back(2))],
        [.activity(), .activity()],
      ]),
      .activity(),
    ]
    let analysis = FlowAnalysis(SampleFlow(items).procedure.flow)
    #expect(rows(analysis.stranded, of: items) == [1, 2])
    #expect(analysis.unreachable.isEmpty)
  }

  @Test
  func `a branch that may be skipped as a whole is sound`() {
    #expect(analyse(.parallel([[.activity(isOptional: true)], [.activity()]])).isSound)
  }

  @Test
  func `an empty branch is sound`() {
    #expect(analyse(.parallel([[], [.activity()]]), .activity()).isSound)
  }

  @Test
  func `a jump over the border of a block is a crossing and nothing else`() {
    let out = analyse(
      .activity(),
      .parallel([[.activity(jump: .back(1))], [.activity()]]),
      .activity()
    )
    #expect(out.crossings.count == 1)
    #expect(out.unreachable.isEmpty && out.stranded.isEmpty)
    #expect(!out.isSound)
  }

  @Test
  func `a jump into a block that nothing else leads to is a crossing and nothing else`() {
    let analysis = analyse(
      .activity(jump: .forward(2)),
      .parallel([[.activity()], [.parallel([[.activity()], [.activity()]])]])
    )
    #expect(analysis.crossings.count == 1)
    // The block itself is entered by nobody, but that follows from the jump.
    #expect(analysis.unreachable.isEmpty)
  }

  @Test
  func `an unknown destination inside a branch stays in it`() {
    let flow = SampleFlow([.parallel([[.activity(jump: .unknown)], [.activity()]]), .activity()])
    #expect(FlowAnalysis(flow.procedure.flow).isSound)

    var local = flow.procedure.flow
    let position = local.nodes.firstIndex { $0.kind == .open } ?? 0
    local.nodes[position].region = local.nodes[local.node(of: StepID(0))?.position ?? 0].region
    #expect(FlowAnalysis(local).isSound)
  }

  @Test
  func `handing over inside a branch is a crossing wherever its node lies`() {
    let flow = SampleFlow([.parallel([[.activity(jump: .handover("X"))], [.activity()]])])
    #expect(FlowAnalysis(flow.procedure.flow).crossings.count == 1)

    var local = flow.procedure.flow
    let position = local.nodes.firstIndex { $0.kind == .handover(ProcedureReference(written: "X")) }
    local.nodes[position ?? 0].region = local.nodes[local.node(of: StepID(0))?.position ?? 0].region
    #expect(FlowAnalysis(local).crossings.count == 1)
  }

  @Test
  func `a hundred thousand steps in a row are analysed without deep recursion`() {
    let count = 100_000
    var graph = chain(of: count)
    graph.edges.append(edge(NodeID(count + 1), FlowGraph.end))
    #expect(FlowAnalysis(graph).isSound)

    graph.edges[count] = edge(NodeID(count + 1), NodeID(2))
    let analysis = FlowAnalysis(graph)
    #expect(analysis.traps.first?.nodes.count == count)
    #expect(analysis.traps.count == 1)
  }

  @Test
  func `a hundred thousand branches side by side are analysed`() {
    let count = 100_000
    var graph = FlowGraph()
    graph.nodes.append(FlowGraph.Node(.fork(BlockID(0))))
    graph.nodes.append(FlowGraph.Node(.join(BlockID(0))))
    graph.edges = [edge(FlowGraph.start, NodeID(2)), edge(NodeID(3), FlowGraph.end)]
    for branch in 0..<count {
      let position = BranchPosition(block: BlockID(0), branch: branch)
      let node = NodeID(graph.nodes.count)
      graph.nodes.append(
        FlowGraph.Node(.step(StepID(branch)), in: FlowGraph.Region(branch: position))
      )
      graph.edges.append(FlowGraph.Edge(from: NodeID(2), to: node, kind: .fork))
      graph.edges.append(FlowGraph.Edge(from: node, to: NodeID(3), kind: .join))
    }
    #expect(FlowAnalysis(graph).isSound)
  }

  @Test
  func `blocks nested fifty thousand deep are analysed`() {
    let depth = 50_000
    var graph = FlowGraph()
    var region = FlowGraph.Region.whole
    var outer: (fork: NodeID, join: NodeID)?
    var procedure = Procedure(path: "contoh")
    for level in 0..<depth {
      let fork = NodeID(graph.nodes.count)
      let join = NodeID(graph.nodes.count + 1)
      graph.nodes.append(FlowGraph.Node(.fork(BlockID(level)), in: region))
      graph.nodes.append(FlowGraph.Node(.join(BlockID(level)), in: region))
      if let outer {
        graph.edges.append(FlowGraph.Edge(from: outer.fork, to: fork, kind: .fork))
        graph.edges.append(FlowGraph.Edge(from: join, to: outer.join, kind: .join))
      } else {
        graph.edges.append(edge(FlowGraph.start, fork))
        graph.edges.append(edge(join, FlowGraph.end))
      }
      outer = (fork, join)
      region = FlowGraph.Region(branch: BranchPosition(block: BlockID(level), branch: 0))
    }
    let step = NodeID(graph.nodes.count)
    graph.nodes.append(FlowGraph.Node(.step(StepID(0)), in: region))
    if let outer {
      graph.edges.append(FlowGraph.Edge(from: outer.fork, to: step, kind: .fork))
      graph.edges.append(FlowGraph.Edge(from: step, to: outer.join, kind: .join))
    }
    procedure.flow = graph
    procedure.steps = [Step(kind: .activity, activity: "Mengerjakan")]
    #expect(FlowAnalysis(graph).isSound)
    #expect(SoundnessReport(procedure).unreachableRuns.isEmpty)

    procedure.flow.edges.removeAll { $0.from == FlowGraph.start }
    let report = SoundnessReport(procedure)
    #expect(report.unreachableRuns == [0...0])
  }

  @Test
  func `every flow rule copes with ten thousand rows`() {
    let row = SampleItem.decision(SampleAnswer("ya", .next), SampleAnswer("tidak", .back(1)))
    let flow = SampleFlow(
      [SampleItem](repeating: row, count: 10_000) + [.activity("Mengirim, jika tidak ada")]
    )
    #expect(flow.codes == [410, 412, 413])
  }

  private func edge(_ from: NodeID, _ to: NodeID) -> FlowGraph.Edge {
    FlowGraph.Edge(from: from, to: to, kind: .next)
  }

  /// The start and steps in a row; the last leads nowhere.
  private func chain(of count: Int) -> FlowGraph {
    var graph = FlowGraph()
    graph.nodes += (0..<count).map { FlowGraph.Node(.step(StepID($0))) }
    graph.edges = [edge(FlowGraph.start, NodeID(2))]
    graph.edges += (0..<(count - 1)).map { edge(NodeID($0 + 2), NodeID($0 + 3)) }
    return graph
  }
}
