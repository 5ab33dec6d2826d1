import SOPLanguage

/// How long an SOP takes, in a line below the time that is promised.
extension ProcedurePage {
  /// Writes the promised time, and what the steps take.
  func writeTime(to page: inout PageWriter) {
    page.element("div") { page in
      page.element("dt", say: Phrase("Waktu", en: "Time"))
      page.element("dd") { page in
        let lengths = procedure.time.flatMap { lengthWords($0) }
        if procedure.service.completionTime.isMissing, let lengths {
          page.element("span", class: "figure") { page in page.say(lengths) }
          page.element("small") { page in
            page.say(Phrase("sekali jalan", en: "when nothing is sent back"))
            if let time = procedure.time { writeRemainder(of: time, to: &page) }
          }
        } else if let lengths, let time = procedure.time {
          writePromise(to: &page)
          page.element("small") { page in
            page.say(Phrase("sekali jalan ", en: "steps "))
            page.say(lengths)
            writeRemainder(of: time, to: &page)
          }
        } else {
          writeSum(to: &page)
        }
      }
    }
  }

  private func writePromise(to page: inout PageWriter) {
    page.element("span", class: "figure") { page in
      page.entry(procedure.service.completionTime) { page, time in page.quote(time.written) }
    }
  }

  /// Where the flow is not sound, only the sum of all steps is known.
  private func writeSum(to page: inout PageWriter) {
    let total = summary.time.isEmpty ? nil : summary.time.text(in: site.language)
    if procedure.service.completionTime.isMissing, let total {
      page.element("span", class: "figure") { page in page.html.text(total) }
      page.element("small", say: Phrase("total waktu langkah", en: "all steps together"))
    } else {
      writePromise(to: &page)
      if let total {
        page.element("small") { page in
          page.say(Message("total waktu langkah {0}", en: "all steps {0}", .text(total)))
        }
      }
    }
  }

  /// The shortest and the longest time when nothing is sent back; nothing when none is known.
  private func lengthWords(_ time: ProcedureTime) -> Message? {
    if time.once.high.isZero { return nil }
    let day = summary.time.minutesPerDay
    if time.shortest.low.isZero {
      return Message(
        "paling lama {0}",
        en: "at most {0}",
        .time(time.once.high, minutesPerDay: day)
      )
    }
    return Message(
      "{0}",
      en: "{0}",
      .times(time.shortest.low, time.once.high, minutesPerDay: day)
    )
  }

  /// What returns add, and how many steps say nothing.
  private func writeRemainder(of time: ProcedureTime, to page: inout PageWriter) {
    let day = summary.time.minutesPerDay
    if let costs = time.returnCosts(minutesPerDay: day) {
      page.say(
        Message(
          ", ditambah {0} tiap kali dikembalikan",
          en: ", {0} more each time work is sent back",
          .times(costs.low, costs.high, minutesPerDay: day)
        )
      )
    }
    if time.untimed.count == 1 {
      page.say(Phrase("; 1 langkah belum berwaktu", en: "; 1 step has no time"))
    } else if time.untimed.count > 1 {
      page.say(
        Message(
          "; {0} langkah belum berwaktu",
          en: "; {0} steps have no time",
          .number(time.untimed.count)
        )
      )
    }
  }
}
