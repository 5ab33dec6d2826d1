import SOPLanguage

/// The numbers of an agency or of the registry, to look at: who carries how much, who hands over
/// to whom, what takes longest, and how much of the forms of the law is there.
struct NumbersPage {
  /// What the page is called.
  static let title = Phrase("Angka", en: "Numbers")
  /// What the file is called, at the root and beside the page of an agency.
  static let fileName = "angka.html"
  /// The page of the whole registry.
  static let path = SitePath(fileName)
  private static let most = 15

  /// The site.
  let site: Site
  /// The agency that the page is about; the whole registry when there is none.
  let agency: AgencyID?

  private var procedures: [ProcedureID] {
    agency.map { site.procedures(of: $0) } ?? site.procedures.indices.map { ProcedureID($0) }
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase(
      "Siapa memikul berapa, siapa menyerahkan kepada siapa, dan apa yang paling lama.",
      en: "Who carries how much, who hands over to whom, and what takes longest."
    )
    let frame = PageFrame(
      title: NumbersPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    let path = agency.map { site.map.file(NumbersPage.fileName, of: $0) } ?? NumbersPage.path
    let procedures = procedures
    return frame.page(at: path, of: site) { page in
      page.breadcrumb { page in
        if let agency { page.crumbs(site.parents(of: agency) + [agency], in: site) }
        page.currentCrumb { $0.say(NumbersPage.title) }
      }
      page.opening(
        { page in
          page.say(NumbersPage.title)
          if let agency {
            page.markup(" ")
            page.quote(site[agency].longName)
          }
        },
        lead: { $0.say(lead) }
      )
      if procedures.isEmpty {
        page.element("p") { $0.absent(Phrase("Belum ada SOP.", en: "There is no SOP yet.")) }
        return
      }
      writeWork(procedures, to: &page)
      writeHandovers(procedures, to: &page)
      writeLongest(procedures, to: &page)
      writeConformity(procedures, to: &page)
    }
  }

  // MARK: Bars

  /// A bar with its name and its number in words.
  private struct Bar<Subject> {
    let subject: Subject
    let number: Int
    let words: String
  }

  /// Writes bars; the words say what the bars show.
  private func write<Subject>(
    _ bars: [Bar<Subject>],
    outOf largest: Int? = nil,
    to page: inout PageWriter,
    _ name: (inout PageWriter, Subject) -> Void
  ) {
    let whole = max(1, largest ?? bars.reduce(0) { max($0, $1.number) })
    page.items("ul", class: "bars", bars) { page, bar in
      page.element("span", class: "bar-name") { page in name(&page, bar.subject) }
      page.element("span", class: "bar-number") { $0.html.text(bar.words) }
      page.markup(
        "<svg class=\"bar\" viewBox=\"0 0 1000 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      )
      page.markup("<rect width=\"")
      page.html.number(Int(clamping: Int64(bar.number) * 1000 / Int64(whole)))
      page.markup("\" height=\"8\"/></svg>")
    }
  }

  private func writeWork(_ procedures: [ProcedureID], to page: inout PageWriter) {
    var groups = NamedGroups<(id: ProcedureID, lane: LaneID)>()
    for id in procedures {
      for position in site[id].lanes.indices {
        groups.add((id, LaneID(position)), under: site[id].lanes[position].name)
      }
    }
    let bars = groups.groups.compactMap { group -> Bar<RoleTopic>? in
      guard let place = group.values.first,
        let role = site.topics.role(of: place.lane, in: place.id)
      else { return nil }
      let steps = group.values.flatMap { value in
        site[value.id].steps.filter { step in
          step.performers.performers.contains { $0.lane == value.lane }
        }
      }
      let time = TimeTotal(steps, minutesPerDay: site.registry.minutesPerDay)
      guard time.longestMinutes > 0 else { return nil }
      return Bar(
        subject: role,
        number: time.longestMinutes,
        words: time.text(in: site.language)
      )
    }
    page.section("beban", Phrase("Beban kerja jabatan", en: "Workload of posts")) { page in
      page.element(
        "p",
        class: "quiet",
        say: Phrase(
          """
          Waktu semua langkah yang dikerjakan sebuah jabatan, bila setiap SOP dijalankan satu kali.
          """,
          en: "The time of all steps in which a post acts, when every SOP runs once."
        )
      )
      write(largest(bars), to: &page) { page, role in
        page.link(to: role.path) { $0.quote(role.name) }
      }
    }
  }

  private func writeLongest(_ procedures: [ProcedureID], to page: inout PageWriter) {
    var bars: [Bar<Topics.Place>] = []
    for id in procedures {
      for (position, step) in site[id].steps.enumerated() {
        let time = TimeTotal([step], minutesPerDay: site.registry.minutesPerDay)
        guard time.longestMinutes > 0 else { continue }
        bars.append(
          Bar(
            subject: Topics.Place(procedure: id, step: StepID(position)),
            number: time.longestMinutes,
            words: time.text(in: site.language)
          )
        )
      }
    }
    page.section("terlama", Phrase("Langkah yang paling lama", en: "The longest steps")) { page in
      write(largest(bars), to: &page) { page, place in
        page.link(to: place, in: site)
        page.element("small", quote: site.title(of: site[place.procedure]))
      }
    }
  }

  private func largest<Subject>(_ bars: [Bar<Subject>]) -> [Bar<Subject>] {
    let order = bars.indices.sorted { left, right in
      bars[left].number == bars[right].number
        ? left < right : bars[left].number > bars[right].number
    }
    return order.prefix(NumbersPage.most).map { bars[$0] }
  }

  private func writeConformity(_ procedures: [ProcedureID], to page: inout PageWriter) {
    page.section("unsur", Phrase("Unsur formulir yang sudah ada", en: "Components that are there"))
    {
      page in
      if agency == nil {
        let bars = site.registry.agencies.indices.compactMap { position -> Bar<AgencyID>? in
          score(of: site.procedures(of: AgencyID(position)), AgencyID(position))
        }
        write(bars, outOf: 1000, to: &page) { page, id in
          page.link(to: site.map[id]) { $0.quote(site[id].longName) }
        }
      } else {
        let bars = procedures.compactMap { score(of: [$0], $0) }
        write(bars, outOf: 1000, to: &page) { page, id in
          page.link(to: site.map[id]) { $0.quote(site.title(of: site[id])) }
        }
      }
    }
  }

  /// How much of all forms that apply is there, in thousandths.
  private func score<Subject>(of procedures: [ProcedureID], _ subject: Subject) -> Bar<Subject>? {
    guard let (present, applicable) = site.score(of: procedures) else { return nil }
    let words = Message(
      "{0} dari {1}",
      en: "{0} of {1}",
      .number(present),
      .number(applicable)
    ).text(in: site.language)
    return Bar(subject: subject, number: present * 1000 / applicable, words: words)
  }

  // MARK: Hand-overs

  private func writeHandovers(_ procedures: [ProcedureID], to page: inout PageWriter) {
    let matrix = HandoverMatrix(procedures, of: site)
    guard !matrix.roles.isEmpty else { return }
    page.section("serah", Phrase("Serah terima antarjabatan", en: "Hand-overs between posts")) {
      page in
      page.element("p", class: "quiet") { page in
        page.say(
          Phrase(
            "Berapa kali pekerjaan berpindah dari jabatan di baris ke jabatan di kolom.",
            en: "How often work passes from the post in the row to the post in the column."
          )
        )
        if matrix.left > 0 {
          page.markup(" ")
          page.say(
            Message(
              "{0} jabatan lain tidak dimuat.",
              en: "{0} more posts are left out.",
              .number(matrix.left)
            )
          )
        }
      }
      write(matrix, to: &page)
    }
  }

  private func write(_ matrix: HandoverMatrix, to page: inout PageWriter) {
    let name = Phrase("Tabel serah terima", en: "Table of hand-overs")
    page.scrollingTable(name, class: "index matrix") { page in
      page.tableHead { page in
        page.element("td") { _ in }
        for role in matrix.roles {
          page.element("th", attributes: { $0.attribute("scope", "col") }) { page in
            page.quote(role.name)
          }
        }
      }
      page.element("tbody") { page in
        for row in matrix.roles.indices { write(row, of: matrix, to: &page) }
      }
    }
  }

  private func write(_ row: Int, of matrix: HandoverMatrix, to page: inout PageWriter) {
    page.markup("\n")
    page.element("tr") { page in
      page.element("th", attributes: { $0.attribute("scope", "row") }) { page in
        page.link(to: matrix.roles[row].path) { $0.quote(matrix.roles[row].name) }
      }
      for column in matrix.roles.indices {
        if row == column {
          page.element("td", class: "self") { $0.markup("–") }
        } else {
          page.element(
            "td",
            attributes: { html in
              html.markup(" class=\"heat-")
              html.number(matrix.shade(row, column))
              html.markup("\"")
            },
            { $0.html.number(matrix.counts[row][column]) }
          )
        }
      }
    }
  }
}
