package import SOPLanguage

/// The site of a registry: every page and every file, ready to be written to a folder.
package enum Catalogue {
  /// How the site is made.
  package struct Options: Sendable {
    /// The first language of everything that is not an author's.
    package var language: Language
    /// The folder of the host in which the site lies; nothing for that of the registry's address.
    package var base: BasePath?
    /// Whether SOPs that are drafts are left out.
    package var leavesOutDrafts: Bool
    /// Whether the pages are there in the one language only.
    package var hasOneLanguage: Bool

    /// Makes options.
    package init(
      language: Language = .indonesian,
      base: BasePath? = nil,
      leavesOutDrafts: Bool = false,
      hasOneLanguage: Bool = false
    ) {
      self.language = language
      self.base = base
      self.leavesOutDrafts = leavesOutDrafts
      self.hasOneLanguage = hasOneLanguage
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
  /// leads on from addresses where there is nothing any more. A page in the first language is
  /// followed by the same page in the others.
  package static func forEachFile(
    of compilation: Compilation,
    options: Options = Options(),
    _ body: (OutputFile) -> Void
  ) {
    let compilation =
      options.leavesOutDrafts ? compilation.withoutDrafts().compilation : compilation
    let site = Site(compilation, language: options.language, isOnly: options.hasOneLanguage)
    var redirects = Redirects(of: site)
    var pages = PageList()
    SiteWriter(compilation, site).forEachFile { file in
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
}

extension OutputFile {
  /// Makes a file of the site.
  init(_ path: SitePath, _ bytes: [UInt8]) {
    self.init(path: path.text, bytes: bytes)
  }
}
