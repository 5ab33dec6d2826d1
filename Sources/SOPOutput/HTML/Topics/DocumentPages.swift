import SOPLanguage

/// The page of a document that several SOPs know: who makes it, who uses it, who demands it.
struct DocumentPage {
  /// The site.
  let site: Site
  /// The document.
  let document: DocumentTopic

  /// The whole page.
  func bytes() -> [UInt8] {
    let frame = PageFrame(
      title: document.name,
      description: Message(
        "Siapa membuat dan siapa memakai {0}.",
        en: "Who makes and who uses {0}.",
        .text(document.name)
      ).text(in: site.language),
      style: .linked
    )
    return frame.page(at: document.path, of: site) { page in
      page.breadcrumb(over: DocumentIndexPage.path, DocumentIndexPage.title, to: document.name)
      page.opening({ $0.quote(document.name) }, lead: writeTotals)
      writeDemanders(to: &page)
      page.section("pembuat", Phrase("Siapa membuat", en: "Who makes it")) { page in
        write(document.makers, isOutput: true, to: &page)
      }
      page.section("pemakai", Phrase("Siapa memakai", en: "Who uses it")) { page in
        write(document.users, isOutput: false, to: &page)
      }
    }
  }

  private func writeTotals(to page: inout PageWriter) {
    page.say(
      Message(
        "Ada di {0} SOP: dibuat di {1} langkah, dipakai di {2} langkah.",
        en: "Found in {0} SOPs: made in {1} steps, used in {2} steps.",
        .number(document.procedureCount),
        .number(document.makers.count),
        .number(document.users.count)
      )
    )
  }

  private func writeDemanders(to page: inout PageWriter) {
    if document.demanders.isEmpty { return }
    page.section("persyaratan", Phrase("Diminta sebagai persyaratan", en: "Demanded of applicants"))
    {
      page in
      page.entries(document.demanders, in: site)
    }
  }

  private func write(_ places: [Topics.Place], isOutput: Bool, to page: inout PageWriter) {
    if places.isEmpty {
      page.element("p") { page in
        page.absent(
          isOutput
            ? Phrase("Tidak dibuat oleh langkah mana pun.", en: "No step makes it.")
            : Phrase("Tidak dipakai oleh langkah mana pun.", en: "No step uses it.")
        )
      }
      return
    }
    var start = 0
    while start < places.count {
      let id = places[start].procedure
      var end = start
      while end < places.count, places[end].procedure == id { end += 1 }
      write(places[start..<end], of: id, isOutput, to: &page)
      start = end
    }
  }

  private func write(
    _ places: ArraySlice<Topics.Place>,
    of id: ProcedureID,
    _ isOutput: Bool,
    to page: inout PageWriter
  ) {
    let procedure = site[id]
    page.element("h3") { page in
      page.link(to: site.map[id]) { $0.quote(site.title(of: procedure)) }
      if let agency = procedure.agency {
        page.element("small", quote: site[agency].shortName)
      }
    }
    page.items("ul", class: "places", Array(places)) { page, place in
      page.link(to: place, in: site)
      let step = procedure[place.step]
      page.element("small") { page in
        page.performers(of: step, in: procedure)
        for use in (isOutput ? step.outputs : step.inputs).value ?? []
        where FoldedName(procedure[use.document].name) == FoldedName(document.name) {
          guard let state = use.state else { continue }
          page.markup(" [")
          page.quote(state)
          page.markup("]")
        }
      }
    }
  }
}

/// The list of the documents that several SOPs know.
struct DocumentIndexPage {
  /// What the page is called.
  static let title = Phrase("Dokumen", en: "Documents")
  /// Where the page lies.
  static let path = SitePath(folder: DocumentTopic.folder, name: "index.html")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase(
      """
      Dokumen yang ada di lebih dari satu SOP: siapa membuat dan siapa memakainya. Dokumen lain \
      diceritakan di halaman SOP-nya.
      """,
      en: """
        Documents that more than one SOP knows: who makes and who uses them. Other documents are \
        told on the pages of their SOPs.
        """
    )
    let frame = PageFrame(
      title: DocumentIndexPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: DocumentIndexPage.path, of: site) { page in
      page.breadcrumb(over: DocumentIndexPage.path, DocumentIndexPage.title, to: nil)
      page.opening({ $0.say(DocumentIndexPage.title) }, lead: { $0.say(lead) })
      if site.topics.documents.isEmpty {
        page.element("p") { page in
          page.absent(
            Phrase("Belum ada dokumen seperti itu.", en: "There is no such document yet.")
          )
        }
      }
      page.topics(
        site.topics.documents,
        path: { $0.path },
        { page, document in page.quote(document.name) },
        facts: { page, document in
          page.procedureCount(document.procedureCount)
          page.element("span") { page in
            page.say(
              Message(
                "dibuat {0} kali, dipakai {1} kali",
                en: "made {0} times, used {1} times",
                .number(document.makers.count),
                .number(document.users.count)
              )
            )
          }
        }
      )
    }
  }
}

extension PageWriter {
  /// Writes who performs a step in one line.
  mutating func performers(of step: Step, in procedure: Procedure) {
    let performers = step.performers.performers
    if performers.isEmpty { absent(Phrase("belum diketahui", en: "not known yet")) }
    for (position, performer) in performers.enumerated() {
      if position > 0 {
        say(
          step.performers.manner == .either
            ? Phrase(" atau ", en: " or ") : Phrase(" dan ", en: " and ")
        )
      }
      quote(procedure[performer.lane].name)
      if performer.isGuess { guessMark() }
    }
  }
}
