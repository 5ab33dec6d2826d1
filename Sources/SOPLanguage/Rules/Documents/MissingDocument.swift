extension Rule {
  /// SOP501: a step needs a document that cannot be there.
  static let missingDocument = Rule(
    501,
    "dokumen-tak-tersedia",
    .error,
    title: Phrase("Dokumen tak tersedia", en: "Document not available"),
    meaning: Phrase(
      """
      Langkah ini membutuhkan dokumen yang belum dihasilkan oleh langkah mana pun sebelumnya, dan \
      yang juga tidak dibawa dari luar.
      """,
      en: """
        The step needs a document that no step before it makes and that does not come from \
        outside either.
        """
    ),
    reason: Phrase(
      "Pelaksananya akan menunggu dokumen yang tidak pernah datang.",
      en: "Its performer would wait for a document that never comes."
    ),
    remedy: Phrase(
      """
      Bila sebuah langkah menghasilkannya, tambahkan ke "Output:" langkah itu. Bila dibawa dari \
      luar, tambahkan ke "Persyaratan:". Bila ada langkah yang terlewat, tambahkan langkah itu.
      """,
      en: """
        If a step makes it, add it to the "Output:" of that step. If it comes from outside, add \
        it to "Persyaratan:". If a step was forgotten, add the step.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Penyelenggaraan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Perintah Rapat

        Langkah 1: Menyusun daftar peserta
          Oleh: Staf
          Kelengkapan: Surat Perintah Rapat
          Waktu: 30 menit
          Output: Daftar Peserta

        Langkah 2: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Daftar Peserta
          Waktu: 2 jam
          Output: Daftar Hadir

        Langkah 3: Menyusun laporan rapat
          Oleh: Staf
          Kelengkapan: Catatan Pembahasan
          Waktu: 1 jam
          Output: Laporan Rapat
        """,
      right: """
        SOP: Penyelenggaraan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Perintah Rapat

        Langkah 1: Menyusun daftar peserta
          Oleh: Staf
          Kelengkapan: Surat Perintah Rapat
          Waktu: 30 menit
          Output: Daftar Peserta

        Langkah 2: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Daftar Peserta
          Waktu: 2 jam
          Output: Daftar Hadir; Catatan Pembahasan

        Langkah 3: Menyusun laporan rapat
          Oleh: Staf
          Kelengkapan: Catatan Pembahasan
          Waktu: 1 jam
          Output: Laporan Rapat
        """
    ),
    check: .flow { context, findings in
      for missing in context.documents?.missing ?? [] {
        switch missing.source {
        case .later(let maker): report(missing, madeIn: maker, context, &findings)
        case .nowhere(let maker): report(missing, likely: maker, context, &findings)
        case .outside: continue
        }
      }
    }
  )

  private static func report(
    _ missing: DocumentReport.Missing,
    madeIn maker: StepID,
    _ context: borrowing ProcedureContext,
    _ findings: inout Findings
  ) {
    let place = context.place(of: missing.document, in: .inputs, of: missing.steps[0])
    findings.report(
      .documentMadeLater(
        context.procedure[missing.document].name,
        neededIn: missing.steps[0],
        madeIn: maker
      ),
      in: context.origin.file,
      at: place,
      related: context.related(missing.document, in: .outputs, of: [maker], besides: place) { _ in
        Message("baru dihasilkan di sini", en: "made only here")
      } + context.otherNeeds(missing, besides: place)
    )
  }

  private static func report(
    _ missing: DocumentReport.Missing,
    likely maker: StepID?,
    _ context: borrowing ProcedureContext,
    _ findings: inout Findings
  ) {
    let name = context.procedure[missing.document].name
    let place = context.place(of: missing.document, in: .inputs, of: missing.steps[0])
    var related: [RelatedPlace] = []
    var fixes: [FixIt] = []
    if let maker {
      let output = context.origin[maker].field(.outputs)?.valueRange
      related.append(
        RelatedPlace(
          file: context.origin.file,
          range: output ?? context.origin[maker].heading,
          message: Message(
            "langkah {0} menghasilkan dokumen ini",
            en: "step {0} makes this document",
            .number(maker.number)
          )
        )
      )
      fixes.append(context.addOutput(name, to: maker))
    }
    if let fix = context.addRequirement(name) { fixes.append(fix) }
    findings.report(
      .missingDocument(name, neededIn: missing.steps[0]),
      in: context.origin.file,
      at: place,
      related: related + context.otherNeeds(missing, besides: place),
      fixes: fixes
    )
  }
}

extension ProcedureContext {
  /// Second places at the other steps that need a missing document.
  func otherNeeds(
    _ missing: DocumentReport.Missing,
    besides place: SourceRange
  ) -> [RelatedPlace] {
    related(
      missing.document,
      in: .inputs,
      of: Array(missing.steps.dropFirst()),
      besides: place
    ) { step in
      Message(
        "juga dibutuhkan di langkah {0}",
        en: "needed in step {0} too",
        .number(step.number)
      )
    }
  }
}

extension Problem {
  /// No step makes `document`.
  static func missingDocument(_ document: String, neededIn step: StepID) -> Problem {
    Problem(
      .missingDocument,
      Message(
        "dokumen \"{0}\" belum dihasilkan oleh langkah mana pun",
        en: "no step makes the document \"{0}\"",
        .text(document)
      ),
      label: neededHere(step),
      notes: [neverComes(step)],
      help: [
        Message(
          "Bila ada langkah yang terlewat, tambahkan langkah itu sebelum langkah {0}.",
          en: "If a step was forgotten, add it before step {0}.",
          .number(step.number)
        )
      ]
    )
  }

  /// `document` is made, but never before it is needed.
  static func documentMadeLater(
    _ document: String,
    neededIn step: StepID,
    madeIn maker: StepID
  ) -> Problem {
    Problem(
      .missingDocument,
      Message(
        "dokumen \"{0}\" dibutuhkan sebelum dihasilkan",
        en: "the document \"{0}\" is needed before it is made",
        .text(document)
      ),
      label: neededHere(step),
      notes: [
        Message(
          "Dokumen ini baru dihasilkan di langkah {0}.",
          en: "It is made only in step {0}.",
          .number(maker.number)
        )
      ],
      help: [
        Message(
          "Periksa urutan kedua langkah itu.",
          en: "Check the order of the two steps."
        )
      ]
    )
  }

  private static func neededHere(_ step: StepID) -> Message {
    Message("dibutuhkan di langkah {0}", en: "needed in step {0}", .number(step.number))
  }

  private static func neverComes(_ step: StepID) -> Message {
    Message(
      "Pelaksana langkah {0} akan menunggu dokumen yang tidak pernah datang.",
      en: "The performer of step {0} would wait for a document that never comes.",
      .number(step.number)
    )
  }
}
