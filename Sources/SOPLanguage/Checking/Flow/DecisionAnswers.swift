/// What the answers of one decision cover.
struct DecisionAnswers: Sendable {
  /// How far the answers say what happens.
  enum Coverage: Sendable {
    /// No answer is written.
    case none
    /// There is only one answer, and it is not a consent.
    case single
    /// Every answer is a consent; nothing is said about a refusal.
    case onlyConsent
    /// At least two answers, one of them no consent.
    case enough
  }

  /// The positions of the edges, in the order of the text.
  let edges: ArraySlice<Int>
  /// How far they say what happens.
  let coverage: Coverage

  /// Looks at the answers of the decision `step`.
  init(of step: StepID, in index: FlowIndex) {
    edges = index.answers(of: step)
    if edges.isEmpty {
      coverage = .none
    } else if edges.allSatisfy({ index.meanings[$0] == .positive }) {
      coverage = .onlyConsent
    } else {
      coverage = edges.count == 1 ? .single : .enough
    }
  }

  /// Whether the answers leave open how the flow goes on, which is a mistake of its own.
  var isUnfinished: Bool {
    switch coverage {
    case .none, .single: true
    case .onlyConsent, .enough: false
    }
  }
}
