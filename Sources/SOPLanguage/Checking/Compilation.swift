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
  /// What authors silenced with a reason, in the same order.
  package var silenced: [SilencedDiagnostic] = []
  /// The pictures that `Logo` names, as far as whoever compiles can read files.
  package var emblems: [Emblem] = []

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
