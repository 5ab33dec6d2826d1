/// The manual page of a rule: what its message means, why it matters, how to repair it.
package struct Explanation: Sendable {
  /// The width into which paragraphs are filled.
  private static let width = 80

  private let rule: Rule
  private let language: Language
  private let style: DiagnosticFormatter.Style

  /// Makes the page of a rule.
  package init(
    _ rule: Rule,
    in language: Language = .indonesian,
    style: DiagnosticFormatter.Style = .plain
  ) {
    self.rule = rule
    self.language = language
    self.style = style
  }

  /// Writes the page.
  package func write(to sink: inout ByteSink) {
    heading(to: &sink) { sink in
      sink.append("SOP")
      sink.append(code: rule.code)
      sink.append(" · ")
      sink.append(rule.title.wording(in: language))
    }
    sink.append(rule.slug)
    sink.append(" · ")
    sink.append(rule.weightInWords.wording(in: language))
    sink.append("\n")
    section(Phrase("Arti", en: "Meaning"), rule.meaning, to: &sink)
    section(Phrase("Mengapa penting", en: "Why it matters"), rule.reason, to: &sink)
    let place = (wrong: rule.example.wrongPlace, right: rule.example.rightPlace)
    example(Phrase("Contoh keliru", en: "Wrong"), rule.example.wrong, place.wrong, to: &sink)
    example(Phrase("Contoh benar", en: "Right"), rule.example.right, place.right, to: &sink)
    section(Phrase("Cara memperbaiki", en: "How to repair it"), rule.remedy, to: &sink)
    section(Phrase("Kapan boleh diabaikan", en: "When it may be ignored"), rule.excuse, to: &sink)
  }

  private func section(_ title: Phrase, _ body: Phrase, to sink: inout ByteSink) {
    sink.append("\n")
    heading(to: &sink) { $0.append(title.wording(in: language)) }
    let message = Message(body, .text(DiagnosticFormatter.name(of: rule.code)))
    for paragraph in message.text(in: language).utf8.split(separator: 0x0A) {
      fill(Array(paragraph), to: &sink)
    }
  }

  private func example(
    _ title: Phrase,
    _ text: StaticString,
    _ surrounding: Phrase,
    to sink: inout ByteSink
  ) {
    sink.append("\n")
    heading(to: &sink) { sink in
      sink.append(title.wording(in: language))
      sink.append(surrounding.wording(in: language))
    }
    for (position, part) in rule.example.parts(of: text).enumerated() {
      if position > 0 { sink.append("\n") }
      if !part.path.isEmpty {
        sink.append("  ")
        sink.append(part.path)
        sink.append("\n")
      }
      quote(part.text, to: &sink)
    }
  }

  private func quote(_ text: String, to sink: inout ByteSink) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (position, line) in lines.enumerated() {
      if position == lines.count - 1, line.isEmpty { break }
      sink.append(line.isEmpty ? "  |" : "  | ")
      sink.append(displaying: line)
      sink.append("\n")
    }
  }

  private func heading(to sink: inout ByteSink, _ content: (inout ByteSink) -> Void) {
    if style == .ansi { sink.append("\u{1B}[1m") }
    content(&sink)
    if style == .ansi { sink.append("\u{1B}[0m") }
    sink.append("\n")
  }

  /// Writes a paragraph in lines that end between words.
  private func fill(_ paragraph: [UInt8], to sink: inout ByteSink) {
    var column = 0
    for word in paragraph.split(separator: 0x20) {
      let width = DisplayLine(word).width
      if column > 0, column + 1 + width > Explanation.width {
        sink.append("\n")
        column = 0
      }
      sink.append(column == 0 ? "  " : " ")
      sink.append(displaying: word)
      column += width + (column == 0 ? 2 : 1)
    }
    sink.append("\n")
  }
}

extension RuleExample {
  /// Where the wrong text stands, behind the heading.
  package var wrongPlace: Phrase {
    switch surrounding {
    case .nothing, .identity: Phrase("", en: "")
    case .procedure:
      Phrase(" (halaman identitas tidak ditampilkan)", en: " (identity page not shown)")
    case .title: Phrase(" (langkah sebuah SOP)", en: " (the steps of an SOP)")
    case .agency: Phrase(" (instansi.sop)", en: " (instansi.sop)")
    case .registry: Phrase(" (registri.sop)", en: " (registri.sop)")
    case .files: Phrase(" (beberapa berkas)", en: " (several files)")
    case .encoding:
      Phrase(" (disimpan sebagai Windows-1252)", en: " (saved as Windows-1252)")
    }
  }

  /// Where the right text stands, behind the heading.
  package var rightPlace: Phrase {
    switch surrounding {
    case .encoding: Phrase(" (disimpan sebagai UTF-8)", en: " (saved as UTF-8)")
    case .nothing, .procedure, .identity, .title, .agency, .registry, .files: wrongPlace
    }
  }
}

extension Rule {
  /// How much a finding weighs, in words.
  package var weightInWords: Phrase {
    switch weight {
    case .error where family >= 5:
      Phrase(
        "kesalahan; peringatan selama SOP masih konsep",
        en: "error; a warning while the SOP is a draft"
      )
    case .error: Phrase("kesalahan", en: "error")
    case .warning: Phrase("peringatan", en: "warning")
    case .warningThenError:
      Phrase(
        "peringatan; kesalahan setelah SOP berlaku",
        en: "warning; an error once the SOP is in force"
      )
    case .suggestion: Phrase("saran", en: "suggestion")
    }
  }

  /// When a finding may be silenced; never when it is an error.
  ///
  /// `{0}` is the rule's code.
  package var excuse: Phrase {
    if let silencing { return silencing }
    return switch weight {
    case .error where family < 5:
      Phrase(
        "Tidak pernah. Kesalahan harus diperbaiki.",
        en: "Never. An error has to be repaired."
      )
    case .error, .warningThenError:
      Phrase(
        """
        Hanya selama SOP masih konsep: tulis baris "Abaikan {0}: alasan Anda" di langkah atau SOP \
        yang bersangkutan. Setelah SOP berlaku, temuan ini menjadi kesalahan dan harus diperbaiki.
        """,
        en: """
          Only while the SOP is a draft: write the line "Abaikan {0}: your reason" in the step or \
          the SOP concerned. Once the SOP is in force, it is an error and has to be repaired.
          """
      )
    case .warning, .suggestion:
      Phrase(
        """
        Bila Anda tahu alasannya: tulis baris "Abaikan {0}: alasan Anda" di langkah atau SOP yang \
        bersangkutan.
        """,
        en: """
          When you know why: write the line "Abaikan {0}: your reason" in the step or the SOP \
          concerned.
          """
      )
    }
  }

  /// The rule that a person names by its code (`SOP403`, `403`) or its slug, in any case.
  package static func rule(named name: String) -> Rule? {
    var bytes = name.utf8.map { $0.loweredASCII }
    if bytes.starts(with: "sop".utf8) { bytes.removeFirst(3) }
    if let number = UInt16(String(decoding: bytes, as: UTF8.self)) { return rule(number) }
    let slug = name.utf8.map { $0.loweredASCII }
    return all.first { unsafe $0.slug.utf8Buffer.elementsEqual(slug) }
  }
}
