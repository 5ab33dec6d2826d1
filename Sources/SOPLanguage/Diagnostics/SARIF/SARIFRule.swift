/// Writes a rule as other programs keep it: names, help in both languages, where to read more.
struct SARIFRule {
  private let code: UInt16
  private let language: Language
  private let siteAddress: String?

  init(_ code: UInt16, _ language: Language, siteAddress: String?) {
    self.code = code
    self.language = language
    self.siteAddress = siteAddress
  }

  func write(to json: inout JSONWriter) {
    let id = DiagnosticFormatter.name(of: code)
    json.object { json in
      json.member("id", id)
      guard let rule = Rule.rule(code) else { return }
      json.member("name", rule.slug.text)
      json.text("shortDescription", rule.title, in: language)
      json.member("fullDescription") { json in
        json.object { $0.member("text", text(of: rule.meaning)) }
      }
      json.member("help") { json in
        json.object { $0.member("text", help(of: rule)) }
      }
      if let address = Rule.address(ofExplanation: id, under: siteAddress) {
        json.member("helpUri", address)
      }
      json.member("defaultConfiguration") { json in
        json.object { $0.member("level", rule.severity(isDraft: false).level.text) }
      }
      json.member("properties") { json in
        json.object { json in
          json.member("tags") { json in
            json.array { json in
              json.string("sop")
              if let family = RuleFamily(code: code) { json.string(family.tag) }
            }
          }
        }
      }
    }
  }

  /// The wording of the log's language, then the other.
  private var languages: [Language] {
    [language] + Language.allCases.filter { $0 != language }
  }

  private func text(of phrase: Phrase) -> String {
    languages.map { phrase.wording(in: $0).text }.joined(separator: "\n\n")
  }

  private func help(of rule: Rule) -> String {
    var sink = ByteSink()
    for language in languages {
      if sink.count > 0 { sink.append("\n") }
      Explanation(rule, in: language).write(to: &sink)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
