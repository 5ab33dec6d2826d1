package import SOPLanguage

/// The site of a registry: every page and every file, ready to be written to a folder.
package enum Catalogue {
  /// How the site is made.
  package struct Options: Sendable {
    /// The language of everything that is not an author's.
    package var language: Language

    /// Makes options.
    package init(language: Language = .indonesian) {
      self.language = language
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
  /// its page and what lies beside it, and at last the review pages, the search
  /// and what explains the findings.
  package static func forEachFile(
    of compilation: Compilation,
    options: Options = Options(),
    _ body: (OutputFile) -> Void
  ) {
    let site = Site(compilation, language: options.language)
    body(OutputFile(SiteMap.home, HomePage(site: site).bytes()))
    body(OutputFile(SiteMap.stylesheet, Stylesheet.bytes()))
    body(OutputFile(SiteMap.printStylesheet, Stylesheet.printBytes()))
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
    let review = Review(site, findings)
    body(OutputFile(SiteMap.sorting, Stylesheet.sortingScript()))
    body(OutputFile(SiteMap.review, ReviewPage(site: site, review: review, agency: nil).bytes()))
    for position in site.registry.agencies.indices {
      let id = AgencyID(position)
      let page = ReviewPage(site: site, review: review, agency: id)
      body(OutputFile(site.map.file(SiteMap.reviewName, of: id), page.bytes()))
    }
    SearchIndex.forEachFile(of: site, body)
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
    let print = PrintEdition(id, of: site)
    body(OutputFile(print.path, print.bytes()))
    let model = ModelJSON.procedure(procedure, in: site.registry)
    body(OutputFile(site.map.file("model.json", of: id), model))
    let drawing = page.drawing
    body(OutputFile(site.map.file("alur.svg", of: id), drawing.tableSVG))
    body(OutputFile(site.map.file("alur.dot", of: id), drawing.pinnedDOT))
    body(OutputFile(site.map.file("alur-bebas.dot", of: id), drawing.unpinnedDOT))
    if let source {
      body(OutputFile(site.map.file("sumber.sop", of: id), source.bytes))
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
