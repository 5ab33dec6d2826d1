extension Rule {
  /// SOP511: a step without a result.
  static let missingOutput = Rule(
    511,
    "tanpa-keluaran",
    .warningThenError,
    title: Phrase("Tanpa keluaran", en: "No output"),
    meaning: Phrase(
      "Langkah ini tidak menyebut \"Output:\".",
      en: "The step does not name an \"Output:\"."
    ),
    reason: Phrase(
      "Output adalah bagian mutu baku setiap kegiatan (PermenPAN-RB 35/2012).",
      en: "The output is part of the quality standard of every activity (PermenPAN-RB 35/2012)."
    ),
    remedy: Phrase(
      """
      Tulis dokumen yang dihasilkan pada "Output:", "-" bila memang tidak ada, atau "?" bila \
      belum diketahui.
      """,
      en: """
        Write at "Output:" the document that comes out, "-" if there is none, or "?" if it is not \
        known yet.
        """
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
          Output: Nota Dinas

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas
          Waktu: 10 menit
        """,
      right: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]
        """
    ),
    check: .flow { context, findings in
      // The outcome of a decision is its answer; that of a part is another SOP's.
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].outputs.isMissing
        && context.procedure.steps[position].kind == .activity
        && context.procedure.steps[position].runs == nil
      {
        let place = context.origin.steps[position]
        guard !place.isDamaged, place.field(.outputs) == nil else { continue }
        findings.report(
          .missingOutput(StepID(position)),
          in: context.origin.file,
          at: place.heading,
          fixes: [
            FixIt(
              Message("tambahkan baris \"Output: ?\"", en: "add the line \"Output: ?\""),
              .hasBlanks,
              edits: [context.origin.addition("  Output: ?", to: StepID(position))]
            )
          ]
        )
      }
    }
  )
}

extension Problem {
  /// `step` does not say what comes out.
  static func missingOutput(_ step: StepID) -> Problem {
    Problem(
      .missingOutput,
      Message(
        "langkah {0} tidak menyebut output",
        en: "step {0} does not name an output",
        .number(step.number)
      ),
      label: Message("tanpa \"Output:\"", en: "without \"Output:\""),
      help: [
        Message(
          "Tulis dokumen yang dihasilkan, atau \"-\" bila memang tidak ada.",
          en: "Write the document that comes out, or \"-\" if there is none."
        )
      ]
    )
  }
}
