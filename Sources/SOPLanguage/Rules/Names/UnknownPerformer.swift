extension Rule {
  /// SOP201: a performer that is not among the lanes.
  package static let unknownPerformer = Rule(
    201,
    "pelaksana-tak-dikenal",
    .error,
    title: Phrase("Pelaksana tidak dikenal", en: "Unknown performer"),
    meaning: Phrase(
      "Nama pada \"Oleh\" tidak ada di daftar \"Pelaksana\".",
      en: "The name behind \"Oleh\" is not in the list \"Pelaksana\"."
    ),
    reason: Phrase(
      "Setiap pelaksana menempati satu kolom tabel; tanpa kolom lambangnya tidak dapat digambar.",
      en: "Each performer has a column of the table; without one the symbol can't be drawn."
    ),
    remedy: Phrase(
      "Perbaiki nama itu, atau tambahkan ke daftar \"Pelaksana\".",
      en: "Correct the name, or add it to \"Pelaksana\"."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Kasubid
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// A name that no lane has.
  static func unknownPerformer(
    _ name: String,
    similar: [String],
    isDeclaredPost: Bool
  ) -> Problem {
    Problem(
      .unknownPerformer,
      Message(
        "pelaksana \"{0}\" tidak ada di daftar \"Pelaksana\"",
        en: "performer \"{0}\" is not in the list \"Pelaksana\"",
        .text(name)
      ),
      label: similar.isEmpty
        ? nil
        : Message(
          "mungkin maksud Anda {0}",
          en: "did you mean {0}",
          .alternatives(similar)
        ),
      notes: isDeclaredPost
        ? [
          Message(
            "Jabatan ini dikenal instansi, tetapi belum menjadi kolom SOP ini.",
            en: "The agency knows this post, but it is not a lane of this SOP."
          )
        ] : [],
      help: [
        Message(
          "Tambahkan \"{0}\" ke daftar \"Pelaksana\" bila memang pelaksana baru.",
          en: "Add \"{0}\" to \"Pelaksana\" if it is another performer.",
          .text(name)
        )
      ]
    )
  }

  /// Performers are named but the SOP has no list of lanes.
  static let missingLanes = Problem(
    .unknownPerformer,
    Message("daftar \"Pelaksana\" belum ada", en: "there is no list \"Pelaksana\""),
    label: Message("nama ini perlu kolom pelaksana", en: "this name needs a lane"),
    help: [
      Message(
        "Tulis bagian \"Pelaksana:\" sebelum langkah pertama, satu nama per baris.",
        en: "Write a part \"Pelaksana:\" before the first step, one name per line."
      )
    ]
  )

  /// A step that does not say who performs it.
  static let missingPerformer = Problem(
    .emptyValue,
    Message("langkah ini belum menyebut pelaksananya", en: "this step names no performer"),
    label: Message("tanpa baris \"Oleh\"", en: "without a line \"Oleh\""),
    help: [
      Message(
        "Tulis \"Oleh: ?\" bila pelaksananya belum diketahui.",
        en: "Write \"Oleh: ?\" if the performer is not known yet."
      )
    ]
  )

  /// A chain without levels.
  static let missingLevels = Problem(
    .emptyValue,
    Message("jenjang ini belum menyebut pemeriksanya", en: "this chain names no levels"),
    label: Message("tanpa daftar \"Melalui\"", en: "without a list \"Melalui\"")
  )
}
