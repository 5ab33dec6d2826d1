extension Rule {
  /// SOP102: a line begins with a keyword that may stand there, but has no colon.
  package static let missingColon = Rule(
    102,
    "titik-dua-hilang",
    .error,
    title: Phrase("Titik dua hilang", en: "Missing colon"),
    meaning: Phrase(
      "Baris diawali kata kunci, tetapi titik dua sesudahnya tidak ada atau salah tempat.",
      en: "The line begins with a keyword, but the colon behind it is missing or misplaced."
    ),
    reason: Phrase(
      "Tanpa titik dua baris dapat terbaca sebagai sambungan isi di atasnya.",
      en: "Without the colon the line could be read as a continuation of the value above."
    ),
    remedy: Phrase(
      "Tambahkan titik dua; bila baris memang sambungan kalimat, awali dengan tanda |.",
      en: "Add the colon; if the line does continue a sentence, begin it with |."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// A colon that stands before the last character of the heading.
  static func earlyColon(after keyword: Literal) -> Problem {
    Problem(
      .missingColon,
      Message(
        "titik dua tidak berada tepat sesudah \"{0}\"",
        en: "the colon does not stand right behind \"{0}\"",
        .literal(keyword)
      ),
      label: Message("titik dua ditulis sesudah ini", en: "the colon belongs behind this"),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya titik dua dianggap berada pada tempatnya.",
          en: "For the remaining checks the colon is taken to stand in its place."
        )
      ]
    )
  }

  /// A heading without its colon.
  static func missingColon(after keyword: Literal) -> Problem {
    Problem(
      .missingColon,
      Message(
        "titik dua sesudah \"{0}\" tidak ada",
        en: "the colon behind \"{0}\" is missing",
        .literal(keyword)
      ),
      label: Message("titik dua ditulis sesudah ini", en: "the colon belongs behind this"),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya titik dua dianggap ada.",
          en: "For the remaining checks the colon is taken as written."
        )
      ],
      help: [
        Message(
          "Bila baris ini sambungan kalimat di atasnya, awali dengan tanda |.",
          en: "If the line continues the sentence above, begin it with |."
        )
      ]
    )
  }
}
