extension Rule {
  /// SOP503: a step makes a document that nobody uses.
  static let unusedOutput = Rule(
    503,
    "keluaran-tak-dipakai",
    .warning,
    title: Phrase("Keluaran tak dipakai", en: "Unused output"),
    meaning: Phrase(
      """
      Dokumen yang dihasilkan di sini tidak dipakai langkah berikutnya, bukan produk, dan tidak \
      dicatat.
      """,
      en: "The document made here is used by no later step, is no product and is not recorded."
    ),
    reason: Phrase(
      "Mungkin langkah berikutnya lupa menyebutnya, atau pekerjaan ini tidak perlu.",
      en: "Perhaps a later step forgets to name it, or the work is not needed."
    ),
    remedy: Phrase(
      """
      Tulis dokumen itu pada "Kelengkapan:" langkah yang memakainya, pada "Produk pelayanan:", \
      atau pada "Pencatatan dan pendataan:".
      """,
      en: """
        Name the document at "Kelengkapan:" of the step that uses it, at "Produk pelayanan:", or \
        at "Pencatatan dan pendataan:".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menelaah permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Telaahan Staf

        Langkah 2: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Langkah 3: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menelaah permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Telaahan Staf

        Langkah 2: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan; Telaahan Staf
          Waktu: 30 menit
          Output: Konsep Izin

        Langkah 3: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      for output in report.expectedOutputs
      where !report.flow.readLater.contains(output.document.position, at: output.node.position)
        && !report.isOverwritten(output.document, context.procedure)
      {
        findings.report(
          .unusedOutput(context.procedure[output.document].name),
          in: context.origin.file,
          at: context.place(of: output.document, in: .outputs, of: output.step)
        )
      }
    }
  )
}

extension Problem {
  /// Nobody uses `document`.
  static func unusedOutput(_ document: String) -> Problem {
    Problem(
      .unusedOutput,
      Message(
        "dokumen \"{0}\" tidak dipakai oleh langkah berikutnya",
        en: "no later step uses the document \"{0}\"",
        .text(document)
      ),
      label: Message("dihasilkan di sini", en: "made here"),
      notes: [
        Message(
          "Dokumen ini juga bukan produk pelayanan dan tidak dicatat.",
          en: "It is no product of the service and is not recorded either."
        )
      ],
      help: [
        Message(
          "Tulis dokumen itu pada \"Kelengkapan:\" langkah yang memakainya.",
          en: "Name it at \"Kelengkapan:\" of the step that uses it."
        )
      ]
    )
  }
}
