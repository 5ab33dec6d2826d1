import SOPLanguage

/// What reviewers take into a meeting: which SOP lacks what, in one table that can be sorted and
/// printed; for one agency or for the whole registry.
struct ReviewPage {
  /// What the page is called.
  static let title = Phrase("Ringkasan pemeriksaan", en: "Review summary")
  /// The most SOPs that one table holds; beyond that the registry's page counts by agency.
  private static let mostRows = 1000
  /// The most rules in the list of frequent findings.
  private static let mostRules = 20

  /// The site.
  let site: Site
  /// The findings of the site.
  let review: Review
  /// The agency that the page is about; the whole registry when there is none.
  let agency: AgencyID?

  private var path: SitePath {
    agency.map { site.map.file(SiteMap.reviewName, of: $0) } ?? SiteMap.review
  }

  private var procedures: [ProcedureID] {
    agency.map { site.procedures(of: $0) }
      ?? site.procedures.indices.map { ProcedureID($0) }
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let name = agency.map { site[$0].longName }
    let title = Message(
      name == nil ? "Ringkasan pemeriksaan" : "Ringkasan pemeriksaan {0}",
      en: name == nil ? "Review summary" : "Review summary of {0}",
      .text(name ?? "")
    ).text(in: site.language)
    let description = Message(
      "Temuan pemeriksaan SOP {0} menurut bobot dan jenisnya.",
      en: "What was found in the SOPs of {0}, by weight and kind.",
      .text(name ?? site.title)
    ).text(in: site.language)
    let frame = PageFrame(
      title: title,
      description: description,
      style: .linked
    )
    return frame.page(at: path, of: site) { page in
      writeBreadcrumb(to: &page)
      page.element("div", class: "opening") { page in
        page.element("h1") { page in
          page.say(ReviewPage.title)
          if let name {
            page.markup(" ")
            page.quote(name)
          }
        }
        page.element("p", class: "lead") { page in writeTotals(to: &page) }
      }
      page.markup("\n")
      if agency == nil { writeAgencies(to: &page) }
      writeTable(to: &page)
      writeFrequent(to: &page)
      writeFolderFindings(to: &page)
      if agency != nil { writeAll(to: &page) }
    }
  }

  private func writeBreadcrumb(to page: inout PageWriter) {
    page.breadcrumb { page in
      if let agency {
        page.crumbs(site.parents(of: agency) + [agency], in: site)
      }
      page.element("li") { page in
        page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
          page.say(ReviewPage.title)
        }
      }
    }
  }

  private func writeTotals(to page: inout PageWriter) {
    let folders = agency.map { [$0] } ?? site.registry.agencies.indices.map { AgencyID($0) }
    var files = folders.map { site[$0].path + "/instansi.sop" }
    if agency == nil { files.append("registri.sop") }
    let counts = review.total(of: procedures, and: files)
    page.say(
      Message(
        "{0} SOP: {1} kesalahan, {2} peringatan, {3} saran.",
        en: "SOPs: {0}. Errors: {1}, warnings: {2}, suggestions: {3}.",
        .number(procedures.count),
        .number(counts.errors),
        .number(counts.warnings),
        .number(counts.suggestions)
      )
    )
  }

  // MARK: Agencies

  private func writeAgencies(to page: inout PageWriter) {
    guard !site.registry.agencies.isEmpty else { return }
    page.section("instansi", Phrase("Per instansi", en: "By agency")) { page in
      page.scrollingTable(Phrase("Tabel instansi", en: "Table of agencies")) { page in
        page.tableHead { page in
          page.nameColumn(Phrase("Instansi", en: "Agency"))
          page.numberColumn(Phrase("SOP", en: "SOPs"))
          page.severityColumns()
        }
        page.element("tbody") { page in
          for position in site.registry.agencies.indices { write(AgencyID(position), to: &page) }
        }
      }
    }
  }

  private func write(_ id: AgencyID, to page: inout PageWriter) {
    let procedures = site.procedures(of: id)
    let counts = review.total(of: procedures, and: [site[id].path + "/instansi.sop"])
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
        page.link(to: site.map.file(SiteMap.reviewName, of: id)) { page in
          page.quote(site[id].longName)
        }
      }
      page.numberCell(procedures.count)
      for severity in Severity.byWeight { page.numberCell(counts[severity]) }
    }
  }

  // MARK: SOPs

  private func writeTable(to page: inout PageWriter) {
    guard !procedures.isEmpty, agency != nil || procedures.count <= ReviewPage.mostRows else {
      return
    }
    page.section("sop", Phrase("Per SOP", en: "By SOP")) { page in
      page.element(
        "p",
        class: "quiet",
        say: Phrase(
          """
          Angka menghitung temuan. "Formulir" dan "Standar" menghitung unsur yang sudah ada, \
          menurut PermenPAN-RB 35/2012 dan UU 25/2009; tanda hubung berarti tidak berlaku.
          """,
          en: """
            Numbers count findings. "Form" and "Standard" count the components that are there, by \
            PermenPAN-RB 35/2012 and UU 25/2009; a dash means that it does not apply.
            """
        )
      )
      page.scrollingTable(Phrase("Tabel SOP", en: "Table of SOPs")) { page in
        page.tableHead { page in
          page.nameColumn(Phrase("SOP", en: "SOP"))
          page.severityColumns()
          page.numberColumn(Phrase("Formulir", en: "Form"))
          page.numberColumn(Phrase("Standar", en: "Standard"))
          for family in RuleFamily.allCases where !family.rules.isEmpty {
            page.numberColumn(family.shortTitle)
          }
        }
        page.element("tbody") { page in
          for id in procedures { write(id, to: &page) }
        }
      }
    }
  }

  private func write(_ id: ProcedureID, to page: inout PageWriter) {
    let procedure = site[id]
    let counts = review.counts[id.position]
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
        page.link(to: site.map[id], fragment: "pemeriksaan") { page in
          page.quote(site.title(of: procedure))
        }
        page.element("small") { page in
          page.say(procedure.status.name)
          if agency == nil, let owner = procedure.agency {
            page.markup(", ")
            page.quote(site[owner].shortName)
          }
        }
        writeLacking(of: procedure, to: &page)
      }
      for severity in Severity.byWeight { page.numberCell(counts[severity]) }
      for profile in Conformity.Profile.allCases {
        page.score(procedure.conformity(with: profile)?.score)
      }
      for family in RuleFamily.allCases where !family.rules.isEmpty {
        page.numberCell(counts.families[Int(family.rawValue)])
      }
    }
  }

  /// Writes how many components no source gives; their names unfold, and are there on paper.
  ///
  /// In the open they would make every row as tall as a page is wide.
  private func writeLacking(of procedure: Procedure, to page: inout PageWriter) {
    var lacking: [Phrase] = []
    for profile in Conformity.Profile.allCases {
      for component in procedure.conformity(with: profile)?.lacking ?? [] {
        // Both forms ask for the legal basis; once is enough.
        let isNamed = lacking.contains {
          Literal($0.indonesian) == Literal(component.name.indonesian)
        }
        if !isNamed { lacking.append(component.name) }
      }
    }
    guard !lacking.isEmpty else { return }
    page.element("details", class: "lacking") { page in
      page.element("summary") { page in
        page.say(
          Message("{0} unsur belum ada", en: "{0} components missing", .number(lacking.count))
        )
      }
      page.element("p") { page in
        for (position, name) in lacking.enumerated() {
          if position > 0 { page.markup(", ") }
          page.say(name)
        }
      }
    }
  }

  // MARK: Findings

  private func writeFrequent(to page: inout PageWriter) {
    let frequent = review.frequent(in: procedures).prefix(ReviewPage.mostRules)
    guard !frequent.isEmpty else { return }
    page.section("tersering", Phrase("Temuan tersering", en: "Most frequent findings")) { page in
      page.scrollingTable(Phrase("Temuan menurut jumlah", en: "Findings by count")) { page in
        page.tableHead { page in
          page.nameColumn(Phrase("Temuan", en: "Finding"))
          page.numberColumn(Phrase("Jumlah", en: "Count"))
          page.numberColumn(Phrase("SOP", en: "SOPs"))
        }
        page.element("tbody") { page in
          for entry in frequent {
            page.markup("\n")
            page.element("tr") { page in
              page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
                page.explanation(of: entry.code)
                page.markup(" ")
                if let rule = Rule.rule(entry.code) { page.say(rule.title) }
              }
              page.numberCell(entry.findings)
              page.numberCell(entry.procedures)
            }
          }
        }
      }
    }
  }

  /// Writes what was found in the files that describe the agency or the registry.
  private func writeFolderFindings(to page: inout PageWriter) {
    let file = agency.map { site[$0].path + "/instansi.sop" } ?? "registri.sop"
    let found = review.table.findings(in: file)
    guard !found.isEmpty else { return }
    let heading =
      agency == nil
      ? Phrase("Temuan pada registri.sop", en: "Findings in registri.sop")
      : Phrase("Temuan pada instansi.sop", en: "Findings in instansi.sop")
    page.section("berkas", heading) { page in
      page.items("ul", class: "plain", found) { page, finding in
        write(finding, to: &page) { $0.say(finding.headline) }
      }
    }
  }

  /// Writes every finding of every SOP, with the way to it and to what it means.
  private func writeAll(to page: inout PageWriter) {
    let found = procedures.map { (id: $0, findings: review.table.findings(of: site[$0])) }
      .filter { !$0.findings.isEmpty }
    guard !found.isEmpty else { return }
    page.section("temuan", Phrase("Semua temuan", en: "All findings")) { page in
      for (id, findings) in found {
        page.markup("\n")
        page.element("h3") { page in page.quote(site.title(of: site[id])) }
        page.element("ul", class: "plain compact") { page in
          for (position, finding) in findings.enumerated() {
            page.element("li") { page in
              write(finding, to: &page) { page in
                page.link(to: site.map[id], finding: position + 1) { $0.say(finding.headline) }
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ finding: PageFinding,
    to page: inout PageWriter,
    _ headline: (inout PageWriter) -> Void
  ) {
    page.element("span", class: finding.severity.badgeClass, say: finding.severity.phrase)
    page.markup(" ")
    page.explanation(of: finding.code)
    page.markup(" ")
    headline(&page)
  }
}
