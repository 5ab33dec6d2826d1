import SOPLanguage

/// A compilation in which every property of the model holds something.
struct FullSample {
  /// Stands behind every text.
  private let ending: String
  private var count = 0

  /// Builds the compilation; `ending` stands behind every text.
  ///
  /// Texts that have a form of their own (codes, links, numbers) keep it when `ending` is empty.
  static func compilation(ending: String) -> Compilation {
    var sample = FullSample(ending: ending)
    return sample.compilation()
  }

  private init(ending: String) { self.ending = ending }

  private mutating func text(_ formed: String = "") -> String {
    count += 1
    return (formed.isEmpty ? "teks \(count)" : formed) + ending
  }

  private mutating func texts() -> [String] { [text(), text()] }

  private mutating func compilation() -> Compilation {
    var registry = Registry()
    registry.title = text()
    registry.siteAddress = text("https://contoh.go.id")
    registry.publisher = text()
    registry.reviewPeriod = duration()
    registry.color = text("#004488")
    registry.logo = text()
    registry.posts = [lane(.registry)]
    registry.agencies = [agency("dinas" + ending), agency("dinas" + ending + "/bidang")]
    let procedures = [
      procedure("dinas/satu", AgencyID(0)), procedure("dinas/bidang/dua", AgencyID(1)),
      procedure("tiga", nil),
    ]
    let files = procedures.map { procedure in
      SourceFile(path: procedure.path + ".sop", contents: Array("SOP: \(text())\n".utf8))
    }
    let message = Message("{0}", en: "{0}", .text(text()))
    let problem = Problem(
      HandMade.rule,
      message,
      label: message,
      notes: [message],
      help: [message]
    )
    let diagnostics = Severity.allCases.map { severity in
      Diagnostic(severity: severity, file: FileID(0), range: SourceRange(0, 3), problem: problem)
    }
    return Compilation(
      files: files,
      registry: registry,
      procedures: procedures,
      diagnostics: diagnostics
    )
  }

  private mutating func agency(_ path: String) -> Agency {
    var agency = Agency(path: path, name: text())
    agency.abbreviation = text()
    agency.government = text()
    agency.region = .value(Region(code: text("64.71"), name: text()))
    agency.address = text()
    agency.postalCode = text()
    agency.contacts = contacts()
    agency.units = texts()
    agency.color = text("#00a651")
    agency.logo = text()
    agency.posts = [lane(.agency)]
    agency.notes = texts()
    return agency
  }

  private mutating func procedure(_ path: String, _ agency: AgencyID?) -> Procedure {
    var procedure = Procedure(path: path + ending, agency: agency, title: text())
    procedure.identity = identity()
    procedure.service = service()
    procedure.record = record()
    procedure.lanes = [lane(.procedure), lane(.registry)]
    procedure.documents = [
      Document(name: text(), origin: .archive, states: texts()), Document(name: text()),
    ]
    procedure.hasDeclaredDocuments = true
    procedure.blocks = [
      ParallelBlock(name: text(), branches: texts(), parent: nil),
      ParallelBlock(
        name: text(),
        branches: texts(),
        parent: BranchPosition(block: BlockID(0), branch: 1)
      ),
    ]
    procedure.steps = [step(.activity), step(.decision), step(.activity)]
    procedure.steps[2].performers = Performers()
    procedure.flow = flow()
    procedure.time = time()
    procedure.openNotes = texts()
    return procedure
  }

  private func time() -> ProcedureTime {
    let amount = TimeAmount(work: 60_000, calendar: 7000, months: 1000)
    let bounds = TimeBounds(low: amount, high: amount + amount)
    return ProcedureTime(
      shortest: bounds,
      once: bounds,
      longest: bounds,
      shortestSteps: [StepID(0)],
      onceSteps: [StepID(0), StepID(1)],
      returns: [
        ProcedureTime.Return(
          edge: 1,
          from: NodeID(3),
          to: NodeID(2),
          bound: 2,
          cost: ProcedureTime.Cost(shortest: bounds, longest: bounds)
        )
      ],
      untimed: [StepID(2)]
    )
  }

  private mutating func identity() -> Identity {
    var identity = Identity()
    identity.number = .value(text())
    identity.decreeNumber = .value(text())
    identity.unit = .value(text())
    identity.created = .value(date())
    identity.revised = .value(date())
    identity.effective = .value(date())
    identity.approval = Official(
      post: .value(text()),
      name: .value(text()),
      employeeNumber: .value(
        EmployeeNumber(
          digits: text("198405192010031001"),
          kind: .civilServant,
          birth: date(),
          appointmentYear: 2010,
          appointmentMonth: 3,
          isFemale: false,
          serial: 1
        )
      )
    )
    identity.legalBases = .value([legalBasis(), legalBasis()])
    identity.related = .value([reference(), reference()])
    identity.warnings = .value(texts())
    identity.qualifications = .value(texts())
    identity.equipment = .value(texts())
    identity.records = .value(texts())
    return identity
  }

  private mutating func service() -> ServiceStandard {
    var service = ServiceStandard()
    service.requirements = .value(texts())
    service.completionTime = .value(duration())
    service.legalLimits = [LegalLimit(duration: duration(), basis: legalBasis())]
    service.cost = .value(Cost(lowest: 0, highest: 50_000, written: text()))
    service.products = .value(texts())
    service.complaints = .value(contacts())
    service.facilities = .value(texts())
    service.competences = .value(texts())
    service.supervision = .value(texts())
    service.staffing = .value(texts())
    service.serviceGuarantee = .value(texts())
    service.safetyGuarantee = .value(texts())
    service.evaluation = .value(texts())
    return service
  }

  private mutating func record() -> Record {
    var record = Record()
    record.formerPaths = texts()
    record.replaces = [reference()]
    record.kinds = texts()
    record.categories = texts()
    record.history = texts()
    record.sources = texts()
    record.notes = texts()
    return record
  }

  private mutating func step(_ kind: Step.Kind) -> Step {
    var step = Step(kind: kind, label: text(), activity: text())
    step.performers = Performers(
      performers: [
        .init(lane: LaneID(0), isGuess: true), .init(lane: LaneID(1), isGuess: false),
      ],
      manner: .together
    )
    step.inputs = .value(uses())
    step.duration = .value(duration())
    step.outputs = .value(uses())
    step.remark = .value(text())
    step.related = [reference()]
    step.runs = reference()
    step.condition = text()
    step.printedNumber = text()
    step.guessReason = text()
    step.notes = texts()
    step.branch = BranchPosition(block: BlockID(0), branch: 0)
    step.chain = Step.ChainPosition(chain: 0, level: 0)
    return step
  }

  private mutating func flow() -> FlowGraph {
    let branch = FlowGraph.Region(branch: BranchPosition(block: BlockID(0), branch: 0))
    let nodes: [FlowGraph.Node] = [
      .init(.start), .init(.end), .init(.step(StepID(0)), in: branch), .init(.step(StepID(1))),
      .init(.step(StepID(2))), .init(.fork(BlockID(0))), .init(.join(BlockID(0))),
      .init(.handover(reference())), .init(.open),
    ]
    let edges: [FlowGraph.Edge] = [
      edge(0, 2, .entry), edge(2, 5, .next), edge(5, 3, .fork), edge(3, 6, .answer, bound: 2),
      edge(3, 2, .answer, isReturn: true), edge(6, 4, .join), edge(4, 7, .jump),
      edge(4, 8, .jump), edge(2, 1, .skip),
    ]
    return FlowGraph(nodes: nodes, edges: edges)
  }

  private mutating func edge(
    _ from: Int,
    _ to: Int,
    _ kind: FlowGraph.EdgeKind,
    isReturn: Bool = false,
    bound: Int? = nil
  ) -> FlowGraph.Edge {
    FlowGraph.Edge(
      from: NodeID(from),
      to: NodeID(to),
      kind: kind,
      label: kind == .answer || kind == .skip ? text() : nil,
      isReturn: isReturn,
      isGuess: isReturn,
      bound: bound
    )
  }

  private mutating func uses() -> [DocumentUse] {
    [
      DocumentUse(document: DocumentID(0), written: text(), state: text()),
      DocumentUse(document: DocumentID(1), written: text(), state: nil),
    ]
  }

  private mutating func lane(_ origin: Lane.Origin) -> Lane {
    Lane(name: text(), shortName: text(), kind: .outsider, origin: origin)
  }

  private mutating func contacts() -> [Contact] {
    let link = ending.isEmpty ? "https://contoh.go.id/a?b=c&d" : "javascript:alert(1)" + ending
    return [
      Contact(kind: .web, written: text(), link: link),
      Contact(kind: .other, written: text(), link: nil),
    ]
  }

  private mutating func reference() -> ProcedureReference {
    ProcedureReference(written: text(), target: "tiga" + ending)
  }

  private mutating func legalBasis() -> LegalBasis {
    LegalBasis(
      written: text(),
      citation: .init(
        kind: text(),
        issuer: text(),
        number: text(),
        year: 2009,
        title: text(),
        key: text()
      )
    )
  }

  private mutating func date() -> CalendarDate { CalendarDate(2022, 6, 28, text()) }

  private mutating func duration() -> Duration {
    Duration(
      shortest: .init(minutes: 30, milliDays: 1500, milliMonths: 0),
      longest: .init(minutes: 30, milliDays: 1500, milliMonths: 2500),
      isLimit: true,
      days: .working,
      written: text()
    )
  }
}
