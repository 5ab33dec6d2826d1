import SOPLanguage

/// How a registry looks in JSON.
extension JSONWriter {
  /// Writes the members that describe the registry itself.
  mutating func registry(_ registry: Registry) {
    member("title", registry.title)
    member("siteAddress", registry.siteAddress)
    member("publisher", registry.publisher)
    member("minutesPerDay", registry.minutesPerDay)
    if let period = registry.reviewPeriod {
      member("reviewPeriod") { $0.duration(period, minutesPerDay: registry.minutesPerDay) }
    }
    member("color", registry.color)
    member("capsules", registry.capsules.word.text)
    member("paper", registry.paper.spelling.text)
    member("logo", registry.logo)
    member("posts", registry.posts) { $0.lane($1) }
  }

  /// Writes an agency.
  mutating func agency(_ agency: Agency) {
    object { json in
      json.member("path", agency.path)
      json.member("name", agency.name)
      json.member("abbreviation", agency.abbreviation)
      json.member("government", agency.government)
      json.member("region", agency.region) { json, region in
        json.object { json in
          json.member("code", region.code)
          json.member("name", region.name)
        }
      }
      json.member("address", agency.address)
      json.member("postalCode", agency.postalCode)
      json.member("contacts", agency.contacts) { $0.contact($1) }
      json.member("units", agency.units)
      json.member("color", agency.color)
      json.member("logo", agency.logo)
      json.member("posts", agency.posts) { $0.lane($1) }
      json.member("notes", agency.notes)
    }
  }

  /// Writes what the catalogue says of an SOP.
  mutating func catalogueEntry(_ procedure: Procedure, in registry: Registry) {
    let summary = ProcedureSummary(procedure, minutesPerDay: registry.minutesPerDay)
    object { json in
      json.member("path", procedure.path)
      json.member("title", procedure.title)
      json.member("status", word: procedure.status.word)
      if let agency = procedure.agency { json.member("agency", registry[agency].path) }
      json.member("steps", summary.steps)
      json.member("lanes", summary.lanes)
      json.member("guesses", summary.guesses)
      json.member("unknowns", summary.unknowns)
      json.member("completionTime", procedure.service.completionTime) { json, duration in
        json.duration(duration, minutesPerDay: registry.minutesPerDay)
      }
      json.member("conformity") { $0.scores(of: procedure) }
      json.member("stepTime") { $0.total(summary.time, minutesPerDay: registry.minutesPerDay) }
    }
  }

  private mutating func total(_ total: TimeTotal, minutesPerDay: Int) {
    object { json in
      json.member("workMinutes") { json in
        json.object { json in
          json.member("shortest", total.shortestMinutes)
          json.member("longest", total.longestMinutes)
        }
      }
      if total.hasMonths {
        json.member("milliMonths") { json in
          json.object { json in
            json.member("shortest", total.shortest.milliMonths)
            json.member("longest", total.longest.milliMonths)
          }
        }
      }
      json.member("stepsWithoutTime", total.stepsWithoutTime)
    }
  }
}
