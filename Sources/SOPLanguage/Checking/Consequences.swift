/// Which errors follow from which others, so that one slip is told once.
///
/// Stages that come later mostly know what an earlier one has reported, and are silent. Where the
/// cause lies in another line, or is found by another stage at the same time, nobody knows of the
/// other; here they meet. A pair stands in the table when breaking one thing in a sound SOP was
/// seen to yield both errors. The cause is kept: when it is repaired, what does not follow from it
/// is told.
enum Consequences {
  /// Where the second error has to stand to follow from the first.
  private enum Reach {
    /// Anywhere in the file.
    case file
    /// On the same line.
    case line
    /// At most so many lines before or behind it.
    case near(Int)
  }

  /// An error that follows from another.
  private struct Row {
    let cause: Rule
    /// The fields in which the cause has to stand; none for any.
    var fields: [Keyword] = []
    let effects: [Rule]
    let reach: Reach
  }

  private static let table: [Row] = [
    // A line that lost its keyword leaves its fields to the line above.
    Row(cause: .lostStepLine, effects: [.unknownLabel], reach: .file),
    Row(cause: .orphanItem, effects: [.unknownProcedure], reach: .near(8)),
    // Documents whose list lost its heading are not declared for any step.
    Row(cause: .orphanItem, effects: [.undeclaredDocument], reach: .file),
    // A block whose end got lost takes in what does not belong to it, and its name turns into a
    // word of the value above.
    Row(
      cause: .openParallel,
      effects: [.missingColon, .misplacedKeyword, .undeclaredDocument],
      reach: .file
    ),
    // A chain without levels has no times, and its levels stand somewhere else.
    Row(
      cause: .emptyValue,
      fields: [.levels],
      effects: [.missingTime, .misplacedKeyword],
      reach: .near(6)
    ),
    // A bound between `Melalui` and its levels takes the levels away.
    Row(
      cause: .misplacedKeyword,
      fields: [.bound, .levels],
      effects: [.emptyValue, .missingTime],
      reach: .near(8)
    ),
    // What a step makes is not known while its list is empty or can't be read.
    Row(
      cause: .emptyValue,
      fields: [.inputs, .outputs],
      effects: [.insufficientState],
      reach: .file
    ),
    Row(
      cause: .unknownChoice,
      fields: [.documents, .inputs, .outputs],
      effects: [.undeclaredDocument, .unknownState, .insufficientState],
      reach: .file
    ),
    Row(cause: .undeclaredDocument, effects: [.unknownState], reach: .file),
    // A level without a performer has its time in the performer's place.
    Row(cause: .unknownPerformer, effects: [.missingTime], reach: .line),
    // Jumps to a label that two steps have may lead anywhere.
    Row(
      cause: .repeatedLabel,
      effects: [.unreachableStep, .deadEnd, .endlessLoop, .crossingJump, .wrongDirection],
      reach: .file
    ),
    Row(cause: .crossingJump, effects: [.wrongDirection], reach: .line),
  ]

  /// Rules of which one message says it all: what one slip breaks is compared in several ways.
  private static let single: [Rule] = [.dateOrder, .openParallel]

  /// The errors that do not follow from others, and everything that is no error.
  static func roots(of diagnostics: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
    let errors = diagnostics.indices.filter { diagnostics[$0].severity == .error }
    guard errors.count > 1 else { return diagnostics }
    var isLeftOut = [Bool](repeating: false, count: diagnostics.count)
    for cause in errors {
      for row in table
      where row.cause.code == diagnostics[cause].code
        && (row.fields.isEmpty || row.fields.contains { $0 == field(of: diagnostics[cause], tree) })
      {
        for effect in errors where effect != cause && !isLeftOut[cause] {
          let isMeant = row.effects.contains { $0.code == diagnostics[effect].code }
          if isMeant, isWithin(row.reach, diagnostics[cause], diagnostics[effect], tree) {
            isLeftOut[effect] = true
          }
        }
      }
    }
    for rule in single {
      for repetition in errors.filter({ diagnostics[$0].code == rule.code }).dropFirst() {
        isLeftOut[repetition] = true
      }
    }
    return diagnostics.indices.filter { !isLeftOut[$0] }.map { diagnostics[$0] }
  }

  private static func isWithin(
    _ reach: Reach,
    _ cause: Diagnostic,
    _ effect: Diagnostic,
    _ tree: SyntaxTree
  ) -> Bool {
    switch reach {
    case .file: true
    case .line: line(of: cause, tree) == line(of: effect, tree)
    case .near(let count): abs(line(of: cause, tree) - line(of: effect, tree)) <= count
    }
  }

  /// The keyword of the field in which a diagnostic stands.
  private static func field(of diagnostic: Diagnostic, _ tree: SyntaxTree) -> Keyword? {
    let line = line(of: diagnostic, tree)
    return tree.nodes.last { Int($0.line) <= line && !$0.isVirtual }?.keyword
  }

  /// The position of the line on which a diagnostic stands.
  private static func line(of diagnostic: Diagnostic, _ tree: SyntaxTree) -> Int {
    var low = 0
    var high = tree.lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if tree.lines[middle].range.start <= diagnostic.range.start {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}
