/// Something about a file or folder as a whole, found before anything in it was read.
///
/// It is shown like a diagnostic, but has no place in a text and no rule.
package struct Notice: Sendable {
  /// How much it weighs.
  package var severity: Severity
  /// The path inside the registry.
  package var path: String
  /// What is wrong, in one sentence without a full stop.
  package var headline: Message
  /// Why it matters.
  package var notes: [Message]
  /// What can be done.
  package var help: [Message]

  /// Makes a notice.
  package init(
    _ severity: Severity,
    _ path: String,
    _ headline: Message,
    notes: [Message] = [],
    help: [Message] = []
  ) {
    self.severity = severity
    self.path = path
    self.headline = headline
    self.notes = notes
    self.help = help
  }
}

extension DiagnosticFormatter {
  /// Tells a notice in the given form.
  package func write(_ notice: Notice, as form: Form = .text, to sink: inout ByteSink) {
    switch form {
    case .text: writeText(notice, options, to: &sink)
    case .jsonLines: writeJSON(notice, to: &sink)
    }
  }

  private func writeText(_ notice: Notice, _ options: Options, to sink: inout ByteSink) {
    var painter = Painter(options)
    painter.write(notice)
    sink.append(contentsOf: painter.bytes)
  }

  private func writeJSON(_ notice: Notice, to sink: inout ByteSink) {
    var json = JSONWriter(capacity: 512)
    json.object { json in
      json.member("version", DiagnosticFormatter.jsonVersion)
      json.member("code") { $0.null() }
      json.member("slug") { $0.null() }
      json.member("severity", notice.severity.name.text)
      json.member("file", notice.path)
      json.member("range") { $0.null() }
      json.member("message") { $0.message(notice.headline) }
      json.member("label") { $0.null() }
      json.messages("notes", notice.notes)
      json.messages("help", notice.help)
      json.member("related") { $0.array { _ in } }
      json.member("fixes") { $0.array { _ in } }
      json.member("rendered") { json in
        json.object { json in
          for language in Language.allCases {
            var text = ByteSink()
            writeText(notice, Options(language: language), to: &text)
            json.member(language.code, String(decoding: text.bytes, as: UTF8.self))
          }
        }
      }
    }
    json.endLine()
    sink.append(contentsOf: json.bytes)
  }
}
