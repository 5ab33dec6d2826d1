extension Rule {
  /// SOP104: a keyword that no open block admits.
  package static let misplacedKeyword = Rule(
    104,
    "tempat-salah",
    .error,
    title: Phrase("Kata kunci salah tempat", en: "Keyword in the wrong place"),
    meaning: Phrase(
      "Kata kunci ini dikenal, tetapi tidak boleh berdiri di tempat ini.",
      en: "The keyword is known but may not stand here."
    ),
    reason: Phrase(
      "Setiap kata kunci milik bagian tertentu dari formulir, seperti kotak pada kertas.",
      en: "Each keyword belongs to a certain part of the form, like a box on paper."
    ),
    remedy: Phrase(
      "Pindahkan baris ke bawah kata kunci induknya, atau tambahkan baris induk yang hilang.",
      en: "Move the line below its parent keyword, or add the parent line that is missing."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

        Paling banyak: 2 kali
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

        Keputusan 2: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat [diparaf]
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
            Paling banyak: 2 kali
        """
    )
  )
}

extension Problem {
  /// A keyword outside of the blocks that admit it.
  static func misplacedKeyword(_ keyword: Literal, belongsBelow parents: [String]) -> Problem {
    Problem(
      .misplacedKeyword,
      Message(
        "\"{0}\" tidak boleh berdiri di sini",
        en: "\"{0}\" may not stand here",
        .literal(keyword)
      ),
      label: parents.isEmpty
        ? Message("bukan bagian dari berkas ini", en: "not a part of this kind of file")
        : Message("tempatnya di bawah {0}", en: "belongs below {0}", .alternatives(parents))
    )
  }

  /// An answer below `Langkah`, which only `Keputusan` may have.
  static let answerOfStep = Problem(
    .misplacedKeyword,
    Message(
      "\"Jika\" hanya boleh di bawah \"Keputusan\" atau \"Berjenjang\"",
      en: "\"Jika\" may only stand below \"Keputusan\" or \"Berjenjang\""
    ),
    label: Message("jawaban sebuah keputusan", en: "the answer of a decision"),
    notes: [
      Message(
        "Untuk pemeriksaan selanjutnya langkah ini dianggap keputusan.",
        en: "For the remaining checks the step is taken as a decision."
      )
    ]
  )
}
