import SOPLanguage

/// The print edition of an SOP: the official form as sheets of paper, one section for each.
///
/// The generator decides what stands on which sheet. A browser only has to print one sheet per
/// page, and every place that names a page number is right.
struct PrintEdition {
  /// What the file is called, beside the page of the SOP.
  static let name = "cetak.html"

  /// The site around the edition.
  let site: Site
  /// Which SOP it is.
  let id: ProcedureID
  /// The SOP.
  let procedure: Procedure
  /// The sheet.
  let paper: Paper
  /// The names above the identity, and where the SOP stays.
  let names: NamesPlan
  /// The identity.
  let identity: IdentityPlan
  /// The table.
  let table: SheetPlan

  /// Plans the sheets of an SOP.
  init(_ id: ProcedureID, of site: Site) {
    self.site = site
    self.id = id
    procedure = site[id]
    paper = Paper(site.registry.paper)
    let title = site.title(of: procedure)
    var names = NamesPlan()
    names.address = PermanentAddress(of: site.map[id], in: site.registry)
    if let agency = procedure.agency.map({ site[$0] }) {
      if let government = agency.government { names.names.append((government, false)) }
      names.names.append((agency.longName, true))
      if let unit = procedure.identity.unit.value { names.names.append((unit, false)) }
    }
    self.names = names
    identity = IdentityPlan(procedure, title, paper, site.language, names: names)
    table = SheetPlanner(procedure, site.registry.capsules, paper, site.language).plan()
  }

  /// The number of sheets.
  var pageCount: Int { identity.pages.count + (procedure.steps.isEmpty ? 0 : table.sheets.count) }

  /// Where the edition lies.
  var path: SitePath { site.map.file(PrintEdition.name, of: id) }

  /// The whole document.
  func bytes(style: PageFrame.Style = .linked) -> [UInt8] {
    var page = PageWriter(path, in: site.language, isAlone: style == .embedded)
    page.markup("<!doctype html>\n<html lang=\"")
    page.markup(site.language.code)
    page.markup("\">\n")
    writeHead(style, to: &page)
    page.markup("<body class=\"print\">\n")
    writeBar(to: &page)
    page.element("main") { page in
      page.markup("\n")
      for number in identity.pages.indices { writeIdentity(number, to: &page) }
      if !procedure.steps.isEmpty {
        for number in table.sheets.indices { writeTable(number, to: &page) }
      }
    }
    page.markup("\n</body>\n</html>\n")
    return page.html.bytes
  }

  /// The title of the SOP.
  var title: String { site.title(of: procedure) }

  // MARK: Frame

  private func writeHead(_ style: PageFrame.Style, to page: inout PageWriter) {
    page.markup("<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    switch style {
    case .linked: page.markup("style-src 'self'; img-src 'self'; ")
    case .embedded: page.markup("style-src 'unsafe-inline'; img-src data:; ")
    }
    page.markup("base-uri 'none'; form-action 'none'\">\n")
    // A sheet is as wide as it is: a phone shows it whole and lets the reader zoom in.
    page.markup("<meta name=\"viewport\" content=\"width=1300\">\n")
    page.element("title") { page in
      page.say(PrintWords.edition)
      page.markup(": ")
      page.html.text(title)
    }
    page.markup("\n")
    switch style {
    case .linked:
      page.markup("<link rel=\"stylesheet\"")
      page.html.address("href", SiteMap.printStylesheet.address(from: page.path))
      page.markup(">\n")
      PageMetadata(printing: id, at: path, of: site).write(to: &page)
    case .embedded:
      page.markup("<style>\n")
      page.html.sink.append(contentsOf: Stylesheet.printBytes())
      page.markup("</style>\n")
    }
    page.markup("</head>\n")
  }

  /// Writes the line above the sheets that is seen on the screen only.
  private func writeBar(to page: inout PageWriter) {
    page.element("header", class: "bar") { page in
      page.element("p") { page in
        page.link(to: site.map[id]) { page in page.say(PrintWords.back) }
        page.markup(" ")
        page.element("span") { page in
          page.say(
            Message(
              "Edisi cetak, {0} halaman {1} mendatar. Cetak dengan Ctrl+P, skala 100 %.",
              en: "Print edition, {0} pages {1} landscape. Print with Ctrl+P, scale 100 %.",
              .number(pageCount),
              .text(site.registry.paper.spelling.text)
            )
          )
        }
      }
    }
    page.markup("\n")
  }

  /// Writes a sheet with its foot.
  func writeSheet(
    _ number: Int,
    on paper: Paper,
    to page: inout PageWriter,
    _ content: (inout PageWriter) -> Void
  ) {
    let place = Message(
      "Halaman {0} dari {1}",
      en: "Page {0} of {1}",
      .number(number),
      .number(pageCount)
    )
    let name = place.text(in: site.language)
    page.element(
      "section",
      attributes: { html in
        html.markup(" class=\"sheet ")
        html.markup(paper.style)
        html.markup("\"")
        html.attribute("aria-label", name)
      },
      { page in
        page.markup("\n")
        content(&page)
        page.element("footer", class: "foot") { page in
          page.element("span") { page in
            page.say(IdentityWords.number)
            page.markup(": ")
            page.quote(procedure.numberText.isEmpty ? "–" : procedure.numberText)
          }
          page.element("span", quote: title)
          page.element("span") { page in page.say(place) }
        }
        page.markup("\n")
      }
    )
    page.markup("\n")
  }

  // MARK: Table

  private func writeTable(_ number: Int, to page: inout PageWriter) {
    writeSheet(identity.pages.count + number + 1, on: table.paper, to: &page) { page in
      page.element("header", class: "head") { page in
        page.element("span", quote: agencyName)
        page.element("h2") { page in
          page.say(PrintWords.procedure)
          page.markup(" ")
          page.quote(title)
        }
        page.element("span") { page in writeState(to: &page) }
      }
      page.markup("\n")
      let sheet = table.sheets[number]
      var writer = FlowTableWriter(
        procedure,
        sheet.layout,
        site.language,
        metrics: table.density.metrics
      )
      writer.firstPage = identity.pages.count + 1
      writer.write(sheet, of: table, to: &page.html)
    }
  }

  /// Writes what a reader has to know before he trusts the sheet.
  func writeState(to page: inout PageWriter) {
    switch procedure.status {
    case .draft: page.say(PrintWords.draft)
    case .inForce: break
    case .superseded: page.say(PrintWords.superseded)
    case .revoked: page.say(PrintWords.revoked)
    }
  }

  /// The name of the agency, for the head of each sheet.
  var agencyName: String {
    guard let agency = procedure.agency else { return "" }
    return site[agency].abbreviation ?? site[agency].longName
  }
}

/// The words of the print edition that are the program's own.
enum PrintWords {
  static let edition = Phrase("Edisi cetak", en: "Print edition")
  static let back = Phrase("Kembali ke halaman SOP", en: "Back to the page of the SOP")
  static let procedure = Phrase("SOP", en: "SOP")
  static let draft = Phrase("KONSEP", en: "DRAFT")
  static let superseded = Phrase("DIGANTIKAN", en: "REPLACED")
  static let revoked = Phrase("DICABUT", en: "WITHDRAWN")
  static let heading = Phrase(
    "STANDAR OPERASIONAL PROSEDUR",
    en: "STANDARD OPERATING PROCEDURE"
  )
  static let employeeNumber = Phrase("NIP", en: "Employee number")
}
