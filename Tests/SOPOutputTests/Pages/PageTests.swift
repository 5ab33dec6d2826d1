import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What the pages say and how they are built.
struct PageTests {
  private static let files = Catalogue.files(of: HandMade.compilation())

  private static func page(_ path: String, _ language: Language = .indonesian) throws -> [UInt8] {
    let files = Catalogue.files(of: HandMade.compilation(), options: .init(language: language))
    return try #require(files.first { $0.path == path }).bytes
  }

  @Test(arguments: [
    ("index.html", "home.html"),
    ("kaltim/dp2kukm/index.html", "agency.html"),
    ("kaltim/dp2kukm/penerimaan-tamu/index.html", "procedure.html"),
  ])
  func `a page matches its golden file`(path: String, golden: String) throws {
    try GoldenFile(golden).expect(PageTests.withoutTable(PageTests.page(path)))
  }

  @Test func `the english page matches its golden file`() throws {
    let page = try PageTests.page("kaltim/dp2kukm/penerimaan-tamu/index.html", .english)
    try GoldenFile("procedure-en.html").expect(PageTests.withoutTable(page))
  }

  /// The table has golden files of its own.
  private static func withoutTable(_ bytes: [UInt8]) -> [UInt8] {
    let page = String(decoding: bytes, as: UTF8.self)
    let parts = page.split(separator: "<div class=\"view-table", maxSplits: 1)
    guard parts.count == 2,
      let rest = parts[1].split(separator: "<ol class=\"view-list", maxSplits: 1).last
    else { return bytes }
    return Array("\(parts[0])…\n<ol class=\"view-list\(rest)".utf8)
  }

  @Test func `the files of a site come in a fixed order`() {
    let folder = "balikpapan/dkumkmp/promosi-pameran/"
    #expect(
      PageTests.files.prefix(18).map(\.path) == [
        "index.html", "en/index.html", "style.css", "cetak.css", "catalogue.json",
        "balikpapan/dkumkmp/index.html", "en/balikpapan/dkumkmp/index.html",
        "kaltim/dp2kukm/index.html", "en/kaltim/dp2kukm/index.html", folder + "index.html",
        "en/" + folder + "index.html", folder + "sematan.html", folder + "cetak.html",
        folder + "model.json", folder + "alur.svg", folder + "alur.dot",
        folder + "alur-bebas.dot",
        folder + "sumber.sop",
      ]
    )
  }

  @Test func `two runs give the same bytes`() {
    let again = Catalogue.files(of: HandMade.compilation())
    #expect(again.map(\.path) == PageTests.files.map(\.path))
    #expect(again.map(\.bytes) == PageTests.files.map(\.bytes))
  }

  @Test func `the answer stands before the flow and the record`() throws {
    let path = "balikpapan/dkumkmp/promosi-pameran/index.html"
    let text = HTMLTokens(try PageTests.page(path)).text
    let order = [
      "Konsep", "12 dugaan", "Penyelenggaraan Promosi/Pameran Perindustrian", "Ringkas", "7 Hari",
      "sekali jalan 1 jam", "Gratis", "8 langkah", "5 pelaksana", "Memperkenalkan Produk",
      "Yang perlu disiapkan", "Fotocopy KTP", "Pengaduan", "Alur", "kembali ke langkah 3",
      "Standar pelayanan", "Identitas SOP", "Catatan dan sumber", "Pemeriksaan", "Unduh",
    ]
    var rest = text[...]
    for words in order {
      let range = try #require(rest.firstRange(of: words), "\(words) is missing or misplaced")
      rest = rest[range.upperBound...]
    }
  }

  @Test func `a complaint channel is a link only when its address is safe`() throws {
    let path = "balikpapan/dkumkmp/promosi-pameran/index.html"
    let links = HTMLTokens(try PageTests.page(path)).attributes
      .filter { $0.name == "href" }.map(\.value)
    #expect(links.contains("tel:05428879235"))
    #expect(links.contains("mailto:dkumkmp@balikpapan.go.id"))
  }

  @Test(arguments: [(Procedure.Status.superseded, "telah digantikan"), (.revoked, "telah dicabut")])
  func `an SOP that is over says so`(status: Procedure.Status, words: String) throws {
    var compilation = HandMade.compilation()
    compilation.procedures[0].status = status
    let text = HTMLTokens(Catalogue.page(of: ProcedureID(0), in: compilation)).text
    #expect(text.contains(words))
  }

  @Test func `findings show place, text, help and the heaviest first`() throws {
    var compilation = HandMade.compilation()
    var heavy = compilation.diagnostics[0]
    heavy.severity = .error
    heavy.range = SourceRange(100_000, 100_001)
    compilation.diagnostics.append(heavy)
    let text = HTMLTokens(Catalogue.page(of: ProcedureID(1), in: compilation)).text
    #expect(text.contains("1 kesalahan, 1 peringatan."))
    #expect(text.contains("SOP399, baris 4: NIP: 19840519 198503 1 001"))
    #expect(text.contains("periksa tahun lahir"))
    let error = try #require(text.firstRange(of: "Kesalahan"))
    let warning = try #require(text.firstRange(of: "Peringatan NIP"))
    #expect(error.lowerBound < warning.lowerBound)
  }

  @Test func `a page that stands alone has its looks inside and leads nowhere`() {
    let page = HTMLTokens(Catalogue.page(of: ProcedureID(0), in: HandMade.compilation()))
    let links = page.attributes.filter { $0.name == "href" }.map(\.value)
    #expect(
      links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("tel:") || $0.hasPrefix("mailto:") }
    )
    #expect(page.text.contains("--accent"))
  }

  @Test func `an empty registry still has a home page`() throws {
    let empty = Compilation(files: [], registry: Registry(), procedures: [], diagnostics: [])
    let files = Catalogue.files(of: empty)
    let rules = Rule.all.flatMap { rule in
      let page = "penjelasan/\(DiagnosticFormatter.name(of: rule.code)).html"
      return [page, "en/" + page]
    }
    #expect(
      files.map(\.path) == [
        "index.html", "en/index.html", "style.css", "cetak.css", "catalogue.json", "situs.js",
        "periksa.html", "en/periksa.html", "cari.html", "en/cari.html", "cari.js",
        "cari/indeks-0.js", "cari/ucap-id.js", "cari/ucap-en.js", "cari/kata-0.js",
        "cari/s-instansi.js", "cari/s-status.js", "cari/s-kategori.js", "cari/s-jabatan.js",
        "cari/s-hukum.js", "aksesibilitas.html", "en/aksesibilitas.html", "penjelasan/index.html",
        "en/penjelasan/index.html",
      ] + rules + ["katalog.ndjson", "umpan.xml", "katalog.jsonld", "robots.txt", "404.html"]
    )
    #expect(HTMLTokens(files[0].bytes).text.contains("Belum ada SOP."))
  }

  @Test func `an SOP with nothing but a path has a page`() throws {
    let bare = Compilation(
      files: [],
      registry: Registry(),
      procedures: [Procedure(path: "a")],
      diagnostics: []
    )
    let text = HTMLTokens(Catalogue.page(of: ProcedureID(0), in: bare)).text
    #expect(text.contains("SOP tanpa judul"))
    #expect(text.contains("Belum ada langkah."))
  }

  @Test func `what an author wrote is marked as Indonesian on an English page`() throws {
    let page = try PageTests.page("kaltim/dp2kukm/penerimaan-tamu/index.html", .english)
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("<h1><span lang=\"id\">Penerimaan Tamu</span></h1>"))
  }
}
