extension ProcedureBinder {
  /// Lowers the steps and their flow.
  mutating func bindSteps() {
    var lowering = FlowLowering(steps: reserveSteps())
    var blocks: [OpenParallel] = []
    var position = 0
    while position < tree.nodes.count {
      let id = SyntaxNodeID(position)
      closeBlocks(&blocks, before: position, &lowering)
      switch tree[id].keyword {
      case .step where isDoubled(id), .decision where isDoubled(id), .chain where isDoubled(id):
        reportDoubled(id)
        position += 1
      case .step, .decision:
        bindStep(id, in: branch(of: blocks), &lowering)
        position = Int(tree[id].subtreeEnd)
      case .chain:
        bindChain(id, in: branch(of: blocks), &lowering)
        position = Int(tree[id].subtreeEnd)
      case .parallel:
        blocks.append(openParallel(id, inside: branch(of: blocks), &lowering))
        position += 1
      case .branch:
        openBranch(id, &blocks, &lowering)
        position += 1
      default: position += 1
      }
    }
    closeBlocks(&blocks, before: tree.nodes.count, &lowering)
    finishFlow(&lowering)
  }

  /// Makes room for the steps, which are large, and tells for how many.
  private mutating func reserveSteps() -> Int {
    var count = 0
    for position in tree.nodes.indices {
      switch tree.nodes[position].keyword {
      case .step, .decision, .chain: count += 1
      default: break
      }
    }
    procedure.steps.reserveCapacity(count)
    origin.steps.reserveCapacity(count)
    return count
  }

  // MARK: Parallel blocks

  /// A `Bersamaan` block whose end has not been reached.
  struct OpenParallel {
    var block: BlockID
    var subtreeEnd: Int
    var branches = 0
  }

  private func branch(of blocks: [OpenParallel]) -> BranchPosition? {
    blocks.last.map { BranchPosition(block: $0.block, branch: max(0, $0.branches - 1)) }
  }

  private mutating func openParallel(
    _ id: SyntaxNodeID,
    inside parent: BranchPosition?,
    _ lowering: inout FlowLowering
  ) -> OpenParallel {
    let block = BlockID(procedure.blocks.count)
    let name = reader.text(id).value ?? ""
    procedure.blocks.append(ParallelBlock(name: name, branches: [], parent: parent))
    origin.blocks.append(headingPlace(of: id))
    origin.branches.append([])
    lowering.openBlock(block, at: headingPlace(of: id), in: FlowGraph.Region(branch: parent))
    return OpenParallel(block: block, subtreeEnd: Int(tree[id].subtreeEnd))
  }

  private mutating func openBranch(
    _ id: SyntaxNodeID,
    _ blocks: inout [OpenParallel],
    _ lowering: inout FlowLowering
  ) {
    guard let last = blocks.indices.last else { return }
    let block = blocks[last].block
    if blocks[last].branches > 0 { lowering.closeBranch() }
    blocks[last].branches += 1
    procedure.blocks[block.position].branches.append(reader.text(id).value ?? "")
    origin.branches[block.position].append(headingPlace(of: id))
    lowering.openBranch(at: headingPlace(of: id))
  }

  private mutating func closeBlocks(
    _ blocks: inout [OpenParallel],
    before position: Int,
    _ lowering: inout FlowLowering
  ) {
    while let last = blocks.last, last.subtreeEnd <= position {
      blocks.removeLast()
      if last.branches > 0 { lowering.closeBranch() }
      let parent = procedure[last.block].parent
      lowering.closeBlock(last.block, in: FlowGraph.Region(branch: parent))
    }
  }

  // MARK: Steps

  private mutating func bindStep(
    _ id: SyntaxNodeID,
    in branch: BranchPosition?,
    _ lowering: inout FlowLowering
  ) {
    let children = tree.childrenInOrder(of: id)
    let hasAnswers = children.contains { tree[$0].keyword == .answer }
    let isDecision = tree[id].keyword == .decision || hasAnswers
    var step = Step(
      kind: isDecision ? .decision : .activity,
      label: label(of: id),
      activity: reader.text(id).value ?? ""
    )
    step.branch = branch
    var place = stepPlace(id, children)
    place.fields.reserveCapacity(children.count)
    var jump: SyntaxNodeID?
    for child in children {
      let isRepetition =
        !tree[child].keyword.form.isRepeatable && place.fields.hold(tree[child].keyword)
      place.fields.append(reader.field(child))
      if isRepetition { continue }
      bindField(child, of: &step)
      if tree[child].keyword == .jump { jump = child }
    }
    assumePerformer(&step, place, isSilent: place.isDamaged)
    let heading = place.heading
    let stepID = add(consume step, consume place)
    lowering.addStep(stepID, at: heading, in: FlowGraph.Region(branch: branch))
    if isDecision {
      for child in children where tree[child].keyword == .answer { addAnswer(child, &lowering) }
    } else if let jump {
      addJump(jump, &lowering)
    } else {
      lowering.addDefault(at: heading)
    }
  }

  private mutating func bindField(_ id: SyntaxNodeID, of step: inout Step) {
    switch tree[id].keyword {
    case .performers:
      let isSilent = tree[id].isCorrected
      var text: ValueText?
      _ = reader.entry(id) { value, _ -> Entry<Bool> in
        text = value
        return .value(true)
      }
      if let text { step.performers = performers(text, isSilent: isSilent) }
    case .duration: step.duration = reader.entry(id) { DurationReader.read($0, into: &$1) }
    default: bindCommonField(id, of: &step)
    }
  }

  /// Reads a field that steps, decisions and chains share.
  private mutating func bindCommonField(_ id: SyntaxNodeID, of step: inout Step) {
    switch tree[id].keyword {
    case .guessReason: step.guessReason = reader.text(id).value
    case .inputs: step.inputs = documents(id)
    case .outputs: step.outputs = documents(id)
    case .remark: step.remark = reader.text(id)
    case .related: step.related = references(id).value ?? []
    case .runs:
      let place = reader.value(of: id).range
      let read = reader.entry(id) { text, _ in ProcedureReferenceReader.read(text) }
      step.runs = read.value.map { resolved($0, at: place, isSilent: tree[id].isCorrected) }
    case .condition: step.condition = reader.text(id).value
    case .printedNumber: step.printedNumber = reader.texts(id).value?.first
    case .note: step.notes += reader.text(id).value.map { [$0] } ?? []
    default: break
    }
  }

  /// An SOP with one lane need not name it in every step.
  private mutating func assumePerformer(
    _ step: inout Step,
    _ place: ProcedureOrigin.StepPlace,
    isSilent: Bool
  ) {
    guard !place.fields.hold(.performers) else { return }
    if procedure.lanes.count == 1 {
      step.performers = Performers(
        performers: [Performers.Performer(lane: LaneID(0), isGuess: false)]
      )
    } else if !isSilent {
      report(.missingPerformer, at: place.heading)
    }
  }

  // MARK: Chains

  /// Expands an approval chain: a decision for each level, in order.
  private mutating func bindChain(
    _ id: SyntaxNodeID,
    in branch: BranchPosition?,
    _ lowering: inout FlowLowering
  ) {
    let children = tree.childrenInOrder(of: id)
    var common = Step(kind: .decision, label: nil, activity: reader.text(id).value ?? "")
    common.branch = branch
    var place = stepPlace(id, children)
    for child in children {
      place.fields.append(reader.field(child))
      bindCommonField(child, of: &common)
    }
    let printed = children.first { tree[$0].keyword == .printedNumber }
    let chain = ChainLowering(
      common: common,
      place: place,
      label: label(of: id),
      printed: printed.flatMap { reader.texts($0).value } ?? [],
      answers: children.filter { tree[$0].keyword == .answer },
      number: chainCount
    )
    chainCount += 1
    let levels = chainLevels(children)
    if levels.isEmpty, !place.isDamaged { report(.missingLevels, at: place.heading) }
    for (position, level) in levels.enumerated() {
      addLevel(level, position, of: chain, branch, &lowering)
    }
    if levels.isEmpty { addLevel(nil, 0, of: chain, branch, &lowering) }
  }

  /// What all levels of a chain have in common.
  fileprivate struct ChainLowering {
    var common: Step
    var place: ProcedureOrigin.StepPlace
    var label: String?
    var printed: [String]
    var answers: [SyntaxNodeID]
    var number: Int
  }

  private func chainLevels(_ children: [SyntaxNodeID]) -> [ValueText] {
    children
      .filter { tree[$0].keyword == .levels }
      .flatMap { list -> [ValueText] in
        tree[list].items.isEmpty ? [tree.value(of: list)] : tree.elements(of: list)
      }
      .filter { !$0.isEmpty }
  }

  private mutating func addLevel(
    _ level: ValueText?,
    _ position: Int,
    of chain: ChainLowering,
    _ branch: BranchPosition?,
    _ lowering: inout FlowLowering
  ) {
    var step = chain.common
    step.chain = Step.ChainPosition(chain: chain.number, level: position)
    step.label = chain.levelLabel(position)
    step.printedNumber = position < chain.printed.count ? chain.printed[position] : nil
    var place = chain.place
    if let level {
      place.heading = level.range
      bindLevel(level, of: &step)
    }
    let id = add(step, place)
    lowering.addStep(id, at: place.heading, in: FlowGraph.Region(branch: branch))
    addChainAnswers(chain.answers, at: place.heading, &lowering)
  }

  /// Reads `performer; duration; state`; the duration or the state may be left out.
  private mutating func bindLevel(_ level: ValueText, of step: inout Step) {
    let parts = level.elements()
    guard let performer = parts.first else { return }
    if !performer.isOnly(UInt8(ascii: "?")) {
      step.performers = performers(performer, isSilent: false)
    }
    var rest = parts.dropFirst()
    if let second = rest.first, rest.count > 1 || isDuration(second) {
      step.duration = readDuration(second)
      rest = rest.dropFirst()
    }
    guard let state = rest.first, case .value(let outputs) = step.outputs else { return }
    step.outputs = .value(
      outputs.map { DocumentUse(document: $0.document, written: $0.written, state: state.text) }
    )
  }

  /// Whether the second part of a level is a time rather than a state.
  private func isDuration(_ text: ValueText) -> Bool {
    let isMark = text.isOnly(UInt8(ascii: "?")) || text.isOnly(UInt8(ascii: "-"))
    return isMark || text.bytes.contains { $0.isASCIIDigit }
  }

  private mutating func readDuration(_ text: ValueText) -> Entry<Duration> {
    if text.isOnly(UInt8(ascii: "?")) { return .unknown }
    if text.isOnly(UInt8(ascii: "-")) { return .none }
    return DurationReader.read(text, into: &reader.findings)
  }

  /// The answers of one level: the author's, and the positive one that leads to the next level.
  private mutating func addChainAnswers(
    _ answers: [SyntaxNodeID],
    at place: SourceRange,
    _ lowering: inout FlowLowering
  ) {
    let hasNext = answers.contains { Self.nextWord == tree.value(of: $0).name }
    if !hasNext {
      let next = Destination(kind: .next, labelRange: place)
      lowering.addAnswer("ya", next, destination: place, answer: place)
    }
    for answer in answers { addAnswer(answer, &lowering) }
  }

  private static let nextWord = FoldedName("lanjut")

  // MARK: Places

  private mutating func add(
    _ step: consuming Step,
    _ place: consuming ProcedureOrigin.StepPlace
  ) -> StepID {
    procedure.steps.append(step)
    origin.steps.append(place)
    return StepID(procedure.steps.count - 1)
  }

  func label(of id: SyntaxNodeID) -> String? {
    if tree[id].argument.isEmpty { return nil }
    let argument = tree.argument(of: id)
    return argument.isEmpty ? nil : argument
  }

  /// The keyword with its label, or the first line of a block that was put in.
  func headingPlace(of id: SyntaxNodeID) -> SourceRange {
    let node = tree[id]
    if node.keywordRange.isEmpty { return tree.lines[Int(node.line)].content }
    return node.argument.isEmpty ? node.keywordRange : node.keywordRange.joined(with: node.argument)
  }

  private mutating func stepPlace(
    _ id: SyntaxNodeID,
    _ children: [SyntaxNodeID]
  ) -> ProcedureOrigin.StepPlace {
    let node = tree[id]
    let lastNode = tree.nodes[Int(node.subtreeEnd) - 1]
    let end = tree.lines[Int(max(node.lastLine, lastNode.lastLine))].content.end
    return ProcedureOrigin.StepPlace(
      heading: headingPlace(of: id),
      label: node.argument,
      activity: reader.value(of: id).range,
      insertionPoint: SourceRange(Int(end), Int(end)),
      isDamaged: node.isVirtual || node.isCorrected
        || children.contains { tree[$0].isCorrected || tree[$0].isVirtual }
    )
  }
}

extension ProcedureBinder.ChainLowering {
  /// The label of a level: numbers count on from the chain's own, a word is the first level's.
  fileprivate func levelLabel(_ position: Int) -> String? {
    guard let label else { return nil }
    if position == 0 { return label }
    return Int(label).map { String($0 + position) }
  }
}
