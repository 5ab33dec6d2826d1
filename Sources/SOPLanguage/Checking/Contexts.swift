/// What a rule about one SOP may look at.
package struct ProcedureContext: Sendable {
  /// The SOP.
  package let procedure: Procedure
  /// Where its parts stand.
  package let origin: ProcedureOrigin
  /// What the registry knows.
  package let registry: Registry
  /// The day of the check, when whoever compiles told it.
  package let today: CalendarDate?
  /// The agency of the SOP.
  package let agency: Agency?
  /// Whether its flow is sound, and the flow indexed.
  let soundness: SoundnessReport
  /// The posts and units that its performers are compared with.
  let structure: AgencyStructure
  /// Its names and activities as they are compared.
  let names: ProcedureNames
  /// What the text of each step says.
  let activities: [StepActivity]
  /// How long it takes; nothing when that could not be worked out.
  let times: TimeReport?
  /// The flow of its documents; nothing when the flow is not complete or not sound.
  let documents: DocumentReport?

  /// Makes a context for rules that do not look at the flow of documents.
  package init(procedure: Procedure, origin: ProcedureOrigin, registry: Registry) {
    self.init(
      procedure: procedure,
      origin: origin,
      registry: registry,
      soundness: SoundnessReport(procedure),
      hasDocuments: false
    )
  }

  /// Makes a context; the flow of the documents is looked at when all of the flow resolved.
  init(
    procedure: Procedure,
    origin: ProcedureOrigin,
    registry: Registry,
    today: CalendarDate? = nil,
    soundness: SoundnessReport,
    structure: AgencyStructure? = nil,
    hasDocuments: Bool
  ) {
    self.procedure = procedure
    self.origin = origin
    self.registry = registry
    self.today = today
    self.soundness = soundness
    agency = procedure.agency.map { registry[$0] }
    self.structure =
      structure
      ?? AgencyStructure(agency, shared: registry.posts.map { AgencyStructure.Post($0) })
    names = ProcedureNames(
      documents: procedure.documents,
      lanes: procedure.lanes,
      steps: procedure.steps
    )
    activities = procedure.steps.indices.map { StepActivity(procedure.steps[$0].activity) }
    times = TimeReport(procedure, origin, minutesPerDay: registry.minutesPerDay)
    documents =
      hasDocuments ? DocumentReport(procedure, origin, soundness, names, activities) : nil
  }
}

/// What a rule about the text of one file may look at.
package struct TextContext: Sendable {
  /// The file.
  package let tree: SyntaxTree
  /// The agency that the file describes, or that its SOP belongs to.
  package let agency: AgencyID?
  /// The names of all agencies.
  package let agencies: AgencyNames
  /// The words of the file's values.
  package let words: WrittenWords

  /// Makes a context.
  package init(tree: SyntaxTree, agency: AgencyID?, agencies: AgencyNames) {
    self.tree = tree
    self.agency = agency
    self.agencies = agencies
    words = WrittenWords(tree)
  }
}

/// What a rule about the whole registry may look at.
package struct RegistryContext: Sendable {
  /// The registry.
  package let registry: Registry
  /// Where the registry file stands, if there is one.
  package let origin: FolderOrigin?
  /// Where each agency stands.
  package let agencyOrigins: [FolderOrigin]
  /// The SOPs, in the order of their paths.
  package let procedures: [Procedure]
  /// Where the parts of each SOP stand.
  package let procedureOrigins: [ProcedureOrigin]
  /// Finds SOPs by title, number or path.
  package let names: ProcedureIndex
  /// Finds SOPs by agency and by what became of them.
  package let index: RegistryIndex
  /// What the rules look at first, by SOP.
  let summaries: [ProcedureSummary]

  /// Makes a context.
  package init(
    registry: Registry,
    origin: FolderOrigin?,
    agencyOrigins: [FolderOrigin],
    procedures: [Procedure],
    procedureOrigins: [ProcedureOrigin],
    names: ProcedureIndex = ProcedureIndex([])
  ) {
    self.init(
      registry: registry,
      origin: origin,
      agencyOrigins: agencyOrigins,
      procedures: procedures,
      procedureOrigins: procedureOrigins,
      names: names,
      summaries: procedures.map { ProcedureSummary($0) }
    )
  }

  /// Makes a context of SOPs that were summed up already.
  init(
    registry: Registry,
    origin: FolderOrigin?,
    agencyOrigins: [FolderOrigin],
    procedures: [Procedure],
    procedureOrigins: [ProcedureOrigin],
    names: ProcedureIndex,
    summaries: [ProcedureSummary]
  ) {
    self.registry = registry
    self.origin = origin
    self.agencyOrigins = agencyOrigins
    self.procedures = procedures
    self.procedureOrigins = procedureOrigins
    self.names = names
    self.index = RegistryIndex(registry, procedures)
    self.summaries = summaries
  }
}

extension RegistryContext {
  /// The SOP named `id`.
  func procedure(_ id: ProcedureID) -> Procedure { procedures[id.position] }

  /// Where the parts of the SOP named `id` stand.
  func origin(of id: ProcedureID) -> ProcedureOrigin { procedureOrigins[id.position] }

  /// How an SOP is named from another one: by its title inside of an agency, else by its path.
  func name(of id: ProcedureID, from other: ProcedureID) -> String {
    let procedure = procedure(id)
    let isNear = index.keepers[id.position] == index.keepers[other.position]
    return isNear && !procedure.title.isEmpty ? procedure.title : procedure.path
  }
}

/// Collects what rules and stages find in one file.
package struct Findings: Sendable {
  /// A finding before its weight is known.
  package struct Finding: Sendable {
    /// The file.
    package var file: FileID
    /// The primary place.
    package var range: SourceRange
    /// What is wrong.
    package var problem: Problem
    /// Second places.
    package var related: [RelatedPlace]
    /// Changes on offer.
    package var fixes: [FixIt]
  }

  /// What was found, in the order of finding.
  package private(set) var findings: [Finding] = []

  /// Makes an empty collection.
  package init() {}

  /// Adds a finding that was made elsewhere.
  package mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// Adds a finding.
  package mutating func report(
    _ problem: Problem,
    in file: FileID,
    at range: SourceRange,
    related: [RelatedPlace] = [],
    fixes: [FixIt] = []
  ) {
    findings.append(
      Finding(file: file, range: range, problem: problem, related: related, fixes: fixes)
    )
  }
}
