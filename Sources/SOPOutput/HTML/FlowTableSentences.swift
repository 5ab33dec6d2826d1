import SOPLanguage

/// Says in words what the drawing shows, for those who can't see it.
struct FlowSentences {
  private let procedure: Procedure
  private let language: Language
  /// For each step its node.
  private var nodes: [NodeID?]
  /// For each node the edges that leave it.
  private var exits: [[Int]]
  /// For each step whether the SOP can begin with it.
  private var isBegin: [Bool]

  /// Prepares to speak about an SOP.
  init(_ procedure: Procedure, _ language: Language) {
    self.procedure = procedure
    self.language = language
    let flow = procedure.flow
    nodes = [NodeID?](repeating: nil, count: procedure.steps.count)
    exits = [[Int]](repeating: [], count: flow.nodes.count)
    isBegin = [Bool](repeating: false, count: procedure.steps.count)
    for index in flow.nodes.indices {
      if case .step(let step) = flow.nodes[index].kind, step.position < nodes.count {
        nodes[step.position] = NodeID(index)
      }
    }
    for (index, edge) in flow.edges.enumerated() where exits.indices.contains(edge.from.position) {
      guard exits.indices.contains(edge.to.position) else { continue }
      exits[edge.from.position].append(index)
    }
    if !flow.nodes.isEmpty {
      for step in targets(of: FlowGraph.start) { isBegin[step.position] = true }
    }
  }

  /// Writes the sentences of a step.
  func write(_ id: StepID, to page: inout HTMLWriter) {
    let step = procedure[id]
    page.text(step.kind == .decision ? Words.decision : Words.activity, in: language)
    if isBegin[id.position] { page.text(Words.begin, in: language) }
    writePerformers(step, to: &page)
    guard let node = nodes[id.position] else { return }
    let ways = exits[node.position]
    for (index, way) in ways.enumerated() {
      page.markup(index == 0 ? " " : "; ")
      write(procedure.flow.edges[way], of: step, from: id, to: &page)
    }
    if !ways.isEmpty { page.markup(".") }
  }

  // MARK: Performers

  private func writePerformers(_ step: Step, to page: inout HTMLWriter) {
    let performers = step.performers.performers.filter {
      $0.lane.position < procedure.lanes.count
    }
    if performers.isEmpty {
      page.text(Words.nobody, in: language)
      return
    }
    if performers.count > 1 {
      let isEither = step.performers.manner == .either
      page.text(isEither ? Words.either : Words.together, in: language)
      for (index, performer) in performers.enumerated() {
        page.markup(index == 0 ? " " : ", ")
        page.text(procedure[performer.lane].name)
      }
      page.markup(".")
    }
    if step.performers.isGuess {
      page.text(Words.guess, in: language)
      if let reason = step.guessReason { page.text(": " + reason) }
      page.markup(".")
    }
  }

  // MARK: Ways

  private func write(
    _ edge: FlowGraph.Edge,
    of step: Step,
    from id: StepID,
    to page: inout HTMLWriter
  ) {
    switch edge.kind {
    case .answer: page.text((edge.label ?? "").capitalizedFirst + ": ")
    case .skip:
      page.text(Words.otherwise, in: language)
      page.text(" (" + (edge.label ?? "") + "): ")
    case .entry, .next, .jump, .fork, .join: break
    }
    writeDestination(edge, from: id, to: &page)
    if edge.isGuess { page.text(Words.guessedWay, in: language) }
    if let bound = edge.bound {
      page.text(Words.atMost, in: language)
      page.number(bound)
      page.text(Words.times, in: language)
    }
  }

  private func writeDestination(
    _ edge: FlowGraph.Edge,
    from id: StepID,
    to page: inout HTMLWriter
  ) {
    switch procedure.flow[edge.to].kind {
    case .step(let target):
      page.text(target.position <= id.position ? Words.back : Words.onward, in: language)
      page.number(target.number)
    case .fork:
      writeList(targets(of: edge.to), Words.parallel, to: &page)
    case .join:
      let targets = targets(of: edge.to)
      if targets.isEmpty {
        page.text(Words.waitAndEnd, in: language)
      } else {
        writeList(targets, Words.wait, to: &page)
      }
    case .end: page.text(Words.end, in: language)
    case .handover(let reference):
      page.text(Words.handover, in: language)
      page.text(reference.written)
    case .open: page.text(Words.open, in: language)
    case .start: break
    }
  }

  private func writeList(_ steps: [StepID], _ phrase: Phrase, to page: inout HTMLWriter) {
    page.text(phrase, in: language)
    for (index, step) in steps.enumerated() {
      if index > 0 { page.markup(", ") }
      page.number(step.number)
    }
  }

  /// The steps that follow a node, through forks and joins.
  private func targets(of node: NodeID) -> [StepID] {
    var result: [StepID] = []
    var seen = [Bool](repeating: false, count: exits.count)
    var waiting = [node]
    while let next = waiting.popLast() {
      if seen[next.position] { continue }
      seen[next.position] = true
      for way in exits[next.position].reversed() {
        let target = procedure.flow.edges[way].to
        switch procedure.flow[target].kind {
        case .step(let step): if step.position < nodes.count { result.append(step) }
        case .fork, .join: waiting.append(target)
        case .start, .end, .handover, .open: break
        }
      }
    }
    return result.sorted { $0.position < $1.position }
  }

  /// The wording of the sentences.
  private enum Words {
    static let activity = Phrase("Kegiatan.", en: "Activity.")
    static let decision = Phrase("Keputusan.", en: "Decision.")
    static let begin = Phrase(" Awal.", en: " First.")
    static let nobody = Phrase(" Pelaksana belum diketahui.", en: " Performer not known yet.")
    static let together = Phrase(" Bersama-sama:", en: " Together:")
    static let either = Phrase(" Salah satu dari:", en: " Either of:")
    static let guess = Phrase(" Pelaksana dugaan", en: " Performer guessed")
    static let guessedWay = Phrase(" (dugaan)", en: " (guessed)")
    static let atMost = Phrase(", paling banyak ", en: ", at most ")
    static let times = Phrase(" kali", en: " times")
    static let otherwise = Phrase("Bila tidak", en: "Otherwise")
    static let back = Phrase("kembali ke langkah ", en: "back to step ")
    static let onward = Phrase("lanjut ke langkah ", en: "on to step ")
    static let parallel = Phrase("lanjut bersamaan ke langkah ", en: "on to these steps at once: ")
    static let wait = Phrase(
      "menunggu cabang lain, lalu ke langkah ",
      en: "waits for the other branches, then step "
    )
    static let waitAndEnd = Phrase(
      "menunggu cabang lain, lalu selesai",
      en: "waits for the other branches, then the end"
    )
    static let end = Phrase("selesai", en: "the end")
    static let handover = Phrase("dilanjutkan dengan SOP ", en: "continued in SOP ")
    static let open = Phrase("kelanjutannya belum diketahui", en: "what follows is not known yet")
  }
}
