/// Turns what was found in a file into what is told: weighs it, leaves out what the author
/// silenced, and puts it in order.
enum DiagnosticFilter {
  /// A line `Abaikan SOPnnn: reason`.
  private struct Suppression {
    var code: UInt16
    var scope: SourceRange
    var place: SourceRange
    var written: String
    var reason: String
    var isUsed = false
    /// Whether what it would silence is an error here, because the SOP is in force.
    var hasMetError = false
  }

  /// The diagnostics of one file, sorted by place, and those that its author silenced.
  static func diagnostics(
    of findings: Findings,
    in tree: SyntaxTree,
    isDraft: Bool
  ) -> (told: [Diagnostic], silenced: [SilencedDiagnostic]) {
    var all = findings
    var suppressions = suppressions(of: tree, reportingTo: &all)
    var result: [Diagnostic] = []
    var silenced: [SilencedDiagnostic] = []
    for diagnostic in all.findings.compactMap({ weigh($0, isDraft: isDraft) }) {
      if let suppression = silencer(of: diagnostic, among: &suppressions) {
        silenced.append(
          SilencedDiagnostic(
            diagnostic: diagnostic,
            reason: suppression.reason,
            place: suppression.place
          )
        )
      } else {
        result.append(diagnostic)
      }
    }
    for suppression in suppressions where !suppression.isUsed {
      let finding = Findings.Finding(
        file: tree.file,
        range: suppression.place,
        problem: suppression.hasMetError
          ? .suppressedError : .unusedSuppression(suppression.written),
        related: [],
        fixes: []
      )
      if let diagnostic = weigh(finding, isDraft: isDraft) { result.append(diagnostic) }
    }
    let told = withoutRepetitions(sorted(result))
    return (Consequences.roots(of: told, in: tree), silenced)
  }

  private static func weigh(_ finding: Findings.Finding, isDraft: Bool) -> Diagnostic? {
    guard let rule = Rule.rule(finding.problem.code) else { return nil }
    return Diagnostic(
      severity: rule.severity(isDraft: isDraft),
      file: finding.file,
      range: finding.range,
      problem: finding.problem,
      related: finding.related,
      fixes: finding.fixes
    )
  }

  // MARK: Silencing

  private static func suppressions(
    of tree: SyntaxTree,
    reportingTo findings: inout Findings
  ) -> [Suppression] {
    var result: [Suppression] = []
    for (position, node) in tree.nodes.enumerated() where node.keyword == .suppression {
      let id = SyntaxNodeID(position)
      let written = String(decoding: tree.bytes[node.argument.indices], as: UTF8.self)
      let place = node.argument.isEmpty ? node.keywordRange : node.argument
      guard let rule = rule(named: written) else {
        findings.report(.unknownSuppressedCode(written), in: tree.file, at: place)
        continue
      }
      if rule.severity(isDraft: false) == .error, rule.severity(isDraft: true) == .error {
        findings.report(.suppressedError, in: tree.file, at: place)
        continue
      }
      if tree.value(of: id).isEmpty {
        findings.report(.suppressionWithoutReason, in: tree.file, at: node.keywordRange)
      }
      result.append(
        Suppression(
          code: rule.code,
          scope: scope(of: node, in: tree),
          place: place,
          written: written,
          reason: tree.value(of: id).text
        )
      )
    }
    return result
  }

  private static func rule(named name: String) -> Rule? {
    let squeezed = Vocabulary.squeeze(name.utf8)
    guard squeezed.starts(with: Array("sop".utf8)) else { return nil }
    let digits = String(decoding: squeezed.dropFirst(3), as: UTF8.self)
    return UInt16(digits).flatMap { Rule.rule($0) }
  }

  /// The lines that a suppression covers: the step it stands in, or the whole file.
  private static func scope(of node: SyntaxNode, in tree: SyntaxTree) -> SourceRange {
    guard let parent = node.parent else { return SourceRange(0, tree.bytes.count) }
    let first = tree.lines[Int(tree[parent].line)].range
    let last = tree.nodes[Int(tree[parent].subtreeEnd) - 1]
    return first.joined(with: tree.lines[Int(last.lastLine)].range)
  }

  /// The line that silences a diagnostic, if there is one; errors are never silenced.
  private static func silencer(
    of diagnostic: Diagnostic,
    among suppressions: inout [Suppression]
  ) -> Suppression? {
    for position in suppressions.indices {
      let suppression = suppressions[position]
      guard suppression.code == diagnostic.code, suppression.scope.start <= diagnostic.range.start,
        diagnostic.range.start <= suppression.scope.end
      else { continue }
      guard diagnostic.severity == .error else {
        suppressions[position].isUsed = true
        return suppression
      }
      suppressions[position].hasMetError = true
    }
    return nil
  }

  // MARK: Order

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (first, second) = (diagnostics[left], diagnostics[right])
      if first.range.start != second.range.start { return first.range.start < second.range.start }
      if first.severity != second.severity { return first.severity > second.severity }
      if first.code != second.code { return first.code < second.code }
      return left < right
    }
    return order.map { diagnostics[$0] }
  }

  /// Leaves out a rule's second message about the same place.
  private static func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in diagnostics {
      let isRepetition = result.reversed().prefix(8).contains {
        $0.code == diagnostic.code && $0.range == diagnostic.range
      }
      if !isRepetition { result.append(diagnostic) }
    }
    return result
  }
}
