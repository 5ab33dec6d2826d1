import SOPLanguage

/// Writes all rules as data: `diagnostik.json`, described by `diagnostik.schema.json`.
enum RuleJSON {
  /// The version of the form of the file.
  private static let version = 1

  /// The rules as indented JSON with a line feed at its end.
  static func bytes() -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 524_288)
    json.object { json in
      json.member("$schema", "diagnostik.schema.json")
      json.member("version", version)
      json.member("families") { json in
        json.array { json in
          for family in RuleFamily.allCases { json.family(family) }
        }
      }
      json.member("rules") { json in
        json.array { json in
          for rule in Rule.all { json.rule(rule) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func family(_ family: RuleFamily) {
    object { json in
      json.member("number", Int(family.rawValue))
      json.member("tag", family.tag.text)
      json.member("title") { $0.phrase(family.title) }
    }
  }

  fileprivate mutating func rule(_ rule: Rule) {
    let code = DiagnosticFormatter.name(of: rule.code)
    object { json in
      json.member("code", code)
      json.member("slug", rule.slug.text)
      json.member("family", rule.family)
      json.member("severity") { json in
        json.object { json in
          json.member("draft", rule.severity(isDraft: true).name.text)
          json.member("inForce", rule.severity(isDraft: false).name.text)
        }
      }
      json.member("title") { $0.phrase(rule.title) }
      json.member("meaning") { $0.phrase(rule.meaning, code) }
      json.member("reason") { $0.phrase(rule.reason, code) }
      json.member("remedy") { $0.phrase(rule.remedy, code) }
      json.member("silencing") { $0.phrase(rule.excuse, code) }
      json.member("place") { $0.phrase(rule.example.wrongPlace) }
      json.member("wrong") { $0.files(rule.example.parts(of: rule.example.wrong)) }
      json.member("right") { $0.files(rule.example.parts(of: rule.example.right)) }
    }
  }

  private mutating func phrase(_ phrase: Phrase, _ code: String = "") {
    object { json in
      for language in Language.allCases {
        json.name(language.code)
        json.string(Message(phrase, .text(code)).text(in: language))
      }
    }
  }

  private mutating func files(_ files: [RuleExample.File]) {
    array { json in
      for file in files {
        json.object { json in
          if !file.path.isEmpty { json.member("path", file.path) }
          json.member("text", file.text)
        }
      }
    }
  }
}
