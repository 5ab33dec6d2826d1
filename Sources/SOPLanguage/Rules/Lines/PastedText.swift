extension Rule {
  /// SOP109: characters that look like nothing.
  package static let foreignCharacters = Rule(
    109,
    "karakter-tempelan",
    .suggestion,
    title: Phrase("Karakter tempelan", en: "Pasted characters"),
    meaning: Phrase(
      "Di dalam berkas ada karakter yang tidak terlihat, biasanya terbawa dari Word.",
      en: "The file holds characters that can't be seen, usually brought along from Word."
    ),
    reason: Phrase(
      "Nama yang tampak sama dapat terbaca berbeda.",
      en: "Names that look alike may be read as different."
    ),
    remedy: Phrase("Ganti dengan spasi biasa.", en: "Replace them by ordinary blanks."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima\u{00A0}surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
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

  /// SOP110: the file is not in UTF-8.
  package static let foreignEncoding = Rule(
    110,
    "pengodean",
    .warning,
    title: Phrase("Pengodean berkas", en: "File encoding"),
    meaning: Phrase(
      "Berkas disimpan dengan pengodean lama, bukan UTF-8.",
      en: "The file is saved in an old encoding instead of UTF-8."
    ),
    reason: Phrase(
      "Huruf beraksen dan tanda baca khusus dapat berubah di komputer lain.",
      en: "Accented letters and special marks may change on another computer."
    ),
    remedy: Phrase(
      "Simpan ulang berkas dengan pilihan pengodean UTF-8.",
      en: "Save the file again and choose UTF-8."
    ),
    example: RuleExample(
      in: .encoding,
      wrong: """
        Langkah 1: Menerima surat dari Café Merdeka
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima surat dari Café Merdeka
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """
    )
  )

  /// SOP112: a table pasted as it is.
  package static let pastedTable = Rule(
    112,
    "tabel-tempelan",
    .suggestion,
    title: Phrase("Tabel tempelan", en: "Pasted table"),
    meaning: Phrase(
      "Baris-baris ini tampak seperti tabel yang disalin dari Word atau Excel.",
      en: "These lines look like a table copied from Word or Excel."
    ),
    reason: Phrase(
      "Tabel tidak terbaca sebagai langkah; satu sel yang hilang menggeser semua isinya.",
      en: "A table is not read as steps; one lost cell would shift all of its content."
    ),
    remedy: Phrase(
      "Tulis setiap baris tabel sebagai \"Langkah\" dengan isiannya di bawahnya.",
      en: "Write each row of the table as a \"Langkah\" with its fields below."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

        2\tMembaca surat\tKasi\t5 menit
        3\tMembalas surat\tKasi\t5 menit
        4\tMengirim surat\tStaf\t5 menit
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

  /// SOP113: a spelling of a keyword that is read but not canonical.
  package static let otherSpelling = Rule(
    113,
    "sinonim-kunci",
    .suggestion,
    title: Phrase("Ejaan lain kata kunci", en: "Other spelling of a keyword"),
    meaning: Phrase(
      "Kata kunci ini dikenal dengan ejaan lain; formulir memakai ejaan baku.",
      en: "The keyword is known by another spelling; the form uses the canonical one."
    ),
    reason: Phrase(
      "Ejaan yang seragam membuat SOP mudah dibandingkan.",
      en: "Uniform spelling makes SOPs easy to compare."
    ),
    remedy: Phrase("Ganti dengan ejaan baku.", en: "Use the canonical spelling."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Perlengkapan: Surat
          Waktu: 5 menit
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
  /// Invisible characters, told once per file.
  static func foreignCharacters(_ count: Int) -> Problem {
    Problem(
      .foreignCharacters,
      Message(
        "sebaiknya {0} karakter yang tidak terlihat di berkas ini diganti spasi biasa",
        en: "better replace {0} invisible characters in this file by ordinary blanks",
        .number(count)
      ),
      label: Message("yang pertama", en: "the first one")
    )
  }

  /// A file in an encoding other than UTF-8.
  static func foreignEncoding(_ name: Literal) -> Problem {
    Problem(
      .foreignEncoding,
      Message(
        "berkas ini tersimpan sebagai {0}, bukan UTF-8",
        en: "this file is saved as {0}, not as UTF-8",
        .literal(name)
      ),
      help: [
        Message(
          "Simpan ulang berkas dengan pilihan pengodean UTF-8.",
          en: "Save the file again and choose UTF-8."
        )
      ]
    )
  }

  /// The first row of a pasted table.
  static let pastedTable = Problem(
    .pastedTable,
    Message(
      "sebaiknya tabel tempelan ini ditulis sebagai langkah-langkah",
      en: "better write this pasted table as steps"
    ),
    label: Message("tabel dimulai di sini", en: "the table begins here"),
    notes: [
      Message(
        "Untuk pemeriksaan selanjutnya baris-baris tabel ini dilewati.",
        en: "For the remaining checks the rows of the table are left out."
      )
    ]
  )

  /// A keyword that is not written in the canonical way.
  static func otherSpelling(_ found: String, canonical: Literal) -> Problem {
    Problem(
      .otherSpelling,
      Message(
        "sebaiknya \"{0}\" ditulis \"{1}\"",
        en: "better write \"{0}\" as \"{1}\"",
        .text(found),
        .literal(canonical)
      )
    )
  }
}
