/// Turns the tree of an SOP into the model: reads values, resolves names, lowers the steps.
struct ProcedureBinder {
  var reader: FieldReader
  var procedure: Procedure
  var origin: ProcedureOrigin
  let scope: PostScope
  let index: ProcedureIndex
  let agencyPath: String
  /// The full and short names of the lanes.
  var laneNames = NameTable()
  /// For each of these names the lane; the first one that has a name keeps it.
  var laneIDs: [LaneID] = []
  /// The names of the documents met so far, in the order of the documents.
  var documentNames = NameTable()
  /// How lanes and documents were written last.
  var laneSpellings = SpellingCache()
  var documentSpellings = SpellingCache()
  /// How many approval chains were met so far.
  var chainCount = 0
  /// Names that were reported as unknown; later uses say nothing.
  var reportedNames: Set<FoldedName> = []
  /// Whether every jump found its step, so that the flow can be checked.
  var isFlowComplete = true
  /// Whether a lane was declared that could not be read, and was reported.
  var hasUnreadableLane = false

  /// What binding an SOP yields.
  struct Result {
    var procedure: Procedure
    var origin: ProcedureOrigin
    var findings: Findings
    /// Whether every structural line and jump resolved.
    var isFlowComplete: Bool
  }

  /// Binds the tree of one SOP.
  static func bind(
    _ tree: SyntaxTree,
    path: String,
    agency: AgencyID?,
    registry: Registry,
    index: ProcedureIndex
  ) -> Result {
    let owner = agency.map { registry[$0] }
    var binder = ProcedureBinder(
      reader: FieldReader(tree),
      procedure: Procedure(path: path, agency: agency),
      origin: ProcedureOrigin(
        file: tree.file,
        heading: SourceRange(0, 0),
        title: SourceRange(0, 0)
      ),
      scope: PostScope(agency: owner, registry: registry),
      index: index,
      agencyPath: owner?.path ?? ""
    )
    binder.isFlowComplete = !tree.hasStructuralSlip
    binder.origin.hasLostList = tree.hasOrphanItems
    binder.origin.hasLostLine = tree.hasStructuralSlip
    binder.bindFields()
    binder.bindSteps()
    binder.classifyDocuments()
    binder.procedure.openNotes = binder.reader.openNotes
    return Result(
      procedure: binder.procedure,
      origin: binder.origin,
      findings: binder.reader.findings,
      isFlowComplete: binder.isFlowComplete
    )
  }

  var tree: SyntaxTree { reader.tree }

  // MARK: Fields outside of the steps

  private mutating func bindFields() {
    let roots = tree.roots
    origin.fields.reserveCapacity(roots.count + 4)
    for id in roots where !tree[id].keyword.form.parents.contains(.branch) {
      let field = reader.field(id)
      let isRepetition =
        !tree[id].keyword.form.isRepeatable && origin.fields.hold(tree[id].keyword)
      origin.fields.append(field)
      if isRepetition { continue }
      bindHeading(id, field)
      bindIdentity(id)
      bindService(id)
      bindRecord(id)
    }
  }

  private mutating func bindHeading(_ id: SyntaxNodeID, _ field: ProcedureOrigin.Field) {
    switch tree[id].keyword {
    case .procedure:
      procedure.title = reader.text(id).value ?? ""
      origin.heading = field.keywordRange
      origin.title = field.valueRange
    case .status:
      if let status = reader.entry(id, { StatusReader.read($0, into: &$1) }).value {
        procedure.status = status
      }
    case .lanes: bindLanes(id, field)
    case .documents: declareDocuments(id)
    default: break
    }
  }

  private mutating func bindIdentity(_ id: SyntaxNodeID) {
    switch tree[id].keyword {
    case .procedureNumber: procedure.identity.number = reader.text(id)
    case .decreeNumber: procedure.identity.decreeNumber = reader.text(id)
    case .unit: procedure.identity.unit = reader.text(id)
    case .created: procedure.identity.created = date(id)
    case .revised: procedure.identity.revised = date(id)
    case .effective: procedure.identity.effective = date(id)
    case .approvedBy: procedure.identity.approval = official(id)
    case .legalBasis:
      procedure.identity.legalBases = reader.list(id) { LegalBasisReader.read($0, into: &$1) }
    case .relatedProcedures: procedure.identity.related = references(id)
    case .warnings: procedure.identity.warnings = reader.texts(id)
    case .qualifications: procedure.identity.qualifications = reader.texts(id)
    case .equipment: procedure.identity.equipment = reader.texts(id)
    case .records: procedure.identity.records = reader.texts(id)
    default: break
    }
  }

  private mutating func bindService(_ id: SyntaxNodeID) {
    switch tree[id].keyword {
    case .requirements: procedure.service.requirements = reader.texts(id)
    case .completionTime:
      procedure.service.completionTime = reader.entry(id) { DurationReader.read($0, into: &$1) }
    case .legalLimit:
      let limits = reader.list(id) { LegalLimitReader.read($0, into: &$1) }
      procedure.service.legalLimits = limits.value ?? []
    case .cost: procedure.service.cost = reader.entry(id) { CostReader.read($0, into: &$1) }
    case .products: procedure.service.products = reader.texts(id)
    case .complaints:
      procedure.service.complaints = reader.contacts(id, demanding: .anything)
    case .facilities: procedure.service.facilities = reader.texts(id)
    case .competences: procedure.service.competences = reader.texts(id)
    case .supervision: procedure.service.supervision = reader.texts(id)
    case .staffing: procedure.service.staffing = reader.texts(id)
    case .serviceGuarantee: procedure.service.serviceGuarantee = reader.texts(id)
    case .safetyGuarantee: procedure.service.safetyGuarantee = reader.texts(id)
    case .evaluation: procedure.service.evaluation = reader.texts(id)
    default: break
    }
  }

  private mutating func bindRecord(_ id: SyntaxNodeID) {
    switch tree[id].keyword {
    case .replaces: procedure.record.replaces = references(id).value ?? []
    case .formerPath: procedure.record.formerPaths = reader.texts(id).value ?? []
    case .kind: procedure.record.kinds = reader.texts(id).value ?? []
    case .category: procedure.record.categories = reader.texts(id).value ?? []
    case .history: procedure.record.history = reader.texts(id).value ?? []
    case .source: procedure.record.sources += reader.text(id).value.map { [$0] } ?? []
    case .note: procedure.record.notes += reader.text(id).value.map { [$0] } ?? []
    default: break
    }
  }

  private mutating func date(_ id: SyntaxNodeID) -> Entry<CalendarDate> {
    reader.entry(id) { DateReader.read($0, into: &$1) }
  }

  private mutating func official(_ id: SyntaxNodeID) -> Official {
    var official = Official(post: reader.text(id), name: .missing, employeeNumber: .missing)
    for child in tree.children(of: id) {
      origin.fields.append(reader.field(child))
      switch tree[child].keyword {
      case .officialName: official.name = reader.text(child)
      case .employeeNumber:
        official.employeeNumber = reader.entry(child) { EmployeeNumberReader.read($0, into: &$1) }
      default: break
      }
    }
    return official
  }

  // MARK: References to other SOPs

  /// Reads and resolves a list of references.
  mutating func references(_ id: SyntaxNodeID) -> Entry<[ProcedureReference]> {
    var places: [SourceRange] = []
    let read = reader.list(id) { text, _ -> ProcedureReference? in
      places.append(text.range)
      return ProcedureReferenceReader.read(text).value
        ?? ProcedureReference(written: text.text)
    }
    guard case .value(let references) = read else { return read }
    return .value(
      zip(references, places).map { reference, place in
        resolved(
          reference,
          at: place,
          isSilent: tree[id].isCorrected,
          isReplaced: tree[id].keyword == .replaces
        )
      }
    )
  }

  /// The reference with the SOP it leads to; an unresolved one is reported once per SOP.
  ///
  /// What `isReplaced` by this SOP may be known by its old name only.
  mutating func resolved(
    _ reference: ProcedureReference,
    at range: SourceRange,
    isSilent: Bool = false,
    isReplaced: Bool = false
  ) -> ProcedureReference {
    var result = reference
    switch index.resolve(reference.written, from: agencyPath) {
    case .found(let path): result.target = path
    case .ambiguous(let paths):
      if !isSilent, isNew(reference.written) {
        report(.ambiguousProcedure(reference.written, paths: paths), at: range)
      }
    case .replaced(let path) where !isReplaced:
      result.target = path
      if !isSilent, isNew(reference.written) {
        reportFormerName(reference.written, successor: path, at: range)
      }
    case .replaced:
      if !isSilent, isNew(reference.written) {
        report(.unknownProcedure(reference.written, similar: []), at: range)
      }
    case .missing(let similar):
      if !isSilent, isNew(reference.written) {
        reportUnknown(reference.written, similar: similar, at: range)
      }
    }
    return result
  }

  // MARK: Reporting

  mutating func report(
    _ problem: Problem,
    at range: SourceRange,
    related: [(range: SourceRange, message: Message)] = [],
    fixes: [FixIt] = []
  ) {
    let file = tree.file
    reader.findings.report(
      problem,
      in: file,
      at: range,
      related: related.map { RelatedPlace(file: file, range: $0.range, message: $0.message) },
      fixes: fixes
    )
  }

  /// Whether a name is reported for the first time in this SOP.
  mutating func isNew(_ name: String) -> Bool {
    reportedNames.insert(FoldedName(name)).inserted
  }
}

extension SyntaxTree {
  /// Whether a slip may have moved a line that the flow depends on.
  var hasStructuralSlip: Bool {
    findings.findings.contains { finding in
      switch finding.problem.code {
      case Rule.lostStepLine.code, Rule.openParallel.code, Rule.misplacedKeyword.code: true
      case Rule.unknownKeyword.code: !isCorrected(at: finding.range)
      default: false
      }
    }
  }

  private func isCorrected(at range: SourceRange) -> Bool {
    nodes.contains { $0.keywordRange == range }
  }
}
