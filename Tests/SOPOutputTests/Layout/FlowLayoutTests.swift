import SOPDrawingProof
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What an official must never see in a drawing, looked for in thousands of them.
struct FlowLayoutTests {
  /// The first of the random flows; `sop-benchmarks layout` draws thousands of them.
  @Test func `nothing is wrong with the drawings of random flows`() {
    let bound = LayoutProof.Bound.quick
    var proof = LayoutProof()
    proof.draw(seeds: bound.seeds)
    #expect(proof.findings.isEmpty, "\(proof.findings.prefix(3))")
    #expect(proof.complaint(about: bound) == nil)
    #expect(proof.drawings == bound.seeds.count)
    #expect(proof.steps > 5 * proof.drawings)
  }

  @Test func `the random flows are of all kinds`() {
    let layouts = (1...100).map { seed in
      var flow = RandomFlow(seed: UInt64(seed))
      return FlowLayout(flow.procedure())
    }
    let symbols = Set(layouts.flatMap { $0.symbols.map { $0.shape } })
    #expect(symbols == [.capsule, .box, .diamond, .unknown, .terminal, .handover, .open])
    #expect(layouts.contains { $0.rowCount > 40 })
    #expect(Set(layouts.map { $0.laneCount }) == Set(1...12))
    #expect(Set(layouts.flatMap { $0.links.map { $0.isEither } }) == [true, false])
    let routes = layouts.flatMap { $0.routes }
    #expect(routes.contains { $0.edges.isEmpty }, "a bus of parallel branches")
    #expect(routes.contains { $0.isReturn && !$0.edges.isEmpty })
    #expect(routes.contains { $0.label?.skipped.isEmpty == false })
    #expect(routes.contains { $0.label?.answers.contains { $0.utf8.count > 40 } == true })
  }

  @Test func `the eight real SOPs are drawn without a crossing`() {
    for procedure in Samples.compilation.procedures {
      let inspector = LayoutInspector(FlowLayout(procedure))
      #expect(inspector.faults.isEmpty, "\(procedure.path): \(inspector.faults.prefix(3))")
      #expect(inspector.crossings == 0, "\(procedure.path)")
    }
  }

  @Test func `the same SOP is drawn the same way`() {
    for procedure in Samples.compilation.procedures {
      let (first, second) = (FlowLayout(procedure), FlowLayout(procedure))
      #expect(first.symbols == second.symbols)
      #expect(first.routes.map { $0.points } == second.routes.map { $0.points })
    }
  }

  @Test func `every step has its symbol in its lane and row`() {
    for procedure in Samples.compilation.procedures {
      let layout = FlowLayout(procedure)
      #expect(layout.rowCount == procedure.steps.count)
      for (position, step) in procedure.steps.enumerated() {
        let symbols = layout.symbols.filter { $0.step == StepID(position) }
        #expect(symbols.map { $0.row } == [position])
        #expect(
          symbols.map { $0.column } == step.performers.performers.map { .lane($0.lane.position) }
        )
        #expect(symbols.allSatisfy { $0.isGuess == step.performers.isGuess })
        #expect(step.kind == .activity || symbols.allSatisfy { $0.shape == .diamond })
      }
    }
  }
}
