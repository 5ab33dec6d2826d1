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

  /// A field that only another kind of row has, such as `Jika` below `Langkah`.
  static func fieldOfOtherRow(
    _ keyword: Literal,
    rows: [String],
    assumed: Literal
  ) -> Problem {
    Problem(
      .misplacedKeyword,
      Message(
        "\"{0}\" hanya boleh di bawah {1}",
        en: "\"{0}\" may only stand below {1}",
        .literal(keyword),
        .alternatives(rows)
      ),
      label: Message("bukan bagian dari baris tabel ini", en: "not a part of this row"),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya baris tabel ini dianggap \"{0}\".",
          en: "For the remaining checks the row is taken as \"{0}\".",
          .literal(assumed)
        )
      ]
    )
  }

  /// `Paling banyak` below an answer that does not lead back.
  static let boundOfForwardAnswer = Problem(
    .misplacedKeyword,
    Message(
      "\"Paling banyak\" hanya untuk jawaban yang kembali ke langkah sebelumnya",
      en: "\"Paling banyak\" is only for answers that return to an earlier step"
    ),
    label: Message("jawaban di atasnya tidak kembali", en: "the answer above does not return"),
    help: [
      Message(
        "Tulis baris ini tepat di bawah \"Jika\" yang kembali; mungkin baris itu terhapus.",
        en: "Put the line right below the \"Jika\" that returns; it may have got lost."
      )
    ]
  )
}
