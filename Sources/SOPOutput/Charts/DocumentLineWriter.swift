import SOPLanguage

/// Writes the ways of the documents: for each a sentence and a strip with a mark at each step.
///
/// All that the strips show is said in the sentences, so they are hidden from screen readers.
struct DocumentLineWriter {
  /// The SOP.
  let procedure: Procedure
  /// The site, whose pages of documents are linked to.
  let site: Site
  /// What is drawn.
  let line: DocumentLine
  /// Which SOP it is.
  private let id: ProcedureID

  /// The height of a strip and its middle, in pixels.
  private static let (height, middle) = (24, 12)
  /// The least distance of two numbers below the strips, in pixels.
  private static let numberWidth = 22

  /// Prepares to write about an SOP.
  init(_ line: DocumentLine, of id: ProcedureID, in site: Site) {
    self.id = id
    self.site = site
    self.line = line
    procedure = site[id]
  }

  /// Writes the section; nothing when no document is known.
  func write(to page: inout PageWriter) {
    if line.rows.isEmpty { return }
    page.section("dokumen", class: "time-part document-part", DocumentLineWords.title) { page in
      page.element("p", class: "time-lead") { $0.say(DocumentLineWords.lead(line, procedure)) }
      page.markup("\n")
      writePicture(to: &page)
      writeLegend(to: &page)
    }
  }

  // MARK: The picture

  private func writePicture(to page: inout PageWriter) {
    page.stripList(DocumentLineWords.title, steps: procedure.steps.count) { page in
      for row in line.rows {
        page.markup("\n<li>")
        page.element("div") { page in writeWords(of: row, to: &page) }
        writeStrip(of: row, to: &page)
        page.markup("</li>")
      }
    } axis: { page in
      writeAxis(to: &page)
    }
  }

  private func writeStrip(of row: DocumentLine.Row, to page: inout PageWriter) {
    page.markup("<svg class=\"time-strip\" aria-hidden=\"true\" focusable=\"false\"")
    page.html.attribute("height", DocumentLineWriter.height)
    page.markup("><line class=\"t\" x2=\"100%\" y1=\"12\" y2=\"12\"/>")
    if let first = row.marks.first, let last = row.marks.last {
      let start = isFromOutside(row) ? 0 : place(of: first.step)
      let end = row.isProduct ? TimeLine.width : place(of: last.step)
      if start < end {
        page.markup("<line class=\"w\" y1=\"12\" y2=\"12\"")
        page.html.percent("x1", start)
        page.html.percent("x2", end)
        page.markup("/>")
      }
    }
    for mark in row.marks { write(mark, to: &page) }
    page.markup("</svg>")
  }

  private func write(_ mark: DocumentLine.Mark, to page: inout PageWriter) {
    page.markup("<g><title>")
    page.say(DocumentLineWords.step(mark))
    page.markup("</title>")
    let sign = DocumentSign(mark)
    for circle in sign.circles {
      page.markup("<circle")
      page.html.percent("cx", place(of: mark.step))
      page.html.attribute("cy", DocumentLineWriter.middle)
      page.markup(circle)
      page.markup("/>")
    }
    page.markup("</g>")
  }

  /// The middle of a step's column, in the units of the picture's width.
  private func place(of step: StepID) -> Int {
    let columns = max(1, procedure.steps.count)
    return Int(Int64(2 * step.position + 1) * Int64(TimeLine.width) / Int64(2 * columns))
  }

  private func isFromOutside(_ row: DocumentLine.Row) -> Bool {
    procedure.documents[row.document.position].origin != .undeclared
  }

  /// Writes the numbers of the steps, as many as there is room for on each width of screen.
  private func writeAxis(to page: inout PageWriter) {
    page.markup("<svg class=\"time-axis time-strip\" aria-hidden=\"true\" focusable=\"false\"")
    page.markup(" height=\"18\">")
    let count = procedure.steps.count
    page.forEachWidth { pixels in
      let room = max(1, pixels / DocumentLineWriter.numberWidth)
      return max(1, (count + room - 1) / room)
    } _: { page, distance in
      for position in stride(from: 0, to: count, by: distance) {
        page.markup("<text")
        page.html.percent("x", place(of: StepID(position)))
        page.markup(" y=\"13\">")
        page.html.number(position + 1)
        page.markup("</text>")
      }
    }
    page.markup("</svg>")
  }

  private func writeLegend(to page: inout PageWriter) {
    page.element("ul", class: "time-legend") { page in
      for sign in DocumentSign.allCases where line.rows.contains(where: sign.isIn) {
        page.element("li") { page in
          page.markup("<svg width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">")
          for circle in sign.circles {
            page.markup("<circle cx=\"8\" cy=\"8\"")
            page.markup(circle)
            page.markup("/>")
          }
          page.markup("</svg>")
          page.element("span", say: sign.meaning)
        }
      }
    }
    page.markup("\n")
  }

  // MARK: The words

  private func writeWords(of row: DocumentLine.Row, to page: inout PageWriter) {
    let document = procedure.documents[row.document.position]
    page.element("p") { page in
      page.element("strong") { page in
        if let topic = site.topics.document(row.document, in: id), !page.isAlone {
          page.link(to: topic.path) { $0.quote(document.name) }
        } else {
          page.quote(document.name)
        }
      }
      for note in DocumentLineWords.notes(row, document) {
        page.markup(" ")
        page.element("span", say: note)
      }
    }
    for (name, steps) in [
      (DocumentLineWords.made, row.marks.filter { $0.isMade }),
      (DocumentLineWords.used, row.marks.filter { $0.isUsed }),
    ] where !steps.isEmpty {
      page.element("p", class: "quiet") { page in
        page.say(name)
        page.markup(" ")
        writeHands(steps.map { $0.step }, to: &page)
      }
    }
    if !row.states.isEmpty {
      page.element("p", class: "quiet") { page in
        page.say(DocumentLineWords.states)
        page.markup(" ")
        for (position, state) in row.states.enumerated() {
          if position > 0 { page.markup(", ") }
          page.quote(state)
        }
      }
    }
  }

  /// Writes the numbers of some steps with who does them, each performer once.
  private func writeHands(_ steps: [StepID], to page: inout PageWriter) {
    var lanes: [LaneID?] = []
    var stepsOfLane: [[StepID]] = []
    for step in steps {
      let lane = procedure[step].performers.performers.first?.lane
      if let position = lanes.firstIndex(of: lane) {
        stepsOfLane[position].append(step)
      } else {
        lanes.append(lane)
        stepsOfLane.append([step])
      }
    }
    for (position, lane) in lanes.enumerated() {
      if position > 0 { page.markup(", ") }
      page.html.text(TimeLineWords.numbers(of: stepsOfLane[position]))
      // A number at the end of a line would be lost to its bracket on the next.
      page.markup("\u{A0}(")
      if let lane {
        page.quote(procedure[lane].name)
      } else {
        page.say(DocumentLineWords.nobody)
      }
      page.markup(")")
    }
  }
}
