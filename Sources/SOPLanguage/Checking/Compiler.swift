/// The compiler: from the bytes of a registry's files to a checked model.
package enum Compiler {
  /// What a compilation depends on besides the files.
  package struct Options: Equatable, Sendable {
    /// The day against which "due for review" is measured; without it nothing is said of it.
    ///
    /// Nobody here looks at a clock, so that the same files always yield the same findings.
    package var today: CalendarDate?

    /// Makes options.
    package init(today: CalendarDate? = nil) { self.today = today }
  }

  /// Compiles the files of a registry; never fails and never stops at an error.
  ///
  /// The order of `files` does not matter. Files are told apart by name: `registri.sop` at the
  /// root, `instansi.sop` in an agency's folder, and one SOP in every other `*.sop`.
  ///
  /// `workers` share the files among them: whatever concerns one file alone is done by any of
  /// them, what concerns the whole registry by one.
  package static func compile(
    _ files: [SourceFile],
    options: Options = Options(),
    workers: Workers = .single
  ) -> Compilation {
    // Where there is nothing to do, nobody is asked.
    guard !files.isEmpty else {
      return Compilation(files: [], registry: Registry(), procedures: [], diagnostics: [])
    }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let trees = workers.map(sorted.count) { TreeBuilder.tree(of: sorted[$0], named: FileID($0)) }
    var run = CompilerRun(files: sorted, trees: trees, options: options, workers: workers)
    run.bindFolders()
    run.checkFiles()
    run.checkRegistry()
    let (told, silenced) = run.diagnostics()
    run.release()
    var compilation = Compilation(
      files: sorted,
      registry: run.registry,
      procedures: run.procedures,
      diagnostics: told
    )
    compilation.silenced = silenced
    return compilation
  }
}

/// One run of the compiler over a registry.
private struct CompilerRun {
  let files: [SourceFile]
  var trees: [SyntaxTree]
  let options: Compiler.Options
  let workers: Workers
  var registry = Registry()
  var registryOrigin: FolderOrigin?
  var agencyOrigins: [FolderOrigin] = []
  var procedures: [Procedure] = []
  var procedureOrigins: [ProcedureOrigin] = []
  var summaries: [ProcedureSummary] = []
  /// What was found in each file.
  var findings: [Findings]
  /// Which file holds a draft, about whose content nothing is an error.
  var isDraft: [Bool]
  private var names = ProcedureIndex([])
  private var agencyIDs: [String: AgencyID] = [:]
  /// What performers are compared with, by agency; last for an SOP without an agency.
  private var structures: [AgencyStructure] = []

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

  mutating func bindFolders() {
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
  private struct CheckedFile: Sendable {
    var findings: Findings
    var procedure: ProcedureBinder.Result?
    var summary: ProcedureSummary?
  }

  /// Binds and checks every SOP, and runs the rules about text.
  mutating func checkFiles() {
    let agencies = registry.agencies
    let binding = self
    let entries = workers.map(trees.count) { binding.indexEntry(at: $0) }
    names = ProcedureIndex(entries.compactMap { $0 }, agencyPaths: agencies.map { $0.path })
    structures = AgencyStructure.all(in: registry, workers)
    let run = self
    let rules = FileRules()
    let agencyNames = AgencyNames(agencies, workers: workers)
    var checked = workers.map(trees.count) { run.checked(at: $0, agencyNames, rules) }
    procedures.reserveCapacity(checked.count)
    procedureOrigins.reserveCapacity(checked.count)
    for position in checked.indices {
      findings[position] = checked[position].findings
      // Taken out rather than copied: a model has many parts, each of which would be counted.
      guard let bound = checked[position].procedure.take() else { continue }
      isDraft[position] = bound.procedure.status == .draft
      procedures.append(bound.procedure)
      procedureOrigins.append(bound.origin)
      if let summary = checked[position].summary.take() { summaries.append(summary) }
    }
  }

  private func checked(
    at position: Int,
    _ agencyNames: AgencyNames,
    _ rules: FileRules
  ) -> CheckedFile {
    let tree = trees[position]
    let path = RegistryPath.withoutSuffix(files[position].path)
    let agency = agency(above: path)
    var file = CheckedFile(findings: findings[position])
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
      check(bound, soundness, in: tree, rules, &file.findings)
      file.summary = ProcedureSummary(bound.procedure)
      file.procedure = bound
    }
    let context = TextContext(tree: tree, agency: agency, agencies: agencyNames)
    for check in rules.text { check.run(context, &file.findings) }
    return file
  }

  private func indexEntry(at position: Int) -> ProcedureIndex.Entry? {
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
  private func agency(above path: String) -> AgencyID? {
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
    _ rules: FileRules,
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
    for finding in found.lazy.flatMap({ $0.findings }) {
      findings[Int(finding.file.index)].add(finding)
    }
  }

  func diagnostics() -> (told: [Diagnostic], silenced: [SilencedDiagnostic]) {
    let run = self
    let found = workers.map(trees.count) { position in
      DiagnosticFilter.diagnostics(
        of: run.findings[position],
        in: run.trees[position],
        isDraft: run.isDraft[position]
      )
    }
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

/// The rules that look at one file, by what they look at.
private struct FileRules: Sendable {
  /// A check in a value of its own: a bare closure would be wrapped when put into an array, and
  /// all workers would count the references to the wrapping.
  struct ProcedureCheck: Sendable {
    let run: @Sendable (borrowing ProcedureContext, inout Findings) -> Void
  }

  /// The same for checks of text.
  struct TextCheck: Sendable {
    let run: @Sendable (borrowing TextContext, inout Findings) -> Void
  }

  var procedure: [ProcedureCheck] = []
  var flow: [ProcedureCheck] = []
  var text: [TextCheck] = []

  init() {
    for rule in Rule.all {
      switch rule.check {
      case .procedure(let check): procedure.append(ProcedureCheck(run: check))
      case .flow(let check): flow.append(ProcedureCheck(run: check))
      case .text(let check): text.append(TextCheck(run: check))
      case .registry, .whileReading: break
      }
    }
  }
}

/// Takes the paths of a registry apart; `/` separates, on every machine.
package enum RegistryPath {
  /// The folder of `path`; empty at the root.
  package static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The path without `.sop`.
  package static func withoutSuffix(_ path: String) -> String {
    guard path.utf8.hasSuffix(".sop") else { return path }
    return String(decoding: Array(path.utf8.dropLast(4)), as: UTF8.self)
  }
}
