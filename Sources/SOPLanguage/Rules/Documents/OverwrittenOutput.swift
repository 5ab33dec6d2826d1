extension Rule {
  /// SOP505: a document is made again before anybody has used it.
  static let overwrittenOutput = Rule(
    505,
    "tertimpa",
    .warning,
    title: Phrase("Dokumen tertimpa", en: "Document made twice"),
    meaning: Phrase(
      """
      Langkah ini menghasilkan dokumen yang sudah dihasilkan sebelumnya, padahal hasil yang \
      pertama belum dipakai.
      """,
      en: """
        The step puts out a document that was put out before, although nobody has used the first \
        one yet.
        """
    ),
    reason: Phrase(
      """
      Salah satu "Output:" mungkin salah salin, atau langkah ini lupa menyebut dokumen itu pada \
      "Kelengkapan:".
      """,
      en: """
        One "Output:" was perhaps copied by mistake, or the step forgets to name the document at \
        "Kelengkapan:".
        """
    ),
    remedy: Phrase(
      """
      Bila langkah ini melanjutkan dokumen itu, tulis juga pada "Kelengkapan:". Bila hasilnya \
      dokumen lain, perbaiki "Output:".
      """,
      en: """
        If the step goes on with the document, name it at "Kelengkapan:" too. If its result is \
        another document, correct "Output:".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Penyelenggaraan Pameran

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Penawaran; Rencana Kerja

        Langkah 1: Menyusun jadwal kegiatan
          Oleh: Staf
          Kelengkapan: Rencana Kerja
          Waktu: 30 menit
          Output: Jadwal Kegiatan

        Langkah 2: Menelaah penawaran
          Oleh: Staf
          Kelengkapan: Surat Penawaran
          Waktu: 30 menit
          Output: Jadwal Kegiatan

        Langkah 3: Menetapkan jadwal
          Oleh: Kasi
          Kelengkapan: Jadwal Kegiatan
          Waktu: 10 menit
          Output: Keputusan Jadwal
        """,
      right: """
        SOP: Penyelenggaraan Pameran

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Penawaran; Rencana Kerja

        Langkah 1: Menyusun jadwal kegiatan
          Oleh: Staf
          Kelengkapan: Rencana Kerja
          Waktu: 30 menit
          Output: Jadwal Kegiatan

        Langkah 2: Menelaah penawaran
          Oleh: Staf
          Kelengkapan: Surat Penawaran; Jadwal Kegiatan
          Waktu: 30 menit
          Output: Jadwal Kegiatan

        Langkah 3: Menetapkan jadwal
          Oleh: Kasi
          Kelengkapan: Jadwal Kegiatan
          Waktu: 10 menit
          Output: Keputusan Jadwal
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      var told: Set<DocumentID> = []
      for found in report.overwritings(context.procedure)
      where told.insert(found.document).inserted {
        let place = context.place(of: found.document, in: .outputs, of: found.step)
        findings.report(
          .overwrittenOutput(context.procedure[found.document].name),
          in: context.origin.file,
          at: place,
          related: context.related(
            found.document,
            in: .outputs,
            of: report.makers[found.document.position],
            besides: place
          ) { step in
            Message("dihasilkan di langkah {0}", en: "made in step {0}", .number(step.number))
          }
        )
      }
    }
  )
}

extension DocumentReport {
  /// The steps that make a document once more, unread, in the order of the steps.
  func overwritings(_ procedure: Procedure) -> [(document: DocumentID, step: StepID)] {
    var found: [(document: DocumentID, step: StepID)] = []
    for position in procedure.steps.indices {
      let id = StepID(position)
      guard let node = index.node(of: id), !access.readsAnything[node.position],
        !access.writesAnything[node.position]
      else { continue }
      for (number, use) in uses.outputs(of: id).enumerated() {
        let document = use.document
        guard flow.unread.contains(document, at: node.position),
          !access.reads[node.position].contains(document),
          procedure.documents[document].origin == .undeclared,
          !names.names[document].isActivity, !names.names[document].isRegister,
          let put = procedure.steps[position].outputs.value?[number], !advances(put, procedure)
        else { continue }
        found.append((put.document, id))
      }
    }
    return found
  }

  /// Whether a document is made once more, unread, somewhere.
  func isOverwritten(_ document: DocumentID, _ procedure: Procedure) -> Bool {
    makers[document.position].count > 1
      && overwritings(procedure).contains { $0.document == document }
  }

  /// Whether a document is put out in another state than before: it goes on, it is not replaced.
  private func advances(_ use: DocumentUse, _ procedure: Procedure) -> Bool {
    guard let state = use.state else { return false }
    return makers[use.document.position].contains { maker in
      (procedure[maker].outputs.value ?? []).contains {
        $0.document == use.document && $0.state.map { FoldedName($0) } != FoldedName(state)
      }
    }
  }
}

extension Problem {
  /// `document` is made again before it was used.
  static func overwrittenOutput(_ document: String) -> Problem {
    Problem(
      .overwrittenOutput,
      Message(
        "dokumen \"{0}\" dihasilkan lagi sebelum sempat dipakai",
        en: "the document \"{0}\" is made again before it was used",
        .text(document)
      ),
      label: Message("dihasilkan lagi di sini", en: "made again here"),
      help: [
        Message(
          "Bila langkah ini melanjutkan dokumen itu, tulis juga pada \"Kelengkapan:\".",
          en: "If this step goes on with the document, name it at \"Kelengkapan:\" too."
        )
      ]
    )
  }
}
