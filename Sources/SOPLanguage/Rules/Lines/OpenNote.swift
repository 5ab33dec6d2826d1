extension Rule {
  /// SOP115: the author left a note to come back to.
  package static let openNote = Rule(
    115,
    "belum-selesai",
    .suggestion,
    title: Phrase("Catatan BELUM", en: "Author's note"),
    meaning: Phrase(
      "Penyusun menandai bagian ini dengan \"BELUM:\".",
      en: "The author marked this part with \"BELUM:\"."
    ),
    reason: Phrase(
      "Catatan BELUM dikumpulkan agar tidak terlupa sebelum SOP disahkan.",
      en: "Such notes are collected so that none is forgotten before the SOP is approved."
    ),
    remedy: Phrase(
      "Selesaikan, lalu hapus catatannya.",
      en: "Settle it and delete the note."
    ),
    example: RuleExample(
      wrong: """
        BELUM: tanyakan urutan pemeriksaan kepada Kabid

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
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
  /// A note of the author to himself.
  static func openNote(_ text: String) -> Problem {
    Problem(
      .openNote,
      Message(
        "sebaiknya catatan ini diselesaikan: \"{0}\"",
        en: "better settle this note: \"{0}\"",
        .text(text)
      )
    )
  }
}
