import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

/// Findings as SARIF, for systems that review code.
struct SARIFTests {
  private static let text = """
    SOP: Contoh é 😀
    Status: konsep
    Abaikan SOP113: begitu bunyi formulir lama

    Pelaksana: Staf

    Langkah 1: Menerima surat
      Oleh: Staf
      Perlengkapan: Surat 😀
      Wkatu: 5 menit
      Output: Surat

    """

  private func log(
    _ compilation: Compilation,
    language: Language = .indonesian,
    notices: [Notice] = [],
    prefix: String = "sop-definitions/",
    siteAddress: String? = nil
  ) -> [UInt8] {
    SARIFLog(.init(language: language, version: "1.2.3")).bytes([
      SARIFLog.Run(
        files: compilation.files,
        diagnostics: compilation.diagnostics,
        silenced: compilation.silenced,
        notices: notices,
        prefix: prefix,
        siteAddress: siteAddress
      )
    ])
  }

  private func run(_ bytes: [UInt8]) throws -> [String: Any] {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    )
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ run: [String: Any], _ code: String) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]]).filter { $0["ruleId"] as? String == code }
  }

  /// The value behind names and positions.
  private func value(_ object: Any?, _ path: Any...) -> Any? {
    path.reduce(object) { value, step in
      if let name = step as? String { return (value as? [String: Any])?[name] }
      guard let index = step as? Int, let list = value as? [Any], index < list.count else {
        return nil
      }
      return list[index]
    }
  }

  @Test func `a finding has its place, words, fix and rule`() throws {
    let run = try run(log(Samples.compile(Self.text, path: "kota/contoh surat.sop")))
    let result = try #require(try results(run, "SOP101").first)
    #expect(result["level"] as? String == "error")
    let message = value(result, "message", "text") as? String
    #expect(message?.hasPrefix("kata kunci \"Wkatu\" tidak dikenal. ") == true)
    let place = value(result, "locations", 0, "physicalLocation")
    #expect(
      value(place, "artifactLocation", "uri") as? String
        == "sop-definitions/kota/contoh%20surat.sop"
    )
    #expect(value(place, "artifactLocation", "uriBaseId") as? String == "SRCROOT")
    #expect(
      value(place, "region") as? [String: Int]
        == ["startLine": 10, "startColumn": 3, "endLine": 10, "endColumn": 8]
    )
    let change = value(result, "fixes", 0, "artifactChanges", 0, "replacements", 0)
    #expect(value(change, "insertedContent", "text") as? String == "Waktu")
    #expect(value(change, "deletedRegion", "startColumn") as? Int == 3)
    #expect(value(result, "fixes", 0, "properties", "confidence") as? String == "certain")
    let index = try #require(result["ruleIndex"] as? Int)
    let rule = value(run, "tool", "driver", "rules", index)
    #expect(value(rule, "id") as? String == "SOP101")
    #expect(value(rule, "name") as? String == "kata-kunci-tak-dikenal")
    let help = try #require(value(rule, "help", "text") as? String)
    #expect(help.contains("Cara memperbaiki") && help.contains("How to repair it"))
    #expect(value(rule, "properties", "tags") as? [String] == ["sop", "baris"])
    #expect(value(run, "tool", "driver", "version") as? String == "1.2.3")
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
  }

  @Test func `columns count as editors count`() throws {
    let text = "SOP: A\n\nPelaksana: Staf; Kasi\n\nLangkah 1: Menerima\n  Oleh: 😀 dan Xyzw\n"
    let results = try results(try run(log(Samples.compile(text))), "SOP201")
    let columns = results.compactMap {
      value($0, "locations", 0, "physicalLocation", "region", "startColumn") as? Int
    }
    // "  Oleh: 😀 dan " is 14 code points but 15 units of UTF-16.
    #expect(columns.contains(16), "\(columns)")
  }

  @Test func `what the author silenced is there with the reason`() throws {
    let compilation = Samples.compile(Self.text)
    #expect(!compilation.codes.contains(113))
    #expect(compilation.silenced.map { $0.diagnostic.code } == [113])
    let results = try results(try run(log(compilation)), "SOP113")
    #expect(results.count == 1)
    let suppression = value(results.first, "suppressions", 0)
    #expect(value(suppression, "kind") as? String == "inSource")
    #expect(
      value(suppression, "justification") as? String == "begitu bunyi formulir lama"
    )
    #expect(
      value(suppression, "location", "physicalLocation", "region", "startLine") as? Int == 3
    )
    let others = try self.results(try run(log(compilation)), "SOP101")
    #expect(others.allSatisfy { $0["suppressions"] == nil })
  }

  @Test func `a fingerprint stays when lines move, and differs for every finding`() throws {
    let compilation = Samples.soundCompilation
    let moved = Compiler.compile(
      Samples.definitions.map { file in
        SourceFile(path: file.path, contents: Array("# baru\n\n# lagi\n".utf8) + file.bytes)
      }
    )
    func fingerprints(_ compilation: Compilation) throws -> [String] {
      let run = try run(log(compilation))
      return try #require(run["results"] as? [[String: Any]]).compactMap {
        value($0, "partialFingerprints", "sop/v1") as? String
      }
    }
    let before = try fingerprints(Samples.compilation)
    #expect(
      before.count == Samples.compilation.diagnostics.count + Samples.compilation.silenced.count
    )
    #expect(Set(before).count == before.count)
    #expect(try Set(fingerprints(moved)) == Set(before))
    #expect(
      try fingerprints(compilation).count == compilation.diagnostics.count
        + compilation.silenced.count
    )
  }

  @Test func `the page of a rule is named only where the site has an address`() throws {
    let compilation = Samples.compile(Self.text)
    func address(_ site: String?) throws -> String? {
      let run = try run(log(compilation, siteAddress: site))
      return value(run, "tool", "driver", "rules", 0, "helpUri") as? String
    }
    #expect(try address(nil) == nil)
    #expect(try address("sop.go.id") == nil)
    #expect(try address("https://sop.go.id/a b") == nil)
    #expect(try address("https://sop.go.id") == "https://sop.go.id/penjelasan/SOP101.html")
    #expect(try address("https://sop.go.id/x/") == "https://sop.go.id/x/penjelasan/SOP101.html")
  }

  @Test func `the same findings give the same bytes`() {
    #expect(log(Samples.compilation) == log(Compiler.compile(Samples.definitions.reversed())))
    #expect(log(Samples.compilation) != log(Samples.compilation, language: .english))
  }

  @Test(.needsSARIFSchema)
  func `the official schema accepts the findings of every definition and example`() throws {
    let schema = try #require(OutsideTool.sarifSchema)
    let notices = [Notice(.error, "kota/Baru \"x\".sop", Message("nama", en: "name"))]
    let examples = Rule.all.map { rule in
      let compilation = Compiler.compile(rule.example.wrongFiles)
      return SARIFLog.Run(
        files: compilation.files,
        diagnostics: compilation.diagnostics,
        silenced: compilation.silenced,
        siteAddress: "https://sop.go.id"
      )
    }
    let files = [
      "schema.json": schema,
      "definitions.sarif": log(Samples.compilation, notices: notices),
      "english.sarif": log(Samples.compilation, language: .english, prefix: ""),
      "silenced.sarif": log(Samples.compile(Self.text)),
      "examples.sarif": SARIFLog(.init(version: "0.1.0")).bytes(examples),
      "nothing.sarif": SARIFLog(.init(version: "0.1.0")).bytes([]),
    ]
    let names = files.keys.filter { $0.hasSuffix(".sarif") }.sorted()
    // One pattern of the schema has a bracket too many, which only lenient readers forgive.
    let judge = ["--regex-variant", "nonunicode", "--schemafile", "schema.json"]
    try OutsideTool.checkJSONSchema.succeed(judge + names, with: files)
    // The judge is awake: a wrong word for the level is refused.
    let wrong = String(decoding: files["definitions.sarif"] ?? [], as: UTF8.self)
      .replacing("\"level\": \"warning\"", with: "\"level\": \"peringatan\"")
    let outcome = try OutsideTool.checkJSONSchema.run(
      judge + ["wrong.sarif"],
      with: ["schema.json": schema, "wrong.sarif": Array(wrong.utf8)]
    )
    #expect(outcome.status != 0 && outcome.text.contains("peringatan"))
  }
}

/// Lines that silence a finding.
struct SilencingTests {
  private func compile(_ status: String, _ line: String, inStep: String = "") -> Compilation {
    Samples.compile(
      """
      SOP: Contoh
      Status: \(status)
      \(line)

      Pelaksana: Staf; Kasi

      Langkah 1: Menerima surat
        Oleh: Staf dan Kasi
        Kelengkapan: -
        Output: Surat
        \(inStep)

      Langkah 2: Menyimpan surat
        Oleh: Staf
        Kelengkapan: Surat
        Output: Surat

      """
    )
  }

  private func codes(_ compilation: Compilation) -> [UInt16] {
    compilation.codes.filter { [116, 117, 604].contains($0) }
  }

  @Test func `a line silences its step, or the whole SOP`() {
    #expect(codes(compile("konsep", "")) == [604])
    let step = compile("konsep", "", inStep: "Abaikan SOP604: menunggu pihak lain")
    #expect(codes(step) == [])
    #expect(step.silenced.map { $0.reason } == ["menunggu pihak lain"])
    let whole = compile("konsep", "Abaikan SOP604: jadwal menunggu sidang")
    #expect(codes(whole) == [])
    #expect(whole.silenced.map { $0.diagnostic.code } == [604])
  }

  @Test func `a line in one step does not silence another`() {
    let text = """
      SOP: Contoh

      Pelaksana: Staf; Kasi

      Langkah 1: Menerima surat
        Oleh: Staf
        Output: Surat

      Langkah 2: Menyimpan surat
        Oleh: Kasi
        Waktu: 5 menit
        Abaikan SOP604: menunggu pihak lain

      """
    #expect(codes(Samples.compile(text)) == [604, 117])
  }

  @Test func `without a reason it silences but is told`() {
    #expect(codes(compile("konsep", "Abaikan SOP604:")) == [116])
  }

  @Test func `a line that silences nothing is told`() {
    #expect(codes(compile("konsep", "", inStep: "Abaikan SOP412: sudah biasa")).contains(117))
    #expect(codes(compile("konsep", "Abaikan SOP999: apa")).contains(116))
    #expect(codes(compile("konsep", "Abaikan SOP201: apa")).contains(116))
  }

  @Test func `what is an error in force can't be silenced, and is told so`() {
    let compilation = compile("berlaku", "Abaikan SOP604: jadwal menunggu sidang")
    #expect(codes(compilation) == [116, 604])
    #expect(compilation.silenced.isEmpty)
  }
}
