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

  /// Gives every step that bears a number the number of its row, and follows with the references.
  ///
  /// Offered only where every reference is understood, so that none is left behind.
  private func renumbering(_ procedure: Procedure, _ origin: ProcedureOrigin) -> FixIt? {
    guard let numbers = newNumbers(procedure) else { return nil }
    let edits = snapshot.mentions.compactMap { mention -> TextEdit? in
      guard case .step(let label) = mention.subject, let number = numbers[label],
        snapshot.file.text(in: mention.range) != String(number)
      else { return nil }
      return TextEdit(file: snapshot.id, range: mention.range, replacement: String(number))
    }
    guard !edits.isEmpty else { return nil }
    return FixIt(
      Message(
        "nomori ulang semua langkah beserta rujukannya",
        en: "renumber all steps and the references to them"
      ),
      .likely,
      edits: edits
    )
  }

  /// The new number by label; nothing when a label is doubled or a reference leads nowhere.
  private func newNumbers(_ procedure: Procedure) -> [FoldedName: Int]? {
    var numbers: [FoldedName: Int] = [:]
    var words: Set<FoldedName> = []
    for position in procedure.steps.indices {
      guard let label = procedure.steps[position].label else { continue }
      let name = FoldedName(label)
      guard numbers[name] == nil, words.insert(name).inserted else { return nil }
      if Int(label) != nil { numbers[name] = StepID(position).number }
    }
    let isComplete = snapshot.mentions.allSatisfy { mention in
      if case .step(let label) = mention.subject { words.contains(label) } else { true }
    }
    return isComplete ? numbers : nil
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
