import SOPLanguage

/// Which SOP hands over to which: drawn, and the same in words.
struct RelationPage {
  /// What the page is called.
  static let title = Phrase("Hubungan antar-SOP", en: "How SOPs are connected")
  /// What the file is called, at the root and beside the page of an agency.
  static let fileName = "hubungan.html"
  /// The page of the whole registry.
  static let path = SitePath(fileName)
  /// The most relations that one page shows; beyond that agencies have pages of their own.
  private static let most = 400

  /// The site.
  let site: Site
  /// The agency that the page is about; the whole registry when there is none.
  let agency: AgencyID?

  private var relations: [Relations.Relation] {
    guard let agency else { return site.relations.all }
    return site.relations.all.filter { relation in
      if site[relation.from].agency == agency { return true }
      guard case .procedure(let target) = relation.to else { return false }
      return site[target].agency == agency
    }
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase(
      "SOP mana berlanjut ke SOP mana, mana yang menjalankan, menggantikan, atau menyebut yang lain.",
      en: "Which SOP goes on in which, and which runs, replaces or mentions another."
    )
    let frame = PageFrame(
      title: RelationPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    let path = agency.map { site.map.file(RelationPage.fileName, of: $0) } ?? RelationPage.path
    let relations = relations
    return frame.page(at: path, of: site) { page in
      page.breadcrumb { page in
        if let agency { page.crumbs(site.parents(of: agency) + [agency], in: site) }
        page.currentCrumb { $0.say(RelationPage.title) }
      }
      page.opening(
        { page in
          page.say(RelationPage.title)
          if let agency {
            page.markup(" ")
            page.quote(site[agency].longName)
          }
        },
        lead: { $0.say(lead) }
      )
      if agency == nil { writeAgencies(to: &page) }
      if relations.isEmpty {
        page.element("p") { page in
          page.absent(
            Phrase("Belum ada SOP yang menyebut SOP lain.", en: "No SOP names another one yet.")
          )
        }
      } else if relations.count <= RelationPage.most {
        writeDrawings(relations, to: &page)
        writeWords(relations, to: &page)
      }
    }
  }

  /// Points to the pages of the agencies, where most relations lie.
  private func writeAgencies(to page: inout PageWriter) {
    guard site.registry.agencies.count > 1 else { return }
    page.element("details", class: "agencies") { page in
      page.element("summary", say: Phrase("Per instansi", en: "By agency"))
      page.items("ul", class: "plain", Array(site.registry.agencies.indices)) { page, position in
        let id = AgencyID(position)
        page.link(to: site.map.file(RelationPage.fileName, of: id)) { page in
          page.quote(site[id].longName)
        }
      }
    }
  }

  private func writeDrawings(_ relations: [Relations.Relation], to page: inout PageWriter) {
    page.section("gambar", Phrase("Gambar", en: "Drawing")) { page in
      page.element("p", class: "quiet map-legend") { page in
        page.say(
          Phrase(
            """
            Garis tebal: berlanjut, menjalankan, atau menggantikan. Garis tipis: hanya menyebut. \
            Kotak putus-putus: SOP yang belum ada di katalog.
            """,
            en: """
              Thick line: goes on in, runs or replaces. Thin line: only mentions. Dashed box: an \
              SOP that is not in the catalogue.
              """
          )
        )
      }
      let components = RelationComponents(relations, of: site).components
      for (position, component) in components.enumerated() {
        RelationDrawing(component, number: position + 1, of: site).write(to: &page)
      }
    }
  }

  private func writeWords(_ relations: [Relations.Relation], to page: inout PageWriter) {
    page.section("daftar", Phrase("Daftar", en: "List")) { page in
      var start = 0
      while start < relations.count {
        let from = relations[start].from
        var end = start
        while end < relations.count, relations[end].from == from { end += 1 }
        page.element("h3") { page in
          page.link(to: site.map[from]) { $0.quote(site.title(of: site[from])) }
          if let agency = site[from].agency { page.element("small", quote: site[agency].shortName) }
        }
        page.items("ul", class: "places", Array(relations[start..<end])) { page, relation in
          page.say(relation.kind.outgoing)
          page.markup(" ")
          page.end(relation.to, in: site)
        }
        start = end
      }
    }
  }
}

extension PageWriter {
  /// Writes the SOP at the end of a relation, as a link where it has a page.
  mutating func end(_ end: Relations.End, in site: Site) {
    switch end {
    case .procedure(let id):
      link(to: site.map[id]) { $0.quote(site.title(of: site[id])) }
    case .missing(let name):
      quote(site.relations.missing[name])
      markup(" ")
      absent(Phrase("(belum ada di katalog)", en: "(not in the catalogue)"))
    }
  }
}
