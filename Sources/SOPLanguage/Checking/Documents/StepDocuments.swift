/// The documents in the hands of the steps by number, each with the position of its state.
///
/// Whoever asks what goes from step to step needs no names; and each state is looked for once.
struct StepDocuments: Sendable {
  /// A document in the hands of a step.
  struct Use: Sendable {
    /// The position of the document.
    var document: Int
    /// The position of its state; nothing when none is written, or none that the document has.
    var state: Int?
    /// Whether a state is written.
    var hasState: Bool

    /// Whether a state is written that the document does not have.
    var hasUnknownState: Bool { hasState && state == nil }
  }

  /// All uses, those of a step side by side: its inputs, then its outputs.
  private(set) var all: [Use] = []
  /// Where the inputs and the outputs of each step begin, by turns, and one entry more.
  private var starts: [Int] = []

  /// Gathers the uses of the steps of `procedure`.
  init(_ procedure: borrowing Procedure) {
    starts.reserveCapacity(2 * procedure.steps.count + 1)
    all.reserveCapacity(4 * procedure.steps.count)
    starts.append(0)
    var states = StatePositions(procedure.documents)
    for position in procedure.steps.indices {
      add(procedure.steps[position].inputs, &states)
      add(procedure.steps[position].outputs, &states)
    }
  }

  /// What `step` takes.
  func inputs(of step: StepID) -> ArraySlice<Use> {
    all[starts[2 * step.position]..<starts[2 * step.position + 1]]
  }

  /// What `step` puts out.
  func outputs(of step: StepID) -> ArraySlice<Use> {
    all[starts[2 * step.position + 1]..<starts[2 * step.position + 2]]
  }

  private mutating func add(_ entry: Entry<[DocumentUse]>, _ states: inout StatePositions) {
    if case .value(let uses) = entry {
      for position in uses.indices {
        let document = uses[position].document.position
        let state = uses[position].state.flatMap { states.position(of: $0, document) }
        let hasState = uses[position].state != nil
        all.append(Use(document: document, state: state, hasState: hasState))
      }
    }
    starts.append(all.count)
  }
}

/// Finds states by name, mostly without folding any.
private struct StatePositions {
  private let documents: [Document]
  /// The keys of the states of each document; empty until it is asked for.
  private var keys: [[UInt64]]

  init(_ documents: [Document]) {
    self.documents = documents
    keys = [[UInt64]](filledWith: [], count: documents.count)
  }

  mutating func position(of state: String, _ document: Int) -> Int? {
    let states = documents[document].states
    if states.isEmpty {
      return StatePositions.position(
        of: state,
        among: Document.defaultStateNames,
        StatePositions.defaultKeys
      )
    }
    if keys[document].isEmpty { keys[document] = states.map { FoldedName.key(of: $0) } }
    return StatePositions.position(of: state, among: states, keys[document])
  }

  private static func position(
    of state: String,
    among states: [String],
    _ keys: [UInt64]
  ) -> Int? {
    let key = FoldedName.key(of: state)
    // No state before the first one with the same key is the same.
    guard let first = keys.firstIndex(of: key) else { return nil }
    if states[first] == state { return first }
    let name = FoldedName(state)
    return states.firstIndex { FoldedName($0) == name }
  }

  private static let defaultKeys = Document.defaultStateNames.map { FoldedName.key(of: $0) }
}
