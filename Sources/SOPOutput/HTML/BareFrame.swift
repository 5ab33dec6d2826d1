import SOPLanguage

/// What stands around pages that are no part of the site's ways: without masthead and footer.
struct BareFrame {
  /// The title of the page.
  let title: String
  /// The page that stands for this one in indexes, and to which it leads.
  let canonical: SitePath
  /// Whether a browser goes there at once.
  let leadsOn: Bool

  /// Writes a whole page around `content`; nothing in it links to the site but what it says itself.
  func page(
    at path: SitePath,
    of site: Site,
    _ content: (inout PageWriter) -> Void
  ) -> [UInt8] {
    var page = PageWriter(path.in(site.edition), in: site.language, isAlone: true)
    page.markup("<!doctype html>\n<html lang=\"")
    page.markup(site.language.code)
    page.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    page.markup("style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.markup("<meta name=\"robots\" content=\"noindex\">\n")
    page.element("title") { page in page.html.text(title) }
    page.markup("\n<link rel=\"stylesheet\"")
    page.html.address("href", SiteMap.stylesheet.address(from: page.path))
    page.markup(">\n")
    if let color = site.accents.sheet(of: path) {
      page.markup("<link rel=\"stylesheet\"")
      page.html.address("href", color.path.address(from: page.path))
      page.markup(">\n")
    }
    if let address = SiteAddress(site.registry.siteAddress) {
      page.markup("<link rel=\"canonical\"")
      page.html.address("href", address.address(of: canonical.in(site.edition)))
      page.markup(">\n")
    }
    if leadsOn { writeRefresh(to: &page) }
    page.markup("</head>\n<body>\n")
    page.element("main", class: "bare", id: "isi") { page in
      page.markup("\n")
      content(&page)
    }
    page.markup("\n</body>\n</html>\n")
    return page.html.bytes
  }

  /// The address is one of ours: relative and percent-encoded.
  private func writeRefresh(to page: inout PageWriter) {
    page.markup("<meta http-equiv=\"refresh\"")
    page.html.attribute("content", "0; url=" + canonical.address(from: page.path))
    page.markup(">\n")
  }
}

/// A page where an SOP lay before, which leads to where it is now.
struct RedirectPage {
  /// The site.
  let site: Site
  /// The old place.
  let path: SitePath
  /// The SOP.
  let id: ProcedureID

  /// The whole page.
  func bytes() -> [UInt8] {
    let title = site.title(of: site[id])
    let frame = BareFrame(title: title, canonical: site.map[id], leadsOn: true)
    return frame.page(at: path, of: site) { page in
      page.element("div", class: "opening") { page in
        page.element("h1", say: Phrase("SOP ini pindah alamat", en: "This SOP has moved"))
        page.element("p") { page in
          page.say(Phrase("Anda dapat membacanya di: ", en: "You can read it at: "))
          let address = site.map[id].address(from: page.path)
          page.element("a", attributes: { $0.address("href", address) }) { $0.quote(title) }
        }
      }
    }
  }
}
