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
      style: .linked,
      subject: .home
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

  /// The most SOPs that the home page lists; beyond that it lists agencies, and the SOPs are theirs.
  private static let most = 60
  /// How many of the newest SOPs and of the most cited laws are shown.
  private static let mostNews = 5

  private func writeAgencies(to page: inout PageWriter) {
    if site.procedures.isEmpty {
      page.element("p") { $0.absent(Phrase("Belum ada SOP.", en: "There is no SOP yet.")) }
    }
    if site.procedures.count <= HomePage.most {
      for position in site.registry.agencies.indices { write(AgencyID(position), to: &page) }
    } else {
      writeAgencyList(to: &page)
    }
    if !site.orphans.isEmpty {
      page.element("section", class: "agency") { page in
        page.element("h2", say: Phrase("Tanpa instansi", en: "Without an agency"))
        page.entries(site.orphans, in: site)
      }
    }
    writeNews(to: &page)
    writeLaws(to: &page)
  }

  /// Writes the agencies with numbers, where there are too many SOPs for one page.
  private func writeAgencyList(to page: inout PageWriter) {
    page.section("instansi", Phrase("Instansi", en: "Agencies")) { page in
      page.topics(
        site.registry.agencies.indices.map { AgencyID($0) },
        path: { site.map[$0] },
        { page, id in page.quote(site[id].longName) },
        facts: { page, id in
          if let place = site[id].place { page.element("span", quote: place) }
          page.procedureCount(site.procedures(of: id).count)
          if let score = site.score(of: site.procedures(of: id)) {
            page.element("span") { page in
              page.say(
                Message(
                  "{0} dari {1} unsur",
                  en: "{0} of {1} components",
                  .number(score.present),
                  .number(score.applicable)
                )
              )
            }
          }
        }
      )
    }
  }

  /// Writes the SOPs that were adopted or revised last, as far as they tell their dates.
  private func writeNews(to page: inout PageWriter) {
    let news = site.newest.prefix(HomePage.mostNews)
    if news.isEmpty { return }
    page.section("terbaru", Phrase("Terbaru", en: "Newest")) { page in
      page.items("ul", class: "entries", Array(news)) { page, id in
        let procedure = site[id]
        page.link(to: site.map[id]) { $0.quote(site.title(of: procedure)) }
        page.element("span", class: "count") { page in
          if let agency = procedure.agency { page.quote(site[agency].shortName) }
        }
        page.element("span", class: "time") { page in
          if let date = procedure.latestDate { page.date(date) }
        }
        page.element("span") { $0.badge(procedure.status) }
      }
    }
  }

  /// Writes the regulations that most SOPs rest on.
  private func writeLaws(to page: inout PageWriter) {
    let laws = site.topics.laws.prefix(HomePage.mostNews)
    if laws.isEmpty { return }
    page.section("dasar", Phrase("Peraturan yang paling sering dikutip", en: "Most cited laws")) {
      page in
      page.topics(
        Array(laws),
        path: { $0.path },
        { page, law in page.quote(law.basis.written) },
        facts: { page, law in page.procedureCount(law.citations.count) }
      )
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
      if !procedures.isEmpty { page.entries(procedures, in: site) }
    }
    page.markup("\n")
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
