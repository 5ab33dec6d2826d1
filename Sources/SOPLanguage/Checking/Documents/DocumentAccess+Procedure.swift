extension DocumentAccess {
  /// What the steps of `procedure` read and write, as far as it is known.
  ///
  /// What is not known is taken to be anything, so that nothing follows from it: an `Output` that
  /// is missing, `?` or unreadable, a step whose lines are damaged, a name that is not in the list
  /// `Dokumen`, and an SOP that runs inside.
  init(_ procedure: Procedure, _ origin: ProcedureOrigin, _ names: inout DocumentNames) {
    let graph = procedure.flow
    self.init(nodes: graph.nodes.count, documents: procedure.documents.count)
    countStates(of: procedure)
    let unlisted = DocumentAccess.unlisted(in: procedure, origin)
    // Who never writes the outputs of decisions means their answers; who does may have lost one.
    let decisionsWrite = procedure.steps.contains {
      $0.kind == .decision && !$0.outputs.isMissing
    }
    for (position, node) in graph.nodes.enumerated() {
      switch node.kind {
      case .step(let step):
        let isDamaged = origin[step].isDamaged
        read(procedure[step], names, at: position, isDamaged: isDamaged)
        write(procedure, step, names, at: position, isDamaged: isDamaged)
        for use in procedure[step].inputs.value ?? []
        where unlisted.contains(use.document.position) { readsAnything[position] = true }
        for use in procedure[step].outputs.value ?? []
        where unlisted.contains(use.document.position) { writesAnything[position] = true }
        if decisionsWrite, procedure[step].outputs.isMissing { writesAnything[position] = true }
        // A state that its document does not have was told: perhaps the document is another.
        if procedure.hasUnknownState(step) { writesAnything[position] = true }
      case .handover, .open: readsAnything[position] = true
      case .start, .end, .fork, .join: break
      }
    }
    recognise(&names)
    supply(procedure, names)
    supplied.formUnion(unlisted)
  }

  /// The documents that the list `Dokumen` of the SOP does not hold, which was told already.
  private static func unlisted(in procedure: Procedure, _ origin: ProcedureOrigin) -> BitSet {
    var unlisted = BitSet(count: procedure.documents.count)
    guard procedure.hasDeclaredDocuments, let list = origin.field(.documents)?.valueRange else {
      return unlisted
    }
    for (position, place) in origin.documents.enumerated()
    where place.start < list.start || place.end > list.end {
      unlisted.insert(position)
    }
    return unlisted
  }

  private mutating func countStates(of procedure: Procedure) {
    for step in procedure.steps {
      for use in (step.inputs.value ?? []) + (step.outputs.value ?? []) where use.state != nil {
        let declared = procedure[use.document].states.count
        stateCounts[use.document.position] =
          declared == 0 ? Document.defaultStates.count : declared
      }
    }
  }

  private mutating func read(
    _ step: Step,
    _ names: DocumentNames,
    at node: Int,
    isDamaged: Bool
  ) {
    switch step.inputs {
    case .value(let uses):
      for use in uses {
        for document in names.all(in: use.document) { reads[node].insert(document) }
      }
      readsAnything[node] = isDamaged
    case .none: readsAnything[node] = isDamaged
    case .missing, .unknown, .unreadable: readsAnything[node] = true
    }
  }

  private mutating func write(
    _ procedure: Procedure,
    _ id: StepID,
    _ names: DocumentNames,
    at node: Int,
    isDamaged: Bool
  ) {
    let step = procedure[id]
    switch step.outputs {
    case .value(let uses):
      for use in uses {
        let state = use.state.flatMap { procedure[use.document].position(ofState: $0) }
        for document in names.all(in: use.document) { write(document, state: state, at: node) }
      }
      writesAnything[node] = isDamaged || step.runs != nil
    case .none: writesAnything[node] = isDamaged || step.runs != nil
    // The outcome of a decision is its answer; it need not put out a document of its own.
    case .missing: writesAnything[node] = isDamaged || step.runs != nil || step.kind == .activity
    case .unknown, .unreadable: writesAnything[node] = true
    }
  }

  /// Lets a step that reads a document read its other names too.
  private mutating func recognise(_ names: inout DocumentNames) {
    var needed = BitSet(count: count)
    var made = needed
    for node in reads.indices {
      needed.formUnion(reads[node])
      made.formUnion(writes[node])
    }
    names.recognise(needed: needed, made: made)
    for node in reads.indices {
      for document in reads[node].members {
        for other in names.recognised[document] { reads[node].insert(other) }
      }
    }
  }

  /// D₀: what is listed, what comes from outside, and what other SOPs hand to a step.
  private mutating func supply(_ procedure: Procedure, _ names: DocumentNames) {
    for (position, document) in procedure.documents.enumerated() {
      switch document.origin {
      case .undeclared: if names.isRequired(position) { supplied.insert(position) }
      case .requirement, .equipment, .external, .archive: supplied.insert(position)
      }
    }
    var made = BitSet(count: count)
    for written in writes { made.formUnion(written) }
    for step in procedure.steps where !step.related.isEmpty || step.runs != nil {
      for use in step.inputs.value ?? [] {
        for document in names.all(in: use.document) where !made.contains(document) {
          supplied.insert(document)
        }
      }
    }
  }
}

extension Procedure {
  /// Whether a step puts out a document in a state that the document does not have.
  fileprivate func hasUnknownState(_ step: StepID) -> Bool {
    (self[step].outputs.value ?? []).contains { use in
      use.state.map { self[use.document].position(ofState: $0) == nil } ?? false
    }
  }
}

extension DocumentNames {
  /// The documents that a name stands for: itself, or the two that it joins.
  func all(in document: DocumentID) -> [Int] {
    let parts = parts[document.position]
    return parts.isEmpty ? [document.position] : parts
  }
}

extension Document {
  /// The position of a state in the order of the document's states.
  func position(ofState state: String) -> Int? {
    let name = FoldedName(state)
    if !states.isEmpty { return states.firstIndex { FoldedName($0) == name } }
    return Document.defaultStates.firstIndex { name.bytes.elementsEqual($0.text.utf8) }
  }

  /// The state at `position` in the order of the document's states.
  func state(at position: Int) -> String {
    states.isEmpty ? Document.defaultStates[position].text : states[position]
  }
}
