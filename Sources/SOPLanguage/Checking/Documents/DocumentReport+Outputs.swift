extension DocumentReport {
  /// A document that a step makes and that a later step should use.
  struct Output: Sendable {
    /// The document.
    var document: DocumentID
    /// The first step that makes it.
    var step: StepID
    /// The node of the step.
    var node: NodeID
  }

  /// The documents that are made for a later step, as far as a reader can tell.
  ///
  /// Left out is what leaves the SOP or need not be read: results of the last step, what is handed
  /// over or comes to an outsider, registers and proofs, products and records, events; and what
  /// probably goes on under the name that another message is about.
  func findExpectedOutputs(_ procedure: Procedure, _ activities: [StepActivity]) -> [Output] {
    var outputs: [Output] = []
    var seen = BitSet(count: access.count)
    for position in procedure.steps.indices {
      let id = StepID(position)
      guard let node = index.node(of: id), !access.writesAnything[node.position],
        !access.readsAnything[node.position], !activities[position].handsOver,
        !procedure.givesAway(id), !isLast(node)
      else { continue }
      for use in uses.outputs(of: id) where !seen.contains(use.document) {
        guard names.parts[use.document].isEmpty,
          procedure.documents[use.document].origin == .undeclared,
          !access.reads[node.position].contains(use.document), isExpected(use.document),
          !procedure.documents[use.document].isFinished(use.state)
        else { continue }
        seen.insert(use.document)
        outputs.append(Output(document: DocumentID(use.document), step: id, node: node))
      }
    }
    return outputs
  }

  private func isExpected(_ document: Int) -> Bool {
    let name = names.names[document]
    if name.isActivity || name.isSideProduct || kept.contains(name) { return false }
    // Nobody makes an input that is about the same thing: the link is broken there.
    return !names.names.indices.contains { other in
      makers[other].isEmpty && !access.supplied.contains(other)
        && names.names[other].isRelated(to: name)
    }
  }

  /// Whether the SOP may be over behind `node`.
  func isLast(_ node: NodeID) -> Bool {
    var pending: [NodeID] = []
    var next: NodeID? = node
    while let node = next {
      for position in index.edges(leaving: node) {
        let target = index.graph.edges[position].to
        switch index.graph.nodes[target.position].kind {
        case .end, .handover, .open: return true
        case .join: pending.append(target)
        case .start, .step, .fork: break
        }
      }
      next = pending.popLast()
    }
    return false
  }
}

extension Procedure {
  /// Whether what the step makes goes to another SOP or to somebody outside of the office.
  fileprivate func givesAway(_ step: StepID) -> Bool {
    !steps[step.position].related.isEmpty || steps[step.position].runs != nil
      || steps[step.position].performers.performers.contains {
        lanes[$0.lane.position].kind != .post
      }
  }
}

/// What the SOP says it produces and keeps.
struct KeptDocuments: Sendable {
  private let products: [DocumentName]
  private let records: [DocumentName]
  private let keepsEverything: Bool

  /// Takes `Produk pelayanan` and `Pencatatan dan pendataan` from `names`.
  init(_ names: DocumentNames) {
    products = names.products
    records = names.records
    keepsEverything = names.records.contains { $0.isEverything }
  }

  /// Whether a document is among them, perhaps under a longer or shorter name.
  func contains(_ name: DocumentName) -> Bool {
    keepsEverything || products.contains { KeptDocuments.areAlike($0, name) }
      || records.contains { KeptDocuments.areAlike($0, name) }
  }

  private static func areAlike(_ first: DocumentName, _ second: DocumentName) -> Bool {
    second.isRecognised(in: first) || first.isRecognised(in: second)
  }
}

extension Document {
  /// Whether nothing is left to be done with a document in the state at `position`: it was sent
  /// or archived.
  fileprivate func isFinished(_ position: Int?) -> Bool {
    guard let position else { return false }
    if !states.isEmpty { return position == states.count - 1 && position > 0 }
    return position >= 5
  }
}
