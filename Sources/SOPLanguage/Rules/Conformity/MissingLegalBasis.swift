extension Rule {
  /// SOP702: no law is named on which the procedure rests.
  static let missingLegalBasis = Rule(
    702,
    "dasar-hukum-kosong",
    .warningThenError,
    title: Phrase("Dasar hukum tidak ada", en: "No legal basis"),
    meaning: Phrase(
      "SOP ini tidak menyebut satu pun peraturan yang mendasarinya.",
      en: "The SOP names no regulation on which it rests."
    ),
    reason: Phrase(
      """
      Wewenang untuk meminta, memeriksa, dan memutuskan berasal dari peraturan. Dasar hukum \
      adalah bagian halaman identitas (PermenPAN-RB 35/2012) dan unsur standar pelayanan \
      (UU 25/2009 Pasal 21).
      """,
      en: """
        The power to demand, examine and decide comes from regulations. The legal basis is part \
        of the identity page (PermenPAN-RB 35/2012) and of the service standard (UU 25/2009, \
        article 21).
        """
    ),
    remedy: Phrase(
      """
      Tulis "Dasar hukum:" dengan peraturan yang memberi tugas ini, lengkap dengan jenis, nomor, \
      tahun, dan judulnya.
      """,
      en: """
        Write "Dasar hukum:" with the regulations that give this task, each with kind, number, \
        year and title.
        """
    ),
    example: RuleExample(
      in: .nothing,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Undangan
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Undangan
        """
    ),
    check: .procedure { context, findings in
      let origin = context.origin
      let place = origin.field(.legalBasis)
      guard context.procedure.isAlive else { return }
      switch context.procedure.identity.legalBases {
      case .missing where place == nil && !origin.isTorn:
        findings.report(
          .missingLegalBasis(isDenied: false),
          in: origin.file,
          at: origin.heading,
          fixes: origin.legalBasisLine
        )
      case .none:
        findings.report(
          .missingLegalBasis(isDenied: true),
          in: origin.file,
          at: place?.valueRange ?? origin.heading
        )
      // An empty field and an unknown value are told by another rule.
      case .missing, .unknown, .unreadable, .value: break
      }
    }
  )
}

extension ProcedureOrigin {
  /// A line for the legal basis behind the title.
  fileprivate var legalBasisLine: [FixIt] {
    if title.isEmpty { return [] }
    let edit = TextEdit(file: file, range: title.endPoint, replacement: "\nDasar hukum: ?")
    return [
      FixIt(
        Message(
          "tambahkan baris \"Dasar hukum: ?\"",
          en: "add the line \"Dasar hukum: ?\""
        ),
        .hasBlanks,
        edits: [edit]
      )
    ]
  }
}

extension Problem {
  /// No law is named, or the author says that there is none.
  fileprivate static func missingLegalBasis(isDenied: Bool) -> Problem {
    Problem(
      .missingLegalBasis,
      Message("SOP ini belum mempunyai dasar hukum", en: "the SOP has no legal basis"),
      label: isDenied
        ? Message("ditulis tidak ada", en: "said to be none")
        : Message("tidak ada \"Dasar hukum:\"", en: "there is no \"Dasar hukum:\""),
      help: [
        Message(
          "Tulis peraturan yang memberi tugas ini, dengan jenis, nomor, tahun, dan judulnya.",
          en: "Write the regulations that give this task, with kind, number, year and title."
        )
      ]
    )
  }
}
