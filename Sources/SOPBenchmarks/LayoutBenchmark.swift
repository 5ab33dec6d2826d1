import SOPDrawingProof
import SOPLanguage
import SOPOutput

/// Draws thousands of random flows and some very large ones, and times the large ones.
struct LayoutBenchmark {
  private var isFaulty = false

  /// Runs everything; says whether all drawings are as they should be.
  mutating func run() async -> Bool {
    await drawMany()
    drawLarge()
    return !isFaulty
  }

  /// Writes the text of a random SOP, or its drawing for Graphviz.
  static func show(seed: Int, lanes: Int?, steps: Int?, asDrawing: Bool) {
    var flow = RandomFlow(seed: UInt64(seed))
    let sketch =
      if let lanes, let steps { flow.sketch(lanes: lanes, steps: steps) } else { flow.sketch() }
    guard asDrawing else {
      print(sketch.text)
      return
    }
    let procedure = sketch.finished
    print(String(decoding: DOTWriter.pinned(procedure, FlowLayout(procedure)), as: UTF8.self))
  }

  // MARK: Many

  private mutating func drawMany() async {
    let bound = LayoutProof.Bound.full
    let size = 250
    let starts = stride(from: bound.seeds.lowerBound, through: bound.seeds.upperBound, by: size)
    var total = LayoutProof()
    await withTaskGroup(of: LayoutProof.self) { group in
      for start in starts {
        group.addTask {
          var proof = LayoutProof()
          proof.draw(seeds: start...min(start + size - 1, bound.seeds.upperBound))
          return proof
        }
      }
      for await proof in group { total.add(proof) }
    }
    print("random flows: \(total.summary)")
    report(total)
    if let complaint = total.complaint(about: bound) {
      isFaulty = true
      print("FAULT: \(complaint)")
    }
  }

  private mutating func report(_ proof: LayoutProof) {
    if !proof.findings.isEmpty { isFaulty = true }
    for finding in proof.findings.prefix(20) {
      print("FAULT: seed \(finding.seed): \(finding.fault.kind.rawValue): \(finding.fault.detail)")
    }
  }

  // MARK: Large

  private mutating func drawLarge() {
    for (lanes, steps) in LayoutBenchmark.largeSizes {
      var proof = LayoutProof()
      var slowest = Swift.Duration.zero
      for seed in LayoutBenchmark.largeSeeds {
        var flow = RandomFlow(seed: UInt64(seed))
        let sketch = flow.sketch(lanes: lanes, steps: steps)
        let procedure = sketch.finished
        // The best of three, since others may use the machine too.
        let times = (0..<3).map { _ in ContinuousClock().measure { _ = FlowLayout(procedure) } }
        slowest = max(slowest, times.min() ?? .zero)
        proof.draw(sketch, seed: seed)
      }
      print("\(lanes) lanes: \(proof.summary); slowest layout \(slowest)")
      report(proof)
    }
  }

  private static let largeSizes = [(15, 60), (15, 150), (15, 300), (4, 300)]
  private static let largeSeeds = 1...5
}
