extension Rule {
  /// SOP319: a number of times that can't be read.
  static let unreadableCount = Rule(
    319,
    "kali-tak-terbaca",
    .error,
    title: Phrase("Jumlah kali tak terbaca", en: "Unreadable number of times"),
    meaning: Phrase(
      "Isian ini harus menyebut berapa kali sesuatu boleh terjadi, paling sedikit satu kali.",
      en: "The value has to say how many times something may happen, at least once."
    ),
    reason: Phrase(
      """
      Batas pengulangan menentukan berapa lama SOP paling lama berjalan. Tanpa angka yang jelas, \
      berkas dapat dikembalikan tanpa akhir.
      """,
      en: """
        The bound of a loop decides how long the SOP can take at most. Without a clear number a \
        file can be sent back for ever.
        """
    ),
    remedy: Phrase(
      "Tulis seperti \"2 kali\", \"dua kali\", atau \"3x\".",
      en: "Write it like \"2 kali\", \"dua kali\" or \"3x\"."
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
          Jika tidak: kembali ke langkah 1
          Paling banyak: beberapa kali
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
  /// The text is no number of times.
  static func unreadableCount(_ written: String) -> Problem {
    Problem(
      .unreadableCount,
      Message(
        "jumlah kali \"{0}\" tidak terbaca",
        en: "can't read the number of times \"{0}\"",
        .text(written)
      ),
      label: Message("tulis seperti \"2 kali\"", en: "write it like \"2 kali\""),
      help: [
        Message(
          "Tulis angka dari 1 sampai 999, misalnya \"2 kali\" atau \"dua kali\".",
          en: "Write a number from 1 to 999, for example \"2 kali\" or \"dua kali\"."
        )
      ]
    )
  }
}
