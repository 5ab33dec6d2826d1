extension Rule {
  /// SOP304: a date that does not exist or can't be read.
  static let invalidDate = Rule(
    304,
    "tanggal-tak-sah",
    .error,
    title: Phrase("Tanggal tak sah", en: "No such date"),
    meaning: Phrase(
      "Isian tanggal tidak terbaca, atau tanggal itu tidak ada di kalender.",
      en: "The value can't be read as a date, or the calendar has no such day."
    ),
    reason: Phrase(
      """
      Tanggal pembuatan, revisi, dan efektif menentukan mana SOP yang berlaku. Tahun dengan dua \
      angka dapat dibaca sebagai abad yang berbeda.
      """,
      en: """
        The dates of making, revision and effect decide which SOP is in force. A year of two \
        digits can be read as another century.
        """
    ),
    remedy: Phrase(
      """
      Tulis tanggal seperti "28 Juni 2022", "28/06/2022", atau "2022-06-28", dengan tahun empat \
      angka. Tanggal yang memang tidak ada ditulis "-", yang belum diketahui ditulis "?".
      """,
      en: """
        Write the date like "28 Juni 2022", "28/06/2022" or "2022-06-28", with four digits for the \
        year. A date that there is none of is written "-", one not known yet "?".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Tanggal pembuatan: 31/02/2021
        """,
      right: """
        SOP: Contoh
        Tanggal pembuatan: 28 Februari 2021
        """
    )
  )
}

extension Problem {
  /// The text has not the form of a date.
  static func unreadableDate(_ written: String) -> Problem {
    Problem(
      .invalidDate,
      Message("tanggal \"{0}\" tidak terbaca", en: "can't read the date \"{0}\"", .text(written)),
      label: Message("tulis seperti \"28 Juni 2022\"", en: "write it like \"28 Juni 2022\""),
      help: [dateForms]
    )
  }

  /// The year has not four digits.
  static func shortYear(_ written: String) -> Problem {
    Problem(
      .invalidDate,
      Message(
        "tahun pada tanggal \"{0}\" tidak ditulis dengan empat angka",
        en: "the year of the date \"{0}\" has not four digits",
        .text(written)
      ),
      label: Message("tulis empat angka", en: "write four digits"),
      help: [
        Message(
          "Abadnya tidak ditebak. Tulis tahun lengkap, misalnya \"2022\".",
          en: "The century is not guessed. Write the whole year, for example \"2022\"."
        )
      ]
    )
  }

  /// The year is not there.
  static func missingYear(_ written: String) -> Problem {
    Problem(
      .invalidDate,
      Message(
        "tanggal \"{0}\" belum mempunyai tahun",
        en: "the date \"{0}\" has no year yet",
        .text(written)
      ),
      help: [dateForms]
    )
  }

  /// A word stands where the month has to.
  static func unknownMonth(_ word: String, suggestion: String?) -> Problem {
    Problem(
      .invalidDate,
      Message("bulan \"{0}\" tidak dikenal", en: "the month \"{0}\" is not known", .text(word)),
      label: suggestion.map {
        Message("mungkin maksud Anda \"{0}\"", en: "perhaps you mean \"{0}\"", .text($0))
      },
      help: [dateForms]
    )
  }

  /// The number of the month is not 1 to 12.
  static func noSuchMonth(_ number: Int, isSwapped: Bool) -> Problem {
    Problem(
      .invalidDate,
      Message("tidak ada bulan {0}", en: "there is no month {0}", .number(number)),
      label: isSwapped
        ? Message("mungkin hari dan bulan tertukar", en: "perhaps day and month are swapped")
        : nil,
      help: [
        Message(
          "Urutannya hari, bulan, tahun, misalnya \"28/06/2022\".",
          en: "The order is day, month, year, for example \"28/06/2022\"."
        )
      ]
    )
  }

  /// The month has not so many days.
  static func noSuchDay(_ day: Int, month: Int, year: Int) -> Problem {
    let name = MonthNames.name(month)
    let last = GregorianCalendar.days(inMonth: month, of: year)
    return Problem(
      .invalidDate,
      Message(
        "tidak ada tanggal {0} {1} {2}",
        en: "there is no day {0} {1} {2}",
        .number(day),
        .literal(Literal(name)),
        .number(year)
      ),
      label: Message(
        "{0} {1} berakhir pada tanggal {2}",
        en: "{0} {1} ends on day {2}",
        .literal(Literal(name)),
        .number(year),
        .number(last)
      )
    )
  }

  private static let dateForms = Message(
    "Bentuk yang terbaca: \"28 Juni 2022\", \"28/06/2022\", \"2022-06-28\", atau \"Juni 2022\".",
    en: "The forms: \"28 Juni 2022\", \"28/06/2022\", \"2022-06-28\" or \"Juni 2022\"."
  )
}
