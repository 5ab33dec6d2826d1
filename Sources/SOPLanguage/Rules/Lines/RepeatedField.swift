extension Rule {
  /// SOP107: a field that the form has once stands twice.
  package static let repeatedField = Rule(
    107,
    "bidang-ganda",
    .error,
    title: Phrase("Isian ganda", en: "Repeated field"),
    meaning: Phrase(
      "Isian yang hanya boleh ada satu kali ditulis dua kali.",
      en: "A field that may stand once stands twice."
    ),
    reason: Phrase(
      "Bila isinya berbeda, pembaca tidak tahu mana yang berlaku; yang pertama dipakai.",
      en: "If the values differ, nobody knows which one holds; the first one is used."
    ),
    remedy: Phrase("Hapus salah satunya.", en: "Delete one of them."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Waktu: 10 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// How the value of a repeated field compares with that of the first one.
  enum Repetition {
    case same, different, oneEmpty

    fileprivate var label: Message {
      switch self {
      case .same: Message("isinya sama", en: "with the same value")
      case .different:
        Message("isinya berbeda, yang pertama dipakai", en: "different; the first one is used")
      case .oneEmpty:
        Message("satu di antaranya kosong dan dilewati", en: "one is empty and left out")
      }
    }
  }

  /// The second of two equal keywords in a block.
  static func repeatedField(_ keyword: Literal, _ repetition: Repetition) -> Problem {
    Problem(
      .repeatedField,
      Message("\"{0}\" ditulis dua kali", en: "\"{0}\" is written twice", .literal(keyword)),
      label: repetition.label
    )
  }
}
