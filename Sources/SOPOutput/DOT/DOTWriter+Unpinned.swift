package import SOPLanguage

extension DOTWriter {
  /// The bare flow, for those who want Graphviz to lay it out.
  ///
  /// Lanes are kept in order by invisible edges along each rank; clusters would tear them apart.
  package static func unpinned(
    _ procedure: Procedure,
    language: Language = .indonesian
  ) -> [UInt8] {
    var writer = UnpinnedWriter(procedure, language)
    return writer.write()
  }
}

/// Writes one flow without positions.
private struct UnpinnedWriter {
  private let procedure: Procedure
  private let language: Language
  private var dot = DOTSink()
  private let laneCount: Int

  init(_ procedure: Procedure, _ language: Language) {
    self.procedure = procedure
    self.language = language
    laneCount = max(1, procedure.lanes.count)
  }

  mutating func write() -> [UInt8] {
    dot.markup(
      "digraph \"sop\" {\n  graph [rankdir=TB, splines=polyline, charset=\"UTF-8\", tooltip="
    )
    dot.quoted(procedure.title)
    dot.markup(
      """
      , newrank=true, nodesep=0.4, ranksep=0.35];
        node [shape=box, fontname="Arial", fontsize=9, style=filled, fillcolor=white];
        edge [fontname="Arial", fontsize=8, arrowsize=0.7];

      """
    )
    writeLanes()
    for index in procedure.steps.indices { writeRank(index) }
    for lane in 0..<laneCount { writeColumn(lane) }
    for index in procedure.flow.nodes.indices { writeNode(NodeID(index)) }
    for edge in procedure.flow.edges { write(edge) }
    dot.markup("}\n")
    return dot.sink.bytes
  }

  // MARK: Ranks

  private func lane(of step: Step) -> Int {
    let lane = step.performers.performers.first?.lane.position ?? 0
    return min(lane, laneCount - 1)
  }

  private mutating func writeLanes() {
    for (lane, entry) in procedure.lanes.enumerated() {
      dot.markup("  ")
      writeCell(0, lane)
      dot.markup(" [shape=plaintext, style=\"\", fontsize=10, group=")
      dot.number(lane + 1)
      dot.markup(", label=")
      dot.quoted(TextMetrics.lines(of: entry.name, within: 900, size: 100))
      dot.markup("];\n")
    }
    if procedure.lanes.isEmpty {
      dot.markup("  ")
      writeCell(0, 0)
      dot.markup(" [shape=point, style=invis];\n")
    }
    writeOrder(of: 0) { lane, writer in writer.writeCell(0, lane) }
  }

  /// Puts a step and a placeholder for each other lane side by side, in the order of the lanes.
  private mutating func writeRank(_ index: Int) {
    let own = lane(of: procedure.steps[index])
    for lane in 0..<laneCount where lane != own {
      dot.markup("  ")
      writeCell(index + 1, lane)
      dot.markup(" [shape=point, style=invis, width=0.01, group=")
      dot.number(lane + 1)
      dot.markup("];\n")
    }
    writeOrder(of: index + 1) { lane, writer in writer.writeCell(index + 1, lane) }
  }

  /// Ties the cells of a lane together from top to bottom.
  private mutating func writeColumn(_ lane: Int) {
    dot.markup("  ")
    for rank in 0...procedure.steps.count {
      if rank > 0 { dot.markup(" -> ") }
      writeCell(rank, lane)
    }
    dot.markup(" [style=invis, weight=8];\n")
  }

  private mutating func writeOrder(
    of rank: Int,
    _ writeCell: (Int, inout UnpinnedWriter) -> Void
  ) {
    dot.markup("  { rank=same; ")
    for lane in 0..<laneCount {
      if lane > 0 { dot.markup(" -> ") }
      writeCell(lane, &self)
    }
    dot.markup(laneCount > 1 ? " [style=invis]; }\n" : "; }\n")
  }

  /// Writes the name of what stands in a rank and a lane: a step, or a placeholder.
  private mutating func writeCell(_ rank: Int, _ lane: Int) {
    if rank > 0, self.lane(of: procedure.steps[rank - 1]) == lane {
      dot.markup("\"langkah-")
      dot.number(rank)
    } else {
      dot.markup(rank == 0 ? "\"pelaksana-" : "\"sel-")
      if rank > 0 {
        dot.number(rank)
        dot.markup("-")
      }
      dot.number(lane + 1)
    }
    dot.markup("\"")
  }

  // MARK: Nodes

  private mutating func writeName(_ id: NodeID) {
    switch procedure.flow[id].kind {
    case .step(let step):
      dot.markup("\"langkah-")
      dot.number(step.number)
    case .start: dot.markup("\"mulai")
    case .end: dot.markup("\"selesai")
    case .fork, .join, .handover, .open:
      dot.markup("\"simpul-")
      dot.number(id.position)
    }
    dot.markup("\"")
  }

  private mutating func writeNode(_ id: NodeID) {
    let isUsed = procedure.flow.edges.contains { $0.from == id || $0.to == id }
    dot.markup("  ")
    writeName(id)
    switch procedure.flow[id].kind {
    case .step(let step): writeStep(step)
    case .start: writeEnd(TableWords.begin, isUsed)
    case .end: writeEnd(TableWords.finish, isUsed)
    case .fork, .join:
      dot.markup(" [fillcolor=black, width=0.8, height=0.05, label=\"\"];\n")
    case .handover(let reference):
      dot.markup(" [shape=invhouse, label=")
      dot.quoted(TextMetrics.lines(of: "SOP " + reference.written, within: 900, size: 90))
      dot.markup("];\n")
    case .open: dot.markup(" [shape=plaintext, label=\"?\"];\n")
    }
  }

  private mutating func writeEnd(_ phrase: Phrase, _ isUsed: Bool) {
    dot.markup(isUsed ? " [style=\"rounded,filled\", label=" : " [style=invis, label=")
    dot.quoted(phrase.wording(in: language).text)
    dot.markup("];\n")
  }

  private mutating func writeStep(_ id: StepID) {
    let step = procedure[id]
    dot.markup(step.kind == .decision ? " [shape=diamond, group=" : " [group=")
    dot.number(lane(of: step) + 1)
    if step.performers.isGuess { dot.markup(", style=\"filled,dashed\"") }
    dot.markup(", label=")
    let text = "\(id.number). " + step.activity
    dot.quoted(TextMetrics.lines(of: text, within: 1_100, size: 90))
    dot.markup(", tooltip=")
    dot.quoted(text)
    dot.markup("];\n")
  }

  // MARK: Edges

  private mutating func write(_ edge: FlowGraph.Edge) {
    guard procedure.flow.nodes.indices.contains(edge.from.position),
      procedure.flow.nodes.indices.contains(edge.to.position)
    else { return }
    dot.markup("  ")
    writeName(edge.from)
    dot.markup(" -> ")
    writeName(edge.to)
    dot.markup(" [")
    if let label = edge.label {
      dot.markup("xlabel=")
      dot.quoted(label.capitalizedFirst)
    }
    if edge.isReturn { dot.markup(", color=\"#a8001c\", fontcolor=\"#a8001c\", constraint=false") }
    if edge.isGuess { dot.markup(", style=dashed") }
    dot.markup("];\n")
  }
}
