extension ProcedureBinder {
  // MARK: Lanes

  /// Reads the lanes; a lane that is a post of the agency or the registry takes its full title.
  mutating func bindLanes(_ id: SyntaxNodeID, _ field: ProcedureOrigin.Field) {
    var declared: [(lane: LaneReader.Reading, range: SourceRange)] = []
    _ = reader.list(id) { text, findings -> Bool? in
      guard let lane = LaneReader.read(text, into: &findings) else { return nil }
      declared.append((lane, text.range))
      return true
    }
    for (written, range) in declared {
      procedure.lanes.append(lane(from: written))
      origin.lanes.append(range)
    }
  }

  private func lane(from written: LaneReader.Reading) -> Lane {
    if written.shortName == nil, let post = scope.post(named: written.name) {
      var lane = post
      if written.kind != .post { lane.kind = written.kind }
      return lane
    }
    return Lane(
      name: written.name,
      shortName: written.shortName,
      kind: written.kind,
      origin: .procedure
    )
  }

  // MARK: Performers

  /// Resolves the names of an `Oleh` line against the lanes.
  mutating func performers(_ text: ValueText, isSilent: Bool) -> Performers {
    var silenced = Findings()
    let known = procedure.lanes.flatMap { lane in
      [FoldedName(lane.name)] + (lane.shortName.map { [FoldedName($0)] } ?? [])
    }
    let reading =
      isSilent
      ? PerformerReader.read(text, knownNames: known, into: &silenced)
      : PerformerReader.read(text, knownNames: known, into: &reader.findings)
    guard let reading else { return Performers() }
    var result = Performers(performers: [], manner: reading.manner)
    for name in reading.names {
      guard let lane = lane(named: name.text, at: name.range, isSilent: isSilent) else { continue }
      result.performers.append(Performers.Performer(lane: lane, isGuess: name.isGuess))
    }
    return result
  }

  private mutating func lane(
    named name: String,
    at range: SourceRange,
    isSilent: Bool
  ) -> LaneID? {
    let folded = FoldedName(name)
    if let position = procedure.lanes.firstIndex(where: { $0.goes(by: folded) }) {
      return LaneID(position)
    }
    if !isSilent { reportUnknownLane(name, at: range) }
    return nil
  }

  private mutating func reportUnknownLane(_ name: String, at range: SourceRange) {
    if procedure.lanes.isEmpty {
      // One message for the whole list; every name would fail for the same reason.
      guard !tree.hasOrphanItems, isNew("") else { return }
      report(.missingLanes, at: range)
      return
    }
    guard isNew(name) else { return }
    let similar = similarLanes(to: name)
    var fixes: [FixIt] = []
    if similar.count == 1, let only = similar.first {
      fixes.append(
        FixIt(
          Message(
            "ganti \"{0}\" dengan \"{1}\"",
            en: "replace \"{0}\" with \"{1}\"",
            .text(name),
            .text(only)
          ),
          .likely,
          edits: [TextEdit(file: tree.file, range: range, replacement: only)]
        )
      )
    }
    report(
      .unknownPerformer(
        name,
        similar: similar,
        isDeclaredPost: scope.post(named: name) != nil
      ),
      at: range,
      fixes: fixes
    )
  }

  private func similarLanes(to name: String) -> [String] {
    let folded = FoldedName(name)
    var names: [String] = []
    for lane in procedure.lanes {
      for candidate in [lane.shortName, lane.name].compactMap({ $0 }) {
        let other = FoldedName(candidate)
        let limit = max(1, other.bytes.count / 3)
        if EditDistance.distance(folded.bytes, other.bytes, atMost: limit) != nil {
          names.append(candidate)
          break
        }
      }
    }
    return Array(names.prefix(3))
  }

  // MARK: Documents

  mutating func declareDocuments(_ id: SyntaxNodeID) {
    procedure.hasDeclaredDocuments = true
    var declared: [(document: Document, range: SourceRange)] = []
    _ = reader.list(id) { text, findings -> Bool? in
      guard let reading = DocumentDeclarationReader.read(text, into: &findings) else { return nil }
      declared.append(
        (Document(name: reading.name, origin: reading.origin, states: reading.states), text.range)
      )
      return true
    }
    for (document, range) in declared { _ = documentID(document, at: range) }
  }

  /// Reads the documents of a `Kelengkapan` or `Output` line.
  mutating func documents(_ id: SyntaxNodeID) -> Entry<[DocumentUse]> {
    var read: [(use: DocumentUseReader.Reading, range: SourceRange)] = []
    let entry = reader.list(id) { text, _ -> Bool? in
      guard let use = DocumentUseReader.read(text) else { return nil }
      read.append((use, text.range))
      return true
    }
    switch entry {
    case .missing: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .unreadable(let text): return .unreadable(text)
    case .value:
      return .value(
        read.map { use, range in
          DocumentUse(
            document: documentID(Document(name: use.name), at: range),
            written: use.name,
            state: use.state
          )
        }
      )
    }
  }

  /// The entry of a document, added when its name is new.
  private mutating func documentID(_ document: Document, at range: SourceRange) -> DocumentID {
    let name = FoldedName(document.name)
    if let id = documentIDs[name] { return id }
    let id = DocumentID(procedure.documents.count)
    procedure.documents.append(document)
    origin.documents.append(range)
    documentIDs[name] = id
    return id
  }

  /// Tells where undeclared documents come from when the form says it elsewhere.
  mutating func classifyDocuments() {
    mark(procedure.service.requirements, as: .requirement)
    mark(procedure.identity.equipment, as: .equipment)
  }

  private mutating func mark(_ names: Entry<[String]>, as documentOrigin: Document.Origin) {
    for name in names.value ?? [] {
      guard let id = documentIDs[FoldedName(name)],
        procedure[id].origin == .undeclared
      else { continue }
      procedure.documents[id.position].origin = documentOrigin
    }
  }
}
