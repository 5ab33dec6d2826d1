import SOPLanguage

/// Writes findings as the protocol has them.
struct DiagnosticWriter {
  private let language: Language
  /// Where the site of the registry explains findings.
  private let siteAddress: String?

  /// Prepares to write in a language.
  init(_ language: Language, siteAddress: String?) {
    self.language = language
    self.siteAddress = siteAddress
  }

  /// Writes a finding: its first line says what is wrong, the others why and what can be done.
  func write(
    _ diagnostic: Diagnostic,
    _ writer: inout LocationWriter,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("range") { writer.write(diagnostic.range, in: diagnostic.file, to: &$0) }
      json.member("severity", Self.number(of: diagnostic.severity))
      let code = Self.code(of: diagnostic)
      json.member("code", code)
      if let address = Rule.address(ofExplanation: code, under: siteAddress) {
        json.member("codeDescription") { json in json.object { $0.member("href", address) } }
      }
      json.member("source", "sop")
      json.member("message", message(of: diagnostic.problem))
      if let tag = Self.tag(of: diagnostic) {
        json.member("tags") { json in json.array { $0.number(tag) } }
      }
      if !diagnostic.related.isEmpty {
        json.member("relatedInformation") { json in
          json.array { json in
            for place in diagnostic.related { write(place, &writer, to: &json) }
          }
        }
      }
      if !diagnostic.fixes.isEmpty {
        json.member("data") { json in
          json.object { json in
            json.member("fixes") { json in
              json.array { json in
                for fix in diagnostic.fixes { json.string(fix.title.text(in: language)) }
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ place: RelatedPlace,
    _ writer: inout LocationWriter,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("location") { writer.writeLocation(place.range, in: place.file, to: &$0) }
      json.member("message", place.message.text(in: language))
    }
  }

  private func message(of problem: Problem) -> String {
    ([problem.headline] + problem.notes + problem.help)
      .map { $0.text(in: language) }
      .joined(separator: "\n")
  }

  /// The code as people write it: `SOP101`.
  private static func code(of diagnostic: Diagnostic) -> String { "SOP\(diagnostic.code)" }

  private static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .suggestion: 3
    }
  }

  /// Whether the place is superfluous (1) or out of date (2).
  private static func tag(of diagnostic: Diagnostic) -> Int? {
    switch diagnostic.code {
    case Rule.unusedPerformer.code, Rule.unusedSuppression.code: 1
    case Rule.repealedLaw.code: 2
    default: nil
    }
  }
}
