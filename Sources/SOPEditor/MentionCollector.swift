import SOPLanguage

/// Collects the names of a file, line by line.
struct MentionCollector {
  private(set) var mentions: [Mention] = []
  private let snapshot: Snapshot
  private let tree: SyntaxTree
  private let lanes: [Lane]
  private let laneNames: [FoldedName]
  private let documents: Set<FoldedName>

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    tree = snapshot.tree
    let procedure = snapshot.procedure
    lanes =
      procedure?.lanes
      ?? (tree.kind == .agency ? snapshot.agency?.posts : snapshot.session.registry.posts) ?? []
    laneNames = lanes.flatMap { lane in
      [FoldedName(lane.name)] + (lane.shortName.map { [FoldedName($0)] } ?? [])
    }
    documents = Set((procedure?.documents ?? []).map { FoldedName($0.name) })
  }

  mutating func collect() {
    for position in tree.nodes.indices { collect(SyntaxNodeID(position)) }
  }

  private mutating func collect(_ id: SyntaxNodeID) {
    let node = tree[id]
    if node.keyword.form.argument == .label, !node.argument.isEmpty {
      add(.step(FoldedName(tree.argument(of: id))), node.argument, isDeclaration: true)
    }
    switch node.keyword.form.value {
    case .lanes: for element in tree.elements(of: id) { addLane(element) }
    case .performers: addPerformers(tree.value(of: id))
    case .chainLevels: addLevels(id)
    case .documents: for element in tree.elements(of: id) { addUse(element) }
    case .documentDeclarations: for element in tree.elements(of: id) { addDocument(element) }
    case .destination: addDestination(tree.value(of: id))
    case .reference: addReference(tree.value(of: id))
    case .references: for element in tree.elements(of: id) { addReference(element) }
    case .textList where node.keyword == .requirements || node.keyword == .equipment:
      for element in tree.elements(of: id) where documents.contains(element.name) {
        add(.document(element.name), element.range, isDeclaration: true)
      }
    case .nothing, .line, .text, .textList, .duration, .durationList, .date, .cost,
      .employeeNumber, .status, .count, .color, .choice, .path, .legalBases, .region, .contacts:
      break
    }
  }

  private mutating func add(
    _ subject: Subject,
    _ range: SourceRange,
    _ form: Mention.Form = .full,
    isDeclaration: Bool = false
  ) {
    guard !range.isEmpty else { return }
    mentions.append(
      Mention(subject: subject, range: range, form: form, isDeclaration: isDeclaration)
    )
  }

  // MARK: Roles

  private mutating func addLane(_ text: ValueText) {
    var ignored = Findings()
    guard let written = LaneReader.read(text, into: &ignored).value else { return }
    addRole(written.name, written.nameRange, isDeclaration: true)
    if let shortName = written.shortName {
      addRole(shortName, written.shortNameRange, isDeclaration: true)
    }
  }

  private mutating func addRole(_ name: String, _ range: SourceRange, isDeclaration: Bool = false) {
    let folded = FoldedName(name)
    guard let lane = lanes.first(where: { $0.goes(by: folded) }) else { return }
    let full = FoldedName(lane.name)
    add(.role(full), range, folded == full ? .full : .short, isDeclaration: isDeclaration)
  }

  private mutating func addPerformers(_ text: ValueText) {
    var ignored = Findings()
    let read = PerformerReader.read(text, knownNames: laneNames, into: &ignored)
    for name in read.value?.names ?? [] { addRole(name.name, name.range) }
  }

  private mutating func addLevels(_ id: SyntaxNodeID) {
    let levels = tree[id].items.isEmpty ? [tree.value(of: id)] : tree.elements(of: id)
    for level in levels {
      if let performer = level.elements().first { addPerformers(performer) }
    }
  }

  // MARK: Documents

  private mutating func addUse(_ text: ValueText) {
    var ignored = Findings()
    guard let use = DocumentUseReader.read(text, into: &ignored).value else { return }
    add(.document(FoldedName(use.name)), use.nameRange)
  }

  private mutating func addDocument(_ text: ValueText) {
    var ignored = Findings()
    guard let document = DocumentDeclarationReader.read(text, into: &ignored).value else { return }
    add(.document(FoldedName(document.name)), document.nameRange, isDeclaration: true)
  }

  // MARK: Steps and SOPs

  private mutating func addDestination(_ text: ValueText) {
    var ignored = Findings()
    guard let destination = DestinationReader.read(text, into: &ignored).value else { return }
    switch destination.kind {
    case .forward(let label), .back(let label):
      add(.step(FoldedName(label)), destination.labelRange)
    case .procedure(let reference): addProcedure(reference.written, destination.labelRange)
    case .next, .end, .unknown: break
    }
  }

  private mutating func addReference(_ text: ValueText) {
    guard let reference = ProcedureReferenceReader.read(text).value else { return }
    addProcedure(reference.written, text.range)
  }

  private mutating func addProcedure(_ written: String, _ range: SourceRange) {
    let agency = snapshot.agency?.path ?? ""
    guard case .found(let path) = snapshot.session.names.resolve(written, from: agency) else {
      return
    }
    add(.procedure(path), range)
  }
}
