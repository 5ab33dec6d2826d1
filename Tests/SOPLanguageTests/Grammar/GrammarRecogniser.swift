import SOPLanguage

/// Tells whether a text can be derived from a rule of a grammar.
///
/// All places where a part may end are followed at once, and each rule is tried once at each
/// place, so that the time grows with the text and not with the number of ways to read it.
final class GrammarRecogniser {
  private struct Place: Hashable {
    var rule: String
    var start: Int
  }

  private let grammar: Grammar
  private let text: [UInt32]
  private var known: [Place: Set<Int>] = [:]
  /// The furthest place that a literal or character reached: where a text stops being derivable.
  private(set) var furthest = 0

  init(_ text: String, _ grammar: Grammar = .language) {
    self.grammar = grammar
    self.text = text.unicodeScalars.map { $0.value }
  }

  /// Whether the whole text is what the rule says.
  func derives(_ rule: String) -> Bool { ends(ofRule: rule, from: 0).contains(text.count) }

  /// Whether the whole text is what the expression says.
  func derives(_ expression: Grammar.Expression) -> Bool {
    ends(of: expression, from: 0).contains(text.count)
  }

  /// The line at which the text stops being derivable, for messages.
  var furthestLine: String {
    var start = min(furthest, text.count)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    let line = text[start...].prefix { $0 != 0x0A }
    let scalars = line.compactMap { Unicode.Scalar($0) }
    return String(String.UnicodeScalarView(scalars)) + " @\(furthest - start)"
  }

  private func ends(ofRule name: String, from start: Int) -> Set<Int> {
    let place = Place(rule: name, start: start)
    if let ends = known[place] { return ends }
    guard let rule = grammar[name] else { return [] }
    let ends = ends(of: rule.expression, from: start)
    known[place] = ends
    return ends
  }

  private func ends(of expression: Grammar.Expression, from start: Int) -> Set<Int> {
    switch expression {
    case .literal(let literal): return end(of: literal, from: start).map { [$0] } ?? []
    case .character(let ranges):
      guard start < text.count, ranges.contains(where: { $0.contains(text[start]) }) else {
        return []
      }
      furthest = max(furthest, start + 1)
      return [start + 1]
    case .rule(let name): return ends(ofRule: name, from: start)
    case .sequence(let parts):
      return parts.reduce([start]) { starts, part in
        starts.reduce(into: []) { $0.formUnion(ends(of: part, from: $1)) }
      }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, from: start)) }
    case .optional(let part): return ends(of: part, from: start).union([start])
    case .repetition(let part, let atLeastOnce):
      let all = closure(from: start) { self.ends(of: part, from: $0) }
      return atLeastOnce ? ends(of: part, from: start).union(all.subtracting([start])) : all
    case .members(let members): return ends(of: members, from: start)
    case .exception(let whole, let part):
      return ends(of: whole, from: start).subtracting(ends(of: part, from: start))
    }
  }

  /// Lines in any order, each at most once unless it may be repeated.
  private func ends(of members: [Grammar.Member], from start: Int) -> Set<Int> {
    var ends: Set<Int> = []
    var states: [(place: Int, used: Set<String>)] = [(start, [])]
    while let state = states.popLast() {
      if !ends.insert(state.place).inserted { continue }
      for member in members where !state.used.contains(member.rule) {
        for end in self.ends(ofRule: member.rule, from: state.place) where end > state.place {
          let used = member.isRepeatable ? state.used : state.used.union([member.rule])
          states.append((end, used))
        }
      }
    }
    return ends
  }

  private func closure(from start: Int, _ step: (Int) -> Set<Int>) -> Set<Int> {
    var all: Set<Int> = [start]
    var next = [start]
    while let place = next.popLast() {
      for end in step(place) where all.insert(end).inserted { next.append(end) }
    }
    return all
  }

  private func end(of literal: String, from start: Int) -> Int? {
    var place = start
    for scalar in literal.unicodeScalars {
      guard place < text.count, lowered(text[place]) == lowered(scalar.value) else { return nil }
      place += 1
      furthest = max(furthest, place)
    }
    return place
  }

  private func lowered(_ scalar: UInt32) -> UInt32 {
    (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
  }
}
