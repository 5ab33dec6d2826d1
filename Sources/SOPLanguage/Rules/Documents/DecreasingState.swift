extension Rule {
  /// SOP515: a document goes back to an earlier state on the way forward.
  static let decreasingState = Rule(
    515,
    "keadaan-mundur",
    .warning,
    title: Phrase("Keadaan mundur", en: "State goes back"),
    meaning: Phrase(
      "Dokumen ini keluar dari langkah dalam keadaan yang lebih awal daripada sebelumnya.",
      en: "The document leaves the step in an earlier state than it had before."
    ),
    reason: Phrase(
      "Dokumen yang sudah ditandatangani tidak menjadi konsep lagi tanpa dikembalikan.",
      en: "What has been signed does not become a draft again without being sent back."
    ),
    remedy: Phrase(
      "Periksa keadaan pada \"Output:\" langkah ini dan langkah sebelumnya.",
      en: "Check the states at \"Output:\" of this step and of the steps before."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas [konsep]

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas [konsep]
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]

        Langkah 3: Membubuhkan paraf
          Oleh: Staf
          Kelengkapan: Nota Dinas [ditandatangani]
          Waktu: 5 menit
          Output: Nota Dinas [diparaf]
        """,
      right: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas [konsep]

        Langkah 2: Membubuhkan paraf
          Oleh: Staf
          Kelengkapan: Nota Dinas [konsep]
          Waktu: 5 menit
          Output: Nota Dinas [diparaf]

        Langkah 3: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas [diparaf]
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      var told: Set<DocumentID> = []
      for position in context.procedure.steps.indices {
        let id = StepID(position)
        for (number, use) in report.uses.outputs(of: id).enumerated() {
          let used = DocumentID(use.document)
          guard let earlier = report.higherState(than: use, before: id),
            told.insert(used).inserted
          else { continue }
          let place = context.place(of: used, in: .outputs, of: id)
          let document = context.procedure[used]
          let makers = report.makers[use.document].filter {
            context.procedure.putsOut(used, in: earlier, step: $0)
          }
          let put = context.procedure[id].outputs.value?[number].state ?? ""
          findings.report(
            .decreasingState(document.name, from: document.state(at: earlier), put),
            in: context.origin.file,
            at: place,
            related: context.related(used, in: .outputs, of: makers, besides: place) { _ in
              Message("keadaannya sebelum itu", en: "its state before that")
            }
          )
        }
      }
    }
  )
}

extension DocumentReport {
  /// The highest state above the one put out in which a document comes to a step.
  fileprivate func higherState(
    than use: StepDocuments.Use,
    before step: StepID
  ) -> Int? {
    guard let put = use.state, let node = index.node(of: step) else { return nil }
    return flow.statesForward.highest(use.document, before: node.position, above: put)
  }
}

extension Problem {
  /// `document` goes from a later state to an earlier one.
  static func decreasingState(_ document: String, from earlier: String, _ state: String) -> Problem
  {
    Problem(
      .decreasingState,
      Message(
        "keadaan \"{0}\" mundur dari \"{1}\" ke \"{2}\"",
        en: "the state of \"{0}\" goes back from \"{1}\" to \"{2}\"",
        .text(document),
        .text(earlier),
        .text(state)
      ),
      label: Message("lebih awal daripada sebelumnya", en: "earlier than before")
    )
  }
}
