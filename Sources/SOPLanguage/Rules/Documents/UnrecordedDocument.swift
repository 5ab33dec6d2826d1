extension Rule {
  /// SOP513: the last document of an SOP is kept nowhere.
  static let unrecordedDocument = Rule(
    513,
    "tidak-diarsipkan",
    .suggestion,
    title: Phrase("Tidak diarsipkan", en: "Not kept"),
    meaning: Phrase(
      """
      Dokumen akhir ini tidak dikirim, tidak diarsipkan, dan tidak disebut pada "Pencatatan dan \
      pendataan".
      """,
      en: """
        This last document is neither sent, nor archived, nor named at "Pencatatan dan pendataan".
        """
    ),
    reason: Phrase(
      "Dokumen yang dibuat instansi adalah arsip yang harus dapat ditemukan (UU 43/2009).",
      en: "What an agency writes is a record that has to be found again (UU 43/2009)."
    ),
    remedy: Phrase(
      "Sebut dokumen itu pada \"Pencatatan dan pendataan:\", atau tambahkan langkah pengarsipan.",
      en: "Name it at \"Pencatatan dan pendataan:\", or add a step that archives it."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Penyusunan Laporan

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep laporan
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Konsep Laporan

        Langkah 2: Memeriksa konsep laporan
          Oleh: Kasi
          Kelengkapan: Konsep Laporan
          Waktu: 10 menit
          Output: Laporan Kegiatan
        """,
      right: """
        SOP: Penyusunan Laporan

        Persyaratan: Surat Perintah
        Pencatatan dan pendataan: Laporan Kegiatan
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep laporan
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Konsep Laporan

        Langkah 2: Memeriksa konsep laporan
          Oleh: Kasi
          Kelengkapan: Konsep Laporan
          Waktu: 10 menit
          Output: Laporan Kegiatan
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      for output in report.lastRecords(context.procedure, context.activities) {
        findings.report(
          .unrecordedDocument(context.procedure[output.document].name),
          in: context.origin.file,
          at: context.place(of: output.document, in: .outputs, of: output.step)
        )
      }
    }
  )
}

extension DocumentReport {
  /// The records that the last steps make and that nobody keeps.
  fileprivate func lastRecords(
    _ procedure: Procedure,
    _ activities: [StepActivity]
  ) -> [Output] {
    var outputs: [Output] = []
    var seen: Set<DocumentID> = []
    for position in procedure.steps.indices
    where procedure.steps[position].kind == .activity && !activities[position].handsOver {
      let id = StepID(position)
      guard let node = index.node(of: id), !access.writesAnything[node.position],
        procedure.steps[position].related.isEmpty, procedure.steps[position].runs == nil,
        isLast(node)
      else { continue }
      for use in uses.outputs(of: id) {
        let name = names.names[use.document]
        guard name.isRecord, !name.isRegister, !use.hasState,
          procedure.documents[use.document].origin == .undeclared, !kept.contains(name),
          !flow.readLater.contains(use.document, at: node.position),
          seen.insert(DocumentID(use.document)).inserted
        else { continue }
        outputs.append(Output(document: DocumentID(use.document), step: id, node: node))
      }
    }
    return outputs
  }
}

extension Problem {
  /// Nobody keeps `document`.
  static func unrecordedDocument(_ document: String) -> Problem {
    Problem(
      .unrecordedDocument,
      Message(
        "sebaiknya \"{0}\" disebut pada \"Pencatatan dan pendataan\"",
        en: "\"{0}\" is better named at \"Pencatatan dan pendataan\"",
        .text(document)
      ),
      label: Message("dokumen akhir", en: "the last document"),
      notes: [
        Message(
          "Tidak ada langkah yang mengirim atau mengarsipkannya.",
          en: "No step sends or archives it."
        )
      ]
    )
  }
}
