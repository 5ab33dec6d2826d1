import SOPLanguage

/// The page of a rule: what its message means, why it matters, and how to repair it.
///
/// It shows what the wrong example really yields. A site in one language tells all of it in both.
struct ExplanationPage {
  /// The site.
  let site: Site
  /// The rule.
  let rule: Rule

  private var code: String { DiagnosticFormatter.name(of: rule.code) }

  /// The language of the page, then the other where it has no page of its own.
  private var languages: [Language] {
    if site.editions.count > 1 { return [site.language] }
    return [site.language] + Language.allCases.filter { $0 != site.language }
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let title = Message(
      "{0}: {1}",
      en: "{0}: {1}",
      .text(code),
      .text(rule.title.wording(in: site.language).text)
    ).text(in: site.language)
    let frame = PageFrame(
      title: title,
      description: rule.meaning.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: SiteMap.explanation(of: rule.code), of: site) { page in
      page.breadcrumb { page in
        page.element("li") { page in
          page.link(to: SiteMap.explanations) { $0.say(ExplanationIndexPage.title) }
        }
        page.element("li") { page in
          page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
            page.html.text(code)
          }
        }
      }
      writeHeading(to: &page)
      write("arti", Phrase("Arti", en: "Meaning"), rule.meaning, to: &page)
      write("alasan", Phrase("Mengapa penting", en: "Why it matters"), rule.reason, to: &page)
      writeWrong(to: &page)
      writeRight(to: &page)
      write("cara", Phrase("Cara memperbaiki", en: "How to repair it"), rule.remedy, to: &page)
      write(
        "abaikan",
        Phrase("Kapan boleh diabaikan", en: "When it may be ignored"),
        rule.excuse,
        to: &page
      )
    }
  }

  private func writeHeading(to page: inout PageWriter) {
    page.element("div", class: "opening") { page in
      page.element("h1") { page in
        page.html.text(code)
        page.markup(" ")
        page.say(rule.title)
      }
      page.element("p", class: "byline") { page in
        page.element("span") { page in
          page.element("span", class: rule.severity(isDraft: false).badgeClass) { page in
            page.say(rule.severity(isDraft: false).phrase)
          }
        }
        if rule.severity(isDraft: true) != rule.severity(isDraft: false) {
          page.element("span", say: rule.weightInWords)
        }
        page.element("span") { page in
          page.element("code") { page in page.html.text(rule.slug.text) }
        }
      }
    }
    page.markup("\n")
  }

  /// Writes a part of the explanation; two languages stand beside each other where there is room.
  private func write(
    _ id: StaticString,
    _ heading: Phrase,
    _ body: Phrase,
    to page: inout PageWriter
  ) {
    page.section(id, heading) { page in
      page.element("div", class: languages.count > 1 ? "both" : "prose") { page in
        for language in languages {
          page.element("div", attributes: { attribute(of: language, &$0) }) { page in
            let text = Message(body, .text(code)).text(in: language)
            for paragraph in text.utf8.split(separator: 0x0A) {
              page.element("p") { $0.html.text(String(decoding: paragraph, as: UTF8.self)) }
            }
          }
        }
      }
    }
  }

  private func attribute(of language: Language, _ html: inout HTMLWriter) {
    if language != site.language { html.attribute("lang", language.code.text) }
  }

  // MARK: Examples

  private func writeWrong(to page: inout PageWriter) {
    let example = ExampleFindings.of(rule)
    page.section("keliru", Phrase("Contoh keliru", en: "A wrong example")) { page in
      let name = Phrase("Naskah keliru", en: "Wrong text")
      write(example.files, named: name, marks: example.marks, to: &page)
      if example.messages.isEmpty { return }
      page.element("h3", say: Phrase("Pesannya", en: "Its message"))
      page.element("div", class: "both stacked") { page in
        for language in languages {
          let name = Phrase("Pesan", en: "Message").wording(in: language).text
          page.element(
            "div",
            class: "scroll",
            attributes: { html in
              html.markup(" role=\"region\" tabindex=\"0\"")
              html.attribute("aria-label", name)
              attribute(of: language, &html)
            },
            { page in
              page.element("pre") { page in
                page.html.text(example.messages[Int(language.rawValue)])
              }
            }
          )
        }
      }
    }
  }

  private func writeRight(to page: inout PageWriter) {
    page.section("benar", Phrase("Contoh benar", en: "A right example")) { page in
      let name = Phrase("Naskah benar", en: "Right text")
      write(rule.example.rightFiles, named: name, marks: [], to: &page)
    }
  }

  private func write(
    _ files: [SourceFile],
    named phrase: Phrase,
    marks: [ExampleFindings.Mark],
    to page: inout PageWriter
  ) {
    for (position, file) in files.enumerated() {
      let own = marks.filter { $0.file == position }
      // Each region has a name of its own, so that whoever hears the page can tell them apart.
      let name = phrase.wording(in: site.language).text
      if files.count > 1 {
        page.element("p", class: "quiet") { page in
          page.element("code") { $0.html.text(file.path) }
        }
      }
      page.element(
        "div",
        class: "scroll",
        attributes: { html in
          html.markup(" role=\"region\" tabindex=\"0\"")
          html.attribute("aria-label", files.count > 1 ? "\(name): \(file.path)" : name)
        },
        { page in SourceListing(file, marks: own).write(to: &page) }
      )
      page.markup("\n")
    }
  }
}

/// The lines of a text with their numbers, and the slips visible.
struct SourceListing {
  private let file: SourceFile
  private let marks: [ExampleFindings.Mark]

  /// Prepares to show a file with the marks that lie in it.
  init(_ file: SourceFile, marks: [ExampleFindings.Mark]) {
    self.file = file
    self.marks = marks.filter { !$0.range.isEmpty }
      .sorted { $0.range.start < $1.range.start }
  }

  /// Writes the listing; numbers are the list's own, so that nobody copies them along.
  func write(to page: inout PageWriter) {
    let table = LineTable(file.bytes)
    var count = table.count
    if count > 1, table.range(ofLine: count - 1).isEmpty { count -= 1 }
    page.element("ol", class: "listing", attributes: { $0.attribute("lang", "id") }) { page in
      for line in 0..<count {
        page.element("li") { page in
          page.element("code") { page in write(table.range(ofLine: line), to: &page) }
        }
      }
    }
  }

  private func write(_ line: SourceRange, to page: inout PageWriter) {
    var position = line.start
    for mark in marks where mark.range.start < line.end && mark.range.end > line.start {
      let start = max(mark.range.start, position)
      let end = min(mark.range.end, line.end)
      guard start < end else { continue }
      page.html.text(text(position, start))
      page.element(mark.isPrimary ? "mark" : "u") { $0.html.text(text(start, end)) }
      position = end
    }
    page.html.text(text(position, line.end))
  }

  /// The text of a part of a line; what nobody sees is shown by its number.
  private func text(_ start: Int32, _ end: Int32) -> String {
    var sink = ByteSink()
    sink.append(displaying: file.bytes(in: SourceRange(Int(start), Int(end))))
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

/// What the wrong example of a rule really yields.
struct ExampleFindings: Sendable {
  /// A marked place in a file of the example.
  struct Mark: Sendable {
    /// The position of the file.
    let file: Int
    /// The place.
    let range: SourceRange
    /// Whether it is the place of the problem itself.
    let isPrimary: Bool
  }

  /// The files of the example.
  let files: [SourceFile]
  /// The places that its messages point at.
  let marks: [Mark]
  /// The messages as a terminal shows them, by language; empty when the example yields none.
  let messages: [String]

  /// How wide messages are, in columns.
  private static let width = 72

  /// What the example of `rule` yields; compiled once, however many sites are made.
  static func of(_ rule: Rule) -> ExampleFindings {
    all[rule.code] ?? ExampleFindings(rule)
  }

  private static let all: [UInt16: ExampleFindings] = {
    var all: [UInt16: ExampleFindings] = [:]
    for rule in Rule.all { all[rule.code] = ExampleFindings(rule) }
    return all
  }()

  private init(_ rule: Rule) {
    let today = Compiler.Options(today: rule.example.today)
    let compilation = Compiler.compile(rule.example.wrongFiles, options: today)
    files = compilation.files
    let own = compilation.diagnostics.filter { $0.code == rule.code }
    marks = own.flatMap { diagnostic in
      [Mark(file: Int(diagnostic.file.index), range: diagnostic.range, isPrimary: true)]
        + diagnostic.related.map {
          Mark(file: Int($0.file.index), range: $0.range, isPrimary: false)
        }
    }
    messages =
      own.isEmpty
      ? []
      : Language.allCases.map { language in
        var formatter = DiagnosticFormatter(
          compilation.files,
          .init(language: language, width: ExampleFindings.width)
        )
        var sink = ByteSink()
        for (position, diagnostic) in own.enumerated() {
          if position > 0 { sink.append("\n") }
          formatter.write(diagnostic, to: &sink)
        }
        return String(decoding: sink.bytes, as: UTF8.self)
      }
  }
}
