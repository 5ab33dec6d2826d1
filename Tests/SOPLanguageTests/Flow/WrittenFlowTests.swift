import SOPTestSupport
import Testing

@testable import SOPLanguage

/// Random flows written in the language and read back: the rules say the same of both.
///
/// The flows that the token game judges are built by the tests. This shows that the compiler
/// makes the same flow of the text.
@Suite
struct WrittenFlowTests {
  private static let codes: Set<UInt16> = [401, 402, 403, 404, 418]

  @Test
  func `the compiler finds in the text what the rules find in the flow`() {
    var unsound = 0
    for seed in UInt64(0)..<400 {
      let random = RandomFlow(seed: 77_000_000 + seed, crosses: seed % 5 == 0)
      let flow = SampleFlow(random.items)
      var writer = FlowWriter()
      writer.write(random.items)
      let compilation = Samples.compile(writer.text)
      let told = compilation.diagnostics.filter { WrittenFlowTests.codes.contains($0.code) }
      let expected = WrittenFlowTests.codes.flatMap { flow.findings(of: $0) }
      if !expected.isEmpty { unsound += 1 }
      #expect(
        told.map { $0.problem.headline.text(in: .indonesian) }.sorted()
          == expected.map { $0.problem.headline.text(in: .indonesian) }.sorted(),
        "seed \(seed)\n\(writer.text)"
      )
      #expect(!compilation.codes.contains(400), "seed \(seed)")
    }
    #expect(unsound > 100 && unsound < 300)
  }
}

/// Writes sample items in the SOP language.
private struct FlowWriter {
  private(set) var text = "SOP: Contoh\n\nPelaksana: Staf\n\n"
  private var row = 0

  mutating func write(_ items: [SampleItem]) {
    for item in items {
      switch item {
      case .step(let step): write(step)
      case .parallel(let branches):
        text += "Bersamaan:\n"
        for (position, branch) in branches.enumerated() {
          text += "Cabang: \(position + 1)\n"
          write(branch)
        }
        text += "Akhir bersamaan\n"
      }
    }
  }

  private mutating func write(_ step: SampleStep) {
    row += 1
    switch step.kind {
    case .activity: text += "Langkah \(row): \(step.activity)\n"
    case .decision: text += "Keputusan \(row): \(step.activity)\n"
    }
    if step.isOptional { text += "  Hanya bila: perlu\n" }
    if let jump = step.jump { text += "  Lanjut: \(words(for: jump))\n" }
    for answer in step.answers {
      text += "  Jika \(answer.label): \(words(for: answer.destination))\n"
    }
  }

  private func words(for destination: SampleDestination) -> String {
    switch destination {
    case .next: "lanjut"
    case .back(let number): "kembali ke langkah \(number)"
    case .forward(let number): "lanjut ke langkah \(number)"
    case .end: "selesai"
    case .handover(let name): "ke SOP \(name)"
    case .unknown: "?"
    }
  }
}
