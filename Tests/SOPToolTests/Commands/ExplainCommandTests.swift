import SOPLanguage
import SOPTool
import Testing

/// `sop explain` from end to end.
@Suite struct ExplainCommandTests {
  @Test func `a rule is explained by its code and its name`() throws {
    let rule = try #require(Rule.all.first)
    let code = DiagnosticFormatter.name(of: rule.code)
    let world = TestWorld([:])
    #expect(world.run("explain", code) == .clean)
    let text = world.output
    #expect(text.hasPrefix("\(code) · \(rule.title.indonesian.text)\n"))
    #expect(world.run("explain", rule.slug.text) == .clean && world.output == text)
    #expect(world.run("explain", code, "--lang", "en") == .clean)
    #expect(world.output.contains("\nWhy it matters\n"))
  }

  @Test func `all rules are listed`() {
    let world = TestWorld([:])
    #expect(world.run("explain") == .clean)
    #expect(world.output.split(separator: "\n").count == Rule.all.count)
  }

  @Test func `an unknown name is answered with a near one`() throws {
    let rule = try #require(Rule.all.first { $0.slug.text.utf8.count > 8 })
    let world = TestWorld([:])
    let slip = String(rule.slug.text.dropLast())
    #expect(world.run("explain", slip) == .usage)
    #expect(world.messages.contains("Maksud Anda \"\(rule.slug.text)\"? Lihat: sop explain\n"))
    #expect(world.run("explain", "entahlah") == .usage)
    #expect(
      world.messages == """
        Kesalahan: tidak ada temuan "entahlah".
          Lihat: sop explain

        """
    )
  }
}
