/// What the rules about a whole registry need to know of every SOP.
///
/// Whoever checks an SOP makes its summary, so that little is left to do for the one who compares
/// all of them.
struct ProcedureSummary: Sendable {
  /// What an SOP holds that only some rules have to look at.
  struct Contents: OptionSet, Sendable {
    let rawValue: UInt8

    /// The SOP runs another one.
    static let calls = Contents(rawValue: 1 << 0)
    /// The SOP ends by handing over to another one.
    static let handovers = Contents(rawValue: 1 << 1)
    /// The name of a document may say from which SOP it comes.
    static let documentSources = Contents(rawValue: 1 << 2)
  }

  /// Whether the SOP is being written or in force, and not a former edition.
  let isCurrent: Bool
  /// What the SOP holds.
  private(set) var contents: Contents = []
  /// The paths of the SOPs that it refers to.
  private(set) var targets: [String] = []
  /// The hash of the folded title; nothing without a title.
  let title: TextHash?
  /// The hash of the folded number; nothing without a number that has a digit.
  let number: TextHash?
  /// What tells SOPs with nearly the same steps; nothing for few steps and former editions.
  let sketch: ActivitySketch?

  /// With fewer steps, the same wording is chance.
  private static let leastSteps = 4

  /// Sums up an SOP.
  init(_ procedure: Procedure) {
    isCurrent = procedure.isCurrent
    title = procedure.title.isEmpty ? nil : TextHash(FoldedName(procedure.title).bytes)
    number = procedure.identity.number.value.flatMap { number in
      number.utf8.contains { $0.isASCIIDigit } ? TextHash(FoldedName(number).bytes) : nil
    }
    let isCompared = isCurrent && procedure.steps.count >= ProcedureSummary.leastSteps
    sketch = isCompared ? ActivitySketch(procedure.steps) : nil
    if let related = procedure.identity.related.value { related.forEach { add($0) } }
    addContents(procedure.steps)
    addContents(procedure.flow.nodes)
    addContents(procedure.documents)
  }

  private mutating func add(_ reference: ProcedureReference) {
    if let target = reference.target { targets.append(target) }
  }

  private mutating func addContents(_ steps: [Step]) {
    for position in steps.indices {
      for reference in steps[position].related { add(reference) }
      if let runs = steps[position].runs {
        contents.insert(.calls)
        add(runs)
      }
    }
  }

  private mutating func addContents(_ nodes: [FlowGraph.Node]) {
    for position in nodes.indices {
      if case .handover(let reference) = nodes[position].kind {
        contents.insert(.handovers)
        add(reference)
      }
    }
  }

  private mutating func addContents(_ documents: [Document]) {
    let (s, o, p) = (UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "p"))
    for position in documents.indices where documents[position].name.mayHold(s, o, p) {
      contents.insert(.documentSources)
    }
  }
}
