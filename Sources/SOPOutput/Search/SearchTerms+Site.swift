import SOPLanguage

extension SearchTerms {
  /// The words of every SOP of a site.
  init(_ site: Site, stemmer: Stemmer) {
    self.init(stemmer: stemmer)
    for (position, procedure) in site.procedures.enumerated() {
      add(procedure, Int32(truncatingIfNeeded: position), of: site)
    }
  }

  private mutating func add(_ procedure: Procedure, _ position: Int32, of site: Site) {
    add(procedure.title, .title, of: position)
    let identity = procedure.identity
    for number in [identity.number.value, identity.decreeNumber.value] {
      if let number { add(number, .number, of: position) }
    }
    if let agency = procedure.agency { add(site[agency], position) }
    if let unit = identity.unit.value { add(unit, .agency, of: position) }
    for law in identity.legalBases.value ?? [] { add(law, position) }
    for category in procedure.record.categories + procedure.record.kinds {
      add(category, .category, of: position)
    }
    if let post = identity.approval?.post.value { add(post, .role, of: position) }
    for lane in procedure.lanes {
      add(lane.name, .role, of: position)
      if let name = lane.shortName { add(name, .role, of: position) }
    }
    addContents(of: procedure, position)
  }

  private mutating func addContents(of procedure: Procedure, _ position: Int32) {
    let service = procedure.service
    for text in (service.requirements.value ?? []) + (service.products.value ?? []) {
      add(text, .document, of: position)
    }
    for document in procedure.documents { add(document.name, .document, of: position) }
    for step in procedure.steps { add(step.activity, .activity, of: position) }
  }

  private mutating func add(_ agency: Agency, _ position: Int32) {
    for text in [agency.name, agency.abbreviation, agency.government, agency.region.value?.name] {
      if let text { add(text, .agency, of: position) }
    }
  }

  /// Adds a regulation as it is written, and as it might be asked for.
  private mutating func add(_ law: LegalBasis, _ position: Int32) {
    add(law.written, .law, of: position)
    guard let citation = law.citation else { return }
    add(citation.kind, .law, of: position)
    let longName = SearchTerms.longName(ofRegulation: citation.kind)
    if longName.byteCount > 0 { add(longName.text, .law, of: position) }
    add("nomor tahun", .law, of: position)
  }

  /// The long name of a kind of regulation that has a short one; empty for others.
  private static func longName(ofRegulation kind: String) -> StaticString {
    switch kind {
    case "UU": "undang undang"
    case "PP": "peraturan pemerintah"
    case "Perpres": "peraturan presiden"
    case "Permen": "peraturan menteri"
    case "Perda": "peraturan daerah"
    case "Pergub": "peraturan gubernur"
    case "Perbup": "peraturan bupati"
    case "Perwali": "peraturan wali kota"
    case "SK": "surat keputusan"
    case "SE": "surat edaran"
    default: ""
    }
  }
}
