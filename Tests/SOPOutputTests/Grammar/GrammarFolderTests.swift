import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The folder `grammar` is what the program makes of its vocabulary and its rules today.
struct GrammarFolderTests {
  private static let paths = GrammarFolder.files().map { $0.path }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(GrammarFolder.files().first { $0.path == path }).bytes
  }

  @Test func `every file of the folder is current`() throws {
    for file in GrammarFolder.files() {
      try GoldenFile(file.path, in: "grammar").expect(file.bytes)
    }
  }

  @Test func `no path is made twice`() {
    #expect(Set(Self.paths).count == Self.paths.count)
  }

  @Test func `no diagram is left of a rule that is gone`() throws {
    let folder = Samples.packageFolder.appending(path: "grammar/diagram")
    let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(there.map { "diagram/\($0)" }.filter { !Self.paths.contains($0) } == [])
  }

  @Test(
    .needs(.checkJSONSchema),
    arguments: [
      ("kosakata.json", "kosakata.schema.json"), ("diagnostik.json", "diagnostik.schema.json"),
    ]
  )
  func `data keeps its schema`(data: String, schema: String) throws {
    let url = Samples.packageFolder.appending(path: "grammar/\(schema)")
    let files = [data: try bytes(data), schema: [UInt8](try Data(contentsOf: url))]
    try OutsideTool.checkJSONSchema.succeed(["--schemafile", schema, data], with: files)
    try OutsideTool.checkJSONSchema.succeed(["--check-metaschema", schema], with: files)
  }

  @Test(.needs(.xmllint, .rsvgConvert))
  func `every diagram is a picture`() throws {
    let diagrams = GrammarFolder.files().filter { $0.path.hasSuffix(".svg") }
    #expect(diagrams.count > 50)
    let files = diagrams.map { ($0.path, $0.bytes) }
    let names = files.map { $0.0 }
    let all = Dictionary(uniqueKeysWithValues: files)
    try OutsideTool.xmllint.succeed(["--noout"] + names, with: all)
    let pages = ["--format", "pdf", "--output", "diagram.pdf"]
    let drawn = try OutsideTool.rsvgConvert.succeed(pages + names, with: all)
    #expect(drawn.complaints.isEmpty && drawn.files["diagram.pdf"]?.isEmpty == false)
  }

  /// The real files with what the program reads in them, as judges take it.
  private static let expected: [UInt8] = {
    let files = (Samples.definitions + Samples.sound).map { LineTokens.json(of: $0) }
    return Array("[\(files.joined(separator: ",\n"))]".utf8)
  }()

  private func file(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Samples.packageFolder.appending(path: path)))
  }

  @Test(.needs(.python))
  func `the text of the EBNF derives every real file, read by another program`() throws {
    let outcome = try OutsideTool.python.succeed(
      ["ebnf.py", "sop.ebnf", "expected.json"],
      with: [
        "ebnf.py": try file(".ci/grammar/ebnf.py"), "sop.ebnf": try bytes("sop.ebnf"),
        "expected.json": Self.expected,
      ]
    )
    #expect(outcome.text.hasPrefix("agree: "))
  }

  @Test(.needs(.python))
  func `the colours of TextMate agree with what the program reads`() throws {
    let outcome = try OutsideTool.python.succeed(
      ["textmate.py", "sop.tmLanguage.json", "expected.json"],
      with: [
        "textmate.py": try file(".ci/grammar/textmate.py"),
        "sop.tmLanguage.json": try bytes("editor/vscode/sop.tmLanguage.json"),
        "expected.json": Self.expected,
      ]
    )
    #expect(outcome.text.hasPrefix("agree on "))
  }

  @Test(.needsTreeSitter)
  func `the parser of tree-sitter agrees with what the program reads`() throws {
    let folder = "grammar/tree-sitter/"
    let names = [
      "src/parser.c", "src/scanner.c", "src/tree_sitter/parser.h", "queries/highlights.scm",
      "queries/folds.scm", "queries/tags.scm", "test/corpus/sop.txt",
    ]
    var files = ["treesitter.py": try file(".ci/grammar/treesitter.py")]
    for name in names { files[name] = try file(folder + name) }
    // With slips of every kind, lines are still read alike.
    let sound = (Samples.definitions + Samples.sound).map { LineTokens.json(of: $0) }
    let others = Rule.all.flatMap { $0.example.wrongFiles }
      .map { LineTokens.json(of: $0, isSound: false) }
    let odd = SourceFile(path: "janggal.sop", contents: Array(OddLines.text.utf8))
    let all = sound + others + [LineTokens.json(of: odd, isSound: false)]
    files["expected.json"] = Array("[\(all.joined(separator: ",\n"))]".utf8)
    let outcome = try OutsideTool.python.succeed(
      ["treesitter.py", ".", "expected.json"],
      with: files
    )
    #expect(outcome.text.hasPrefix("agree on "))
  }

  @Test func `the corpus of tree-sitter shows every keyword`() {
    let trees = TreeSitterCorpus.files.map { TreeBuilder.tree(of: $0, named: FileID(0)) }
    let shown = Set(trees.flatMap { $0.nodes.map { $0.keyword } })
    #expect(shown == Set(Keyword.allCases))
  }

  @Test func `the scanner of tree-sitter knows the same blanks`() {
    for value in UInt32(1)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let isBlank = Blanks.length(bytes, at: 0, before: bytes.count) == bytes.count
      let isListed = TreeSitterScanner.blanks.contains { $0.contains(value) }
      #expect(isBlank == isListed, "\(value)")
    }
  }

  @Test(.needs(.neovim))
  func `the colours of Neovim agree with what the program reads`() throws {
    let outcome = try OutsideTool.neovim.succeed(
      ["--headless", "-u", "NONE", "-c", "luafile neovim.lua"],
      with: [
        "neovim.lua": try file(".ci/grammar/neovim.lua"),
        "expected.json": Self.expected,
        "nvim/syntax/sop.vim": try bytes("editor/nvim/syntax/sop.vim"),
        "nvim/ftdetect/sop.lua": try file("grammar/editor/nvim/ftdetect/sop.lua"),
        "nvim/ftplugin/sop.lua": try file("grammar/editor/nvim/ftplugin/sop.lua"),
      ]
    )
    let verdict = String(decoding: outcome.files["verdict"] ?? [], as: UTF8.self)
    #expect(verdict.hasPrefix("agree on "), "\(verdict.prefix(2000))\(outcome.complaints)")
  }

  @Test(.needs(.emacs))
  func `the colours of Emacs agree with what the program reads`() throws {
    let outcome = try OutsideTool.emacs.succeed(
      ["--batch", "-Q", "-l", "emacs.el"],
      with: [
        "emacs.el": try file(".ci/grammar/emacs.el"),
        "expected.json": Self.expected,
        "sop-mode.el": try bytes("editor/emacs/sop-mode.el"),
      ]
    )
    #expect(outcome.text.hasPrefix("agree on "), "\(outcome.complaints)")
  }
}

/// Lines at the edges of what the program takes for a keyword, a mark or a note.
private enum OddLines {
  static let text = """
      \u{3000}SOP :  Contoh
    LANGKAH  3 : x
    langkah4:
    Langkah: : x
    Langkah:::x
    Langkah 1 2: x
    Langkah\u{A0}1: x
    Kegiatan utama: a
    Kegiatan 2: b
    Dasar\u{2013}hukum: x
    D a s a r hukum: x
    Das\u{E9}r hukum: x
    \u{1F600} Oleh: x
    | a | b | c |
    || teruskan
    |
    1) x
    12.
    1234. x
    a) y
    ab) y
    \u{2022}butir
    \u{25AA}
    \(String(repeating: "-", count: 120)) x
    *** x
    BELUM : x
    BELUM   ::
    BELUMX: y
    belum: y
    Jika a b c d e: x
    Jika a b c d e f: x
    Jika: x
    Akhir bersamaan
    akhir  bersamaan :
    Akhir bersamaan.
    Abaikan SOP412: x
    Abaikan SOP412 SOP413: x
    :
    :: x
    ? [a] ; [b
    Kelengkapan: ??; a?b?; [; ]; [a b]?; https://; https://a.id/?b;
    \t# keterangan \t
    #
    \u{65}\u{301}: x
    \(String(repeating: "a", count: 81)): x
    Oleh
    Oleh x
    Peralatan / perlengkapan : x

    """
}

/// Every example of every text is what the text says.
struct GrammarExampleTests {
  private func codes(_ text: String, path: String = "contoh.sop") -> Set<String> {
    Set(Samples.compile(text, path: path).codes.map { "SOP\($0)" })
  }

  /// Codes about the lines, the names and the values of a text.
  private func slips(in text: String, path: String = "contoh.sop") -> [String] {
    codes(text, path: path).filter { $0 < "SOP400" }.sorted()
  }

  @Test func `the tutorial shows what it says`() throws {
    let url = Samples.packageFolder.appending(path: "grammar/tutorial.md")
    let tutorial = try String(contentsOf: url, encoding: .utf8)
    let examples = try MarkdownExample.sops(in: "grammar/tutorial.md")
    #expect(examples.count >= 5)
    for example in examples {
      let marks = example.words.dropFirst()
      if marks.first == "BAGIAN" {
        // A part of the whole: nothing is misspelt, but it is not finished.
        #expect(slips(in: example.text) == [], "\(example.text)")
      } else {
        let found = codes(example.text)
        #expect(marks.isEmpty ? found == [] : found.isSuperset(of: marks), "\(found)")
        for finding in Samples.compile(example.text).diagnostics
        where marks.contains("SOP\(finding.code)") {
          let headline = finding.problem.headline.text(in: .indonesian)
          #expect(tutorial.contains("`SOP\(finding.code): \(headline)`"))
        }
      }
    }
    #expect(examples.contains { $0.words.count == 1 })
  }

  @Test(arguments: ["grammar/manual.md", "grammar/manual.en.md"])
  func `the manual shows lines that are read without a message`(path: String) throws {
    let examples = try MarkdownExample.sops(in: path)
    #expect(examples.count == Vocabulary.entries.count)
    for example in examples {
      let name = example.heading.drop { $0 == "#" || $0 == " " }
      let entry = try #require(Vocabulary.entries.first { $0.spelling.text == name })
      #expect(example.text == entry.example.text + "\n")
      let place = Place(of: entry)
      let found = slips(in: place.head + example.text + place.tail, path: place.path)
      // What is still to be written and a silence for nothing are told, but nothing is misread.
      let about = ["SOP106", "SOP117"]
      #expect(found.filter { !about.contains($0) && $0 < "SOP200" } == [], "\(name): \(found)")
    }
  }

  @Test(arguments: ["grammar/penjelasan.md", "grammar/penjelasan.en.md"])
  func `the explanations show the examples that the rules are tested with`(path: String) throws {
    let url = Samples.packageFolder.appending(path: path)
    let page = try String(contentsOf: url, encoding: .utf8)
    var examples = try MarkdownExample.sops(in: path)[...]
    let language = path.hasSuffix(".en.md") ? Language.english : .indonesian
    for rule in Rule.all {
      let wrong = Compiler.compile(
        rule.example.wrongFiles,
        options: Compiler.Options(today: rule.example.today)
      )
      let right = Compiler.compile(
        rule.example.rightFiles,
        options: Compiler.Options(today: rule.example.today)
      )
      #expect(wrong.codes.contains(rule.code) && !right.codes.contains(rule.code))
      for text in [rule.example.wrong, rule.example.right] {
        for part in rule.example.parts(of: text) {
          let shown = examples.popFirst()?.text
          #expect(shown == part.text + "\n" || shown == part.text, "SOP\(rule.code)")
        }
      }
      let headline = wrong.diagnostics.first { $0.code == rule.code }?.problem.headline
      let start = headline?.text(in: language).prefix(12) ?? ""
      #expect(page.contains(start), "SOP\(rule.code)")
    }
    #expect(examples.isEmpty)
  }

  /// Where the example line of a keyword has to stand.
  private struct Place {
    var path = "contoh.sop"
    var head = ""
    var tail = ""

    init(of entry: KeywordEntry) {
      let parents = entry.form.parents
      let isTitle = [Keyword.registry, .agency, .procedure].contains(entry.keyword)
      if parents.contains(.procedure) {
        head = isTitle ? "" : "SOP: Contoh\n"
      } else if parents.contains(.agency) {
        path = "dinas/instansi.sop"
        head = isTitle ? "" : "Instansi: Contoh\n"
      } else if parents.contains(.registry) {
        path = "registri.sop"
        head = isTitle ? "" : "Registri: Contoh\n"
      } else {
        head = "SOP: Contoh\n" + Place.opening(parents)
      }
      let isOpen = entry.keyword == .parallel || entry.keyword == .branch
      if isOpen { tail = "Akhir bersamaan:\n" }
    }

    private static func opening(_ parents: BlockSet) -> String {
      if parents.contains(.step) { return "Langkah 1: Mencatat surat\n" }
      if parents.contains(.approval) { return "Disahkan oleh: Kepala Dinas\n" }
      if parents.contains(.decision) { return "Keputusan 1: Memeriksa surat\n" }
      if parents.contains(.chain) { return "Berjenjang 1: Memeriksa surat\n" }
      if parents.contains(.answer) {
        return
          "Langkah 1: Mencatat surat\nKeputusan 2: Memeriksa\n  Jika tidak: kembali ke langkah 1\n"
      }
      return "Bersamaan:\n"
    }
  }
}

/// How values are written, as the manual tells it.
struct ValueGuideTests {
  @Test func `each value that the manual shows is read`() throws {
    var count = 0
    for entry in Vocabulary.entries {
      for example in ValueGuide.guide(to: entry).examples.map({ $0.text }) {
        let rule = Grammar.valueRule(of: entry)
        #expect(Grammar.language[rule] != nil)
        let text = Self.head(entry) + "\(entry.spelling.text)\(Self.argument(entry)): \(example)\n"
        let codes = Samples.compile(text, path: Self.path(entry)).codes
        #expect(
          codes.filter { Self.unreadable.contains($0) || $0 < 115 && $0 != 106 } == [],
          "\(text)"
        )
        count += 1
      }
    }
    #expect(count > 60)
  }

  private static let unreadable: Set<UInt16> = [
    301, 304, 307, 308, 309, 313, 315, 316, 317, 318, 319, 320,
  ]

  private static func argument(_ entry: KeywordEntry) -> String {
    entry.form.argument == .answer ? " sesuai" : ""
  }

  private static func path(_ entry: KeywordEntry) -> String {
    let parents = entry.form.parents
    if parents.isDisjoint(with: [.registry, .agency]) { return "contoh.sop" }
    return parents.contains(.agency) ? "dinas/instansi.sop" : "registri.sop"
  }

  private static func head(_ entry: KeywordEntry) -> String {
    switch path(entry) {
    case "registri.sop": return "Registri: Contoh\n"
    case "dinas/instansi.sop": return "Instansi: Contoh\n"
    default: break
    }
    let parents = entry.form.parents
    if parents.contains(.procedure) { return "SOP: Contoh\n" }
    if parents.contains(.step) { return "SOP: Contoh\nLangkah 1: Mencatat surat\n" }
    if parents.contains(.approval) { return "SOP: Contoh\nDisahkan oleh: Kepala Dinas\n" }
    return """
      SOP: Contoh
      Langkah 1: Mencatat surat
      Keputusan 2: Memeriksa surat
        Jika tidak: kembali ke langkah 1

      """
  }
}
