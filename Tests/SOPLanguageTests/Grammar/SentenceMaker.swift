import SOPLanguage
import SOPTestSupport

/// Makes random texts that a grammar allows.
struct SentenceMaker {
  private let grammar: Grammar
  private var random: SeededGenerator
  /// How many rules are open: the deeper, the less is repeated.
  private var depth = 0
  /// Where blocks stop growing: steps inside of a branch inside of a branch.
  private let deepest = 7

  init(seed: UInt64, _ grammar: Grammar = .language) {
    self.grammar = grammar
    random = SeededGenerator(seed: seed)
  }

  /// A text that the rule allows.
  mutating func sentence(of rule: String) -> String {
    var scalars = String.UnicodeScalarView()
    add(rule: rule, to: &scalars)
    return String(scalars)
  }

  private mutating func add(rule name: String, to text: inout String.UnicodeScalarView) {
    guard let rule = grammar[name] else { return }
    // What a grammar can't say is taken from what keeps it.
    if let sample = rule.samples.randomElement(using: &random) {
      text += sample.unicodeScalars
      return
    }
    depth += 1
    add(rule.expression, to: &text)
    depth -= 1
  }

  private mutating func add(
    _ expression: Grammar.Expression,
    to text: inout String.UnicodeScalarView
  ) {
    switch expression {
    case .literal(let literal): text += literal.unicodeScalars
    case .character(let ranges):
      guard let range = ranges.randomElement(using: &random),
        let value = range.randomElement(using: &random), let scalar = Unicode.Scalar(value)
      else { return }
      text.append(scalar)
    case .rule(let name): add(rule: name, to: &text)
    case .sequence(let parts): for part in parts { add(part, to: &text) }
    case .choice(let parts):
      // Deep inside, only the first alternative: it never holds another block of the same kind.
      let part = depth > deepest ? parts.first : parts.randomElement(using: &random)
      if let part { add(part, to: &text) }
    case .optional(let part): if Bool.random(using: &random) { add(part, to: &text) }
    case .repetition(let part, let atLeastOnce):
      let most = depth > deepest ? 0 : depth > 4 ? 2 : 3
      let count = (atLeastOnce ? 1 : 0) + Int.random(in: 0...most, using: &random)
      for _ in 0..<count { add(part, to: &text) }
    case .members(let members): add(members, to: &text)
    case .exception(let whole, let part): add(whole, but: part, to: &text)
    }
  }

  private mutating func add(
    _ members: [Grammar.Member],
    to text: inout String.UnicodeScalarView
  ) {
    let chosen = members.flatMap { member in
      let count = Int.random(in: 0...(member.isRepeatable ? 2 : 1), using: &random)
      return [String](repeating: member.rule, count: depth > 2 ? min(count, 1) : count)
    }
    for rule in chosen.shuffled(using: &random) { add(rule: rule, to: &text) }
  }

  /// Tries until a text is none of the exceptions.
  private mutating func add(
    _ whole: Grammar.Expression,
    but part: Grammar.Expression,
    to text: inout String.UnicodeScalarView
  ) {
    while true {
      var attempt = String.UnicodeScalarView()
      add(whole, to: &attempt)
      if !GrammarRecogniser(String(attempt), grammar).derives(part) {
        text += attempt
        return
      }
    }
  }
}
