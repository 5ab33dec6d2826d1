import SOPLanguage

/// An agency in the vocabulary of schema.org, with the list of its SOPs.
struct AgencyData {
  /// How things are called on the page.
  let naming: Naming
  /// Which agency it is.
  let id: AgencyID

  private var site: Site { naming.site }
  private var agency: Agency { site[id] }

  /// Describes an agency on its own page.
  init(_ id: AgencyID, of site: Site) {
    naming = Naming(site, at: site.map[id])
    self.id = id
  }

  /// Writes the nodes.
  func write(to json: inout JSONWriter) {
    writeOrganization(to: &json)
    let procedures = site.procedures(of: id).map { id in
      (name: site.title(of: site[id]), path: site.map[id])
    }
    if !procedures.isEmpty { json.list(procedures, naming) }
    BreadcrumbData(naming: naming)
      .write(to: &json, parent: site.parents(of: id).last, end: agency.longName)
  }

  private func writeOrganization(to json: inout JSONWriter) {
    json.node("GovernmentOrganization", id: naming.name(of: id)) { json in
      json.member("name", agency.longName)
      json.member("alternateName", agency.abbreviation)
      json.member("url", naming.address(of: naming.path))
      if let emblem = site.emblem(of: id) {
        json.member("logo", naming.address(of: site.place(of: emblem)))
      }
      writeParent(to: &json)
      if let region = agency.region.value { json.member("areaServed") { $0.area(region, naming) } }
      writeAddress(to: &json)
      let contacts = agency.contacts.filter { IRI.link($0.link) != nil }
      json.member("contactPoint", contacts) { json, contact in
        json.node("ContactPoint") { $0.reach(contact) }
      }
    }
  }

  private func writeParent(to json: inout JSONWriter) {
    if let parent = site.parents(of: id).last {
      json.member("parentOrganization", node: "GovernmentOrganization", id: naming.name(of: parent))
      {
        $0.member("name", site[parent].longName)
      }
    } else if let government = agency.government {
      json.member("parentOrganization", node: "GovernmentOrganization") {
        $0.member("name", government)
      }
    }
  }

  private func writeAddress(to json: inout JSONWriter) {
    guard agency.address != nil || agency.postalCode != nil else { return }
    json.member("address", node: "PostalAddress") { json in
      json.member("streetAddress", agency.address)
      json.member("postalCode", agency.postalCode)
      json.member("addressCountry", word: "ID")
    }
  }
}

extension JSONWriter {
  /// Writes a region that an agency serves.
  mutating func area(_ region: Region, _ naming: Naming) {
    node("AdministrativeArea", id: naming.name(of: region)) { json in
      json.member("name", region.name)
      json.member("identifier", region.code)
    }
  }

  /// Writes how somebody is reached, as far as it is an address that programs can use.
  mutating func reach(_ contact: Contact) {
    guard let link = IRI.link(contact.link) else { return }
    switch contact.kind {
    case .telephone, .sms: member("telephone", link.withoutScheme)
    case .email: member("email", link.withoutScheme)
    case .web, .other: member("url", link)
    }
  }

  /// Writes pages as a list.
  mutating func list(_ pages: [(name: String, path: SitePath)], _ naming: Naming) {
    node("ItemList", id: naming.name("daftar", on: naming.path)) { json in
      json.member("numberOfItems", pages.count)
      json.member("itemListElement") { json in
        json.array { json in
          for (position, page) in pages.prefix(LinkedDataLimits.listed).enumerated() {
            json.node("ListItem") { json in
              json.member("position", position + 1)
              json.member("name", page.name)
              json.member("url", naming.address(of: page.path))
            }
          }
        }
      }
    }
  }
}

/// How much linked data a page may hold.
enum LinkedDataLimits {
  /// The most pages in a list; the catalogue for machines holds all of them.
  static let listed = 100
}

extension String {
  /// What stands behind the scheme of `tel:` and `mailto:`.
  var withoutScheme: String {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[utf8.index(after: colon)...])
  }
}

/// The way from the home page to a page.
struct BreadcrumbData {
  /// How things are called on the page.
  let naming: Naming

  /// Writes the way through `parent` to the page itself, which is called `end`.
  func write(to json: inout JSONWriter, parent: AgencyID?, end: String) {
    let site = naming.site
    var pages: [(name: String, path: SitePath)] = [(site.title, SiteMap.home)]
    if let parent {
      pages += (site.parents(of: parent) + [parent]).map { id in
        (name: site[id].shortName, path: site.map[id])
      }
    }
    pages.append((end, naming.path))
    json.node("BreadcrumbList", id: naming.name("letak", on: naming.path)) { json in
      json.member("itemListElement") { json in
        json.array { json in
          for (position, page) in pages.enumerated() {
            json.node("ListItem") { json in
              json.member("position", position + 1)
              json.member("name", page.name)
              json.member("item", naming.address(of: page.path))
            }
          }
        }
      }
    }
  }
}
