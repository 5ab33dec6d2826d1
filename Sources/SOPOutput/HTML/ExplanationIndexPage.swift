import SOPLanguage

/// Every rule with its page, by family.
struct ExplanationIndexPage {
  /// What the page is called.
  static let title = Phrase("Penjelasan temuan", en: "What findings mean")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Message(
      "{0} hal yang diperiksa pada setiap SOP: artinya, alasannya, dan cara memperbaikinya.",
      en: "{0} things that are checked in every SOP: what they mean, why, and how to repair them.",
      .number(Rule.all.count)
    )
    let frame = PageFrame(
      title: ExplanationIndexPage.title.wording(in: site.language).text,
      description: lead.text(in: site.language),
      style: .linked
    )
    return frame.page(at: SiteMap.explanations, of: site) { page in
      page.breadcrumb { page in
        page.element("li") { page in
          page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
            page.say(ExplanationIndexPage.title)
          }
        }
      }
      page.element("div", class: "opening") { page in
        page.element("h1", say: ExplanationIndexPage.title)
        page.element("p", class: "lead") { $0.say(lead) }
      }
      for family in RuleFamily.allCases where !family.rules.isEmpty {
        write(family, to: &page)
      }
    }
  }

  private func write(_ family: RuleFamily, to page: inout PageWriter) {
    page.element("section") { page in
      page.element("h2", say: family.title)
      page.items("ul", class: "entries rules", family.rules) { page, rule in
        page.element("code") { $0.html.text(DiagnosticFormatter.name(of: rule.code)) }
        page.element("span") { page in
          page.link(to: SiteMap.explanation(of: rule.code)) { $0.say(rule.title) }
          page.element("small", say: rule.meaning)
        }
        let severity = rule.severity(isDraft: false)
        page.element("span") { page in
          page.element("span", class: severity.badgeClass, say: severity.phrase)
        }
      }
    }
    page.markup("\n")
  }
}
