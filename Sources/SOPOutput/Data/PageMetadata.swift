import SOPLanguage

/// What a page is about, which decides what its head tells programs.
enum PageSubject {
  /// Something that only people read.
  case page
  /// What a server shows in place of a page that is not there.
  case fault
  /// The print edition of an SOP.
  case print
  /// The whole catalogue.
  case home
  /// An agency.
  case agency(AgencyID)
  /// An SOP.
  case procedure(ProcedureID)
}

/// What the head of a page tells search engines, feed readers and those who share a link.
struct PageMetadata {
  private let naming: Naming
  private let title: String
  private let description: String
  private let subject: PageSubject
  private var site: Site { naming.site }

  /// Prepares the head of the page at `path`.
  init(
    _ subject: PageSubject,
    at path: SitePath,
    of site: Site,
    title: String,
    description: String
  ) {
    naming = Naming(site, at: path)
    self.title = title
    self.description = description
    self.subject = subject
  }

  /// Prepares the head of the print edition of an SOP.
  ///
  /// Search engines shall list the page that can be read on a phone, not the sheets.
  init(printing id: ProcedureID, at path: SitePath, of site: Site) {
    let title = site.title(of: site[id])
    let description = Message(
      "Bentuk cetak resmi SOP {0}.",
      en: "The official printed form of the SOP {0}.",
      .text(title)
    )
    self.init(
      .print,
      at: path,
      of: site,
      title: title,
      description: description.text(in: site.language)
    )
  }

  /// Writes it.
  func write(to page: inout PageWriter) {
    if case .fault = subject {
      // It stands at no address of its own, so there is nothing to list and nothing to share.
      return page.markup("<meta name=\"robots\" content=\"noindex\">\n")
    }
    if case .print = subject {
      page.markup("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"description\"")
      page.html.attribute("content", description)
      page.markup(">\n")
    }
    if let address = naming.address {
      page.markup("<link rel=\"canonical\"")
      page.html.address("href", address.address(of: naming.path))
      page.markup(">\n")
    }
    writeTranslations(to: &page)
    writeAlternates(to: &page)
    writeOpenGraph(to: &page)
    writeLinkedData(to: &page)
  }

  // MARK: Other forms

  /// Names the page in each language, itself among them, as search engines want it.
  private func writeTranslations(to page: inout PageWriter) {
    guard site.editions.count > 1, naming.path.isTranslated else { return }
    for edition in site.editions {
      let target = naming.path.in(edition)
      page.markup("<link rel=\"alternate\"")
      page.html.attribute("hreflang", edition.language.code.text)
      let own = target.address(from: page.path)
      page.html.address("href", naming.address?.address(of: target) ?? own)
      page.markup(">\n")
    }
  }

  private func writeAlternates(to page: inout PageWriter) {
    page.alternate(.feed, of: nil, naming)
    switch subject {
    case .page, .fault, .print: break
    case .home:
      page.alternate(.catalogue, of: nil, naming)
      page.alternate(.models, of: nil, naming)
      page.alternate("application/ld+json", DataFiles.catalogue)
    case .agency(let id):
      for form in DataForm.registry { page.alternate(form, of: id, naming) }
    case .procedure(let id):
      if let agency = site[id].agency { page.alternate(.feed, of: agency, naming) }
      page.alternate("application/json", site.map.file("model.json", of: id))
    }
  }

  // MARK: Sharing

  private func writeOpenGraph(to page: inout PageWriter) {
    page.property("og:title", title)
    page.property("og:site_name", site.title)
    if !description.isEmpty { page.property("og:description", description) }
    switch site.language {
    case .indonesian: page.property("og:locale", "id_ID")
    case .english: page.property("og:locale", "en_GB")
    }
    var date: RecordDate?
    if case .procedure(let id) = subject {
      page.property("og:type", "article")
      date = RecordDate(site[id])
    } else {
      page.property("og:type", "website")
    }
    if let date { page.property("article:modified_time", date.moment) }
    guard let address = naming.address else { return }
    page.property("og:url", address.address(of: naming.path))
    if case .procedure(let id) = subject { writePicture(of: id, address, to: &page) }
  }

  private func writePicture(
    of id: ProcedureID,
    _ address: SiteAddress,
    to page: inout PageWriter
  ) {
    page.property("og:image", address.address(of: SharePicture.path(of: site.map[id])))
    page.property("og:image:type", "image/png")
    page.property("og:image:width", "\(SharePicture.width)")
    page.property("og:image:height", "\(SharePicture.height)")
    let alternative = Message(
      "Gambar alur SOP {0}",
      en: "Drawing of the flow of the SOP {0}",
      .text(title)
    )
    page.property("og:image:alt", alternative.text(in: site.language))
    page.markup("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
  }

  // MARK: Linked data

  private func writeLinkedData(to page: inout PageWriter) {
    switch subject {
    case .page, .fault, .print: break
    case .home: page.schemaOrg { HomeData(site).write(to: &$0) }
    case .agency(let id): page.schemaOrg { AgencyData(id, of: site).write(to: &$0) }
    case .procedure(let id):
      page.schemaOrg { ServiceData(id, of: site).write(to: &$0) }
      if let service = PublicServiceData(id, of: site) {
        page.linkedData { service.write(to: &$0) }
      }
    }
  }
}

extension PageWriter {
  /// Writes a property of the Open Graph protocol.
  fileprivate mutating func property(_ name: StaticString, _ value: String) {
    markup("<meta property=\"")
    markup(name)
    markup("\"")
    html.attribute("content", value)
    markup(">\n")
  }

  /// Writes that there is another form of what the page is about.
  fileprivate mutating func alternate(_ type: StaticString, _ target: SitePath, title: String = "")
  {
    markup("<link rel=\"alternate\" type=\"")
    markup(type)
    markup("\"")
    if !title.isEmpty { html.attribute("title", title) }
    html.address("href", target.address(from: path))
    markup(">\n")
  }

  /// Writes that there is another form of an agency's SOPs, or of those of the registry.
  fileprivate mutating func alternate(_ form: DataForm, of agency: AgencyID?, _ naming: Naming) {
    let site = naming.site
    let owner = agency.map { site[$0].longName } ?? site.title
    let title = form.name.wording(in: language).text + ": " + owner
    alternate(form.mediaType, form.path(of: agency, in: site), title: title)
  }
}
