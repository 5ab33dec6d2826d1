import SOPLanguage

/// The page of a law: every SOP that rests on it, and whether it still is in force.
struct LawPage {
  /// The site.
  let site: Site
  /// The law.
  let law: LawTopic

  /// The whole page.
  func bytes() -> [UInt8] {
    let frame = PageFrame(
      title: law.basis.written,
      description: Message(
        "SOP yang berdasar pada {0}.",
        en: "SOPs that rest on {0}.",
        .text(law.basis.written)
      ).text(in: site.language),
      style: .linked
    )
    return frame.page(at: law.path, of: site) { page in
      page.breadcrumb(over: LawIndexPage.path, LawIndexPage.title, to: law.shortName)
      page.opening({ $0.quote(law.basis.written) }, lead: writeTotals)
      writeRepeal(to: &page)
      page.byAgency(law.citations, in: site, procedure: { $0.procedure }) { page, citations in
        page.entries(citations.map { $0.procedure }, in: site)
      }
      writeSpellings(to: &page)
    }
  }

  private func writeTotals(to page: inout PageWriter) {
    page.say(
      Message(
        "{0} SOP berdasar pada peraturan ini.",
        en: law.citations.count == 1
          ? "{0} SOP rests on this regulation." : "{0} SOPs rest on this regulation.",
        .number(law.citations.count)
      )
    )
  }

  private func writeRepeal(to page: inout PageWriter) {
    guard let repeal = law.repeal else { return }
    page.element("div", class: "notice ended") { page in
      page.element("p") { page in
        page.say(Phrase("Peraturan ini dicabut oleh ", en: "This regulation was repealed by "))
        page.quote(repeal.successor.text)
        page.markup(".")
      }
      page.element("p", class: "quiet") { page in
        page.say(Phrase("Sumber: ", en: "Source: "))
        page.quote(repeal.source.text)
      }
    }
    page.markup("\n")
  }

  /// Writes how else SOPs cite the law: one regulation should be cited in one way.
  private func writeSpellings(to page: inout PageWriter) {
    var spellings = NamedGroups<Int>()
    for (position, citation) in law.citations.enumerated() {
      spellings.add(position, under: citation.written)
    }
    guard spellings.groups.count > 1 else { return }
    page.section("ejaan", Phrase("Cara mengutip", en: "Ways of citing")) { page in
      page.items("ul", class: "plain", spellings.groups) { page, group in
        page.quote(group.name)
        page.markup(" ")
        page.element("span", class: "quiet") { $0.procedureCount(group.values.count) }
      }
    }
  }
}

/// The list of all laws.
struct LawIndexPage {
  /// What the page is called.
  static let title = Phrase("Dasar hukum", en: "Legal basis")
  /// Where the page lies.
  static let path = SitePath(folder: LawTopic.folder, name: "index.html")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase(
      "Peraturan yang mendasari SOP, dari yang paling sering dikutip.",
      en: "The regulations that SOPs rest on, the most cited first."
    )
    let frame = PageFrame(
      title: LawIndexPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: LawIndexPage.path, of: site) { page in
      page.breadcrumb(over: LawIndexPage.path, LawIndexPage.title, to: nil)
      page.opening({ $0.say(LawIndexPage.title) }, lead: { $0.say(lead) })
      if site.topics.laws.isEmpty {
        page.element("p") { page in
          page.absent(
            Phrase("Belum ada SOP yang menyebut dasar hukum.", en: "No SOP names a legal basis.")
          )
        }
      }
      page.topics(
        site.topics.laws,
        path: { $0.path },
        { page, law in page.quote(law.basis.written) },
        facts: { page, law in
          page.procedureCount(law.citations.count)
          if law.repeal != nil {
            page.element("span") { page in
              page.element("span", class: "badge ended", say: Phrase("Dicabut", en: "Repealed"))
            }
          }
        }
      )
    }
  }
}

extension LawTopic {
  /// The law in a few words, for example `UU 25/2009`.
  var shortName: String {
    guard let citation = basis.citation else { return basis.written }
    var sink = ByteSink()
    sink.append(citation.kind)
    sink.append(" ")
    sink.append(citation.number)
    if let year = citation.year {
      sink.append("/")
      sink.append(year)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
