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
    let text = reader.value(of: id)
    var destination = Destination(kind: .unknown, labelRange: text.range)
    if !text.isEmpty, !text.isOnly(UInt8(ascii: "?")) {
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
    if !lowering.jumps.isEmpty { resolveJumps(&lowering) }
    var conditions: [(step: StepID, condition: String)] = []
    for position in procedure.steps.indices {
      if let condition = procedure.steps[position].condition {
        conditions.append((StepID(position), condition))
      }
    }
    lowering.finish(conditions: conditions)
    procedure.flow = lowering.graph
    origin.edges = lowering.destinations
    origin.answers = lowering.answers
  }

  private mutating func resolveJumps(_ lowering: inout FlowLowering) {
    let labels = StepLabels(procedure)
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
  }

  /// The step that a jump names; of two with that label the one that lies in its direction.
  private func target(
    of jump: FlowLowering.Jump,
    in labels: StepLabels,
    _ lowering: FlowLowering
  ) -> StepID? {
    let steps = labels.steps(named: jump.label)
    let edge = jump.end.edge
    guard steps.count > 1, let from = lowering.nodes.firstIndex(of: edge.from) else {
      return steps.first
    }
    let fitting = steps.filter { edge.isReturn ? $0.position <= from : $0.position > from }
    return fitting.first ?? steps.first
  }

  /// Whether the step at the position that a missing label names has a label that is repeated:
  /// that label is wrong then, and was reported.
  private func isTakenTwice(labelOfPosition label: String, _ labels: StepLabels) -> Bool {
    guard let number = Int(label), procedure.steps.indices.contains(number - 1),
      let actual = procedure.steps[number - 1].label
    else { return false }
    return labels.steps(named: actual).count > 1
  }

  private mutating func reportUnknownLabel(_ label: String, at range: SourceRange) {
    guard isNew("langkah " + label) else { return }
    report(.unknownLabel(label, count: procedure.steps.count), at: range)
  }
}

/// The steps that each label names, usually one: the author's labels first, then the positions of
/// steps that have none.
private struct StepLabels {
  private var names = NameTable()
  /// The first step of each name.
  private var first: [StepID] = []
  /// Further steps of a name that is repeated.
  private var further: [(name: Int, step: StepID)] = []

  init(_ procedure: Procedure) {
    for position in procedure.steps.indices {
      guard let label = procedure.steps[position].label else { continue }
      let (name, isNew) = names.add(FoldedName(label))
      if isNew {
        first.append(StepID(position))
      } else {
        further.append((name, StepID(position)))
      }
    }
    for position in procedure.steps.indices where procedure.steps[position].label == nil {
      if names.add(FoldedName(String(position + 1))).isNew { first.append(StepID(position)) }
    }
  }

  /// The steps with a label, in the order of the text.
  func steps(named label: String) -> [StepID] {
    guard let name = names.position(of: FoldedName(label)) else { return [] }
    var steps = [first[name]]
    for other in further where other.name == name { steps.append(other.step) }
    return steps
  }
}

extension ValueText {
  /// Whether a destination begins with "ke", which says nothing of the direction.
  fileprivate var saysOnlyKe: Bool {
    name.words.first?.elementsEqual("ke".utf8) == true
  }
}
