import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What an official must never see in a drawing, looked for in thousands of them.
struct FlowLayoutTests {
  /// How many random flows are drawn in each of ten batches; `LAYOUT_FLOWS=500` draws 5,000.
  private static let batchSize =
    ProcessInfo.processInfo.environment["LAYOUT_FLOWS"].flatMap { Int($0) } ?? 30

  @Test(arguments: 0..<10)
  func `nothing is wrong with the drawings of random flows`(batch: Int) {
    let size = Self.batchSize
    var crossings = 0
    var steps = 0
    for seed in (batch * size + 1)...(batch * size + size) {
      var flow = RandomFlow(seed: UInt64(seed))
      let procedure = flow.procedure()
      let inspector = LayoutInspector(FlowLayout(procedure))
      crossings += inspector.crossings
      steps += procedure.steps.count
      #expect(procedure.steps.count >= 2)
      #expect(inspector.faults.isEmpty, "seed \(seed): \(inspector.faults.prefix(3))")
    }
    print(
      "random flows, batch \(batch): \(steps) steps, \(crossings) crossings in \(size) drawings"
    )
    // A bound that is looked at when it grows, not a law: one crossing in every two drawings.
    #expect(2 * crossings <= size)
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

  @Test func `the inspector finds a line that runs through a symbol`() throws {
    var layout = FlowLayout(try #require(Samples.compilation.procedures.first))
    let through = try #require(layout.routes.indices.first { !layout.routes[$0].edges.isEmpty })
    let row = FlowLayout.Level.row(0, offset: 0)
    layout.routes[through].points = [
      FlowLayout.Point(.gutter(0, track: 0), row),
      FlowLayout.Point(.gutter(layout.laneCount, track: 0), row),
    ]
    #expect(!LayoutInspector(layout).faults.isEmpty)
  }
}
