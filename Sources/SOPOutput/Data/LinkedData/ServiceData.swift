import SOPLanguage

/// An SOP in the vocabulary of schema.org: the service, and how it is done.
struct ServiceData {
  /// How things are called on the page.
  let naming: Naming
  /// The SOP.
  let procedure: Procedure

  private var site: Site { naming.site }
  private var page: SitePath { naming.path }
  private var service: ServiceStandard { procedure.service }

  /// Describes the SOP named `id` on its own page.
  init(_ id: ProcedureID, of site: Site) {
    naming = Naming(site, at: site.map[id])
    procedure = site[id]
  }

  /// Writes the nodes.
  func write(to json: inout JSONWriter) {
    writeService(to: &json)
    writeInstructions(to: &json)
    BreadcrumbData(naming: naming).write(to: &json, parent: procedure.agency, end: title)
  }

  private var title: String { site.title(of: procedure) }

  // MARK: Service

  private func writeService(to json: inout JSONWriter) {
    json.node("GovernmentService", id: naming.name("layanan", on: page)) { json in
      json.member("name", title)
      json.member("description", ServiceWords.description(of: procedure, in: site))
      json.member("url", naming.address(of: page))
      json.member("identifier", procedure.path)
      json.member("serviceType", procedure.record.categories)
      if let agency = procedure.agency { writeProvider(agency, to: &json) }
      json.member("termsOfService", naming.name("standar", on: page))
      writeChannel(to: &json)
      json.member("serviceOutput", service.products.value ?? []) { json, product in
        json.node("Thing") { $0.member("name", product) }
      }
      if let cost = service.cost.value { json.member("offers") { $0.offer(cost) } }
      writeRelated(to: &json)
      json.member("subjectOf", id: naming.name("sop", on: page))
    }
  }

  private func writeProvider(_ agency: AgencyID, to json: inout JSONWriter) {
    json.member("provider", node: "GovernmentOrganization", id: naming.name(of: agency)) { json in
      json.member("name", site[agency].longName)
      json.member("url", naming.address(of: site.map[agency]))
      let contacts = (service.complaints.value ?? []).filter { IRI.link($0.link) != nil }
      json.member("contactPoint", contacts) { json, contact in
        json.node("ContactPoint") { json in
          json.member("contactType", ServiceWords.complaints.wording(in: site.language).text)
          json.reach(contact)
        }
      }
    }
    if let region = site[agency].region.value {
      json.member("areaServed") { $0.area(region, naming) }
      json.member("jurisdiction", id: naming.name(of: region))
    }
  }

  private func writeChannel(to json: inout JSONWriter) {
    json.member("availableChannel", node: "ServiceChannel") { json in
      json.member("serviceUrl", naming.address(of: page))
      if let time = service.completionTime.value {
        json.member("processingTime", time.isoText(minutesPerDay: site.registry.minutesPerDay))
      }
    }
  }

  private func writeRelated(to json: inout JSONWriter) {
    let related = (procedure.identity.related.value ?? []).filter { site.page(of: $0) != nil }
    json.member("isRelatedTo", related) { json, reference in
      guard let target = site.page(of: reference) else { return json.null() }
      json.node("GovernmentService", id: naming.name("layanan", on: target)) { json in
        json.member("name", reference.written)
        json.member("url", naming.address(of: target))
      }
    }
  }

  // MARK: Instructions

  private func writeInstructions(to json: inout JSONWriter) {
    json.node("HowTo", id: naming.name("sop", on: page)) { json in
      json.member("name", title)
      json.member("url", naming.address(of: page))
      json.member("inLanguage", word: "id")
      json.member("about", id: naming.name("layanan", on: page))
      json.member("identifier", procedure.identity.number.value)
      json.member("creativeWorkStatus", word: procedure.status.spelling)
      writeDates(to: &json)
      if let agency = procedure.agency {
        json.member("publisher", id: naming.name(of: agency))
      }
      if naming.address != nil {
        json.member("image", naming.address(of: SharePicture.path(of: page)))
      }
      if let time = service.completionTime.value {
        json.member("totalTime", time.isoText(minutesPerDay: site.registry.minutesPerDay))
      }
      json.member("supply", service.requirements.value ?? []) { json, text in
        json.node("HowToSupply") { $0.member("name", text) }
      }
      json.member("tool", procedure.identity.equipment.value ?? []) { json, text in
        json.node("HowToTool") { $0.member("name", text) }
      }
      writeLaws(to: &json)
      writeSteps(to: &json)
    }
  }

  private func writeDates(to json: inout JSONWriter) {
    let identity = procedure.identity
    json.member("dateCreated", identity.created.value?.isoText)
    json.member("datePublished", identity.effective.value?.isoText)
    json.member("dateModified", identity.revised.value?.isoText)
  }

  private func writeLaws(to json: inout JSONWriter) {
    let laws = procedure.identity.legalBases.value ?? []
    json.member("isBasedOn", Array(laws.enumerated())) { json, law in
      json.node("Legislation", id: naming.name(of: law.element, law.offset + 1)) { json in
        json.member("name", law.element.written)
        json.member("legislationIdentifier", law.element.citation?.key)
      }
    }
  }

  private func writeSteps(to json: inout JSONWriter) {
    if procedure.steps.isEmpty { return }
    json.member("step") { json in
      json.array { json in
        for (position, step) in procedure.steps.enumerated() {
          let id = StepID(position)
          json.node("HowToStep") { json in
            json.member("position", id.number)
            json.member("text", step.activity)
            json.member("url", naming.name("langkah", id.number, on: page))
          }
        }
      }
    }
  }
}

extension Naming {
  /// The name of a law: the same wherever it is cited, as far as the citation could be read.
  func name(of law: LegalBasis, _ number: Int) -> String {
    guard let key = law.citation?.key else { return name("dasar", number, on: path) }
    return name("hukum", on: SiteMap.home) + "-" + IRI.encode(key.utf8.filter { $0 != 0x23 })
  }
}

extension JSONWriter {
  /// Writes what a service costs, in rupiah.
  fileprivate mutating func offer(_ cost: Cost) {
    node("Offer") { json in
      json.member("description", cost.written)
      if cost.lowest == cost.highest {
        json.member("price", cost.lowest)
        json.member("priceCurrency", word: "IDR")
      } else {
        json.member("priceSpecification", node: "PriceSpecification") { json in
          json.member("minPrice", cost.lowest)
          json.member("maxPrice", cost.highest)
          json.member("priceCurrency", word: "IDR")
        }
      }
    }
  }
}
