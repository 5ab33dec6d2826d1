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
