extension Rule {
  /// SOP512: a later step that takes nothing.
  static let missingInput = Rule(
    512,
    "tanpa-masukan",
    .suggestion,
    title: Phrase("Tanpa masukan", en: "No input"),
    meaning: Phrase(
      "Langkah ini bukan langkah pertama, tetapi menyatakan tidak memakai dokumen apa pun.",
      en: "The step is not the first one, but says that it uses no document at all."
    ),
    reason: Phrase(
      "Tanpa masukan tidak terlihat bagaimana langkah ini melanjutkan langkah sebelumnya.",
      en: "Without an input nobody sees how the step goes on from the one before."
    ),
    remedy: Phrase(
      "Tulis pada \"Kelengkapan:\" dokumen yang diterima dari langkah sebelumnya.",
      en: "Write at \"Kelengkapan:\" the document that comes from the step before."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Catatan Rapat

        Langkah 2: Menyusun nota dinas
          Oleh: Kasi
          Kelengkapan: -
          Waktu: 10 menit
          Output: Nota Dinas

        Langkah 3: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Catatan Rapat; Nota Dinas
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Catatan Rapat

        Langkah 2: Menyusun nota dinas
          Oleh: Kasi
          Kelengkapan: Catatan Rapat
          Waktu: 10 menit
          Output: Nota Dinas

        Langkah 3: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Catatan Rapat; Nota Dinas
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]
        """
    ),
    check: .flow { context, findings in
      var first: (step: StepID, range: SourceRange)?
      var others: [RelatedPlace] = []
      for position in context.procedure.steps.indices.dropFirst() {
        let id = StepID(position)
        guard context.procedure.steps[position].inputs.isNone,
          context.procedure.steps[position].runs == nil,
          !context.origin.steps[position].isDamaged,
          let place = context.origin[id].field(.inputs)?.valueRange
        else { continue }
        if first == nil {
          first = (id, place)
        } else if others.count < Findings.maximumRelated {
          others.append(
            RelatedPlace(
              file: context.origin.file,
              range: place,
              message: Message("juga di sini", en: "here too")
            )
          )
        }
      }
      guard let first else { return }
      findings.report(
        .missingInput(first.step),
        in: context.origin.file,
        at: first.range,
        related: others
      )
    }
  )
}

extension Problem {
  /// `step` takes nothing, although it is not the first.
  static func missingInput(_ step: StepID) -> Problem {
    Problem(
      .missingInput,
      Message(
        "sebaiknya langkah {0} menyebut dokumen yang diterimanya",
        en: "step {0} better names the document that it takes",
        .number(step.number)
      ),
      label: Message("tanpa masukan", en: "no input")
    )
  }
}
