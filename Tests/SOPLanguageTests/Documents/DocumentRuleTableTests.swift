import SOPTestSupport
import Testing

@testable import SOPLanguage

/// The table of the family, its examples and the changes on offer.
@Suite
struct DocumentRuleTableTests {
  @Test func `the table holds rules 501 to 516 in order`() {
    #expect(Rule.documentRules.map { $0.code } == Array(501...516))
  }

  @Test func `every rule of the family waits for the flow`() {
    for rule in Rule.documentRules {
      guard case .flow = rule.check else {
        Issue.record("\(rule.code) does not wait for the flow")
        continue
      }
    }
  }

  @Test func `the weights are those of the list of checks`() {
    let weights = Rule.documentRules.map { rule -> String in
      switch rule.weight {
      case .error: "E"
      case .warning: "P"
      case .warningThenError: "P/E"
      case .suggestion: "S"
      }
    }
    #expect(
      weights == [
        "E", "P", "P", "S", "P", "E", "P", "P", "P/E", "S", "P/E", "S", "S", "E", "P", "S",
      ]
    )
  }

  /// The findings of the first five families, worse than suggestions, and those of `code`.
  private func told(_ compilation: Compilation, besides code: UInt16) -> [UInt16] {
    compilation.diagnostics
      .filter { $0.code < 600 && ($0.severity != .suggestion || $0.code == code) }
      .map { $0.code }
  }

  @Test(arguments: Rule.documentRules.map { $0.code })
  func `a wrong example yields its finding once and nothing else that is wrong`(
    code: UInt16
  ) throws {
    let rule = try #require(Rule.rule(code))
    let wrong = Compiler.compile([rule.example.file(rule.example.wrong)])
    #expect(told(wrong, besides: code) == [code])
  }

  @Test(arguments: Rule.documentRules.map { $0.code })
  func `a right example has nothing wrong`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    let right = Compiler.compile([rule.example.file(rule.example.right)])
    #expect(told(right, besides: code) == [])
  }

  @Test(arguments: Rule.documentRules.map { $0.code })
  func `what is shown is short, ends as it should and uses the words of the form`(
    code: UInt16
  ) throws {
    let rule = try #require(Rule.rule(code))
    let wrong = Compiler.compile([rule.example.file(rule.example.wrong)])
    for finding in wrong.diagnostics where finding.code == code {
      let problem = finding.problem
      for language in Language.allCases {
        let short = [problem.headline, problem.label].compactMap { $0?.text(in: language) }
        #expect(short.allSatisfy { !$0.hasSuffix(".") && !$0.contains("{") })
        for text in (problem.notes + problem.help).map({ $0.text(in: language) }) {
          #expect(text.hasSuffix("."), "\(text)")
          #expect(!text.contains("{") && !text.contains("!"), "\(text)")
          #expect(text.split(separator: " ").count <= 20, "\(text)")
        }
      }
    }
  }

  /// The text with the edits of a change made.
  private func applied(_ fix: FixIt, to file: SourceFile) -> String {
    var bytes = file.bytes
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `every change on offer settles its finding and does no harm`() throws {
    var count = 0
    for rule in Rule.documentRules {
      let file = rule.example.file(rule.example.wrong)
      let wrong = Compiler.compile([file])
      for finding in wrong.diagnostics where finding.code == rule.code {
        for fix in finding.fixes {
          count += 1
          let text = applied(fix, to: file)
          let repaired = Samples.compile(text)
          #expect(!repaired.codes.contains(rule.code), "\(text)")
          let errors = repaired.diagnostics.filter { $0.severity == .error }
          #expect(errors.map { $0.code } == [], "\(text)")
        }
      }
    }
    #expect(count >= 5)
  }

  @Test func `a document is added to a list in the way that the list is written`() throws {
    let list = """
      SOP: Contoh

      Persyaratan:
        - Surat Perintah
      Pelaksana: Staf; Kasi

      Langkah 1: Menyusun surat
        Oleh: Staf
        Kelengkapan: Surat Perintah; Kartu Kendali
        Waktu: 30 menit
        Output: Surat
      """
    let finding = try #require(Samples.compile(list).diagnostics.first { $0.code == 508 })
    let fix = try #require(finding.fixes.first)
    #expect(fix.edits.map { $0.replacement } == ["\n  - Kartu Kendali"])
    let inline = list.replacing("Persyaratan:\n    - ", with: "Persyaratan: ")
      .replacing("Persyaratan:\n  - ", with: "Persyaratan: ")
    let second = try #require(Samples.compile(inline).diagnostics.first { $0.code == 508 })
    #expect(second.fixes.first?.edits.map { $0.replacement } == ["; Kartu Kendali"])
  }
}
