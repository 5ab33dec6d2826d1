import SOPLanguage

/// All explanations in one Markdown text for each language: what `sop explain` and the site say.
struct ExplanationBook {
  private var page: MarkdownWriter

  /// The book in one language.
  static func bytes(in language: Language) -> [UInt8] {
    var book = ExplanationBook(page: MarkdownWriter(language))
    book.write()
    return book.page.bytes
  }

  private mutating func write() {
    page.heading(1, Phrase("Penjelasan semua temuan", en: "Explanations of all findings"))
    page.paragraphs(
      Phrase(
        """
        Setiap pesan "sop check" mempunyai kode. Di bawah ini arti setiap kode, alasannya, contoh \
        keliru dengan pesannya, contoh benar, dan cara memperbaikinya. Isi yang sama ditampilkan \
        "sop explain KODE". Halaman ini dibuat oleh "sop grammar"; jangan diubah dengan tangan.
        """,
        en: """
          Each message of "sop check" has a code. Here is what each code means, why it matters, a \
          wrong example with its message, a right example, and how to repair it. "sop explain CODE" \
          shows the same. This page is made by "sop grammar"; it is not to be edited.
          """
      )
    )
    for family in RuleFamily.allCases where !family.rules.isEmpty {
      page.heading(2, "SOP\(family.rawValue)xx · " + words(family.title))
      for rule in family.rules { write(rule) }
    }
  }

  private func words(_ phrase: Phrase) -> String { phrase.wording(in: page.language).text }

  private mutating func write(_ rule: Rule) {
    let code = DiagnosticFormatter.name(of: rule.code)
    page.heading(3, "\(code) · \(words(rule.title))")
    page.markdown("`\(rule.slug.text)` · \(words(rule.weightInWords))")
    section(Phrase("Arti", en: "Meaning"), rule.meaning, code)
    section(Phrase("Mengapa penting", en: "Why it matters"), rule.reason, code)
    writeWrong(rule)
    page.heading(4, words(Phrase("Contoh benar", en: "Right")) + words(rule.example.rightPlace))
    write(rule.example.parts(of: rule.example.right))
    section(Phrase("Cara memperbaiki", en: "How to repair it"), rule.remedy, code)
    section(Phrase("Kapan boleh diabaikan", en: "When it may be ignored"), rule.excuse, code)
  }

  private mutating func section(_ title: Phrase, _ body: Phrase, _ code: String) {
    page.heading(4, title)
    page.paragraphs(Message(body, .text(code)).text(in: page.language))
  }

  private mutating func writeWrong(_ rule: Rule) {
    page.heading(4, words(Phrase("Contoh keliru", en: "Wrong")) + words(rule.example.wrongPlace))
    write(rule.example.parts(of: rule.example.wrong))
    let messages = ExampleFindings.of(rule).messages
    if messages.isEmpty { return }
    page.fence("text", messages[Int(page.language.rawValue)])
  }

  private mutating func write(_ files: [RuleExample.File]) {
    for file in files {
      if !file.path.isEmpty { page.markdown("`\(file.path)`") }
      page.fence("sop", file.text)
    }
  }
}
