package import SOPLanguage
package import SOPOutput

/// Draws random flows and looks for faults in every drawing.
package struct LayoutProof: Sendable {
  /// How often the lines of a seeded set of drawings cross.
  ///
  /// Everything is deterministic, so the number is exact: a larger one is a layout that got
  /// worse, a smaller one is an improvement that should be written down here.
  package struct Bound: Sendable {
    /// The seeds of the flows.
    package var seeds: ClosedRange<Int>
    /// The number of crossings in all of their drawings.
    package var crossings: Int

    /// The set that is drawn by an optimised build.
    package static let full = Bound(seeds: 1...5_000, crossings: 860)
    /// The part of it that is drawn by the tests.
    package static let quick = Bound(seeds: 1...100, crossings: 22)
  }

  /// A fault in one of the drawings.
  package struct Finding: Sendable {
    /// The seed of the flow.
    package var seed: Int
    /// What is wrong.
    package var fault: LayoutFault
  }

  /// What is wrong with the drawings.
  package private(set) var findings: [Finding] = []
  /// How many drawings there were.
  package private(set) var drawings = 0
  /// How many steps they had.
  package private(set) var steps = 0
  /// How often their lines crossed.
  package private(set) var crossings = 0
  /// How often their lines turned.
  package private(set) var bends = 0

  private let layout: @Sendable (Procedure) -> FlowLayout

  /// Prepares a proof of a layout.
  package init(of layout: @escaping @Sendable (Procedure) -> FlowLayout = { FlowLayout($0) }) {
    self.layout = layout
  }

  /// Draws the flows that belong to the seeds.
  package mutating func draw(seeds: ClosedRange<Int>) {
    for seed in seeds {
      var flow = RandomFlow(seed: UInt64(seed))
      draw(flow.sketch(), seed: seed)
    }
  }

  /// Draws one flow.
  package mutating func draw(_ sketch: Sketch, seed: Int) {
    let procedure = sketch.finished
    let layout = layout(procedure)
    let inspector = LayoutInspector(layout)
    drawings += 1
    steps += procedure.steps.count
    crossings += inspector.crossings
    bends += inspector.bends
    var faults = inspector.faults + EdgeInspector(procedure, layout).faults
    for metrics in [FlowMetrics.page, .screen] {
      let geometry = TableGeometry(procedure, layout, .indonesian, metrics: metrics)
      faults += DrawingInspector(geometry).faults
    }
    // From the same model, and from the same text read again.
    if self.layout(procedure) != layout || self.layout(sketch.finished) != layout {
      faults.append(LayoutFault(.unstable, "drawn twice in two ways"))
    }
    findings += faults.map { Finding(seed: seed, fault: $0) }
  }

  /// Adds what another proof found.
  package mutating func add(_ other: LayoutProof) {
    findings += other.findings
    drawings += other.drawings
    steps += other.steps
    crossings += other.crossings
    bends += other.bends
  }

  /// What is wrong with the number of crossings; nothing when it is as expected.
  package func complaint(about bound: Bound) -> String? {
    if crossings > bound.crossings {
      return "\(crossings) crossings instead of \(bound.crossings): the layout got worse"
    }
    if crossings < bound.crossings {
      return "\(crossings) crossings instead of \(bound.crossings): write the better bound down"
    }
    return nil
  }

  /// What was drawn, in a line.
  package var summary: String {
    let mean = drawings == 0 ? 0 : crossings * 1_000 / drawings
    let decimals = "\(1_000 + mean % 1_000)".dropFirst()
    return "\(drawings) drawings, \(steps) steps: \(crossings) crossings "
      + "(\(mean / 1_000).\(decimals) each), \(bends) bends, \(findings.count) faults"
  }
}
