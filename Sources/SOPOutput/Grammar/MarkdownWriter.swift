import SOPLanguage

/// Writes Markdown in one language.
struct MarkdownWriter {
  /// The language of the text.
  let language: Language
  private(set) var sink = ByteSink(capacity: 65_536)

  /// Begins an empty text.
  init(_ language: Language) { self.language = language }

  /// What was written.
  var bytes: [UInt8] { sink.bytes }

  /// Writes a heading; 1 is the highest level.
  mutating func heading(_ level: Int, _ text: String) {
    if sink.count > 0 { sink.append("\n") }
    sink.append(repeating: UInt8(ascii: "#"), count: level)
    sink.append(" ")
    plain(text)
    sink.append("\n")
  }

  /// Writes a heading in the language of the text.
  mutating func heading(_ level: Int, _ phrase: Phrase) {
    heading(level, phrase.wording(in: language).text)
  }

  /// Writes paragraphs; a line feed in the text ends one.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.utf8.split(separator: 0x0A) {
      sink.append("\n")
      plain(String(decoding: Array(paragraph), as: UTF8.self))
      sink.append("\n")
    }
  }

  /// Writes paragraphs in the language of the text.
  mutating func paragraphs(_ phrase: Phrase) { paragraphs(phrase.wording(in: language).text) }

  /// Writes a paragraph that holds Markdown already.
  mutating func markdown(_ text: String) {
    sink.append("\n")
    sink.append(text)
    sink.append("\n")
  }

  /// Writes an entry of a list: a name in bold and what is to be said of it.
  mutating func entry(_ name: Phrase, _ markdown: String) {
    sink.append("- **")
    sink.append(name.wording(in: language))
    sink.append("**: ")
    sink.append(markdown)
    sink.append("\n")
  }

  /// Writes a text as it stands, between fences.
  mutating func fence(_ kind: StaticString, _ text: String) {
    sink.append("\n```")
    sink.append(kind)
    sink.append("\n")
    sink.append(text)
    if text.utf8.last != 0x0A { sink.append("\n") }
    sink.append("```\n")
  }

  /// Writes an empty line.
  mutating func gap() { sink.append("\n") }

  /// Writes words; what would be markup is escaped.
  private mutating func plain(_ text: String) {
    sink.append(text, escaping: MarkdownWriter.escapes)
  }

  private static let escapes = EscapeTable([
    (UInt8(ascii: "*"), "\\*"), (UInt8(ascii: "_"), "\\_"), (UInt8(ascii: "<"), "&lt;"),
    (UInt8(ascii: "["), "\\["), (UInt8(ascii: "]"), "\\]"), (UInt8(ascii: "`"), "\\`"),
    (UInt8(ascii: "|"), "\\|"), (UInt8(ascii: "#"), "\\#"),
  ])
}
