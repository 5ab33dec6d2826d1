extension Rule {
  /// SOP307: a cost that can't be read.
  static let unreadableCost = Rule(
    307,
    "biaya-tak-terbaca",
    .error,
    title: Phrase("Biaya tak terbaca", en: "Unreadable cost"),
    meaning: Phrase(
      "Isian biaya bukan jumlah uang dan bukan pernyataan bahwa layanan ini gratis.",
      en: "The value is neither an amount of money nor a statement that the service is free."
    ),
    reason: Phrase(
      """
      Biaya termasuk komponen standar pelayanan yang wajib diumumkan (UU 25/2009, pasal 21). \
      Biaya yang tidak jelas membuka jalan bagi pungutan liar.
      """,
      en: """
        The cost is one of the components of a service standard that must be published (UU \
        25/2009, article 21). An unclear cost opens the way to illegal charges.
        """
    ),
    remedy: Phrase(
      """
      Tulis jumlahnya, misalnya "Rp50.000" atau "Rp50.000 sampai Rp100.000", atau tulis "tidak \
      dipungut biaya".
      """,
      en: """
        Write the amount, such as "Rp50.000" or "Rp50.000 sampai Rp100.000", or write "tidak \
        dipungut biaya".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Persyaratan: Surat Permohonan
        Waktu penyelesaian: 1 hari kerja
        Biaya: seikhlasnya
        Produk pelayanan: Surat Keterangan
        Pengaduan: SMS 1708
        """,
      right: """
        SOP: Contoh
        Persyaratan: Surat Permohonan
        Waktu penyelesaian: 1 hari kerja
        Biaya: Rp50.000
        Produk pelayanan: Surat Keterangan
        Pengaduan: SMS 1708
        """
    )
  )
}

extension Problem {
  /// The text has not the form of an amount.
  static func unreadableCost(_ written: String) -> Problem {
    Problem(
      .unreadableCost,
      Message("biaya \"{0}\" tidak terbaca", en: "can't read the cost \"{0}\"", .text(written)),
      label: Message("tulis seperti \"Rp50.000\"", en: "write it like \"Rp50.000\""),
      help: [costForms]
    )
  }

  /// A small number stands without `Rp`.
  static func unmarkedCost(_ written: String) -> Problem {
    Problem(
      .unreadableCost,
      Message(
        "biaya \"{0}\" belum jelas satuannya",
        en: "the unit of the cost \"{0}\" is not clear",
        .text(written)
      ),
      label: Message("rupiah, ribu, atau juta?", en: "rupiah, thousands or millions?"),
      help: [costForms]
    )
  }

  /// A comma or dot can be read in two ways.
  static func doubtfulThousands(_ written: String) -> Problem {
    Problem(
      .unreadableCost,
      Message(
        "titik atau koma pada biaya \"{0}\" dapat dibaca dua cara",
        en: "the dot or comma in the cost \"{0}\" can be read in two ways",
        .text(written)
      ),
      help: [
        Message(
          "Pisahkan ribuan dengan titik dan tiga angka, misalnya \"Rp50.000\".",
          en: "Separate thousands by a dot and three digits, for example \"Rp50.000\"."
        )
      ]
    )
  }

  /// The words in brackets name another amount.
  static func disagreeingCostWords(_ written: String) -> Problem {
    Problem(
      .unreadableCost,
      Message(
        "angka dan huruf pada biaya \"{0}\" berbeda",
        en: "digits and words of the cost \"{0}\" differ",
        .text(written)
      ),
      help: [
        Message(
          "Samakan keduanya, atau tulis angkanya saja.",
          en: "Make them agree, or write the digits alone."
        )
      ]
    )
  }

  /// The end of a range is lower than its start.
  static func reversedCost(_ written: String) -> Problem {
    Problem(
      .unreadableCost,
      Message(
        "batas bawah biaya \"{0}\" lebih tinggi daripada batas atasnya",
        en: "the lower end of the cost \"{0}\" is above its upper end",
        .text(written)
      ),
      help: [
        Message("Tulis yang lebih kecil lebih dahulu.", en: "Write the smaller amount first.")
      ]
    )
  }

  private static let costForms = Message(
    "Bentuk yang terbaca: \"Rp50.000\", \"Rp1,5 juta\", atau \"tidak dipungut biaya\".",
    en: "The forms: \"Rp50.000\", \"Rp1,5 juta\" or \"tidak dipungut biaya\"."
  )
}
