import SOPLanguage

/// The first page: what this is, and every SOP under its agency.
struct HomePage {
  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Message(
      """
      {0} SOP dari {1} instansi: apa yang perlu disiapkan, berapa lama, berapa biayanya, dan \
      siapa mengerjakan apa.
      """,
      en: """
        {0} SOPs of {1} agencies: what to bring, how long it takes, what it costs, and who does \
        what.
        """,
      .number(site.procedures.count),
      .number(site.registry.agencies.count)
    )
    var frame = PageFrame(
      title: site.title,
      description: lead.text(in: site.language),
      style: .linked
    )
    frame.hasForm = true
    return frame.page(
      at: SiteMap.home,
      of: site,
      masthead: { page in
        page.element("h1") { page in page.html.text(site.title) }
        page.element("p", class: "lead") { page in page.say(lead) }
      },
      { page in
        SearchBox.write(to: &page)
        writeAgencies(to: &page)
      }
    )
  }

  private func writeAgencies(to page: inout PageWriter) {
    if site.procedures.isEmpty {
      page.element("p") { $0.absent(Phrase("Belum ada SOP.", en: "There is no SOP yet.")) }
    }
    for position in site.registry.agencies.indices {
      write(AgencyID(position), to: &page)
    }
    if !site.orphans.isEmpty {
      page.element("section", class: "agency") { page in
        page.element("h2", say: Phrase("Tanpa instansi", en: "Without an agency"))
        writeEntries(site.orphans, to: &page)
      }
    }
  }

  private func write(_ id: AgencyID, to page: inout PageWriter) {
    let procedures = site.procedures(of: id)
    page.element("section", class: "agency") { page in
      page.element("h2") { page in
        page.link(to: site.map[id]) { page in page.quote(site[id].longName) }
      }
      page.element("p", class: "byline") { page in
        if let place = site[id].place { page.element("span", quote: place) }
        page.element("span") { page in
          page.say(
            Message(
              "{0} SOP",
              en: procedures.count == 1 ? "{0} SOP" : "{0} SOPs",
              .number(procedures.count)
            )
          )
        }
      }
      if !procedures.isEmpty { writeEntries(procedures, to: &page) }
    }
    page.markup("\n")
  }

  private func writeEntries(_ procedures: [ProcedureID], to page: inout PageWriter) {
    page.items("ul", class: "entries", procedures) { page, id in
      let procedure = site[id]
      let summary = site.summary(of: procedure)
      page.link(to: site.map[id]) { page in page.quote(site.title(of: procedure)) }
      page.element("span", class: "count") { page in page.say(summary.stepCount) }
      page.element("span", class: "time") { page in page.time(of: procedure, summary) }
      page.element("span") { page in page.badge(procedure.status) }
    }
  }
}

extension PageWriter {
  /// Writes how long an SOP takes: the stated time, else the sum of its steps.
  mutating func time(of procedure: Procedure, _ summary: ProcedureSummary) {
    if let stated = procedure.service.completionTime.value {
      quote(stated.written)
    } else if summary.time.isEmpty {
      absent(Phrase("waktu belum dinyatakan", en: "time not stated"))
    } else {
      html.text(summary.time.text(in: language))
      element("small", say: Phrase("total waktu langkah", en: "all steps together"))
    }
  }
}
