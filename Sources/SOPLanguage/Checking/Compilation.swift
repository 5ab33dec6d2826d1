/// Everything that came out of compiling a registry.
package struct Compilation: Sendable {
  /// The files, in the order of their paths; ``FileID`` is the position here.
  package var files: [SourceFile]
  /// The registry and its agencies.
  package var registry: Registry
  /// The SOPs, in the order of their paths.
  package var procedures: [Procedure]
  /// What was found, sorted by file, then by place; at most one per place and cause.
  package var diagnostics: [Diagnostic]

  /// Makes a compilation.
  package init(
    files: [SourceFile],
    registry: Registry,
    procedures: [Procedure],
    diagnostics: [Diagnostic]
  ) {
    self.files = files
    self.registry = registry
    self.procedures = procedures
    self.diagnostics = diagnostics
  }
}

/// The compiler: from the bytes of a registry's files to a checked model.
package enum Compiler {
  /// Compiles the files of a registry; never fails and never stops at an error.
  ///
  /// The order of `files` does not matter. Files are told apart by name: `registri.sop` at the
  /// root, `instansi.sop` in an agency's folder, and one SOP in every other `*.sop`.
  package static func compile(_ files: [SourceFile]) -> Compilation {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Compilation(files: sorted, registry: Registry(), procedures: [], diagnostics: [])
  }
}
