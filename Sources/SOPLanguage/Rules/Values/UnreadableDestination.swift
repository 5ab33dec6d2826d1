extension Rule {
  /// SOP316: a destination that can't be read.
  static let unreadableDestination = Rule(
    316,
    "tujuan-tak-terbaca",
    .error,
    title: Phrase("Tujuan tak terbaca", en: "Unreadable destination"),
    meaning: Phrase(
      "Isian ini harus menyebut ke mana alur berjalan, dalam salah satu bentuk yang tetap.",
      en: "The value has to say where the flow goes, in one of the fixed forms."
    ),
    reason: Phrase(
      """
      Bagan alur digambar dari tujuan ini. Tujuan yang tidak terbaca membuat langkah berikutnya \
      tidak diketahui.
      """,
      en: """
        The flow chart is drawn from these destinations. With an unreadable one it is not known \
        which step follows.
        """
    ),
    remedy: Phrase(
      """
      Tulis "lanjut", "lanjut ke langkah 7", "kembali ke langkah 4", "selesai", atau "ke SOP \
      Surat Masuk". Jika sumbernya tidak menyebut tujuan, tulis "?".
      """,
      en: """
        Write "lanjut", "lanjut ke langkah 7", "kembali ke langkah 4", "selesai" or "ke SOP Surat \
        Masuk". If the source does not say where to go, write "?".
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Laporan [konsep]

        Keputusan 2: Memeriksa laporan
          Oleh: Kasi
          Kelengkapan: Laporan [konsep]
          Waktu: 10 menit
          Output: Laporan [diparaf]
          Jika ya: selesai
          Jika tidak: diperbaiki dahulu
          Paling banyak: 2 kali
        """,
      right: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Laporan [konsep]

        Keputusan 2: Memeriksa laporan
          Oleh: Kasi
          Kelengkapan: Laporan [konsep]
          Waktu: 10 menit
          Output: Laporan [diparaf]
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """
    )
  )
}

extension Problem {
  /// The text has none of the forms of a destination.
  static func unreadableDestination(_ written: String, suggestion: String?) -> Problem {
    Problem(
      .unreadableDestination,
      Message(
        "tujuan \"{0}\" tidak terbaca",
        en: "can't read the destination \"{0}\"",
        .text(written)
      ),
      label: suggestion.map {
        Message("mungkin maksud Anda \"{0}\"", en: "perhaps you mean \"{0}\"", .text($0))
      },
      help: [
        Message(
          """
          Bentuk yang terbaca: "lanjut", "lanjut ke langkah …", "kembali ke langkah …", "selesai", \
          "ke SOP …", atau "?".
          """,
          en: """
            The forms: "lanjut", "lanjut ke langkah …", "kembali ke langkah …", "selesai", "ke SOP \
            …" or "?".
            """
        ),
        Message(
          "Di belakang \"langkah\" hanya boleh satu nomor atau satu kata.",
          en: "Behind \"langkah\" only one number or one word may stand."
        ),
      ]
    )
  }
}
