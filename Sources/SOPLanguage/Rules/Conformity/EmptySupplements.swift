extension Rule {
  /// SOP712: the second half of the identity page says nothing; one finding names what lacks.
  static let emptySupplements = Rule(
    712,
    "bagian-pelengkap-kosong",
    .suggestion,
    title: Phrase("Bagian pelengkap masih kosong", en: "Empty supplements"),
    meaning: Phrase(
      """
      Peringatan, kualifikasi pelaksana, peralatan, atau pencatatan belum ditulis.
      """,
      en: "Warnings, qualifications, equipment or records are not written yet."
    ),
    reason: Phrase(
      """
      Bagian ini memberi tahu pelaksana apa yang harus dikuasai, dipakai, dan dicatat, serta \
      akibatnya bila prosedur tidak dijalankan (PermenPAN-RB 35/2012, bagian identitas).
      """,
      en: """
        These parts tell performers what to know, use and record, and what happens if the \
        procedure is not followed (PermenPAN-RB 35/2012, identity page).
        """
    ),
    remedy: Phrase(
      "Tulis isinya singkat, atau tanda \"-\" bila memang tidak ada.",
      en: "Write them briefly, or the sign \"-\" where there is none."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Peringatan: Jika undangan terlambat, rapat ditunda
        Kualifikasi pelaksana: Memahami tata naskah dinas
        Peralatan/perlengkapan: -
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      let origin = context.origin
      guard context.procedure.isAlive, !origin.isTorn, context.procedure.identity.mayLackSupplement,
        let form = context.procedure.conformity(with: .procedureForm)
      else { return }
      let parts: [ConformityComponent] = [.warnings, .qualifications, .equipment, .records]
      let lacking = parts.filter { part in
        let state = form.state(of: part)
        return state == .missing || state == .unknown
      }
      guard !lacking.isEmpty else { return }
      findings.report(
        .emptySupplements(lacking.map { $0.keyword.spelling.text }),
        in: origin.file,
        at: origin.heading
      )
    }
  )
}

extension Identity {
  /// Whether a field of the second half of the page is missing or not known.
  fileprivate var mayLackSupplement: Bool {
    warnings.isMissing || warnings.isUnknown || qualifications.isMissing
      || qualifications.isUnknown || equipment.isMissing || equipment.isUnknown
      || records.isMissing || records.isUnknown
  }
}

extension Problem {
  /// The supplements named are empty.
  fileprivate static func emptySupplements(_ names: [String]) -> Problem {
    Problem(
      .emptySupplements,
      Message(
        "sebaiknya {0} dilengkapi",
        en: "{0} had better be filled in",
        .list(names)
      ),
      label: Message("bagian pelengkap identitas", en: "supplements of the identity page"),
      help: [
        Message(
          "Tulis isinya singkat, atau tanda \"-\" bila memang tidak ada.",
          en: "Write them briefly, or the sign \"-\" where there is none."
        )
      ]
    )
  }
}
