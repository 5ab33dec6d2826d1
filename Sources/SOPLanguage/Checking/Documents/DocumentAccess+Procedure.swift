extension DocumentAccess {
  /// What the steps of `procedure` read and write, as far as it is known.
  ///
  /// What is not known is taken to be anything, so that nothing follows from it: an `Output` that
  /// is missing, `?` or unreadable, a step whose lines are damaged, a name that is not in the list
  /// `Dokumen`, and an SOP that runs inside.
  init(
    _ procedure: borrowing Procedure,
    _ origin: borrowing ProcedureOrigin,
    _ uses: StepDocuments,
    _ names: inout DocumentNames
  ) {
    self.init(nodes: procedure.flow.nodes.count, documents: procedure.documents.count)
    countStates(uses, of: procedure)
    let unlisted = DocumentAccess.unlisted(in: procedure, origin)
    // Who never writes the outputs of decisions means their answers; who does may have lost one.
    let decisionsWrite = procedure.steps.indices.contains {
      procedure.steps[$0].kind == .decision && !procedure.steps[$0].outputs.isMissing
    }
    for node in procedure.flow.nodes.indices {
      switch procedure.flow.nodes[node].kind {
      case .step(let step):
        let isDamaged = origin.steps[step.position].isDamaged
        for use in uses.inputs(of: step) {
          names.forEach(in: use.document) { reads[node].insert($0) }
          if unlisted.contains(use.document) { readsAnything[node] = true }
        }
        if isDamaged || !procedure.steps[step.position].inputs.isSettled {
          readsAnything[node] = true
        }
        for use in uses.outputs(of: step) {
          names.forEach(in: use.document) { write($0, state: use.state, at: node) }
          // A state that its document does not have was told: perhaps the document is another.
          if unlisted.contains(use.document) || use.hasUnknownState { writesAnything[node] = true }
        }
        if isDamaged || procedure.hidesOutput(of: step, decisionsWrite: decisionsWrite) {
          writesAnything[node] = true
        }
      case .handover, .open: readsAnything[node] = true
      case .start, .end, .fork, .join: break
      }
    }
    recognise(&names)
    supply(procedure, uses, names)
    supplied.formUnion(unlisted)
  }

  /// The documents that the list `Dokumen` of the SOP does not hold, which was told already.
  private static func unlisted(
    in procedure: borrowing Procedure,
    _ origin: borrowing ProcedureOrigin
  ) -> BitSet {
    var unlisted = BitSet(count: procedure.documents.count)
    guard procedure.hasDeclaredDocuments, let list = origin.field(.documents)?.valueRange else {
      return unlisted
    }
    for position in origin.documents.indices
    where origin.documents[position].start < list.start
      || origin.documents[position].end > list.end
    {
      unlisted.insert(position)
    }
    return unlisted
  }

  private mutating func countStates(
    _ uses: StepDocuments,
    of procedure: borrowing Procedure
  ) {
    for use in uses.all where use.hasState {
      let declared = procedure.documents[use.document].states.count
      stateCounts[use.document] = declared == 0 ? Document.defaultStates.count : declared
    }
  }

  /// Lets a step that reads a document read its other names too.
  private mutating func recognise(_ names: inout DocumentNames) {
    var needed = BitSet(count: count)
    for node in reads.indices { needed.formUnion(reads[node]) }
    guard names.recognise(needed: needed, made: made) else { return }
    for node in reads.indices {
      let read = reads[node]
      read.forEach { document in
        for other in names.recognised[document] { reads[node].insert(other) }
      }
    }
  }

  /// All that is written somewhere.
  private var made: BitSet {
    var made = BitSet(count: count)
    for node in writes.indices { made.formUnion(writes[node]) }
    return made
  }

  /// D₀: what is listed, what comes from outside or "dari SOP" of another, and what other SOPs
  /// hand to a step.
  private mutating func supply(
    _ procedure: borrowing Procedure,
    _ uses: StepDocuments,
    _ names: DocumentNames
  ) {
    for position in procedure.documents.indices {
      switch procedure.documents[position].origin {
      case .undeclared:
        let comesFromElsewhere = DocumentSource.isNamed(in: procedure.documents[position].name)
        if comesFromElsewhere || names.isRequired(position) { supplied.insert(position) }
      case .requirement, .equipment, .external, .archive: supplied.insert(position)
      }
    }
    let made = made
    for position in procedure.steps.indices
    where !procedure.steps[position].related.isEmpty || procedure.steps[position].runs != nil {
      for use in uses.inputs(of: StepID(position)) {
        names.forEach(in: use.document) { document in
          if !made.contains(document) { supplied.insert(document) }
        }
      }
    }
  }
}

extension Procedure {
  /// Whether a step may put out something that is not written at it.
  fileprivate func hidesOutput(of step: StepID, decisionsWrite: Bool) -> Bool {
    switch steps[step.position].outputs {
    case .value, .none: steps[step.position].runs != nil
    // The outcome of a decision is its answer; it need not put out a document of its own.
    case .missing:
      decisionsWrite || steps[step.position].runs != nil || steps[step.position].kind == .activity
    case .unknown, .unreadable: true
    }
  }
}

extension Entry {
  /// Whether it is known what belongs there, be it nothing.
  fileprivate var isSettled: Bool {
    switch self {
    case .value, .none: true
    case .missing, .unknown, .unreadable: false
    }
  }
}

extension Document {
  /// The position of a state in the order of the document's states.
  func position(ofState state: String) -> Int? {
    let name = FoldedName(state)
    return (states.isEmpty ? Document.defaultStateNames : states)
      .firstIndex { FoldedName($0) == name }
  }

  /// The states of a document that declares none.
  static let defaultStateNames = defaultStates.map { $0.text }

  /// The state at `position` in the order of the document's states.
  func state(at position: Int) -> String {
    states.isEmpty ? Document.defaultStateNames[position] : states[position]
  }
}
