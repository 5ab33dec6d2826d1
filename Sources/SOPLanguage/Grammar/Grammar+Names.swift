// Values that name people, documents, steps, laws and addresses.

extension Grammar {
  // MARK: Flow

  static let flowRules: [Rule] = [
    Rule("nilai-tujuan", .values, .choice([.rule("tujuan-kembali"), .rule("tujuan-lain")])),
    Rule(
      "tujuan-kembali",
      .values,
      .sequence(["kembali ke langkah ", .rule("nomor-langkah"), .optional("?")])
    ),
    Rule(
      "tujuan-lain",
      .values,
      .choice([
        "lanjut", .sequence(["lanjut ke langkah ", .rule("nomor-langkah"), .optional("?")]),
        "selesai", .sequence(["ke SOP ", .rule("teks")]), "?",
      ])
    ),
    Rule("nomor-langkah", .values, .some(.character(letters + numerals))),
    Rule(
      "jawaban",
      .values,
      .sequence([.rule("kata-jawaban")] + [Expression](repeating: nextAnswerWord, count: 4))
    ),
    Rule("kata-jawaban", .values, .some(.character(letters))),
    Rule(
      "kode-temuan",
      .values,
      .sequence(["SOP", .digit(1...9), .digits(2)]),
      constraint: Phrase(
        "kode sebuah pemeriksaan yang boleh diabaikan",
        en: "the code of a check that may be silenced"
      ),
      samples: ["SOP603", "SOP412", "SOP506"]
    ),
    Rule(
      "nilai-jenjang",
      .values,
      .sequence([
        .rule("nilai-oleh"), "; ", .choice([.rule("nilai-waktu"), .rule("tak-diisi")]), "; ",
        .rule("keadaan"),
      ])
    ),
    Rule(
      "nilai-kali",
      .values,
      .choice([.sequence([.rule("bilangan-kecil"), " kali"]), "sekali"])
    ),
  ]

  private static let nextAnswerWord: Expression = .optional(
    .sequence([" ", .rule("kata-jawaban")])
  )

  // MARK: Performers and documents

  static let nameRules: [Rule] = [
    Rule(
      "nilai-oleh",
      .values,
      .choice([joined(by: " dan "), joined(by: " atau ")])
    ),
    Rule("pelaksana-langkah", .values, .sequence([.rule("nama-jabatan"), .optional("?")])),
    Rule(
      "nilai-jabatan",
      .values,
      .sequence([
        .rule("nama-jabatan"), .optional(.sequence([" (", .rule("nama-jabatan"), ")"])),
        .optional(.words([" [luar]", " [sistem]"])),
      ])
    ),
    Rule("nama-jabatan", .values, spaced("kata-nama")),
    Rule(
      "nilai-dokumen",
      .values,
      .sequence([.rule("nama-dokumen"), .optional(.sequence([" [", .rule("keadaan"), "]"]))])
    ),
    Rule(
      "nilai-dokumen-baku",
      .values,
      .sequence([
        .rule("nama-dokumen"), .optional(.words([" [luar]", " [arsip]"])),
        .optional(.sequence([" [", .rule("urutan-keadaan"), "]"])),
      ])
    ),
    Rule(
      "urutan-keadaan",
      .values,
      .sequence([.rule("keadaan"), .some(.sequence([" < ", .rule("keadaan")]))]),
      constraint: Phrase("setiap keadaan disebut sekali", en: "each state is named once"),
      samples: ["konsep < diparaf < ditandatangani", "diajukan < lengkap", "terkirim < tiba"]
    ),
    Rule("nama-dokumen", .values, spaced("kata-dokumen")),
    Rule("keadaan", .values, spaced("kata-nama")),
  ]

  private static func joined(by joint: String) -> Expression {
    .sequence([
      .rule("pelaksana-langkah"),
      .many(.sequence([.literal(joint), .rule("pelaksana-langkah")])),
    ])
  }

  /// Words with one space between them.
  static func spaced(_ word: String) -> Expression {
    .sequence([.rule(word), .many(.sequence([" ", .rule(word)]))])
  }

  // MARK: Laws

  static let legalRules: [Rule] = [
    Rule(
      "nilai-peraturan",
      .values,
      .choice([
        .sequence([
          .rule("peraturan-singkat"), .optional(.sequence([" tentang ", .rule("butir")])),
        ]),
        "Undang-Undang Dasar 1945",
      ])
    ),
    Rule(
      "peraturan-singkat",
      .values,
      .choice([
        .sequence([.rule("bentuk-peraturan"), .rule("nomor-peraturan")]),
        .sequence([
          .words(["UU", "PP", "Perpres", "Permendagri", "PermenPAN-RB"]), " ",
          .rule("bilangan"), "/", .rule("tahun"),
        ]),
      ])
    ),
    Rule(
      "bentuk-peraturan",
      .values,
      .choice([
        .words([
          "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Keputusan Presiden",
          "Instruksi Presiden", "Peraturan Komisi Informasi", "Peraturan Komisi Informasi Pusat",
        ]),
        .sequence([
          .words([
            "Peraturan Menteri", "Keputusan Menteri", "Peraturan Daerah", "Perda",
            "Peraturan Badan", "Peraturan Gubernur", "Pergub", "Peraturan Bupati", "Perbup",
            "Peraturan Wali Kota",
            "Perwali", "Peraturan Kepala", "Peraturan Desa", "Keputusan Gubernur",
            "Keputusan Bupati",
          ]),
          .some(.sequence([" ", .rule("kata-penerbit")])),
        ]),
      ])
    ),
    Rule(
      "nomor-peraturan",
      .values,
      .sequence([
        .words([" Nomor ", " No. "]), .digit(1...9), .many(.digit()),
        .words([" Tahun ", "Th "]), .rule("tahun"),
      ])
    ),
    Rule("kata-penerbit", .values, .some(.character(letters))),
  ]

  // MARK: Addresses

  static let contactRules: [Rule] = [
    Rule(
      "nilai-kontak",
      .values,
      .sequence([
        .rule("saluran"), .many(.sequence([" ", .rule("saluran")])), .optional("."),
      ])
    ),
    Rule(
      "saluran",
      .values,
      .choice([
        .sequence([.rule("kata-saluran"), .optional(".")]), .rule("nilai-telepon"),
        .rule("nilai-surel"),
        .sequence(["https://", .rule("nama-host")]), .rule("nama-host"),
      ])
    ),
    Rule(
      "kata-saluran",
      .values,
      .some(.character(letters + numerals + [0x21...0x22, 0x28...0x29, 0x2C...0x2D, 0x2F...0x2F]))
    ),
    Rule(
      "nilai-telepon",
      .values,
      .sequence([
        "0", .digit(2...9), .digit(), .optional(.digit()), .optional(.words(["-", " "])),
        .digits(5), .optional(.digit()), .optional(.digit()),
      ])
    ),
    Rule(
      "nilai-surel",
      .values,
      .sequence([.rule("nama-pendek"), "@", .rule("nama-host")])
    ),
    Rule(
      "nilai-alamat-web",
      .values,
      .sequence([
        .optional(.words(["https://", "http://"])), .rule("nama-host"),
        .many(.sequence(["/", .rule("nama-pendek")])),
      ])
    ),
    Rule(
      "nama-host",
      .values,
      .sequence([
        .some(
          .sequence([
            .rule("nama-pendek"), .optional(.sequence(["-", .rule("nama-pendek")])), ".",
          ])
        ),
        .words(["go.id", "desa.id", "sch.id", "co.id"]),
      ])
    ),
    Rule(
      "nama-pendek",
      .values,
      .sequence([.character(small), .many(.character(small + numerals))])
    ),
  ]

  // MARK: Short values

  static let smallRules: [Rule] = [
    Rule(
      "nilai-nip",
      .values,
      .sequence([
        .rule("tanggal-lahir"), .optional(" "), .rule("pengangkatan"), .optional(" "),
        .digit(1...2), .optional(" "), .digits(3),
      ])
    ),
    Rule(
      "tanggal-lahir",
      .values,
      .choice([
        .sequence(["19", .digit(4...9), .digit(), monthAndDay]),
        .sequence([.rule("tahun-kabisat"), "0229"]),
      ])
    ),
    Rule(
      "pengangkatan",
      .values,
      .sequence([
        .choice([.sequence(["19", .digit(6...9)]), .sequence(["20", .digit(0...2)])]), .digit(),
        .choice([.rule("bulan-angka"), .sequence([.digit(2...9), .digit()])]),
      ])
    ),
    Rule(
      "bulan-angka",
      .values,
      .choice([.sequence(["0", .digit(1...9)]), .sequence(["1", .digit(0...2)])])
    ),
    Rule("nilai-status", .values, .words(Procedure.Status.allCases.map { $0.spelling.text })),
    Rule("nilai-simbol-mulai", .values, .words(CapsuleStyle.allCases.map { $0.spelling.text })),
    Rule("nilai-kertas", .values, .words(PaperSize.allCases.map { $0.spelling.text })),
    Rule(
      "nilai-warna",
      .values,
      .sequence(["#"] + [Expression](repeating: .character(numerals + [0x61...0x66]), count: 6))
    ),
    Rule("nilai-kode-pos", .values, .digits(5)),
    Rule(
      "nilai-wilayah",
      .values,
      .choice([
        .sequence([.digits(2), .optional(.sequence([".", .digits(2)]))]), spaced("kata-penerbit"),
      ]),
      constraint: Phrase(
        "kode atau nama dalam daftar wilayah Kementerian Dalam Negeri",
        en: "a code or name in the region list of the Ministry of Home Affairs"
      ),
      samples: regions
    ),
  ]

  private static let regions: [String] = RegionTable.rows.flatMap { row in
    [row.region.code, row.region.name]
  }
}
