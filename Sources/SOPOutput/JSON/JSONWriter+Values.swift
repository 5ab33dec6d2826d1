import SOPLanguage

/// How the values of the model look in JSON.
extension JSONWriter {
  /// Writes a member with what the author wrote.
  ///
  /// Nothing for a missing keyword, `{"unknown": true}` for `?`, `null` for `-` and
  /// `{"unreadable": text}` for what can't be read; `write` writes the value itself.
  mutating func member<Value>(
    _ name: StaticString,
    _ entry: Entry<Value>,
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    if entry.isMissing { return }
    self.name(name)
    switch entry {
    case .missing: break
    case .unknown: object { $0.member("unknown", true) }
    case .none: null()
    case .unreadable(let text): object { $0.member("unreadable", text) }
    case .value(let value): write(&self, value)
    }
  }

  /// Writes a member with a text that the author wrote.
  mutating func member(_ name: StaticString, _ entry: Entry<String>) {
    member(name, entry) { json, text in json.string(text) }
  }

  /// Writes a member with a list of texts that the author wrote.
  mutating func member(_ name: StaticString, _ entry: Entry<[String]>) {
    member(name, entry) { json, texts in json.array(texts) { $0.string($1) } }
  }

  /// Writes a member with a date that the author wrote.
  mutating func member(_ name: StaticString, _ entry: Entry<CalendarDate>) {
    member(name, entry) { json, date in json.date(date) }
  }

  /// Writes a member with a text, if there is one.
  mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member with a list of texts, if it has any.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, texts) { $0.string($1) }
  }

  /// Writes a member with a list, if it has any elements; `write` writes one.
  mutating func member<Element>(
    _ name: StaticString,
    _ elements: [Element],
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    if elements.isEmpty { return }
    self.name(name)
    array(elements, write)
  }

  /// Writes the member `name: true`, but only when it is true.
  mutating func flag(_ name: StaticString, _ isSet: Bool) {
    if isSet { member(name, true) }
  }

  /// Writes a member with one of the model's own words.
  mutating func member(_ name: StaticString, word: StaticString) {
    self.name(name)
    string(word)
  }

  /// Writes an array; `write` writes one element.
  mutating func array<Element>(
    _ elements: [Element],
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    array { json in
      for element in elements { write(&json, element) }
    }
  }
}

extension JSONWriter {
  /// Writes a date as written and as far as it goes in ISO 8601: year, month, day.
  mutating func date(_ date: CalendarDate) {
    object { json in
      json.member("written", date.written)
      json.member("date", date.isoText)
    }
  }

  /// Writes a length of time as written, as counted, and in minutes of work.
  mutating func duration(_ duration: Duration, minutesPerDay: Int) {
    object { json in
      json.member("written", duration.written)
      json.member("basis", word: duration.days.word)
      json.flag("limit", duration.isLimit)
      json.member("shortest") { $0.amount(duration.shortest) }
      json.member("longest") { $0.amount(duration.longest) }
      if let shortest = duration.shortest.workMinutes(minutesPerDay: minutesPerDay),
        let longest = duration.longest.workMinutes(minutesPerDay: minutesPerDay)
      {
        json.member("workMinutes") { json in
          json.object { json in
            json.member("shortest", shortest)
            json.member("longest", longest)
          }
        }
      }
    }
  }

  /// Writes the parts of an amount of time that are not zero.
  mutating func amount(_ amount: Duration.Amount) {
    object { json in
      if amount.minutes != 0 { json.member("minutes", amount.minutes) }
      if amount.milliDays != 0 { json.member("milliDays", amount.milliDays) }
      if amount.milliMonths != 0 { json.member("milliMonths", amount.milliMonths) }
    }
  }

  /// Writes what a service costs.
  mutating func cost(_ cost: Cost) {
    object { json in
      json.member("written", cost.written)
      json.member("lowest", cost.lowest)
      json.member("highest", cost.highest)
    }
  }

  /// Writes the official who approves.
  mutating func official(_ official: Official) {
    object { json in
      json.member("post", official.post)
      json.member("name", official.name)
      json.member("employeeNumber", official.employeeNumber) { json, number in
        json.object { json in
          // Birth date and sex can be read from the digits; spelling them out serves nobody.
          json.member("digits", number.digits)
          json.member("kind", word: number.kind.word)
        }
      }
    }
  }

  /// Writes a law.
  mutating func legalBasis(_ basis: LegalBasis) {
    object { json in
      json.member("written", basis.written)
      guard let citation = basis.citation else { return }
      json.member("citation") { json in
        json.object { json in
          json.member("kind", citation.kind)
          if !citation.issuer.isEmpty { json.member("issuer", citation.issuer) }
          json.member("number", citation.number)
          if let year = citation.year { json.member("year", year) }
          if !citation.title.isEmpty { json.member("title", citation.title) }
          json.member("key", citation.key)
        }
      }
    }
  }

  /// Writes a way to reach somebody.
  mutating func contact(_ contact: Contact) {
    object { json in
      json.member("kind", word: contact.kind.word)
      json.member("written", contact.written)
      json.member("link", contact.link)
    }
  }

  /// Writes a reference to another SOP.
  mutating func reference(_ reference: ProcedureReference) {
    object { json in
      json.member("written", reference.written)
      json.member("target", reference.target)
    }
  }

  /// Writes a lane, or a post of an agency.
  mutating func lane(_ lane: Lane) {
    object { json in
      json.member("name", lane.name)
      json.member("shortName", lane.shortName)
      json.member("kind", word: lane.kind.word)
      json.member("declaredIn", word: lane.origin.word)
    }
  }
}
