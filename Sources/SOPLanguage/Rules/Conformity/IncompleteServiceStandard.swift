extension Rule {
  /// SOP708: a public service does not tell all that has to be published.
  static let incompleteServiceStandard = Rule(
    708,
    "standar-pelayanan-kurang",
    .warningThenError,
    title: Phrase("Standar pelayanan belum lengkap", en: "Incomplete service standard"),
    meaning: Phrase(
      """
      SOP ini menyangkut pelayanan publik, tetapi belum memuat semua unsur yang wajib \
      dipublikasikan: persyaratan, prosedur, waktu, biaya, produk, dan pengaduan. SOP dianggap \
      pelayanan bila "Jenis:" menyebutnya, bila memuat unsur yang hanya ada pada standar \
      pelayanan, atau bila menjanjikan persyaratan, waktu, dan produk kepada orang luar.
      """,
      en: """
        The SOP is about a public service but lacks some of what has to be published: \
        requirements, procedure, time, cost, product and complaints. It counts as a service when \
        "Jenis:" says so, when it holds a section that only service standards have, or when it \
        promises requirements, time and product to outsiders.
        """
    ),
    reason: Phrase(
      """
      Enam unsur itu wajib ada dan dipublikasikan (UU 25/2009 Pasal 21; PermenPAN-RB 15/2014). \
      Pemohon berhak tahu apa yang harus dibawa, berapa lama, dan berapa biayanya.
      """,
      en: """
        These six components have to be there and published (UU 25/2009, article 21; PermenPAN-RB \
        15/2014). Applicants have a right to know what to bring, how long it takes and what it \
        costs.
        """
    ),
    remedy: Phrase(
      """
      Tambahkan unsur yang disebut. Layanan tanpa biaya ditulis "Biaya: tidak dipungut biaya", \
      dan layanan tanpa syarat "Persyaratan: -".
      """,
      en: """
        Add the components named. A free service is written as "Biaya: tidak dipungut biaya", and \
        one without requirements as "Persyaratan: -".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Legalisasi Ijazah
        Persyaratan: Fotokopi Ijazah
        Waktu penyelesaian: 1 hari kerja
        Produk pelayanan: Fotokopi Ijazah [distempel]
        Pengaduan: SMS 1708

        Pelaksana: Alumnus [luar]; Kasubbag

        Langkah 1: Menyerahkan fotokopi ijazah
          Oleh: Alumnus
          Kelengkapan: Fotokopi Ijazah
          Waktu: 10 menit
          Output: Fotokopi Ijazah [konsep]

        Langkah 2: Membubuhkan stempel legalisasi
          Oleh: Kasubbag
          Kelengkapan: Fotokopi Ijazah [konsep]
          Waktu: 50 menit
          Output: Fotokopi Ijazah [distempel]
        """,
      right: """
        SOP: Legalisasi Ijazah
        Persyaratan: Fotokopi Ijazah
        Waktu penyelesaian: 1 hari kerja
        Biaya: tidak dipungut biaya
        Produk pelayanan: Fotokopi Ijazah [distempel]
        Pengaduan: SMS 1708

        Pelaksana: Alumnus [luar]; Kasubbag

        Langkah 1: Menyerahkan fotokopi ijazah
          Oleh: Alumnus
          Kelengkapan: Fotokopi Ijazah
          Waktu: 10 menit
          Output: Fotokopi Ijazah [konsep]

        Langkah 2: Membubuhkan stempel legalisasi
          Oleh: Kasubbag
          Kelengkapan: Fotokopi Ijazah [konsep]
          Waktu: 50 menit
          Output: Fotokopi Ijazah [distempel]
        """
    ),
    check: .procedure { context, findings in
      let origin = context.origin
      guard context.procedure.isAlive, !origin.isTorn,
        let standard = context.procedure.conformity(with: .serviceStandard)
      else { return }
      let lacking = standard.items.filter { item in
        // Steps that lack, empty fields and unknown values are told by other rules.
        item.component.isPublished && item.component != .steps && item.isLacking
          && item.state != .unknown
          && (item.state == .none || origin.field(item.component.keyword) == nil)
      }
      guard !lacking.isEmpty else { return }
      let keywords = lacking.map { $0.component.keyword }
      let known: [Keyword] = [.requirements, .completionTime, .cost, .products, .complaints]
      findings.report(
        .incompleteServiceStandard(keywords.map { $0.spelling.text }),
        in: origin.file,
        at: known.compactMap { origin.field($0)?.keywordRange }.first ?? origin.heading
      )
    }
  )
}

extension Problem {
  /// A service standard lacks the components named.
  fileprivate static func incompleteServiceStandard(_ names: [String]) -> Problem {
    Problem(
      .incompleteServiceStandard,
      Message(
        "standar pelayanan belum memuat {0}",
        en: "the service standard lacks {0}",
        .list(names)
      ),
      label: Message("unsur standar pelayanan", en: "part of a service standard"),
      notes: [
        Message(
          "SOP ini dianggap pelayanan publik karena memuat unsur standar pelayanan.",
          en: "The SOP is taken for a public service because it holds parts of the standard."
        )
      ],
      help: [
        Message(
          "Tambahkan unsur itu; masyarakat berhak mengetahuinya.",
          en: "Add these components; the public has a right to know them."
        )
      ]
    )
  }
}
