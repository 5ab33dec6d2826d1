import SOPLanguage

/// The pages of a site that search engines may list, gathered while the site is written.
struct PageList {
  /// The paths, in the order in which they were written.
  private(set) var paths: [String] = []

  /// Takes a file of the site; what is no page, or asks not to be listed, is left out.
  mutating func note(_ file: OutputFile) {
    guard file.path.hasPageEnding, file.path != "404.html", !PageList.isHidden(file.bytes) else {
      return
    }
    paths.append(file.path)
  }

  /// Whether the head of a page says `noindex`; an author's quotation marks are always escaped.
  private static func isHidden(_ page: [UInt8]) -> Bool {
    let words = Array("<meta name=\"robots\" content=\"noindex".utf8)
    let head = page.prefix(4096)
    for index in head.indices where head[index] == words[0] {
      if head[index...].starts(with: words) { return true }
    }
    return false
  }
}

/// `sitemap.xml`: every page with its permanent address (sitemaps.org 0.9).
struct PageSitemap {
  /// The most pages that one file may hold.
  static let mostPages = 50_000

  private let address: SiteAddress
  private let pages: [String]
  private let dates: [String: RecordDate]

  /// Lists pages; `dates` says when some of them last changed.
  init(_ pages: [String], at address: SiteAddress, dates: [String: RecordDate]) {
    self.pages = pages
    self.address = address
    self.dates = dates
  }

  /// The files: one, or an index and its parts when there are too many pages for one.
  func forEachFile(mostPages: Int = PageSitemap.mostPages, _ body: (SitePath, [UInt8]) -> Void) {
    if pages.count <= mostPages { return body(PageSitemap.path, part(pages[...])) }
    var parts: [SitePath] = []
    var start = 0
    while start < pages.count {
      let end = min(start + mostPages, pages.count)
      let path = SitePath("sitemap-\(parts.count + 1).xml")
      body(path, part(pages[start..<end]))
      parts.append(path)
      start = end
    }
    body(PageSitemap.path, index(parts))
  }

  /// Where the sitemap, or the index of its parts, lies.
  static let path = SitePath("sitemap.xml")

  private func part(_ pages: ArraySlice<String>) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages {
      xml.markup("<url>")
      xml.markup("<loc>")
      xml.text(address.address(of: SitePath(path: page)))
      xml.markup("</loc>")
      if let date = dates[page] {
        xml.markup("<lastmod>")
        xml.text(date.text)
        xml.markup("</lastmod>")
      }
      xml.markup("</url>\n")
    }
    xml.markup("</urlset>\n")
    return xml.bytes
  }

  private func index(_ parts: [SitePath]) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in parts {
      xml.markup("<sitemap><loc>")
      xml.text(address.address(of: path))
      xml.markup("</loc></sitemap>\n")
    }
    xml.markup("</sitemapindex>\n")
    return xml.bytes
  }
}

/// `robots.txt`: everybody may read everything; where the address is known, here is the list.
enum RobotsFile {
  /// Where the file lies; robots look for it only at the root of a host.
  static let path = SitePath("robots.txt")

  /// The file.
  static func bytes(at address: SiteAddress?) -> [UInt8] {
    var sink = ByteSink(capacity: 128)
    sink.append("User-agent: *\nAllow: /\n")
    if let address {
      sink.append("\nSitemap: ")
      sink.append(address.address(of: PageSitemap.path))
      sink.append("\n")
    }
    return sink.bytes
  }
}
