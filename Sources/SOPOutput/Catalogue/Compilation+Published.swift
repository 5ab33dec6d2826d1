package import SOPLanguage

extension Compilation {
  /// The compilation without the SOPs that are drafts, and how many those are.
  ///
  /// What refers to them keeps its words and loses its target, so that no page or datum leads to a
  /// page that is not there. The files stay, because findings name them by their positions; what
  /// was found in a draft goes.
  package func withoutDrafts() -> (compilation: Compilation, leftOut: Int) {
    let drafts = Set(procedures.filter { $0.status == .draft }.map { $0.path })
    if drafts.isEmpty { return (self, 0) }
    var result = self
    result.procedures = procedures.filter { !drafts.contains($0.path) }.map { procedure in
      procedure.withoutTargets(drafts)
    }
    let isDraft = files.map { file in
      drafts.contains(String(decoding: file.path.utf8.dropLast(4), as: UTF8.self))
    }
    result.diagnostics = diagnostics.filter { diagnostic in
      let index = Int(diagnostic.file.index)
      return !isDraft.indices.contains(index) || !isDraft[index]
    }
    return (result, drafts.count)
  }
}

extension Procedure {
  /// The SOP with its references to the given SOPs leading nowhere.
  fileprivate func withoutTargets(_ paths: Set<String>) -> Procedure {
    func reference(_ reference: ProcedureReference) -> ProcedureReference {
      guard let target = reference.target, paths.contains(target) else { return reference }
      return ProcedureReference(written: reference.written)
    }
    var result = self
    if case .value(let related) = identity.related {
      result.identity.related = .value(related.map(reference))
    }
    result.record.replaces = record.replaces.map(reference)
    for position in steps.indices {
      result.steps[position].related = steps[position].related.map(reference)
      result.steps[position].runs = steps[position].runs.map(reference)
    }
    for position in flow.nodes.indices {
      if case .handover(let next) = flow.nodes[position].kind {
        result.flow.nodes[position].kind = .handover(reference(next))
      }
    }
    return result
  }
}
