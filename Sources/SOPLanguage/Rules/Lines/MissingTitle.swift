extension Rule {
  /// SOP114: the file does not begin with its title line.
  package static let missingTitle = Rule(
    114,
    "baris-judul-hilang",
    .error,
    title: Phrase("Baris judul hilang", en: "Missing title line"),
    meaning: Phrase(
      "Baris isian pertama berkas bukan baris judulnya.",
      en: "The first keyword line of the file is not its title line."
    ),
    reason: Phrase(
      "Judul menyatakan berkas ini tentang apa; tanpanya SOP tidak dapat ditemukan.",
      en: "The title says what the file is about; without it the SOP can't be found."
    ),
    remedy: Phrase(
      "Tulis baris \"SOP: judul\" (atau \"Instansi:\", \"Registri:\") sebagai baris pertama.",
      en: "Write \"SOP: title\" (or \"Instansi:\", \"Registri:\") as the first line."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        Pelaksana: Staf

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        SOP: Penerimaan Surat

        Pelaksana: Staf

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// A file whose first keyword line is another one.
  static func missingTitle(_ keyword: Literal) -> Problem {
    Problem(
      .missingTitle,
      Message(
        "berkas ini tidak diawali baris \"{0}:\"",
        en: "this file does not begin with a line \"{0}:\"",
        .literal(keyword)
      ),
      label: Message("baris judul ditulis sebelum ini", en: "the title line belongs before this")
    )
  }
}
