import SOPTool
import Testing

/// When colours are used.
@Suite struct ColorTests {
  /// What stands on a command line and in the environment, and whether it yields colours.
  struct Case: CustomTestStringConvertible {
    var arguments: [String] = []
    var isTerminal: Bool
    var variables: [String: String] = [:]
    var isColored: Bool
    var testDescription: String { "\(arguments) terminal: \(isTerminal) \(variables)" }
  }

  static let cases = [
    Case(isTerminal: false, isColored: false),
    Case(isTerminal: true, isColored: true),
    Case(isTerminal: true, variables: ["NO_COLOR": "1"], isColored: false),
    Case(isTerminal: true, variables: ["NO_COLOR": ""], isColored: true),
    Case(isTerminal: true, variables: ["TERM": "dumb"], isColored: false),
    Case(arguments: ["--color", "never"], isTerminal: true, isColored: false),
    Case(arguments: ["--color", "always"], isTerminal: false, isColored: true),
    Case(
      arguments: ["--color=always"],
      isTerminal: true,
      variables: ["NO_COLOR": "1"],
      isColored: true
    ),
    Case(
      arguments: ["--color", "auto"],
      isTerminal: true,
      variables: ["NO_COLOR": "1"],
      isColored: false
    ),
  ]

  @Test(arguments: cases)
  func `colours follow the command line, the environment and the terminal`(sample: Case) {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SALAH".utf8))
    let outside = world.world(isTerminal: sample.isTerminal, variables: sample.variables)
    #expect(world.run(["check"] + sample.arguments, in: outside) == .findings)
    #expect(world.output.contains("\u{1B}[1;31mKesalahan SOP998\u{1B}[0m") == sample.isColored)
    #expect(world.output.contains("\u{1B}") == sample.isColored)
    #expect(world.run(["build", "x"] + sample.arguments, in: outside) == .failure)
    #expect(world.messages.contains("\u{1B}[1;31mKesalahan\u{1B}[0m: ") == sample.isColored)
  }

  @Test func `lines that programs read are never coloured`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SALAH".utf8))
    let arguments = ["check", "--format", "json", "--color", "always"]
    #expect(world.run(arguments, in: world.world(isTerminal: true)) == .findings)
    #expect(!world.output.contains("\u{1B}") && !world.output.contains("u001b"))
  }
}
