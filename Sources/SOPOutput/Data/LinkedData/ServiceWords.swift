import SOPLanguage

/// What data says of an SOP in sentences.
enum ServiceWords {
  /// What a contact is for.
  static let complaints = Phrase("Pengaduan", en: "Complaints")

  /// What an SOP is about, and how long it takes and what it costs as far as the author says so.
  ///
  /// The words of the author stand in it, because numbers alone can't tell working days from others.
  static func description(
    of procedure: Procedure,
    in site: Site,
    _ language: Language? = nil
  ) -> String {
    let language = language ?? site.language
    let title = site.title(of: procedure)
    var parts: [Message] = []
    if let agency = procedure.agency {
      parts.append(
        Message(
          "Prosedur {0} pada {1}.",
          en: "Procedure {0} of {1}.",
          .text(title),
          .text(site[agency].longName)
        )
      )
    } else {
      parts.append(Message("Prosedur {0}.", en: "Procedure {0}.", .text(title)))
    }
    if let time = procedure.service.completionTime.value {
      parts.append(Message("Waktu: {0}.", en: "Time: {0}.", .text(time.written)))
    }
    if let cost = procedure.service.cost.value {
      parts.append(Message("Biaya: {0}.", en: "Cost: {0}.", .text(cost.written)))
    }
    var sink = ByteSink(capacity: 160)
    for part in parts {
      if sink.count > 0 { sink.append(" ") }
      part.write(to: &sink, in: language)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// What an agency's data is.
  static func description(of agency: Agency, in language: Language) -> String {
    Message(
      "SOP {0}: langkah, pelaksana, persyaratan, waktu, dan biaya.",
      en: "SOPs of {0}: steps, performers, requirements, time and cost.",
      .text(agency.longName)
    ).text(in: language)
  }

  /// What the data of the whole registry is.
  static func description(of site: Site, in language: Language) -> String {
    Message(
      "{0} SOP dari {1} instansi: langkah, pelaksana, persyaratan, waktu, dan biaya.",
      en: "{0} SOPs of {1} agencies: steps, performers, requirements, time and cost.",
      .number(site.procedures.count),
      .number(site.registry.agencies.count)
    ).text(in: language)
  }
}
