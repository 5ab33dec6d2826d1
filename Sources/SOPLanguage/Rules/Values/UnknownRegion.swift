extension Rule {
  /// SOP317: a region that is not in the national list.
  static let unknownRegion = Rule(
    317,
    "wilayah-tak-dikenal",
    .error,
    title: Phrase("Wilayah tak dikenal", en: "Unknown region"),
    meaning: Phrase(
      """
      Kode atau nama wilayah tidak ada dalam daftar provinsi, kabupaten, dan kota, atau dipakai \
      oleh lebih dari satu wilayah.
      """,
      en: """
        The code or name is not in the list of provinces, regencies and cities, or more than one \
        of them has it.
        """
    ),
    reason: Phrase(
      """
      Katalog mengelompokkan instansi menurut wilayahnya. Daftarnya adalah kode wilayah \
      Kementerian Dalam Negeri (Kepmendagri 300.2.2-2430/2025).
      """,
      en: """
        The catalogue groups agencies by region. The list is that of the Ministry of Home Affairs \
        (Kepmendagri 300.2.2-2430/2025).
        """
    ),
    remedy: Phrase(
      "Tulis kodenya, misalnya \"64.71\", atau namanya, misalnya \"Kota Balikpapan\".",
      en: "Write its code, such as \"64.71\", or its name, such as \"Kota Balikpapan\"."
    ),
    example: RuleExample(
      in: .agency,
      wrong: """
        Instansi: Dinas Contoh
        Wilayah: Kota Balikpapn

        """,
      right: """
        Instansi: Dinas Contoh
        Wilayah: Kota Balikpapan

        """
    )
  )
}

extension Problem {
  /// The name is in the list of no region; `nearest` are those that it resembles.
  static func unknownRegion(_ written: String, _ nearest: [String]) -> Problem {
    Problem(
      .unknownRegion,
      Message(
        "wilayah \"{0}\" tidak dikenal",
        en: "the region \"{0}\" is not known",
        .text(written)
      ),
      label: didYouMean(nearest),
      help: [regionForms]
    )
  }

  /// Several regions have the name.
  static func ambiguousRegion(_ written: String, _ names: [String]) -> Problem {
    Problem(
      .unknownRegion,
      Message(
        "ada lebih dari satu wilayah bernama \"{0}\"",
        en: "more than one region is called \"{0}\"",
        .text(written)
      ),
      label: didYouMean(names),
      help: [
        Message(
          "Tulis \"Kabupaten\" atau \"Kota\" di depan namanya.",
          en: "Write \"Kabupaten\" or \"Kota\" before its name."
        )
      ]
    )
  }

  /// The code is in the list of no region.
  static func unknownRegionCode(_ written: String) -> Problem {
    Problem(
      .unknownRegion,
      Message(
        "kode wilayah \"{0}\" tidak ada dalam daftar",
        en: "the region code \"{0}\" is not in the list",
        .text(written)
      ),
      help: [regionForms]
    )
  }

  /// The name behind a code is that of another region.
  static func regionMismatch(_ code: String, _ name: String) -> Problem {
    Problem(
      .unknownRegion,
      Message(
        "kode dan nama wilayah ini tidak cocok",
        en: "code and name of this region do not agree"
      ),
      label: Message("{0} adalah {1}", en: "{0} is {1}", .text(code), .text(name)),
      help: [
        Message("Tulis salah satunya saja.", en: "Write only one of them.")
      ]
    )
  }

  private static let regionForms = Message(
    "Tulis kode seperti \"64\" atau \"64.71\", atau nama seperti \"Kota Balikpapan\".",
    en: "Write a code like \"64\" or \"64.71\", or a name like \"Kota Balikpapan\"."
  )
}
