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
  func findExpectedOutputs(_ procedure: Procedure) -> [Output] {
    var outputs: [Output] = []
    var seen = BitSet(count: access.count)
    for (position, step) in procedure.steps.enumerated() {
      let id = StepID(position)
      guard let node = index.node(of: id), !access.writesAnything[node.position],
        !access.readsAnything[node.position], !leavesOffice(step, procedure), !isLast(node)
      else { continue }
      for use in step.outputs.value ?? [] where !seen.contains(use.document.position) {
        let document = use.document.position
        guard names.parts[document].isEmpty, procedure[use.document].origin == .undeclared,
          !access.reads[node.position].contains(document), isExpected(document),
          !procedure[use.document].isFinished(use.state)
        else { continue }
        seen.insert(document)
        outputs.append(Output(document: use.document, step: id, node: node))
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

  /// Whether what the step makes goes out of the SOP's hands.
  private func leavesOffice(_ step: Step, _ procedure: Procedure) -> Bool {
    if !step.related.isEmpty || step.runs != nil { return true }
    if step.performers.performers.contains(where: { procedure[$0.lane].kind != .post }) {
      return true
    }
    return step.handsOver
  }

  /// Whether the SOP may be over behind `node`.
  func isLast(_ node: NodeID) -> Bool {
    var pending = [node]
    while let next = pending.popLast() {
      for position in index.edges(leaving: next) {
        let target = index.graph.edges[position].to
        switch index.graph[target].kind {
        case .end, .handover, .open: return true
        case .join: pending.append(target)
        case .start, .step, .fork: break
        }
      }
    }
    return false
  }
}

/// What the SOP says it produces and keeps.
struct KeptDocuments: Sendable {
  private let names: [DocumentName]
  private let keepsEverything: Bool

  /// Reads `Produk pelayanan` and `Pencatatan dan pendataan`.
  init(_ procedure: Procedure) {
    let records = procedure.identity.records.value ?? []
    names = ((procedure.service.products.value ?? []) + records).map { DocumentName($0) }
    keepsEverything = records.contains { record in
      FoldedName(record).words.contains {
        $0.elementsEqual("semua".utf8) || $0.elementsEqual("seluruh".utf8)
      }
    }
  }

  /// Whether a document is among them, perhaps under a longer or shorter name.
  func contains(_ name: DocumentName) -> Bool {
    keepsEverything || names.contains { name.isRecognised(in: $0) || $0.isRecognised(in: name) }
  }
}

extension Step {
  /// Whether the activity says that something is given away, published or put into the archive.
  var handsOver: Bool {
    FoldedName(activity).words.contains { WordList.handovers.contains($0) }
  }
}

extension WordList {
  /// Words for giving something away or putting it into the archive.
  fileprivate static let handovers = WordList([
    "menyerahkan", "mengirim", "mengirimkan", "menyampaikan", "mendistribusikan", "membagikan",
    "mengarsipkan", "menyimpan", "mendokumentasikan", "mengumumkan", "memberitahukan", "mengunggah",
    "menerbitkan", "memberikan", "mengembalikan", "meneruskan", "menginformasikan", "penyerahan",
    "pengiriman", "pengarsipan", "melaporkan", "memublikasikan", "mempublikasikan", "menayangkan",
    "mencatat", "membukukan", "mengagendakan",
  ])
}

extension Document {
  /// Whether nothing is left to be done with a document in `state`: it was sent or archived.
  fileprivate func isFinished(_ state: String?) -> Bool {
    guard let state, let position = position(ofState: state) else { return false }
    if !states.isEmpty { return position == states.count - 1 && position > 0 }
    return position >= 5
  }
}
