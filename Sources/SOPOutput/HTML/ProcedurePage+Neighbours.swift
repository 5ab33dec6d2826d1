import SOPLanguage

/// The SOPs around an SOP: those it is connected with, and those for the same service.
extension ProcedurePage {
  /// Whether the SOP is connected with any other one.
  var hasRelations: Bool {
    !site.relations.relations(from: id).isEmpty || !site.relations.relations(to: id).isEmpty
  }

  /// Writes what other SOPs this one names, and which name it.
  func writeRelations(to page: inout PageWriter) {
    let outgoing = site.relations.relations(from: id)
    let incoming = site.relations.relations(to: id)
    if !hasRelations { return }
    page.section("hubungan", Phrase("SOP terkait", en: "Related SOPs")) { page in
      page.element("dl", class: "record") { page in
        var record = RecordWriter()
        for kind in Relations.Kind.allCases {
          let ends = outgoing.filter { $0.kind == kind }.map { $0.to }
          if !ends.isEmpty {
            record.field(kind.outgoing, to: &page) { page in
              page.list(ends) { page, end in page.end(end, in: site) }
            }
          }
          let sources = incoming.filter { $0.kind == kind }.map { $0.from }
          if !sources.isEmpty {
            record.field(kind.incoming, to: &page) { page in
              page.list(sources) { page, id in page.end(.procedure(id), in: site) }
            }
          }
        }
      }
      if !page.isAlone { writeRelationLink(to: &page) }
    }
  }

  private func writeRelationLink(to page: inout PageWriter) {
    let path =
      procedure.agency.map { site.map.file(RelationPage.fileName, of: $0) } ?? RelationPage.path
    page.element("p", class: "tools") { page in
      page.link(to: path) { page in
        page.say(Phrase("Lihat gambarnya", en: "See it drawn"))
      }
    }
  }

  /// Writes the SOPs for the same service, and the way to their comparison.
  func writeSimilar(to page: inout PageWriter) {
    let neighbours = site.similar.neighbours(of: id)
    if neighbours.isEmpty || page.isAlone { return }
    page.section("serupa", Phrase("SOP serupa", en: "Similar SOPs")) { page in
      page.items("ul", class: "entries", neighbours) { page, neighbour in
        let other = site[neighbour.id]
        page.link(to: site.map[neighbour.id]) { $0.quote(site.title(of: other)) }
        page.element("span", class: "count") { page in
          if let agency = other.agency { page.quote(site[agency].shortName) }
        }
        page.element("span", class: "time") { page in
          page.time(of: other, site.summary(of: other))
        }
        page.element("span") { page in page.badge(other.status) }
      }
      page.element("p", class: "tools") { page in
        page.link(to: site.map.file(ComparePage.fileName, of: id)) { page in
          page.say(Phrase("Bandingkan", en: "Compare"))
        }
      }
    }
  }
}
