import SOPLanguage

/// What stands below the picture: its signs, what it leaves out, and all of it as a table.
extension TimeLineWriter {
  /// Writes what unusual bars mean; nothing when there are none.
  func writeLegend(to page: inout PageWriter) {
    let signs = TimeLineSign.allCases.filter { $0.meaning(line.facts) != nil }
    if signs.isEmpty { return }
    let name = TimeLineWords.legend.wording(in: page.language).text
    page.element("ul", class: "time-legend", attributes: { $0.attribute("aria-label", name) }) {
      page in
      for sign in signs {
        page.element("li") { page in
          page.markup("<svg aria-hidden=\"true\" focusable=\"false\" width=\"28\" height=\"16\">")
          page.markup(sign.picture)
          page.markup("<line class=\"r\" y1=\"15\" y2=\"15\" x2=\"28\"/></svg>")
          if let meaning = sign.meaning(line.facts) { page.element("span") { $0.say(meaning) } }
        }
      }
    }
    page.markup("\n")
  }

  /// Writes what the picture leaves out and how it counts.
  func writeRemarks(to page: inout PageWriter) {
    let facts = line.facts
    page.element("p", class: "quiet") { page in
      page.say(TimeLineWords.waiting)
      if line.time.longestMinutes >= minutesPerDay {
        page.markup(" ")
        page.say(TimeLineWords.day(minutesPerDay))
      }
      let remarks: [(Bool, Phrase)] = [
        (facts.hasLoops, TimeLineWords.loops),
        (facts.hasParallelSteps, TimeLineWords.parallel),
        (facts.hasSharedSteps, TimeLineWords.shared),
        (facts.hasCalendarDays, TimeLineWords.calendarDays),
        (facts.hasMonths, TimeLineWords.months),
      ]
      for (applies, remark) in remarks where applies {
        page.markup(" ")
        page.say(remark)
      }
    }
    page.markup("\n")
  }

  /// Writes the times of all steps as a table.
  func writeTable(to page: inout PageWriter) {
    page.element("details", class: "time-table") { page in
      page.element("summary", say: TimeLineWords.table)
      page.markup("\n")
      page.element("table", class: "index") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for heading in [TimeLineWords.step, TimeLineWords.performers, TimeLineWords.time] {
              page.element("th", attributes: { $0.markup(" scope=\"col\"") }) { $0.say(heading) }
            }
          }
        }
        page.element("tbody") { page in
          for index in procedure.steps.indices { writeRow(StepID(index), to: &page) }
        }
      }
    }
  }

  private func writeRow(_ id: StepID, to page: inout PageWriter) {
    let step = procedure[id]
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.markup(" scope=\"row\"") }) { page in
        writeLink(to: id, Message("{0}", en: "{0}", .number(id.number)), &page)
      }
      page.element("td") { page in
        if step.performers.performers.isEmpty { page.absent(TimeLineWords.nobody) }
        for (position, performer) in step.performers.performers.enumerated() {
          if position > 0 {
            page.say(step.isEither ? Phrase(" atau ", en: " or ") : Phrase(" dan ", en: " and "))
          }
          page.quote(procedure[performer.lane].name)
        }
      }
      page.element("td") { page in
        page.entry(step.duration) { page, time in page.quote(time.written) }
      }
    }
  }
}

extension TimeLineSign {
  /// What the sign looks like, above the line on which bars stand.
  fileprivate var picture: StaticString {
    switch self {
    case .enlarged: "<rect class=\"b\" x=\"10\" y=\"8\" width=\"8\" height=\"7\"/>"
    case .unknown:
      """
      <rect class="u" fill="url(#waktu-arsir)" x="8" y="1" width="12" height="14"/>
      """
    case .span:
      """
      <rect class="b" x="2" y="1" width="14" height="14"/>\
      <rect class="p" x="16" y="1" width="10" height="14"/>
      """
    case .conditional, .either:
      "<rect class=\"m\" x=\"2\" y=\"1\" width=\"24\" height=\"14\"/>"
    }
  }
}
