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
      // What was left open on purpose is drawn as such; what got lost could lead anywhere.
      if text.isEmpty { isFlowComplete = false }
      report(
        .emptyValue(of: Literal(tree[id].keyword.spelling), isUnknown: !text.isEmpty),
        at: text.isEmpty ? place : text.range
      )
    }
    // "ke langkah 1" with a bound has lost its "kembali": only what returns has a bound.
    if bound != nil, case .forward(let label) = destination.kind, text.saysOnlyKe {
      destination.kind = .back(label: label)
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
      let step = target(of: jump, in: labels, lowering)
      if step == nil {
        isFlowComplete = false
        if !isTakenTwice(labelOfPosition: jump.label, labels) {
          reportUnknownLabel(jump.label, at: jump.labelRange)
        }
      }
      lowering.resolve(jump, to: step)
    }
    lowering.finish(conditions: procedure.steps.map { $0.condition })
    procedure.flow = lowering.graph
    origin.edges = lowering.destinations
    origin.answers = lowering.answers
  }

  /// The step that a jump names; of two with that label the one that lies in its direction.
  private func target(
    of jump: FlowLowering.Jump,
    in labels: [FoldedName: [StepID]],
    _ lowering: FlowLowering
  ) -> StepID? {
    guard let steps = labels[FoldedName(jump.label)] else { return nil }
    let edge = jump.end.edge
    guard steps.count > 1, let from = lowering.nodes.firstIndex(of: edge.from) else {
      return steps.first
    }
    let fitting = steps.filter { edge.isReturn ? $0.position <= from : $0.position > from }
    return fitting.first ?? steps.first
  }

  /// Whether the step at the position that a missing label names has a label that is repeated:
  /// that label is wrong then, and was reported.
  private func isTakenTwice(
    labelOfPosition label: String,
    _ labels: [FoldedName: [StepID]]
  ) -> Bool {
    guard let number = Int(label), procedure.steps.indices.contains(number - 1),
      let actual = procedure.steps[number - 1].label
    else { return false }
    return (labels[FoldedName(actual)]?.count ?? 0) > 1
  }

  /// The steps that each label names, usually one: the author's labels first, then the positions
  /// of steps that have none.
  private func stepLabels() -> [FoldedName: [StepID]] {
    var labels: [FoldedName: [StepID]] = [:]
    for (position, step) in procedure.steps.enumerated() {
      guard let label = step.label else { continue }
      labels[FoldedName(label), default: []].append(StepID(position))
    }
    for (position, step) in procedure.steps.enumerated() where step.label == nil {
      let name = FoldedName(String(position + 1))
      if labels[name] == nil { labels[name] = [StepID(position)] }
    }
    return labels
  }

  private mutating func reportUnknownLabel(_ label: String, at range: SourceRange) {
    guard isNew("langkah " + label) else { return }
    report(.unknownLabel(label, count: procedure.steps.count), at: range)
  }
}

extension ValueText {
  /// Whether a destination begins with "ke", which says nothing of the direction.
  fileprivate var saysOnlyKe: Bool {
    FoldedName(bytes).words.first?.elementsEqual("ke".utf8) == true
  }
}
