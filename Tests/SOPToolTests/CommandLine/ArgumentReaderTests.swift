import SOPLanguage
import SOPTool
import Testing

/// Command lines, and what is understood by them.
@Suite struct ArgumentReaderTests {
  /// A command line as it is typed, and what it means.
  struct Case: CustomTestStringConvertible {
    var line: String
    var invocation: Invocation
    var testDescription: String { line }

    init(_ line: String, _ command: Command) { self.init(line, Invocation(command)) }

    init(_ line: String, _ invocation: Invocation) {
      self.line = line
      self.invocation = invocation
    }
  }

  private static let january = CalendarDate(year: 2026, month: 1, day: 31, written: "2026-01-31")

  static let understood: [Case] = [
    Case("", .help(nil)),
    Case("--help", .help(nil)),
    Case("-h", .help(nil)),
    Case("help", .help(nil)),
    Case("help build", .help(.build)),
    Case("help help", .help(.help)),
    Case("build --help", .help(.build)),
    Case("--help render", .help(.render)),
    Case("render --help", .help(.render)),
    Case("check a b -h", .help(.check)),
    Case("--version", .version),
    Case("build --version", .version),
    Case("build", .build(.init())),
    Case("build x", .build(.init(registry: "x"))),
    Case("build x -o y", .build(.init(registry: "x", output: "y"))),
    Case("build -o y x", .build(.init(registry: "x", output: "y"))),
    Case("-o y build x", .build(.init(registry: "x", output: "y"))),
    Case("build -oy", .build(.init(output: "y"))),
    Case("build -o=y", .build(.init(output: "y"))),
    Case("build --output y", .build(.init(output: "y"))),
    Case("build --output=y", .build(.init(output: "y"))),
    Case("build -o y -o z", .build(.init(output: "z"))),
    Case("build --strict", .build(.init(isStrict: true))),
    Case("build -- -x", .build(.init(registry: "-x"))),
    Case("check", .check(.init())),
    Case("check a b/c", .check(.init(paths: ["a", "b/c"]))),
    Case("check --format json a", .check(.init(paths: ["a"], format: .json))),
    Case("check --format=text", .check(.init())),
    Case("check -", .check(.init(paths: ["-"]))),
    Case("check --format sarif", .check(.init(format: .sarif))),
    Case("check --fix a", .check(.init(paths: ["a"], fixing: .certain))),
    Case("check --fix-unsure --fix", .check(.init(fixing: .unsure))),
    Case("check --fix --format text", .check(.init(fixing: .certain))),
    Case("check --strict", .check(.init(isStrict: true))),
    Case("check --today 2026-01-31", .check(.init(today: january))),
    Case("build --today=2026-01-31", .build(.init(today: january))),
    Case(
      "render a --to json --today 2026-01-31",
      .render(.init(file: "a", target: .json, today: january))
    ),
    Case("render a --to html", .render(.init(file: "a", target: .html))),
    Case("render a --to svg", .render(.init(file: "a", target: .svg))),
    Case("render a --to svg-flow", .render(.init(file: "a", target: .svgFlow))),
    Case("render a --to dot", .render(.init(file: "a", target: .dot))),
    Case("render a --to dot-auto", .render(.init(file: "a", target: .dotAuto))),
    Case("render --to json a -o b", .render(.init(file: "a", target: .json, output: "b"))),
    Case("render a -o b.html", .render(.init(file: "a", target: .html, output: "b.html"))),
    Case("render a -o B.HTM", .render(.init(file: "a", target: .html, output: "B.HTM"))),
    Case("render a -o b.svg", .render(.init(file: "a", target: .svg, output: "b.svg"))),
    Case("render a -o b.gv", .render(.init(file: "a", target: .dot, output: "b.gv"))),
    Case("render a -o b.json", .render(.init(file: "a", target: .json, output: "b.json"))),
    Case("render a --to dot -o b.json", .render(.init(file: "a", target: .dot, output: "b.json"))),
    Case("import", .importing(.init())),
    Case("import - a.csv", .importing(.init(paths: ["-", "a.csv"]))),
    Case("import a -o b --force", .importing(.init(paths: ["a"], output: "b", isForced: true))),
    Case("import --from html", .importing(.init(format: .html))),
    Case("import --from=tsv --account", .importing(.init(format: .tabs, isWholeAccount: true))),
    Case("explain SOP101", .explain(.init(name: "SOP101"))),
    Case("explain", .explain(.init())),
    Case("check --lang en", Invocation(.check(.init()), language: .english)),
    Case("--lang=en check", Invocation(.check(.init()), language: .english)),
    Case("--lang id check", Invocation(.check(.init()))),
    Case("check --color never", Invocation(.check(.init()), color: .never)),
    Case("--color=always --version", Invocation(.version, color: .always)),
  ]

  @Test(arguments: understood)
  func `a command line is understood`(sample: Case) throws {
    let words = sample.line.split(separator: " ").map(String.init)
    #expect(try ArgumentReader.read(words) == sample.invocation)
  }

  static let refused: [(line: String, error: UsageError)] = [
    ("bild", .unknownCommand("bild", suggestions: ["build"])),
    ("chek", .unknownCommand("chek", suggestions: ["check"])),
    ("CHECK", .unknownCommand("CHECK", suggestions: ["check"])),
    ("periksa", .unknownCommand("periksa", suggestions: ["check"])),
    ("bangun", .unknownCommand("bangun", suggestions: ["build"])),
    ("jelaskan SOP101", .unknownCommand("jelaskan", suggestions: ["explain"])),
    ("serve", .unknownCommand("serve", suggestions: [])),
    ("help bild", .unknownCommand("bild", suggestions: ["build"])),
    ("bild --help", .unknownCommand("bild", suggestions: ["build"])),
    ("--strct", .unknownOption("--strct", nil, suggestions: [])),
    ("--langg en", .unknownCommand("en", suggestions: [])),
    ("check --strct", .unknownOption("--strct", .check, suggestions: ["--strict"])),
    ("check --formt=json", .unknownOption("--formt", .check, suggestions: ["--format"])),
    ("check --forma text", .unknownOption("--forma", .check, suggestions: ["--format"])),
    ("check -o x", .unknownOption("--output", .check, suggestions: [])),
    ("build --format json", .unknownOption("--format", .build, suggestions: [])),
    ("build -x", .unknownOption("-x", .build, suggestions: [])),
    ("build -o", .missingValue(.output)),
    ("build -o=", .missingValue(.output)),
    ("check --format", .missingValue(.format)),
    ("check --format xml", .unknownValue(.format, "xml")),
    ("check --fix --format json", .conflict(.fix, .format, value: "json")),
    ("check --fix-unsure --format json", .conflict(.fixUnsure, .format, value: "json")),
    ("check --fix-unsure --format sarif", .conflict(.fixUnsure, .format, value: "sarif")),
    ("check --fix=yes", .unexpectedValue(.fix, "yes")),
    ("build --fix", .unknownOption("--fix", .build, suggestions: [])),
    ("check --lang jv", .unknownValue(.language, "jv")),
    ("check --today 31-01-2026", .unknownValue(.today, "31-01-2026")),
    ("check --today 2026-02-29", .unknownValue(.today, "2026-02-29")),
    ("check --color rgb", .unknownValue(.color, "rgb")),
    ("render a --to pdf", .unknownValue(.target, "pdf")),
    ("check --strict=yes", .unexpectedValue(.strict, "yes")),
    ("render a", .missingOption(.target, .render)),
    ("render a -o b.pdf", .missingOption(.target, .render)),
    ("render --to html", .missingOperand(.render)),
    ("render a b --to html", .extraOperand("b", .render)),
    ("build a b", .extraOperand("b", .build)),
    ("explain a b", .extraOperand("b", .explain)),
  ]

  @Test(arguments: refused)
  func `a command line is refused`(line: String, error: UsageError) {
    let words = line.split(separator: " ").map(String.init)
    #expect(throws: error) { try ArgumentReader.read(words) }
  }

  @Test(arguments: refused)
  func `a refusal is one sentence and a way out in both languages`(
    line: String,
    error: UsageError
  ) {
    let words = line.split(separator: " ").map(String.init)
    for (language, lead) in [("id", "Kesalahan: "), ("en", "Error: ")] {
      let world = TestWorld()
      #expect(world.run(["--lang", language] + words, in: world.world()) == .usage)
      let lines = world.messages.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 3, "\(world.messages)")
      #expect(lines[0].hasPrefix(lead) && lines[0].hasSuffix("."))
      #expect(lines[1].hasPrefix("  ") && lines[2].isEmpty)
      #expect(world.output.isEmpty)
    }
  }

  @Test func `the way out of an unknown command names the near one`() {
    let world = TestWorld()
    world.run("bild")
    #expect(
      world.messages == """
        Kesalahan: perintah "bild" tidak dikenal.
          Maksud Anda "build"? Lihat: sop --help

        """
    )
    world.run("chek", "--lang", "en")
    #expect(
      world.messages == """
        Error: unknown command "chek".
          Did you mean "check"? See: sop --help

        """
    )
  }

  @Test func `control characters of an argument never reach the terminal`() {
    let world = TestWorld()
    world.run("\u{1B}[2J\u{9B}1m")
    #expect(world.messages.hasPrefix("Kesalahan: perintah \"␛[2J<U+009B>1m\" tidak dikenal."))
    world.run("check", "\u{1B}[2J")
    #expect(!world.messages.contains("\u{1B}"))
    #expect(world.messages.contains("␛[2J"))
  }
}
