import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The pictures as documents: their structure, their words, and that nothing breaks them.
struct SVGTests {
  private static let hostile =
    "\"'><script>alert(1)</script>]]><!--&lt;&#0;\u{0}\u{8}\u{1B}\u{7F}\u{85}\u{FFFE}\u{FFFF}--"

  private func real(_ path: String) throws -> Procedure {
    try #require(Samples.compilation.procedure(path))
  }

  @Test func `the table of a small SOP matches its golden file`() throws {
    try GoldenFile("table.svg").expect(Drawing(SVGSamples.small()).tableSVG)
  }

  @Test func `the flow of a small SOP matches its golden file`() throws {
    try GoldenFile("flow-en.svg").expect(Drawing(SVGSamples.small(), in: .english).flowSVG)
  }

  // MARK: Documents

  @Test(arguments: SVGSamples.paths)
  func `the pictures of a real SOP are well-formed`(path: String) throws {
    for language in Language.allCases {
      for picture in SVGSamples.pictures(of: try real(path), language) {
        #expect(XMLOutline(picture).fault == nil)
      }
    }
  }

  @Test func `hostile texts change no element`() throws {
    let harmless = FullSample.compilation(ending: "").procedures
    let hostile = FullSample.compilation(ending: Self.hostile).procedures
    for (harmless, hostile) in zip(harmless, hostile) {
      let pictures = zip(SVGSamples.pictures(of: harmless), SVGSamples.pictures(of: hostile))
      for (one, other) in pictures {
        let (expected, found) = (XMLOutline(one), XMLOutline(other))
        #expect(found.fault == nil)
        // Longer texts have more lines.
        let names = { (outline: XMLOutline) in Set(outline.elements.map { $0.name }) }
        #expect(names(found).subtracting(["tspan"]) == names(expected).subtracting(["tspan"]))
        let attributes = { (outline: XMLOutline) in
          Set(outline.elements.flatMap { $0.attributes.keys })
        }
        #expect(attributes(found) == attributes(expected))
        #expect(found.texts(of: "title").first?.contains("<script>alert(1)</script>]]>") == true)
        #expect(found.texts(of: "title").count == expected.texts(of: "title").count)
      }
    }
  }

  @Test func `characters that XML forbids become a sign that it allows`() throws {
    let text = "SOP: a\u{FFFE}b\u{FFFF}c\nPelaksana: Staf\nLangkah 1: d\u{FFFE}e\n  Oleh: Staf\n"
    let procedure = try #require(Samples.compile(text).procedures.first)
    #expect(procedure.title.unicodeScalars.contains("\u{FFFE}"))
    for picture in SVGSamples.pictures(of: procedure) {
      let outline = XMLOutline(picture)
      #expect(outline.fault == nil)
      #expect(outline.texts(of: "title").first == "a\u{FFFD}b\u{FFFD}c")
    }
  }

  @Test(.needs(.xmllint)) func `an independent checker accepts every picture`() throws {
    var files: [String: [UInt8]] = [:]
    let procedures =
      Samples.compilation.procedures + FullSample.compilation(ending: Self.hostile).procedures
      + [try SVGSamples.small(), try DrawingSamples.training(), try DrawingSamples.forum()]
    for procedure in procedures {
      for language in Language.allCases {
        for picture in SVGSamples.pictures(of: procedure, language) {
          files["\(files.count).svg"] = picture
        }
      }
    }
    #expect(files.count >= 4 * procedures.count)
    let outcome = try OutsideTool.xmllint.run(["--noout"] + files.keys.sorted(), with: files)
    #expect(outcome.status == 0)
    #expect(outcome.complaints == "")
  }

  @Test func `a picture asks for nothing from outside and styles nothing around it`() throws {
    for procedure in Samples.compilation.procedures + [try DrawingSamples.training()] {
      for picture in SVGSamples.pictures(of: procedure) {
        let outline = XMLOutline(picture)
        let names = Set(outline.elements.map { $0.name })
        let known: Set = ["svg", "title", "desc", "g", "rect", "path", "text", "tspan"]
        #expect(names.isSubset(of: known))
        for element in outline.elements {
          for (name, value) in element.attributes where name != "xmlns" {
            #expect(!["href", "xlink:href", "style", "class"].contains(name))
            #expect(!value.contains("url(") && !value.contains("://"))
          }
        }
      }
    }
  }

  @Test func `no identifier occurs twice where many pictures share a page`() throws {
    var seen: Set<String> = []
    var count = 0
    for path in ["a/b", "a.b", "a-b", "a_b", "a b", "ab", "a/b/c"] {
      var procedure = try SVGSamples.small()
      procedure.path = path
      for language in Language.allCases {
        for picture in SVGSamples.pictures(of: procedure, language) {
          let outline = XMLOutline(picture)
          let names = outline.elements.compactMap { $0.attributes["id"] }
          count += names.count
          seen.formUnion(names)
          let root = try #require(outline.elements.first)
          for reference in ["aria-labelledby", "aria-describedby"] {
            #expect(names.contains(try #require(root.attributes[reference])))
          }
          #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9._-]*/) != nil })
        }
      }
    }
    #expect(seen.count == count)
  }

  // MARK: Words

  @Test(arguments: SVGSamples.paths)
  func `the table shows every text of the SOP's table`(path: String) throws {
    let procedure = try real(path)
    let outline = XMLOutline(Drawing(procedure).tableSVG)
    let shown = Set((outline.texts(of: "text") + outline.texts(of: "tspan")).flatMap(words))
    var expected = procedure.lanes.flatMap { words($0.name) } + words(procedure.title)
    for step in procedure.steps {
      expected += words(step.activity) + words(step.duration.value?.written ?? "")
      for use in (step.inputs.value ?? []) + (step.outputs.value ?? []) {
        expected += words(use.written)
      }
    }
    for word in expected { #expect(shown.contains(word), "\(word)") }
  }

  @Test(arguments: SVGSamples.paths)
  func `the flow shows the lanes and no activity`(path: String) throws {
    let procedure = try real(path)
    let outline = XMLOutline(Drawing(procedure).flowSVG)
    let shown = Set(outline.texts(of: "text").flatMap(words))
    for lane in procedure.lanes {
      for word in words(lane.name) { #expect(shown.contains(word), "\(word)") }
    }
    #expect(!outline.elements.contains { $0.name == "tspan" })
    #expect(!shown.contains("Kegiatan"))
  }

  @Test func `each step is a group that tells its number, performer and kind`() throws {
    for picture in SVGSamples.pictures(of: try SVGSamples.small()) {
      let titles = XMLOutline(picture).texts(of: "title")
      #expect(
        titles == [
          "Contoh", "Langkah 1, Petugas Loket, kegiatan",
          "Langkah 2, Kepala Seksi (dugaan), keputusan", "dilanjutkan dengan SOP Pengaduan",
          "Langkah 3, Petugas Loket atau Kepala Seksi, kegiatan",
        ]
      )
    }
  }

  @Test func `the description has a line for each step`() throws {
    let outline = XMLOutline(Drawing(try SVGSamples.small()).flowSVG)
    let lines = try #require(outline.texts(of: "desc").first).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("Langkah 2, Kepala Seksi (dugaan): Memeriksa berkas. Keputusan."))
    #expect(lines[1].contains("Lengkap: lanjut ke langkah 3; Tidak lengkap: kembali ke langkah 1"))
    #expect(lines[1].contains("Bukan wewenang: dilanjutkan dengan SOP Pengaduan"))
  }

  private func words(_ text: String) -> [String] {
    // The writer breaks long words behind hyphens and slashes.
    text.split { " /-\n".contains($0) }.map { String($0) }
  }
}
