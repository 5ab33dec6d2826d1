/// A finding that the author silenced, with the reason given for it.
package struct SilencedDiagnostic: Sendable {
  /// The finding.
  package var diagnostic: Diagnostic
  /// Why it is silenced, in the author's words; empty when no reason was given.
  package var reason: String
  /// Where the silencing line names the code.
  package var place: SourceRange

  /// Makes a silenced finding.
  package init(diagnostic: Diagnostic, reason: String, place: SourceRange) {
    self.diagnostic = diagnostic
    self.reason = reason
    self.place = place
  }
}
