import Testing

@testable import SOPLanguage

/// Rules 414 to 417: who does what, and to whom work goes back.
@Suite
struct PerformerRuleTests {
  private func text(_ finding: Findings.Finding) -> String {
    finding.problem.headline.text(in: .indonesian)
  }

  // MARK: 414

  @Test
  func `one performer for all steps is told`() {
    let flow = SampleFlow([.activity(by: "Staf"), .activity(by: "Staf")])
    #expect(
      flow.findings(of: 414).map { text($0) } == [
        "semua langkah SOP ini dikerjakan oleh Staf saja"
      ]
    )
    #expect(flow.codes == [414])
  }

  @Test
  func `one step needs only one performer`() {
    #expect(SampleFlow([.activity(by: "Staf")]).codes.isEmpty)
  }

  @Test
  func `a guessed or unknown performer proves nothing`() {
    #expect(SampleFlow([.activity(by: "Staf"), .activity(by: "Staf?")]).codes.isEmpty)
    #expect(SampleFlow([.activity(by: "Staf"), .activity()]).codes.isEmpty)
  }

  @Test
  func `a second performer beside the first is enough`() {
    #expect(SampleFlow([.activity(by: "Staf"), .activity(by: "Staf", "Kasi")]).codes.isEmpty)
  }

  @Test
  func `a technical SOP has one performer by its nature`() {
    var flow = SampleFlow([.activity(by: "Staf"), .activity(by: "Staf")])
    flow.edit { $0.record.kinds = ["SOP Teknis"] }
    #expect(flow.codes.isEmpty)
  }

  // MARK: 415

  private func checked(
    by checker: String,
    madeBy maker: String,
    from inputs: [String] = ["Surat"],
    answer: String = "ya"
  ) -> SampleFlow {
    SampleFlow([
      .activity(by: maker, from: inputs, to: ["Konsep"]),
      .decision(
        by: checker,
        from: ["Konsep"],
        SampleAnswer(answer, .next),
        SampleAnswer(answer == "ya" ? "tidak" : "badan", .end)
      ),
      .activity(by: "Kadis"),
    ])
  }

  @Test
  func `who made the document must not check it`() {
    let flow = checked(by: "Kasi", madeBy: "Kasi")
    let findings = flow.findings(of: 415)
    #expect(
      findings.map { text($0) } == [
        "\"Konsep\" diperiksa oleh pelaksana yang membuatnya sendiri"
      ]
    )
    #expect(findings[0].related.map { $0.range } == [flow.origin.steps[0].heading])
    #expect(flow.codes == [415])
  }

  @Test
  func `another checker is fine`() {
    #expect(checked(by: "Kabid", madeBy: "Kasi").codes.isEmpty)
  }

  @Test(arguments: [("Kasi?", "Kasi"), ("Kasi", "Kasi?")])
  func `a guess on either side proves nothing`(checker: String, maker: String) {
    #expect(checked(by: checker, madeBy: maker).codes.isEmpty)
  }

  @Test
  func `who passes a document on has not made it`() {
    #expect(checked(by: "Kasi", madeBy: "Kasi", from: ["Konsep"]).codes.isEmpty)
  }

  @Test
  func `telling kinds of cases apart is no check`() {
    #expect(checked(by: "Kasi", madeBy: "Kasi", answer: "perorangan").codes.isEmpty)
  }

  @Test
  func `a document from outside was not made by a step`() {
    var flow = checked(by: "Kasi", madeBy: "Kasi")
    flow.edit { procedure in
      for position in procedure.documents.indices {
        procedure.documents[position].origin = .requirement
      }
    }
    #expect(flow.codes.isEmpty)
  }

  @Test
  func `only the last maker counts`() {
    let flow = SampleFlow([
      .activity(by: "Kasi", to: ["Konsep"]), .activity(by: "Staf", to: ["Konsep"]),
      .decision(by: "Kasi", from: ["Konsep"], .yes, .no(.end)), .activity(by: "Staf"),
    ])
    #expect(flow.codes.isEmpty)
  }

  @Test
  func `an outsider or a machine may decide on its own`() {
    let lanes = [
      Lane(name: "Tamu", shortName: nil, kind: .outsider, origin: .procedure),
      Lane(name: "Kasi", shortName: nil, kind: .post, origin: .procedure),
    ]
    let flow = SampleFlow(
      [
        .activity(by: "Tamu", to: ["Formulir"]),
        .decision(by: "Tamu", from: ["Formulir"], .yes, .no(.end)), .activity(by: "Kasi"),
      ],
      lanes: lanes
    )
    #expect(flow.codes.isEmpty)
  }

  // MARK: 416

  private func returned(to row: Int, isGuess: Bool = false) -> SampleFlow {
    SampleFlow([
      .activity(by: "Staf", to: ["Disposisi"]), .activity(by: "Staf", to: ["Konsep"]),
      .decision(
        by: "Kasi",
        from: ["Konsep"],
        .yes,
        SampleAnswer("tidak", .back(row), bound: 2, isGuess: isGuess)
      ),
    ])
  }

  @Test
  func `a rejected document should go back to its maker`() {
    let flow = returned(to: 1)
    let findings = flow.findings(of: 416)
    #expect(
      findings.map { text($0) } == [
        "sebaiknya \"Konsep\" dikembalikan ke langkah 2, yang membuatnya"
      ]
    )
    #expect(findings[0].range == SourceRange(3120, 3129))
    #expect(findings[0].fixes[0].edits.map { $0.replacement } == ["kembali ke langkah 2"])
    #expect(flow.codes == [416])
  }

  @Test
  func `going back to the maker is fine and a guess proves nothing`() {
    #expect(returned(to: 2).codes.isEmpty)
    #expect(returned(to: 1, isGuess: true).codes.isEmpty)
  }

  @Test
  func `a document that no step makes may go anywhere`() {
    let flow = SampleFlow([
      .activity(by: "Staf", to: ["Disposisi"]),
      .decision(by: "Kasi", from: ["Permohonan"], .yes, .no(.back(1), bound: 2)),
    ])
    #expect(flow.codes.isEmpty)
  }

  @Test
  func `the levels of a chain are told once`() {
    let flow = SampleFlow(
      [.activity(by: "Staf", to: ["Disposisi"]), .activity(by: "Staf", to: ["Konsep"])]
        + SampleItem.chain(["Kasi", "Kabid"], from: ["Konsep"], refusal: .no(.back(1), bound: 1))
    )
    #expect(flow.findings(of: 416).count == 1)
  }

  // MARK: 417

  @Test
  func `a chain that goes down is told at the lower post`() {
    let flow = SampleFlow(SampleItem.chain(["Kasi", "Kadis", "Kabid"], refusal: .no(.end)))
    #expect(
      flow.findings(of: 417).map { text($0) } == [
        "sebaiknya persetujuan naik menurut jenjang, bukan turun dari Kadis ke Kabid"
      ]
    )
    #expect(flow.findings(of: 417)[0].range == flow.origin.steps[2].heading)
    #expect(flow.codes == [417])
  }

  @Test(arguments: [
    ["Kasi", "Kabid", "Sekretaris", "Kadis"], ["Kadis?", "Kabid"], ["Kadis", "Kabid?"],
  ])
  func `a chain that goes up or rests on a guess is fine`(performers: [String]) {
    #expect(SampleFlow(SampleItem.chain(performers, refusal: .no(.end))).codes.isEmpty)
  }

  @Test
  func `posts of unknown rank are not compared`() {
    let lanes = ["Kadis", "Jafung"].map {
      Lane(name: $0, shortName: nil, kind: .post, origin: .procedure)
    }
    let flow = SampleFlow(SampleItem.chain(["Kadis", "Jafung"], refusal: .no(.end)), lanes: lanes)
    #expect(flow.codes.isEmpty)
  }
}
