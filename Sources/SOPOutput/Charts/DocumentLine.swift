import SOPLanguage

/// The way of every document of an SOP through its steps: where it comes from, which steps make it,
/// which use it, and whether it is what the service hands out.
struct DocumentLine {
  /// A step that has a document in its hands.
  struct Mark {
    /// The step.
    let step: StepID
    /// Whether the step makes it, or a new state of it.
    fileprivate(set) var isMade: Bool
    /// Whether the step needs it.
    fileprivate(set) var isUsed: Bool
  }

  /// A document.
  struct Row {
    /// Which document it is.
    let document: DocumentID
    /// The steps that have it in their hands, in the order of the table.
    fileprivate(set) var marks: [Mark] = []
    /// The states that steps give it, in the order of the table, none twice in a row.
    fileprivate(set) var states: [String] = []
    /// Whether `Produk pelayanan` names it.
    fileprivate(set) var isProduct = false
  }

  /// The documents in the order in which steps first have them in their hands.
  let rows: [Row]

  /// Follows the documents of an SOP; what no step has in its hands goes no way.
  init(_ procedure: Procedure) {
    var rows = procedure.documents.indices.map { Row(document: DocumentID($0)) }
    for position in procedure.steps.indices {
      let (id, step) = (StepID(position), procedure.steps[position])
      for use in step.inputs.value ?? [] {
        rows[use.document.position].note(id, use, isMade: false)
      }
      for use in step.outputs.value ?? [] {
        rows[use.document.position].note(id, use, isMade: true)
      }
    }
    let products = Set((procedure.service.products.value ?? []).map { FoldedName($0) })
    for position in rows.indices {
      let document = procedure.documents[position]
      rows[position].isProduct = products.contains(FoldedName(document.name))
    }
    let touched = rows.filter { !$0.marks.isEmpty }
    // Sorting by the first step must keep the order of documents that begin together.
    let order = touched.indices.sorted { left, right in
      let (one, other) = (touched[left].marks[0].step.index, touched[right].marks[0].step.index)
      return one == other ? left < right : one < other
    }
    self.rows = order.map { touched[$0] }
  }
}

extension DocumentLine.Row {
  fileprivate mutating func note(_ step: StepID, _ use: DocumentUse, isMade: Bool) {
    if marks.last?.step != step {
      marks.append(DocumentLine.Mark(step: step, isMade: false, isUsed: false))
    }
    let last = marks.count - 1
    if isMade { marks[last].isMade = true } else { marks[last].isUsed = true }
    if isMade, let state = use.state, states.last != state { states.append(state) }
  }
}
