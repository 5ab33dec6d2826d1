package import SOPLanguage

/// The official table of an SOP: a row for each step, a column for each performer, the quality
/// standard beside it, and the flow drawn through the cells.
///
/// It needs no script and no style attribute. Rows grow with their texts, because each cell holds
/// a picture of nothing but its own piece of the lines, drawn in percentages of the cell; only
/// distances from the borders and the middle are in pixels. How wide lanes and how high rows have
/// to be is said by classes (`wide-2`, `high-1`), so that a strict content security
/// policy can forbid everything else.
package enum FlowTable {
  /// Writes the table with its legend.
  package static func write(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    to page: inout HTMLWriter,
    language: Language = .indonesian
  ) {
    var writer = FlowTableWriter(procedure, layout, language)
    writer.write(to: &page)
  }
}

/// Writes one table.
struct FlowTableWriter {
  let procedure: Procedure
  let layout: FlowLayout
  let language: Language
  let metrics: FlowMetrics
  let sizing: FlowSizing
  let sheet: TileSheet
  let sentences: FlowSentences
  /// What stands in the cells.
  let texts: TableTexts
  /// Whether there is a column for remarks.
  let hasRemarks: Bool
  /// The number of the page that the connectors count as the first.
  var firstPage = 1

  /// Prepares to write a table.
  init(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    _ language: Language,
    metrics: FlowMetrics = .screen
  ) {
    self.procedure = procedure
    self.layout = layout
    self.language = language
    self.metrics = metrics
    let names = procedure.lanes.map { $0.name }
    sizing = FlowSizing(layout, metrics, lanes: names, in: language)
    texts = TableTexts(language)
    sheet = TileSheet(layout, sizing, metrics)
    sentences = FlowSentences(procedure, language)
    hasRemarks = procedure.steps.contains { $0.hasRemark }
  }

  /// Writes the table in its scrolling region, and the legend.
  mutating func write(to page: inout HTMLWriter) {
    page.markup("<div class=\"flow-region\" role=\"region\" tabindex=\"0\"")
    page.attribute("aria-label", TableWords.title.wording(in: language).text)
    page.markup(">\n<table class=\"flow\">\n<caption class=\"flow-hidden\">")
    page.text(procedure.title)
    page.markup("</caption>\n")
    writeColumns(to: &page)
    writeHeader(to: &page)
    page.markup("<tbody>\n")
    for row in layout.rows.indices { writeRow(row, to: &page) }
    page.markup("</tbody>\n</table>\n</div>\n")
    writeLegend(to: &page)
  }

  /// The number of a class that makes room for `size`, in steps above a smallest size.
  static func step(of size: Int, above smallest: Int, by step: Int, most: Int) -> Int {
    min(most, max(0, (size - smallest + step - 1) / step))
  }

  // MARK: Columns

  private func writeColumns(to page: inout HTMLWriter) {
    page.markup("<colgroup><col class=\"number\">")
    writeColumn("activity", 174, widestWord { self.texts.activity($0) }, to: &page)
    var lane = 0
    while lane < layout.laneCount {
      let half = sizing.laneHalves[lane]
      let span = sizing.laneHalves[lane...].prefix { $0 == half }.count
      page.markup("<col class=\"lane")
      let width = FlowTableWriter.step(of: 2 * half, above: 880, by: 80, most: 40)
      if width > 0 {
        page.markup(" wide-")
        page.number(width)
      }
      page.markup("\" span=\"")
      page.number(span)
      page.markup("\">")
      lane += span
    }
    writeColumn("input", 116, widestWord { self.texts.documents($0.inputs) }, to: &page)
    writeColumn("time", 64, widestWord { self.texts.duration($0.duration) }, to: &page)
    writeColumn("output", 136, widestWord { self.texts.documents($0.outputs) }, to: &page)
    if hasRemarks {
      writeColumn("remark", 84, widestWord { self.texts.remark($0) }, to: &page)
    }
    page.markup("</colgroup>\n")
  }

  /// The width of the widest word in a column, in tenths of a pixel.
  private func widestWord(_ paragraphs: (Step) -> [String]) -> Int {
    var widest = 0
    for step in procedure.steps {
      for text in paragraphs(step) {
        widest = max(widest, TextMetrics.widestWord(of: text, size: metrics.headingSize))
      }
    }
    return widest
  }

  /// Writes a column of texts that is `usual` pixels wide, unless a word needs more.
  private func writeColumn(
    _ name: StaticString,
    _ usual: Int,
    _ widest: Int,
    to page: inout HTMLWriter
  ) {
    page.markup("<col class=\"")
    page.markup(name)
    // Padding, a rule, the indent of a list, and a little for other fonts.
    let needed = widest * 103 / 100 + 260
    if needed > usual * 10 {
      page.markup(" wide-")
      page.number(FlowTableWriter.step(of: needed, above: 880, by: 80, most: 20))
    }
    page.markup("\">")
  }

  /// Writes the header; on paper its two rows have fixed heights in units, and names may be written
  /// upwards within so many of them.
  func writeHeader(
    upper: Int? = nil,
    lower: Int? = nil,
    turnedWithin turned: Int? = nil,
    to page: inout HTMLWriter
  ) {
    page.markup("<thead>\n")
    openRow(upper, to: &page)
    writeHeading(TableWords.number, "<th scope=\"col\" rowspan=\"2\">", to: &page)
    writeHeading(TableWords.activity, "<th scope=\"col\" rowspan=\"2\">", to: &page)
    page.markup("<th scope=\"colgroup\" colspan=\"")
    page.number(layout.laneCount)
    writeHeading(TableWords.performers, "\">", to: &page)
    writeHeading(TableWords.standard, "<th scope=\"colgroup\" colspan=\"3\">", to: &page)
    if hasRemarks {
      writeHeading(TableWords.remarks, "<th scope=\"col\" rowspan=\"2\">", to: &page)
    }
    page.markup("</tr>\n")
    openRow(lower, to: &page)
    for lane in procedure.lanes {
      page.markup("<th scope=\"col\" class=\"lane\">")
      write(lane.name, turnedWithin: turned, to: &page)
      page.markup("</th>")
    }
    if procedure.lanes.isEmpty { page.markup("<th scope=\"col\" class=\"lane\"></th>") }
    writeHeading(TableWords.inputs, "<th scope=\"col\">", to: &page)
    writeHeading(TableWords.time, "<th scope=\"col\">", to: &page)
    writeHeading(TableWords.outputs, "<th scope=\"col\">", to: &page)
    page.markup("</tr>\n</thead>\n")
  }

  private func write(_ name: String, turnedWithin height: Int?, to page: inout HTMLWriter) {
    guard let height else { return page.text(name) }
    page.markup("<span class=\"m")
    page.number(height)
    page.markup("\">")
    page.text(name)
    page.markup("</span>")
  }

  private func openRow(_ height: Int?, to page: inout HTMLWriter) {
    page.markup("<tr")
    if let height {
      page.markup(" class=\"h")
      page.number(height)
      page.markup("\"")
    }
    page.markup(">")
  }

  private func writeHeading(
    _ phrase: Phrase,
    _ opening: StaticString,
    to page: inout HTMLWriter
  ) {
    page.markup(opening)
    page.text(phrase, in: language)
    page.markup("</th>")
  }

  // MARK: Rows

  private func writeRow(_ row: Int, to page: inout HTMLWriter) {
    page.markup("<tr")
    if let id = layout.rows[row].step {
      page.markup(" id=\"baris-")
      page.number(id.number)
      page.markup("\"")
    }
    let height = FlowTableWriter.step(of: 2 * sizing.rowHalves[row], above: 440, by: 40, most: 60)
    if height > 0 {
      page.markup(" class=\"high-")
      page.number(height)
      page.markup("\"")
    }
    page.markup(">")
    writeCells(row, to: &page)
    page.markup("</tr>\n")
  }

  /// Writes the cells of a row; one that is no step has nothing but its drawing.
  func writeCells(_ row: Int, to page: inout HTMLWriter) {
    guard let id = layout.rows[row].step else {
      page.markup("<td></td><td class=\"strip\">")
      writeStrip(layout.rows[row], to: &page)
      page.markup("</td>")
      for lane in 0..<layout.laneCount { writeCell(row, lane, to: &page) }
      page.markup(
        hasRemarks ? "<td></td><td></td><td></td><td></td>" : "<td></td><td></td><td></td>"
      )
      return
    }
    let step = procedure[id]
    page.markup("<th scope=\"row\">")
    page.number(id.number)
    page.markup("</th><td>")
    writeActivity(step, to: &page)
    page.markup("</td>")
    for lane in 0..<layout.laneCount { writeCell(row, lane, to: &page) }
    page.markup("<td>")
    writeDocuments(step.inputs, to: &page)
    page.markup("</td><td>")
    writeDuration(step.duration, to: &page)
    page.markup("</td><td>")
    writeDocuments(step.outputs, to: &page)
    page.markup("</td>")
    if hasRemarks {
      page.markup("<td>")
      writeRemark(step, to: &page)
      page.markup("</td>")
    }
  }

  private func writeStrip(_ row: FlowLayout.Row, to page: inout HTMLWriter) {
    if case .connector(let connector) = row {
      page.text(connector.message(firstPage: firstPage).text(in: language))
    }
  }

  private func writeCell(_ row: Int, _ lane: Int, to page: inout HTMLWriter) {
    let tile = sheet[row, lane]
    page.markup("<td class=\"tile\">")
    if !tile.isEmpty { writeTile(tile, to: &page) }
    if let id = layout.rows[row].step, mainLane(of: id) == lane {
      page.markup("<span class=\"flow-hidden\">")
      sentences.write(id, to: &page)
      page.markup("</span>")
    }
    page.markup("</td>")
  }

  /// The lane whose cell tells what the row's drawing shows.
  private func mainLane(of id: StepID) -> Int {
    let lane = procedure[id].performers.performers.first?.lane.position ?? 0
    return lane < layout.laneCount ? lane : 0
  }

  private func writeActivity(_ step: Step, to page: inout HTMLWriter) {
    page.text(step.activity)
    if let condition = step.condition {
      page.markup("<p class=\"aside\">")
      page.text(TableWords.onlyIf, in: language)
      page.text(" " + condition)
      page.markup("</p>")
    }
  }
}
