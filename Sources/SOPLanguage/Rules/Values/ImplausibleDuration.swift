extension Rule {
  /// SOP302: a time that no step can take.
  static let implausibleDuration = Rule(
    302,
    "waktu-tak-masuk-akal",
    .error,
    title: Phrase("Waktu tak masuk akal", en: "Implausible time"),
    meaning: Phrase(
      """
      Lama waktu terbaca, tetapi tidak mungkin: nol, batas awalnya lebih panjang daripada batas \
      akhirnya, atau lebih dari sepuluh tahun.
      """,
      en: """
        The length of time can be read but is impossible: zero, a range whose start is longer than \
        its end, or more than ten years.
        """
    ),
    reason: Phrase(
      "Waktu yang tidak mungkin membuat jumlah waktu seluruh SOP salah.",
      en: "An impossible time makes the total of the whole SOP wrong."
    ),
    remedy: Phrase(
      """
      Tulis waktu yang sebenarnya dibutuhkan. Kegiatan yang hampir tidak memakan waktu ditulis \
      "1 menit". Waktu yang belum diketahui ditulis "?".
      """,
      en: """
        Write the time that is really needed. An activity that takes hardly any time is written \
        "1 menit". A time that is not known yet is written "?".
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 0 menit
          Output: Laporan
        """,
      right: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 10 menit
          Output: Laporan
        """
    )
  )
}

extension Problem {
  /// The time is zero.
  static func zeroDuration(_ written: String) -> Problem {
    Problem(
      .implausibleDuration,
      Message("waktu \"{0}\" berarti nol", en: "the time \"{0}\" is zero", .text(written)),
      notes: [timeCountsAsUnknown],
      help: [
        Message(
          "Tulis waktu yang dibutuhkan, paling sedikit \"1 menit\", atau \"?\" bila belum diketahui.",
          en: "Write the time needed, at least \"1 menit\", or \"?\" when it is not known."
        )
      ]
    )
  }

  /// The end of a range is shorter than its start.
  static func reversedDuration(_ written: String) -> Problem {
    Problem(
      .implausibleDuration,
      Message(
        "batas awal waktu \"{0}\" lebih panjang daripada batas akhirnya",
        en: "the start of the time \"{0}\" is longer than its end",
        .text(written)
      ),
      notes: [timeCountsAsUnknown],
      help: [
        Message(
          "Tulis yang lebih pendek lebih dahulu, misalnya \"2-3 hari\".",
          en: "Write the shorter one first, for example \"2-3 hari\"."
        )
      ]
    )
  }

  /// The time is longer than any procedure.
  static func tooLongDuration(_ written: String) -> Problem {
    Problem(
      .implausibleDuration,
      Message(
        "waktu \"{0}\" terlalu panjang",
        en: "the time \"{0}\" is too long",
        .text(written)
      ),
      label: Message("lebih dari sepuluh tahun", en: "more than ten years"),
      notes: [timeCountsAsUnknown],
      help: [Message("Periksa kembali angkanya.", en: "Check the digits again.")]
    )
  }

  private static let timeCountsAsUnknown = Message(
    "Untuk pemeriksaan selanjutnya waktu ini dianggap belum diketahui.",
    en: "For the remaining checks this time counts as not known."
  )
}
