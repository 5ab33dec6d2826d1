import SOPLanguage

/// How long it takes from the beginning of an SOP until a step is done.
struct StepTimes {
  /// The longest time at each node of the flow, when nothing is sent back.
  private var ends: [TimeAmount?]
  private let minutesPerDay: Int

  /// Measures an SOP whose flow is sound; nothing for any other.
  init?(_ procedure: Procedure, minutesPerDay: Int) {
    guard procedure.time != nil else { return nil }
    self.minutesPerDay = minutesPerDay
    let flow = procedure.flow
    ends = [TimeAmount?](repeating: nil, count: flow.nodes.count)
    var starts = [TimeAmount](repeating: .zero, count: flow.nodes.count)
    var waiting = [Int](repeating: 0, count: flow.nodes.count)
    var leaving = [[Int]](repeating: [], count: flow.nodes.count)
    for edge in flow.edges where !edge.isReturn {
      waiting[edge.to.position] += 1
      leaving[edge.from.position].append(edge.to.position)
    }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let node = ready.popLast() {
      let end = starts[node] + length(of: flow.nodes[node].kind, in: procedure)
      ends[node] = end
      for next in leaving[node] {
        if isLonger(end, starts[next]) { starts[next] = end }
        waiting[next] -= 1
        if waiting[next] == 0 { ready.append(next) }
      }
    }
  }

  /// The time until `step` is done, at most.
  func end(of step: StepID, in procedure: Procedure) -> TimeAmount? {
    procedure.flow.node(of: step).flatMap { ends[$0.position] }
  }

  /// The time until the SOP ends, at most.
  var total: TimeAmount? { ends[FlowGraph.end.position] }

  private func length(of kind: FlowGraph.NodeKind, in procedure: Procedure) -> TimeAmount {
    guard case .step(let id) = kind, let duration = procedure[id].duration.value else {
      return .zero
    }
    return TimeAmount(duration.longest, duration.days, minutesPerDay: minutesPerDay)
  }

  private func isLonger(_ left: TimeAmount, _ right: TimeAmount) -> Bool {
    left.estimate(minutesPerDay: minutesPerDay) > right.estimate(minutesPerDay: minutesPerDay)
  }
}
