import SOPLanguage

/// The page of an agency: its SOPs, then who and where it is.
struct AgencyPage {
  /// The site.
  let site: Site
  /// Which agency it is.
  let id: AgencyID

  private var agency: Agency { site[id] }

  /// The whole page.
  func bytes() -> [UInt8] {
    let description = Message(
      "SOP dan kontak {0}.",
      en: "SOPs and contacts of {0}.",
      .text(agency.longName)
    ).text(in: site.language)
    let frame = PageFrame(
      title: agency.longName,
      description: description,
      style: .linked,
      subject: .agency(id)
    )
    return frame.page(at: site.map[id], of: site) { page in
      page.breadcrumb { page in
        let parents = site.parents(of: id)
        if parents.isEmpty, let place = agency.place { page.element("li", quote: place) }
        page.crumbs(parents, in: site)
        page.element("li") { page in
          page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
            page.quote(agency.shortName)
          }
        }
      }
      writeHeading(to: &page)
      writeProcedures(to: &page)
      writeRecord(to: &page)
    }
  }

  private func writeHeading(to page: inout PageWriter) {
    page.element("div", class: "opening") { page in
      page.element("h1") { page in page.quote(agency.longName) }
      page.element("p", class: "byline") { page in
        if let abbreviation = agency.abbreviation { page.element("span", quote: abbreviation) }
        if let government = agency.government { page.element("span", quote: government) }
        if let score = site.score(of: site.procedures(of: id)) {
          page.element("span") { page in
            page.say(
              Message(
                "{0} dari {1} unsur formulir sudah ada",
                en: "{0} of {1} components of the forms are there",
                .number(score.present),
                .number(score.applicable)
              )
            )
          }
        }
      }
    }
    page.markup("\n")
  }

  private func writeProcedures(to page: inout PageWriter) {
    let procedures = site.procedures(of: id)
    page.section("sop", Phrase("Daftar SOP", en: "SOPs")) { page in
      if procedures.isEmpty {
        page.element("p") { $0.absent(Phrase("Belum ada SOP.", en: "There is no SOP yet.")) }
        return
      }
      page.element("p", class: "tools") { page in
        page.link(to: site.map.file(SiteMap.reviewName, of: id)) { $0.say(ReviewPage.title) }
        page.markup(" ")
        page.link(to: site.map.file(NumbersPage.fileName, of: id)) { $0.say(NumbersPage.title) }
        page.markup(" ")
        page.link(to: site.map.file(RelationPage.fileName, of: id)) { $0.say(RelationPage.title) }
      }
      writeTable(procedures, to: &page)
    }
  }

  private func writeTable(_ procedures: [ProcedureID], to page: inout PageWriter) {
    let name = Phrase("Tabel SOP", en: "Table of SOPs")
    page.scrollingTable(name, class: "index sortable") { page in
      page.tableHead { page in
        page.nameColumn(Phrase("Judul", en: "Title"))
        page.numberColumn(Phrase("Langkah", en: "Steps"))
        page.numberColumn(Phrase("Pelaksana", en: "Performers"))
        page.nameColumn(Phrase("Waktu", en: "Time"))
        page.nameColumn(Phrase("Unsur", en: "Components"))
        page.nameColumn(Phrase("Status", en: "Status"))
      }
      let groups = groups(of: procedures)
      for group in groups {
        page.element("tbody") { page in
          if groups.count > 1 { writeGroup(group.name, to: &page) }
          for procedure in group.procedures { writeRow(procedure, to: &page) }
        }
      }
    }
  }

  /// The SOPs by unit, or by category where no SOP names a unit, in the order of first mention.
  private func groups(
    of procedures: [ProcedureID]
  ) -> [(name: String?, procedures: [ProcedureID])] {
    let hasUnits = procedures.contains { site[$0].identity.unit.value != nil }
    var groups = NamedGroups<ProcedureID>()
    var rest: [ProcedureID] = []
    for id in procedures {
      let name = hasUnits ? site[id].identity.unit.value : site[id].record.categories.first
      if let name { groups.add(id, under: name) } else { rest.append(id) }
    }
    return groups.groups.map { (name: $0.name, procedures: $0.values) }
      + (rest.isEmpty ? [] : [(name: nil, procedures: rest)])
  }

  private func writeGroup(_ name: String?, to page: inout PageWriter) {
    page.element("tr", class: "group") { page in
      page.element(
        "th",
        attributes: { $0.markup(" colspan=\"6\" scope=\"rowgroup\"") },
        { page in
          if let name {
            page.quote(name)
          } else {
            page.say(Phrase("Lainnya", en: "Others"))
          }
        }
      )
    }
  }

  private func writeRow(_ id: ProcedureID, to page: inout PageWriter) {
    let procedure = site[id]
    let summary = site.summary(of: procedure)
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
        page.link(to: site.map[id]) { page in page.quote(site.title(of: procedure)) }
        writeNumber(of: procedure, to: &page)
      }
      page.element("td", class: "number") { page in page.html.number(summary.steps) }
      page.element("td", class: "number") { page in page.html.number(summary.lanes) }
      page.cell(sortedBy: minutes(of: procedure, summary)) { $0.time(of: procedure, summary) }
      page.cell(sortedBy: share(of: id)) { page in writeScores(of: procedure, to: &page) }
      page.element("td") { page in
        page.element("div", class: "badges") { page in
          page.badge(procedure.status)
          if summary.guesses > 0 {
            page.element("span", class: "badge guess") { page in page.say(summary.guessCount) }
          }
        }
      }
    }
  }

  /// The time that is shown, in minutes of work, for sorting; -1 when there is none.
  private func minutes(of procedure: Procedure, _ summary: ProcedureSummary) -> Int {
    let minutesPerDay = site.registry.minutesPerDay
    if let stated = procedure.service.completionTime.value {
      return Int(clamping: StepLength(stated, minutesPerDay: minutesPerDay).longest)
    }
    if summary.time.isEmpty { return -1 }
    let total = procedure.steps.reduce(Int64(0)) { sum, step in
      sum + StepLength(step, minutesPerDay: minutesPerDay).longest
    }
    return Int(clamping: total)
  }

  /// How much of the forms is there, in thousandths; -1 when none applies.
  private func share(of id: ProcedureID) -> Int {
    site.score(of: [id]).map { $0.present * 1000 / $0.applicable } ?? -1
  }

  /// Writes how much of the forms of the law is there.
  private func writeScores(of procedure: Procedure, to page: inout PageWriter) {
    for profile in Conformity.Profile.allCases {
      guard let conformity = procedure.conformity(with: profile) else { continue }
      page.element("small") { page in
        page.say(profile.shortName)
        page.markup(" ")
        page.element("span") { $0.say(conformity.score.message) }
      }
    }
  }

  private func writeNumber(of procedure: Procedure, to page: inout PageWriter) {
    let identity = procedure.identity
    if let number = identity.number.value {
      page.element("small", quote: number)
    } else if let number = identity.decreeNumber.value {
      page.element("small") { page in
        page.say(Phrase("SK ", en: "Decree "))
        page.quote(number)
      }
    }
  }

  private func writeRecord(to page: inout PageWriter) {
    page.section("tentang", Phrase("Tentang instansi", en: "About the agency")) { page in
      var record = RecordWriter()
      page.element("dl", class: "record") { page in
        record.field(Phrase("Nama", en: "Name"), to: &page) { $0.quote(agency.longName) }
        record.field(Phrase("Pemerintah", en: "Government"), agency.government, to: &page)
        record.field(Phrase("Wilayah", en: "Region"), agency.region, to: &page) { page, region in
          page.quote(region.name)
          page.markup(" ")
          page.element("span", class: "quiet") { page in
            page.say(Message("(kode {0})", en: "(code {0})", .text(region.code)))
          }
        }
        writeAddress(to: &page, &record)
        if !agency.contacts.isEmpty {
          record.field(Phrase("Kontak", en: "Contact"), to: &page) { page in
            page.items("ul", class: "contacts", agency.contacts) { $0.contact($1) }
          }
        }
        record.field(Phrase("Unit", en: "Units"), agency.units, to: &page)
        record.field(Phrase("Catatan", en: "Notes"), agency.notes, to: &page)
      }
      record.writeMissing(to: &page)
    }
  }

  private func writeAddress(to page: inout PageWriter, _ record: inout RecordWriter) {
    guard agency.address != nil || agency.postalCode != nil else { return }
    record.field(Phrase("Alamat", en: "Address"), to: &page) { page in
      if let address = agency.address { page.quote(address) }
      if let code = agency.postalCode {
        if agency.address != nil { page.markup(", ") }
        page.quote(code)
      }
    }
  }
}

extension Conformity.Profile {
  /// The form in a word, where a whole column is about forms.
  fileprivate var shortName: Phrase {
    switch self {
    case .procedureForm: Phrase("SOP", en: "SOP")
    case .serviceStandard: Phrase("Pelayanan", en: "Service")
    }
  }
}

extension PageWriter {
  /// Writes a cell that a script sorts by a number.
  fileprivate mutating func cell(
    sortedBy number: Int,
    _ content: (inout PageWriter) -> Void
  ) {
    element("td", attributes: { $0.attribute("data-sort", number) }, content)
  }
}
