import Testing

@testable import SOPLanguage

@Suite struct ValueRuleTests {
  /// What the check of a rule finds in one SOP.
  private func check(
    _ code: UInt16,
    _ procedure: Procedure,
    _ origin: ProcedureOrigin
  ) -> [Findings.Finding] {
    var findings = Findings()
    let context = ProcedureContext(procedure: procedure, origin: origin, registry: Registry())
    if case .procedure(let check)? = Rule.rule(code)?.check { check(context, &findings) }
    return findings.findings
  }

  private func emptyOrigin(_ file: Int = 0) -> ProcedureOrigin {
    ProcedureOrigin(
      file: FileID(file),
      heading: SourceRange(0, 3),
      title: SourceRange(5, 11)
    )
  }

  private func field(
    _ keyword: Keyword,
    _ start: Int,
    _ end: Int,
    _ elements: [SourceRange] = []
  ) -> ProcedureOrigin.Field {
    ProcedureOrigin.Field(
      keyword: keyword,
      keywordRange: SourceRange(start, start),
      valueRange: SourceRange(start, end),
      elements: elements
    )
  }

  private func place(_ start: Int, _ fields: ProcedureOrigin.Field...) -> ProcedureOrigin.StepPlace
  {
    ProcedureOrigin.StepPlace(
      heading: SourceRange(start, start + 9),
      label: SourceRange(start + 8, start + 9),
      activity: SourceRange(start + 10, start + 20),
      fields: fields,
      insertionPoint: SourceRange(start + 20, start + 20)
    )
  }

  private func duration(_ text: String) -> Entry<Duration> {
    reading(text) { DurationReader.read($0, into: &$1) }.entry
  }

  private func date(_ text: String) -> Entry<CalendarDate> {
    reading(text) { DateReader.read($0, into: &$1) }.entry
  }

  private func contact(_ text: String) -> Contact {
    reading(text) { ContactReader.read($0, into: &$1) }.value
      ?? Contact(kind: .other, written: text, link: nil)
  }

  // MARK: 303

  /// An SOP with a promise and two steps, and the place of each time.
  private func timed(_ promise: String, _ steps: String...) -> (Procedure, ProcedureOrigin) {
    var procedure = Procedure(path: "a")
    var origin = emptyOrigin()
    procedure.service.completionTime = duration(promise)
    origin.fields = [field(.completionTime, 30, 40)]
    for (index, text) in steps.enumerated() {
      var step = Step(kind: .activity, activity: "")
      step.duration = duration(text)
      procedure.steps.append(step)
      let start = 100 * (index + 1)
      origin.steps.append(place(start, field(.duration, start + 30, start + 36)))
    }
    return (procedure, origin)
  }

  @Test func `days without a kind are asked back where working days are written too`() throws {
    let (procedure, origin) = timed("1 Hari kerja", "1 hari", "3 menit", "2 hari")
    let findings = check(303, procedure, origin)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.range == SourceRange(130, 136))
    #expect(finding.related.map { $0.range } == [SourceRange(30, 40), SourceRange(330, 336)])
    #expect(
      finding.problem.headline.text(in: .indonesian)
        == "sebaiknya \"1 hari\" menyebut hari kerja atau hari kalender"
    )
    #expect(finding.fixes.first?.edits.first?.range == SourceRange(136, 136))
    #expect(finding.fixes.first?.edits.first?.replacement == " kerja")
  }

  @Test func `days of one kind only are no question`() {
    for (promise, step) in [
      ("1 hari", "1 hari"), ("1 hari kerja", "2 hari kerja"), ("5 menit", "1 hari"),
    ] {
      let (procedure, origin) = timed(promise, step)
      #expect(check(303, procedure, origin).isEmpty)
    }
  }

  // MARK: 305 and 306

  private func dated(
    _ created: String,
    _ revised: String,
    _ effective: String
  ) -> (Procedure, ProcedureOrigin) {
    var procedure = Procedure(path: "a")
    var origin = emptyOrigin()
    procedure.identity.created = date(created)
    procedure.identity.revised = date(revised)
    procedure.identity.effective = date(effective)
    origin.fields = [
      field(.created, 10, 20), field(.revised, 30, 40), field(.effective, 50, 60),
    ]
    return (procedure, origin)
  }

  @Test(arguments: [
    ("Juni 2022", 1), ("2022", 1), ("28 Juni 2022", 0), ("-", 0), ("?", 0), ("besok", 0), ("", 0),
  ])
  func `the effective date needs its day`(effective: String, count: Int) {
    let (procedure, origin) = dated("28 Juni 2022", "-", effective)
    let findings = check(305, procedure, origin)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.range == SourceRange(50, 60) })
  }

  @Test(arguments: [
    ("28 Juni 2022", "-", "Juni 2022", [] as [Int]), ("28 Juni 2022", "-", "27 Juni 2022", [50]),
    ("28 Juni 2022", "-", "Mei 2022", [50]), ("28 Juni 2022", "2021", "28 Juni 2022", [30]),
    ("28 Juni 2022", "1/1/2020", "1/1/2021", [50, 30]), ("-", "1/1/2020", "1/1/2021", []),
    ("19/04/2021", "-", "19/04/2021", []), ("2022", "-", "1/1/2022", []),
  ])
  func `dates come in order`(created: String, revised: String, effective: String, starts: [Int]) {
    let (procedure, origin) = dated(created, revised, effective)
    let findings = check(306, procedure, origin)
    #expect(findings.map { Int($0.range.start) } == starts)
    #expect(findings.allSatisfy { $0.related.map { $0.range } == [SourceRange(10, 20)] })
  }

  // MARK: 311

  private func contacts(
    _ agencyContacts: [String],
    complaints: [String] = [],
    government: String? = nil
  ) -> [Findings.Finding] {
    var agency = Agency(path: "a", name: "Dinas")
    agency.contacts = agencyContacts.map { contact($0) }
    agency.government = government
    var registry = Registry()
    registry.agencies = [agency]
    var procedure = Procedure(path: "a/b", agency: AgencyID(0))
    procedure.service.complaints = .value(complaints.map { contact($0) })
    var origin = emptyOrigin(1)
    let elements = { (texts: [String]) in
      texts.indices.map { SourceRange(100 * $0 + 10, 100 * $0 + 20) }
    }
    origin.fields = [field(.complaints, 0, 900, elements(complaints))]
    let folder = FolderOrigin(
      file: FileID(0),
      heading: SourceRange(0, 1),
      fields: [field(.website, 0, 900, elements(agencyContacts))]
    )
    var findings = Findings()
    let context = RegistryContext(
      registry: registry,
      origin: nil,
      agencyOrigins: [folder],
      procedures: [procedure],
      procedureOrigins: [origin]
    )
    if case .registry(let check)? = Rule.rule(311)?.check { check(context, &findings) }
    return findings.findings
  }

  @Test func `two spellings of a domain are found, and the region tells the odd one`() throws {
    let findings = contacts(
      ["dkumkmp.balikipapan.go.id", "dkumkmp.balikpapan.go.id"],
      government: "Pemerintah Kota Balikpapan"
    )
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.range == SourceRange(10, 20))
    #expect(finding.related.map { $0.range } == [SourceRange(110, 120)])
    #expect(
      finding.problem.notes.map { $0.text(in: .indonesian) } == [
        "Bedanya pada bagian \"balikipapan\" dan \"balikpapan\".",
        "\"balikpapan\" juga ada pada nama wilayah atau instansi ini.",
      ]
    )
    #expect(finding.fixes.first?.edits.first?.replacement == "dkumkmp.balikpapan.go.id")
  }

  @Test func `without a hint the later spelling is marked and no fix is offered`() {
    let findings = contacts(["dkumkmp.balikipapan.go.id", "dkumkmp.balikpapan.go.id"])
    #expect(findings.map { $0.range } == [SourceRange(110, 120)])
    #expect(findings.allSatisfy { $0.fixes.isEmpty })
  }

  @Test func `the contacts of the SOPs count as well`() {
    let findings = contacts(
      ["https://www.contohkota.go.id/a"],
      complaints: ["Kotak saran", "pengaduan@contohkotta.go.id"]
    )
    #expect(findings.map { $0.file } == [FileID(1)])
    #expect(findings.map { $0.range } == [SourceRange(110, 120)])
  }

  @Test(arguments: [
    ["contoh.go.id", "www.contoh.go.id/a", "https://CONTOH.go.id"],
    ["dkp.contoh.go.id", "dkk.contoh.go.id"], ["dinas@gmail.com", "dinas@ymail.com"],
    ["loket1@contoh.go.id", "loket2@contoh.go.id"], ["0754-20044", "0754-20045"],
    ["balikpapan.go.id", "samarinda.go.id"],
  ])
  func `addresses that differ on purpose are left alone`(texts: [String]) {
    #expect(contacts(texts).isEmpty)
  }

  @Test(arguments: [
    ["dinas.go.id", "dinas.co.id"], ["dkumkmp.contoh.go.id", "dkumkmpcontoh.go.id"],
    ["pengaduan@contoh.go.id", "pengadaun@contoh.go.id"],
  ])
  func `other slips in addresses are found`(texts: [String]) {
    #expect(contacts(texts).count == 1)
  }

  // MARK: 314

  /// An SOP whose steps make a document in the given states.
  private func stated(
    _ states: [String],
    declared: [String] = []
  ) -> (Procedure, ProcedureOrigin) {
    var procedure = Procedure(path: "a")
    var origin = emptyOrigin()
    procedure.documents = [Document(name: "Nota Dinas", states: declared)]
    for (index, state) in states.enumerated() {
      var step = Step(kind: .activity, activity: "")
      let use = DocumentUse(document: DocumentID(0), written: "Nota Dinas", state: state)
      step.outputs = .value([use])
      procedure.steps.append(step)
      let start = 100 * (index + 1)
      let element = SourceRange(start + 30, start + 52)
      origin.steps.append(place(start, field(.outputs, start + 30, start + 52, [element])))
    }
    return (procedure, origin)
  }

  @Test func `a state that nobody knows is told once, with every place`() throws {
    let (procedure, origin) = stated(["disetempel", "diparaf", "Disetempel"])
    let findings = check(314, procedure, origin)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.range == SourceRange(130, 152))
    #expect(finding.related.map { $0.range } == [SourceRange(330, 352)])
    #expect(
      finding.problem.label?.text(in: .indonesian) == "mungkin maksud Anda \"distempel\""
    )
    let edits = finding.fixes.first?.edits ?? []
    #expect(edits.map { $0.replacement } == ["Nota Dinas [distempel]", "Nota Dinas [distempel]"])
  }

  @Test func `declared states take the place of the usual ones`() {
    let (procedure, origin) = stated(["jadi"], declared: ["draf", "jadi"])
    #expect(check(314, procedure, origin).isEmpty)
    let (other, otherOrigin) = stated(["diparaf"], declared: ["draf", "jadi"])
    #expect(check(314, other, otherOrigin).count == 1)
    #expect(check(314, other, otherOrigin).first?.fixes.isEmpty == true)
  }

  @Test func `every usual state is known`() {
    let (procedure, origin) = stated(Document.defaultStates.map { $0.text })
    #expect(check(314, procedure, origin).isEmpty)
  }
}
