import SOPLanguage

/// The page of a post: everything it does in the SOPs of all agencies, with the time it takes.
struct RolePage {
  /// The site.
  let site: Site
  /// The post.
  let role: RoleTopic

  /// The whole page.
  func bytes() -> [UInt8] {
    let frame = PageFrame(
      title: role.name,
      description: Message(
        "Tugas {0} dalam SOP, langkah demi langkah.",
        en: "What {0} does in SOPs, step by step.",
        .text(role.name)
      ).text(in: site.language),
      style: .linked
    )
    return frame.page(at: role.path, of: site) { page in
      page.breadcrumb(over: RoleIndexPage.path, RoleIndexPage.title, to: role.name)
      page.opening({ $0.quote(role.name) }, lead: writeTotals)
      writeRemarks(to: &page)
      page.byAgency(role.duties, in: site, procedure: { $0.procedure }) { page, duties in
        for duty in duties { write(duty, to: &page) }
      }
    }
  }

  private func writeTotals(to page: inout PageWriter) {
    page.say(
      Message(
        "Bertugas di {0} SOP, {1} langkah",
        en: "Acts in {0} SOPs, {1} steps",
        .number(role.duties.count),
        .number(role.stepCount)
      )
    )
    if !role.time.isEmpty {
      page.markup(", ")
      page.html.text(role.time.text(in: site.language))
    }
    page.markup(".")
  }

  private func writeRemarks(to page: inout PageWriter) {
    switch role.kind {
    case .post: break
    case .outsider:
      page.element(
        "p",
        class: "quiet",
        say: Phrase("Pelaksana dari luar instansi.", en: "A performer from outside the agency.")
      )
    case .system:
      page.element("p", class: "quiet", say: Phrase("Sistem atau mesin.", en: "A machine."))
    }
    if role.time.stepsWithoutTime > 0 {
      page.element("p", class: "quiet") { page in
        page.say(
          Message(
            "{0} langkah belum berwaktu dan tidak ikut dijumlahkan.",
            en: "{0} steps have no time and are not in the sum.",
            .number(role.time.stepsWithoutTime)
          )
        )
      }
    }
  }

  private func write(_ duty: RoleTopic.Duty, to page: inout PageWriter) {
    let procedure = site[duty.procedure]
    page.element("h3") { page in
      page.link(to: site.map[duty.procedure]) { $0.quote(site.title(of: procedure)) }
    }
    page.element("p", class: "byline") { page in
      page.element("span") { $0.badge(procedure.status) }
      page.stepCount(duty.steps.count)
      let time = TimeTotal(
        duty.steps.map { procedure[$0] },
        minutesPerDay: site.registry.minutesPerDay
      )
      if !time.isEmpty {
        page.element("span") { $0.html.text(time.text(in: site.language)) }
      }
    }
    if duty.steps.isEmpty {
      page.element("p") { page in
        page.absent(Phrase("Tidak mengerjakan satu langkah pun.", en: "Acts in no step."))
      }
      return
    }
    page.items("ul", class: "places", duty.steps) { page, step in
      page.link(to: Topics.Place(procedure: duty.procedure, step: step), in: site)
      writeManner(of: procedure[step], duty.lane, to: &page)
    }
  }

  /// Writes how long a step takes, with whom, and whether anybody is sure of it.
  private func writeManner(of step: Step, _ lane: LaneID, to page: inout PageWriter) {
    page.element("small") { page in
      page.entry(step.duration) { page, time in page.quote(time.written) }
      if step.performers.performers.count > 1 {
        page.say(
          step.performers.manner == .either
            ? Phrase(", atau pelaksana lain", en: ", or another performer")
            : Phrase(", bersama pelaksana lain", en: ", together with others")
        )
      }
      if step.performers.performers.contains(where: { $0.lane == lane && $0.isGuess }) {
        page.guessMark()
      }
    }
  }
}

/// The list of all posts.
struct RoleIndexPage {
  /// What the page is called.
  static let title = Phrase("Jabatan", en: "Posts")
  /// Where the page lies.
  static let path = SitePath(folder: RoleTopic.folder, name: "index.html")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase(
      "Siapa mengerjakan apa: setiap jabatan dengan semua langkahnya di semua SOP.",
      en: "Who does what: every post with all its steps in all SOPs."
    )
    let frame = PageFrame(
      title: RoleIndexPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: RoleIndexPage.path, of: site) { page in
      page.breadcrumb(over: RoleIndexPage.path, RoleIndexPage.title, to: nil)
      page.opening({ $0.say(RoleIndexPage.title) }, lead: { $0.say(lead) })
      if site.topics.roles.isEmpty {
        page.element("p") { $0.absent(Phrase("Belum ada jabatan.", en: "There are no posts yet.")) }
      }
      page.topics(
        site.topics.roles,
        path: { $0.path },
        { page, role in page.quote(role.name) },
        facts: { page, role in
          page.procedureCount(role.duties.count)
          page.stepCount(role.stepCount)
          if !role.time.isEmpty {
            page.element("span") { $0.html.text(role.time.text(in: site.language)) }
          }
        }
      )
    }
  }
}
