import Testing

@testable import SOPLanguage

/// Rules 401 to 404 and 418: what is told, where, and what is not told again.
@Suite
struct SoundnessRuleTests {
  private let soundness: [UInt16] = [401, 402, 403, 404, 405, 418]

  private func codes(_ flow: SampleFlow) -> [UInt16] {
    flow.codes.filter { soundness.contains($0) }
  }

  private func text(_ finding: Findings.Finding) -> String {
    finding.problem.headline.text(in: .indonesian)
  }

  // MARK: 401

  @Test
  func `a run of unreachable rows is told once`() {
    let flow = SampleFlow([.activity(jump: .end), .activity(), .activity(), .activity()])
    let findings = flow.findings(of: 401)
    #expect(findings.map { $0.range } == [flow.origin.steps[1].heading])
    #expect(findings.map { text($0) } == ["langkah 2 sampai 4 tidak akan pernah dikerjakan"])
    #expect(
      findings[0].related.map { $0.range } == [
        flow.origin.edges[1], flow.origin.steps[2].heading, flow.origin.steps[3].heading,
      ]
    )
    #expect(codes(flow) == [401])
  }

  @Test
  func `two runs with causes of their own are told twice`() {
    let flow = SampleFlow([
      .activity(jump: .forward(3)), .activity(jump: .end), .activity(jump: .end), .activity(),
    ])
    #expect(
      flow.findings(of: 401).map { text($0) } == [
        "langkah 2 tidak akan pernah dikerjakan", "langkah 4 tidak akan pernah dikerjakan",
      ]
    )
  }

  @Test
  func `a row that only an unreachable row leads to is not told again`() {
    let flow = SampleFlow([
      .activity(jump: .forward(3)), .activity(jump: .forward(4)), .activity(jump: .end),
      .activity(),
    ])
    #expect(flow.findings(of: 401).map { text($0) } == ["langkah 2 tidak akan pernah dikerjakan"])
  }

  @Test
  func `an unreachable block is told with all its rows`() {
    let flow = SampleFlow([
      .activity(jump: .end), .parallel([[.activity()], [.activity(), .activity()]]), .activity(),
    ])
    #expect(
      flow.findings(of: 401).map { text($0) } == ["langkah 2 sampai 5 tidak akan pernah dikerjakan"]
    )
  }

  @Test
  func `an unreachable block inside a branch is told`() {
    let flow = SampleFlow([
      .parallel([
        [
          .activity(jump: .forward(4)), .parallel([[.activity()], [.activity()]]), .activity(),
        ],
        [.activity()],
      ])
    ])
    #expect(
      flow.findings(of: 401).map { text($0) } == ["langkah 2 sampai 3 tidak akan pernah dikerjakan"]
    )
  }

  @Test
  func `rows behind a decision without answers are not told`() {
    let flow = SampleFlow([.activity(), .decision(), .activity()])
    #expect(codes(flow) == [405])
  }

  // MARK: 402 and 403

  @Test
  func `a step that leads only to itself is a dead end`() {
    let flow = SampleFlow([.activity(), .activity(jump: .back(2)), .activity()])
    let findings = flow.findings(of: 402)
    #expect(
      findings.map { text($0) } == [
        "langkah 2 hanya kembali ke dirinya sendiri, sehingga SOP tidak pernah selesai"
      ]
    )
    #expect(findings[0].range == SourceRange(2100, 2109))
    // Neither the step behind it nor the one before it is told again.
    #expect(codes(flow) == [402])
  }

  @Test
  func `dead ends in a row are told once`() {
    let flow = SampleFlow([
      .decision(SampleAnswer("ya", .next), SampleAnswer("tidak", .forward(3))),
      .activity(jump: .back(2)), .activity(jump: .back(3)), .activity(),
    ])
    let findings = flow.findings(of: 402)
    #expect(findings.count == 1)
    #expect(findings[0].related.map { $0.range } == [flow.origin.steps[2].heading])
  }

  @Test
  func `a step without any edge is a dead end`() {
    var flow = SampleFlow([.decision(.yes, .no(.end)), .activity()])
    let node = flow.procedure.flow.node(of: StepID(1))
    flow.edit { $0.flow.edges.removeAll { $0.from == node } }
    #expect(
      flow.findings(of: 402).map { text($0) } == [
        "sesudah langkah 2 tidak ada kelanjutan, padahal SOP belum selesai"
      ]
    )
    #expect(flow.findings(of: 402)[0].range == flow.origin.steps[1].heading)
  }

  @Test
  func `a loop without a way out is told once at the words that go back`() {
    let flow = SampleFlow([
      .activity(), .activity(), .activity(jump: .back(2)), .activity(),
    ])
    let findings = flow.findings(of: 403)
    #expect(
      findings.map { text($0) } == [
        "putaran antara langkah 2 dan langkah 3 tidak mempunyai jalan keluar"
      ]
    )
    #expect(findings[0].range == SourceRange(3100, 3109))
    #expect(findings[0].related.map { $0.range } == [flow.origin.steps[1].heading])
    #expect(codes(flow) == [403])
  }

  @Test
  func `a loop through a block names the rows outside of the block`() {
    let flow = SampleFlow([
      .decision(.yes, .no(.end)),
      .parallel([[.activity()], [.activity()]]), .activity(jump: .back(1)), .activity(),
    ])
    #expect(codes(flow) == [401])
    let trapped = SampleFlow([
      .decision(.yes, .no(.forward(6))), .activity(),
      .parallel([[.activity()], [.activity()]]), .activity(jump: .back(2)), .activity(),
    ])
    #expect(
      trapped.findings(of: 403).map { text($0) } == [
        "putaran antara langkah 2 dan langkah 5 tidak mempunyai jalan keluar"
      ]
    )
    #expect(codes(trapped) == [403])
  }

  @Test
  func `a loop inside a branch is told and the rows behind the block are not`() {
    let flow = SampleFlow([
      .parallel([[.activity(), .activity(jump: .back(1))], [.activity()]]), .activity(),
    ])
    #expect(codes(flow) == [403])
  }

  @Test
  func `a loop that nothing leads to is told as unreachable only`() {
    let flow = SampleFlow([
      .activity(jump: .end), .activity(), .activity(jump: .back(2)),
    ])
    #expect(codes(flow) == [401])
  }

  // MARK: 404

  @Test(arguments: [
    (1, "tujuan ini keluar dari Bersamaan sebelum cabang lain selesai"),
    (3, "tujuan ini masuk ke tengah Bersamaan"),
    (5, "tujuan ini berpindah ke cabang lain dari Bersamaan"),
    (6, "tujuan ini keluar dari Bersamaan sebelum cabang lain selesai"),
  ])
  func `a jump over a border says in which way`(target: Int, words: String) {
    let inner = SampleItem.parallel([[.activity()], [.activity()]])
    let flow = SampleFlow([
      .activity(),
      .parallel([[.decision(.yes, .no(.row(target, from: 2))), inner], [.activity()]]),
      .activity(),
    ])
    #expect(codes(flow) == [404])
    let findings = flow.findings(of: 404)
    #expect(findings.map { text($0) } == [words])
    let block = target == 3 ? 1 : 0
    #expect(
      findings.first?.related.map { $0.range } == [
        flow.origin.blocks[block], flow.origin.steps[target - 1].heading,
      ]
    )
  }

  @Test
  func `ending the SOP inside a branch is told`() {
    for destination in [SampleDestination.end, .handover("Surat Keluar")] {
      let flow = SampleFlow([.parallel([[.activity(jump: destination)], [.activity()]])])
      #expect(
        flow.findings(of: 404).map { text($0) } == [
          "SOP tidak dapat berakhir di tengah Bersamaan"
        ]
      )
      #expect(flow.findings(of: 404)[0].range == SourceRange(1100, 1109))
      #expect(flow.findings(of: 404)[0].related.first?.range == flow.origin.blocks[0])
      #expect(codes(flow) == [404])
    }
  }

  @Test
  func `the way past an optional step does not double a crossing`() {
    let flow = SampleFlow([
      .activity(isOptional: true), .activity(),
      .parallel([[.decision(.yes, .no(.back(1)))], [.activity()]]),
    ])
    #expect(flow.findings(of: 404).count == 1)
  }

  // MARK: 418

  @Test
  func `an SOP without steps is told at its title line`() {
    let flow = SampleFlow([])
    #expect(flow.findings(of: 418).map { text($0) } == ["SOP ini belum mempunyai langkah"])
    #expect(flow.findings(of: 418)[0].range == flow.origin.heading)
  }

  @Test
  func `an SOP whose last step always goes back is told once`() {
    let flow = SampleFlow([.activity(), .activity(jump: .back(1))])
    #expect(codes(flow) == [418])
    #expect(flow.findings(of: 418)[0].range == SourceRange(2100, 2109))
  }

  @Test(arguments: [SampleDestination.end, .unknown, .handover("Surat Keluar")])
  func `handing over and an unknown end are ends too`(destination: SampleDestination) {
    #expect(codes(SampleFlow([.activity(), .activity(jump: destination)])).isEmpty)
  }
}

extension SampleAnswer {
  /// `Jika ya: lanjut`.
  static var yes: SampleAnswer { SampleAnswer("ya", .next) }

  /// `Jika tidak: …`.
  static func no(_ destination: SampleDestination, bound: Int? = nil) -> SampleAnswer {
    SampleAnswer("tidak", destination, bound: bound)
  }
}
