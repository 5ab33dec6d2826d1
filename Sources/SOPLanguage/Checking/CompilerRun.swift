/// One run of the compiler over a registry.
struct CompilerRun {
  var files: [SourceFile]
  var trees: [SyntaxTree]
  let options: Compiler.Options
  let workers: Workers
  var registry = Registry()
  var registryOrigin: FolderOrigin?
  var agencyOrigins: [FolderOrigin] = []
  var procedures: [Procedure] = []
  var procedureOrigins: [ProcedureOrigin] = []
  var summaries: [ProcedureSummary] = []
  /// What was found in each file by itself.
  var findings: [Findings]
  /// What was found in the registry as a whole, by the file where it is told.
  var registryFindings: [Int: [Findings.Finding]] = [:]
  /// Which file holds a draft, about whose content nothing is an error.
  var isDraft: [Bool]
  /// Finds SOPs by title, number or path.
  var names = ProcedureIndex([])
  var entries: [ProcedureIndex.Entry?] = []
  private var agencyIDs: [String: AgencyID] = [:]
  /// What performers are compared with, by agency; last for an SOP without an agency.
  private var structures: [AgencyStructure] = []
  private var agencyNames = AgencyNames([], workers: .single)
  private let rules = FileRules()
  /// Where the SOP of each file stands among the procedures.
  var procedurePositions: [Int?] = []

  init(
    files: [SourceFile],
    trees: [SyntaxTree],
    options: Compiler.Options,
    workers: Workers
  ) {
    self.files = files
    self.trees = trees
    self.options = options
    self.workers = workers
    self.findings = trees.map { $0.findings }
    self.isDraft = [Bool](repeating: true, count: files.count)
  }

  // MARK: Folders

  /// Binds the registry's file and those of the agencies, from the beginning.
  mutating func bindFolders() {
    registry = Registry()
    registryOrigin = nil
    agencyOrigins = []
    agencyIDs = [:]
    for position in trees.indices where trees[position].kind == .registry {
      let (origin, found) = FolderBinder.bind(trees[position], into: &registry)
      registryOrigin = origin
      findings[position] = found
    }
    let agencies = trees.indices
      .filter { trees[$0].kind == .agency }
      .map { (position: $0, path: RegistryPath.folder(of: files[$0].path)) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let bindable = trees
    let bound = workers.map(agencies.count) { number in
      FolderBinder.bind(bindable[agencies[number].position], path: agencies[number].path)
    }
    for ((position, path), (agency, origin, found)) in zip(agencies, bound) {
      agencyIDs[path] = AgencyID(registry.agencies.count)
      registry.agencies.append(agency)
      agencyOrigins.append(origin)
      findings[position] = found
    }
  }

  // MARK: Files

  /// What one file yields by itself.
  struct CheckedFile: Sendable {
    var findings: Findings
    var procedure: ProcedureBinder.Result?
    var summary: ProcedureSummary?
  }

  /// Binds and checks every SOP, and runs the rules about text.
  mutating func checkFiles() {
    indexNames()
    structures = AgencyStructure.all(in: registry, workers)
    agencyNames = AgencyNames(registry.agencies, workers: workers)
    let run = self
    var checked = workers.map(trees.count) { run.checked(at: $0) }
    procedures = []
    procedureOrigins = []
    summaries = []
    procedurePositions = [Int?](repeating: nil, count: trees.count)
    procedures.reserveCapacity(checked.count)
    procedureOrigins.reserveCapacity(checked.count)
    for position in checked.indices {
      findings[position] = checked[position].findings
      // Taken out rather than copied: a model has many parts, each of which would be counted.
      guard let bound = checked[position].procedure.take() else { continue }
      isDraft[position] = bound.procedure.status == .draft
      procedurePositions[position] = procedures.count
      procedures.append(bound.procedure)
      procedureOrigins.append(bound.origin)
      if let summary = checked[position].summary.take() { summaries.append(summary) }
    }
  }

  /// Collects the names by which SOPs are found.
  private mutating func indexNames() {
    let binding = self
    entries = workers.map(trees.count) { binding.indexEntry(at: $0) }
    rebuildNames()
  }

  /// Indexes the collected names.
  mutating func rebuildNames() {
    names = ProcedureIndex(
      entries.compactMap { $0 },
      agencyPaths: registry.agencies.map { $0.path }
    )
  }

  /// Binds and checks one file against what is known of the registry.
  func checked(at position: Int) -> CheckedFile {
    let tree = trees[position]
    let path = RegistryPath.withoutSuffix(files[position].path)
    let agency = agency(above: path)
    var file = CheckedFile(
      findings: tree.kind == .procedure ? tree.findings : findings[position]
    )
    if tree.kind == .procedure {
      var bound = ProcedureBinder.bind(
        tree,
        path: path,
        agency: agency,
        registry: registry,
        index: names
      )
      let soundness = SoundnessReport(bound.procedure)
      if bound.isFlowComplete, soundness.isSound {
        bound.procedure.time = TimeAnalysis.time(
          ofSound: bound.procedure,
          soundness.analysis,
          soundness.index,
          minutesPerDay: registry.minutesPerDay
        )
      }
      file.findings = bound.findings
      check(bound, soundness, in: tree, &file.findings)
      file.summary = ProcedureSummary(bound.procedure)
      file.procedure = bound
    }
    let context = TextContext(tree: tree, agency: agency, agencies: agencyNames)
    for check in rules.text { check.run(context, &file.findings) }
    return file
  }

  /// By which names the SOP of a file is found; nothing for another kind of file.
  func indexEntry(at position: Int) -> ProcedureIndex.Entry? {
    let tree = trees[position]
    guard tree.kind == .procedure else { return nil }
    let path = RegistryPath.withoutSuffix(files[position].path)
    func text(_ keyword: Keyword) -> String? {
      tree.root(keyword).map { tree.value(of: $0).text }
    }
    return ProcedureIndex.Entry(
      path: path,
      agency: agency(above: path).map { registry[$0].path } ?? "",
      title: text(.procedure) ?? "",
      number: text(.procedureNumber),
      formerNames: formerNames(of: tree)
    )
  }

  /// What an SOP replaces and where it lay before, as written.
  private func formerNames(of tree: SyntaxTree) -> [String] {
    var names: [String] = []
    for (position, node) in tree.nodes.enumerated() where node.parent == nil {
      guard node.keyword == .formerPath || node.keyword == .replaces else { continue }
      for element in tree.elements(of: SyntaxNodeID(position)) {
        if node.keyword == .formerPath {
          names.append(element.text)
        } else if let reference = ProcedureReferenceReader.read(element).value {
          names.append(reference.written)
        }
      }
    }
    return names
  }

  /// The agency whose folder is nearest above `path`.
  func agency(above path: String) -> AgencyID? {
    var folder = RegistryPath.folder(of: path)
    while true {
      if let id = agencyIDs[folder] { return id }
      if folder.isEmpty { return nil }
      folder = RegistryPath.folder(of: folder)
    }
  }

  private func check(
    _ bound: ProcedureBinder.Result,
    _ soundness: SoundnessReport,
    in tree: SyntaxTree,
    _ findings: inout Findings
  ) {
    let context = ProcedureContext(
      procedure: bound.procedure,
      origin: bound.origin,
      registry: registry,
      today: options.today,
      soundness: soundness,
      structure: structures[bound.procedure.agency?.position ?? registry.agencies.count],
      hasDocuments: bound.isFlowComplete && !tree.hasLostLine
    )
    for check in rules.procedure { check.run(context, &findings) }
    if bound.isFlowComplete {
      for check in rules.flow { check.run(context, &findings) }
    } else {
      findings.report(.postponedFlow, in: bound.origin.file, at: bound.origin.heading)
    }
  }

  // MARK: The whole registry

  mutating func checkRegistry() {
    let context = RegistryContext(
      registry: registry,
      origin: registryOrigin,
      agencyOrigins: agencyOrigins,
      procedures: procedures,
      procedureOrigins: procedureOrigins,
      names: names,
      summaries: summaries
    )
    let checks = Rule.all.compactMap { rule in
      if case .registry(let check) = rule.check { check } else { nil }
    }
    let found = workers.map(checks.count, atOnce: 1) { number in
      var found = Findings()
      checks[number](context, &found)
      return found
    }
    registryFindings = [:]
    for finding in found.lazy.flatMap({ $0.findings }) {
      registryFindings[Int(finding.file.index), default: []].append(finding)
    }
  }

  /// What is told and what is silenced in one file.
  func diagnostics(at position: Int) -> (told: [Diagnostic], silenced: [SilencedDiagnostic]) {
    var all = findings[position]
    for finding in registryFindings[position] ?? [] { all.add(finding) }
    return DiagnosticFilter.diagnostics(of: all, in: trees[position], isDraft: isDraft[position])
  }

  /// The same for all files.
  func diagnostics() -> (told: [Diagnostic], silenced: [SilencedDiagnostic]) {
    let run = self
    let found = workers.map(trees.count) { run.diagnostics(at: $0) }
    return (found.flatMap { $0.told }, found.flatMap { $0.silenced })
  }

  /// Lets go of what the model does not hold: with many files that is work to be shared too.
  mutating func release() {
    workers.update(&trees) { $0 = SyntaxTree(kind: $0.kind, file: $0.file, bytes: [], lines: []) }
    workers.update(&procedureOrigins) {
      $0 = ProcedureOrigin(file: $0.file, heading: $0.heading, title: $0.title)
    }
  }
}
