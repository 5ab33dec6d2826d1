extension ProcedureBinder {
  /// Reads an answer of a decision and adds its edge.
  mutating func addAnswer(_ id: SyntaxNodeID, _ lowering: inout FlowLowering) {
    let node = tree[id]
    let bound = tree.child(of: id, .bound).flatMap { child in
      reader.entry(child) { CountReader.read($0, into: &$1) }.value
    }
    addEdge(
      id,
      answer: tree.argument(of: id),
      bound: bound,
      place: node.argument.isEmpty
        ? node.keywordRange : node.keywordRange.joined(with: node.argument),
      &lowering
    )
  }

  /// Reads a `Lanjut` line and adds its edge.
  mutating func addJump(_ id: SyntaxNodeID, _ lowering: inout FlowLowering) {
    addEdge(id, answer: nil, bound: nil, place: tree[id].keywordRange, &lowering)
  }

  private mutating func addEdge(
    _ id: SyntaxNodeID,
    answer: String?,
    bound: Int?,
    place: SourceRange,
    _ lowering: inout FlowLowering
  ) {
    let text = tree.value(of: id)
    var destination = Destination(kind: .unknown, labelRange: text.range)
    if !text.isEmpty, text.bytes != [UInt8(ascii: "?")] {
      let read = reader.reading(id) { DestinationReader.read(text, into: &$0) }
      destination = read.value ?? destination
      if read.value == nil { isFlowComplete = false }
    } else if !tree[id].isCorrected {
      report(
        .emptyValue(of: Literal(tree[id].keyword.spelling), isUnknown: !text.isEmpty),
        at: text.isEmpty ? place : text.range
      )
    }
    if case .procedure(let reference) = destination.kind {
      destination.kind = .procedure(resolved(reference, at: destination.labelRange))
    }
    lowering.addAnswer(
      answer,
      destination,
      bound: bound,
      destination: text.isEmpty ? place : text.range,
      answer: place
    )
  }

  /// Resolves the jumps, and hands the finished graph to the model.
  mutating func finishFlow(_ lowering: inout FlowLowering) {
    let labels = stepLabels()
    for jump in lowering.jumps {
      let step = labels[FoldedName(jump.label)]
      if step == nil {
        isFlowComplete = false
        reportUnknownLabel(jump.label, at: jump.labelRange)
      }
      lowering.resolve(jump, to: step)
    }
    lowering.finish(conditions: procedure.steps.map { $0.condition })
    procedure.flow = lowering.graph
    origin.edges = lowering.destinations
    origin.answers = lowering.answers
  }

  /// The step that each label names: the author's labels first, then the positions of steps
  /// that have none.
  private func stepLabels() -> [FoldedName: StepID] {
    var labels: [FoldedName: StepID] = [:]
    for (position, step) in procedure.steps.enumerated() {
      guard let label = step.label else { continue }
      let name = FoldedName(label)
      if labels[name] == nil { labels[name] = StepID(position) }
    }
    for (position, step) in procedure.steps.enumerated() where step.label == nil {
      let name = FoldedName(String(position + 1))
      if labels[name] == nil { labels[name] = StepID(position) }
    }
    return labels
  }

  private mutating func reportUnknownLabel(_ label: String, at range: SourceRange) {
    guard isNew("langkah " + label) else { return }
    report(.unknownLabel(label, count: procedure.steps.count), at: range)
  }
}
