extension Rule {
  /// SOP315: `dan` and `atau` in one list of performers.
  static let mixedPerformers = Rule(
    315,
    "dan-atau-campur",
    .error,
    title: Phrase("\"dan\" dan \"atau\" tercampur", en: "\"dan\" and \"atau\" mixed"),
    meaning: Phrase(
      "Pelaksana langkah ini digabung dengan \"dan\" sekaligus \"atau\".",
      en: "The performers of this step are joined by both \"dan\" (and) and \"atau\" (or)."
    ),
    reason: Phrase(
      """
      "Kasi dan Staf atau Kabid" dapat berarti Kasi bersama Staf, atau Kasi bersama salah satu \
      dari keduanya. Siapa yang bertanggung jawab menjadi tidak jelas.
      """,
      en: """
        "Kasi dan Staf atau Kabid" can mean Kasi together with Staf, or Kasi together with one of \
        the two. It is not clear who is responsible.
        """
    ),
    remedy: Phrase(
      """
      Pakai "dan" saja untuk yang bekerja bersama, atau "atau" saja untuk salah satunya. Jika \
      keduanya perlu, pecah menjadi dua langkah.
      """,
      en: """
        Use only "dan" for those who work together, or only "atau" for either of them. If both are \
        needed, make two steps of it.
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun laporan
          Oleh: Kasi dan Staf atau Kabid
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Laporan
        """,
      right: """
        Langkah 1: Menyusun laporan
          Oleh: Kasi dan Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Laporan
        """
    )
  )
}

extension Problem {
  /// The performers are joined in both ways.
  static func mixedPerformers(_ written: String) -> Problem {
    Problem(
      .mixedPerformers,
      Message(
        "pelaksana \"{0}\" mencampur \"dan\" dengan \"atau\"",
        en: "the performers \"{0}\" mix \"dan\" with \"atau\"",
        .text(written)
      ),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya pelaksana langkah ini dianggap belum diketahui.",
          en: "For the remaining checks the performers of this step count as not known."
        )
      ],
      help: [
        Message(
          "Pakai \"dan\" untuk bekerja bersama, \"atau\" untuk salah satu, jangan keduanya.",
          en: "Use \"dan\" for working together, \"atau\" for either, not both."
        )
      ]
    )
  }
}
