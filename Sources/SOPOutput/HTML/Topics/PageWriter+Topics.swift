import SOPLanguage

// What the pages of topics share.

extension PageWriter {
  /// Writes the way from the home page over a list to a page of the list.
  mutating func breadcrumb(over list: SitePath, _ name: Phrase, to title: String?) {
    breadcrumb { page in
      guard let title else { return page.currentCrumb { $0.say(name) } }
      page.element("li") { page in page.link(to: list) { $0.say(name) } }
      page.currentCrumb { $0.quote(title) }
    }
  }

  /// Writes the last step of the way, which is this page.
  mutating func currentCrumb(_ content: (inout PageWriter) -> Void) {
    element("li") { page in
      page.element("span", attributes: { $0.attribute("aria-current", "page") }, content)
    }
  }

  /// Writes the heading of a page with a sentence below it.
  mutating func opening(
    _ heading: (inout PageWriter) -> Void,
    lead: (inout PageWriter) -> Void
  ) {
    element("div", class: "opening") { page in
      page.element("h1", heading)
      page.element("p", class: "lead", lead)
    }
    markup("\n")
  }

  /// Writes a link to a step of an SOP: its number, then its activity.
  mutating func link(to place: Topics.Place, in site: Site) {
    let number = place.step.number
    let address = site.map[place.procedure].address(from: path)
    element(
      "a",
      attributes: { html in
        html.address("href", address, step: number)
      },
      { page in page.say(Message("Langkah {0}", en: "Step {0}", .number(number))) }
    )
    markup(" ")
    quote(site[place.procedure][place.step].activity)
  }

  /// Writes SOPs as a list with steps, time and status.
  mutating func entries(_ procedures: [ProcedureID], in site: Site) {
    items("ul", class: "entries", procedures) { page, id in
      let procedure = site[id]
      let summary = site.summary(of: procedure)
      page.link(to: site.map[id]) { page in page.quote(site.title(of: procedure)) }
      page.element("span", class: "count") { page in page.say(summary.stepCount) }
      page.element("span", class: "time") { page in page.time(of: procedure, summary) }
      page.element("span") { page in page.badge(procedure.status) }
    }
  }

  /// Writes things of several SOPs under the headings of their agencies.
  ///
  /// The things have to stand in the order of their SOPs, which is that of the agencies.
  mutating func byAgency<Element>(
    _ elements: [Element],
    in site: Site,
    procedure: (Element) -> ProcedureID,
    _ write: (inout PageWriter, [Element]) -> Void
  ) {
    var start = 0
    while start < elements.count {
      let agency = site[procedure(elements[start])].agency
      var end = start + 1
      while end < elements.count, site[procedure(elements[end])].agency == agency { end += 1 }
      element("section", class: "agency") { page in
        page.element("h2") { page in
          if let agency {
            page.link(to: site.map[agency]) { $0.quote(site[agency].longName) }
          } else {
            page.say(Phrase("Tanpa instansi", en: "Without an agency"))
          }
        }
        if let place = agency.flatMap({ site[$0].place }) {
          page.element("p", class: "byline") { $0.element("span", quote: place) }
        }
        write(&page, Array(elements[start..<end]))
      }
      markup("\n")
      start = end
    }
  }

  /// Writes a list of topics: a name that is a link, and numbers beside it.
  mutating func topics<Topic>(
    _ topics: [Topic],
    path: (Topic) -> SitePath,
    _ name: (inout PageWriter, Topic) -> Void,
    facts: (inout PageWriter, Topic) -> Void
  ) {
    items("ul", class: "topics", topics) { page, topic in
      page.link(to: path(topic)) { page in name(&page, topic) }
      page.element("span", class: "byline") { page in facts(&page, topic) }
    }
  }

  /// Writes a number of SOPs in words.
  mutating func procedureCount(_ count: Int) {
    element("span") { page in
      page.say(Message("{0} SOP", en: count == 1 ? "{0} SOP" : "{0} SOPs", .number(count)))
    }
  }

  /// Writes a number of steps in words.
  mutating func stepCount(_ count: Int) {
    element("span") { page in
      page.say(
        Message("{0} langkah", en: count == 1 ? "{0} step" : "{0} steps", .number(count))
      )
    }
  }
}

extension HTMLWriter {
  /// Writes ` name="address#langkah-number"`.
  mutating func address(_ name: StaticString, _ address: String, step number: Int) {
    var sink = ByteSink()
    sink.append(address)
    sink.append("#langkah-")
    sink.append(number)
    self.address(name, String(decoding: sink.bytes, as: UTF8.self))
  }
}
