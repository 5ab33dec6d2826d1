import SOPLanguage
import SOPOutput
import Testing

/// What the public gets: old addresses lead on, drafts can stay away, pages can be shown elsewhere.
struct PublishedTests {
  /// An SOP in force that refers to a draft in every way, and a revoked one that moved.
  private static let compilation = Compiler.compile([
    SourceFile(path: "registri.sop", contents: "Registri: Katalog\n"),
    SourceFile(path: "dinas/instansi.sop", contents: "Instansi: Dinas Contoh\n"),
    SourceFile(
      path: "dinas/surat.sop",
      contents: """
        SOP: Surat & "Nota"
        Status: berlaku
        Id lama: dinas/surat-2019; dinas/nota.sop; dinas/lama; penjelasan; kota/index.html
        Keterkaitan: SOP Rancangan
        Persyaratan: KTP
        Biaya: gratis
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf
          Kelengkapan: KTP
          Waktu: 5 menit
          Output: Agenda
          Terkait: SOP Rancangan

        Langkah 2: Memeriksa agenda
          Oleh: Kasi
          Kelengkapan: Agenda
          Waktu: 5 menit
          Output: Agenda [diparaf]
          Jalankan: SOP Rancangan
        """
    ),
    SourceFile(
      path: "dinas/rancangan.sop",
      contents: """
        SOP: Rancangan
        Status: konsep
        Pelaksana: Staf

        Langkah 1: Menulis
          Oleh: Staf
        """
    ),
    SourceFile(
      path: "dinas/lama.sop",
      contents: "SOP: Lama\nStatus: dicabut\nId lama: dinas/surat-2019\n"
    ),
  ])

  static let compilations = [compilation]

  private func files(_ options: Catalogue.Options = .init()) -> [String: String] {
    var files: [String: String] = [:]
    for file in Catalogue.files(of: PublishedTests.compilation, options: options) {
      #expect(files[file.path] == nil, "\(file.path)")
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return files
  }

  // MARK: Drafts

  @Test func `without drafts nothing of them is left but the words of others`() throws {
    let (published, leftOut) = PublishedTests.compilation.withoutDrafts()
    #expect(leftOut == 1 && published.procedures.map { $0.path } == ["dinas/lama", "dinas/surat"])
    let all = files()
    let some = files(.init(leavesOutDrafts: true))
    #expect(all["dinas/rancangan/index.html"] != nil)
    #expect(!some.keys.contains { $0.hasPrefix("dinas/rancangan/") })
    for (path, text) in some {
      #expect(!text.contains("rancangan/"), "\(path)")
      #expect(!text.contains("\"dinas/rancangan\""), "\(path)")
    }
    #expect(all["dinas/surat/index.html"]?.contains(">Rancangan</a>") == true)
    let page = try #require(some["dinas/surat/index.html"])
    #expect(page.contains("Rancangan") && !page.contains(">Rancangan</a>"))
    #expect(some["index.html"]?.contains("2 SOP") == true)
  }

  @Test func `a site without drafts is the same with and without leaving them out`() {
    let (published, _) = PublishedTests.compilation.withoutDrafts()
    let files = Catalogue.files(of: published)
    let again = Catalogue.files(of: published, options: .init(leavesOutDrafts: true))
    #expect(files.map { $0.path } == again.map { $0.path })
    #expect(files.map { $0.bytes } == again.map { $0.bytes })
  }

  // MARK: Old addresses

  @Test func `an old place leads to the SOP by itself, by a link and for search engines`() throws {
    let page = try #require(files()["dinas/nota/index.html"])
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../surat/index.html\">"))
    #expect(!page.contains("canonical"), "without a site's address none is permanent")
    #expect(page.contains("<a href=\"../surat/index.html\">Surat &amp; \"Nota\"</a>"))
  }

  @Test func `old places never replace a page, and the first SOP gets one that two claim`() throws {
    let files = files()
    #expect(files["dinas/lama/index.html"]?.contains("http-equiv=\"refresh\"") == false)
    #expect(files["penjelasan/index.html"]?.contains("http-equiv=\"refresh\"") == false)
    let claimed = try #require(files["dinas/surat-2019/index.html"])
    #expect(claimed.contains("url=../lama/index.html"))
    // Without a dot no folder can be called like a file.
    #expect(files["kota/index-html/index.html"] != nil)
  }

  // MARK: Pages that are not there

  @Test(arguments: [
    (nil, nil, "/"), ("sop", nil, "/sop/"), ("/a/b/", nil, "/a/b/"), ("/", nil, "/"),
    (nil, "https://contoh.go.id", "/"), (nil, "https://contoh.go.id/sop?x#y", "/sop/"),
    ("/lain", "https://contoh.go.id/sop", "/lain/"), ("//jahat.id", nil, "/jahat.id/"),
    ("/a/../b", nil, "/a/b/"), ("a\"b", nil, "/a%22b/"),
  ])
  func `the page for what is not there begins at the folder of the host`(
    written: String?,
    address: String?,
    base: String
  ) throws {
    var compilation = PublishedTests.compilation
    compilation.registry.siteAddress = address
    let options = Catalogue.Options(base: written.map { BasePath($0) })
    let file = try #require(
      Catalogue.files(of: compilation, options: options).first { $0.path == "404.html" }
    )
    let page = String(decoding: file.bytes, as: UTF8.self)
    #expect(page.contains("Maaf, halaman yang Anda cari tidak ada di sini."))
    for attribute in HTMLTokens(file.bytes).attributes
    where ["href", "src"].contains(attribute.name) && attribute.value != "#isi" {
      #expect(attribute.value.hasPrefix(base))
    }
    #expect(
      page.contains("href=\"\(base)index.html\"") && page.contains("href=\"\(base)style.css\"")
    )
  }

  // MARK: Frames

  @Test func `a frame shows the answer and the flow, and one way out`() throws {
    let files = files()
    let page = try #require(files["dinas/surat/sematan.html"])
    for text in ["Surat &amp; \"Nota\"", "Dinas Contoh", "KTP", "Gratis", "Mencatat surat"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("class=\"masthead\"") && !page.contains("<footer"))
    let addresses = HTMLTokens(Array(page.utf8)).attributes.filter { $0.name == "href" }
    let ways = addresses.map { $0.value }.filter { !$0.hasPrefix("#") }
    #expect(ways == ["../../style.css", "index.html"])
    #expect(page.contains("<a href=\"index.html\" target=\"_top\">"))
  }

  @Test func `the page of an SOP gives the text to copy, escaped and with the site's address`() {
    let page = files()["dinas/surat/index.html"] ?? ""
    #expect(page.contains("&lt;iframe src=\"https://ALAMAT-SITUS/dinas/surat/sematan.html\""))
    #expect(page.contains(" title=\"SOP Surat &amp;amp; &amp;quot;Nota&amp;quot;\""))
    var compilation = PublishedTests.compilation
    compilation.registry.siteAddress = "https://contoh.go.id/sop"
    let file = Catalogue.files(of: compilation).first { $0.path == "dinas/surat/index.html" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("src=\"https://contoh.go.id/sop/dinas/surat/sematan.html\""))
  }
}

extension SourceFile {
  /// Makes a file out of a text.
  fileprivate init(path: String, contents: String) {
    self.init(path: path, contents: Array(contents.utf8))
  }
}
