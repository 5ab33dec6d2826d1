import SOPLanguage

/// An SOP beside those that are for the same service: totals on top, then the steps, aligned.
struct ComparePage {
  /// What the page is called.
  static let title = Phrase("Perbandingan", en: "Comparison")
  /// The name of the file beside the page of the SOP.
  static let fileName = "banding.html"

  /// The site.
  let site: Site
  /// The SOP that the others are compared with.
  let id: ProcedureID
  /// The rows of the table of steps.
  private let rows: [Row]
  /// All SOPs, the one that others are compared with first.
  private let ids: [ProcedureID]

  /// A row of the table of steps: what each SOP does there.
  private struct Row {
    var cells: [Cell?]
  }

  /// A step of one SOP, and in what it differs from the first SOP's.
  private struct Cell {
    var step: StepID
    var differences: ProcedureComparison.Differences
    var isOwn: Bool
  }

  /// Prepares the page; there has to be an SOP to compare with.
  init(site: Site, id: ProcedureID) {
    self.site = site
    self.id = id
    ids = [id] + site.similar.neighbours(of: id).map { $0.id }
    rows = ComparePage.rows(ids.map { site[$0] })
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let name = site.title(of: site[id])
    let title = Message("Perbandingan {0}", en: "Comparison of {0}", .text(name))
      .text(in: site.language)
    let path = site.map.file(ComparePage.fileName, of: id)
    let description = Message(
      "{0} beserta {1} SOP serupa: langkah, pelaksana, waktu, biaya, dan persyaratan.",
      en: "{0} beside {1} similar SOPs: steps, performers, time, cost and requirements.",
      .text(name),
      .number(ids.count - 1)
    ).text(in: site.language)
    let frame = PageFrame(title: title, description: description, style: .linked)
    return frame.page(at: path, of: site) { page in
      page.breadcrumb { page in
        if let agency = site[id].agency {
          page.crumbs(site.parents(of: agency) + [agency], in: site)
        }
        page.element("li") { page in page.link(to: site.map[id]) { $0.quote(name) } }
        page.currentCrumb { $0.say(ComparePage.title) }
      }
      page.opening(
        { page in
          page.say(ComparePage.title)
          page.markup(" ")
          page.quote(name)
        },
        lead: { page in
          page.say(
            Message(
              "{0} SOP berdampingan. Yang berbeda dari kolom pertama diberi tanda.",
              en: "{0} SOPs side by side. What differs from the first column is marked.",
              .number(ids.count)
            )
          )
        }
      )
      page.section("angka", Phrase("Sekilas", en: "At a glance")) { writeTotals(to: &$0) }
      page.section("langkah", Phrase("Langkah demi langkah", en: "Step by step")) {
        writeSteps(to: &$0)
      }
    }
  }

  // MARK: Aligning

  private static func rows(_ procedures: [Procedure]) -> [Row] {
    let first = procedures[0]
    var aligned = first.steps.indices.map { position -> Row in
      var cells = [Cell?](repeating: nil, count: procedures.count)
      cells[0] = Cell(step: StepID(position), differences: [], isOwn: true)
      return Row(cells: cells)
    }
    // What others do between two steps of the first SOP stands behind the former.
    var between = [[Row]](repeating: [], count: first.steps.count + 1)
    for column in procedures.indices.dropFirst() {
      let comparison = ProcedureComparison(first, procedures[column])
      var next = 0
      var last = 0
      for position in procedures[column].steps.indices {
        if next < comparison.pairs.count, comparison.pairs[next].second.position == position {
          let pair = comparison.pairs[next]
          aligned[pair.first.position].cells[column] = Cell(
            step: pair.second,
            differences: pair.differences,
            isOwn: false
          )
          last = pair.first.position + 1
          next += 1
        } else {
          var cells = [Cell?](repeating: nil, count: procedures.count)
          cells[column] = Cell(step: StepID(position), differences: [], isOwn: true)
          between[last].append(Row(cells: cells))
        }
      }
    }
    return between.indices.flatMap { position in
      (position > 0 ? [aligned[position - 1]] : []) + between[position]
    }
  }

  // MARK: Totals

  private func writeTotals(to page: inout PageWriter) {
    table(Phrase("Tabel sekilas", en: "Table at a glance"), to: &page) { page in
      row(Phrase("Status", en: "Status"), to: &page) { page, procedure in
        page.badge(procedure.status)
      }
      row(Phrase("Waktu penyelesaian", en: "Completion time"), to: &page) { page, procedure in
        page.entry(procedure.service.completionTime) { $0.quote($1.written) }
      }
      row(Phrase("Waktu semua langkah", en: "All steps together"), to: &page) { page, procedure in
        let time = site.summary(of: procedure).time
        if time.isEmpty {
          page.absent(Phrase("Belum dinyatakan", en: "Not stated"))
        } else {
          page.html.text(time.text(in: site.language))
        }
      }
      row(Phrase("Biaya", en: "Cost"), to: &page) { page, procedure in
        page.entry(procedure.service.cost) { $0.quote($1.written) }
      }
      row(Phrase("Langkah", en: "Steps"), to: &page) { $0.html.number($1.steps.count) }
      row(Phrase("Pelaksana", en: "Performers"), to: &page) { page, procedure in
        page.html.number(procedure.lanes.count)
        page.element("small", quote: joined(procedure.lanes.map { $0.name }))
      }
      row(Phrase("Persyaratan", en: "Requirements"), to: &page) { page, procedure in
        page.entry(procedure.service.requirements)
      }
      row(Phrase("Hasil", en: "Result"), to: &page) { page, procedure in
        page.entry(procedure.service.products)
      }
    }
  }

  private func joined(_ names: [String]) -> String {
    var sink = ByteSink()
    for (position, name) in names.enumerated() {
      if position > 0 { sink.append(", ") }
      sink.append(name)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Writes a table with a column for each SOP.
  private func table(
    _ name: Phrase,
    to page: inout PageWriter,
    _ rows: (inout PageWriter) -> Void
  ) {
    page.scrollingTable(name, class: "index compare") { page in
      page.tableHead { page in
        page.element("td") { _ in }
        for id in ids { writeHeading(of: id, to: &page) }
      }
      page.element("tbody", rows)
    }
  }

  private func writeHeading(of id: ProcedureID, to page: inout PageWriter) {
    let procedure = site[id]
    page.element("th", attributes: { $0.attribute("scope", "col") }) { page in
      page.link(to: site.map[id]) { $0.quote(site.title(of: procedure)) }
      if let agency = procedure.agency {
        page.element("small") { page in
          page.quote(site[agency].shortName)
          if let place = site[agency].place {
            page.markup(", ")
            page.quote(place)
          }
        }
      }
    }
  }

  private func row(
    _ name: Phrase,
    to page: inout PageWriter,
    _ cell: (inout PageWriter, Procedure) -> Void
  ) {
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.attribute("scope", "row") }) { $0.say(name) }
      for id in ids { page.element("td") { page in cell(&page, site[id]) } }
    }
  }

  // MARK: Steps

  private func writeSteps(to page: inout PageWriter) {
    table(Phrase("Tabel langkah", en: "Table of steps"), to: &page) { page in
      for (position, row) in rows.enumerated() {
        page.markup("\n")
        page.element("tr") { page in
          page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
            page.html.number(position + 1)
          }
          for column in ids.indices { write(row.cells[column], of: ids[column], to: &page) }
        }
      }
    }
  }

  private func write(_ cell: Cell?, of id: ProcedureID, to page: inout PageWriter) {
    guard let cell else {
      return page.element("td", class: "gap") { page in
        page.absent(Phrase("tidak ada", en: "not there"))
      }
    }
    let procedure = site[id]
    let step = procedure[cell.step]
    let isExtra = cell.isOwn && id != self.id
    page.element("td", class: isExtra ? "extra" : "") { page in
      page.link(to: Topics.Place(procedure: id, step: cell.step), in: site)
      page.element("small") { $0.performers(of: step, in: procedure) }
      page.element("small") { page in
        page.entry(step.duration) { $0.quote($1.written) }
      }
      writeDifferences(cell, isExtra: isExtra, to: &page)
    }
  }

  private func writeDifferences(_ cell: Cell, isExtra: Bool, to page: inout PageWriter) {
    let names: [(ProcedureComparison.Differences, Phrase)] = [
      (.wording, Phrase("kata-kata", en: "wording")),
      (.performers, Phrase("pelaksana", en: "performers")),
      (.duration, Phrase("waktu", en: "time")),
      (.documents, Phrase("dokumen", en: "documents")),
    ]
    let found = names.filter { cell.differences.contains($0.0) }
    guard isExtra || !found.isEmpty else { return }
    page.element("span", class: "differs") { page in
      if isExtra {
        return page.say(Phrase("hanya di sini", en: "only here"))
      }
      page.say(Phrase("berbeda: ", en: "differs: "))
      for (position, name) in found.enumerated() {
        if position > 0 { page.markup(", ") }
        page.say(name.1)
      }
    }
  }
}
