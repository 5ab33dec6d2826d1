import SOPLanguage

/// The checklists of the law: what is there, what lacks, and what to write where it does.
extension ProcedurePage {
  /// Writes the checklist of every form that applies to the SOP.
  ///
  /// The score and the names of what lacks are open to the eye, because somebody has to do it; the
  /// list with states and remedies is a click away.
  func writeConformity(to page: inout PageWriter) {
    for profile in Conformity.Profile.allCases {
      guard let conformity = procedure.conformity(with: profile) else { continue }
      page.element("div", class: "checklist") { page in write(conformity, to: &page) }
    }
  }

  private func write(_ conformity: Conformity, to page: inout PageWriter) {
    let score = conformity.score
    page.element("h3") { page in
      page.say(conformity.profile.name)
      page.markup(": ")
      page.say(score.message)
      page.say(Phrase(" unsur", en: " components"))
    }
    page.element("p", class: "quiet", say: conformity.profile.source)
    page.element("p") { page in writeLacking(conformity.lacking, to: &page) }
    page.element("details") { page in
      page.element(
        "summary",
        say: Phrase("Daftar periksa setiap unsur", en: "Checklist of every component")
      )
      page.items("ul", class: "checks", conformity.items) { page, item in
        write(item, to: &page)
        if item.isLacking {
          page.element("span", class: "quiet") { $0.say(item.component.remedy) }
        }
      }
    }
  }

  /// Names what lacks in one sentence.
  private func writeLacking(_ lacking: [ConformityComponent], to page: inout PageWriter) {
    if lacking.isEmpty {
      return page.say(Phrase("Semua unsur sudah ada.", en: "Nothing lacks."))
    }
    page.say(Phrase("Perlu dilengkapi: ", en: "Still to write: "))
    for (position, component) in lacking.enumerated() {
      if position > 0 { page.markup("; ") }
      page.say(component.name)
    }
    page.markup(".")
  }

  /// Writes sign, name and state of a component; the sign only repeats what the words say.
  private func write(_ item: Conformity.Item, to page: inout PageWriter) {
    page.element(
      "span",
      class: "sign",
      attributes: { $0.attribute("aria-hidden", "true") },
      { page in page.markup(item.state.sign) }
    )
    page.element("span") { page in
      page.element("strong", say: item.component.name)
      page.markup(" ")
      page.say(item.state.name)
    }
  }
}

extension Conformity.State {
  /// A sign for those who see it.
  fileprivate var sign: StaticString {
    switch self {
    case .present: "✓"
    case .missing: "○"
    case .unknown: "?"
    case .none: "–"
    case .notApplicable: "·"
    }
  }
}
