package import SOPLanguage

/// Changes on offer at a place: the fixes of what was found there, and changes of form.
package struct CodeAction: Sendable {
  /// What a change is for.
  package enum Kind: UInt8, Sendable {
    /// It settles a finding.
    case fix
    /// It says the same in another form, or begins something new.
    case rewrite
  }

  /// What the change is for.
  package let kind: Kind
  /// The change.
  package let change: FixIt
  /// The finding that it settles.
  package let diagnostic: Diagnostic?
  /// Whether it is the one change that may be made unasked.
  package let isPreferred: Bool

  /// The changes on offer for `range` of a file in which `diagnostics` were found.
  ///
  /// Those of findings come first.
  package static func actions(
    in snapshot: Snapshot,
    at range: SourceRange,
    for diagnostics: [Diagnostic]
  ) -> [CodeAction] {
    let here = diagnostics.filter {
      $0.range.start <= range.end && range.start <= $0.range.end
    }
    let fixes = here.flatMap { diagnostic in
      diagnostic.fixes.map { fix in
        CodeAction(
          kind: .fix,
          change: fix,
          diagnostic: diagnostic,
          isPreferred: diagnostic.fixes.count == 1 && fix.confidence == .certain
        )
      }
    }
    return fixes + conversion(in: snapshot, at: range, diagnostics)
      + StepActions(snapshot, at: range).changes.map {
        CodeAction(kind: .rewrite, change: $0, diagnostic: nil, isPreferred: false)
      }
  }

  /// What becomes of the table around a place that was pasted in as it is.
  private static func conversion(
    in snapshot: Snapshot,
    at range: SourceRange,
    _ diagnostics: [Diagnostic]
  ) -> [CodeAction] {
    guard let conversion = PastedTableConversion(snapshot, at: range.start),
      let change = conversion.change
    else { return [] }
    let finding = diagnostics.first { diagnostic in
      diagnostic.code == Rule.pastedTable.code && conversion.holds(diagnostic.range)
    }
    return [CodeAction(kind: .fix, change: change, diagnostic: finding, isPreferred: false)]
  }
}
