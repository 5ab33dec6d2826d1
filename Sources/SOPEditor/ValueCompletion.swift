import SOPLanguage

/// Suggests values for a field.
struct ValueCompletion {
  /// The most SOPs that are suggested at once.
  private static let mostProcedures = 200

  private let snapshot: Snapshot
  private let tree: SyntaxTree
  private let field: WrittenField
  private let typed: String

  init(_ snapshot: Snapshot, _ field: WrittenField) {
    self.snapshot = snapshot
    self.field = field
    tree = snapshot.tree
    typed = field.text(in: tree)
  }

  /// The suggestions, in the order in which they are likely.
  var items: [CompletionItem] {
    let keyword = tree[field.node].keyword
    switch keyword.form.value {
    case .performers: return roles
    case .chainLevels:
      return field.number == 0 ? roles : field.number == 1 ? units : states(of: Document(name: ""))
    case .lanes: return posts
    case .documents: return documents
    case .destination: return destinations
    case .reference, .references: return procedures
    case .duration, .durationList: return units
    case .status: return Procedure.Status.allCases.map { item(.choice, $0.spelling.text) }
    case .line where keyword == .unit:
      return (snapshot.agency?.units ?? []).map { item(.choice, $0) }
    case .nothing, .line, .text, .textList, .date, .cost, .employeeNumber, .count, .color, .choice,
      .path, .legalBases, .region, .contacts, .documentDeclarations:
      return []
    }
  }

  private func item(
    _ kind: CompletionItem.Kind,
    _ insertion: String,
    replacing range: SourceRange? = nil,
    detail: String = ""
  ) -> CompletionItem {
    CompletionItem(
      kind: kind,
      insertion: insertion,
      range: range ?? field.typed,
      help: nil,
      detail: detail
    )
  }

  /// What stands behind the last of `joints` in what was typed.
  private func rest(behind joints: [StaticString]) -> SourceRange {
    let bytes = Array(typed.utf8).map { $0.loweredASCII }
    var start = 0
    for joint in joints {
      let word = Array(joint.text.utf8)
      guard bytes.count >= word.count else { continue }
      for index in 0...(bytes.count - word.count) where bytes[index...].starts(with: word) {
        start = max(start, index + word.count)
      }
    }
    return SourceRange(Int(field.typed.start) + start, Int(field.typed.end))
  }

  // MARK: Names

  private var roles: [CompletionItem] {
    let range = rest(behind: [" dan ", " atau "])
    return (snapshot.procedure?.lanes ?? []).map { lane in
      item(
        .role,
        lane.shortName ?? lane.name,
        replacing: range,
        detail: lane.shortName == nil ? "" : lane.name
      )
    }
  }

  /// Posts of the agency and the registry that are no lanes yet.
  private var posts: [CompletionItem] {
    guard let lanes = snapshot.procedure?.lanes else { return [] }
    let known = Set(lanes.map { FoldedName($0.name) })
    return ((snapshot.agency?.posts ?? []) + snapshot.session.registry.posts)
      .filter { !known.contains(FoldedName($0.name)) }
      .map { item(.role, $0.shortName ?? $0.name, detail: $0.shortName == nil ? "" : $0.name) }
  }

  private var documents: [CompletionItem] {
    guard let procedure = snapshot.procedure else { return [] }
    if let bracket = typed.utf8.lastIndex(of: UInt8(ascii: "[")), !typed.utf8.contains(0x5D) {
      let name = FoldedName(String(typed[..<bracket]))
      let document = procedure.documents.first { FoldedName($0.name) == name }
      return states(of: document ?? Document(name: ""), isInBracket: true)
    }
    var names = procedure.documents.map { $0.name }
    var known = Set(names.map { FoldedName($0) })
    for requirement in procedure.service.requirements.value ?? []
    where known.insert(FoldedName(requirement)).inserted {
      names.append(requirement)
    }
    let written = FoldedName(typed)
    return names.filter { FoldedName($0) != written }.map { item(.document, $0) }
  }

  private func states(of document: Document, isInBracket: Bool = false) -> [CompletionItem] {
    let states =
      document.states.isEmpty ? Document.defaultStates.map { $0.text } : document.states
    let range = rest(behind: ["["])
    return states.map { item(.state, isInBracket ? $0 + "]" : $0, replacing: range) }
  }

  private var procedures: [CompletionItem] {
    let wanted = FoldedName(typed)
    let own = snapshot.session.agency(at: snapshot.position)
    let all = snapshot.session.procedures.filter {
      $0.path != snapshot.procedure?.path && !$0.title.isEmpty
        && (wanted.isEmpty || FoldedName($0.title).bytes.starts(with: wanted.bytes)
          || FoldedName($0.path).bytes.starts(with: wanted.bytes))
    }
    let near = all.filter { $0.agency == own }
    let far = all.filter { $0.agency != own }
    return
      (near.map { item(.procedure($0.path), "SOP \($0.title)", detail: $0.path) }
      + far.map { item(.procedure($0.path), $0.path, detail: $0.title) })
      .prefix(ValueCompletion.mostProcedures).map { $0 }
  }

  // MARK: Words

  /// The units behind a number.
  private var units: [CompletionItem] {
    let range = rest(behind: [" "])
    let isNumber = typed.utf8.contains { $0.isASCIIDigit }
    guard isNumber, typed.utf8.last == 0x20 || range.count < typed.utf8.count else { return [] }
    return ["menit", "jam", "hari kerja", "hari", "minggu", "bulan"].map {
      item(.unit, $0, replacing: range)
    }
  }

  private var destinations: [CompletionItem] {
    var items = [item(.destination, "lanjut"), item(.destination, "selesai")]
    guard let procedure = snapshot.procedure, let origin = snapshot.origin else { return items }
    for position in procedure.steps.indices {
      guard let label = procedure.steps[position].label else { continue }
      let isAbove = origin.steps[position].heading.start <= field.typed.start
      items.append(
        item(
          .destination,
          (isAbove ? "kembali ke langkah " : "lanjut ke langkah ") + label,
          detail: procedure.steps[position].activity
        )
      )
    }
    return items
  }
}
