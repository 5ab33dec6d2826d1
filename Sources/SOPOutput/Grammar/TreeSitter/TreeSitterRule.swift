import SOPLanguage

/// A rule of a tree-sitter grammar, as its generator reads it.
///
/// Source: the grammar schema of tree-sitter 0.20, `cli/src/generate/grammar-schema.json`.
indirect enum TreeSitterRule: Sendable {
  /// Nothing.
  case blank
  /// Another rule or a token of the scanner.
  case symbol(String)
  /// Characters as they are.
  case string(String)
  /// Characters by a pattern.
  case pattern(String)
  /// One behind the other.
  case sequence([TreeSitterRule])
  /// One of them.
  case choice([TreeSitterRule])
  /// Any number of them.
  case many(TreeSitterRule)
  /// At least one of them.
  case some(TreeSitterRule)
  /// Goes on as long as it can, where it could also end.
  case greedy(TreeSitterRule)
  /// A child with a name for its part.
  case field(StaticString, TreeSitterRule)
  /// A node under another name; quoted in queries unless `isNamed`.
  case alias(TreeSitterRule, StaticString, isNamed: Bool)

  /// The rule or nothing.
  static func optional(_ rule: TreeSitterRule) -> TreeSitterRule { .choice([rule, .blank]) }
}

extension JSONWriter {
  /// Writes a rule.
  mutating func rule(_ rule: TreeSitterRule) {
    switch rule {
    case .blank: object { $0.member("type", "BLANK") }
    case .symbol(let name): leaf("SYMBOL", "name", name)
    case .string(let text): leaf("STRING", "value", text)
    case .pattern(let text): leaf("PATTERN", "value", text)
    case .sequence(let members): group("SEQ", members)
    case .choice(let members): group("CHOICE", members)
    case .many(let content): wrapper("REPEAT", content)
    case .some(let content): wrapper("REPEAT1", content)
    case .greedy(let content): wrapper("PREC_RIGHT", content) { $0.member("value", 0) }
    case .field(let name, let content):
      wrapper("FIELD", content) { $0.member("name", name.text) }
    case .alias(let content, let name, let isNamed):
      wrapper("ALIAS", content) { json in
        json.member("named", isNamed)
        json.member("value", name.text)
      }
    }
  }

  private mutating func leaf(_ type: String, _ name: StaticString, _ value: String) {
    object { json in
      json.member("type", type)
      json.member(name, value)
    }
  }

  private mutating func group(_ type: String, _ members: [TreeSitterRule]) {
    object { json in
      json.member("type", type)
      json.member("members") { json in
        json.array { json in
          for member in members { json.rule(member) }
        }
      }
    }
  }

  private mutating func wrapper(
    _ type: String,
    _ content: TreeSitterRule,
    with more: (inout JSONWriter) -> Void = { _ in }
  ) {
    object { json in
      json.member("type", type)
      more(&json)
      json.member("content") { $0.rule(content) }
    }
  }
}
