/// The flow of the documents of one SOP as the rules tell it: each defect once, by its cause.
struct DocumentReport: Sendable {
  /// How a document that is not there is told.
  enum Source: Sendable {
    /// A step makes it, but never before it is needed.
    case later(StepID)
    /// No step makes it; the step that probably should is named.
    case nowhere(StepID?)
    /// It probably comes from outside.
    case outside
  }

  /// A document that some steps need and that is not there.
  struct Missing: Sendable {
    /// The document.
    var document: DocumentID
    /// How it is told.
    var source: Source
    /// The steps that need it, from top to bottom.
    var steps: [StepID]
  }

  /// The names.
  let names: DocumentNames
  /// The documents in the hands of the steps.
  let uses: StepDocuments
  /// What the steps read and write.
  let access: DocumentAccess
  /// The analyses.
  let flow: DocumentFlow
  /// The arcs of the graph, by branch.
  let graph: BranchGraph
  /// The graph, indexed.
  let index: FlowIndex
  /// Which steps make each document.
  let makers: [[StepID]]
  /// The documents that are not there, in the order of the steps.
  private(set) var missing: [Missing] = []
  /// What the SOP says it produces and keeps.
  let kept: KeptDocuments
  /// The documents that are made for a later step, as far as a reader can tell.
  private(set) var expectedOutputs: [Output] = []

  /// More documents than any SOP has; generated ones would cost too much.
  private static let maximumDocuments = 1_000
  private static let maximumWords = 400_000

  /// Looks at the documents of `procedure`; at nothing when its flow is not sound, because then
  /// what follows from the flow is that mistake once more.
  init?(
    _ procedure: borrowing Procedure,
    _ origin: borrowing ProcedureOrigin,
    _ soundness: SoundnessReport,
    _ compared: ProcedureNames,
    _ activities: [StepActivity]
  ) {
    let count = procedure.documents.count
    guard count > 0, count <= DocumentReport.maximumDocuments,
      (count / 64 + 1) * procedure.flow.nodes.count <= DocumentReport.maximumWords,
      !soundness.isMisled, soundness.isSound
    else { return nil }
    var names = DocumentNames(procedure, compared.documents)
    uses = StepDocuments(procedure)
    access = DocumentAccess(procedure, origin, uses, &names)
    self.names = names
    index = soundness.index
    graph = BranchGraph(procedure, soundness.index)
    flow = DocumentFlow(procedure, graph, access)
    kept = KeptDocuments(names)
    makers = DocumentReport.makers(of: procedure, uses, names)
    missing = findMissing(procedure)
    expectedOutputs = findExpectedOutputs(procedure, activities)
  }

  private static func makers(
    of procedure: Procedure,
    _ uses: StepDocuments,
    _ names: DocumentNames
  ) -> [[StepID]] {
    var makers = [[StepID]](filledWith: [], count: procedure.documents.count)
    for position in procedure.steps.indices {
      for use in uses.outputs(of: StepID(position)) {
        names.forEach(in: use.document) { document in
          if makers[document].last?.position != position {
            makers[document].append(StepID(position))
          }
        }
      }
    }
    return makers
  }

  // MARK: Missing documents

  private func findMissing(_ procedure: Procedure) -> [Missing] {
    var found: [Missing] = []
    var positions: [Int: Int] = [:]
    for position in procedure.steps.indices {
      let id = StepID(position)
      guard let node = index.node(of: id) else { continue }
      for use in uses.inputs(of: id) {
        names.forEach(in: use.document) { document in
          guard isMissing(document, at: node, of: id, procedure) else { return }
          if let known = positions[document] {
            if found[known].steps.last != id { found[known].steps.append(id) }
          } else {
            positions[document] = found.count
            let source = source(of: document, at: node, of: id, procedure)
            found.append(Missing(document: DocumentID(document), source: source, steps: [id]))
          }
        }
      }
    }
    return found
  }

  private func isMissing(
    _ document: Int,
    at node: NodeID,
    of step: StepID,
    _ procedure: Procedure
  ) -> Bool {
    if flow.possible.contains(document, at: node.position) || names.names[document].isEvent {
      return false
    }
    // Another spelling is told by the rule about similar names.
    let isKnownOtherwise = names.recognised[document].contains { other in
      flow.possible.contains(other, at: node.position)
        || names.areSpellingsOfOne(document, other)
    }
    if isKnownOtherwise { return false }
    return !makers[document].contains { procedure.areParallel($0, step) }
  }

  private func source(
    of document: Int,
    at node: NodeID,
    of step: StepID,
    _ procedure: Procedure
  ) -> Source {
    if let maker = makers[document].first(where: { $0 != step }) { return .later(maker) }
    var made = flow.possibleForward[node.position]
    made.subtract(access.supplied)
    if made.isEmpty { return .outside }
    if let maker = likelyMaker(of: document, among: made, before: step) { return .nowhere(maker) }
    guard names.names[document].isWorkProduct else { return .outside }
    return .nowhere(previousStep(of: node))
  }

  /// The step whose output is most like the document.
  private func likelyMaker(of document: Int, among made: BitSet, before step: StepID) -> StepID? {
    var best: (shared: Int, step: StepID)?
    for other in made.members where names.names[document].isRelated(to: names.names[other]) {
      guard let maker = makers[other].last(where: { $0.index < step.index }) else { continue }
      let shared = names.names[document].shared(with: names.names[other])
      if let best, (best.shared, best.step.index) >= (shared, maker.index) { continue }
      best = (shared, maker)
    }
    return best?.step
  }

  /// The only step from which the flow comes to `node`, ways back aside.
  private func previousStep(of node: NodeID) -> StepID? {
    var previous: StepID?
    for position in index.graph.edges.indices
    where index.graph.edges[position].to == node && !index.leadsBack(position) {
      guard let step = index.step(of: index.graph.edges[position].from),
        previous == nil || previous == step
      else {
        return nil
      }
      previous = step
    }
    return previous
  }
}

extension SyntaxTree {
  /// Whether a line was told about that may have named a document: until it is repaired, what is
  /// missing elsewhere may well be missing because of it.
  var hasLostLine: Bool {
    findings.findings.contains { finding in
      switch finding.problem.code {
      case Rule.strayLine.code, Rule.misplacedKeyword.code, Rule.lostStepLine.code: true
      case Rule.repeatedField.code, Rule.openParallel.code, Rule.orphanItem.code: true
      case Rule.pastedTable.code: true
      default: false
      }
    }
  }
}

extension Procedure {
  /// Whether two steps stand in different branches of one block.
  func areParallel(_ first: StepID, _ second: StepID) -> Bool {
    guard let innermost = steps[first.position].branch else { return false }
    var outer: [BranchPosition] = []
    var next: BranchPosition? = innermost
    while let branch = next {
      outer.append(branch)
      next = blocks[branch.block.position].parent
    }
    next = steps[second.position].branch
    while let branch = next {
      if outer.contains(where: { $0.block == branch.block && $0.branch != branch.branch }) {
        return true
      }
      next = blocks[branch.block.position].parent
    }
    return false
  }
}

extension ProcedureContext {
  /// The documents in a field of `step`, each with its place.
  func uses(_ keyword: Keyword, of step: StepID) -> [(use: DocumentUse, range: SourceRange)] {
    let entry = keyword == .inputs ? procedure[step].inputs : procedure[step].outputs
    let uses = entry.value ?? []
    let place = origin[step].field(keyword)
    guard let place else { return uses.map { ($0, origin[step].heading) } }
    guard place.elements.count == uses.count else { return uses.map { ($0, place.valueRange) } }
    return Array(zip(uses, place.elements)).map { ($0.0, $0.1) }
  }

  /// The place of a document in a field of `step`; a name that joins two counts for both.
  func place(of document: DocumentID, in keyword: Keyword, of step: StepID) -> SourceRange {
    let found = uses(keyword, of: step).first { entry in
      entry.use.document == document
        || documents?.names.parts[entry.use.document.position].contains(document.position) == true
    }
    return found?.range ?? origin[step].heading
  }

  /// Second places at a document in a field of some steps; equal places are named once.
  func related(
    _ document: DocumentID,
    in keyword: Keyword,
    of steps: [StepID],
    besides first: SourceRange,
    _ message: (StepID) -> Message
  ) -> [RelatedPlace] {
    var seen: [SourceRange] = [first]
    var places: [RelatedPlace] = []
    for step in steps where places.count < Findings.maximumRelated {
      let range = place(of: document, in: keyword, of: step)
      if seen.contains(range) { continue }
      seen.append(range)
      places.append(RelatedPlace(file: origin.file, range: range, message: message(step)))
    }
    return places
  }
}

extension ProcedureContext {
  /// The offer to add a document to the `Output` of `step`.
  func addOutput(_ name: String, to step: StepID) -> FixIt {
    let edit: TextEdit
    if let field = origin[step].field(.outputs), !field.valueRange.isEmpty {
      edit = addition(of: name, to: field, indentedBy: "    ")
    } else {
      edit = origin.addition("  Output: " + name, to: step)
    }
    return FixIt(
      Message(
        "tambahkan ke \"Output:\" langkah {0}",
        en: "add it to the \"Output:\" of step {0}",
        .number(step.number)
      ),
      .likely,
      edits: [edit]
    )
  }

  /// The offer to add a document to `Persyaratan`.
  func addRequirement(_ name: String) -> FixIt? {
    let edit: TextEdit
    if let field = origin.field(.requirements), !field.valueRange.isEmpty {
      edit = addition(of: name, to: field, indentedBy: "  ")
    } else if let lanes = origin.field(.lanes), origin.field(.requirements) == nil {
      edit = TextEdit(
        file: origin.file,
        range: lanes.keywordRange.startPoint,
        replacement: "Persyaratan: " + name + "\n"
      )
    } else {
      return nil
    }
    return FixIt(
      Message("tambahkan ke \"Persyaratan:\"", en: "add it to \"Persyaratan:\""),
      .likely,
      edits: [edit]
    )
  }

  /// One more element behind the last one of a list, written as the list is.
  private func addition(
    of name: String,
    to field: ProcedureOrigin.Field,
    indentedBy blanks: String
  ) -> TextEdit {
    let last = field.elements.last ?? field.valueRange
    let start = field.elements.first ?? field.valueRange
    // On the keyword's own line only a colon and a blank or two stand between them.
    let isOnOneLine = start.start - field.keywordRange.end <= 3
    return TextEdit(
      file: origin.file,
      range: last.endPoint,
      replacement: isOnOneLine ? "; " + name : "\n" + blanks + "- " + name
    )
  }
}
