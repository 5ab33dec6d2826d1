import SOPLanguage

/// Writes the picture of where the time goes, with its words.
///
/// The picture is a list: for each performer a sentence and a strip of bars beside it or, where
/// the screen is narrow, below it. Bars are placed in percentages, so the picture fits any width
/// and its letters stay as large as they are. All that the bars show is said in the list and in a
/// table, so the strips themselves are hidden from screen readers.
struct TimeLineWriter {
  /// The SOP.
  let procedure: Procedure
  /// What is drawn.
  let line: TimeLine
  /// What a working day counts.
  let minutesPerDay: Int

  /// The heights in a track, in pixels: the numbers, and the bars below them.
  private static let (numbers, bar, track) = (13, 14, 32)

  /// Prepares to write about an SOP.
  init(_ procedure: Procedure, minutesPerDay: Int) {
    self.procedure = procedure
    self.minutesPerDay = max(1, minutesPerDay)
    line = TimeLine(procedure, minutesPerDay: minutesPerDay)
  }

  /// Writes the section; nothing when there are no steps.
  func write(to page: inout PageWriter) {
    if procedure.steps.isEmpty { return }
    page.section("waktu", class: "time-part", TimeLineWords.title) { page in
      if line.isEmpty {
        page.element("p") { $0.absent(TimeLineWords.nothing) }
        return
      }
      writeLead(to: &page)
      writePicture(to: &page)
      writeLegend(to: &page)
      writeRemarks(to: &page)
      writeTable(to: &page)
    }
  }

  // MARK: The answer

  private func writeLead(to page: inout PageWriter) {
    let total = line.time.text(in: page.language)
    page.element("p", class: "time-lead") { page in
      page.say(
        line.facts.unknown.isEmpty
          ? Phrase("Jumlah waktu langkah ", en: "All steps together take ")
          : Phrase("Jumlah waktu langkah yang diketahui ", en: "The known times add up to ")
      )
      page.element("strong") { $0.html.text(total) }
      writeLargestShare(to: &page)
      page.markup(". ")
      writeLongestSteps(to: &page)
    }
    page.markup("\n")
  }

  private func writeLargestShare(to page: inout PageWriter) {
    guard line.rows.count > 1,
      let largest = line.rows.max(by: { $0.share.part < $1.share.part }), let lane = largest.lane,
      line.rows.count(where: { $0.share.part == largest.share.part }) == 1
    else { return }
    page.markup(", ")
    page.say(largest.share.text)
    page.say(Phrase(" di antaranya pada ", en: " of it with "))
    page.element("strong") { $0.quote(procedure[lane].name) }
  }

  private func writeLongestSteps(to page: inout PageWriter) {
    let facts = line.facts
    guard let first = facts.longest.first, let time = procedure[first].duration.value else {
      return
    }
    page.say(Phrase("Langkah terlama: ", en: "Longest: "))
    for (position, step) in facts.longest.enumerated() {
      if position > 0 {
        let isLast = position == facts.longest.count - 1
        page.say(isLast ? Phrase(" dan ", en: " and ") : Phrase(", ", en: ", "))
      }
      writeLink(to: step, Message("langkah {0}", en: "step {0}", .number(step.number)), &page)
    }
    page.say(
      facts.longest.count > 1 ? Phrase(", masing-masing ", en: ", each ") : Phrase(", ", en: ", ")
    )
    page.quote(time.written)
    page.markup(" (")
    page.say(facts.longestShare.text)
    page.markup(").")
  }

  /// Writes a link to a step in the list of steps.
  func writeLink(to step: StepID, _ words: Message, _ page: inout PageWriter) {
    page.element(
      "a",
      attributes: { html in
        html.markup(" href=\"#langkah-")
        html.number(step.number)
        html.markup("\"")
      },
      { $0.say(words) }
    )
  }

  // MARK: The picture

  private func writePicture(to page: inout PageWriter) {
    page.stripList(TimeLineWords.lanes, steps: procedure.steps.count) { page in
      for (position, row) in line.rows.enumerated() {
        page.markup("\n<li>")
        writeWords(of: row, to: &page)
        writeStrip(of: row, isFirst: position == 0, to: &page)
        page.markup("</li>")
      }
    } axis: { page in
      writeAxis(to: &page)
    }
  }

  private func writeWords(of row: TimeLine.Row, to page: inout PageWriter) {
    page.element("p") { page in
      page.element("strong") { page in
        if let lane = row.lane {
          page.quote(procedure[lane].name)
        } else {
          page.say(TimeLineWords.nobody)
        }
      }
      page.markup(" ")
      page.element("span") { page in
        if row.time.isEmpty {
          page.absent(TimeLineWords.unstated)
        } else {
          page.html.text(row.time.text(in: page.language))
          page.markup(" (")
          page.say(row.share.text)
          page.markup(")")
        }
      }
      page.markup(", ")
      page.element("small") { $0.say(TimeLineWords.steps(row.bars.map { $0.step })) }
    }
  }

  private func writeStrip(of row: TimeLine.Row, isFirst: Bool, to page: inout PageWriter) {
    let height = row.trackCount * TimeLineWriter.track
    page.markup("<svg class=\"time-strip\" aria-hidden=\"true\" focusable=\"false\"")
    page.html.attribute("height", height)
    page.markup(">")
    if isFirst, !line.facts.unknown.isEmpty { page.markup(TimeLineWriter.hatching) }
    for track in 0..<row.trackCount {
      let top = track * TimeLineWriter.track + TimeLineWriter.numbers
      writeTicks(from: top, to: top + TimeLineWriter.bar + 5, to: &page)
      for bar in row.bars where bar.track == track { write(bar, at: top, to: &page) }
      page.markup("<line class=\"r\" x2=\"100%\"")
      page.html.attribute("y1", top + TimeLineWriter.bar)
      page.html.attribute("y2", top + TimeLineWriter.bar)
      page.markup("/>")
      writeNumbers(of: row.bars, on: track, at: top - 4, to: &page)
    }
    page.markup("</svg>")
  }

  private func writeTicks(from top: Int, to bottom: Int, to page: inout PageWriter) {
    for tick in line.ticks {
      page.markup("<line class=\"t\"")
      page.html.percent("x1", tick.position)
      page.html.percent("x2", tick.position)
      page.html.attribute("y1", top)
      page.html.attribute("y2", bottom)
      page.markup("/>")
    }
  }

  /// Stripes for bars that say nothing but that there is a step.
  private static let hatching: StaticString = """
    <defs><pattern id="waktu-arsir" width="5" height="5" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><line class="h" y2="5"/></pattern></defs>
    """

  private func write(_ bar: TimeLine.Bar, at top: Int, to page: inout PageWriter) {
    page.markup("<g><title>")
    page.say(Message("Langkah {0}: ", en: "Step {0}: ", .number(bar.step.number)))
    if let time = procedure[bar.step].duration.value {
      page.html.text(time.written)
    } else {
      page.say(TimeLineWords.unstated)
    }
    page.markup("</title>")
    let isLow = bar.size == .enlarged
    let height = isLow ? TimeLineWriter.bar / 2 : TimeLineWriter.bar
    let y = top + TimeLineWriter.bar - height
    for (look, range) in TimeLineWriter.boxes(of: bar) where !range.isEmpty {
      page.markup("<rect ")
      page.markup(look.attributes)
      page.html.percent("x", range.lowerBound)
      page.html.percent("width", range.count)
      page.html.attribute("y", y)
      page.html.attribute("height", height)
      page.markup("/>")
    }
    page.markup("</g>")
  }

  /// The boxes that make a bar: what is sure, and what is only possible.
  private static func boxes(of bar: TimeLine.Bar) -> [(Look, Range<Int>)] {
    if bar.size == .unknown { return [(.unknown, bar.start..<bar.end)] }
    return [
      (bar.isMaybe ? .maybe : .sure, bar.start..<bar.sure),
      (bar.isMaybe ? .maybeLonger : .longer, bar.sure..<bar.end),
    ]
  }

  /// What a box looks like.
  private enum Look {
    case sure, longer, maybe, maybeLonger, unknown

    /// The attributes that make it look so.
    var attributes: StaticString {
      switch self {
      case .sure: "class=\"b\""
      case .longer: "class=\"p\""
      case .maybe: "class=\"m\""
      case .maybeLonger: "class=\"p m\""
      case .unknown: "class=\"u\" fill=\"url(#waktu-arsir)\""
      }
    }
  }

  /// Writes the numbers, for each width of screen where they differ.
  private func writeNumbers(
    of bars: [TimeLine.Bar],
    on track: Int,
    at baseline: Int,
    to page: inout PageWriter
  ) {
    page.forEachWidth {
      TimeLineLabel.labels(of: bars, on: track, pixels: $0)
    } _: { page, labels in
      for label in labels {
        page.markup("<text")
        page.html.percent("x", label.position)
        page.html.attribute("y", baseline)
        page.markup(">")
        page.html.text(label.text)
        page.markup("</text>")
      }
    }
  }

  private func writeAxis(to page: inout PageWriter) {
    page.markup("<svg class=\"time-axis\" aria-hidden=\"true\" focusable=\"false\" height=\"18\">")
    page.markup("<text class=\"first\" y=\"13\">0</text>")
    for tick in line.ticks {
      page.markup("<text")
      if tick.position > TimeLine.width * 9 / 10 { page.markup(" class=\"last\"") }
      page.html.percent("x", tick.position)
      page.markup(" y=\"13\">")
      page.say(TimeLineWords.tick(tick.minutes, minutesPerDay: minutesPerDay))
      page.markup("</text>")
    }
    page.markup("</svg>")
  }
}
