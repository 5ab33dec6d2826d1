/// How much a finding weighs.
package enum Severity: UInt8, CaseIterable, Comparable, Sendable {
  /// Something worth doing better; never blocks anything.
  case suggestion
  /// Probably wrong; a build goes on.
  case warning
  /// Certainly wrong; `sop check` fails.
  case error

  /// Orders suggestions before warnings before errors.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What is wrong, in terms of the rule that found it; words are made when it is shown.
///
/// Each rule's file offers a typed function that makes its problems, so a stage of the compiler
/// says *what* it met and the rule's file says it in both languages.
package struct Problem: Sendable {
  /// The number of the rule, for example 101 for SOP101.
  package var code: UInt16
  /// What was found, in one sentence of at most twenty words without a full stop.
  package var headline: Message
  /// What the marked place is, shown beside the mark.
  package var label: Message?
  /// Facts that explain the problem, or what was assumed from there on.
  package var notes: [Message]
  /// What can be done.
  package var help: [Message]

  /// Makes a problem of `rule`.
  package init(
    _ rule: Rule,
    _ headline: Message,
    label: Message? = nil,
    notes: [Message] = [],
    help: [Message] = []
  ) {
    self.code = rule.code
    self.headline = headline
    self.label = label
    self.notes = notes
    self.help = help
  }
}

/// A second place that has to do with a problem.
package struct RelatedPlace: Sendable {
  /// The file of the place.
  package var file: FileID
  /// The place.
  package var range: SourceRange
  /// What the place has to do with the problem.
  package var message: Message

  /// Makes a related place.
  package init(file: FileID, range: SourceRange, message: Message) {
    self.file = file
    self.range = range
    self.message = message
  }
}

/// A replacement of bytes in one file; an insertion when the range is empty.
package struct TextEdit: Hashable, Sendable {
  /// The file to change.
  package var file: FileID
  /// The bytes to replace.
  package var range: SourceRange
  /// The bytes to put there.
  package var replacement: String

  /// Makes an edit.
  package init(file: FileID, range: SourceRange, replacement: String) {
    self.file = file
    self.range = range
    self.replacement = replacement
  }
}

/// A change that would settle a problem.
package struct FixIt: Sendable {
  /// How sure it is that the change is what the author means.
  package enum Confidence: UInt8, Sendable {
    /// It never changes what is read: the checked model is the same before and after, but for
    /// blanks and marks by which no names are told apart, and so is every comment. A tool may
    /// apply it unasked; of several certain fixes it applies none.
    case certain
    /// It is probably right; a person decides.
    case likely
    /// The author has to fill in something.
    case hasBlanks
  }

  /// What the change does, as an order to the program: "ganti … dengan …".
  package var title: Message
  /// The edits, in ascending order and not overlapping.
  package var edits: [TextEdit]
  /// How sure the change is.
  package var confidence: Confidence

  /// Makes a fix-it.
  package init(_ title: Message, _ confidence: Confidence, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
    self.confidence = confidence
  }
}

/// A problem at a place, ready to be shown in either language.
package struct Diagnostic: Sendable {
  /// How much it weighs here, after the status of the SOP has been taken into account.
  package var severity: Severity
  /// The file of the primary place.
  package var file: FileID
  /// The primary place.
  package var range: SourceRange
  /// What is wrong.
  package var problem: Problem
  /// Second places.
  package var related: [RelatedPlace]
  /// Changes on offer, the best first.
  package var fixes: [FixIt]

  /// Makes a diagnostic.
  package init(
    severity: Severity,
    file: FileID,
    range: SourceRange,
    problem: Problem,
    related: [RelatedPlace] = [],
    fixes: [FixIt] = []
  ) {
    self.severity = severity
    self.file = file
    self.range = range
    self.problem = problem
    self.related = related
    self.fixes = fixes
  }

  /// The number of the rule, for example 101 for SOP101.
  package var code: UInt16 { problem.code }

  /// The one change that a tool may make unasked; nothing when there is a choice to make.
  package var certainFix: FixIt? {
    let certain = fixes.filter { $0.confidence == .certain }
    return certain.count == 1 ? certain.first : nil
  }

  /// The changes that a person has to agree to, the best first.
  package var unsureFixes: [FixIt] {
    certainFix == nil
      ? fixes.filter { $0.confidence != .hasBlanks }
      : fixes.filter { $0.confidence == .likely }
  }
}
