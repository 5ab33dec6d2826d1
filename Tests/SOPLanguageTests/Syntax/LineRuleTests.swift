import SOPLanguage
import SOPTestSupport
import Testing

/// What is told about each slip in a line: where, in which words, and what puts it right.
struct LineRuleTests {
  private func tree(_ slip: LineSlipCase) -> SyntaxTree {
    SyntaxTree.of(slip.text, path: slip.path)
  }

  @Test(arguments: LineSlipCase.all)
  func `a slip is told once, in its place, in both languages`(slip: LineSlipCase) throws {
    let tree = tree(slip)
    #expect(tree.codes == [slip.code])
    let finding = try #require(tree.findings.findings.first)
    #expect(tree.string(finding.range) == slip.place)
    #expect(finding.problem.headline.text(in: .indonesian) == slip.indonesian)
    #expect(finding.problem.headline.text(in: .english) == slip.english)
    #expect(finding.related.map { tree.string($0.range) } == slip.related)
    #expect(finding.fixes.count == slip.fixCount)
    #expect(tree.isLossless && tree.isWellFormed)
  }

  @Test(arguments: LineSlipCase.all)
  func `every change on offer puts the slip right`(slip: LineSlipCase) throws {
    let tree = tree(slip)
    let finding = try #require(tree.findings.findings.first)
    for (position, fix) in finding.fixes.enumerated() {
      let text = tree.text(applying: fix)
      let fixed = SyntaxTree.of(text, path: slip.path)
      if position == 0, let expected = slip.fixed { #expect(text == expected) }
      // What was apart in two places is told again for the second one.
      let isSecond = slip.name == "an element behind a blank line"
      #expect(fixed.codes == (isSecond ? [111] : []), "\(text)")
    }
  }

  /// DIAGNOSTICS.md, section 3.
  @Test(arguments: LineSlipCase.all)
  func `messages are short, quiet and in the words of the form`(slip: LineSlipCase) throws {
    let finding = try #require(tree(slip).findings.findings.first)
    let problem = finding.problem
    let rest = [problem.label].compactMap { $0 } + problem.notes + problem.help
    let titles = finding.fixes.map { $0.title } + finding.related.map { $0.message }
    for language in Language.allCases {
      let headline = problem.headline.text(in: language)
      #expect(headline.split(separator: " ").count <= 20, "\(headline)")
      #expect(!headline.hasSuffix("."), "\(headline)")
      for message in [problem.headline] + rest + titles {
        let text = message.text(in: language)
        #expect(!text.isEmpty && !text.contains("!") && !text.contains("{"), "\(text)")
      }
      for message in problem.notes + problem.help {
        #expect(message.text(in: language).hasSuffix("."))
      }
    }
    for message in [problem.headline] + rest + titles {
      let words = message.text(in: .indonesian).lowercased().split { !$0.isLetter }
      #expect(Set(words.map { String($0) }).isDisjoint(with: Self.jargon))
    }
  }

  private static let jargon: Set<String> = [
    "token", "parse", "sintaks", "ekspresi", "node", "error", "invalid", "ilegal",
  ]

  @Test func `a file in another encoding is told at its beginning`() throws {
    let text = Array("SOP: Caf".utf8)
    let old = SyntaxTree.of(text + [0xE9, 0x0A], path: "a.sop")
    #expect(old.codes == [110])
    let finding = try #require(old.findings.findings.first)
    #expect(finding.range == SourceRange(0, 0))
    #expect(
      finding.problem.headline.text(in: .indonesian)
        == "berkas ini tersimpan sebagai Windows-1252, bukan UTF-8"
    )
    let wide = SyntaxTree.of([0xFF, 0xFE] + text.flatMap { [$0, 0] }, path: "a.sop")
    #expect(wide.codes == [110])
    #expect(SyntaxTree.of([0xEF, 0xBB, 0xBF] + text, path: "a.sop").codes == [])
  }

  @Test func `every rule of the builder has a case`() {
    let codes = Set(LineSlipCase.all.map { $0.code }).union([110])
    #expect(codes == Set(101...105).union(Set(107...114)))
  }
}
