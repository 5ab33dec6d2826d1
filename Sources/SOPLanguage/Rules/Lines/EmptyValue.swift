extension Rule {
  /// SOP106: a field that the form demands is empty or unknown.
  package static let emptyValue = Rule(
    106,
    "nilai-kosong",
    .warningThenError,
    title: Phrase("Isian masih kosong", en: "Empty value"),
    meaning: Phrase(
      "Isian yang diminta formulir masih kosong atau ditulis \"?\".",
      en: "A field that the form demands is empty or written as \"?\"."
    ),
    reason: Phrase(
      "Isian yang belum diketahui harus dilengkapi sebelum SOP disahkan (PermenPAN-RB 35/2012).",
      en: "What is unknown has to be filled in before the SOP is approved (PermenPAN-RB 35/2012)."
    ),
    remedy: Phrase(
      "Isi nilainya, atau tulis \"-\" bila memang tidak ada.",
      en: "Fill in the value, or write \"-\" if there is none."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: ?
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
  /// A demanded field without a value.
  static func emptyValue(of keyword: Literal, isUnknown: Bool) -> Problem {
    Problem(
      .emptyValue,
      isUnknown
        ? Message(
          "isi \"{0}\" belum diketahui",
          en: "the value of \"{0}\" is not known yet",
          .literal(keyword)
        )
        : Message("\"{0}\" masih kosong", en: "\"{0}\" is empty", .literal(keyword)),
      label: isUnknown
        ? Message("perlu dilengkapi", en: "has to be filled in")
        : Message("isinya ditulis sesudah titik dua", en: "the value belongs behind the colon")
    )
  }
}
