extension Rule {
  /// SOP105: the fields of a step begin again although no step line stands there.
  package static let lostStepLine = Rule(
    105,
    "baris-langkah-hilang",
    .error,
    title: Phrase("Baris langkah hilang", en: "Lost step line"),
    meaning: Phrase(
      "Isian langkah dimulai lagi, tetapi baris \"Langkah\" di atasnya tidak ada.",
      en: "The fields of a step begin again, but the \"Langkah\" line above them is missing."
    ),
    reason: Phrase(
      "Tanpa baris itu dua langkah tercampur menjadi satu baris tabel.",
      en: "Without it two steps would melt into one row of the table."
    ),
    remedy: Phrase(
      "Tambahkan baris \"Langkah: uraian kegiatan\" di atas isian itu.",
      en: "Add a line \"Langkah: activity\" above the fields."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Memberi disposisi
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    )
  )
}

extension Problem {
  /// Fields without the step that they belong to.
  static func lostStepLine(_ row: Literal, before keyword: Literal) -> Problem {
    Problem(
      .lostStepLine,
      Message(
        "baris \"{0}\" di atas \"{1}\" ini tidak ada",
        en: "there is no \"{0}\" line above this \"{1}\"",
        .literal(row),
        .literal(keyword)
      ),
      label: Message("isian sebuah langkah dimulai di sini", en: "a step's fields begin here"),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya di sini dianggap ada langkah tanpa uraian.",
          en: "For the remaining checks a step without a text is put in here."
        )
      ]
    )
  }
}
