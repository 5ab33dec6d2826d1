import SOPLanguage
import Testing

/// The five sample messages of the design, made by hand and shown in full.
@Suite struct FormatterSampleTests {
  @Test func `an unknown keyword is marked and its fix offered`() {
    let source = MarkedSource(
      "balikpapan/dkumkmp/promosi-pameran.sop",
      startingAt: 27,
      "  Wkatu: 5 menit\n"
    )
    let place = source.range("Wkatu")
    let diagnostic = Diagnostic(
      severity: .error,
      file: source.id,
      range: place,
      problem: Problem(
        sampleRule(101),
        Message("kata kunci \"{0}\" tidak dikenal", en: "unknown keyword \"{0}\"", .text("Wkatu")),
        label: Message("mungkin maksud Anda \"{0}\"", en: "did you mean \"{0}\"?", .text("Waktu")),
        notes: [
          Message(
            "Untuk pemeriksaan selanjutnya baris ini dianggap \"Waktu: 5 menit\".",
            en: "For the remaining checks this line is read as \"Waktu: 5 menit\"."
          )
        ]
      ),
      fixes: [
        FixIt(
          Message("ganti \"Wkatu\" dengan \"Waktu\"", en: "replace \"Wkatu\" with \"Waktu\""),
          .certain,
          edits: [TextEdit(file: source.id, range: place, replacement: "Waktu")]
        )
      ]
    )
    #expect(
      formatted(diagnostic, [source]) == """
        Kesalahan SOP101: kata kunci "Wkatu" tidak dikenal
          --> balikpapan/dkumkmp/promosi-pameran.sop:27:3
           |
        27 |   Wkatu: 5 menit
           |   ^^^^^ mungkin maksud Anda "Waktu"
           = Untuk pemeriksaan selanjutnya baris ini dianggap "Waktu: 5 menit".
           Perbaikan: ganti "Wkatu" dengan "Waktu"                               [otomatis]

        """
    )
    #expect(
      formatted(diagnostic, [source], .init(language: .english)) == """
        Error SOP101: unknown keyword "Wkatu"
          --> balikpapan/dkumkmp/promosi-pameran.sop:27:3
           |
        27 |   Wkatu: 5 menit
           |   ^^^^^ did you mean "Waktu"?
           = For the remaining checks this line is read as "Waktu: 5 menit".
           Fix: replace "Wkatu" with "Waktu"                                     [automatic]

        """
    )
  }

  @Test func `a missing document shows both steps and three ways out`() {
    let source = MarkedSource(
      "dpmptsp/promosi-forum-bisnis.sop",
      startingAt: 66,
      """
        Output: Hasil koordinasi dengan hotel/pemilik gedung




        Kelengkapan: Hasil koordinasi dengan narasumber, moderator

      """
    )
    let fix = { (indonesian: StaticString, english: StaticString) in
      FixIt(Message(indonesian, en: english), .certain, edits: [])
    }
    let document = "Hasil koordinasi dengan narasumber, moderator"
    let diagnostic = Diagnostic(
      severity: .error,
      file: source.id,
      range: source.range(document),
      problem: Problem(
        sampleRule(501),
        Message(
          "dokumen \"{0}\" belum dihasilkan oleh langkah mana pun",
          en: "no step produces the document \"{0}\"",
          .text(document)
        ),
        label: Message("dibutuhkan di langkah 9", en: "needed in step 9"),
        notes: [
          Message(
            "Pelaksana langkah 9 akan menunggu dokumen yang tidak pernah datang.",
            en: "The executor of step 9 would wait forever."
          )
        ],
        help: [
          Message(
            "jika ada langkah yang terlewat, tambahkan langkah itu sebelum langkah 9",
            en: "add the missing step before step 9"
          )
        ]
      ),
      related: [
        source.place(
          source.range("Hasil koordinasi dengan hotel/pemilik gedung"),
          "langkah 8 menghasilkan dokumen ini",
          en: "step 8 produces this document"
        )
      ],
      fixes: [
        fix("jika dihasilkan langkah 8, tambahkan ke \"Output:\" langkah 8", "add it to step 8"),
        fix("jika dibawa dari luar, tambahkan ke \"Persyaratan:\"", "add it to Persyaratan"),
      ]
    )
    #expect(
      formatted(diagnostic, [source], isExplained: true) == """
        Kesalahan SOP501: dokumen "Hasil koordinasi dengan narasumber, moderator" belum dihasilkan \
        oleh langkah mana pun
          --> dpmptsp/promosi-forum-bisnis.sop:71:16
           |
        66 |   Output: Hasil koordinasi dengan hotel/pemilik gedung
           |           -------------------------------------------- langkah 8 menghasilkan dokumen ini
        71 |   Kelengkapan: Hasil koordinasi dengan narasumber, moderator
           |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dibutuhkan di langkah 9
           = Pelaksana langkah 9 akan menunggu dokumen yang tidak pernah datang.
           Pilih salah satu:
           1. Jika dihasilkan langkah 8, tambahkan ke "Output:" langkah 8        [otomatis]
           2. Jika dibawa dari luar, tambahkan ke "Persyaratan:"                 [otomatis]
           3. Jika ada langkah yang terlewat, tambahkan langkah itu sebelum langkah 9
           Penjelasan: sop explain SOP501

        """
    )
  }

  @Test func `a decision without a no has its one answer marked`() {
    let source = MarkedSource(
      "dpmptsp/promosi-forum-bisnis.sop",
      startingAt: 104,
      """
      Keputusan 14: Menerima konsep dan membubuhkan tanda tangan



        Jika berkenan: lanjut

      """
    )
    let diagnostic = Diagnostic(
      severity: .warning,
      file: source.id,
      range: source.range("Keputusan 14"),
      problem: Problem(
        sampleRule(406),
        Message(
          "keputusan ini belum menyebut apa yang terjadi bila jawabannya tidak",
          en: "this decision does not say what happens when the answer is no"
        ),
        label: Message("hanya ada satu jawaban", en: "there is only one answer"),
        notes: [
          Message(
            "Tanpa jawaban \"tidak\", konsep yang ditolak tidak punya tujuan.",
            en: "Without a \"no\" branch a rejected draft has nowhere to go."
          )
        ]
      ),
      related: [
        source.place(source.range("Jika berkenan"), "jawaban \"ya\"", en: "the answer \"yes\"")
      ],
      fixes: [
        FixIt(
          Message(
            "tambahkan baris \"Jika tidak: kembali ke langkah ?\"",
            en: "add the line \"Jika tidak: kembali ke langkah ?\""
          ),
          .hasBlanks,
          edits: []
        )
      ]
    )
    #expect(
      formatted(diagnostic, [source]) == """
        Peringatan SOP406: keputusan ini belum menyebut apa yang terjadi bila jawabannya tidak
          --> dpmptsp/promosi-forum-bisnis.sop:104:1
            |
        104 | Keputusan 14: Menerima konsep dan membubuhkan tanda tangan
            | ^^^^^^^^^^^^ hanya ada satu jawaban
        108 |   Jika berkenan: lanjut
            |   ------------- jawaban "ya"
            = Tanpa jawaban "tidak", konsep yang ditolak tidak punya tujuan.
            Perbaikan: tambahkan baris "Jika tidak: kembali ke langkah ?"        [lengkapi isinya]

        """
    )
  }

  @Test func `a promise that can't be kept lists its facts and its remedies`() {
    let source = MarkedSource(
      "sijunjung/dagperinkopukm/pembinaan-umkm.sop",
      startingAt: 51,
      "  Waktu: 1 hari\n\n\n\n\n\n\n\n\n\n\nWaktu penyelesaian: 1 hari kerja\n"
    )
    let diagnostic = Diagnostic(
      severity: .error,
      file: source.id,
      range: source.range("1 hari kerja"),
      problem: Problem(
        sampleRule(601),
        Message(
          "langkah-langkah membutuhkan lebih lama daripada waktu yang dijanjikan",
          en: "the steps take longer than the promised completion time"
        ),
        label: Message("dijanjikan 1 hari kerja ({0})", en: "promised: {0}", .minutes(450)),
        notes: [
          Message("Jumlah paling singkat: 1 hari + {0}.", en: "Shortest: {0}.", .minutes(49)),
          Message("Langkah 1 belum mempunyai waktu.", en: "Step 1 has no time yet."),
        ],
        help: [Message("periksa kembali waktu langkah 8.", en: "review step 8")]
      ),
      related: [
        source.place(
          source.range("1 hari", after: "Waktu"),
          "langkah 8 sendiri sudah 1 hari",
          en: "step 8 alone takes 1 day"
        )
      ],
      fixes: [
        FixIt(
          Message("ubah \"Waktu penyelesaian\" menjadi 2 hari kerja", en: "promise 2 days"),
          .certain,
          edits: []
        )
      ]
    )
    #expect(
      formatted(diagnostic, [source]) == """
        Kesalahan SOP601: langkah-langkah membutuhkan lebih lama daripada waktu yang dijanjikan
          --> sijunjung/dagperinkopukm/pembinaan-umkm.sop:62:21
           |
        51 |   Waktu: 1 hari
           |          ------ langkah 8 sendiri sudah 1 hari
        62 | Waktu penyelesaian: 1 hari kerja
           |                     ^^^^^^^^^^^^ dijanjikan 1 hari kerja (7 jam 30 menit)
           = Jumlah paling singkat: 1 hari + 49 menit.
           = Langkah 1 belum mempunyai waktu.
           Pilih salah satu:
           1. Ubah "Waktu penyelesaian" menjadi 2 hari kerja                     [otomatis]
           2. Periksa kembali waktu langkah 8

        """
    )
  }

  @Test func `two marks on one line have their labels below each other`() {
    let source = MarkedSource(
      "kaltim/dp2kukm/penerimaan-tamu.sop",
      startingAt: 9,
      "  NIP: 19840519 198503 1 001\n"
    )
    let diagnostic = Diagnostic(
      severity: .warning,
      file: source.id,
      range: source.range("19840519"),
      problem: Problem(
        sampleRule(310),
        Message("NIP ini perlu diperiksa", en: "please check this NIP"),
        label: Message("lahir 19 Mei 1984", en: "born 19 May 1984"),
        notes: [
          Message(
            "Menurut NIP ini pemiliknya diangkat pada usia 10 bulan.",
            en: "According to it, its owner was appointed at 10 months of age."
          )
        ],
        help: [
          Message(
            "Cocokkan dengan SK pengangkatan. Program tidak menebak angka yang benar.",
            en: "Compare it with the appointment letter; the program does not guess the digits."
          )
        ]
      ),
      related: [
        source.place(source.range("198503"), "diangkat Maret 1985", en: "appointed March 1985")
      ]
    )
    #expect(
      formatted(diagnostic, [source]) == """
        Peringatan SOP310: NIP ini perlu diperiksa
          --> kaltim/dp2kukm/penerimaan-tamu.sop:9:8
          |
        9 |   NIP: 19840519 198503 1 001
          |        ^^^^^^^^ ------ diangkat Maret 1985
          |        lahir 19 Mei 1984
          = Menurut NIP ini pemiliknya diangkat pada usia 10 bulan.
          Cocokkan dengan SK pengangkatan. Program tidak menebak angka yang benar.

        """
    )
  }
}
