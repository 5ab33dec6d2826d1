extension Rule {
  /// SOP416: a rejected document goes back to a step that does not make it.
  static let returnNotToMaker = Rule(
    416,
    "kembali-bukan-ke-pembuat",
    .suggestion,
    title: Phrase("Dikembalikan bukan ke pembuatnya", en: "Returned to somebody else"),
    meaning: Phrase(
      """
      Dokumen yang ditolak dikembalikan ke langkah yang tidak menghasilkan dokumen itu, padahal \
      ada langkah lain yang membuatnya.
      """,
      en: """
        A rejected document goes back to a step that does not put it out, although another step \
        makes it.
        """
    ),
    reason: Phrase(
      """
      Yang dapat memperbaiki dokumen adalah pembuatnya. Tujuan yang lain sering berasal dari \
      nomor langkah yang belum diperbarui.
      """,
      en: """
        Who can correct a document is its maker. Another destination often comes from a number \
        that was not updated.
        """
    ),
    remedy: Phrase(
      "Arahkan jawaban \"tidak\" ke langkah yang membuat dokumen itu.",
      en: "Let the answer \"tidak\" lead to the step that makes the document."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menerima permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Lembar Disposisi

        Langkah 2: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Lembar Disposisi
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 3: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menerima permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Lembar Disposisi

        Langkah 2: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Lembar Disposisi
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 3: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: kembali ke langkah 2
          Paling banyak: 2 kali
        """
    ),
    check: .procedure { context, findings in
      var makers = Makers(context.procedure)
      var seen: Set<SourceRange> = []
      for position in context.procedure.steps.indices {
        let id = StepID(position)
        let isDecision = context.procedure.steps[position].kind == .decision
        for edge in isDecision ? context.soundness.index.answers(of: id) : [] {
          guard let found = makers.missed(by: edge, of: id, context.procedure),
            seen.insert(context.origin.destination(ofEdge: edge)).inserted
          else { continue }
          findings.report(
            .returnNotToMaker(context.procedure[found.document].name, of: found.maker),
            in: context.origin.file,
            at: context.origin.destination(ofEdge: edge),
            related: [
              context.origin.related(
                found.maker,
                Message("dokumennya dibuat di sini", en: "the document is made here")
              )
            ],
            fixes: [context.redirect(edge, to: found.maker)]
          )
        }
        makers.add(id, context.procedure)
      }
    }
  )
}

extension Makers {
  /// The document that an edge should have taken back to its maker, when it leads elsewhere.
  fileprivate func missed(
    by edge: Int,
    of decision: StepID,
    _ procedure: Procedure
  ) -> (document: DocumentID, maker: StepID)? {
    let flow = procedure.flow
    guard flow.edges[edge].isReturn, !flow.edges[edge].isGuess,
      let target = flow.nodes[flow.edges[edge].to.position].kind.step,
      let examined = procedure.steps[decision.position].inputs.value,
      let made = procedure.steps[target.position].outputs.value,
      !examined.contains(where: { use in made.contains { $0.document == use.document } })
    else { return nil }
    for use in examined {
      if let maker = self[use.document] { return (use.document, maker) }
    }
    return nil
  }
}

extension ProcedureContext {
  /// The change of the destination of the edge at `position` to `step`.
  fileprivate func redirect(_ position: Int, to step: StepID) -> FixIt {
    let destination = procedure.destination(isReturn: true, step, isGuess: false)
    return FixIt(
      Message("ganti dengan \"{0}\"", en: "replace it with \"{0}\"", .text(destination)),
      .likely,
      edits: [
        TextEdit(
          file: origin.file,
          range: origin.destination(ofEdge: position),
          replacement: destination
        )
      ]
    )
  }
}

extension Problem {
  /// `document` is not sent back to the step `maker`, which makes it.
  static func returnNotToMaker(_ document: String, of maker: StepID) -> Problem {
    Problem(
      .returnNotToMaker,
      Message(
        "sebaiknya \"{0}\" dikembalikan ke langkah {1}, yang membuatnya",
        en: "\"{0}\" is better sent back to step {1}, which makes it",
        .text(document),
        .number(maker.number)
      ),
      label: Message(
        "langkah tujuan tidak membuat dokumen itu",
        en: "the step it leads to does not make the document"
      )
    )
  }
}
