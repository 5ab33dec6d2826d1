import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The files of the search index.
struct SearchIndexTests {
  private static func files(of compilation: Compilation) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    SearchIndex(Site(compilation, language: .indonesian)).forEachFile { files[$0.path] = $0.bytes }
    return files
  }

  private static let sound = files(of: Samples.soundCompilation)

  private func text(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test func `every file is one call with its own name`() {
    #expect(Self.sound.count > 8)
    for (path, bytes) in Self.sound {
      let name = path.dropFirst("cari/".count).dropLast(".js".count).split(separator: "-")
      let text = text(bytes)
      #expect(text.hasPrefix("sopCari(\"\(name[0])\",\"\(name[1])\","), "\(path)")
      #expect(text.hasSuffix(")\n"), "\(path)")
    }
  }

  @Test func `the same registry gives the same bytes`() {
    #expect(Self.files(of: Samples.soundCompilation) == Self.sound)
  }

  @Test func `an SOP is found by title, step, post, document, law, agency and number`() {
    let stems = Self.sound.filter { $0.key.hasPrefix("cari/k-") }.map { text($0.value) }.joined()
    for word in [
      "lahir", "tandatangan", "verifikator", "nikah", "25/2009", "sleman", "dinkes",
    ] {
      #expect(stems.firstRange(of: "\\n\(word) ") != nil, "\(word)")
    }
    #expect(stems.firstRange(of: "\\nyang ") == nil)
  }

  @Test func `words apart and words as one are found by each other`() {
    var compilation = Samples.soundCompilation
    compilation.procedures = ["Tanda tangan", "Menandatangani berkas"].enumerated().map {
      Procedure(path: "a-\($0.offset)", title: $0.element)
    }
    let stems = text(Self.files(of: compilation)["cari/k-0.js"])
    // SOP 0 has both words and so the compound; SOP 1 has the compound and so both words.
    #expect(stems.contains("\\ntandatangan ~ 0v menandatangani 1v"))
    #expect(stems.contains("\\ntangan = 0v ~ 1v"))
  }

  @Test func `an empty registry has an index as well`() {
    let empty = Compilation(files: [], registry: Registry(), procedures: [], diagnostics: [])
    let files = Self.files(of: empty)
    #expect(text(files["cari/indeks-0.js"]).contains("\"jumlah\":0"))
    #expect(files["cari/k-0.js"] == nil && files["cari/d-0.js"] == nil)
  }

  @Test func `nothing that an author writes ends a script or a line`() {
    var compilation = Samples.soundCompilation
    let hostile = "</script><!--\u{2028}\u{2029}\"\\'`${x}\n\u{0}__proto__"
    compilation.registry.agencies[0].name += hostile
    compilation.procedures[0].title += hostile
    compilation.procedures[0].lanes[0].name += hostile
    compilation.procedures[0].record.categories = [hostile]
    for (path, bytes) in Self.files(of: compilation) {
      let text = text(bytes)
      #expect(!text.contains("</") && !text.contains("<!"), "\(path)")
      #expect(
        !text.unicodeScalars.contains("\u{2028}") && !text.unicodeScalars.contains("\u{2029}")
      )
      #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 }, "\(path)")
    }
  }

  @Test func `frequent words come first into the vocabulary, and it stays small`() {
    let many = (0..<40_000).map { number in
      SearchVocabulary.Entry(word: Array("kata\(number)x".utf8), procedures: 1)
    }
    let often = SearchVocabulary.Entry(word: Array("sering".utf8), procedures: 9)
    let bytes = SearchVocabulary(many + [often]).bytes()
    #expect(text(bytes) == "ADsering")
    let few = [("surat", 3), ("suratnya", 1), ("tamu", 4)].map {
      SearchVocabulary.Entry(word: Array($0.0.utf8), procedures: $0.1)
    }
    #expect(text(SearchVocabulary(few).bytes()) == "ABsuratFAnyaACtamu")
  }

  @Test func `of 10,000 SOPs a telephone loads at most 300 KB before the first result`() throws {
    var registry = LargeRegistry()
    let files = Self.files(of: registry.compilation(procedures: 10_000, agencies: 700))
    func size(_ name: String) -> Int { files["cari/\(name).js"]?.count ?? 0 }
    let always = size("indeks-0") + size("kata-0") + Stylesheet.searchScript().count
    let stems = files.filter { $0.key.hasPrefix("cari/k-") }.map(\.value.count).sorted()
    let results = files.filter { $0.key.hasPrefix("cari/d-") }.map(\.value.count).sorted()
    // Three words with their two pairs are five files of stems at most, and ten results ten files
    // at most; the largest files are those of the words that every SOP has.
    let question = stems.suffix(3).reduce(0, +) + 2 * stems[stems.count / 2]
    let shown = results.suffix(10).reduce(0, +)
    #expect(results.count == 313 && stems.count > 50)
    #expect(
      always + question + shown <= 300_000,
      "always \(always), stems \(stems.suffix(3)), results \(shown)"
    )
  }
}
