import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The pages of a site in each of its languages.
struct EditionTests {
  private static let files = Catalogue.files(of: Samples.compilation)
  private static let paths = Set(files.map(\.path))
  private static let pages = files.filter { $0.path.hasSuffix(".html") }

  private static func isOnce(_ path: String) -> Bool {
    ["cetak.html", "sematan.html", "404.html"].contains { path == $0 || path.hasSuffix("/" + $0) }
  }

  @Test func `every page is there in both languages, forms and embedded pages once`() {
    let (english, indonesian) = (
      EditionTests.pages.filter { $0.path.hasPrefix("en/") },
      EditionTests.pages.filter { !$0.path.hasPrefix("en/") }
    )
    let expected = indonesian.filter { !EditionTests.isOnce($0.path) }.map { "en/" + $0.path }
    #expect(english.map(\.path) == expected)
    #expect(expected.count > 100)
    for (code, pages) in [("en", english), ("id", indonesian)] {
      let tag = Array("<html lang=\"\(code)\">".utf8)
      for page in pages {
        #expect(page.bytes.prefix(80).firstRange(of: tag) != nil, "\(page.path)")
      }
    }
  }

  @Test func `nothing but pages stands among those of a further language`() {
    #expect(EditionTests.paths.filter { $0.hasPrefix("en/") && !$0.hasSuffix(".html") } == [])
  }

  @Test func `an English page leads to English pages, and once to the same page in Indonesian`() {
    for page in EditionTests.pages where page.path.hasPrefix("en/") {
      var switches: [String] = []
      for target in targets(of: page) where target.hasSuffix(".html") {
        if target.hasPrefix("en/") || EditionTests.isOnce(target) { continue }
        switches.append(target)
      }
      // In the head for search engines, and at the top for people.
      let own = String(page.path.dropFirst(3))
      #expect(switches == [own, own], "\(page.path): \(switches)")
    }
  }

  @Test func `an Indonesian page leads to English once, to the same page`() {
    for page in EditionTests.pages where !page.path.hasPrefix("en/") {
      let switches = targets(of: page).filter { $0.hasPrefix("en/") }
      let expected = EditionTests.isOnce(page.path) ? [] : ["en/" + page.path, "en/" + page.path]
      #expect(switches == expected, "\(page.path): \(switches)")
    }
  }

  @Test func `the way to the other language is in that language`() throws {
    let home = try #require(EditionTests.pages.first { $0.path == "index.html" })
    let text = String(decoding: home.bytes, as: UTF8.self)
    #expect(text.contains("<a lang=\"en\" hreflang=\"en\" href=\"en/index.html\">English</a>"))
    let english = try #require(EditionTests.pages.first { $0.path == "en/index.html" })
    let back = "<a lang=\"id\" hreflang=\"id\" href=\"../index.html\">Bahasa Indonesia</a>"
    #expect(String(decoding: english.bytes, as: UTF8.self).contains(back))
  }

  @Test func `with an address each language has its own, and names the others`() throws {
    let compilation = Compiler.compile([
      source("registri.sop", "Registri: Katalog\nAlamat situs: https://sop.contoh.go.id/katalog\n"),
      source("dinas/instansi.sop", "Instansi: Dinas Contoh\n"),
      source("dinas/surat.sop", "SOP: Surat\n"),
    ])
    let files = Catalogue.files(of: compilation)
    let address = "https://sop.contoh.go.id/katalog"
    for (path, own) in [
      ("dinas/surat/index.html", address + "/dinas/surat/"),
      ("en/dinas/surat/index.html", address + "/en/dinas/surat/"),
    ] {
      let page = String(
        decoding: try #require(files.first { $0.path == path }).bytes,
        as: UTF8.self
      )
      #expect(page.contains("<link rel=\"canonical\" href=\"\(own)\">"))
      #expect(page.contains("<meta property=\"og:url\" content=\"\(own)\">"))
      for (code, other) in [("id", "/dinas/surat/"), ("en", "/en/dinas/surat/")] {
        let link = "<link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(address)\(other)\">"
        #expect(page.contains(link))
      }
      // What is described is the same thing, whatever the words.
      #expect(page.contains("\"@id\":\"\(address)/dinas/surat/#layanan\""))
    }
    let sitemap = try #require(files.first { $0.path == "sitemap.xml" })
    let text = String(decoding: sitemap.bytes, as: UTF8.self)
    #expect(text.contains("<loc>\(address)/en/dinas/surat/</loc>"))
  }

  @Test func `without an address too, both languages speak of the same things`() throws {
    let files = Catalogue.files(
      of: Compiler.compile([
        source("dinas/instansi.sop", "Instansi: Dinas Contoh\n"),
        source("dinas/surat.sop", "SOP: Surat\n"),
      ])
    )
    for (path, name) in [
      ("dinas/surat/index.html", "index.html#layanan"),
      ("en/dinas/surat/index.html", "../../../dinas/surat/index.html#layanan"),
    ] {
      let page = String(
        decoding: try #require(files.first { $0.path == path }).bytes,
        as: UTF8.self
      )
      #expect(page.contains("\"@id\":\"\(name)\""), "\(path)")
    }
  }

  @Test func `an agency that is called like a language takes no page's place`() {
    let compilation = Compiler.compile([
      source("en/instansi.sop", "Instansi: Dinas En\n"),
      source("en/penjelasan.sop", "SOP: Penjelasan\n"),
      source("id/instansi.sop", "Instansi: Dinas Id\n"),
    ])
    let paths = Catalogue.files(of: compilation).map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(paths.contains("en-2/index.html") && paths.contains("en/en-2/index.html"))
  }

  @Test func `a site in one language has no way to another`() {
    let files = Catalogue.files(of: Samples.compilation, options: .init(hasOneLanguage: true))
    #expect(files.count { $0.path.hasPrefix("en/") } == 0)
    for file in files where file.path.hasSuffix(".html") {
      let page = HTMLTokens(file.bytes)
      #expect(!page.attributes.contains { $0.name == "hreflang" }, "\(file.path)")
    }
    #expect(LinkWalk(files).faults.isEmpty)
  }

  private func source(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, contents: Array(text.utf8))
  }

  /// The files of the site to which a page leads, as often as it does.
  private func targets(of page: OutputFile) -> [String] {
    HTMLTokens(page.bytes).attributes.filter { $0.name == "href" }.compactMap { attribute in
      let address = attribute.value.split(separator: "#", omittingEmptySubsequences: false)[0]
      if address.isEmpty || address.contains(":") { return nil }
      var parts = page.path.split(separator: "/").dropLast()
      for part in address.split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }
}
