extension Rule {
  /// SOP405: a decision that does not decide between two ways.
  static let missingAnswer = Rule(
    405,
    "cabang-kurang",
    .error,
    title: Phrase("Keputusan dengan jawaban kurang", en: "A decision with too few answers"),
    meaning: Phrase(
      """
      Keputusan ini belum mempunyai jawaban, atau hanya mempunyai satu jawaban yang tidak \
      menyatakan persetujuan.
      """,
      en: "This decision has no answer, or only one answer, and that one does not say yes."
    ),
    reason: Phrase(
      """
      Belah ketupat pada formulir mempunyai dua jawaban, misalnya ya dan tidak. Tanpa jawaban \
      kedua pelaksana tidak tahu apa yang dikerjakan sesudahnya. Pedoman pemodelan proses 7PMG, \
      butir G4, meminta alur yang terstruktur (Mendling, Reijers, van der Aalst, 2010).
      """,
      en: """
        The diamond of the form has two answers, for example yes and no. Without the second the \
        performer does not know what comes next. The guidelines 7PMG, G4, ask for a structured \
        flow (Mendling, Reijers, van der Aalst, 2010).
        """
    ),
    remedy: Phrase(
      "Tulis sedikitnya dua baris \"Jika …:\", masing-masing dengan tujuannya.",
      en: "Write at least two lines \"Jika …:\", each with its destination."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Konsep Izin [diparaf]
          Jika tidak: kembali ke langkah 1

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 5 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Konsep Izin [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 5 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].kind == .decision
        && !context.origin.steps[position].isDamaged
      {
        let step = StepID(position)
        let answers = DecisionAnswers(of: step, in: context.soundness.index)
        guard answers.isUnfinished else { continue }
        let answer = answers.edges.first.map { context.procedure.flow.edges[$0].label ?? "" }
        // An answer without words is told as such.
        if let answer, FoldedName(answer).isEmpty { continue }
        findings.report(
          .missingAnswer(answer),
          in: context.origin.file,
          at: context.origin[step].heading,
          related: answers.edges.map { edge in
            RelatedPlace(
              file: context.origin.file,
              range: context.origin.answer(ofEdge: edge),
              message: Message("satu-satunya jawaban", en: "the only answer")
            )
          },
          fixes: [fix(for: answer, at: context.origin, step)]
        )
      }
    }
  )

  private static func fix(
    for answer: String?,
    at origin: ProcedureOrigin,
    _ step: StepID
  ) -> FixIt {
    guard let answer else {
      let lines = "  Jika ya: lanjut\n  Jika tidak: kembali ke langkah ?"
      return FixIt(
        Message(
          "tambahkan baris \"Jika ya: lanjut\" dan \"Jika tidak: kembali ke langkah ?\"",
          en: "add the lines \"Jika ya: lanjut\" and \"Jika tidak: kembali ke langkah ?\""
        ),
        .hasBlanks,
        edits: [origin.addition(lines, to: step)]
      )
    }
    if AnswerMeaning(answer) == .negative {
      return FixIt(
        Message("tambahkan baris \"Jika ya: lanjut\"", en: "add the line \"Jika ya: lanjut\""),
        .likely,
        edits: [origin.addition("  Jika ya: lanjut", to: step)]
      )
    }
    return FixIt(
      .addRefusal,
      .hasBlanks,
      edits: [origin.addition("  Jika tidak: kembali ke langkah ?", to: step)]
    )
  }
}

extension Problem {
  /// A decision has no answer, or only `answer`.
  static func missingAnswer(_ answer: String?) -> Problem {
    guard let answer else {
      return Problem(
        .missingAnswer,
        Message("keputusan ini belum mempunyai jawaban", en: "this decision has no answer yet"),
        label: Message("tujuan setiap jawaban belum ditulis", en: "no destinations are written"),
        help: [helpWithAnswers]
      )
    }
    return Problem(
      .missingAnswer,
      Message(
        "keputusan ini hanya mempunyai jawaban \"{0}\"",
        en: "this decision has only the answer \"{0}\"",
        .text(answer)
      ),
      label: Message("jawaban kedua belum ada", en: "the second answer is missing"),
      notes: [
        Message(
          "Bila jawabannya bukan \"{0}\", pelaksana tidak tahu langkah berikutnya.",
          en: "When the answer is not \"{0}\", the performer does not know what comes next.",
          .text(answer)
        )
      ],
      help: [helpWithAnswers]
    )
  }

  private static var helpWithAnswers: Message {
    Message(
      "Tulis sedikitnya dua baris \"Jika …:\" dengan tujuannya masing-masing.",
      en: "Write at least two lines \"Jika …:\", each with its destination."
    )
  }
}

extension Message {
  /// The order to add an answer for the case of a refusal.
  static var addRefusal: Message {
    Message(
      "tambahkan baris \"Jika tidak: kembali ke langkah ?\"",
      en: "add the line \"Jika tidak: kembali ke langkah ?\""
    )
  }
}
