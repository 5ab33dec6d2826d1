package import SOPLanguage

/// The canonical JSON of the model: versioned, in a stable order, the same on every machine.
///
/// `grammar/model.schema.json` describes every member. What the author left out is left out here
/// as well; nothing is made up, and a guess says that it is one.
package enum ModelJSON {
  /// The version of the format; it rises when a member changes its meaning or goes away.
  package static let version = 1

  /// One SOP, as `model.json` beside its page; without indentation it is one line of NDJSON.
  package static func procedure(
    _ procedure: Procedure,
    in registry: Registry,
    isIndented: Bool = true
  ) -> [UInt8] {
    var json = JSONWriter(isIndented: isIndented, capacity: 4096 + 1024 * procedure.steps.count)
    json.object { json in
      json.member("format", word: "sop-procedure")
      json.member("version", version)
      json.member("path", procedure.path)
      json.member("title", procedure.title)
      json.member("status", word: procedure.status.word)
      if let agency = procedure.agency { json.member("agency", registry[agency].path) }
      json.member("identity") { $0.identity(procedure.identity) }
      json.member("service") {
        $0.service(procedure.service, minutesPerDay: registry.minutesPerDay)
      }
      json.member("record") { $0.record(procedure.record) }
      json.member("lanes") { json in json.array(procedure.lanes) { $0.lane($1) } }
      json.flag("hasDeclaredDocuments", procedure.hasDeclaredDocuments)
      json.member("documents") { json in json.array(procedure.documents) { $0.document($1) } }
      json.member("steps") { $0.steps(procedure.steps, minutesPerDay: registry.minutesPerDay) }
      json.member("blocks", procedure.blocks) { $0.block($1) }
      json.member("flow") { $0.flow(procedure.flow) }
      if let time = procedure.time { json.member("time") { $0.time(time) } }
      json.member("conformity") { $0.conformity(of: procedure) }
      json.member("openNotes", procedure.openNotes)
    }
    json.endLine()
    return json.bytes
  }

  /// One agency and what the catalogue says of its SOPs, as `instansi.json` beside its page.
  package static func agency(
    _ agency: Agency,
    _ procedures: [Procedure],
    in registry: Registry
  ) -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 2048 + 512 * procedures.count)
    json.object { json in
      json.member("format", word: "sop-agency")
      json.member("version", version)
      json.member("agency") { $0.agency(agency) }
      json.member("procedures") { json in
        json.array(procedures) { $0.catalogueEntry($1, in: registry) }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The catalogue of a registry, as `catalogue.json` at the root of the site.
  package static func registry(_ registry: Registry, _ procedures: [Procedure]) -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 4096 + 512 * procedures.count)
    json.object { json in
      json.member("format", word: "sop-catalogue")
      json.member("version", version)
      json.registry(registry)
      json.member("agencies") { json in json.array(registry.agencies) { $0.agency($1) } }
      json.member("procedures") { json in
        json.array(procedures) { $0.catalogueEntry($1, in: registry) }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes the fields of the identity page.
  fileprivate mutating func identity(_ identity: Identity) {
    object { json in
      json.member("number", identity.number)
      json.member("decreeNumber", identity.decreeNumber)
      json.member("unit", identity.unit)
      json.member("created", identity.created)
      json.member("revised", identity.revised)
      json.member("effective", identity.effective)
      if let approval = identity.approval {
        json.member("approval") { $0.official(approval) }
      }
      json.member("legalBases", identity.legalBases) { json, bases in
        json.array(bases) { $0.legalBasis($1) }
      }
      json.member("related", identity.related) { json, references in
        json.array(references) { $0.reference($1) }
      }
      json.member("warnings", identity.warnings)
      json.member("qualifications", identity.qualifications)
      json.member("equipment", identity.equipment)
      json.member("records", identity.records)
    }
  }

  /// Writes the components of the service standard.
  fileprivate mutating func service(_ service: ServiceStandard, minutesPerDay: Int) {
    object { json in
      json.member("requirements", service.requirements)
      json.member("completionTime", service.completionTime) { json, duration in
        json.duration(duration, minutesPerDay: minutesPerDay)
      }
      json.member("legalLimits", service.legalLimits) { json, limit in
        json.object { json in
          json.member("duration") { $0.duration(limit.duration, minutesPerDay: minutesPerDay) }
          if let basis = limit.basis { json.member("basis") { $0.legalBasis(basis) } }
        }
      }
      json.member("cost", service.cost) { json, cost in json.cost(cost) }
      json.member("products", service.products)
      json.member("complaints", service.complaints) { json, contacts in
        json.array(contacts) { $0.contact($1) }
      }
      json.member("facilities", service.facilities)
      json.member("competences", service.competences)
      json.member("supervision", service.supervision)
      json.member("staffing", service.staffing)
      json.member("serviceGuarantee", service.serviceGuarantee)
      json.member("safetyGuarantee", service.safetyGuarantee)
      json.member("evaluation", service.evaluation)
    }
  }

  /// Writes the fields of the catalogue.
  fileprivate mutating func record(_ record: Record) {
    object { json in
      json.member("formerPaths", record.formerPaths)
      json.member("replaces", record.replaces) { $0.reference($1) }
      json.member("kinds", record.kinds)
      json.member("categories", record.categories)
      json.member("history", record.history)
      json.member("sources", record.sources)
      json.member("notes", record.notes)
    }
  }
}
