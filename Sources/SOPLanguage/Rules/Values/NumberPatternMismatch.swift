extension Rule {
  /// SOP312: a number that does not fit the agency's pattern.
  static let numberPatternMismatch = Rule(
    312,
    "pola-nomor",
    .warning,
    title: Phrase("Nomor tidak menurut pola", en: "Number does not fit the pattern"),
    meaning: Phrase(
      """
      Nomor SOP ini tidak menurut "Pola nomor" instansinya, atau pola itu sendiri tidak terbaca.
      """,
      en: """
        The number of the SOP does not fit the agency's "Pola nomor", or the pattern itself can't \
        be read.
        """
    ),
    reason: Phrase(
      "Nomor yang tidak lengkap tidak ditemukan di arsip dan mudah bentrok dengan nomor lain.",
      en: "An incomplete number is not found in archives, and easily clashes with another."
    ),
    remedy: Phrase(
      """
      Lengkapi nomor menurut pola di instansi.sop. Bagian yang berubah ditulis {angka}, {huruf}, \
      {bulan}, {tahun}, atau {teks}.
      """,
      en: """
        Complete the number by the pattern in instansi.sop. Where it changes, a pattern has \
        {angka}, {huruf}, {bulan}, {tahun} or {teks}.
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh
        Pola nomor: 188.46/{angka}/DINAS

        === dinas/surat.sop
        SOP: Surat Masuk
        Nomor SOP: 188.46/26
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh
        Pola nomor: 188.46/{angka}/DINAS

        === dinas/surat.sop
        SOP: Surat Masuk
        Nomor SOP: 188.46/26/DINAS
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    ),
    check: .procedure { context, findings in
      // A former edition has the number of its time.
      guard context.procedure.isCurrent, let pattern = context.agency?.numberPattern,
        let number = context.procedure.identity.number.value, !pattern.fits(number),
        let field = context.origin.field(.procedureNumber)
      else { return }
      findings.report(
        .numberPatternMismatch(number, pattern: pattern.written),
        in: context.origin.file,
        at: field.valueRange
      )
    }
  )
}

extension Problem {
  /// A number that is not made after the agency's pattern.
  static func numberPatternMismatch(_ number: String, pattern: String) -> Problem {
    Problem(
      .numberPatternMismatch,
      Message(
        "nomor \"{0}\" tidak menurut pola nomor instansi",
        en: "number \"{0}\" does not fit the agency's pattern",
        .text(number)
      ),
      label: Message("polanya \"{0}\"", en: "the pattern is \"{0}\"", .text(pattern))
    )
  }

  /// A place of a pattern that is not known.
  static func unknownNumberPlace(_ written: String) -> Problem {
    Problem(
      .numberPatternMismatch,
      Message(
        "bagian \"{0}\" pada pola nomor tidak dikenal",
        en: "\"{0}\" in the pattern of numbers is not known",
        .text(written)
      ),
      help: [
        Message(
          "Pakai {0}.",
          en: "Use {0}.",
          .alternatives(NumberPattern.Place.allCases.map { "{" + $0.spelling.text + "}" })
        )
      ]
    )
  }
}
