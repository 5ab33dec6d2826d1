import SOPLanguage
import SOPTestSupport
import Testing

/// What holds for every rule, whoever wrote it.
struct RuleTableTests {
  @Test func `codes and slugs are unique and in order`() {
    let codes = Rule.all.map { $0.code }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rule.all.map { $0.slug.text }).count == codes.count)
  }

  private func compile(_ files: [SourceFile], _ rule: Rule) -> Compilation {
    Compiler.compile(files, options: Compiler.Options(today: rule.example.today))
  }

  /// What weighs more than a suggestion, as a reader would have to see it.
  private func serious(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.filter { $0.severity > .suggestion }.map { finding in
      "SOP\(finding.code) \(finding.problem.headline.text(in: .english))"
    }
  }

  @Test(arguments: Rule.all.map { $0.code })
  func `the wrong example yields the rule's finding and nothing else serious`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    let compilation = compile(rule.example.wrongFiles, rule)
    #expect(compilation.codes.contains(code), "\(compilation.codes)")
    let others = serious(compilation).filter { !$0.hasPrefix("SOP\(code) ") }
    #expect(others == [] || code == Rule.postponedFlow.code)
  }

  @Test(arguments: Rule.all.map { $0.code })
  func `the right example has neither the finding nor anything serious`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    let compilation = compile(rule.example.rightFiles, rule)
    #expect(!compilation.codes.contains(code), "\(compilation.codes)")
    #expect(serious(compilation) == [])
  }

  @Test(arguments: Rule.all.map { $0.code })
  func `every text of a rule is there in both languages`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    for phrase in [rule.title, rule.meaning, rule.reason, rule.remedy] {
      #expect(phrase.indonesian.utf8CodeUnitCount > 3)
      #expect(phrase.english.utf8CodeUnitCount > 3)
      #expect(!phrase.indonesian.text.contains("!"))
    }
  }

  /// The messages that the examples and the definitions produce follow the house's manner.
  @Test(arguments: Rule.all.map { $0.code })
  func `messages are short, quiet and free of jargon`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    let compilation = compile(rule.example.wrongFiles, rule)
    for diagnostic in compilation.diagnostics where diagnostic.code == code {
      let headline = diagnostic.problem.headline.text(in: .indonesian)
      #expect(headline.split(separator: " ").count <= 20, "\(headline)")
      #expect(!headline.hasSuffix("."), "\(headline)")
      #expect(!headline.contains("!"), "\(headline)")
      if rule.severity(isDraft: true) == .suggestion {
        #expect(headline.hasPrefix("sebaiknya "), "\(headline)")
      }
      let words = Set(headline.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: Self.jargon), "\(headline)")
    }
  }

  static let jargon: Set<String> = [
    "token", "parse", "sintaks", "ekspresi", "node", "error", "invalid", "ilegal", "graf",
  ]
}
