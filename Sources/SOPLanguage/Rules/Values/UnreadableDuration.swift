extension Rule {
  /// SOP301: a time that can't be read.
  static let unreadableDuration = Rule(
    301,
    "waktu-tak-terbaca",
    .error,
    title: Phrase("Waktu tak terbaca", en: "Unreadable time"),
    meaning: Phrase(
      "Isian waktu tidak terbaca sebagai lama waktu: angka dan satuannya tidak ditemukan.",
      en: "The value is not a length of time: there is no number with a unit."
    ),
    reason: Phrase(
      """
      Waktu setiap langkah dijumlahkan dan dibandingkan dengan waktu penyelesaian yang dijanjikan. \
      Kata seperti "secepatnya" tidak dapat dihitung dan tidak dapat ditagih oleh pemohon.
      """,
      en: """
        The times of the steps are added up and held against the promised completion time. A word \
        like "soon" can't be counted, and no applicant can rely on it.
        """
    ),
    remedy: Phrase(
      """
      Tulis angka dan satuannya, misalnya "5 menit", "1 jam 30 menit", "2-3 hari", atau "paling \
      lama 7 hari kerja". Syarat atau penjelasan ditulis di "Keterangan". Jika waktunya belum \
      diketahui, tulis "?".
      """,
      en: """
        Write a number and its unit, such as "5 menit", "1 jam 30 menit", "2-3 hari" or "paling \
        lama 7 hari kerja". Conditions and explanations belong in "Keterangan". If the time is not \
        known yet, write "?".
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: secepatnya
          Output: Laporan
        """,
      right: """
        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Laporan
        """
    )
  )
}

extension Problem {
  /// The text is no time, or goes on behind the time.
  static func unreadableDuration(_ written: String, isPart: Bool) -> Problem {
    Problem(
      .unreadableDuration,
      Message("waktu \"{0}\" tidak terbaca", en: "can't read the time \"{0}\"", .text(written)),
      label: isPart
        ? Message("bagian ini bukan waktu", en: "this part is not a time")
        : Message("tulis seperti \"5 menit\"", en: "write it like \"5 menit\""),
      notes: [assumedUnknown],
      help: [
        Message(
          "Tulis angka dan satuannya, misalnya \"2 jam\" atau \"3 hari kerja\".",
          en: "Write a number and its unit, for example \"2 jam\" or \"3 hari kerja\"."
        ),
        Message(
          "Penjelasan tentang waktu ditulis di \"Keterangan\".",
          en: "What explains the time belongs in \"Keterangan\"."
        ),
      ]
    )
  }

  /// A word stands where the unit has to.
  static func unknownTimeUnit(_ word: String, suggestion: String?) -> Problem {
    Problem(
      .unreadableDuration,
      Message(
        "satuan waktu \"{0}\" tidak dikenal",
        en: "the unit of time \"{0}\" is not known",
        .text(word)
      ),
      label: suggestion.map {
        Message("mungkin maksud Anda \"{0}\"", en: "perhaps you mean \"{0}\"", .text($0))
      },
      notes: [assumedUnknown],
      help: [
        Message(
          "Satuan yang ada: detik, menit, jam, hari, hari kerja, minggu, bulan, dan tahun.",
          en: "The units: detik, menit, jam, hari, hari kerja, minggu, bulan and tahun."
        )
      ]
    )
  }

  /// A number stands without a unit.
  static func missingTimeUnit(_ written: String) -> Problem {
    Problem(
      .unreadableDuration,
      Message(
        "waktu \"{0}\" belum mempunyai satuan",
        en: "the time \"{0}\" has no unit yet",
        .text(written)
      ),
      label: Message("menit, jam, atau hari?", en: "minutes, hours or days?"),
      notes: [assumedUnknown],
      help: [
        Message(
          "Tulis satuannya di belakang setiap angka, misalnya \"5 menit\".",
          en: "Write the unit behind each number, for example \"5 menit\"."
        )
      ]
    )
  }

  /// The words in brackets name another number.
  static func disagreeingTimeWords(_ words: String) -> Problem {
    Problem(
      .unreadableDuration,
      Message(
        "angka dan huruf pada waktu ini berbeda",
        en: "digits and words of this time differ"
      ),
      label: Message("tertulis \"{0}\"", en: "it says \"{0}\"", .text(words)),
      notes: [assumedUnknown],
      help: [
        Message(
          "Samakan keduanya, misalnya \"3 (tiga) hari\".",
          en: "Make them agree, for example \"3 (tiga) hari\"."
        )
      ]
    )
  }

  /// Working days and calendar days stand in one value.
  static func mixedDays(_ written: String) -> Problem {
    Problem(
      .unreadableDuration,
      Message(
        "waktu \"{0}\" mencampur hari kerja dan hari kalender",
        en: "the time \"{0}\" mixes working days and calendar days",
        .text(written)
      ),
      notes: [
        Message(
          "Minggu tanpa \"kerja\" berarti tujuh hari kalender.",
          en: "A \"minggu\" without \"kerja\" is seven calendar days."
        ),
        assumedUnknown,
      ],
      help: [
        Message(
          "Pakai satu jenis hari saja, misalnya \"7 hari kerja\".",
          en: "Use one kind of days only, for example \"7 hari kerja\"."
        )
      ]
    )
  }

  private static let assumedUnknown = Message(
    "Untuk pemeriksaan selanjutnya waktu ini dianggap belum diketahui.",
    en: "For the remaining checks this time counts as not known."
  )
}
