import SOPLanguage

/// What became of an SOP, and when it was last looked at.
extension ProcedurePage {
  /// Writes a banner for an SOP that is a draft or holds no longer, with the way to the one that
  /// holds in its place.
  func writeStatus(to page: inout PageWriter) {
    switch procedure.status {
    case .inForce: break
    case .draft:
      page.element("p", class: "notice draft") { page in
        page.say(
          Phrase(
            "Ini konsep: SOP ini belum ditetapkan dan belum berlaku.",
            en: "This is a draft: the SOP is not adopted and not in force yet."
          )
        )
      }
    case .superseded:
      writeEnd(
        Phrase(
          "SOP ini telah digantikan dan tidak berlaku lagi.",
          en: "This SOP has been replaced and is no longer in force."
        ),
        to: &page
      )
    case .revoked:
      writeEnd(
        Phrase(
          "SOP ini telah dicabut dan tidak berlaku lagi.",
          en: "This SOP has been withdrawn and is no longer in force."
        ),
        to: &page
      )
    }
  }

  private func writeEnd(_ words: Phrase, to page: inout PageWriter) {
    page.element("p", class: "notice ended") { page in
      page.say(words)
      guard let successor = site.successions.currentSuccessor(of: id) else { return }
      page.markup(" ")
      page.say(Phrase("Yang berlaku sekarang: ", en: "In its place: "))
      page.link(to: site.map[successor]) { $0.quote(site.title(of: site[successor])) }
      page.markup(".")
    }
    page.markup("\n")
  }

  /// Writes the day by which the SOP has to be looked at again, where the registry sets a period.
  ///
  /// Whether that day is past depends on the day of reading, which nobody here knows; a finding
  /// says it where the build was told the day.
  func writeReviewDate(to page: inout PageWriter) {
    guard procedure.status == .inForce, let due = reviewDate else { return }
    page.element("span") { page in
      page.say(Phrase("ditinjau paling lambat ", en: "due for review by "))
      page.date(due)
    }
  }

  private var reviewDate: CalendarDate? {
    guard let period = site.registry.reviewPeriod,
      let last = procedure.identity.revised.value ?? procedure.identity.effective.value
    else { return nil }
    return last.adding(months: period.longest.milliMonths / 1000, in: site.language)
  }
}

extension CalendarDate {
  /// The same day some months later, or the last day of that month; nothing without any months.
  fileprivate func adding(months: Int, in language: Language) -> CalendarDate? {
    guard months > 0, months < 1200 else { return nil }
    let counted = year * 12 + (month ?? 12) - 1 + months
    let (laterYear, laterMonth) = (counted / 12, counted % 12 + 1)
    guard laterYear <= 9999 else { return nil }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isLeap = laterYear % 4 == 0 && (laterYear % 100 != 0 || laterYear % 400 == 0)
    let last = lengths[laterMonth - 1] + (laterMonth == 2 && isLeap ? 1 : 0)
    let laterDay = min(day ?? last, last)
    var sink = ByteSink()
    sink.append(laterDay)
    sink.append(" ")
    sink.append(CalendarDate.monthName(laterMonth, in: language))
    sink.append(" ")
    sink.append(laterYear)
    let written = String(decoding: sink.bytes, as: UTF8.self)
    return CalendarDate(year: laterYear, month: laterMonth, day: laterDay, written: written)
  }

  private static func monthName(_ month: Int, in language: Language) -> StaticString {
    let names: [Phrase] = [
      Phrase("Januari", en: "January"), Phrase("Februari", en: "February"),
      Phrase("Maret", en: "March"), Phrase("April", en: "April"), Phrase("Mei", en: "May"),
      Phrase("Juni", en: "June"), Phrase("Juli", en: "July"), Phrase("Agustus", en: "August"),
      Phrase("September", en: "September"), Phrase("Oktober", en: "October"),
      Phrase("November", en: "November"), Phrase("Desember", en: "December"),
    ]
    return names[month - 1].wording(in: language)
  }
}
