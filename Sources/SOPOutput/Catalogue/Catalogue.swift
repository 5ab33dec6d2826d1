package import SOPLanguage

/// The site of a registry: every page and every file, ready to be written to a folder.
package enum Catalogue {
  /// How the site is made.
  package struct Options: Sendable {
    /// The language of everything that is not an author's.
    package var language: Language
    /// The folder of the host in which the site lies; nothing for that of the registry's address.
    package var base: BasePath?
    /// Whether SOPs that are drafts are left out.
    package var leavesOutDrafts: Bool

    /// Makes options.
    package init(
      language: Language = .indonesian,
      base: BasePath? = nil,
      leavesOutDrafts: Bool = false
    ) {
      self.language = language
      self.base = base
      self.leavesOutDrafts = leavesOutDrafts
    }

    /// The folder of the host in which the site of a registry lies.
    package func base(of registry: Registry) -> BasePath {
      base ?? BasePath(ofSiteAt: registry.siteAddress)
    }
  }

  /// Every file of the site, in a fixed order.
  package static func files(
    of compilation: Compilation,
    options: Options = Options()
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    forEachFile(of: compilation, options: options) { files.append($0) }
    return files
  }

  /// Makes the files of the site one after the other, so that none has to be kept.
  ///
  /// The order is fixed: home page, stylesheet and catalogue, then the agencies, then for each SOP
  /// its page and what lies beside it, then the pages of what SOPs have in common, then the review
  /// pages, the search and what explains the findings, then what programs read, and at last what
  /// leads on from addresses where there is nothing any more.
  package static func forEachFile(
    of compilation: Compilation,
    options: Options = Options(),
    _ body: (OutputFile) -> Void
  ) {
    let compilation =
      options.leavesOutDrafts ? compilation.withoutDrafts().compilation : compilation
    let site = Site(compilation, language: options.language)
    var redirects = Redirects(of: site)
    var pages = PageList()
    forEachPage(of: compilation, site) { file in
      redirects.note(file.path)
      pages.note(file)
      body(file)
    }
    DataFiles(site: site, pages: pages).forEach { path, bytes in
      let file = OutputFile(path, bytes)
      redirects.note(file.path)
      body(file)
    }
    let notFound = NotFoundPage(site: site, base: options.base(of: site.registry))
    body(OutputFile(SiteMap.notFound, notFound.bytes()))
    redirects.forEachFile { body(OutputFile($0, $1)) }
  }

  /// Makes the pages, and what belongs to them.
  private static func forEachPage(
    of compilation: Compilation,
    _ site: Site,
    _ body: (OutputFile) -> Void
  ) {
    body(OutputFile(SiteMap.home, HomePage(site: site).bytes()))
    body(OutputFile(SiteMap.stylesheet, Stylesheet.bytes()))
    body(OutputFile(SiteMap.printStylesheet, Stylesheet.printBytes()))
    for sheet in site.accents.sheets { body(OutputFile(sheet.path, sheet.accent.stylesheet)) }
    body(OutputFile(SiteMap.catalogue, ModelJSON.registry(site.registry, site.procedures)))
    for position in site.registry.agencies.indices {
      let id = AgencyID(position)
      body(OutputFile(site.map[id], AgencyPage(site: site, id: id).bytes()))
    }
    for emblem in compilation.emblems {
      body(OutputFile(site.place(of: emblem), emblem.bytes))
    }
    let findings = FindingTable(compilation)
    for position in site.procedures.indices {
      writeFiles(of: ProcedureID(position), of: site, findings, body)
    }
    forEachTopicPage(of: site, body)
    let review = Review(site, findings)
    body(OutputFile(SiteMap.copying, Stylesheet.copyingScript()))
    body(OutputFile(SiteMap.sorting, Stylesheet.sortingScript()))
    body(OutputFile(SiteMap.review, ReviewPage(site: site, review: review, agency: nil).bytes()))
    for position in site.registry.agencies.indices {
      let id = AgencyID(position)
      let page = ReviewPage(site: site, review: review, agency: id)
      body(OutputFile(site.map.file(SiteMap.reviewName, of: id), page.bytes()))
    }
    SearchIndex.forEachFile(of: site, body)
    body(OutputFile(SiteMap.accessibility, AccessibilityPage(site: site).bytes()))
    body(OutputFile(SiteMap.explanations, ExplanationIndexPage(site: site).bytes()))
    for rule in Rule.all {
      let page = ExplanationPage(site: site, rule: rule)
      body(OutputFile(SiteMap.explanation(of: rule.code), page.bytes()))
    }
  }

  /// The page of one SOP as a file that stands alone: styled, but without links to a site.
  package static func page(
    of procedure: ProcedureID,
    in compilation: Compilation,
    options: Options = Options()
  ) -> [UInt8] {
    let site = Site(compilation, language: options.language)
    let findings = FindingTable(compilation).findings(of: site[procedure])
    return ProcedurePage(procedure, of: site, findings: findings).bytes(style: .embedded)
  }

  /// The print edition of one SOP as a file that stands alone.
  package static func printEdition(
    of procedure: ProcedureID,
    in compilation: Compilation,
    options: Options = Options()
  ) -> [UInt8] {
    let site = Site(compilation, language: options.language)
    return PrintEdition(procedure, of: site).bytes(style: .embedded)
  }

  private static func writeFiles(
    of id: ProcedureID,
    of site: Site,
    _ table: FindingTable,
    _ body: (OutputFile) -> Void
  ) {
    let procedure = site[id]
    let source = table.file(of: procedure)
    let page = ProcedurePage(
      id,
      of: site,
      findings: table.findings(of: procedure),
      downloads: downloads(of: id, of: site, hasSource: source != nil)
    )
    body(OutputFile(site.map[id], page.bytes()))
    if !site.similar.neighbours(of: id).isEmpty {
      let path = site.map.file(ComparePage.fileName, of: id)
      body(OutputFile(path, ComparePage(site: site, id: id).bytes()))
    }
    let embed = EmbedPage(page)
    body(OutputFile(site.map.file(EmbedPage.name, of: id), embed.bytes()))
    let print = PrintEdition(id, of: site)
    body(OutputFile(print.path, print.bytes()))
    let model = ModelJSON.procedure(procedure, in: site.registry)
    body(OutputFile(site.map.file("model.json", of: id), model))
    let drawing = page.drawing
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

  /// The pages of what several SOPs have in common, of relations and of numbers.
  private static func forEachTopicPage(of site: Site, _ body: (OutputFile) -> Void) {
    if site.procedures.isEmpty { return }
    body(OutputFile(RoleIndexPage.path, RoleIndexPage(site: site).bytes()))
    for role in site.topics.roles {
      body(OutputFile(role.path, RolePage(site: site, role: role).bytes()))
    }
    body(OutputFile(LawIndexPage.path, LawIndexPage(site: site).bytes()))
    for law in site.topics.laws {
      body(OutputFile(law.path, LawPage(site: site, law: law).bytes()))
    }
    body(OutputFile(DocumentIndexPage.path, DocumentIndexPage(site: site).bytes()))
    for document in site.topics.documents {
      body(OutputFile(document.path, DocumentPage(site: site, document: document).bytes()))
    }
    if !site.topics.categories.isEmpty {
      body(OutputFile(CategoryIndexPage.path, CategoryIndexPage(site: site).bytes()))
    }
    for category in site.topics.categories {
      body(OutputFile(category.path, CategoryPage(site: site, category: category).bytes()))
    }
    body(OutputFile(RelationPage.path, RelationPage(site: site, agency: nil).bytes()))
    body(OutputFile(NumbersPage.path, NumbersPage(site: site, agency: nil).bytes()))
    for position in site.registry.agencies.indices {
      let id = AgencyID(position)
      let relations = site.map.file(RelationPage.fileName, of: id)
      body(OutputFile(relations, RelationPage(site: site, agency: id).bytes()))
      let numbers = site.map.file(NumbersPage.fileName, of: id)
      body(OutputFile(numbers, NumbersPage(site: site, agency: id).bytes()))
    }
  }

  private static func downloads(
    of id: ProcedureID,
    of site: Site,
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
}

extension OutputFile {
  /// Makes a file of the site.
  fileprivate init(_ path: SitePath, _ bytes: [UInt8]) {
    self.init(path: path.text, bytes: bytes)
  }
}
