import SOPLanguage

/// Writes the grammar of SOP files for tree-sitter, made from the vocabulary.
///
/// What kind of line a line is can be told only with a look ahead to its colon, so the scanner
/// tells it, by a token without characters at the beginning of the line. What belongs to what
/// follows from the blocks of the vocabulary, as in ``TreeBuilder``: the nearest open block that
/// admits a keyword takes it. A line that belongs nowhere stands at the top, so that any text has
/// a tree.
enum TreeSitterGrammar {
  /// The name of the grammar.
  static let name = "sop"

  /// `grammar.json` with a line feed at its end.
  static func bytes() -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 65_536)
    json.object { json in
      json.member("name", name)
      json.member("rules") { json in
        json.object { json in
          for (name, rule) in rules { json.member(named: name) { $0.rule(rule) } }
        }
      }
      json.list("extras", extras)
      for name: StaticString in ["conflicts", "precedences"] { json.list(name, []) }
      json.list("externals", externals.map { .symbol($0) })
      for name: StaticString in ["inline", "supertypes"] { json.list(name, []) }
    }
    json.endLine()
    return json.bytes
  }

  // MARK: Tokens

  /// The tokens of the scanner: those with characters, and those that begin a kind of line.
  static let externals: [String] =
    ["keyword", "argument", "mark", "bar", "comment", "note", "_item", "_bar", "_text"]
    + Vocabulary.entries.map { marker(of: $0) }

  /// The token that begins a line of a keyword.
  private static func marker(of entry: KeywordEntry) -> String { "_" + node(of: entry.keyword) }

  /// The node of a keyword line and all that belongs to it: the rule of the EBNF under the name
  /// that tree-sitter allows.
  static func node(of keyword: Keyword) -> String {
    String(
      decoding: Grammar.name(of: keyword).utf8.map {
        $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0
      },
      as: UTF8.self
    )
  }

  /// The blanks in a set of characters of a pattern.
  private static let blanks: String = {
    var pattern = ""
    for range in TreeSitterScanner.blanks {
      pattern += escape(range.lowerBound)
      if range.count > 1 { pattern += "-" + escape(range.upperBound) }
    }
    return pattern
  }()
  private static let ends = "\\r\\n"

  /// A character of the lower plane, as patterns write any of them.
  private static func escape(_ character: UInt32) -> String {
    "\\u" + TreeSitterScanner.hex(character)
  }

  private static let extras: [TreeSitterRule] = [
    .pattern("[\(blanks)\(ends)]"), .symbol("comment"), .symbol("note"),
  ]

  // MARK: Rules

  private static let rules: [(name: String, rule: TreeSitterRule)] =
    fileRules + keywordRules + lineRules + valueRules

  private static let fileRules: [(name: String, rule: TreeSitterRule)] = [
    (
      "source_file",
      .many(
        .choice(
          Vocabulary.entries.map { .symbol(node(of: $0.keyword)) }
            + [.symbol("item"), .symbol("continuation")]
        )
      )
    )
  ]

  private static let keywordRules = Vocabulary.entries.map { entry in
    (
      name: node(of: entry.keyword),
      rule: TreeSitterRule.greedy(
        .sequence([.symbol(marker(of: entry)), line(of: entry)] + block(of: entry))
      )
    )
  }

  private static func line(of entry: KeywordEntry) -> TreeSitterRule {
    .symbol(hasParts(entry.form.value) ? "_line_of_parts" : "_line")
  }

  /// What the block of a keyword holds, and the keyword that ends it.
  private static func block(of entry: KeywordEntry) -> [TreeSitterRule] {
    guard entry.form.opens != [] else { return [] }
    let members = Vocabulary.entries.filter { !$0.form.parents.isDisjoint(with: entry.form.opens) }
    let ends = members.filter { $0.form.value == .nothing }
    let others = members.filter { $0.form.value != .nothing }
    return [.many(.choice(others.map { .symbol(node(of: $0.keyword)) }))]
      + ends.map { .optional(.symbol(node(of: $0.keyword))) }
  }

  private static let lineRules: [(name: String, rule: TreeSitterRule)] = [
    ("_line", line(value: "value", continuation: "continuation")),
    ("_line_of_parts", line(value: "_parts", continuation: "_continuation_of_parts")),
    ("continuation", continuation(value: "value")),
    ("_continuation_of_parts", continuation(value: "_parts")),
    (
      "item",
      .greedy(
        .sequence([
          .symbol("_item"), .symbol("mark"), .optional(value("_parts")),
          .many(named("_continuation_of_parts", "continuation")),
        ])
      )
    ),
  ]

  private static func line(value name: String, continuation: String) -> TreeSitterRule {
    .greedy(
      .sequence([
        .field("keyword", .symbol("keyword")),
        .optional(.field("argument", .symbol("argument"))),
        .optional(.alias(.symbol("_colon"), ":", isNamed: false)),
        .optional(value(name)),
        .many(.choice([.symbol("item"), named(continuation, "continuation")])),
      ])
    )
  }

  private static func continuation(value name: String) -> TreeSitterRule {
    .choice([
      .greedy(.sequence([.symbol("_bar"), .symbol("bar"), .optional(value(name))])),
      .greedy(.sequence([.symbol("_text"), .optional(value(name))])),
    ])
  }

  private static func value(_ name: String) -> TreeSitterRule {
    .field("value", named(name, "value"))
  }

  private static func named(_ rule: String, _ name: StaticString) -> TreeSitterRule {
    rule == name.text ? .symbol(rule) : .alias(.symbol(rule), name, isNamed: true)
  }

  // MARK: Values

  /// Whether a value has separators, states and guesses; prose has none.
  static func hasParts(_ type: ValueType) -> Bool {
    type.shape == .list || type == .performers
  }

  private static let valueRules: [(name: String, rule: TreeSitterRule)] = [
    ("value", .greedy(.some(.choice([.symbol("link"), .symbol("_word")])))),
    (
      "_parts",
      .greedy(
        .some(
          .choice([
            .string(";"), .symbol("state"), .symbol("guess"),
            .alias(.symbol("_link"), "link", isNamed: true),
            .symbol("_part"), .symbol("_bracket"),
          ])
        )
      )
    ),
    // Where two tokens are of the same length, the first of these rules wins.
    ("link", .pattern("https?://[^\(blanks)\(ends)]+")),
    ("_link", .pattern("https?://[^;\(blanks)\(ends)]+")),
    ("state", .pattern("\\[[^\\]\(ends)]*\\]")),
    ("guess", .string("?")),
    ("_colon", .pattern(":+")),
    ("_word", .pattern("[^\(blanks)\(ends)]+")),
    (
      "_part",
      .pattern("([^;?\\[\(blanks)\(ends)]|\\?+[^;?\\[\(blanks)\(ends)])+")
    ),
    ("_bracket", .string("[")),
  ]
}

extension JSONWriter {
  fileprivate mutating func list(_ name: StaticString, _ rules: [TreeSitterRule]) {
    member(name) { json in
      json.array { json in
        for rule in rules { json.rule(rule) }
      }
    }
  }
}
