/// Gives every row of the table that has a number its position, and follows in the destinations.
package enum Renumbering {
  /// `file` with its rows numbered in order; the same file when they are, or when a number stands
  /// twice or a destination leads nowhere, so that it is not clear which row is meant.
  package static func renumbered(_ file: SourceFile) -> SourceFile {
    let compilation = Compiler.compile([file])
    let found = compilation.diagnostics + compilation.silenced.map { $0.diagnostic }
    var batch = FixBatch([file])
    for finding in found where finding.code == Rule.unorderedLabel.code {
      for fix in finding.fixes { _ = batch.add(fix) }
    }
    return batch.result[0]
  }

  /// The change that numbers the rows of an SOP in order; nothing when it is not clear.
  package static func fix(_ procedure: Procedure, _ origin: ProcedureOrigin) -> FixIt? {
    guard hasDistinctNumbers(procedure), origin.jumps.allSatisfy({ $0.target != nil }) else {
      return nil
    }
    var numbers: [SourceRange: Int] = [:]
    for (position, step) in procedure.steps.enumerated() where step.chain?.level ?? 0 == 0 {
      if step.label.flatMap({ Int($0) }) != nil {
        numbers[origin.steps[position].label] = position + 1
      }
    }
    // All levels of a chain share its answers, and so lead to the same label.
    for jump in origin.jumps {
      guard let target = jump.target, procedure[target].label.map({ Int($0) != nil }) ?? true else {
        continue
      }
      numbers[jump.label] = target.position + 1
    }
    let edits = numbers.sorted { $0.key.start < $1.key.start }
      .map { TextEdit(file: origin.file, range: $0.key, replacement: String($0.value)) }
    return FixIt(
      Message(
        "nomori ulang semua langkah, juga di dalam tujuan",
        en: "number all steps again, also in destinations"
      ),
      .likely,
      edits: edits
    )
  }

  /// Whether no number stands at two rows.
  private static func hasDistinctNumbers(_ procedure: Procedure) -> Bool {
    let numbers = procedure.steps.compactMap { step in
      step.chain?.level ?? 0 == 0 ? step.label.flatMap { Int($0) } : nil
    }
    return Set(numbers).count == numbers.count
  }
}
