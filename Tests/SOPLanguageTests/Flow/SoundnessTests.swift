import Testing

@testable import SOPLanguage

@Suite
struct SoundnessTests {
  /// How the flows of one batch came out.
  private struct Tally {
    var sound = 0
    var unsound = 0
    var crossing = 0
    var situations = 0

    var compared: Int { sound + unsound }
  }

  private static let flowsPerBatch = 2650

  @Test(arguments: UInt64(0)..<8)
  func `the verdict agrees with a brute force token game`(batch: UInt64) {
    var tally = Tally()
    for number in 0..<UInt64(SoundnessTests.flowsPerBatch) {
      let seed = batch * 1_000_003 + number
      let random = RandomFlow(seed: seed, crosses: number % 20 == 0)
      let flow = SampleFlow(random.items)
      if random.hasCrossing {
        tally.crossing += 1
        expectCrossing(flow, seed)
      } else {
        compare(flow, seed, &tally)
      }
    }
    print(
      "batch \(batch): \(tally.sound) sound, \(tally.unsound) unsound,",
      "\(tally.crossing) with crossings, \(tally.situations) situations"
    )
    #expect(tally.compared >= 2500)
    #expect(tally.sound * 10 > tally.compared)
    #expect(tally.unsound * 10 > tally.compared)
    #expect(tally.crossing * 50 > SoundnessTests.flowsPerBatch)
  }

  private func compare(_ flow: SampleFlow, _ seed: UInt64, _ tally: inout Tally) {
    let analysis = FlowAnalysis(flow.procedure.flow)
    var game = TokenGame(flow.procedure.flow, branches: flow.branches)
    let outcome = game.play()
    tally.situations += outcome.situations
    let isSound = outcome.isSound(steps: flow.procedure.steps.count)
    if isSound { tally.sound += 1 } else { tally.unsound += 1 }

    #expect(outcome.isOrderly, "seed \(seed)")
    #expect(analysis.crossings.isEmpty, "seed \(seed)")
    #expect(analysis.isSound == isSound, "seed \(seed)")
    // Running the rules takes longer than playing the game, so a part of the flows must do.
    if seed % 3 == 0 { #expect(isReported(flow) == !isSound, "seed \(seed)") }

    let rows = UnreachableRows(analysis, of: flow.procedure)
    for (row, isUnreachable) in rows.isUnreachable.enumerated() where isUnreachable {
      #expect(!outcome.done.contains(StepID(row)), "seed \(seed), row \(row + 1)")
    }
  }

  /// Whether a rule says that the flow is not sound.
  private func isReported(_ flow: SampleFlow) -> Bool {
    [401, 402, 403, 404, 418].contains { !flow.findings(of: $0).isEmpty }
  }

  private func expectCrossing(_ flow: SampleFlow, _ seed: UInt64) {
    #expect(!FlowAnalysis(flow.procedure.flow).isSound, "seed \(seed)")
    #expect(!flow.findings(of: 404).isEmpty, "seed \(seed)")
  }
}
