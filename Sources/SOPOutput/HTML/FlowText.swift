import SOPLanguage

/// Says in words what may happen after a step.
struct FlowText {
  private let procedure: Procedure
  private let site: Site
  /// The edges that leave each node.
  private let exits: [[FlowGraph.Edge]]
  /// The node of each step.
  private let nodes: [NodeID?]

  /// How deep blocks inside of blocks are told; deeper ones are not a text that anybody reads.
  private static let deepest = 8

  /// Prepares the flow of an SOP.
  init(_ procedure: Procedure, of site: Site) {
    self.procedure = procedure
    self.site = site
    var exits = [[FlowGraph.Edge]](repeating: [], count: procedure.flow.nodes.count)
    for edge in procedure.flow.edges { exits[edge.from.position].append(edge) }
    self.exits = exits
    var nodes = [NodeID?](repeating: nil, count: procedure.steps.count)
    for (position, node) in procedure.flow.nodes.enumerated() {
      if case .step(let step) = node.kind { nodes[step.position] = NodeID(position) }
    }
    self.nodes = nodes
  }

  /// Writes where the flow goes after a step: one sentence, or a list of the answers.
  func write(after step: StepID, to page: inout PageWriter) {
    let edges = nodes[step.position].map { exits[$0.position] } ?? []
    if edges.isEmpty { return page.absent(Phrase("Belum diketahui", en: "Not known yet")) }
    if edges.count == 1 { return write(edges[0], to: &page) }
    page.items("ul", class: "", edges) { page, edge in write(edge, to: &page) }
  }

  private func write(_ edge: FlowGraph.Edge, to page: inout PageWriter) {
    writeLabel(of: edge, to: &page)
    writeDestination(edge.to, isReturn: edge.isReturn, depth: 0, to: &page)
    if let bound = edge.bound {
      page.say(Message(", paling banyak {0} kali", en: ", at most {0} times", .number(bound)))
    }
    if edge.isGuess { page.guessMark() }
  }

  private func writeLabel(of edge: FlowGraph.Edge, to page: inout PageWriter) {
    guard let label = edge.label else { return }
    switch edge.kind {
    case .entry, .next, .jump, .fork, .join: break
    case .answer:
      page.element("b", quote: label)
      page.markup(": ")
    case .skip:
      page.say(Phrase("bila tidak ", en: "unless "))
      page.element("b", quote: label)
      page.markup(": ")
    }
  }

  private func writeDestination(
    _ target: NodeID,
    isReturn: Bool,
    depth: Int,
    to page: inout PageWriter
  ) {
    switch procedure.flow[target].kind {
    case .start: page.say(Phrase("kembali ke awal", en: "back to the start"))
    case .end: page.say(Phrase("selesai", en: "the end"))
    case .open: page.absent(Phrase("belum diketahui", en: "not known yet"))
    case .handover(let reference):
      page.say(Phrase("ke SOP ", en: "to the SOP "))
      page.reference(reference, in: site)
    case .step(let step):
      page.say(
        isReturn
          ? Phrase("kembali ke ", en: "back to ") : Phrase("lanjut ke ", en: "on to ")
      )
      writeLink(to: step, &page)
    case .fork: writeFork(target, depth: depth, to: &page)
    case .join: writeJoin(target, depth: depth, to: &page)
    }
  }

  private func writeFork(_ fork: NodeID, depth: Int, to page: inout PageWriter) {
    page.say(Phrase("bersamaan: ", en: "at the same time: "))
    guard depth < FlowText.deepest else { return page.markup("…") }
    for (position, edge) in exits[fork.position].enumerated() {
      if position > 0 { page.markup("; ") }
      writeDestination(edge.to, isReturn: false, depth: depth + 1, to: &page)
    }
  }

  private func writeJoin(_ join: NodeID, depth: Int, to page: inout PageWriter) {
    page.say(Phrase("setelah semua cabang selesai, ", en: "when all branches are done, "))
    guard depth < FlowText.deepest, let edge = exits[join.position].first else {
      return page.markup("…")
    }
    writeDestination(edge.to, isReturn: false, depth: depth + 1, to: &page)
  }

  private func writeLink(to step: StepID, _ page: inout PageWriter) {
    page.element(
      "a",
      attributes: { html in
        html.markup(" href=\"#langkah-")
        html.number(step.number)
        html.markup("\"")
      },
      { page in page.say(Message("langkah {0}", en: "step {0}", .number(step.number))) }
    )
  }
}
