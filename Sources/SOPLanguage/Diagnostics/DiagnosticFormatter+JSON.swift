extension DiagnosticFormatter {
  /// The version of the JSON form; it grows when a member changes its meaning or goes.
  package static let jsonVersion = 1

  /// Writes a diagnostic as one line of JSON, with its words in both languages.
  ///
  /// ```
  /// {"version":1,"code":"SOP101","slug":"…","severity":"error","file":"a/b.sop",
  ///  "range":{"start":{"line":27,"column":3,"offset":512},"end":{…}},
  ///  "message":{"id":"…","en":"…"},"label":null,"notes":[],"help":[],
  ///  "related":[],"fixes":[],"rendered":{"id":"…","en":"…"}}
  /// ```
  /// Lines and columns count from one, columns in characters; offsets count bytes of the text as
  /// UTF-8 from zero. Paths are those inside the registry, whatever ``Options/pathPrefix`` says.
  package mutating func writeJSON(_ diagnostic: Diagnostic, to sink: inout ByteSink) {
    var json = JSONWriter(capacity: 1024)
    // Made before the formatter is copied, so that the copies share it.
    _ = table(of: diagnostic.file)
    let rendered = Language.allCases.map { self.rendered(diagnostic, in: $0) }
    json.object { json in
      json.member("version", DiagnosticFormatter.jsonVersion)
      json.member("code", DiagnosticFormatter.name(of: diagnostic.code))
      json.member("slug", Rule.rule(diagnostic.code)?.slug.text ?? "")
      json.member("severity", diagnostic.severity.name.text)
      json.member("file", source(diagnostic.file)?.path ?? "")
      json.member("range") { write(diagnostic.range, in: diagnostic.file, to: &$0) }
      json.member("message") { $0.message(diagnostic.problem.headline) }
      json.member("label") { json in
        if let label = diagnostic.problem.label { json.message(label) } else { json.null() }
      }
      json.messages("notes", diagnostic.problem.notes)
      json.messages("help", diagnostic.problem.help)
      json.member("related") { write(diagnostic.related, to: &$0) }
      json.member("fixes") { write(diagnostic.fixes, to: &$0) }
      json.member("rendered") { json in
        json.object { json in
          for (language, text) in zip(Language.allCases, rendered) {
            json.member(language.code, text)
          }
        }
      }
    }
    json.endLine()
    sink.append(contentsOf: json.bytes)
  }

  /// The name of a rule's number, for example `SOP101`.
  package static func name(of code: UInt16) -> String {
    var sink = ByteSink()
    sink.append("SOP")
    sink.append(code: code)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private func rendered(_ diagnostic: Diagnostic, in language: Language) -> String {
    var formatter = self
    formatter.options = Options(language: language)
    var sink = ByteSink()
    formatter.write(diagnostic, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private mutating func write(_ range: SourceRange, in file: FileID, to json: inout JSONWriter) {
    let table = table(of: file)
    json.object { json in
      json.position("start", Int(range.start), in: table)
      json.position("end", Int(range.end), in: table)
    }
  }

  private mutating func write(_ places: [RelatedPlace], to json: inout JSONWriter) {
    json.array { json in
      for place in places {
        json.object { json in
          json.member("file", source(place.file)?.path ?? "")
          json.member("range") { write(place.range, in: place.file, to: &$0) }
          json.member("message") { $0.message(place.message) }
        }
      }
    }
  }

  private mutating func write(_ fixes: [FixIt], to json: inout JSONWriter) {
    json.array { json in
      for fix in fixes {
        json.object { json in
          json.member("title") { $0.message(fix.title) }
          json.member("confidence", fix.confidence.name.text)
          json.member("edits") { write(fix.edits, to: &$0) }
        }
      }
    }
  }

  private mutating func write(_ edits: [TextEdit], to json: inout JSONWriter) {
    json.array { json in
      for edit in edits {
        json.object { json in
          json.member("file", source(edit.file)?.path ?? "")
          json.member("range") { write(edit.range, in: edit.file, to: &$0) }
          json.member("replacement", edit.replacement)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a message in both languages.
  package mutating func message(_ message: Message) {
    object { json in
      for language in Language.allCases {
        json.member(language.code, message.text(in: language))
      }
    }
  }

  /// Writes a member with a list of messages.
  mutating func messages(_ name: StaticString, _ messages: [Message]) {
    member(name) { json in
      json.array { json in
        for message in messages { json.message(message) }
      }
    }
  }

  fileprivate mutating func position(_ name: StaticString, _ offset: Int, in table: LineTable) {
    member(name) { json in
      json.object { json in
        json.member("line", table.line(at: offset) + 1)
        json.member("column", table.characterColumn(at: offset) + 1)
        json.member("offset", offset)
      }
    }
  }
}

extension Severity {
  /// The name of the weight in data.
  package var name: StaticString {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "suggestion"
    }
  }
}

extension FixIt.Confidence {
  /// The name of the confidence in data.
  package var name: StaticString {
    switch self {
    case .certain: "certain"
    case .likely: "likely"
    case .hasBlanks: "hasBlanks"
    }
  }
}
