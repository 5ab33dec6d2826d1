import SOPLanguage

// The cells of a review table.

extension PageWriter {
  /// Writes a table that scrolls inside itself; a script may sort those that are `sortable`.
  mutating func scrollingTable(
    _ name: Phrase,
    class style: StaticString = "index review sortable",
    _ content: (inout PageWriter) -> Void
  ) {
    scrollingFrame(name.wording(in: language).text) { page in
      page.element("table", class: style, content)
    }
  }

  /// Writes what scrolls inside itself, for keys as well; `name` tells ears what it is.
  mutating func scrollingFrame(
    _ name: String,
    class style: StaticString = "scroll",
    _ content: (inout PageWriter) -> Void
  ) {
    element(
      "div",
      class: style,
      attributes: { html in
        html.markup(" role=\"region\" tabindex=\"0\"")
        html.attribute("aria-label", name)
      },
      content
    )
  }

  /// Writes the head of a table.
  mutating func tableHead(_ content: (inout PageWriter) -> Void) {
    element("thead") { page in page.element("tr", content) }
  }

  /// Writes the heading of the first column.
  mutating func nameColumn(_ name: Phrase) {
    element("th", attributes: { $0.attribute("scope", "col") }) { $0.say(name) }
  }

  /// Writes the heading of a column of numbers.
  mutating func numberColumn(_ name: Phrase) {
    element("th", class: "number", attributes: { $0.attribute("scope", "col") }) { $0.say(name) }
  }

  /// Writes the headings of the three weights.
  mutating func severityColumns() {
    for severity in Severity.byWeight { numberColumn(severity.phrase) }
  }

  /// Writes a number; nothing is quieter than something.
  mutating func numberCell(_ number: Int) {
    element("td", class: number == 0 ? "number none" : "number") { $0.html.number(number) }
  }

  /// Writes how much of a form is there; a dash when the form does not apply.
  mutating func score(_ score: Conformity.Score?) {
    guard let score else {
      return element("td", class: "number none", attributes: { $0.attribute("data-sort", -1) }) {
        $0.markup("-")
      }
    }
    let share = score.applicable == 0 ? 1000 : score.present * 1000 / score.applicable
    element(
      "td",
      class: score.isComplete ? "number none" : "number",
      attributes: { $0.attribute("data-sort", share) },
      { page in
        page.html.number(score.present)
        page.markup("/")
        page.html.number(score.applicable)
      }
    )
  }

  /// Writes a link to a part of a page.
  mutating func link(
    to target: SitePath,
    fragment: StaticString,
    _ content: (inout PageWriter) -> Void
  ) {
    let address = target.address(from: path) + "#" + fragment.text
    element("a", attributes: { $0.address("href", address) }, content)
  }

  /// Writes a link to the finding with the given number on the page of an SOP.
  mutating func link(
    to target: SitePath,
    finding number: Int,
    _ content: (inout PageWriter) -> Void
  ) {
    var sink = ByteSink()
    sink.append(target.address(from: path))
    sink.append("#temuan-")
    sink.append(number)
    let address = String(decoding: sink.bytes, as: UTF8.self)
    element("a", attributes: { $0.address("href", address) }, content)
  }
}

extension Severity {
  /// The heaviest first, as tables show them.
  static let byWeight: [Severity] = [.error, .warning, .suggestion]
}

extension RuleFamily {
  /// The family in one word, for the head of a column.
  var shortTitle: Phrase {
    switch self {
    case .lines: Phrase("Baris", en: "Lines")
    case .names: Phrase("Nama", en: "Names")
    case .values: Phrase("Nilai", en: "Values")
    case .flow: Phrase("Alur", en: "Flow")
    case .documents: Phrase("Dokumen", en: "Documents")
    case .time: Phrase("Waktu", en: "Time")
    case .conformity: Phrase("Aturan", en: "Rules")
    case .style: Phrase("Gaya", en: "Style")
    case .registry: Phrase("Lintas SOP", en: "Across")
    }
  }
}
