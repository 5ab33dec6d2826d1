extension Rule {
  /// SOP108: a `Bersamaan` block without its end.
  package static let openParallel = Rule(
    108,
    "bersamaan-tak-ditutup",
    .error,
    title: Phrase("Bersamaan tidak ditutup", en: "Parallel block without an end"),
    meaning: Phrase(
      "\"Bersamaan\" dimulai, tetapi baris \"Akhir bersamaan\" tidak ada.",
      en: "A \"Bersamaan\" block begins but no \"Akhir bersamaan\" line ends it."
    ),
    reason: Phrase(
      "Tanpa akhir tidak jelas langkah mana yang menunggu semua cabang selesai.",
      en: "Without an end it is unclear which step waits for all branches."
    ),
    remedy: Phrase(
      "Tambahkan baris \"Akhir bersamaan:\" sesudah cabang terakhir.",
      en: "Add a line \"Akhir bersamaan:\" behind the last branch."
    ),
    example: RuleExample(
      wrong: """
        Bersamaan:
        Cabang: Tempat
        Langkah 1: Memesan tempat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Bukti pesanan
        Cabang: Undangan
        Langkah 2: Membuat undangan
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Undangan
        """,
      right: """
        Bersamaan:
        Cabang: Tempat
        Langkah 1: Memesan tempat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Bukti pesanan
        Cabang: Undangan
        Langkah 2: Membuat undangan
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Undangan
        Akhir bersamaan:
        """
    )
  )
}

extension Problem {
  /// A block that is still open where another part of the form begins.
  static let openParallel = Problem(
    .openParallel,
    Message(
      "\"Bersamaan\" ini belum ditutup dengan \"Akhir bersamaan\"",
      en: "this \"Bersamaan\" is not ended by \"Akhir bersamaan\""
    ),
    label: Message("dimulai di sini", en: "begins here"),
    notes: [
      Message(
        "Untuk pemeriksaan selanjutnya bagian ini dianggap berakhir sesudah langkah terakhirnya.",
        en: "For the remaining checks it is taken to end behind its last step."
      )
    ]
  )
}
