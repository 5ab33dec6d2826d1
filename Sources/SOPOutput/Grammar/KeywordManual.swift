import SOPLanguage

/// The reference manual, keyword by keyword, made from the vocabulary.
struct KeywordManual {
  private var page: MarkdownWriter

  /// The manual in one language.
  static func bytes(in language: Language) -> [UInt8] {
    var manual = KeywordManual(page: MarkdownWriter(language))
    manual.write()
    return manual.page.bytes
  }

  /// The parts of the manual: the places where keywords stand, in the order of a reader's day.
  private static let chapters: [(title: Phrase, blocks: BlockSet)] = [
    (Phrase("Berkas SOP", en: "SOP files"), .procedure),
    (Phrase("Di bawah Disahkan oleh", en: "Below Disahkan oleh"), .approval),
    (
      Phrase("Di dalam langkah, keputusan, dan berjenjang", en: "In steps, decisions and chains"),
      .anyStep
    ),
    (Phrase("Di bawah Jika", en: "Below Jika"), .answer),
    (Phrase("Pekerjaan bersamaan", en: "Parallel work"), .parallel),
    (Phrase("Berkas instansi.sop", en: "The file instansi.sop"), .agency),
    (Phrase("Berkas registri.sop", en: "The file registri.sop"), .registry),
  ]

  private mutating func write() {
    page.heading(1, Phrase("Manual kata kunci", en: "Reference manual of keywords"))
    page.paragraphs(
      Phrase(
        """
        Setiap kata kunci yang dikenal program, menurut tempatnya. Huruf besar atau kecil dan \
        jumlah spasi tidak berpengaruh. Di belakang titik dua, tanda ? berarti belum diketahui dan \
        tanda - berarti memang tidak ada. Tata tulis lengkapnya ada di sop.ebnf. Halaman ini \
        dibuat oleh "sop grammar"; jangan diubah dengan tangan.
        """,
        en: """
          Each keyword that the program knows, by the place where it stands. Case and the number of \
          blanks do not matter. Behind the colon, ? means not known yet and - means deliberately \
          none. The whole grammar is in sop.ebnf. This page is made by "sop grammar"; it is not to \
          be edited.
          """
      )
    )
    var written: Set<Keyword> = []
    for chapter in KeywordManual.chapters {
      page.heading(2, chapter.title)
      for entry in Vocabulary.entries where !entry.form.parents.isDisjoint(with: chapter.blocks) {
        if written.insert(entry.keyword).inserted { write(entry) }
      }
    }
  }

  private func words(_ phrase: Phrase) -> String { phrase.wording(in: page.language).text }

  private mutating func write(_ entry: KeywordEntry) {
    page.heading(3, entry.spelling.text)
    page.paragraphs(entry.help)
    page.gap()
    page.entry(Phrase("Tempat", en: "Place"), places(of: entry))
    page.entry(Phrase("Isi", en: "Value"), value(of: entry))
    page.entry(Phrase("Berapa kali", en: "How often"), words(count(of: entry)))
    if !entry.otherSpellings.isEmpty {
      let spellings = entry.otherSpellings.map { "`\($0.text)`" }.joined(separator: ", ")
      page.entry(Phrase("Ejaan lain yang dibaca", en: "Other spellings that are read"), spellings)
    }
    let rules = RuleSubjects.rules(about: entry.keyword)
    if !rules.isEmpty {
      let links = rules.map { rule in
        "\(DiagnosticFormatter.name(of: rule.code)) (\(words(rule.title)))"
      }
      page.entry(
        Phrase("Antara lain diperiksa oleh", en: "Checked by, among others"),
        links.joined(separator: "; ")
      )
    }
    page.fence("sop", entry.example.text)
  }

  private func count(of entry: KeywordEntry) -> Phrase {
    if entry.form.isRepeatable { return Phrase("boleh berulang", en: "may be repeated") }
    return entry.form.isExpected
      ? Phrase("sekali; isinya diharapkan ada", en: "once; a value is expected")
      : Phrase("paling banyak sekali", en: "at most once")
  }

  private func value(of entry: KeywordEntry) -> String {
    let guide = ValueGuide.guide(to: entry)
    let examples = guide.examples.map { "`\($0.text)`" }.joined(separator: ", ")
    let argument: Phrase? =
      switch entry.form.argument {
      case .none: nil
      case .label:
        Phrase("; di depan titik dua boleh ada nomor", en: "; a label may stand before the colon")
      case .answer:
        Phrase(
          "; di depan titik dua berdiri jawabannya",
          en: "; the answer stands before the colon"
        )
      case .code:
        Phrase("; di depan titik dua berdiri kodenya", en: "; the code stands before the colon")
      }
    return words(guide.description) + (argument.map { words($0) } ?? "")
      + (examples.isEmpty ? "" : ": " + examples)
  }

  /// Where a keyword may stand: in which files, and below which keywords.
  private func places(of entry: KeywordEntry) -> String {
    var places: [String] = []
    let parents = entry.form.parents
    if parents.contains(.procedure) { places.append(words(Phrase("berkas SOP", en: "SOP files"))) }
    if parents.contains(.agency) { places.append("`instansi.sop`") }
    if parents.contains(.registry) { places.append("`registri.sop`") }
    let openers = Vocabulary.entries.filter { !$0.form.opens.isDisjoint(with: parents) }
      .map { "`\($0.spelling.text)`" }
    if !openers.isEmpty {
      let below = words(Phrase("di bawah ", en: "below "))
      places.append(below + openers.joined(separator: ", "))
    }
    return places.joined(separator: "; ")
  }
}
