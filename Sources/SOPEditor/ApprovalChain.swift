import SOPLanguage

/// Decisions in a row, each by one performer, that say the same as one `Berjenjang`.
struct ApprovalChain {
  /// The change that writes them as one.
  let change: FixIt

  /// Looks at the decisions from `first` on; nothing where a chain would not say the same.
  ///
  /// Whether it does is not guessed: the file with the chain in it is checked, and has to yield the
  /// same steps and the same flow.
  init?(
    _ snapshot: Snapshot,
    _ procedure: Procedure,
    _ origin: ProcedureOrigin,
    from first: StepID
  ) {
    let reader = RowReader(snapshot, procedure, origin)
    guard let head = reader.row(first) else { return nil }
    var rows = [head]
    while let next = reader.row(StepID(first.position + rows.count)), next.continues(head) {
      rows.append(next)
    }
    guard rows.count > 1, let last = rows.last else { return nil }
    let change = FixIt(
      Message(
        "tulis {0} keputusan ini sebagai satu \"Berjenjang\"",
        en: "write these {0} decisions as one \"Berjenjang\"",
        .number(rows.count)
      ),
      .likely,
      edits: [
        TextEdit(
          file: snapshot.id,
          range: SourceRange(Int(head.range.start), Int(last.range.end)),
          replacement: ApprovalChain.text(of: rows, lineEnd: snapshot.lineEnd)
        )
      ]
    )
    guard ApprovalChain.isSame(snapshot, procedure, change) else { return nil }
    self.change = change
  }

  private static func text(of rows: [Row], lineEnd: String) -> String {
    let head = rows[0]
    let label = head.label.isEmpty ? "" : " " + head.label
    var lines = ["\(Keyword.chain.spelling.text)\(label): \(head.activity)"]
    if !head.inputs.isEmpty { lines.append("  \(Keyword.inputs.spelling.text): \(head.inputs)") }
    if !head.document.isEmpty {
      lines.append("  \(Keyword.outputs.spelling.text): \(head.document)")
    }
    lines.append("  \(Keyword.levels.spelling.text):")
    for row in rows {
      let parts = [row.performer, row.duration, row.state].filter { !$0.isEmpty }
      lines.append("    - " + parts.joined(separator: "; "))
    }
    lines.append("  \(Keyword.answer.spelling.text) \(head.refusal)")
    return lines.joined(separator: lineEnd)
  }

  /// Whether the file means the same after the change.
  private static func isSame(
    _ snapshot: Snapshot,
    _ procedure: Procedure,
    _ change: FixIt
  ) -> Bool {
    var batch = FixBatch(snapshot.session.files)
    guard batch.add(change) else { return false }
    var session = snapshot.session
    guard session.replace(batch.result[snapshot.position]) else { return false }
    guard let changed = snapshot.session.procedureID(at: snapshot.position) else { return false }
    let other = session.procedures[changed.position]
    return other.steps.count == procedure.steps.count
      && zip(procedure.steps, other.steps).allSatisfy { isSame($0, $1) }
      && procedure.flow.nodes.map { $0.kind } == other.flow.nodes.map { $0.kind }
      && procedure.flow.edges.count == other.flow.edges.count
      && procedure.flow.edges.allSatisfy { edge in
        other.flow.edges.contains {
          $0.from == edge.from && $0.to == edge.to && $0.kind == edge.kind
            && $0.label == edge.label && $0.isReturn == edge.isReturn && $0.bound == edge.bound
        }
      }
  }

  private static func isSame(_ left: Step, _ right: Step) -> Bool {
    left.kind == right.kind && left.activity == right.activity
      && left.performers.performers == right.performers.performers
      && left.performers.manner == right.performers.manner && left.inputs == right.inputs
      && left.outputs == right.outputs
      && left.duration.value?.written == right.duration.value?.written
      && left.condition == right.condition && left.remark == right.remark
  }
}

/// A decision as a level of a chain.
private struct Row {
  var range: SourceRange
  var label = ""
  var activity = ""
  var performer = ""
  var inputs = ""
  var duration = ""
  var document = ""
  var state = ""
  /// The answer that sends back, and where: `tidak: kembali ke langkah 4`.
  var refusal = ""

  /// Whether the row can be a level below `head`.
  func continues(_ head: Row) -> Bool {
    activity == head.activity && inputs == head.inputs && document == head.document
      && refusal == head.refusal
  }
}

/// Takes decisions apart that hold nothing but what a chain can say.
private struct RowReader {
  private let snapshot: Snapshot
  private let tree: SyntaxTree
  private let procedure: Procedure
  private let origin: ProcedureOrigin

  init(_ snapshot: Snapshot, _ procedure: Procedure, _ origin: ProcedureOrigin) {
    self.snapshot = snapshot
    tree = snapshot.tree
    self.procedure = procedure
    self.origin = origin
  }

  func row(_ id: StepID) -> Row? {
    guard procedure.steps.indices.contains(id.position), !origin[id].isDamaged,
      procedure[id].chain == nil, procedure[id].performers.performers.count == 1,
      let node = tree.nodes.firstIndex(where: {
        $0.keyword == .decision && $0.keywordRange.start == origin[id].heading.start
      })
    else { return nil }
    return row(SyntaxNodeID(node), origin[id])
  }

  private func row(_ id: SyntaxNodeID, _ place: ProcedureOrigin.StepPlace) -> Row? {
    let start = Int(tree[id].keywordRange.start)
    let range = SourceRange(start, Int(place.insertionPoint.end))
    var row = Row(range: range, label: tree.argument(of: id), activity: tree.value(of: id).text)
    // A comment would be lost.
    let hasComment = tree.lines.contains {
      ($0.kind == .comment || $0.kind == .note) && range.start <= $0.range.start
        && $0.range.start < range.end
    }
    if hasComment { return nil }
    for child in tree.children(of: id) {
      let value = tree.elements(of: child).map { $0.text }.joined(separator: "; ")
      switch tree[child].keyword {
      case .performers: row.performer = value
      case .inputs: row.inputs = value
      case .duration: row.duration = value
      case .outputs: guard takeOutput(child, &row) else { return nil }
      case .answer: guard takeAnswer(child, &row) else { return nil }
      default: return nil
      }
    }
    return row.refusal.isEmpty ? nil : row
  }

  private func takeOutput(_ id: SyntaxNodeID, _ row: inout Row) -> Bool {
    var ignored = Findings()
    let elements = tree.elements(of: id)
    guard elements.count == 1, let only = elements.first,
      let use = DocumentUseReader.read(only, into: &ignored).value
    else { return false }
    row.document = use.name
    row.state = use.state ?? ""
    return true
  }

  /// Takes an answer; the one that goes on is what a chain says by itself.
  private func takeAnswer(_ id: SyntaxNodeID, _ row: inout Row) -> Bool {
    guard tree.children(of: id).isEmpty else { return false }
    let (answer, value) = (tree.argument(of: id), tree.value(of: id).text)
    if value == "lanjut" { return answer == "ya" }
    guard row.refusal.isEmpty else { return false }
    row.refusal = "\(answer): \(value)"
    return true
  }
}
