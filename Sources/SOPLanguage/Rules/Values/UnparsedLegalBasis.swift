extension Rule {
  /// SOP313: a legal basis without kind, number or year.
  static let unparsedLegalBasis = Rule(
    313,
    "rujukan-hukum-tak-terurai",
    .warning,
    title: Phrase("Rujukan hukum tak terurai", en: "Unclear legal basis"),
    meaning: Phrase(
      "Jenis, nomor, atau tahun peraturan yang dirujuk tidak terbaca.",
      en: "The kind, the number or the year of the cited regulation can't be made out."
    ),
    reason: Phrase(
      """
      Peraturan dikenali dari jenis, nomor, dan tahunnya. Tanpa itu katalog tidak dapat \
      menunjukkan SOP mana saja yang harus ditinjau ketika peraturan itu diganti.
      """,
      en: """
        A regulation is known by its kind, number and year. Without them the catalogue can't tell \
        which SOPs have to be reviewed when that regulation is replaced.
        """
    ),
    remedy: Phrase(
      """
      Tulis seperti "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik" atau singkatannya, \
      misalnya "UU 25/2009" atau "Pergub Kaltim No. 18 Tahun 2013".
      """,
      en: """
        Write it like "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", or shortened \
        like "UU 25/2009" or "Pergub Kaltim No. 18 Tahun 2013".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Dasar hukum: sesuai aturan yang berlaku
        """,
      right: """
        SOP: Contoh
        Dasar hukum: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
        """
    )
  )
}

extension Problem {
  /// The text does not begin with a kind of regulation.
  static func noLegalForm(_ written: String) -> Problem {
    Problem(
      .unparsedLegalBasis,
      Message(
        "jenis peraturan pada \"{0}\" tidak dikenal",
        en: "the kind of regulation in \"{0}\" is not known",
        .text(written)
      ),
      notes: [keptAsText],
      help: [citationForm]
    )
  }

  /// The citation has no number.
  static func noLegalNumber(_ written: String) -> Problem {
    Problem(
      .unparsedLegalBasis,
      Message(
        "nomor peraturan pada \"{0}\" tidak ditemukan",
        en: "there is no number of a regulation in \"{0}\"",
        .text(written)
      ),
      notes: [keptAsText],
      help: [citationForm]
    )
  }

  /// The citation has no year.
  static func noLegalYear(_ written: String) -> Problem {
    Problem(
      .unparsedLegalBasis,
      Message(
        "tahun peraturan pada \"{0}\" tidak ditemukan",
        en: "there is no year of a regulation in \"{0}\"",
        .text(written)
      ),
      notes: [keptAsText],
      help: [citationForm]
    )
  }

  private static let keptAsText = Message(
    "Rujukan ini tetap ditampilkan seperti tertulis.",
    en: "The reference is shown as it is written."
  )

  private static let citationForm = Message(
    "Tulis jenis, nomor, dan tahunnya, misalnya \"UU Nomor 25 Tahun 2009\".",
    en: "Write its kind, number and year, for example \"UU Nomor 25 Tahun 2009\"."
  )
}
