import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Addresses, sitemaps, and what the heads of pages say.
struct PageMetadataTests {
  private static let site = Catalogue.files(of: Samples.soundCompilation)

  /// The heads of the pages of a site, by their paths.
  private static func heads(of site: [OutputFile]) -> [(path: String, tokens: HTMLTokens)] {
    site.filter { $0.path.hasSuffix(".html") }.map { page in
      let end = page.bytes.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.bytes.count
      return (page.path, HTMLTokens(Array(page.bytes[..<end])))
    }
  }

  private static let heads = heads(of: site)

  /// Those heads that do not ask search engines to pass by.
  private static func listed(
    _ heads: [(path: String, tokens: HTMLTokens)]
  ) -> [(path: String, tokens: HTMLTokens)] {
    heads.filter { !values(of: "robots", in: $0.tokens).contains("noindex") }
  }

  private static func values(of name: String, in head: HTMLTokens) -> [String] {
    head.tokens.compactMap { token in
      guard case .start("meta", let attributes) = token,
        attributes.contains(where: { ["property", "name"].contains($0.name) && $0.value == name })
      else { return nil }
      return attributes.first { $0.name == "content" }?.value
    }
  }

  private static func canonical(_ head: HTMLTokens) -> [String] {
    head.tokens.compactMap { token in
      guard case .start("link", let attributes) = token,
        attributes.contains(where: { $0.value == "canonical" })
      else { return nil }
      return attributes.first { $0.name == "href" }?.value
    }
  }

  @Test(arguments: [
    ("https://sop.go.id", "https://sop.go.id"), ("https://sop.go.id/", "https://sop.go.id"),
    ("http://sop.go.id/a//", "http://sop.go.id/a"),
    ("https://sop.go.id/a/?b#c", "https://sop.go.id/a"),
    ("https://sop.go.id\"<x>", "https://sop.go.id"),
  ])
  func `an address is written in one way`(written: String, address: String) {
    #expect(SiteAddress(written)?.text == address)
  }

  @Test(arguments: [
    "", "sop.go.id", "ftp://sop.go.id", "javascript:alert(1)", "https://", "httpx://a",
  ])
  func `what is no address on the web is none`(written: String) {
    #expect(SiteAddress(written) == nil)
  }

  @Test func `every page says its permanent address, and no two the same`() throws {
    let pages = PageMetadataTests.heads.map(\.tokens).filter { head in
      !PageMetadataTests.values(of: "robots", in: head).contains("noindex")
    }
    let addresses = pages.flatMap { PageMetadataTests.canonical($0) }
    #expect(addresses.count == pages.count)
    #expect(Set(addresses).count == pages.count)
    #expect(addresses.allSatisfy { $0.hasPrefix("https://sop.contoh.go.id/") })
    for page in pages {
      #expect(PageMetadataTests.values(of: "og:url", in: page) == PageMetadataTests.canonical(page))
    }
  }

  @Test func `a site without an address says nothing that needs one`() {
    let files = Catalogue.files(of: HandMade.compilation())
    for page in PageMetadataTests.listed(PageMetadataTests.heads(of: files)).map(\.tokens) {
      #expect(PageMetadataTests.canonical(page).isEmpty)
      #expect(PageMetadataTests.values(of: "og:image", in: page).isEmpty)
    }
    #expect(!files.contains { $0.path == "sitemap.xml" || $0.path.hasSuffix(".png") })
    let robots = files.first { $0.path == "robots.txt" }
    #expect(robots.map { String(decoding: $0.bytes, as: UTF8.self) } == "User-agent: *\nAllow: /\n")
  }

  @Test func `every page has a title and a description for those who share it`() {
    for page in PageMetadataTests.listed(PageMetadataTests.heads).map(\.tokens) {
      for name in ["og:title", "og:type", "og:description", "og:site_name", "description"] {
        let values = PageMetadataTests.values(of: name, in: page)
        #expect(values.count == 1 && values.allSatisfy { $0.count >= 10 || name != "description" })
      }
    }
  }

  @Test func `the picture of an SOP is there`() throws {
    for procedure in Samples.soundCompilation.procedures {
      let page = try #require(
        PageMetadataTests.heads.first { $0.path == procedure.path + "/index.html" }
      ).tokens
      let pictures = PageMetadataTests.values(of: "og:image", in: page)
      #expect(pictures == ["https://sop.contoh.go.id/\(procedure.path)/bagikan.png"])
      #expect(PageMetadataTests.site.contains { $0.path == procedure.path + "/bagikan.png" })
    }
  }

  // MARK: Sitemap

  @Test func `the sitemap lists every page that search engines may list`() throws {
    let sitemap = try #require(PageMetadataTests.site.first { $0.path == "sitemap.xml" })
    let outline = XMLOutline(sitemap.bytes)
    let expected = PageMetadataTests.listed(PageMetadataTests.heads)
      .flatMap { PageMetadataTests.canonical($0.tokens) }
    #expect(outline.texts(of: "loc") == expected)
    #expect(outline.texts(of: "lastmod").contains("2024-07-01"))
  }

  @Test func `a sitemap with too many pages is cut into parts`() throws {
    let address = try #require(SiteAddress("https://sop.go.id"))
    var files: [(path: String, outline: XMLOutline)] = []
    let pages = (0..<7).map { "\($0)/index.html" }
    PageSitemap(pages, at: address, dates: [:]).forEachFile(mostPages: 3) { path, bytes in
      files.append((path.text, XMLOutline(bytes)))
    }
    #expect(
      files.map(\.path) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    )
    #expect(files[0].outline.texts(of: "loc").count == 3)
    #expect(files[2].outline.texts(of: "loc") == ["https://sop.go.id/6/"])
    #expect(files[3].outline.texts(of: "loc").first == "https://sop.go.id/sitemap-1.xml")
  }

  @Test func `robots are told where the sitemap is`() throws {
    let robots = try #require(PageMetadataTests.site.first { $0.path == "robots.txt" })
    let text = String(decoding: robots.bytes, as: UTF8.self)
    #expect(text.contains("\nSitemap: https://sop.contoh.go.id/sitemap.xml\n"))
  }

  // MARK: Times

  @Test(arguments: [
    (Duration.Amount(minutes: 90), Duration.Days.none, "PT1H30M"),
    (.init(milliDays: 7000), .plain, "P7D"), (.init(milliDays: 5000), .working, "P7D"),
    (.init(milliDays: 12_000), .working, "P16D"), (.init(milliDays: 1500), .working, "P1DT3H45M"),
    (.init(milliDays: 500), .calendar, "PT12H"), (.init(milliMonths: 2500), .none, "P2M15D"),
    (.init(), .none, "PT0M"),
  ])
  func `a time is written as calendars count it`(
    amount: Duration.Amount,
    days: Duration.Days,
    text: String
  ) {
    let duration = Duration(shortest: amount, longest: amount, days: days, written: "")
    #expect(duration.isoText(minutesPerDay: 450) == text)
  }
}
