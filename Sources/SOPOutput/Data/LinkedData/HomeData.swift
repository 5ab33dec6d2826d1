import SOPLanguage

/// The catalogue in the vocabulary of schema.org: what data there is, and which agencies.
struct HomeData {
  /// How things are called on the home page.
  let naming: Naming

  private var site: Site { naming.site }

  /// Describes a site on its home page.
  init(_ site: Site) {
    naming = Naming(site, at: SiteMap.home)
  }

  /// Writes the nodes.
  func write(to json: inout JSONWriter) {
    json.node("DataCatalog", id: naming.name("katalog", on: SiteMap.home)) { json in
      json.member("name", site.title)
      json.member("description", ServiceWords.description(of: site, in: site.language))
      json.member("url", naming.address(of: SiteMap.home))
      json.member("inLanguage", word: "id")
      writePublisher(to: &json)
      json.member("dataset", node: "Dataset", id: naming.name("data", on: SiteMap.home)) { json in
        json.member("name", site.title)
        json.member("description", ServiceWords.description(of: site, in: site.language))
        json.member("dateModified", site.newestDate(of: site.allProcedures)?.text)
        json.member("isAccessibleForFree", true)
        json.member("distribution") { json in
          json.array(DataForm.registry) { json, form in
            json.node("DataDownload") { json in
              json.member("encodingFormat", word: form.mediaType)
              json.member("contentUrl", naming.address(of: form.path(of: nil, in: site)))
            }
          }
        }
      }
    }
    let agencies = site.registry.agencies.indices.map { position in
      let id = AgencyID(position)
      return (name: site[id].longName, path: site.map[id])
    }
    if !agencies.isEmpty { json.list(agencies, naming) }
  }

  private func writePublisher(to json: inout JSONWriter) {
    guard let publisher = site.registry.publisher else { return }
    json.member("publisher", node: "Organization", id: naming.publisher) {
      $0.member("name", publisher)
    }
  }
}

/// A form in which the SOPs of an agency, or of the whole registry, can be had as data.
enum DataForm {
  /// What the catalogue says of each SOP.
  case catalogue
  /// The model of each SOP, a line each.
  case models
  /// The newest SOPs.
  case feed

  /// The forms in which there is the whole registry, and in which there is an agency.
  static let registry: [DataForm] = [.catalogue, .models, .feed]

  /// The media type.
  var mediaType: StaticString {
    switch self {
    case .catalogue: "application/json"
    case .models: "application/x-ndjson"
    case .feed: "application/atom+xml"
    }
  }

  /// What the form is called.
  var name: Phrase {
    switch self {
    case .catalogue: Phrase("Katalog (JSON)", en: "Catalogue (JSON)")
    case .models: Phrase("Model setiap SOP (NDJSON)", en: "Model of every SOP (NDJSON)")
    case .feed: Phrase("SOP terbaru (Atom)", en: "Newest SOPs (Atom)")
    }
  }

  /// Where the file lies; that of the whole registry when there is no agency.
  func path(of agency: AgencyID?, in site: Site) -> SitePath {
    guard let agency else {
      return switch self {
      case .catalogue: SiteMap.catalogue
      case .models: DataFiles.models
      case .feed: DataFiles.feed
      }
    }
    return switch self {
    case .catalogue: site.map.file(DataFiles.agencyName, of: agency)
    case .models: site.map.file(DataFiles.agencyModelsName, of: agency)
    case .feed: site.map.file(DataFiles.feedName, of: agency)
    }
  }
}
