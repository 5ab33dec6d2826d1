import SOPLanguage

/// The newest SOPs of an agency or of the whole registry as an Atom feed (RFC 4287).
///
/// Every moment in it comes from a date that an SOP states. An SOP without a date stands behind all
/// others, in path order, with the date of ``RecordDate/unknown``, and says that it has none.
struct Feed {
  /// The most SOPs in a feed; all of them are in the catalogue.
  static let mostEntries = 200

  private let naming: Naming
  private let agency: AgencyID?
  private let language: Language
  private var site: Site { naming.site }

  /// Makes the feed of an agency; that of the registry when there is none.
  init(of agency: AgencyID?, in site: Site) {
    naming = Naming(site, at: DataForm.feed.path(of: agency, in: site))
    self.agency = agency
    language = site.language
  }

  /// What the feed is called.
  var title: String {
    guard let agency else { return site.title }
    return Message("SOP {0}", en: "SOPs of {0}", .text(site[agency].longName)).text(in: language)
  }

  /// The document.
  func bytes() -> [UInt8] {
    let all = agency.map { site.procedures(of: $0) } ?? site.allProcedures
    let newest = site.newestFirst(all)
    var xml = XMLWriter()
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    xml.attribute("xml:lang", language.code.text)
    xml.markup(">\n")
    xml.element("id", text: id(of: agency.map { site.map[$0] } ?? SiteMap.home, agencyPath))
    xml.element("title", text: title)
    let date = newest.first.flatMap { RecordDate(site[$0]) } ?? .unknown
    xml.element("updated", text: date.moment)
    writeAuthor(agency.map { site[$0].longName } ?? site.registry.publisher, to: &xml)
    if naming.address != nil { writeLink("self", "application/atom+xml", naming.path, to: &xml) }
    writeLink("alternate", "text/html", agency.map { site.map[$0] } ?? SiteMap.home, to: &xml)
    for id in newest.prefix(Feed.mostEntries) { write(id, to: &xml) }
    xml.markup("</feed>\n")
    return xml.bytes
  }

  private func write(_ id: ProcedureID, to xml: inout XMLWriter) {
    let procedure = site[id]
    let date = RecordDate(procedure)
    xml.element("entry") { xml in
      xml.element("id", text: self.id(of: site.map[id], procedure.path))
      xml.element("title", text: site.title(of: procedure))
      xml.element("updated", text: (date ?? .unknown).moment)
      if let effective = procedure.identity.effective.value {
        xml.element("published", text: RecordDate(effective).moment)
      }
      if let agency = procedure.agency, self.agency == nil {
        writeAuthor(site[agency].longName, to: &xml)
      }
      writeLink("alternate", "text/html", site.map[id], to: &xml)
      writeLink("alternate", "application/json", site.map.file("model.json", of: id), to: &xml)
      for category in procedure.record.categories {
        xml.empty("category") { $0.attribute("term", category) }
      }
      xml.element("summary", text: summary(of: procedure, date))
    }
  }

  private func summary(of procedure: Procedure, _ date: RecordDate?) -> String {
    let status = procedure.status.name.wording(in: language).text
    let words = ServiceWords.description(of: procedure, in: site)
    let undated = Phrase(" Tanggal belum dinyatakan.", en: " No date is stated.")
    return words + " " + status + "." + (date == nil ? undated.wording(in: language).text : "")
  }

  /// Writes who is responsible; RFC 4287 demands somebody.
  private func writeAuthor(_ name: String?, to xml: inout XMLWriter) {
    xml.element("author") { $0.element("name", text: name ?? site.title) }
  }

  private func writeLink(
    _ relation: StaticString,
    _ type: StaticString,
    _ target: SitePath,
    to xml: inout XMLWriter
  ) {
    xml.empty("link") { xml in
      xml.attribute("rel", relation.text)
      xml.attribute("type", type.text)
      xml.attribute("href", naming.address(of: target))
    }
  }

  private var agencyPath: String { agency.map { site[$0].path } ?? "" }

  /// A name that stays: the permanent address, or one made of the identity where there is none.
  private func id(of page: SitePath, _ identity: String) -> String {
    if let address = naming.address { return address.address(of: page) }
    return "urn:sop:" + (identity.isEmpty ? "registri" : IRI.encode(identity.utf8))
  }
}
