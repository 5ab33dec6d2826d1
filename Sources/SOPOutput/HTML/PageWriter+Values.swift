import SOPLanguage

/// How the values of the model look on a page.
extension PageWriter {
  /// Writes what an author wrote, or quietly why there is nothing to write.
  mutating func entry<Value>(
    _ entry: Entry<Value>,
    _ write: (inout PageWriter, Value) -> Void
  ) {
    switch entry {
    case .missing: absent(Phrase("Belum dinyatakan", en: "Not stated"))
    case .unknown: absent(Phrase("Belum diketahui", en: "Not known yet"))
    case .none: absent(Phrase("Tidak ada", en: "None"))
    case .unreadable(let text):
      quote(text)
      markup(" ")
      absent(Phrase("(tidak terbaca)", en: "(unreadable)"))
    case .value(let value): write(&self, value)
    }
  }

  /// Writes a text that an author wrote.
  mutating func entry(_ entry: Entry<String>) {
    self.entry(entry) { page, text in page.quote(text) }
  }

  /// Writes a list of texts that an author wrote.
  mutating func entry(_ entry: Entry<[String]>) {
    self.entry(entry) { page, texts in page.list(texts) }
  }

  /// Writes a quiet remark in place of a value.
  mutating func absent(_ phrase: Phrase) {
    element("span", class: "absent", say: phrase)
  }

  /// Writes texts as a numbered list; a single one stands alone.
  mutating func list(_ texts: [String]) {
    list(texts) { page, text in page.quote(text) }
  }

  /// Writes elements as a numbered list; a single one stands alone.
  mutating func list<Element>(
    _ elements: [Element],
    _ write: (inout PageWriter, Element) -> Void
  ) {
    if elements.isEmpty { return absent(Phrase("Tidak ada", en: "None")) }
    if elements.count == 1 { return write(&self, elements[0]) }
    items("ol", class: "plain", elements, write)
  }

  /// Writes elements as a list of the given kind.
  mutating func items<Element>(
    _ kind: StaticString,
    class style: StaticString,
    _ elements: [Element],
    _ write: (inout PageWriter, Element) -> Void
  ) {
    element(kind, class: style) { page in
      for element in elements {
        page.element("li") { page in write(&page, element) }
      }
    }
  }

  /// Writes a date in a form that machines read as well.
  mutating func date(_ date: CalendarDate) {
    let isoText = date.isoText
    element("time", attributes: { $0.attribute("datetime", isoText) }) { page in
      page.quote(date.written)
    }
  }

  /// Writes a way to reach somebody, as a link where it has a safe address.
  mutating func contact(_ contact: Contact) {
    link(out: contact.link) { page in page.quote(contact.written) }
  }

  /// Writes a reference to another SOP, as a link where that SOP has a page.
  mutating func reference(_ reference: ProcedureReference, in site: Site) {
    if let target = site.page(of: reference) {
      link(to: target) { page in page.quote(reference.written) }
    } else {
      quote(reference.written)
    }
  }

  /// Writes references to other SOPs.
  mutating func references(_ references: [ProcedureReference], in site: Site) {
    list(references) { page, reference in page.reference(reference, in: site) }
  }

  /// Writes the status of an SOP.
  mutating func badge(_ status: Procedure.Status) {
    element("span", class: status.badgeClass, say: status.name)
  }
}

/// Writes the terms and descriptions of a list, and keeps the names of those that are missing.
///
/// A form with ten empty fields is honest but loud; their names in one line say the same quietly.
struct RecordWriter {
  private var missing: [Phrase] = []

  /// Makes a writer.
  init() {}

  /// How many fields are missing so far.
  var missingCount: Int { missing.count }

  /// Keeps the name of a field that is shown elsewhere, when its keyword is not in the file.
  mutating func note<Value>(_ name: Phrase, _ entry: Entry<Value>) {
    if entry.isMissing { missing.append(name) }
  }

  /// Writes one field, or keeps its name when its keyword is not in the file.
  mutating func field<Value>(
    _ name: Phrase,
    _ entry: Entry<Value>,
    to page: inout PageWriter,
    _ write: (inout PageWriter, Value) -> Void
  ) {
    if entry.isMissing {
      missing.append(name)
    } else {
      self.field(name, to: &page) { page in page.entry(entry, write) }
    }
  }

  /// Writes a field with a text.
  mutating func field(_ name: Phrase, _ entry: Entry<String>, to page: inout PageWriter) {
    field(name, entry, to: &page) { page, text in page.quote(text) }
  }

  /// Writes a field with a list of texts.
  mutating func field(_ name: Phrase, _ entry: Entry<[String]>, to page: inout PageWriter) {
    field(name, entry, to: &page) { page, texts in page.list(texts) }
  }

  /// Writes a field with a date.
  mutating func field(_ name: Phrase, _ entry: Entry<CalendarDate>, to page: inout PageWriter) {
    field(name, entry, to: &page) { page, date in page.date(date) }
  }

  /// Writes a field with a text, if there is one.
  mutating func field(_ name: Phrase, _ text: String?, to page: inout PageWriter) {
    guard let text else { return }
    field(name, to: &page) { page in page.quote(text) }
  }

  /// Writes a field with a list of texts, if it has any.
  mutating func field(_ name: Phrase, _ texts: [String], to page: inout PageWriter) {
    if texts.isEmpty { return }
    field(name, to: &page) { page in page.list(texts) }
  }

  /// Writes one field, whatever it holds.
  mutating func field(
    _ name: Phrase,
    to page: inout PageWriter,
    _ content: (inout PageWriter) -> Void
  ) {
    page.element("div") { page in
      page.element("dt", say: name)
      page.element("dd", content)
    }
    page.markup("\n")
  }

  /// Writes the names of the fields that are missing, if there are any.
  func writeMissing(to page: inout PageWriter) {
    if missing.isEmpty { return }
    page.element("p", class: "absent") { page in
      page.say(Phrase("Belum dinyatakan: ", en: "Not stated: "))
      for (position, name) in missing.enumerated() {
        if position > 0 { page.markup(", ") }
        page.say(name)
      }
      page.markup(".")
    }
    page.markup("\n")
  }
}
