import SOPLanguage

/// Writes the pages of a site in each of its languages, and the files that belong to them.
struct SiteWriter {
  private let compilation: Compilation
  private let site: Site
  private let translations: [Site]
  private let findings: FindingTable

  /// Prepares to write the site of a compilation.
  init(_ compilation: Compilation, _ site: Site) {
    self.compilation = compilation
    self.site = site
    translations = site.editions.map { site.in($0) }
    findings = FindingTable(compilation)
  }

  /// Makes the files one after the other, in a fixed order.
  func forEachFile(_ body: (OutputFile) -> Void) {
    page(SiteMap.home, body) { HomePage(site: $0).bytes() }
    body(OutputFile(SiteMap.stylesheet, Stylesheet.bytes()))
    body(OutputFile(SiteMap.printStylesheet, Stylesheet.printBytes()))
    for sheet in site.accents.sheets { body(OutputFile(sheet.path, sheet.accent.stylesheet)) }
    body(OutputFile(SiteMap.catalogue, ModelJSON.registry(site.registry, site.procedures)))
    for id in site.allAgencies {
      page(site.map[id], body) { AgencyPage(site: $0, id: id).bytes() }
    }
    for emblem in compilation.emblems {
      body(OutputFile(site.place(of: emblem), emblem.bytes))
    }
    for id in site.allProcedures { writeFiles(of: id, body) }
    writeTopics(body)
    body(OutputFile(SiteMap.script, Stylesheet.script()))
    writeReviews(body)
    page(SiteMap.search, body) { SearchPage(site: $0).bytes() }
    SearchIndex.forEachFile(of: site, body)
    page(SiteMap.accessibility, body) { AccessibilityPage(site: $0).bytes() }
    page(SiteMap.explanations, body) { ExplanationIndexPage(site: $0).bytes() }
    for rule in Rule.all {
      page(SiteMap.explanation(of: rule.code), body) {
        ExplanationPage(site: $0, rule: rule).bytes()
      }
    }
  }

  /// Makes the page at `path` in each language.
  private func page(
    _ path: SitePath,
    _ body: (OutputFile) -> Void,
    _ bytes: (Site) -> [UInt8]
  ) {
    for site in translations { body(OutputFile(path.in(site.edition), bytes(site))) }
  }

  // MARK: SOPs

  private func writeFiles(of id: ProcedureID, _ body: (OutputFile) -> Void) {
    let procedure = site[id]
    let source = findings.file(of: procedure)
    let drawing = Drawing(procedure, site.registry.capsules, in: site.language)
    let found = findings.findings(of: procedure)
    let downloads = downloads(of: id, hasSource: source != nil)
    func procedurePage(_ site: Site) -> ProcedurePage {
      ProcedurePage(id, of: site, drawing: drawing, findings: found, downloads: downloads)
    }
    page(site.map[id], body) { procedurePage($0).bytes() }
    if !site.similar.neighbours(of: id).isEmpty {
      page(site.map.file(ComparePage.fileName, of: id), body) {
        ComparePage(site: $0, id: id).bytes()
      }
    }
    let embed = EmbedPage(procedurePage(site))
    body(OutputFile(site.map.file(EmbedPage.name, of: id), embed.bytes()))
    let print = PrintEdition(id, of: site)
    body(OutputFile(print.path, print.bytes()))
    let model = ModelJSON.procedure(procedure, in: site.registry)
    body(OutputFile(site.map.file("model.json", of: id), model))
    body(OutputFile(site.map.file("alur.svg", of: id), drawing.tableSVG))
    body(OutputFile(site.map.file("alur.dot", of: id), drawing.pinnedDOT))
    body(OutputFile(site.map.file("alur-bebas.dot", of: id), drawing.unpinnedDOT))
    // Networks ask for the picture by its absolute address; without one nobody could.
    if SiteAddress(site.registry.siteAddress) != nil {
      let color = procedure.agency.flatMap { site[$0].color } ?? site.registry.color
      let picture = drawing.sharePicture(in: color)
      body(OutputFile(SharePicture.path(of: site.map[id]), picture))
    }
    if let source {
      body(OutputFile(site.map.file("sumber.sop", of: id), source.bytes))
    }
  }

  private func downloads(
    of id: ProcedureID,
    hasSource: Bool
  ) -> [ProcedurePage.Download] {
    let source = ProcedurePage.Download(
      name: Phrase("Naskah SOP", en: "Source text"),
      use: Phrase("berkas .sop yang dapat disunting", en: ".sop file, to edit"),
      path: site.map.file("sumber.sop", of: id)
    )
    let others = [
      ProcedurePage.Download(
        name: Phrase("Data", en: "Data"),
        use: Phrase("JSON untuk program lain", en: "JSON for other programs"),
        path: site.map.file("model.json", of: id)
      ),
      ProcedurePage.Download(
        name: Phrase("Gambar alur", en: "Picture of the flow"),
        use: Phrase("tabel resmi sebagai gambar SVG", en: "the official table as an SVG picture"),
        path: site.map.file("alur.svg", of: id)
      ),
      ProcedurePage.Download(
        name: Phrase("Bagan alur", en: "Chart of the flow"),
        use: Phrase("tabel resmi dalam DOT (Graphviz)", en: "the official table as DOT (Graphviz)"),
        path: site.map.file("alur.dot", of: id)
      ),
      ProcedurePage.Download(
        name: Phrase("Graf alur", en: "Graph of the flow"),
        use: Phrase("DOT dengan tata letak bebas", en: "DOT with a free layout"),
        path: site.map.file("alur-bebas.dot", of: id)
      ),
    ]
    return hasSource ? [source] + others : others
  }

  // MARK: What SOPs have in common

  private func writeTopics(_ body: (OutputFile) -> Void) {
    if site.procedures.isEmpty { return }
    page(RoleIndexPage.path, body) { RoleIndexPage(site: $0).bytes() }
    for role in site.topics.roles {
      page(role.path, body) { RolePage(site: $0, role: role).bytes() }
    }
    page(LawIndexPage.path, body) { LawIndexPage(site: $0).bytes() }
    for law in site.topics.laws {
      page(law.path, body) { LawPage(site: $0, law: law).bytes() }
    }
    page(DocumentIndexPage.path, body) { DocumentIndexPage(site: $0).bytes() }
    for document in site.topics.documents {
      page(document.path, body) { DocumentPage(site: $0, document: document).bytes() }
    }
    if !site.topics.categories.isEmpty {
      page(CategoryIndexPage.path, body) { CategoryIndexPage(site: $0).bytes() }
    }
    for category in site.topics.categories {
      page(category.path, body) { CategoryPage(site: $0, category: category).bytes() }
    }
    page(RelationPage.path, body) { RelationPage(site: $0, agency: nil).bytes() }
    page(NumbersPage.path, body) { NumbersPage(site: $0, agency: nil).bytes() }
    for id in site.allAgencies {
      let relations = site.map.file(RelationPage.fileName, of: id)
      page(relations, body) { RelationPage(site: $0, agency: id).bytes() }
      let numbers = site.map.file(NumbersPage.fileName, of: id)
      page(numbers, body) { NumbersPage(site: $0, agency: id).bytes() }
    }
  }

  // MARK: Review

  private func writeReviews(_ body: (OutputFile) -> Void) {
    let review = Review(site, findings)
    page(SiteMap.review, body) { ReviewPage(site: $0, review: review, agency: nil).bytes() }
    for id in site.allAgencies {
      page(site.map.file(SiteMap.reviewName, of: id), body) { site in
        ReviewPage(site: site, review: review, agency: id).bytes()
      }
    }
  }
}
