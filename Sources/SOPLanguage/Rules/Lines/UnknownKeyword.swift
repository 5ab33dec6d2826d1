extension Rule {
  /// SOP101: what stands before the colon is not in the vocabulary.
  package static let unknownKeyword = Rule(
    101,
    "kata-kunci-tak-dikenal",
    .error,
    title: Phrase("Kata kunci tidak dikenal", en: "Unknown keyword"),
    meaning: Phrase(
      "Baris ini berbentuk \"kata kunci: isi\", tetapi kata kuncinya tidak ada pada formulir SOP.",
      en: "The line looks like \"keyword: value\", but the form has no such keyword."
    ),
    reason: Phrase(
      "Isi baris yang kata kuncinya tidak dikenal tidak ikut diperiksa dan tidak ikut diterbitkan.",
      en: "What stands behind an unknown keyword is neither checked nor published."
    ),
    remedy: Phrase(
      "Perbaiki ejaannya, atau awali baris dengan tanda # bila hanya keterangan bagi penyusun.",
      en: "Correct the spelling, or begin the line with # if it is only a comment."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Wkatu: 5 menit
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
  /// A keyword with a slip that has exactly one correction.
  static func misspelledKeyword(_ found: String, meant: Literal) -> Problem {
    Problem(
      .unknownKeyword,
      Message("kata kunci \"{0}\" tidak dikenal", en: "unknown keyword \"{0}\"", .text(found)),
      label: Message("mungkin maksud Anda \"{0}\"", en: "did you mean \"{0}\"", .literal(meant)),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya kata kunci ini dianggap \"{0}\".",
          en: "For the remaining checks this keyword is read as \"{0}\".",
          .literal(meant)
        )
      ]
    )
  }

  /// A keyword that nobody knows, or that could be several.
  static func unknownKeyword(_ found: String, alternatives: [String]) -> Problem {
    Problem(
      .unknownKeyword,
      Message("kata kunci \"{0}\" tidak dikenal", en: "unknown keyword \"{0}\"", .text(found)),
      label: alternatives.isEmpty
        ? nil
        : Message(
          "mungkin maksud Anda {0}",
          en: "did you mean {0}",
          .alternatives(alternatives)
        ),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya baris ini dan isinya dilewati.",
          en: "For the remaining checks this line and what is below it are left out."
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
