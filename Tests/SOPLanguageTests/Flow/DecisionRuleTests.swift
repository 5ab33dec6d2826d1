import Testing

@testable import SOPLanguage

/// Rules 405 to 410, 419 and 420: decisions and their answers.
@Suite
struct DecisionRuleTests {
  private func text(_ finding: Findings.Finding) -> String {
    finding.problem.headline.text(in: .indonesian)
  }

  private func replacements(_ finding: Findings.Finding) -> [String] {
    finding.fixes.flatMap { fix in fix.edits.map { $0.replacement } }
  }

  // MARK: 405

  @Test
  func `a decision without answers is told with both lines to add`() {
    let flow = SampleFlow([.decision()])
    let findings = flow.findings(of: 405)
    #expect(findings.map { text($0) } == ["keputusan ini belum mempunyai jawaban"])
    #expect(findings[0].range == flow.origin.steps[0].heading)
    #expect(
      replacements(findings[0]) == [
        "\n  Jika ya: lanjut\n  Jika tidak: kembali ke langkah ?"
      ]
    )
    #expect(findings[0].fixes[0].edits[0].range == flow.origin.steps[0].insertionPoint)
    #expect(flow.codes == [405])
  }

  @Test
  func `a single refusal lacks the consent`() {
    let flow = SampleFlow([.activity(), .decision(.no(.back(1))), .activity()])
    let findings = flow.findings(of: 405)
    #expect(findings.map { text($0) } == ["keputusan ini hanya mempunyai jawaban \"tidak\""])
    #expect(replacements(findings[0]) == ["\n  Jika ya: lanjut"])
    #expect(findings[0].fixes[0].confidence == .likely)
    // Neither the loop nor the step behind it is told besides.
    #expect(flow.codes == [405])
  }

  @Test
  func `a single neutral answer lacks another`() {
    let flow = SampleFlow([.decision(SampleAnswer("perorangan", .next)), .activity()])
    #expect(flow.findings(of: 405).count == 1)
    #expect(flow.findings(of: 405)[0].fixes[0].confidence == .hasBlanks)
    #expect(flow.findings(of: 406).isEmpty)
  }

  @Test
  func `a decision on a damaged step is left alone`() {
    var step = SampleStep()
    step.kind = .decision
    step.isDamaged = true
    let flow = SampleFlow([.step(step), .activity()])
    #expect(flow.codes.isEmpty)
  }

  // MARK: 406

  @Test
  func `a decision with only a consent lacks the refusal`() {
    let flow = SampleFlow([.decision(SampleAnswer("berkenan", .next)), .activity()])
    let findings = flow.findings(of: 406)
    #expect(
      findings.map { text($0) } == [
        "keputusan ini belum menyebut apa yang terjadi bila jawabannya tidak"
      ]
    )
    #expect(findings[0].related.map { $0.range } == [flow.origin.answers[1]])
    #expect(replacements(findings[0]) == ["\n  Jika tidak: kembali ke langkah ?"])
    #expect(findings[0].fixes[0].confidence == .hasBlanks)
    #expect(flow.codes == [406])
  }

  @Test
  func `an approval chain without a refusal is told once behind its last level`() {
    let flow = SampleFlow(SampleItem.chain(["Kasi", "Kabid", "Kadis"], refusal: nil))
    let findings = flow.findings(of: 406)
    #expect(findings.map { $0.range } == [flow.origin.steps[0].heading])
    #expect(findings[0].fixes[0].edits.map { $0.range } == [flow.origin.steps[2].insertionPoint])
  }

  @Test(arguments: ["tidak", "belum lengkap", "perorangan"])
  func `a second answer that is no consent is enough`(answer: String) {
    let flow = SampleFlow([.decision(.yes, SampleAnswer(answer, .end)), .activity()])
    #expect(flow.codes.isEmpty)
  }

  // MARK: 407

  @Test
  func `the same answer twice is told at the second`() {
    let flow = SampleFlow([
      .decision(.no(.next), SampleAnswer("Tidak.", .end)), .activity(),
    ])
    let findings = flow.findings(of: 407)
    #expect(findings.map { text($0) } == ["jawaban \"Tidak.\" sudah ada pada keputusan ini"])
    #expect(findings[0].range == flow.origin.answers[2])
    #expect(findings[0].related.map { $0.range } == [flow.origin.answers[1]])
  }

  @Test
  func `the same consent twice is not told as a missing refusal too`() {
    let flow = SampleFlow([.decision(.yes, SampleAnswer("YA", .end)), .activity()])
    #expect(flow.codes == [407])
  }

  // MARK: 408

  @Test
  func `answers that all lead to the same place decide nothing`() {
    let flow = SampleFlow([.decision(.yes, .no(.forward(2))), .activity()])
    #expect(flow.findings(of: 408).map { $0.range } == [flow.origin.steps[0].heading])
    #expect(flow.codes == [408])
    let handover = SampleFlow([
      .decision(SampleAnswer("ya", .handover("X")), .no(.handover("X")))
    ])
    #expect(handover.codes == [408])
  }

  @Test
  func `unknown and guessed destinations may differ`() {
    let unknown = SampleFlow([.decision(SampleAnswer("ya", .unknown), .no(.unknown))])
    #expect(unknown.codes.isEmpty)
    let guessed = SampleFlow([
      .decision(.yes, SampleAnswer("tidak", .forward(2), isGuess: true)), .activity(),
    ])
    #expect(guessed.codes.isEmpty)
    let different = SampleFlow([.decision(SampleAnswer("ya", .handover("X")), .no(.handover("Y")))])
    #expect(different.codes.isEmpty)
  }

  // MARK: 409

  @Test
  func `going back to a later step is told with the other words`() {
    let flow = SampleFlow([.decision(.yes, .no(.back(3))), .activity(), .activity()])
    let findings = flow.findings(of: 409)
    #expect(
      findings.map { text($0) } == [
        "\"kembali\" menunjuk langkah 3, padahal langkah itu sesudah langkah 1"
      ]
    )
    #expect(findings[0].range == flow.origin.edges[2])
    #expect(replacements(findings[0]) == ["lanjut ke langkah 3"])
  }

  @Test
  func `going on to an earlier step keeps its label and its mark of doubt`() {
    var first = SampleStep()
    first.label = "susun"
    let answer = SampleAnswer("tidak", .forward(1), bound: 2, isGuess: true)
    let flow = SampleFlow([.step(first), .decision(.yes, answer)])
    #expect(
      flow.findings(of: 409).map { text($0) } == [
        "\"lanjut ke\" menunjuk langkah 1, padahal langkah itu tidak sesudah langkah 2"
      ]
    )
    #expect(replacements(flow.findings(of: 409)[0]) == ["kembali ke langkah susun?"])
    #expect(flow.codes == [409])
  }

  @Test
  func `going back to itself has the right direction`() {
    let flow = SampleFlow([.decision(.yes, .no(.back(1), bound: 2)), .activity()])
    #expect(flow.codes.isEmpty)
  }

  @Test
  func `the shared refusal of a chain is told once`() {
    let flow = SampleFlow(
      SampleItem.chain(["Kasi", "Kabid"], refusal: .no(.back(3), bound: 2)) + [.activity()]
    )
    #expect(flow.findings(of: 409).count == 1)
  }

  // MARK: 410

  @Test
  func `a condition with a refusal in an activity is a hidden decision`() {
    let text = "Memeriksa Nota Dinas jika setuju diparaf, Jika tidak dikembalikan"
    let flow = SampleFlow([.activity(text), .activity()])
    let findings = flow.findings(of: 410)
    #expect(findings.map { $0.range } == [flow.origin.steps[0].activity])
    #expect(findings[0].problem.label?.text(in: .indonesian) == "memuat \"jika … tidak\"")
    #expect(
      replacements(findings[0]) == [
        "Keputusan", "\n  Jika ya: lanjut\n  Jika tidak: kembali ke langkah ?",
      ]
    )
    #expect(flow.codes == [410])
  }

  @Test
  func `the label of the step stays in the change to a decision`() {
    var step = SampleStep()
    step.label = "7"
    step.activity = "Memeriksa, apabila tidak lengkap dikembalikan"
    #expect(replacements(SampleFlow([.step(step)]).findings(of: 410)[0]).first == "Keputusan 7")
  }

  @Test
  func `a step with a jump of its own gets no change`() {
    let flow = SampleFlow([.activity("Memeriksa, bila tidak sah ditolak", jump: .end)])
    #expect(flow.findings(of: 410).count == 1)
    #expect(flow.findings(of: 410)[0].fixes.isEmpty)
  }

  @Test(arguments: [
    "Menerima konsep dan apabila berkenan menandatangani", "Mencatat surat yang tidak lengkap",
    "Membuat surat yang tidak berubah bila dicetak", "Menilai bilangan dan tidak lagi",
  ])
  func `a text without condition and refusal in this order is none`(activity: String) {
    #expect(SampleFlow([.activity(activity)]).codes.isEmpty)
  }

  @Test
  func `a decision or an optional step says its condition openly`() {
    let optional = SampleItem.activity("Memeriksa, jika tidak lengkap", isOptional: true)
    #expect(SampleFlow([optional]).findings(of: 410).isEmpty)
    var decision = SampleStep()
    decision.kind = .decision
    decision.activity = "Memeriksa, jika tidak setuju dikembalikan"
    #expect(SampleFlow([.step(decision)]).findings(of: 410).isEmpty)
  }

  // MARK: 419 and 413

  @Test
  func `a third answer is told`() {
    let flow = SampleFlow([
      .decision(.yes, .no(.end), SampleAnswer("ditunda", .forward(3))), .activity(), .activity(),
    ])
    #expect(
      flow.findings(of: 419).map { text($0) } == [
        "sebaiknya keputusan ini mempunyai dua jawaban, bukan 3"
      ]
    )
    #expect(flow.findings(of: 419)[0].related.map { $0.range } == [flow.origin.answers[3]])
    #expect(flow.codes == [419])
  }

  @Test
  func `eight answers are told as too big instead`() {
    var step = SampleStep()
    step.kind = .decision
    step.answers = (1...8).map { SampleAnswer("jenis \($0)", $0 == 1 ? .end : .next) }
    let flow = SampleFlow([.step(step), .activity()])
    #expect(flow.codes == [413])
    #expect(
      flow.findings(of: 413).map { text($0) } == [
        "sebaiknya keputusan dengan 8 jawaban ini dipecah"
      ]
    )
  }

  // MARK: 420

  @Test
  func `a step without a text is told`() {
    let flow = SampleFlow([.activity(" . ")])
    #expect(flow.findings(of: 420).map { text($0) } == ["langkah 1 belum mempunyai uraian"])
  }

  @Test
  func `a chain without a text is told once`() {
    let items = SampleItem.chain(["Kasi", "Kabid"], refusal: .no(.end)).map { item in
      guard case .step(var step) = item else { return item }
      step.activity = ""
      return .step(step)
    }
    #expect(SampleFlow(items).findings(of: 420).count == 1)
  }

  @Test
  func `an answer without words is told at its place and not as missing`() {
    let flow = SampleFlow([.decision(SampleAnswer("", .next)), .activity()])
    #expect(flow.codes == [420])
    #expect(flow.findings(of: 420).map { $0.range } == [flow.origin.answers[1]])
  }
}
