import SOPLanguage

/// The catalogue of a registry in DCAT 3, as portals of open data harvest it.
///
/// Each agency is a dataset. A licence is not stated, because nothing in the definitions tells one.
struct DataCatalogue {
  private let naming: Naming
  private var site: Site { naming.site }

  /// Describes the data of a site.
  init(_ site: Site) {
    naming = Naming(site, at: DataFiles.catalogue)
  }

  /// The document, in JSON-LD.
  func bytes() -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 4096 + 2048 * site.registry.agencies.count)
    json.object { json in
      DataCatalogue.writeContext(to: &json)
      json.member("@graph") { json in
        json.array { json in
          writeCatalogue(to: &json)
          writePublisher(to: &json)
          for position in site.registry.agencies.indices {
            write(AgencyID(position), to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func writeCatalogue(to json: inout JSONWriter) {
    json.node("dcat:Catalog", id: naming.name("katalog", on: SiteMap.home)) { json in
      json.member("identifier", naming.name("katalog", on: SiteMap.home))
      json.member("title", site.title)
      json.member("description", ServiceWords.description(of: site, in: .indonesian))
      if site.registry.publisher != nil { json.member("dct:publisher", id: naming.publisher) }
      json.member("dct:language", node: "dct:LinguisticSystem", id: EuropeanCode.indonesian)
      json.modified(site.newestDate(of: site.allProcedures))
      json.member("foaf:homepage", node: "foaf:Document", id: naming.address(of: SiteMap.home))
      json.member("dct:spatial") { $0.place(nil, naming) }
      writeDistributions(of: nil, to: &json)
      json.member("dcat:dataset", Array(site.registry.agencies.indices)) { json, position in
        json.object { $0.member("@id", datasetName(of: AgencyID(position))) }
      }
    }
  }

  private func writePublisher(to json: inout JSONWriter) {
    guard let publisher = site.registry.publisher else { return }
    json.node("foaf:Agent", id: naming.publisher) { json in
      json.member("identifier", naming.publisher)
      json.member("title", publisher)
      json.member("foaf:name", publisher)
    }
  }

  private func write(_ id: AgencyID, to json: inout JSONWriter) {
    let agency = site[id]
    json.node("dcat:Dataset", id: datasetName(of: id)) { json in
      json.member("identifier", datasetName(of: id))
      json.member("title", "SOP " + agency.longName)
      json.member("description", ServiceWords.description(of: agency, in: .indonesian))
      json.member("dct:publisher", node: "foaf:Agent", id: naming.name(of: id)) { json in
        json.member("identifier", naming.name(of: id))
        json.member("title", agency.longName)
        json.member("foaf:name", agency.longName)
      }
      json.member("dct:language", node: "dct:LinguisticSystem", id: EuropeanCode.indonesian)
      json.member("dct:spatial") { $0.place(agency.region.value, naming) }
      json.modified(site.newestDate(of: site.procedures(of: id)))
      json.member("keyword", keywords(of: id))
      let page = naming.address(of: site.map[id])
      json.member("dcat:landingPage", node: "foaf:Document", id: page)
      writeDistributions(of: id, to: &json)
    }
  }

  private func datasetName(of id: AgencyID) -> String {
    naming.name("data", on: site.map[id])
  }

  /// The categories of an agency's SOPs, each once, in the order in which they are met.
  private func keywords(of id: AgencyID) -> [String] {
    var met: Set<String> = []
    return site.procedures(of: id).flatMap { site[$0].record.categories }
      .filter { met.insert($0).inserted }
  }

  private func writeDistributions(of id: AgencyID?, to json: inout JSONWriter) {
    json.member("dcat:distribution", DataForm.registry) { json, form in
      let address = naming.address(of: form.path(of: id, in: site))
      json.node("dcat:Distribution", id: address + "#berkas") { json in
        json.member("title", form.name.wording(in: .indonesian).text)
        json.member("dcat:accessURL", id: address)
        json.member("dcat:downloadURL", id: address)
        json.mediaType(of: form)
      }
    }
  }

  private static let prefixes: [(name: StaticString, address: StaticString)] = [
    ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  private static func writeContext(to json: inout JSONWriter) {
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

extension JSONWriter {
  fileprivate mutating func modified(_ date: RecordDate?) {
    guard let date else { return }
    member("dct:modified") { json in
      json.object { json in
        json.member("@type", word: "xsd:date")
        json.member("@value", date.text)
      }
    }
  }

  /// Writes the media type by its page at IANA, or by its words where IANA registers none.
  fileprivate mutating func mediaType(of form: DataForm) {
    switch form {
    case .catalogue, .feed:
      let id = "https://www.iana.org/assignments/media-types/" + form.mediaType.text
      member("dcat:mediaType", node: "dct:MediaType", id: id)
    case .models:
      member("dct:format", node: "dct:MediaTypeOrExtent") { json in
        json.member("rdfs:label", word: form.mediaType)
      }
    }
  }
}
