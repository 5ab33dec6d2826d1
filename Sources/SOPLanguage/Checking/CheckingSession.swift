/// A registry that is checked again and again while somebody writes in it.
///
/// A change of one file is answered from what is known of the others: only that file is read and
/// checked, so that an answer takes as long in a registry of ten thousand SOPs as in one of ten.
/// What one file's text means for the others is found by ``settle()``, which takes longer and is
/// called when nobody waits. After it the findings are those of ``Compiler/compile(_:options:workers:)``.
package struct CheckingSession: Sendable {
  private var run: CompilerRun
  /// What has to be found out by ``settle()``; nothing when all is known.
  private var pending: CompilerRun.Reach?
  private var positions: [String: Int] = [:]

  /// Checks all files of a registry; their order does not matter.
  package init(
    _ files: [SourceFile],
    options: Compiler.Options = Compiler.Options(),
    workers: Workers = .single
  ) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let trees = workers.map(sorted.count) { TreeBuilder.tree(of: sorted[$0], named: FileID($0)) }
    run = CompilerRun(files: sorted, trees: trees, options: options, workers: workers)
    run.bindFolders()
    run.checkFiles()
    run.checkRegistry()
    for (position, file) in sorted.enumerated() { positions[file.path] = position }
  }

  /// Whether nothing is left to be found out about other files.
  package var isSettled: Bool { pending == nil }

  /// The files, in the order of their paths; ``FileID`` is the position here.
  package var files: [SourceFile] { run.files }

  /// The registry and its agencies.
  package var registry: Registry { run.registry }

  /// Finds SOPs by title, number or path.
  package var names: ProcedureIndex { run.names }

  /// The SOPs, in the order of their paths.
  package var procedures: [Procedure] { run.procedures }

  /// The position of the file at `path` of the registry.
  package func position(of path: String) -> Int? { positions[path] }

  /// The lines of a file.
  package func tree(at position: Int) -> SyntaxTree { run.trees[position] }

  /// The SOP that a file is; nothing for another kind of file.
  package func procedureID(at position: Int) -> ProcedureID? {
    run.procedurePositions[position].map { ProcedureID($0) }
  }

  /// Where the parts of an SOP stand.
  package func origin(of procedure: ProcedureID) -> ProcedureOrigin {
    run.procedureOrigins[procedure.position]
  }

  /// The agency that the file belongs to.
  package func agency(at position: Int) -> AgencyID? {
    run.agency(above: RegistryPath.withoutSuffix(run.files[position].path))
  }

  /// What is told about one file, sorted by place.
  package func diagnostics(at position: Int) -> [Diagnostic] { run.diagnostics(at: position).told }

  /// Puts another text in the place of a file's; false when the registry has no such file.
  package mutating func replace(_ file: SourceFile) -> Bool {
    guard let position = positions[file.path] else { return false }
    if run.files[position].bytes == file.bytes { return true }
    let reach = run.replace(file, at: position)
    pending = max(pending ?? reach, reach)
    return true
  }

  /// Finds out what the changes mean for other files.
  package mutating func settle() {
    guard let pending else { return }
    if pending == .everything {
      run.bindFolders()
      run.checkFiles()
    }
    run.checkRegistry()
    self.pending = nil
  }

  /// Everything that is known now.
  package var compilation: Compilation {
    let (told, silenced) = run.diagnostics()
    var compilation = Compilation(
      files: run.files,
      registry: run.registry,
      procedures: run.procedures,
      diagnostics: told
    )
    compilation.silenced = silenced
    return compilation
  }
}
