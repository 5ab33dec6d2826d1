import Testing

@testable import SOPLanguage

/// Rules 411 to 413: blocks, loops without a bound, and size.
@Suite
struct BlockRuleTests {
  private func text(_ finding: Findings.Finding) -> String {
    finding.problem.headline.text(in: .indonesian)
  }

  // MARK: 411

  @Test
  func `a block with one branch is told at its first line`() {
    let flow = SampleFlow([.parallel([[.activity()]])])
    #expect(
      flow.findings(of: 411).map { text($0) } == [
        "Bersamaan ini hanya mempunyai satu cabang"
      ]
    )
    #expect(flow.findings(of: 411)[0].range == flow.origin.blocks[0])
    #expect(flow.findings(of: 411)[0].related.map { $0.range } == flow.origin.branches[0])
    #expect(flow.codes == [411])
  }

  @Test
  func `a block without branches is told`() {
    var flow = SampleFlow([.activity()])
    flow.edit { $0.blocks.append(ParallelBlock(name: "", branches: [], parent: nil)) }
    var origin = flow.origin
    origin.blocks = [SourceRange(7, 8)]
    origin.branches = [[]]
    var findings = Findings()
    let context = ProcedureContext(
      procedure: flow.procedure,
      origin: origin,
      registry: Registry()
    )
    guard case .procedure(let check) = Rule.singleBranch.check else {
      Issue.record("the rule looks at one procedure")
      return
    }
    check(context, &findings)
    #expect(findings.findings.map { text($0) } == ["Bersamaan ini belum mempunyai cabang"])
  }

  @Test
  func `a block with two branches is fine`() {
    #expect(SampleFlow([.parallel([[.activity()], [.activity()]])]).codes.isEmpty)
  }

  // MARK: 412

  @Test
  func `a loop without a bound is told once with every return`() {
    let items =
      [SampleItem.activity()]
      + SampleItem.chain(["Kasi", "Kabid"], refusal: .no(.back(1)))
      + [.decision(.yes, .no(.back(1)))]
    let flow = SampleFlow(items)
    let findings = flow.findings(of: 412)
    #expect(
      findings.map { text($0) } == [
        "sebaiknya pengulangan ini diberi batas dengan \"Paling banyak\""
      ]
    )
    #expect(findings[0].range == SourceRange(900, 910))
    #expect(findings[0].related.map { $0.range } == [SourceRange(4120, 4129)])
    #expect(
      findings[0].fixes[0].edits == [
        TextEdit(
          file: FileID(0),
          range: SourceRange(910, 910),
          replacement: "\n  Paling banyak: ? kali"
        )
      ]
    )
    #expect(flow.codes == [412])
  }

  @Test
  func `a loop with a bound is fine`() {
    #expect(SampleFlow([.activity(), .decision(.yes, .no(.back(1), bound: 2))]).codes.isEmpty)
  }

  @Test
  func `the bound holds for the way past an optional step too`() {
    let flow = SampleFlow([
      .activity(isOptional: true), .activity(), .decision(.yes, .no(.back(1), bound: 2)),
    ])
    #expect(flow.codes.isEmpty)
  }

  @Test
  func `a loop is told when only one of its two returns has a bound`() {
    let flow = SampleFlow([
      .activity(), .decision(.yes, .no(.back(1), bound: 2)), .decision(.yes, .no(.back(1))),
    ])
    #expect(flow.findings(of: 412).map { $0.range } == [SourceRange(3120, 3129)])
  }

  @Test
  func `two loops apart from each other are told twice`() {
    let flow = SampleFlow([
      .activity(), .decision(.yes, .no(.back(1))), .activity(), .decision(.yes, .no(.back(3))),
    ])
    #expect(flow.findings(of: 412).count == 2)
  }

  @Test
  func `a loop through a whole block is told`() {
    let flow = SampleFlow([
      .activity(), .parallel([[.activity()], [.activity()]]), .decision(.yes, .no(.back(1))),
    ])
    #expect(flow.codes == [412])
  }

  @Test
  func `a loop that a step closes gets no line to add`() {
    let flow = SampleFlow([
      .decision(.yes, .no(.forward(3))), .activity(jump: .end), .activity(jump: .back(1)),
    ])
    #expect(flow.codes == [412])
    #expect(flow.findings(of: 412)[0].fixes.isEmpty)
  }

  @Test
  func `a loop that is never entered is told as that only`() {
    let flow = SampleFlow([
      .activity(jump: .end), .activity(), .decision(.yes, .no(.back(2))),
    ])
    #expect(flow.codes == [401])
  }

  // MARK: 413

  @Test
  func `fifty steps are fine and fifty-one are told at the title`() {
    let fifty = [SampleItem](repeating: .activity(), count: 50)
    #expect(SampleFlow(fifty).codes.isEmpty)
    let flow = SampleFlow(fifty + [.activity()])
    #expect(
      flow.findings(of: 413).map { text($0) } == [
        "sebaiknya SOP dengan 51 langkah ini dipecah menjadi beberapa SOP"
      ]
    )
    #expect(flow.findings(of: 413)[0].range == flow.origin.title)
  }

  @Test
  func `eight branches are told at the block`() {
    let seven = [[SampleItem]](repeating: [.activity()], count: 7)
    #expect(SampleFlow([.parallel(seven)]).codes.isEmpty)
    let flow = SampleFlow([.parallel(seven + [[.activity()]])])
    #expect(flow.findings(of: 413).map { $0.range } == [flow.origin.blocks[0]])
  }
}
