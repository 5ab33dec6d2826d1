import SOPLanguage

/// The page of one SOP: first the answer, then the procedure, then the record.
struct ProcedurePage {
  /// The site around the page.
  let site: Site
  /// Which SOP it is.
  let id: ProcedureID
  /// The SOP.
  let procedure: Procedure
  /// The numbers of the SOP.
  let summary: ProcedureSummary
  /// The drawing of its flow.
  let drawing: Drawing
  /// The ways of its documents.
  let documents: DocumentLine
  /// What the checker found in the SOP's file.
  let findings: [PageFinding]
  /// What there is to download; nothing on a page that stands alone.
  let downloads: [Download]

  /// A file beside the page.
  struct Download {
    /// What it is.
    let name: Phrase
    /// What it is good for.
    let use: Phrase
    /// The file.
    let path: SitePath
  }

  /// Prepares the page of the SOP named `id`; a drawing that there is already is not made again.
  init(
    _ id: ProcedureID,
    of site: Site,
    drawing: Drawing? = nil,
    findings: [PageFinding] = [],
    downloads: [Download] = []
  ) {
    self.site = site
    self.id = id
    self.procedure = site[id]
    self.drawing =
      drawing?.in(site.language)
      ?? Drawing(site[id], site.registry.capsules, in: site.language)
    documents = DocumentLine(site[id])
    self.summary = site.summary(of: site[id])
    self.findings = findings
    self.downloads = downloads
  }

  /// The whole page.
  func bytes(style: PageFrame.Style = .linked) -> [UInt8] {
    let frame = PageFrame(
      title: title,
      description: description,
      style: style,
      subject: .procedure(id)
    )
    return frame.page(at: site.map[id], of: site) { page in
      writeBreadcrumb(to: &page)
      writeHeading(to: &page)
      writeSummary(to: &page)
      writeContents(to: &page)
      writeFlow(to: &page)
      TimeLineWriter(procedure, minutesPerDay: site.registry.minutesPerDay).write(to: &page)
      DocumentLineWriter(documents, of: id, in: site).write(to: &page)
      writeService(to: &page)
      writeIdentity(to: &page)
      writeBackground(to: &page)
      writeRelations(to: &page)
      writeSimilar(to: &page)
      writeFindings(to: &page)
      writeDownloads(to: &page)
    }
  }

  /// The title, or a word for that it has none.
  var title: String { site.title(of: procedure) }

  /// The agency of the SOP.
  var agency: Agency? { procedure.agency.map { site[$0] } }

  private var description: String {
    Message(
      "Persyaratan, waktu, biaya, dan alur SOP {0}.",
      en: "Requirements, time, cost and flow of the SOP {0}.",
      .text(title)
    ).text(in: site.language)
  }

  private func writeBreadcrumb(to page: inout PageWriter) {
    page.breadcrumb { page in
      guard let id = procedure.agency else { return }
      let parents = site.parents(of: id)
      if parents.isEmpty, let place = site[id].place {
        page.element("li", quote: place)
      }
      page.crumbs(parents + [id], in: site)
    }
  }

  /// Writes status, title, and the numbers and dates by which the SOP is cited.
  private func writeHeading(to page: inout PageWriter) {
    page.element("div", class: "opening") { page in
      writeBadges(to: &page)
      page.element("h1") { page in page.quote(title) }
      writeByline(to: &page)
    }
    page.markup("\n")
    writeStatus(to: &page)
  }

  private func writeBadges(to page: inout PageWriter) {
    page.element("p", class: "badges") { page in
      page.badge(procedure.status)
      if summary.guesses > 0 {
        page.element("a", class: "badge guess", attributes: { $0.address("href", "#dugaan") }) {
          page in page.say(summary.guessCount)
        }
      }
      if summary.unknowns > 0 {
        page.element("a", class: "badge guess", attributes: { $0.address("href", "#dugaan") }) {
          page in page.say(summary.unknownCount)
        }
      }
    }
  }

  private func writeByline(to page: inout PageWriter) {
    page.element("p", class: "byline") { page in
      if let agency { page.element("span", quote: agency.longName) }
      let identity = procedure.identity
      writeByline(Phrase("Nomor SOP", en: "SOP number"), identity.number.value, to: &page)
      writeByline(Phrase("SK", en: "Decree"), identity.decreeNumber.value, to: &page)
      writeByline(Phrase("efektif", en: "effective"), identity.effective.value, to: &page)
      writeByline(Phrase("revisi", en: "revised"), identity.revised.value, to: &page)
      writeReviewDate(to: &page)
    }
  }

  private func writeByline(_ name: Phrase, _ text: String?, to page: inout PageWriter) {
    guard let text else { return }
    page.element("span") { page in
      page.say(name)
      page.markup(" ")
      page.quote(text)
    }
  }

  private func writeByline(_ name: Phrase, _ date: CalendarDate?, to page: inout PageWriter) {
    guard let date else { return }
    page.element("span") { page in
      page.say(name)
      page.markup(" ")
      page.date(date)
    }
  }
}
