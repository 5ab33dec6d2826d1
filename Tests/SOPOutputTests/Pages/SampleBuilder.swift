import SOPLanguage

/// Builds an SOP by hand, without the compiler.
struct SampleBuilder {
  /// The SOP so far.
  var procedure: Procedure
  private var previous: NodeID? = FlowGraph.start
  private var nodes: [NodeID] = []

  /// Starts an SOP.
  init(path: String, agency: AgencyID?, title: String) {
    procedure = Procedure(path: path, agency: agency, title: title)
  }

  /// Adds a lane.
  mutating func lane(_ name: String, _ shortName: String? = nil, _ kind: Lane.Kind = .post) {
    procedure.lanes.append(
      Lane(name: name, shortName: shortName, kind: kind, origin: .procedure)
    )
  }

  /// Adds a row that follows the one before; `by` counts lanes from zero.
  mutating func step(
    _ activity: String,
    _ kind: Step.Kind = .activity,
    by lanes: Int...,
    guess reason: String? = nil,
    uses inputs: [String],
    minutes: Int,
    makes outputs: [String],
    change: (inout Step) -> Void = { _ in }
  ) {
    var step = Step(kind: kind, activity: activity)
    step.performers = Performers(
      performers: lanes.map { .init(lane: LaneID($0), isGuess: reason != nil) },
      manner: lanes.count > 1 ? .together : .alone
    )
    step.guessReason = reason
    step.inputs = .value(inputs.map { use($0) })
    step.outputs = .value(outputs.map { use($0) })
    let amount = Duration.Amount(minutes: minutes)
    step.duration = .value(
      Duration(shortest: amount, longest: amount, written: "\(minutes) menit")
    )
    change(&step)
    let id = StepID(procedure.steps.count)
    procedure.steps.append(step)
    let node = NodeID(procedure.flow.nodes.count)
    procedure.flow.nodes.append(.init(.step(id)))
    nodes.append(node)
    if let previous {
      let isFirst = previous == FlowGraph.start
      edge(previous, node, isFirst ? .entry : .next)
    }
    previous = kind == .decision ? nil : node
  }

  /// Adds the answers of the last row, a decision: on to the next row, or back to another.
  mutating func answers(_ yes: String, _ no: String, backTo row: Int, isGuess: Bool) {
    let node = nodes[nodes.count - 1]
    let next = NodeID(procedure.flow.nodes.count)
    edge(node, next, .answer, yes)
    procedure.flow.edges.append(
      .init(
        from: node,
        to: nodes[row - 1],
        kind: .answer,
        label: no,
        isReturn: true,
        isGuess: isGuess
      )
    )
  }

  /// Ends the flow behind the last row.
  mutating func end() {
    if let previous { edge(previous, FlowGraph.end, .next) }
  }

  private mutating func edge(
    _ from: NodeID,
    _ to: NodeID,
    _ kind: FlowGraph.EdgeKind,
    _ label: String? = nil
  ) {
    procedure.flow.edges.append(.init(from: from, to: to, kind: kind, label: label))
  }

  private mutating func use(_ name: String) -> DocumentUse {
    if let position = procedure.documents.firstIndex(where: { $0.name == name }) {
      return DocumentUse(document: DocumentID(position), written: name, state: nil)
    }
    procedure.documents.append(Document(name: name))
    return DocumentUse(
      document: DocumentID(procedure.documents.count - 1),
      written: name,
      state: nil
    )
  }
}

extension CalendarDate {
  /// Makes a date for a sample.
  init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil, _ written: String) {
    self.init(year: year, month: month, day: day, written: written)
  }
}
