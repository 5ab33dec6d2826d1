extension Rule {
  /// SOP504: a document is made in vain on some ways.
  static let sometimesUnusedOutput = Rule(
    504,
    "keluaran-kadang-tak-dipakai",
    .suggestion,
    title: Phrase("Keluaran kadang tak dipakai", en: "Output sometimes unused"),
    meaning: Phrase(
      """
      Dokumen ini dibuat lebih dahulu, tetapi pada sebagian jalan yang berhasil tidak ada langkah \
      yang memakainya.
      """,
      en: "The document is made beforehand, but on some successful ways no step uses it."
    ),
    reason: Phrase(
      "Membuat dokumen yang mungkin tidak dipakai membuang waktu.",
      en: "Making a document that may not be used is a waste of time."
    ),
    remedy: Phrase(
      "Buat dokumen itu setelah pasti dibutuhkan, yaitu pada jalan yang memakainya.",
      en: "Make the document once it is surely needed, on the way that uses it."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun surat tugas
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Surat Tugas

        Langkah 2: Meninjau lokasi
          Oleh: Staf
          Hanya bila: lokasi belum pernah ditinjau
          Kelengkapan: Surat Tugas
          Waktu: 2 jam
          Output: Foto Lokasi

        Langkah 3: Menyusun izin
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun surat tugas
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Surat Tugas

        Langkah 2: Meninjau lokasi
          Oleh: Staf
          Kelengkapan: Surat Tugas
          Waktu: 2 jam
          Output: Foto Lokasi

        Langkah 3: Menyusun izin
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      for output in report.expectedOutputs
      where context.procedure[output.step].kind == .activity
        && context.procedure[output.step].condition == nil
        && report.flow.readLater.contains(output.document.position, at: output.node.position)
        && !report.flow.readOnSuccess.contains(output.document.position, at: output.node.position)
      {
        let place = context.place(of: output.document, in: .outputs, of: output.step)
        let readers = context.procedure.readers(of: output.document)
        findings.report(
          .sometimesUnusedOutput(context.procedure[output.document].name),
          in: context.origin.file,
          at: place,
          related: context.related(output.document, in: .inputs, of: readers, besides: place) {
            _ in Message("hanya dipakai di sini", en: "used only here")
          }
        )
      }
    }
  )
}

extension Problem {
  /// On some ways nobody uses `document`.
  static func sometimesUnusedOutput(_ document: String) -> Problem {
    Problem(
      .sometimesUnusedOutput,
      Message(
        "sebaiknya \"{0}\" dibuat hanya bila akan dipakai",
        en: "\"{0}\" is better made only when it will be used",
        .text(document)
      ),
      label: Message("selalu dibuat di sini", en: "always made here"),
      notes: [
        Message(
          "Ada jalan yang tidak melewati langkah yang memakainya.",
          en: "There is a way that does not pass the step that uses it."
        )
      ]
    )
  }
}
