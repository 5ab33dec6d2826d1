/// A reference from one SOP to another, with its place.
struct PlacedReference {
  /// What the reference is for.
  enum Purpose {
    /// `Keterkaitan` or `Terkait`: the SOPs have to do with each other.
    case related
    /// `Jalankan`: the other SOP runs as a part of this one.
    case run
    /// `ke SOP …`: the other SOP takes over.
    case handover
  }

  /// The reference.
  let reference: ProcedureReference
  /// What it is for.
  let purpose: Purpose
  /// The place of the reference, with the word `SOP` or `ke SOP` before it.
  let range: SourceRange

  /// The words before the name of an SOP, to be written with another name.
  var prefix: String {
    switch purpose {
    case .related, .run: "SOP "
    case .handover: "ke SOP "
    }
  }

  /// Calls `body` with every reference of an SOP but `Menggantikan`, in the order of the form.
  static func forEach(
    of procedure: Procedure,
    _ origin: ProcedureOrigin,
    _ body: (PlacedReference) -> Void
  ) {
    if let related = procedure.identity.related.value {
      forEach(related, of: origin.field(.relatedProcedures), body)
    }
    let steps = procedure.steps
    for position in steps.indices where position < origin.steps.count {
      if !steps[position].related.isEmpty {
        forEach(steps[position].related, of: origin.steps[position].field(.related), body)
      }
      if let runs = steps[position].runs, let field = origin.steps[position].field(.runs) {
        body(PlacedReference(reference: runs, purpose: .run, range: field.valueRange))
      }
    }
    forEachHandover(of: procedure, origin) { reference, _ in body(reference) }
  }

  /// Calls `body` with every hand-over to another SOP and the edge that leads there.
  static func forEachHandover(
    of procedure: Procedure,
    _ origin: ProcedureOrigin,
    _ body: (PlacedReference, FlowGraph.Edge) -> Void
  ) {
    let hasHandover = procedure.flow.nodes.contains { node in
      if case .handover = node.kind { true } else { false }
    }
    guard hasHandover else { return }
    for (edge, range) in zip(procedure.flow.edges, origin.edges) {
      guard case .handover(let reference) = procedure.flow[edge.to].kind else { continue }
      body(PlacedReference(reference: reference, purpose: .handover, range: range), edge)
    }
  }

  private static func forEach(
    _ references: [ProcedureReference],
    of field: ProcedureOrigin.Field?,
    _ body: (PlacedReference) -> Void
  ) {
    guard let field else { return }
    for (position, reference) in references.enumerated() {
      let hasPlace = field.elements.count == references.count
      body(
        PlacedReference(
          reference: reference,
          purpose: .related,
          range: hasPlace ? field.elements[position] : field.valueRange
        )
      )
    }
  }
}
