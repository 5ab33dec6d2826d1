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
  package static func compile(
    _ files: [SourceFile],
    options: Options = Options()
  ) -> Compilation {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let trees = sorted.enumerated().map { TreeBuilder.tree(of: $1, named: FileID($0)) }
    var run = CompilerRun(files: sorted, trees: trees, options: options)
    run.bindFolders()
    run.bindProcedures()
    run.checkText()
    run.checkRegistry()
    let (told, silenced) = run.diagnostics()
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
  let trees: [SyntaxTree]
  let options: Compiler.Options
  var registry = Registry()
  var registryOrigin: FolderOrigin?
  var agencyOrigins: [FolderOrigin] = []
  var procedures: [Procedure] = []
  var procedureOrigins: [ProcedureOrigin] = []
  /// What was found in each file.
  var findings: [Findings]
  /// Which file holds a draft, about whose content nothing is an error.
  var isDraft: [Bool]
  private var names = ProcedureIndex([])
  private var agencyIDs: [String: AgencyID] = [:]

  init(files: [SourceFile], trees: [SyntaxTree], options: Compiler.Options) {
    self.files = files
    self.trees = trees
    self.options = options
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
    for (position, path) in agencies {
      let (agency, origin, found) = FolderBinder.bind(trees[position], path: path)
      agencyIDs[path] = AgencyID(registry.agencies.count)
      registry.agencies.append(agency)
      agencyOrigins.append(origin)
      findings[position] = found
    }
  }

  // MARK: SOPs

  mutating func bindProcedures() {
    names = ProcedureIndex(
      trees.indices.compactMap { indexEntry(at: $0) },
      agencyPaths: registry.agencies.map { $0.path }
    )
    for position in trees.indices where trees[position].kind == .procedure {
      let path = RegistryPath.withoutSuffix(files[position].path)
      var bound = ProcedureBinder.bind(
        trees[position],
        path: path,
        agency: agency(above: path),
        registry: registry,
        index: names
      )
      findings[position] = bound.findings
      isDraft[position] = bound.procedure.status == .draft
      if bound.isFlowComplete {
        bound.procedure.time = TimeAnalysis.time(
          of: bound.procedure,
          minutesPerDay: registry.minutesPerDay
        )
      }
      check(bound, at: position)
      procedures.append(bound.procedure)
      procedureOrigins.append(bound.origin)
    }
  }

  private func indexEntry(at position: Int) -> ProcedureIndex.Entry? {
    let tree = trees[position]
    guard tree.kind == .procedure else { return nil }
    let path = RegistryPath.withoutSuffix(files[position].path)
    func text(_ keyword: Keyword) -> String? {
      tree.roots.first { tree[$0].keyword == keyword }.map { tree.value(of: $0).text }
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
    tree.roots.flatMap { id -> [String] in
      switch tree[id].keyword {
      case .formerPath: tree.elements(of: id).map { $0.text }
      case .replaces:
        tree.elements(of: id).compactMap { ProcedureReferenceReader.read($0).value?.written }
      default: []
      }
    }
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

  private mutating func check(_ bound: ProcedureBinder.Result, at position: Int) {
    let context = ProcedureContext(
      procedure: bound.procedure,
      origin: bound.origin,
      registry: registry,
      today: options.today,
      isFlowComplete: bound.isFlowComplete && !trees[position].hasLostLine
    )
    for rule in Rule.all {
      switch rule.check {
      case .procedure(let check): check(context, &findings[position])
      case .flow(let check) where bound.isFlowComplete: check(context, &findings[position])
      case .flow, .text, .registry, .whileReading: break
      }
    }
    if !bound.isFlowComplete {
      findings[position].report(
        .postponedFlow,
        in: bound.origin.file,
        at: bound.origin.heading
      )
    }
  }

  // MARK: Text

  /// Runs the rules about the text of a file.
  mutating func checkText() {
    let checks = Rule.all.compactMap { rule in
      if case .text(let check) = rule.check { check } else { nil }
    }
    let agencies = AgencyNames(registry.agencies)
    for (position, tree) in trees.enumerated() {
      let agency = agency(above: RegistryPath.withoutSuffix(files[position].path))
      let context = TextContext(tree: tree, agency: agency, agencies: agencies)
      for check in checks { check(context, &findings[position]) }
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
      names: names
    )
    var found = Findings()
    for rule in Rule.all {
      if case .registry(let check) = rule.check { check(context, &found) }
    }
    for finding in found.findings {
      findings[Int(finding.file.index)].add(finding)
    }
  }

  func diagnostics() -> (told: [Diagnostic], silenced: [SilencedDiagnostic]) {
    var told: [Diagnostic] = []
    var silenced: [SilencedDiagnostic] = []
    for position in trees.indices {
      let found = DiagnosticFilter.diagnostics(
        of: findings[position],
        in: trees[position],
        isDraft: isDraft[position]
      )
      told += found.told
      silenced += found.silenced
    }
    return (told, silenced)
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
