extension Rule {
  /// SOP508: a step needs a document from outside that the SOP does not list.
  static let undeclaredInput = Rule(
    508,
    "masukan-tak-disyaratkan",
    .warning,
    title: Phrase("Masukan tak disyaratkan", en: "Input not listed"),
    meaning: Phrase(
      """
      Langkah ini memakai dokumen yang tidak dihasilkan langkah mana pun dan tidak tercantum \
      sebagai persyaratan, perlengkapan, atau dokumen dari luar.
      """,
      en: """
        The step uses a document that no step makes and that is listed neither as a requirement, \
        nor as equipment, nor as coming from outside.
        """
    ),
    reason: Phrase(
      "Pemohon dan pelaksana tidak dapat menyiapkan dokumen yang tidak disebut.",
      en: "Neither applicant nor performer can prepare a document that is not mentioned."
    ),
    remedy: Phrase(
      """
      Tambahkan ke "Persyaratan:" bila dibawa pemohon, ke "Peralatan/perlengkapan:" bila tersedia \
      di kantor, atau ke "Dokumen:" dengan tanda [luar] atau [arsip].
      """,
      en: """
        Add it to "Persyaratan:" if an applicant brings it, to "Peralatan/perlengkapan:" if the \
        office has it, or to "Dokumen:" with the mark [luar] or [arsip].
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Rekomendasi

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep rekomendasi
          Oleh: Staf
          Kelengkapan: Proposal Kegiatan
          Waktu: 30 menit
          Output: Konsep Rekomendasi

        Langkah 2: Menandatangani rekomendasi
          Oleh: Kasi
          Kelengkapan: Konsep Rekomendasi
          Waktu: 10 menit
          Output: Rekomendasi
        """,
      right: """
        SOP: Pemberian Rekomendasi

        Persyaratan: Proposal Kegiatan
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep rekomendasi
          Oleh: Staf
          Kelengkapan: Proposal Kegiatan
          Waktu: 30 menit
          Output: Konsep Rekomendasi

        Langkah 2: Menandatangani rekomendasi
          Oleh: Kasi
          Kelengkapan: Konsep Rekomendasi
          Waktu: 10 menit
          Output: Rekomendasi
        """
    ),
    check: .flow { context, findings in
      for missing in context.documents?.missing ?? [] {
        guard case .outside = missing.source else { continue }
        let name = context.procedure[missing.document].name
        let place = context.place(of: missing.document, in: .inputs, of: missing.steps[0])
        findings.report(
          .undeclaredInput(name, in: missing.steps[0]),
          in: context.origin.file,
          at: place,
          related: context.otherNeeds(missing, besides: place),
          fixes: [context.addRequirement(name)].compactMap { $0 }
        )
      }
    }
  )
}

extension Problem {
  /// `document` comes from nowhere and is not listed.
  static func undeclaredInput(_ document: String, in step: StepID) -> Problem {
    Problem(
      .undeclaredInput,
      Message(
        "dokumen \"{0}\" tidak tercantum sebagai persyaratan atau perlengkapan",
        en: "the document \"{0}\" is listed neither as a requirement nor as equipment",
        .text(document)
      ),
      label: Message("dibutuhkan di langkah {0}", en: "needed in step {0}", .number(step.number)),
      notes: [
        Message(
          "Tidak ada langkah yang menghasilkannya, jadi dokumen ini dianggap berasal dari luar.",
          en: "No step makes it, so it is taken to come from outside."
        )
      ]
    )
  }
}
