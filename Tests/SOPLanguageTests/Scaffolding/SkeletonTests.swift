import SOPLanguage
import SOPTestSupport
import Testing

/// Files to begin with.
struct SkeletonTests {
  private static let known = Skeleton.Procedure(
    title: "Penerimaan Tamu",
    unit: "Sekretariat",
    lanes: ["Tamu [luar]", "Resepsionis", "Kepala Dinas (Kadis)"],
    steps: ["Menerima tamu", "Mengantar tamu"]
  )

  /// The three kinds of file of one registry, with comments in `language`.
  private func files(_ known: Skeleton.Procedure, _ language: Language) -> [SourceFile] {
    [
      SourceFile(
        path: "kota/instansi.sop",
        contents: Skeleton.agency(named: "Dinas Kota", in: language)
      ),
      SourceFile(path: "kota/tamu.sop", contents: Skeleton.procedure(known, in: language)),
      SourceFile(
        path: "registri.sop",
        contents: Skeleton.registry(titled: "Katalog", in: language)
      ),
    ]
  }

  @Test(arguments: Language.allCases)
  func `nothing is wrong with a new file but what is still to be filled in`(language: Language) {
    #expect(wrong(Self.known, language) == [])
    // Without any activity there is no SOP yet, and that is said.
    #expect(wrong(Skeleton.Procedure(title: ""), language) == ["step 1 has no text yet"])
  }

  /// What is found besides values that are not known yet and parts of the form that are empty.
  private func wrong(_ known: Skeleton.Procedure, _ language: Language) -> [String] {
    Compiler.compile(files(known, language)).diagnostics
      .filter { finding in
        finding.severity == .error
          || (finding.code < 700 && finding.code != Rule.emptyValue.code)
      }
      .map { $0.problem.headline.text(in: .english) }
  }

  @Test(arguments: Language.allCases)
  func `a new file is in canonical form`(language: Language) {
    for file in files(Self.known, language) {
      #expect(SourceFormatter.text(of: file) == file.bytes)
    }
  }

  @Test func `what is known stands in the file`() {
    let procedure = Compiler.compile(files(Self.known, .indonesian)).procedures[0]
    #expect(procedure.title == "Penerimaan Tamu")
    #expect(procedure.identity.unit.value == "Sekretariat")
    #expect(procedure.lanes.map { $0.name } == ["Tamu", "Resepsionis", "Kepala Dinas"])
    #expect(procedure.steps.map { $0.activity } == ["Menerima tamu", "Mengantar tamu"])
    #expect(procedure.status == .draft)
  }

  @Test(arguments: Language.allCases)
  func `every keyword stands in some new file with what it is for`(language: Language) {
    let text = files(Self.known, language).map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined()
    for entry in Vocabulary.entries {
      #expect(text.contains(entry.spelling.text), "\(entry.spelling.text)")
    }
    for entry in Vocabulary.entries where entry.keyword != .officialName {
      let help = entry.help.wording(in: language).text
      #expect(entry.keyword == .employeeNumber || text.contains(help), "\(help)")
    }
  }

  @Test func `an example of the form is understood once its mark is taken off`() throws {
    for (index, file) in files(Self.known, .indonesian).enumerated() {
      let lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      let steps = lines.firstIndex { $0.contains("== Langkah") } ?? lines.count
      let examples = Vocabulary.entries.map { "# " + $0.example.text }
      var tried = 0
      for position in lines[..<steps].indices where examples.contains(lines[position]) {
        var changed = lines
        changed[position] = String(lines[position].dropFirst(2))
        var files = self.files(Self.known, .indonesian)
        files[index] = file.replacingText(by: Array(changed.joined(separator: "\n").utf8))
        let found = Compiler.compile(files).diagnostics.filter { finding in
          finding.file == FileID(index) && (100..<200).contains(finding.code)
            && finding.code != Rule.emptyValue.code
            && finding.code != Rule.unusedSuppression.code
        }
        tried += 1
        #expect(found.map { "\($0.code)" } == [], "\(changed[position])")
      }
      #expect(tried > 5)
    }
  }

  @Test func `whatever somebody types stays one value`() {
    let typed = ["a\nLangkah 9: b", "# c", "\tSOP: d\r\n", "- e", "|", "BELUM: f", "😀\u{0}"]
    for text in typed {
      let known = Skeleton.Procedure(title: text, unit: text, lanes: [text, "Staf"], steps: [text])
      let compilation = Compiler.compile(files(known, .indonesian))
      #expect(compilation.procedures.count == 1)
      #expect(compilation.procedures[0].steps.count == 1, "\(text)")
      #expect(compilation.diagnostics.allSatisfy { $0.code != Rule.strayLine.code })
    }
  }
}
