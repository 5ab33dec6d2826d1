import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The pages that say what findings mean.
struct ExplanationPageTests {
  private static let pages = Dictionary(
    uniqueKeysWithValues: Catalogue.files(of: HandMade.compilation()).map { ($0.path, $0.bytes) }
  )

  private func page(of code: UInt16, in folder: String = "") throws -> [UInt8] {
    let path = "\(folder)penjelasan/\(DiagnosticFormatter.name(of: code)).html"
    return try #require(Self.pages[path])
  }

  @Test func `a page matches its golden file`() throws {
    try GoldenFile("explanation.html").expect(page(of: 101))
  }

  @Test(arguments: Rule.all.map { $0.code })
  func `every rule has a page in both languages, with what its example yields`(
    code: UInt16
  ) throws {
    let rule = try #require(Rule.rule(code))
    let text = HTMLTokens(try page(of: code)).text
    let english = HTMLTokens(try page(of: code, in: "en/")).text
    for phrase in [rule.meaning, rule.reason, rule.remedy] {
      for (language, text) in [(Language.indonesian, text), (.english, english)] {
        for paragraph in phrase.wording(in: language).text.split(separator: "\n") {
          #expect(text.contains(paragraph), "\(paragraph)")
        }
      }
    }
    // The real message, with the place that it points at.
    let name = DiagnosticFormatter.name(of: code)
    for severity in ["Kesalahan", "Peringatan", "Saran", "Error", "Warning", "Suggestion"]
    where text.contains("\(severity) \(name): ") {
      #expect(text.contains("  --> "))
    }
    #expect(text.contains(" \(name): "))
    for file in rule.example.rightFiles {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
        #expect(text.contains(line), "\(line)")
      }
    }
  }

  @Test func `the slip is marked in the listing`() throws {
    let page = String(decoding: try page(of: 101), as: UTF8.self)
    #expect(page.contains("<mark>Wkatu</mark>"))
  }

  @Test func `the list of all rules is sorted into families`() throws {
    let index = HTMLTokens(try #require(Self.pages["penjelasan/index.html"]))
    for family in RuleFamily.allCases where !family.rules.isEmpty {
      #expect(index.text.contains(family.title.indonesian.text))
    }
    let links = index.attributes.filter { $0.name == "href" }.map(\.value)
    for rule in Rule.all {
      #expect(links.contains("\(DiagnosticFormatter.name(of: rule.code)).html"))
    }
    #expect(RuleFamily.allCases.flatMap { $0.rules }.count == Rule.all.count)
  }

  @Test func `every finding of an SOP leads to its explanation and can be linked to`() throws {
    let files = Catalogue.files(of: Samples.compilation)
    var count = 0
    for procedure in Samples.compilation.procedures {
      let page = try #require(files.first { $0.path == procedure.path + "/index.html" })
      let attributes = HTMLTokens(page.bytes).attributes
      let found = Samples.compilation.diagnostics(in: procedure.path + ".sop")
      let anchors = attributes.filter { $0.name == "id" && $0.value.hasPrefix("temuan-") }
      #expect(anchors.map(\.value) == (1...max(1, found.count)).map { "temuan-\($0)" })
      let links = attributes.filter { $0.name == "href" && $0.value.contains("penjelasan/SOP") }
      #expect(links.count == found.count)
      count += found.count
    }
    #expect(count > 50)
  }

  @Test func `when silencing is right is said by every rule, and never of errors`() {
    for rule in Rule.all {
      let isAlwaysError = rule.severity(isDraft: true) == .error
      for language in Language.allCases {
        let text = rule.excuse.wording(in: language).text
        #expect(text.contains("Abaikan {0}") != isAlwaysError, "\(rule.code): \(text)")
      }
    }
  }
}
