extension Rule {
  /// SOP310: a NIP that is well-formed but hardly right.
  static let oddEmployeeNumber = Rule(
    310,
    "nip-janggal",
    .warning,
    title: Phrase("NIP janggal", en: "Odd NIP"),
    meaning: Phrase(
      """
      Susunan NIP ini benar, tetapi isinya janggal: pemiliknya diangkat sebelum berusia 17 tahun \
      atau sesudah 60 tahun, atau nomor urutnya 000.
      """,
      en: """
        The NIP has the right form but an odd content: its owner was appointed before the age of \
        17 or after 60, or its serial number is 000.
        """
    ),
    reason: Phrase(
      """
      Biasanya satu angka salah ketik. NIP yang salah membuat pengesahan SOP tidak dapat \
      dibuktikan.
      """,
      en: """
        Usually one digit is mistyped. With a wrong NIP the approval of the SOP can't be proved.
        """
    ),
    remedy: Phrase(
      "Cocokkan NIP dengan surat keputusan pengangkatan. Program tidak menebak angka yang benar.",
      en: "Compare the NIP with the letter of appointment. The program does not guess the digits."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Disahkan oleh: Kepala Dinas
          Nama: Contoh
          NIP: 19840519 198503 1 001
        """,
      right: """
        SOP: Contoh
        Disahkan oleh: Kepala Dinas
          Nama: Contoh
          NIP: 19640519 198503 1 001
        """
    )
  )
}

extension Problem {
  /// The age at appointment is odd; `misread` are the parts of which one other digit would help.
  static func oddAppointment(
    birth: CalendarDate,
    ageInMonths age: Int,
    misread: [EmployeeDigits.Slip]
  ) -> Problem {
    var notes = [ageNote(age)]
    if let hint = slipNote(misread) { notes.append(hint) }
    return Problem(
      .oddEmployeeNumber,
      Message("NIP ini perlu diperiksa", en: "please check this NIP"),
      label: Message(
        MonthPhrases.birth(birth.month ?? 1),
        .number(birth.day ?? 1),
        .number(birth.year)
      ),
      notes: notes,
      help: [compareAppointment, noGuess]
    )
  }

  /// The serial number is 000.
  static var zeroSerial: Problem {
    Problem(
      .oddEmployeeNumber,
      Message("nomor urut NIP ini 000", en: "the serial number of this NIP is 000"),
      label: Message("nomor urut dimulai dari 001", en: "serial numbers begin with 001"),
      help: [compareAppointment]
    )
  }

  private static func ageNote(_ age: Int) -> Message {
    if age < 0 {
      return Message(
        "Menurut NIP ini pemiliknya diangkat sebelum lahir.",
        en: "According to this NIP its owner was appointed before being born."
      )
    }
    if age < 24 {
      return Message(
        "Menurut NIP ini pemiliknya diangkat pada usia {0} bulan.",
        en: "According to this NIP its owner was appointed at the age of {0} months.",
        .number(age)
      )
    }
    return Message(
      "Menurut NIP ini pemiliknya diangkat pada usia {0} tahun.",
      en: "According to this NIP its owner was appointed at the age of {0} years.",
      .number(age / 12)
    )
  }

  private static func slipNote(_ misread: [EmployeeDigits.Slip]) -> Message? {
    switch misread.first {
    case nil: nil
    case .birthYear:
      Message(
        "Mungkin satu angka keliru, misalnya pada tahun lahir.",
        en: "Perhaps one digit is wrong, for example in the year of birth."
      )
    case .appointmentYear:
      Message(
        "Mungkin satu angka keliru, misalnya pada tahun pengangkatan.",
        en: "Perhaps one digit is wrong, for example in the year of appointment."
      )
    }
  }

  private static let compareAppointment = Message(
    "Cocokkan dengan SK pengangkatan.",
    en: "Compare it with the letter of appointment."
  )

  private static let noGuess = Message(
    "Program tidak menebak angka yang benar.",
    en: "The program does not guess the right digits."
  )
}

extension RelatedPlace {
  /// The digits that name the appointment.
  static func appointment(
    of number: EmployeeNumber,
    _ file: FileID,
    _ range: SourceRange
  ) -> RelatedPlace {
    let message =
      if let month = number.appointmentMonth {
        Message(MonthPhrases.appointment(month), .number(number.appointmentYear))
      } else {
        Message(
          "diangkat pada tahun {0}",
          en: "appointed in {0}",
          .number(number.appointmentYear)
        )
      }
    return RelatedPlace(file: file, range: range, message: message)
  }
}

/// Phrases that hold the name of a month, which differs between the languages.
private enum MonthPhrases {
  /// "Born on the day `{0}` of this month in the year `{1}`".
  static func birth(_ month: Int) -> Phrase { births[(month + 11) % 12] }

  /// "Appointed in this month of the year `{0}`".
  static func appointment(_ month: Int) -> Phrase { appointments[(month + 11) % 12] }

  private static let births: [Phrase] = [
    Phrase("lahir {0} Januari {1}", en: "born {0} January {1}"),
    Phrase("lahir {0} Februari {1}", en: "born {0} February {1}"),
    Phrase("lahir {0} Maret {1}", en: "born {0} March {1}"),
    Phrase("lahir {0} April {1}", en: "born {0} April {1}"),
    Phrase("lahir {0} Mei {1}", en: "born {0} May {1}"),
    Phrase("lahir {0} Juni {1}", en: "born {0} June {1}"),
    Phrase("lahir {0} Juli {1}", en: "born {0} July {1}"),
    Phrase("lahir {0} Agustus {1}", en: "born {0} August {1}"),
    Phrase("lahir {0} September {1}", en: "born {0} September {1}"),
    Phrase("lahir {0} Oktober {1}", en: "born {0} October {1}"),
    Phrase("lahir {0} November {1}", en: "born {0} November {1}"),
    Phrase("lahir {0} Desember {1}", en: "born {0} December {1}"),
  ]

  private static let appointments: [Phrase] = [
    Phrase("diangkat Januari {0}", en: "appointed January {0}"),
    Phrase("diangkat Februari {0}", en: "appointed February {0}"),
    Phrase("diangkat Maret {0}", en: "appointed March {0}"),
    Phrase("diangkat April {0}", en: "appointed April {0}"),
    Phrase("diangkat Mei {0}", en: "appointed May {0}"),
    Phrase("diangkat Juni {0}", en: "appointed June {0}"),
    Phrase("diangkat Juli {0}", en: "appointed July {0}"),
    Phrase("diangkat Agustus {0}", en: "appointed August {0}"),
    Phrase("diangkat September {0}", en: "appointed September {0}"),
    Phrase("diangkat Oktober {0}", en: "appointed October {0}"),
    Phrase("diangkat November {0}", en: "appointed November {0}"),
    Phrase("diangkat Desember {0}", en: "appointed December {0}"),
  ]
}
