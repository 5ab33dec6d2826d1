@testable import SOPLanguage

/// Where a sample step leads; rows are numbered from one.
enum SampleDestination {
  /// To what comes next.
  case next
  /// `kembali ke langkah …`.
  case back(Int)
  /// `lanjut ke langkah …`.
  case forward(Int)
  /// `selesai`.
  case end
  /// `ke SOP …`.
  case handover(String)
  /// `?`.
  case unknown

  /// To a row, written in the direction that fits.
  static func row(_ number: Int, from source: Int) -> SampleDestination {
    number <= source ? .back(number) : .forward(number)
  }

  var isReturn: Bool { if case .back = self { true } else { false } }
}

/// An answer of a sample decision.
struct SampleAnswer {
  var label: String
  var destination: SampleDestination
  var bound: Int?
  var isGuess = false

  init(_ label: String, _ destination: SampleDestination, bound: Int? = nil, isGuess: Bool = false)
  {
    self.label = label
    self.destination = destination
    self.bound = bound
    self.isGuess = isGuess
  }
}

/// A row of a sample procedure.
struct SampleStep {
  var kind = Step.Kind.activity
  var label: String?
  var activity = "Mengerjakan"
  /// Short names of lanes; a guessed one ends with `?`.
  var performers: [String] = []
  var manner: Performers.Manner?
  var inputs: [String] = []
  var outputs: [String] = []
  var isOptional = false
  var jump: SampleDestination?
  var answers: [SampleAnswer] = []
  var chain: Step.ChainPosition?
  var isDamaged = false
}

/// A row or a block of a sample procedure.
indirect enum SampleItem {
  case step(SampleStep)
  case parallel([[SampleItem]])

  /// An ordinary step.
  static func activity(
    _ activity: String = "Mengerjakan",
    by performers: String...,
    from inputs: [String] = [],
    to outputs: [String] = [],
    jump: SampleDestination? = nil,
    isOptional: Bool = false
  ) -> SampleItem {
    var step = SampleStep()
    step.activity = activity
    step.performers = performers
    step.inputs = inputs
    step.outputs = outputs
    step.jump = jump
    step.isOptional = isOptional
    return .step(step)
  }

  /// A decision.
  static func decision(
    by performer: String? = nil,
    from inputs: [String] = [],
    _ answers: SampleAnswer...
  ) -> SampleItem {
    var step = SampleStep()
    step.kind = .decision
    step.activity = "Memeriksa"
    step.performers = performer.map { [$0] } ?? []
    step.inputs = inputs
    step.answers = answers
    return .step(step)
  }

  /// The levels of an approval chain.
  static func chain(
    _ performers: [String],
    from inputs: [String] = [],
    refusal: SampleAnswer?
  ) -> [SampleItem] {
    performers.enumerated().map { level, performer in
      var step = SampleStep()
      step.kind = .decision
      step.activity = "Memeriksa"
      step.performers = [performer]
      step.inputs = inputs
      step.answers = [SampleAnswer("ya", .next)] + (refusal.map { [$0] } ?? [])
      step.chain = Step.ChainPosition(chain: 0, level: level)
      return .step(step)
    }
  }
}

/// A procedure lowered from sample items, with made-up places.
///
/// The place of row n begins at 1000 n; its heading is ten bytes long, its k-th edge stands at
/// 1000 n + 100 + 20 k, the answer of that edge ten bytes before it.
struct SampleFlow {
  /// The procedure.
  private(set) var procedure: Procedure
  /// Where its parts stand.
  private(set) var origin: ProcedureOrigin
  /// For each edge of a fork or into a join the branch of the block that it serves.
  private(set) var branches: [Int?] = []

  private var nodes: [NodeID] = []
  private var following: [NodeID: NodeID] = [:]
  private var optional: Set<NodeID> = []
  private var samples: [SampleStep] = []
  private var lastPlaces: [Int] = []

  static let lanes = ["Staf", "Kasi", "Kabid", "Sekretaris", "Kadis"]

  /// Lowers `items`.
  init(_ items: [SampleItem], lanes: [Lane]? = nil) {
    procedure = Procedure(path: "contoh", title: "Contoh")
    procedure.lanes =
      lanes
      ?? SampleFlow.lanes.map { Lane(name: $0, shortName: nil, kind: .post, origin: .procedure) }
    origin = ProcedureOrigin(
      file: FileID(0),
      heading: SourceRange(0, 3),
      title: SourceRange(5, 11)
    )
    let head = allocate(items, in: .whole, before: FlowGraph.end)
    connect(from: FlowGraph.start, to: head, .entry, at: SourceRange(0, 3))
    for (row, sample) in samples.enumerated() { connect(row, sample) }
    for (position, node) in procedure.flow.nodes.enumerated() {
      guard case .join = node.kind, let next = following[NodeID(position)] else { continue }
      connect(from: NodeID(position), to: next, .next, at: SourceRange(0, 3))
    }
  }

  /// What rules look at.
  var context: ProcedureContext {
    ProcedureContext(procedure: procedure, origin: origin, registry: Registry())
  }

  /// What the rule with the given number finds.
  func findings(of code: UInt16) -> [Findings.Finding] {
    var findings = Findings()
    switch Rule.rule(code)?.check {
    case .procedure(let check), .flow(let check): check(context, &findings)
    case .whileReading, .text, .registry, nil: break
    }
    return findings.findings
  }

  /// The numbers of the flow rules that find something.
  var codes: [UInt16] {
    Rule.flowRules.map { $0.code }.filter { !findings(of: $0).isEmpty }
  }

  /// Changes the procedure.
  mutating func edit(_ change: (inout Procedure) -> Void) { change(&procedure) }
}

// MARK: - Nodes

extension SampleFlow {
  /// Makes the nodes of `items` and returns the first, or `exit` when there are none.
  private mutating func allocate(
    _ items: [SampleItem],
    in region: FlowGraph.Region,
    before exit: NodeID
  ) -> NodeID {
    var heads: [(head: NodeID, tail: NodeID)] = []
    for item in items {
      switch item {
      case .step(let sample):
        let node = add(.step(StepID(samples.count)), in: region)
        add(sample, node, in: region)
        heads.append((node, node))
      case .parallel(let branches): heads.append(allocate(branches, in: region))
      }
    }
    for (position, pair) in heads.enumerated() {
      following[pair.tail] = position + 1 < heads.count ? heads[position + 1].head : exit
    }
    return heads.first?.head ?? exit
  }

  private mutating func allocate(
    _ branches: [[SampleItem]],
    in region: FlowGraph.Region
  ) -> (head: NodeID, tail: NodeID) {
    let block = BlockID(procedure.blocks.count)
    procedure.blocks.append(
      ParallelBlock(name: "", branches: branches.map { _ in "Cabang" }, parent: region.branch)
    )
    origin.blocks.append(
      SourceRange(500_000 + 100 * block.position, 500_005 + 100 * block.position)
    )
    origin.branches.append(
      branches.indices.map { branch in
        let start = 500_010 + 100 * block.position + 5 * branch
        return SourceRange(start, start + 4)
      }
    )
    let fork = add(.fork(block), in: region)
    let join = add(.join(block), in: region)
    for (branch, items) in branches.enumerated() {
      let inner = FlowGraph.Region(branch: BranchPosition(block: block, branch: branch))
      let head = allocate(items, in: inner, before: join)
      connect(from: fork, to: head, .fork, at: origin.branches[block.position][branch], branch)
    }
    return (fork, join)
  }

  private mutating func add(_ kind: FlowGraph.NodeKind, in region: FlowGraph.Region) -> NodeID {
    procedure.flow.nodes.append(FlowGraph.Node(kind, in: region))
    return NodeID(procedure.flow.nodes.count - 1)
  }

  private mutating func add(
    _ sample: SampleStep,
    _ node: NodeID,
    in region: FlowGraph.Region
  ) {
    samples.append(sample)
    nodes.append(node)
    let start = 1000 * samples.count
    lastPlaces.append(start + 100)
    if sample.isOptional { optional.insert(node) }
    var step = Step(kind: sample.kind, label: sample.label, activity: sample.activity)
    step.performers = performers(sample)
    step.inputs = uses(sample.inputs)
    step.outputs = uses(sample.outputs)
    step.condition = sample.isOptional ? "perlu" : nil
    step.branch = region.branch
    step.chain = sample.chain
    procedure.steps.append(step)
    origin.steps.append(
      ProcedureOrigin.StepPlace(
        heading: SourceRange(start, start + 10),
        label: SourceRange(start + 8, start + 9),
        activity: SourceRange(start + 12, start + 40),
        insertionPoint: SourceRange(start + 900, start + 900),
        isDamaged: sample.isDamaged
      )
    )
  }

  private func performers(_ sample: SampleStep) -> Performers {
    let performers = sample.performers.compactMap { written -> Performers.Performer? in
      let isGuess = written.hasSuffix("?")
      let name = isGuess ? String(written.dropLast()) : written
      guard
        let lane = procedure.lanes.firstIndex(where: { $0.name == name || $0.shortName == name })
      else { return nil }
      return Performers.Performer(lane: LaneID(lane), isGuess: isGuess)
    }
    let manner = sample.manner ?? (performers.count > 1 ? .together : .alone)
    return Performers(performers: performers, manner: manner)
  }

  private mutating func uses(_ names: [String]) -> Entry<[DocumentUse]> {
    guard !names.isEmpty else { return .missing }
    let uses = names.map { name in
      var position = procedure.documents.firstIndex { $0.name == name }
      if position == nil {
        procedure.documents.append(Document(name: name))
        position = procedure.documents.count - 1
      }
      return DocumentUse(document: DocumentID(position ?? 0), written: name, state: nil)
    }
    return .value(uses)
  }
}

// MARK: - Edges

extension SampleFlow {
  private mutating func connect(_ row: Int, _ sample: SampleStep) {
    let node = nodes[row]
    let heading = origin.steps[row].heading
    switch sample.kind {
    case .activity:
      guard let jump = sample.jump else {
        connect(from: node, to: target(.next, of: node), .next, at: heading)
        return
      }
      let place = nextPlace(of: row)
      connect(
        from: node,
        to: target(jump, of: node),
        .jump,
        at: place,
        isReturn: jump.isReturn
      )
    case .decision:
      for answer in sample.answers {
        let place = sample.chain != nil ? SourceRange(900, 910) : nextPlace(of: row)
        connect(
          from: node,
          to: target(answer.destination, of: node),
          .answer,
          at: answer.label == "ya" && sample.chain != nil ? heading : place,
          label: answer.label,
          isReturn: answer.destination.isReturn,
          isGuess: answer.isGuess,
          bound: answer.bound
        )
      }
    }
  }

  private mutating func nextPlace(of row: Int) -> SourceRange {
    defer { lastPlaces[row] += 20 }
    return SourceRange(lastPlaces[row], lastPlaces[row] + 9)
  }

  private mutating func target(_ destination: SampleDestination, of node: NodeID) -> NodeID {
    switch destination {
    case .next: following[node] ?? FlowGraph.end
    case .back(let number), .forward(let number): nodes[number - 1]
    case .end: FlowGraph.end
    case .handover(let name): add(.handover(ProcedureReference(written: name)), in: .whole)
    case .unknown: add(.open, in: .whole)
    }
  }

  /// Adds an edge, and the ways past the optional steps that it comes to.
  private mutating func connect(
    from: NodeID,
    to: NodeID,
    _ kind: FlowGraph.EdgeKind,
    at place: SourceRange,
    _ branch: Int? = nil,
    label: String? = nil,
    isReturn: Bool = false,
    isGuess: Bool = false,
    bound: Int? = nil
  ) {
    procedure.flow.edges.append(
      FlowGraph.Edge(
        from: from,
        to: to,
        kind: kind,
        label: label,
        isReturn: isReturn,
        isGuess: isGuess,
        bound: bound
      )
    )
    origin.edges.append(place)
    origin.answers.append(
      kind == .answer ? SourceRange(Int(place.start) - 10, Int(place.start) - 1) : place
    )
    var served = branch
    if case .join(let block) = procedure.flow[to].kind,
      let own = procedure.flow[from].region.branch, own.block == block
    {
      served = own.branch
    }
    branches.append(served)
    if optional.contains(to), let next = following[to] {
      connect(from: from, to: next, .skip, at: place, branch, label: "perlu")
    }
  }
}
