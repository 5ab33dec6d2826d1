import SOPLanguage

// Names on the page of an SOP that lead to everything else of the same name.

extension PageWriter {
  /// Writes the post of a lane.
  mutating func lane(_ lane: LaneID, of id: ProcedureID, in site: Site) {
    let name = site[id][lane].name
    guard let role = site.topics.role(of: lane, in: id) else { return quote(name) }
    link(to: role.path) { $0.quote(name) }
  }

  /// Writes a legal basis; one that was repealed says so.
  mutating func law(_ basis: LegalBasis, in site: Site) {
    guard let law = site.topics.law(basis) else { return quote(basis.written) }
    link(to: law.path) { $0.quote(basis.written) }
    if law.repeal != nil {
      markup(" ")
      element("span", class: "badge ended", say: Phrase("Dicabut", en: "Repealed"))
    }
  }

  /// Writes a category.
  mutating func category(_ name: String, in site: Site) {
    guard let category = site.topics.category(name) else { return quote(name) }
    link(to: category.path) { $0.quote(name) }
  }

  /// Writes documents with their states; those that other SOPs know too lead to their pages.
  mutating func uses(_ uses: [DocumentUse], of id: ProcedureID, in site: Site) {
    if uses.count == 1 { return use(uses[0], of: id, in: site) }
    items("ul", class: "", uses) { page, use in page.use(use, of: id, in: site) }
  }

  private mutating func use(_ use: DocumentUse, of id: ProcedureID, in site: Site) {
    if let document = site.topics.document(use.document, in: id) {
      link(to: document.path) { $0.quote(use.written) }
    } else {
      quote(use.written)
    }
    if let state = use.state {
      markup(" ")
      element("span", class: "state", quote: state)
    }
  }
}
