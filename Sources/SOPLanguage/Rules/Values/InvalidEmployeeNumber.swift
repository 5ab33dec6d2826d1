extension Rule {
  /// SOP309: a NIP that can't be one.
  static let invalidEmployeeNumber = Rule(
    309,
    "nip-tak-sah",
    .error,
    title: Phrase("NIP tak sah", en: "Impossible NIP"),
    meaning: Phrase(
      """
      NIP terdiri dari 18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin (1 \
      atau 2), dan nomor urut. Nomor ini tidak memenuhi susunan itu.
      """,
      en: """
        A NIP has 18 digits: the birth date, the year and month of appointment, the sex (1 or 2) \
        and a serial number. This number is not of that form.
        """
    ),
    reason: Phrase(
      """
      NIP menunjukkan siapa yang mengesahkan SOP. Susunannya diatur dalam Perka BKN 22/2007; \
      nomor PPPK memakai angka ke-13 dan ke-14 untuk nomor kontrak.
      """,
      en: """
        The NIP says who approved the SOP. Perka BKN 22/2007 sets its form; the numbers of \
        contract employees (PPPK) use digits 13 and 14 for the contract.
        """
    ),
    remedy: Phrase(
      "Salin kembali NIP dari surat keputusan pengangkatan. Spasi dan titik boleh dipakai.",
      en: "Copy the NIP from the letter of appointment again. Blanks and dots are allowed."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Disahkan oleh: Kepala Dinas
          Nama: Contoh
          NIP: 19651319 199003 1 001
        """,
      right: """
        SOP: Contoh
        Disahkan oleh: Kepala Dinas
          Nama: Contoh
          NIP: 19651219 199003 1 001
        """
    )
  )
}

extension Problem {
  /// Something that is no digit stands in the number.
  static func strayInEmployeeNumber(_ text: String) -> Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "NIP ini memuat \"{0}\", yang bukan angka",
        en: "this NIP holds \"{0}\", which is no digit",
        .text(text)
      ),
      help: [copyAgain]
    )
  }

  /// The number has not eighteen digits.
  static func employeeNumberLength(_ count: Int) -> Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "NIP ini terdiri dari {0} angka, seharusnya 18",
        en: "this NIP has {0} digits, it should have 18",
        .number(count)
      ),
      help: [copyAgain]
    )
  }

  /// The number is of the kind that was given out before 2007.
  static var oldEmployeeNumber: Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "NIP ini NIP lama dengan 9 angka",
        en: "this NIP is an old one of 9 digits"
      ),
      notes: [
        Message(
          "NIP 9 angka diganti dengan NIP 18 angka oleh Perka BKN 22/2007.",
          en: "Perka BKN 22/2007 replaced the NIP of 9 digits by one of 18."
        )
      ],
      help: [
        Message("Tulis NIP baru pejabat ini.", en: "Write the new NIP of this official.")
      ]
    )
  }

  /// The first eight digits are no day.
  static func noBirthDate(_ digits: String) -> Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "tanggal lahir dalam NIP ini tidak ada",
        en: "the birth date in this NIP does not exist"
      ),
      label: Message(
        "\"{0}\" bukan tanggal (tahun, bulan, hari)",
        en: "\"{0}\" is not a date (year, month, day)",
        .text(digits)
      ),
      help: [copyAgain]
    )
  }

  /// Digits 9 to 12 are no year of appointment.
  static func noAppointmentYear(_ digits: String) -> Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "tahun pengangkatan dalam NIP ini tidak mungkin",
        en: "the year of appointment in this NIP is impossible"
      ),
      label: Message("terbaca tahun \"{0}\"", en: "reads as the year \"{0}\"", .text(digits)),
      help: [copyAgain]
    )
  }

  /// Digit 15 is neither 1 nor 2.
  static func noSexDigit(_ digit: String) -> Problem {
    Problem(
      .invalidEmployeeNumber,
      Message(
        "angka ke-15 NIP ini \"{0}\", seharusnya 1 atau 2",
        en: "digit 15 of this NIP is \"{0}\", it should be 1 or 2",
        .text(digit)
      ),
      label: Message("1 pria, 2 wanita", en: "1 male, 2 female"),
      help: [copyAgain]
    )
  }

  private static let copyAgain = Message(
    "Cocokkan dengan surat keputusan pengangkatan.",
    en: "Compare it with the letter of appointment."
  )
}
