import SOPLanguage

/// What the script of the search has to know besides the words of SOPs: rules and wording.
enum SearchSettings {
  /// Writes the members of an object: the rules, which are the same in every language of a site.
  static func write(to json: inout JSONWriter) {
    json.member("huruf", PostingText.alphabet.text)
    json.member("bobot") { json in
      json.array { json in for field in SearchField.allCases { json.number(field.weight) } }
    }
    writeFolding(to: &json)
    writeStemming(to: &json)
  }

  /// Writes an object with what the script says in one language.
  static func writeWording(in language: Language, to json: inout JSONWriter) {
    json.object { json in
      json.member("medan") { json in
        json.array { json in
          for field in SearchField.allCases { json.string(field.name.wording(in: language)) }
        }
      }
      json.member("status") { json in
        json.array { json in
          for status in Procedure.Status.allCases {
            json.string(status.spelling)
            json.string(status.name.wording(in: language))
            json.string(status.badgeClass)
          }
        }
      }
      for (name, phrase) in SearchWording.all {
        json.member(name, phrase.wording(in: language).text)
      }
    }
  }

  private static func writeFolding(to json: inout JSONWriter) {
    json.member("lipat", SearchText.plainLetters.text)
    json.member("lipatDari", Int(SearchText.firstPlainLetter))
    json.member("hilang") { json in write(SearchText.silentRanges, to: &json) }
    json.member("pisah") { json in write(SearchText.separatorRanges, to: &json) }
  }

  private static func write(_ ranges: [ClosedRange<UInt32>], to json: inout JSONWriter) {
    json.array { json in
      for range in ranges {
        json.number(Int(range.lowerBound))
        json.number(Int(range.upperBound))
      }
    }
  }

  private static func writeStemming(to json: inout JSONWriter) {
    json.member("henti", Stemmer.stopList.text)
    json.member("akar", Stemmer.rootList.text)
    json.member("imbuhan") { json in
      json.array { json in
        for rules in Stemmer.phases {
          json.array { json in for rule in rules { write(rule, to: &json) } }
        }
      }
    }
  }

  private static func write(_ rule: AffixRule, to json: inout JSONWriter) {
    json.array { json in
      json.number(rule.isPrefix ? 1 : 0)
      json.string(rule.cut)
      json.string(rule.restored)
      json.string(rule.neighbours)
      json.string(rule.ending)
      json.number(rule.needsRoot ? 1 : 0)
      json.number(Int(rule.demanded.rawValue))
      json.number(Int(rule.forbidden.rawValue))
      json.number(Int(rule.shown.rawValue))
    }
  }
}
