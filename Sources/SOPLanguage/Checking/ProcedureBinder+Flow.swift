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
      origin.jumps.append(ProcedureOrigin.JumpPlace(label: jump.labelRange, target: step))
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
  private let labels: [String?]
  /// The names of the labels and the steps that have each; only where there are too many steps to
  /// look through them for every jump.
  private var names = NameTable()
  private var steps: [[StepID]] = []

  /// As many labels are looked through faster than they are folded.
  private static let few = 64

  init(_ procedure: Procedure) {
    var labels: [String?] = []
    labels.reserveCapacity(procedure.steps.count)
    for position in procedure.steps.indices { labels.append(procedure.steps[position].label) }
    self.labels = labels
    guard labels.count > StepLabels.few else { return }
    for position in labels.indices {
      guard let label = labels[position] else { continue }
      let (name, isNew) = names.add(FoldedName(label))
      if isNew { steps.append([]) }
      steps[name].append(StepID(position))
    }
  }

  /// The steps with a label, in the order of the text.
  func steps(named label: String) -> [StepID] {
    let name = FoldedName(label)
    let found = authored(name)
    if !found.isEmpty { return found }
    // A number as it is counted, without a zero before it.
    guard let number = Int(name.text), labels.indices.contains(number - 1),
      labels[number - 1] == nil, name.isFold(of: String(number))
    else { return [] }
    return [StepID(number - 1)]
  }

  /// The steps that the author labelled so.
  private func authored(_ name: FoldedName) -> [StepID] {
    if labels.count > StepLabels.few {
      return names.position(of: name).map { steps[$0] } ?? []
    }
    var found: [StepID] = []
    for position in labels.indices {
      if let label = labels[position], name.isFold(of: label) { found.append(StepID(position)) }
    }
    return found
  }
}

extension ValueText {
  /// Whether a destination begins with "ke", which says nothing of the direction.
  fileprivate var saysOnlyKe: Bool {
    name.words.first?.elementsEqual("ke".utf8) == true
  }
}
