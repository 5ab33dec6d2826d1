/// What the rules about a whole registry need to know of every SOP.
///
/// Whoever checks an SOP makes its summary, so that little is left to do for the one who compares
/// all of them.
struct ProcedureSummary: Sendable {
  /// What an SOP holds that only some rules have to look at.
  struct Contents: OptionSet, Sendable {
    let rawValue: UInt8

    /// The SOP refers to others.
    static let references = Contents(rawValue: 1 << 0)
    /// The SOP runs another one.
    static let calls = Contents(rawValue: 1 << 1)
    /// The SOP ends by handing over to another one.
    static let handovers = Contents(rawValue: 1 << 2)
    /// The name of a document may say from which SOP it comes.
    static let documentSources = Contents(rawValue: 1 << 3)
  }

  /// Whether the SOP is being written or in force, and not a former edition.
  let isCurrent: Bool
  /// What the SOP holds.
  let contents: Contents
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
    contents = ProcedureSummary.contents(of: procedure)
    title = procedure.title.isEmpty ? nil : TextHash(FoldedName(procedure.title).bytes)
    number = procedure.identity.number.value.flatMap { number in
      number.utf8.contains { $0.isASCIIDigit } ? TextHash(FoldedName(number).bytes) : nil
    }
    let isCompared = isCurrent && procedure.steps.count >= ProcedureSummary.leastSteps
    sketch = isCompared ? ActivitySketch(procedure.steps) : nil
  }

  private static func contents(of procedure: Procedure) -> Contents {
    var contents: Contents = []
    if case .value = procedure.identity.related { contents.insert(.references) }
    let steps = procedure.steps
    for position in steps.indices {
      if !steps[position].related.isEmpty { contents.insert(.references) }
      if steps[position].runs != nil { contents.formUnion([.references, .calls]) }
    }
    let nodes = procedure.flow.nodes
    for position in nodes.indices {
      if case .handover = nodes[position].kind { contents.formUnion([.references, .handovers]) }
    }
    let documents = procedure.documents
    let (s, o, p) = (UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "p"))
    for position in documents.indices where documents[position].name.mentions(s, o, p) {
      contents.insert(.documentSources)
    }
    return contents
  }
}
