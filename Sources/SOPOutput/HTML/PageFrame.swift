import SOPLanguage

/// What stands around the content of every page: head, masthead and footer.
struct PageFrame {
  /// Where the rules of the page's looks are.
  enum Style {
    /// In the site's stylesheet.
    case linked
    /// In the page itself, which then stands alone: no link leads to the rest of the site.
    case embedded
  }

  /// The title of the page, before that of the catalogue.
  let title: String
  /// One sentence for search engines; empty for none.
  let description: String
  /// Where the rules of the page's looks are.
  let style: Style
  /// The script of the page, which it has where it does not stand alone.
  var script = SiteMap.script
  /// What the page is about.
  var subject = PageSubject.page
  /// Whether a form on the page leads to another page of the site.
  var hasForm = false

  /// Writes a whole page around `content`, with a masthead that leads to the home page.
  func page(
    at path: SitePath,
    of site: Site,
    _ content: (inout PageWriter) -> Void
  ) -> [UInt8] {
    page(
      at: path,
      of: site,
      masthead: { page in
        page.element("p") { page in
          page.link(to: SiteMap.home) { page in page.html.text(site.title) }
        }
      },
      content
    )
  }

  /// Writes a whole page around `masthead` and `content`.
  func page(
    at path: SitePath,
    of site: Site,
    masthead: (inout PageWriter) -> Void,
    _ content: (inout PageWriter) -> Void
  ) -> [UInt8] {
    var page = PageWriter(path.in(site.edition), in: site.language, isAlone: style == .embedded)
    page.markup("<!doctype html>\n<html lang=\"")
    page.markup(site.language.code)
    page.markup("\">\n")
    writeHead(of: site, to: &page)
    page.markup("<body>\n")
    page.element("a", class: "skip", attributes: { $0.address("href", "#isi") }) { page in
      page.say(Phrase("Langsung ke isi", en: "Skip to content"))
    }
    page.markup("\n")
    page.element("header", class: "masthead") { page in
      writeLanguages(of: site, to: &page)
      masthead(&page)
      writeNavigation(of: site, to: &page)
    }
    page.markup("\n")
    page.element("main", id: "isi") { page in
      page.markup("\n")
      content(&page)
    }
    writeFooter(of: site, to: &page)
    page.markup("</body>\n</html>\n")
    return page.html.bytes
  }

  /// Writes the way to everything that is not found by agency.
  private func writeNavigation(of site: Site, to page: inout PageWriter) {
    if page.isAlone || site.procedures.isEmpty { return }
    let name = Phrase("Katalog", en: "Catalogue").wording(in: page.language).text
    var links = [
      (SiteMap.search, Phrase("Cari", en: "Search")),
      (RoleIndexPage.path, RoleIndexPage.title),
      (LawIndexPage.path, LawIndexPage.title),
      (DocumentIndexPage.path, DocumentIndexPage.title),
      (RelationPage.path, Phrase("Hubungan", en: "Connections")),
      (NumbersPage.path, NumbersPage.title),
    ]
    if !site.topics.categories.isEmpty {
      links.insert((CategoryIndexPage.path, CategoryIndexPage.title), at: 4)
    }
    page.element("nav", class: "site-nav", attributes: { $0.attribute("aria-label", name) }) {
      page in
      page.items("ul", class: "", links) { page, link in
        let own = page.path
        page.element(
          "a",
          class: link.0 == SiteMap.search ? "to-search" : "",
          attributes: { html in
            html.address("href", link.0.address(from: own))
            if link.0.isSamePage(as: own) { html.markup(" aria-current=\"page\"") }
          },
          { $0.say(link.1) }
        )
      }
    }
  }

  /// Writes the ways to the same page in the other languages, each in its own words.
  private func writeLanguages(of site: Site, to page: inout PageWriter) {
    let others = site.editions.filter { $0 != site.edition }
    if page.isAlone || !page.path.isTranslated || others.isEmpty { return }
    page.element("p", class: "languages") { page in
      for edition in others {
        let address = page.path.in(edition).address(from: page.path)
        page.element(
          "a",
          attributes: { html in
            html.attribute("lang", edition.language.code.text)
            html.attribute("hreflang", edition.language.code.text)
            html.address("href", address)
          },
          { $0.markup(edition.language.ownName) }
        )
      }
    }
    page.markup("\n")
  }

  private func writeHead(of site: Site, to page: inout PageWriter) {
    page.markup("<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    switch style {
    case .linked: page.markup("style-src 'self'; ")
    case .embedded: page.markup("style-src 'unsafe-inline'; ")
    }
    if style == .linked { page.markup("script-src 'self'; ") }
    page.markup("img-src 'self'; base-uri 'none'; form-action ")
    page.markup(hasForm ? "'self'\">\n" : "'none'\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.element("title") { page in
      page.html.text(title)
      if !page.path.isSamePage(as: SiteMap.home) {
        page.markup(" · ")
        page.html.text(site.title)
      }
    }
    page.markup("\n")
    if !description.isEmpty {
      page.markup("<meta name=\"description\"")
      page.html.attribute("content", description)
      page.markup(">\n")
    }
    writeStyle(of: site, to: &page)
    if style == .linked {
      page.markup("<script defer")
      page.html.address("src", script.address(from: page.path))
      page.markup("></script>\n")
    }
    if style == .linked {
      PageMetadata(subject, at: page.path, of: site, title: title, description: description)
        .write(to: &page)
    }
    page.markup("</head>\n")
  }

  private func writeStyle(of site: Site, to page: inout PageWriter) {
    let color = site.accents.sheet(of: page.path)
    switch style {
    case .linked:
      for sheet in [SiteMap.stylesheet, color?.path] {
        guard let sheet else { continue }
        page.markup("<link rel=\"stylesheet\"")
        page.html.address("href", sheet.address(from: page.path))
        page.markup(">\n")
      }
    case .embedded:
      page.markup("<style>\n")
      page.html.sink.append(contentsOf: Stylesheet.bytes())
      if let color { page.html.sink.append(contentsOf: color.accent.stylesheet) }
      page.markup("</style>\n")
    }
  }

  private func writeFooter(of site: Site, to page: inout PageWriter) {
    page.markup("\n")
    page.element("footer") { page in
      page.element("p") { page in
        if let publisher = site.registry.publisher {
          page.say(Phrase("Penerbit: ", en: "Published by: "))
          page.quote(publisher)
          page.markup(". ")
        }
        page.say(
          style == .linked
            ? Phrase("Tanpa pelacak.", en: "No trackers.")
            : Phrase("Tanpa skrip, tanpa pelacak.", en: "No scripts, no trackers.")
        )
      }
      if style == .linked {
        page.element("p") { page in
          page.link(to: SiteMap.catalogue) { page in
            page.say(Phrase("Data katalog (JSON)", en: "Catalogue data (JSON)"))
          }
          page.markup(" ")
          page.link(to: SiteMap.review) { $0.say(ReviewPage.title) }
          page.markup(" ")
          page.link(to: SiteMap.explanations) { $0.say(ExplanationIndexPage.title) }
          page.markup(" ")
          page.link(to: SiteMap.accessibility) { $0.say(AccessibilityPage.title) }
        }
      }
    }
    page.markup("\n")
  }
}

extension PageWriter {
  /// Writes the way from the home page to this one; `content` writes the steps between.
  mutating func breadcrumb(_ content: (inout PageWriter) -> Void) {
    let name = Phrase("Letak halaman", en: "Breadcrumb").wording(in: language).text
    element("nav", class: "breadcrumb", attributes: { $0.attribute("aria-label", name) }) { page in
      page.element("ol") { page in
        page.element("li") { page in
          page.link(to: SiteMap.home) { page in page.say(Phrase("Beranda", en: "Home")) }
        }
        content(&page)
      }
    }
    markup("\n")
  }

  /// Writes the agencies in whose folders a page lies, the outermost first.
  mutating func crumbs(_ agencies: [AgencyID], in site: Site) {
    for id in agencies {
      element("li") { page in
        page.link(to: site.map[id]) { page in page.quote(site[id].shortName) }
      }
    }
  }
}

extension Agency {
  /// What the agency is called where there is little room.
  var shortName: String { abbreviation ?? longName }

  /// What the agency is called; its path when nobody wrote a name.
  var longName: String { name.isEmpty ? path : name }

  /// The region that the agency serves, or the government that it belongs to.
  var place: String? { region.value?.name ?? government }
}
