extension Rule {
  /// SOP516: an event or a deed stands where a document should.
  static let eventAsDocument = Rule(
    516,
    "bukan-dokumen",
    .suggestion,
    title: Phrase("Bukan dokumen", en: "Not a document"),
    meaning: Phrase(
      """
      Yang ditulis di sini adalah kejadian atau kegiatan, misalnya "Terlaksananya rapat", bukan \
      dokumen atau barang.
      """,
      en: """
        What is written here is an event or a deed, such as "Terlaksananya rapat", and no document \
        or thing.
        """
    ),
    reason: Phrase(
      "Kejadian tidak dapat diserahkan ke langkah berikutnya atau ditunjukkan sebagai bukti.",
      en: "An event can't be handed to the next step or shown as a proof."
    ),
    remedy: Phrase(
      "Tulis dokumen yang membuktikannya, misalnya \"Notulen Rapat\" atau \"Daftar Hadir\".",
      en: "Write the document that proves it, such as \"Notulen Rapat\" or \"Daftar Hadir\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Penyelenggaraan Rapat

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun bahan rapat
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Bahan Rapat

        Langkah 2: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Bahan Rapat
          Waktu: 2 jam
          Output: Terlaksananya rapat
        """,
      right: """
        SOP: Penyelenggaraan Rapat

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun bahan rapat
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Bahan Rapat

        Langkah 2: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Bahan Rapat
          Waktu: 2 jam
          Output: Notulen Rapat
        """
    ),
    check: .flow { context, findings in
      let names =
        context.documents?.names.names ?? context.procedure.documents.map { DocumentName($0.name) }
      guard names.contains(where: { $0.isEvent }) else { return }
      var told: Set<DocumentID> = []
      for position in context.procedure.steps.indices {
        for keyword in [Keyword.inputs, .outputs] {
          for found in context.uses(keyword, of: StepID(position)) {
            let name = context.procedure[found.use.document].name
            guard names[found.use.document.position].isEvent,
              told.insert(found.use.document).inserted
            else { continue }
            findings.report(.eventAsDocument(name), in: context.origin.file, at: found.range)
          }
        }
      }
    }
  )
}

extension Problem {
  /// `name` is no document.
  static func eventAsDocument(_ name: String) -> Problem {
    Problem(
      .eventAsDocument,
      Message(
        "sebaiknya tulis dokumen, bukan kejadian atau kegiatan",
        en: "better write a document instead of an event or a deed"
      ),
      label: Message("bukan dokumen", en: "no document"),
      help: [
        Message(
          "Tulis dokumen yang membuktikannya, misalnya laporan, notulen, atau daftar hadir.",
          en: "Write the document that proves it, such as a report, minutes or a list."
        )
      ]
    )
  }
}
