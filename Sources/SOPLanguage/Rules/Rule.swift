/// One check of the language: its number, names, weight, explanation and the check itself.
///
/// A rule is a value in ``Rule/all``. Its file holds everything about it: this value, and an
/// extension of ``Problem`` with a typed function that words its messages in both languages.
package struct Rule: Sendable {
  /// How the weight depends on the status of the SOP.
  package enum Weight: Sendable {
    /// An error, whatever the status; from family 5xx on a warning while the SOP is a draft.
    case error
    /// A warning.
    case warning
    /// A warning while the SOP is a draft, an error once it is in force.
    case warningThenError
    /// A suggestion.
    case suggestion
  }

  /// Where a rule does its work.
  package enum Check: Sendable {
    /// The lexer, the tree builder, a value reader or the binder reports it on the way.
    case whileReading
    /// Runs once for each SOP, on the checked model.
    case procedure(@Sendable (borrowing ProcedureContext, inout Findings) -> Void)
    /// Like `procedure`, but only when every structural line and jump of the SOP resolved.
    case flow(@Sendable (borrowing ProcedureContext, inout Findings) -> Void)
    /// Runs once for each file of any kind, on its lines as they are written.
    case text(@Sendable (borrowing TextContext, inout Findings) -> Void)
    /// Runs once for the whole registry.
    case registry(@Sendable (borrowing RegistryContext, inout Findings) -> Void)
  }

  /// The number behind `SOP`; never reused.
  package let code: UInt16
  /// The Indonesian name in configuration and addresses, for example `waktu-tak-terbaca`.
  package let slug: StaticString
  /// How much a finding weighs.
  package let weight: Weight
  /// The name of the rule for people, in a few words.
  package let title: Phrase
  /// What the message means.
  package let meaning: Phrase
  /// Why it matters, with the source of the rule where there is one.
  package let reason: Phrase
  /// How to repair it.
  package let remedy: Phrase
  /// When silencing is right, where that takes words of its own; `{0}` is the rule's code.
  package let silencing: Phrase?
  /// A wrong and a right text; both are compiled by a test.
  package let example: RuleExample
  /// The check.
  package let check: Check

  /// Makes a rule.
  package init(
    _ code: UInt16,
    _ slug: StaticString,
    _ weight: Weight,
    title: Phrase,
    meaning: Phrase,
    reason: Phrase,
    remedy: Phrase,
    silencing: Phrase? = nil,
    example: RuleExample,
    check: Check = .whileReading
  ) {
    self.code = code
    self.slug = slug
    self.weight = weight
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.remedy = remedy
    self.silencing = silencing
    self.example = example
    self.check = check
  }

  /// The hundred to which the rule belongs, for example 4 for the rules about flow.
  package var family: Int { Int(code / 100) }

  /// What a finding weighs in an SOP of the given status.
  package func severity(isDraft: Bool) -> Severity {
    switch weight {
    case .error: isDraft && family >= 5 ? .warning : .error
    case .warning: .warning
    case .warningThenError: isDraft ? .warning : .error
    case .suggestion: .suggestion
    }
  }
}
