import SOPLanguage

/// Writes the colours of SOP files for editors that know TextMate grammars, such as VS Code.
///
/// Each pattern stands for a kind of line; only what a line says by itself is told.
package enum TextMateGrammar {
  /// The grammar as indented JSON with a line feed at its end.
  package static func bytes() -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 16_384)
    json.object { json in
      json.member("name", "SOP")
      json.member("scopeName", "source.sop")
      json.member("fileTypes") { json in json.array { $0.string("sop") } }
      json.member("patterns") { json in
        json.array { json in
          json.pattern("^\\s*#.*$", name: "comment.line.number-sign.sop")
          json.pattern(
            "^\\s*(BELUM)\\s*(:+)",
            captures: ["keyword.other.note.sop", colon]
          )
          json.pattern("^\\s*(\\|+)(?![^|]*\\|[^|]*\\|)", captures: [continuation])
          json.pattern(itemMark, captures: [listMark])
          for kind in [ArgumentKind.answer, .label, .code, .none] { json.headings(kind) }
          json.pattern(bare, captures: ["keyword.control.sop"])
          json.pattern("\\[[^\\]]*\\]", name: "storage.modifier.state.sop")
          json.pattern("\\?(?=\\s|;|$)", name: "keyword.operator.guess.sop")
          json.pattern(";", name: "punctuation.separator.sop")
          json.pattern("https?://\\S+", name: "markup.underline.link.sop")
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  fileprivate static let colon = "punctuation.separator.key-value.sop"
  private static let continuation = "punctuation.definition.continuation.sop"
  private static let listMark = "punctuation.definition.list.begin.sop"

  /// The marks of list items: dashes, bullets, and short numbers or letters before a blank.
  private static let itemMark =
    "^\\s*(-+|\\*+|[•·▪●–—]|(?:[0-9]{1,3}|[A-Za-z])[.)](?=\\s|$))"

  /// The keyword without a value needs no colon.
  private static var bare: String {
    let entries = Vocabulary.entries.filter { $0.form.value == .nothing }
    return "^(?i)\\s*(" + alternatives(entries) + ")\\s*$"
  }

  /// The line of a keyword whose argument is of one kind.
  fileprivate static func heading(_ kind: ArgumentKind) -> String {
    let entries = Vocabulary.entries.filter { $0.form.argument == kind }
    let argument =
      switch kind {
      case .none: "()"
      case .answer: "\\s+((?:[^\\s:]+\\s+){0,4}[^\\s:]+)"
      case .label, .code: "(?:\\s*([0-9][^\\s:]*)|\\s+([^\\s:]+))?"
      }
    return "^(?i)\\s*(" + alternatives(entries) + ")" + argument + "\\s*(:+)"
  }

  /// Every spelling, long ones first so that a short one does not take the beginning of another.
  private static func alternatives(_ entries: [KeywordEntry]) -> String {
    let spellings = entries.flatMap { [$0.spelling] + $0.otherSpellings }.map { $0.text }
    return spellings.sorted { left, right in
      (right.utf8.count, left) < (left.utf8.count, right)
    }.map { pattern(of: $0) }.joined(separator: "|")
  }

  /// A spelling with any number of blanks where it has one, and its marks as they are or left out;
  /// the same for TextMate and for "very magic" patterns of Vim.
  static func pattern(of spelling: String) -> String {
    var pattern = ""
    for scalar in spelling.unicodeScalars {
      switch scalar {
      case " ": pattern += "\\s+"
      case ".", "/", ",", "-": pattern += "\\" + String(Character(scalar)) + "?"
      default: pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern
  }
}

extension JSONWriter {
  fileprivate mutating func pattern(_ match: String, name: String) {
    object { json in
      json.member("match", match)
      json.member("name", name)
    }
  }

  /// A pattern with scopes for its groups, from the first on; an empty scope is left out.
  fileprivate mutating func pattern(_ match: String, captures: [String]) {
    object { json in
      json.member("match", match)
      json.member("captures") { json in
        json.object { json in
          for (position, scope) in captures.enumerated() where !scope.isEmpty {
            json.capture(position + 1, scope)
          }
        }
      }
    }
  }

  private mutating func capture(_ group: Int, _ scope: String) {
    let names: [StaticString] = ["0", "1", "2", "3", "4"]
    member(names[group]) { json in
      json.object { $0.member("name", scope) }
    }
  }

  fileprivate mutating func headings(_ kind: ArgumentKind) {
    let match = TextMateGrammar.heading(kind)
    let argument = "entity.name.tag.argument.sop"
    let keyword = "keyword.control.sop"
    switch kind {
    case .none: pattern(match, captures: [keyword, "", TextMateGrammar.colon])
    case .answer: pattern(match, captures: [keyword, argument, TextMateGrammar.colon])
    case .label, .code:
      pattern(match, captures: [keyword, argument, argument, TextMateGrammar.colon])
    }
  }
}
