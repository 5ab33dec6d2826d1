import SOPLanguage
import Testing

/// The manual page of a rule.
@Suite struct ExplanationTests {
  private let rule = Rule(
    406,
    "jawaban-tidak-lengkap",
    .warningThenError,
    title: Phrase("Keputusan hanya punya satu jawaban", en: "A decision with one answer"),
    meaning: Phrase(
      """
      Keputusan ini menyebut apa yang terjadi bila jawabannya ya, tetapi tidak menyebut apa yang \
      terjadi bila jawabannya tidak.
      """,
      en: "The decision says what happens after yes, but not after no."
    ),
    reason: Phrase("Konsep yang ditolak tidak punya tujuan.", en: "A rejected draft is lost."),
    remedy: Phrase("Tambahkan baris \"Jika tidak:\".", en: "Add a line \"Jika tidak:\"."),
    example: RuleExample(
      wrong: "Keputusan 1: Memeriksa\n  Jika ya: selesai\n",
      right: "Keputusan 1: Memeriksa\n\n  Jika ya: selesai\n  Jika tidak: selesai\n"
    )
  )

  private func page(
    _ rule: Rule,
    in language: Language = .indonesian,
    style: DiagnosticFormatter.Style = .plain
  ) -> String {
    var sink = ByteSink()
    Explanation(rule, in: language, style: style).write(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func `the page has its six parts in Indonesian`() {
    #expect(
      page(rule) == """
        SOP406 · Keputusan hanya punya satu jawaban
        jawaban-tidak-lengkap · peringatan; kesalahan setelah SOP berlaku

        Arti
          Keputusan ini menyebut apa yang terjadi bila jawabannya ya, tetapi tidak
          menyebut apa yang terjadi bila jawabannya tidak.

        Mengapa penting
          Konsep yang ditolak tidak punya tujuan.

        Contoh keliru (langkah sebuah SOP)
          | Keputusan 1: Memeriksa
          |   Jika ya: selesai

        Contoh benar (langkah sebuah SOP)
          | Keputusan 1: Memeriksa
          |
          |   Jika ya: selesai
          |   Jika tidak: selesai

        Cara memperbaiki
          Tambahkan baris "Jika tidak:".

        Kapan boleh diabaikan
          Hanya selama SOP masih konsep: tulis baris "Abaikan SOP406: alasan Anda" di
          langkah atau SOP yang bersangkutan. Setelah SOP berlaku, temuan ini menjadi
          kesalahan dan harus diperbaiki.

        """
    )
  }

  @Test func `the page has its six parts in English`() {
    let text = page(rule, in: .english)
    for heading in [
      "Meaning", "Why it matters", "Wrong (the steps of an SOP)", "Right (the steps of an SOP)",
      "How to repair it", "When it may be ignored",
    ] {
      #expect(text.contains("\n\n\(heading)\n  "))
    }
    #expect(text.contains("warning; an error once the SOP is in force"))
  }

  @Test func `an example of several files names each of them`() throws {
    let rule = try #require(Rule.rule(208))
    let text = page(rule)
    #expect(
      text.contains("\nContoh keliru (beberapa berkas)\n  dinas-a/instansi.sop\n  | Instansi: ")
    )
    #expect(text.contains("\n  dinas-a/surat-masuk.sop\n  | SOP: Surat Masuk\n  | Pelaksana: "))
    #expect(!text.contains("==="))
    let paths = rule.example.wrongFiles.map { $0.path }
    #expect(paths.count == 5 && Set(paths).count == 5)
    #expect(paths.allSatisfy { text.contains("\n  \($0)\n") })
  }

  @Test func `a text saved in two encodings says so`() throws {
    let rule = try #require(Rule.rule(110))
    #expect(page(rule).contains("\nContoh keliru (disimpan sebagai Windows-1252)\n"))
    #expect(page(rule).contains("\nContoh benar (disimpan sebagai UTF-8)\n"))
    #expect(rule.example.wrongFiles.map { $0.encoding } == [.windows1252])
    #expect(rule.example.rightFiles.map { $0.encoding } == [.utf8])
    #expect(rule.example.wrongFiles.map { $0.bytes } == rule.example.rightFiles.map { $0.bytes })
  }

  @Test func `errors may never be ignored and the others with a reason`() {
    #expect(page(sampleRule(101, .error)).contains("Tidak pernah. Kesalahan harus diperbaiki."))
    #expect(page(sampleRule(501, .error)).contains("kesalahan; peringatan selama SOP masih konsep"))
    #expect(page(sampleRule(501, .error)).contains("Hanya selama SOP masih konsep"))
    #expect(page(sampleRule(505, .warning)).contains("\"Abaikan SOP505: alasan Anda\""))
    #expect(page(sampleRule(109, .suggestion)).contains("\"Abaikan SOP109: alasan Anda\""))
  }

  @Test func `colours add nothing but escape sequences`() {
    let coloured = page(rule, style: .ansi)
    #expect(coloured.hasPrefix("\u{1B}[1mSOP406"))
    #expect(coloured.removingEscapes == page(rule))
  }

  @Test func `every rule is found by its code and its slug in any case`() {
    for rule in Rule.all {
      let name = DiagnosticFormatter.name(of: rule.code)
      let slug = rule.slug.text
      for spelling in [name, name.lowercased(), "\(rule.code)", slug, slug.uppercased()] {
        #expect(Rule.rule(named: spelling)?.code == rule.code)
      }
    }
    for unknown in ["", "SOP", "SOP999", "SOP99999", "sopan", "-1"] {
      #expect(Rule.rule(named: unknown) == nil)
    }
  }
}
