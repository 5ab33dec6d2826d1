import SOPLanguage

/// Changes of the steps of an SOP that are on offer at a place.
struct StepActions {
  private let snapshot: Snapshot
  private let range: SourceRange

  init(_ snapshot: Snapshot, at range: SourceRange) {
    self.snapshot = snapshot
    self.range = range
  }

  /// The changes, those of the step at the place first.
  var changes: [FixIt] {
    guard let procedure = snapshot.procedure, let origin = snapshot.origin,
      let step = origin.steps.lastIndex(where: { $0.heading.start <= range.start })
    else { return [] }
    let id = StepID(step)
    return [
      decision(from: id, procedure, origin),
      ApprovalChain(snapshot, procedure, origin, from: id)?.change,
      renumbering(procedure, origin),
    ].compactMap { $0 }
  }

  // MARK: Decision

  /// Makes the step a decision, whose negative answer the author fills in.
  private func decision(
    from id: StepID,
    _ procedure: Procedure,
    _ origin: ProcedureOrigin
  ) -> FixIt? {
    let place = origin[id]
    guard procedure[id].kind == .activity, place.field(.jump) == nil, !place.isDamaged,
      let node = snapshot.tree.nodes.first(where: {
        $0.keyword == .step && $0.keywordRange.start == place.heading.start
      })
    else { return nil }
    let file = snapshot.id
    let lineEnd = snapshot.lineEnd
    return FixIt(
      Message("jadikan keputusan", en: "make it a decision"),
      .hasBlanks,
      edits: [
        TextEdit(
          file: file,
          range: node.keywordRange,
          replacement: Keyword.decision.spelling.text
        ),
        TextEdit(
          file: file,
          range: place.insertionPoint,
          replacement: "\(lineEnd)  Jika ya: lanjut\(lineEnd)  Jika tidak: ?"
        ),
      ]
    )
  }

  // MARK: Numbers

  /// Numbers the rows in order, wherever the cursor stands; nothing when they are.
  private func renumbering(_ procedure: Procedure, _ origin: ProcedureOrigin) -> FixIt? {
    guard let fix = Renumbering.fix(procedure, origin) else { return nil }
    let changes = fix.edits.contains { snapshot.file.text(in: $0.range) != $0.replacement }
    return changes ? fix : nil
  }
}

extension Snapshot {
  /// How lines end in the file.
  var lineEnd: String {
    let bytes = file.bytes
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    guard bytes[first] == 0x0D else { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }
}
