import SOPLanguage

/// An SOP as a public service of CPSV-AP 3.2.0, the vocabulary in which governments exchange them.
///
/// Identifier, title, description and competent authority are mandatory. An SOP below no agency has
/// no authority, so nothing is written for it; everything else is written as far as it is known.
struct PublicServiceData {
  /// How things are called on the page.
  let naming: Naming
  /// The SOP.
  let procedure: Procedure
  /// The agency.
  let agency: AgencyID

  private var site: Site { naming.site }
  private var page: SitePath { naming.path }
  private var service: ServiceStandard { procedure.service }
  private var title: String { site.title(of: procedure) }

  /// The description is marked as Indonesian, whatever the language of the page.
  private var description: String {
    ServiceWords.description(of: procedure, in: site, .indonesian)
  }

  /// Describes the SOP named `id` on its own page; nothing when it has no agency.
  init?(_ id: ProcedureID, of site: Site) {
    guard let agency = site[id].agency else { return nil }
    naming = Naming(site, at: site.map[id])
    procedure = site[id]
    self.agency = agency
  }

  /// Writes the members of the document.
  func write(to json: inout JSONWriter) {
    PublicServiceData.writeContext(to: &json)
    json.member("@graph") { json in
      json.array { json in
        writeService(to: &json)
        writeAuthority(to: &json)
        writeRule(to: &json)
        for (position, law) in laws.enumerated() {
          json.node("eli:LegalResource", id: naming.name(of: law, position + 1)) { json in
            json.member("title", law.written)
          }
        }
      }
    }
  }

  private var laws: [LegalBasis] { procedure.identity.legalBases.value ?? [] }

  // MARK: Nodes

  private func writeService(to json: inout JSONWriter) {
    json.node("cpsv:PublicService", id: naming.name("layanan", on: page)) { json in
      json.member("identifier", naming.address?.address(of: page) ?? procedure.path)
      json.member("title", title)
      json.member("description", description)
      json.member("cv:hasCompetentAuthority", id: naming.name(of: agency))
      json.member("dct:language", node: "dct:LinguisticSystem", id: EuropeanCode.indonesian)
      json.status(procedure.status)
      json.member("keyword", procedure.record.categories)
      if let time = service.completionTime.value {
        json.member("cv:processingTime") { json in
          json.object { json in
            json.member("@type", word: "xsd:duration")
            json.member("@value", time.isoText(minutesPerDay: site.registry.minutesPerDay))
          }
        }
      }
      write("cpsv:hasInput", "cv:Evidence", "syarat", service.requirements.value ?? [], to: &json)
      write("cpsv:produces", "cv:Output", "hasil", service.products.value ?? [], to: &json)
      writeCost(to: &json)
      writeContacts(to: &json)
      json.member("cpsv:follows", id: naming.name("aturan", on: page))
      json.member("cv:hasLegalResource", Array(laws.enumerated())) { json, law in
        json.object { $0.member("@id", naming.name(of: law.element, law.offset + 1)) }
      }
    }
  }

  /// Writes things that are known by a number and a title.
  private func write(
    _ name: StaticString,
    _ type: StaticString,
    _ kind: StaticString,
    _ titles: [String],
    to json: inout JSONWriter
  ) {
    json.member(name, Array(titles.enumerated())) { json, thing in
      let id = naming.name(kind, thing.offset + 1, on: page)
      json.node(type, id: id) { json in
        json.member("identifier", id)
        json.member("title", thing.element)
      }
    }
  }

  private func writeCost(to json: inout JSONWriter) {
    guard let cost = service.cost.value else { return }
    let id = naming.name("biaya", on: page)
    json.member("cv:hasCost", node: "cv:Cost", id: id) { json in
      json.member("identifier", id)
      json.member("description", cost.written)
      // A range has no single value, so only its words are given.
      if cost.lowest == cost.highest {
        json.member("cv:hasValue") { json in
          json.object { json in
            json.member("@type", word: "xsd:double")
            json.member("@value", "\(cost.lowest)")
          }
        }
      }
      json.member("cv:currency", node: "skos:Concept", id: EuropeanCode.rupiah)
    }
  }

  /// Writes where to complain; where the SOP names nobody, how the agency is reached.
  private func writeContacts(to json: inout JSONWriter) {
    let own = (service.complaints.value ?? []).filter { IRI.link($0.link) != nil }
    let contacts = own.isEmpty ? site[agency].contacts.filter { IRI.link($0.link) != nil } : own
    json.member("cv:contactPoint", Array(contacts.enumerated())) { json, item in
      let id = naming.name("kontak", item.offset + 1, on: page)
      json.node("cv:ContactPoint", id: id) { json in
        guard let link = IRI.link(item.element.link) else { return }
        switch item.element.kind {
        case .telephone, .sms: json.member("cv:telephone", link.withoutScheme)
        case .email: json.member("cv:email", link.withoutScheme)
        case .web, .other: json.member("cv:contactPage", node: "foaf:Document", id: link)
        }
      }
    }
  }

  private func writeAuthority(to json: inout JSONWriter) {
    json.node("cv:PublicOrganisation", id: naming.name(of: agency)) { json in
      json.member("label", site[agency].longName)
      json.member("dct:spatial") { $0.place(site[agency].region.value, naming) }
      json.member("foaf:homepage", node: "foaf:Document", id: naming.address(of: site.map[agency]))
    }
  }

  /// Writes the SOP itself: the rule that the service follows.
  private func writeRule(to json: inout JSONWriter) {
    json.node("cpsv:Rule", id: naming.name("aturan", on: page)) { json in
      json.member("identifier", procedure.identity.number.value ?? procedure.path)
      json.member("title", title)
      json.member("description", description)
      json.member("cpsv:implements", Array(laws.enumerated())) { json, law in
        json.object { $0.member("@id", naming.name(of: law.element, law.offset + 1)) }
      }
    }
  }
}

// MARK: - Context

extension PublicServiceData {
  private static let prefixes: [(name: StaticString, address: StaticString)] = [
    ("adms", "http://www.w3.org/ns/adms#"), ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"), ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"), ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  /// Writes the context, spelled out, so that nobody has to ask another host for it.
  fileprivate static func writeContext(to json: inout JSONWriter) {
    json.member("@context") { json in
      json.object { json in
        for prefix in prefixes { json.member(prefix.name, word: prefix.address) }
        json.member("identifier", word: "dct:identifier")
        json.term("title", "dct:title")
        json.term("description", "dct:description")
        json.term("label", "skos:prefLabel")
        json.term("keyword", "dcat:keyword")
      }
    }
  }
}

/// Codes of the authority tables of the European Union, which CPSV-AP and DCAT-AP refer to.
enum EuropeanCode {
  /// The Indonesian language.
  static let indonesian = "http://publications.europa.eu/resource/authority/language/IND"
  /// The rupiah.
  static let rupiah = "http://publications.europa.eu/resource/authority/currency/IDR"
  /// The Republic of Indonesia.
  static let indonesia = "http://publications.europa.eu/resource/authority/country/IDN"
}

extension Procedure.Status {
  /// The status in the vocabulary of the Asset Description Metadata Schema.
  fileprivate var code: String {
    switch self {
    case .draft: "http://purl.org/adms/status/UnderDevelopment"
    case .inForce: "http://purl.org/adms/status/Completed"
    case .superseded: "http://purl.org/adms/status/Deprecated"
    case .revoked: "http://purl.org/adms/status/Withdrawn"
    }
  }
}

extension JSONWriter {
  /// Writes a term whose values are Indonesian texts.
  mutating func term(_ name: StaticString, _ property: StaticString) {
    member(name) { json in
      json.object { json in
        json.member("@id", word: property)
        json.member("@language", word: "id")
      }
    }
  }

  /// Writes the status; a code has to be told apart from other things.
  fileprivate mutating func status(_ status: Procedure.Status) {
    member("adms:status", node: "skos:Concept", id: status.code) { json in
      json.member("label", status.spelling.text)
    }
  }

  /// Writes the region that an agency serves; all of Indonesia when none is known.
  mutating func place(_ region: Region?, _ naming: Naming) {
    object { json in
      json.member("@type") { json in
        json.array { json in
          json.string("dct:Location")
          json.string("http://data.europa.eu/88u/dataset/atu-type")
        }
      }
      json.member("@id", region.map { naming.name(of: $0) } ?? EuropeanCode.indonesia)
      if let region {
        json.member("identifier", region.code)
        json.member("label", region.name)
      }
    }
  }
}
