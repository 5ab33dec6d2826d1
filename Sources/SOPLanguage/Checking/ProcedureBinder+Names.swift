extension ProcedureBinder {
  // MARK: Lanes

  /// Reads the lanes; a lane that is a post of the agency or the registry takes its full title.
  mutating func bindLanes(_ id: SyntaxNodeID, _ field: ProcedureOrigin.Field) {
    let count = procedure.lanes.count
    let elements = reader.written(id).value ?? []
    procedure.lanes.reserveCapacity(count + elements.count)
    origin.lanes.reserveCapacity(count + elements.count)
    for element in elements {
      let read = reader.reading(id) { LaneReader.read(element, into: &$0) }
      guard let written = read.value else { continue }
      let lane = lane(from: written)
      addNames(of: lane, LaneID(procedure.lanes.count))
      procedure.lanes.append(lane)
      origin.lanes.append(element.range)
    }
    hasUnreadableLane = procedure.lanes.count - count < field.elements.count
  }

  private mutating func addNames(of lane: Lane, _ id: LaneID) {
    if laneNames.add(FoldedName(lane.name)).isNew { laneIDs.append(id) }
    guard let shortName = lane.shortName else { return }
    if laneNames.add(FoldedName(shortName)).isNew { laneIDs.append(id) }
  }

  private func lane(from written: LaneDeclaration) -> Lane {
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
    if let only = onlyLane(text) {
      return Performers(performers: [Performers.Performer(lane: only, isGuess: false)])
    }
    var silenced = Findings()
    let reading =
      isSilent
      ? PerformerReader.read(text, knownNames: laneNames.names, into: &silenced)
      : PerformerReader.read(text, knownNames: laneNames.names, into: &reader.findings)
    guard let reading = reading.value else { return Performers() }
    var result = Performers(performers: [], manner: reading.manner)
    for name in reading.names {
      guard let lane = lane(named: name.name, at: name.range, isSilent: isSilent) else { continue }
      result.performers.append(Performers.Performer(lane: lane, isGuess: name.isGuess))
    }
    return result
  }

  /// The lane that is the whole text, as nearly always: words of letters and digits that are a
  /// name, so that there is nothing to split and no mark of a guess.
  private mutating func onlyLane(_ text: ValueText) -> LaneID? {
    let slot = laneSpellings.slot(of: text.extent, in: text.buffer)
    if text.isView, let known = laneSpellings.entry(at: slot, for: text.extent, in: text.buffer) {
      return LaneID(known.number)
    }
    for byte in text.bytes {
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == 0x20 else { return nil }
    }
    guard let position = laneNames.position(of: text.name) else { return nil }
    let id = laneIDs[position]
    if text.isView { laneSpellings.remember(id.position, "", at: slot, for: text.extent) }
    return id
  }

  private mutating func lane(
    named name: String,
    at range: SourceRange,
    isSilent: Bool
  ) -> LaneID? {
    if let position = laneNames.position(of: FoldedName(name)) { return laneIDs[position] }
    if !isSilent { reportUnknownLane(name, at: range) }
    return nil
  }

  private mutating func reportUnknownLane(_ name: String, at range: SourceRange) {
    // The name may be that of the element that was reported.
    guard !tree.hasOrphanItems, !hasUnreadableLane else { return }
    if procedure.lanes.isEmpty {
      // One message for the whole list; every name would fail for the same reason.
      guard isNew("") else { return }
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
    let elements = reader.written(id).value ?? []
    procedure.documents.reserveCapacity(elements.count)
    origin.documents.reserveCapacity(elements.count)
    for element in elements {
      let read = reader.reading(id) { DocumentDeclarationReader.read(element, into: &$0) }
      guard let written = read.value else { continue }
      let document = Document(name: written.name, origin: written.origin, states: written.states)
      _ = documentID(document, at: element.range)
    }
  }

  /// Reads the documents of a `Kelengkapan` or `Output` line.
  mutating func documents(_ id: SyntaxNodeID) -> Entry<[DocumentUse]> {
    switch reader.written(id) {
    case .missing: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .unreadable(let text): return .unreadable(text)
    case .value(let elements):
      var result: [DocumentUse] = []
      result.reserveCapacity(elements.count)
      for element in elements {
        let isMark = (PlainEntry.mark(element) as Entry<Bool>?) != nil
        guard !isMark,
          let (name, state) = reader.reading(id, { DocumentUseReader.places(element, into: &$0) })
        else { continue }
        result.append(documentUse(name, state.map { element.text(of: $0) }, in: element))
      }
      return .value(result)
    }
  }

  /// The use of the document named at `name`.
  private mutating func documentUse(
    _ name: Range<Int>,
    _ state: String?,
    in text: ValueText
  ) -> DocumentUse {
    let slot = documentSpellings.slot(of: name, in: text.buffer)
    if text.isView,
      let known = documentSpellings.entry(at: slot, for: name, in: text.buffer)
    {
      return DocumentUse(
        document: DocumentID(known.number),
        written: known.written,
        state: state
      )
    }
    let written = text.text(of: name)
    let id = documentID(Document(name: written), at: text.range)
    if text.isView { documentSpellings.remember(id.position, written, at: slot, for: name) }
    return DocumentUse(document: id, written: written, state: state)
  }

  /// The entry of a document, added when its name is new.
  private mutating func documentID(_ document: Document, at range: SourceRange) -> DocumentID {
    let (position, isNew) = documentNames.add(FoldedName(document.name))
    if isNew {
      procedure.documents.append(document)
      origin.documents.append(range)
    }
    return DocumentID(position)
  }

  /// Tells where undeclared documents come from when the form says it elsewhere.
  mutating func classifyDocuments() {
    mark(procedure.service.requirements, as: .requirement)
    mark(procedure.identity.equipment, as: .equipment)
  }

  private mutating func mark(_ names: Entry<[String]>, as documentOrigin: Document.Origin) {
    for name in names.value ?? [] {
      guard let position = documentNames.position(of: FoldedName(name)),
        procedure.documents[position].origin == .undeclared
      else { continue }
      procedure.documents[position].origin = documentOrigin
    }
  }
}
