extension Rule {
  /// SOP419: a decision with more than two answers.
  static let manyAnswers = Rule(
    419,
    "lebih-dari-dua-jawaban",
    .suggestion,
    title: Phrase("Lebih dari dua jawaban", en: "More than two answers"),
    meaning: Phrase(
      "Keputusan ini mempunyai lebih dari dua jawaban.",
      en: "This decision has more than two answers."
    ),
    reason: Phrase(
      """
      Formulir SOP hanya mengenal belah ketupat dengan dua jawaban, misalnya ya dan tidak \
      (PermenPAN-RB 35/2012).
      """,
      en: """
        The form of an SOP knows only the diamond with two answers, for example yes and no \
        (PermenPAN-RB 35/2012).
        """
    ),
    remedy: Phrase(
      "Pecah menjadi beberapa keputusan berturut-turut, masing-masing dengan dua jawaban.",
      en: "Split it into several decisions one after the other, each with two answers."
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
          Jika setuju: lanjut
          Jika perlu perbaikan: kembali ke langkah 1
          Paling banyak: 2 kali
          Jika tidak setuju: selesai

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
          Jika setuju: lanjut
          Jika tidak setuju: kembali ke langkah 1
          Paling banyak: 2 kali

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 5 menit
          Output: Izin
        """
    ),
    check: .procedure { context, findings in
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].kind == .decision {
        let step = StepID(position)
        let answers = context.soundness.index.answers(of: step)
        // Many more than two are told as too big instead.
        guard answers.count > 2, answers.count <= FlowSizeLimit.branches else { continue }
        findings.report(
          .manyAnswers(answers.count),
          in: context.origin.file,
          at: context.origin[step].heading,
          related: answers.dropFirst(2).prefix(Findings.maximumRelated).map { edge in
            RelatedPlace(
              file: context.origin.file,
              range: context.origin.answer(ofEdge: edge),
              message: Message("jawaban tambahan", en: "a further answer")
            )
          }
        )
      }
    }
  )
}

extension Problem {
  /// A decision has `count` answers.
  static func manyAnswers(_ count: Int) -> Problem {
    Problem(
      .manyAnswers,
      Message(
        "sebaiknya keputusan ini mempunyai dua jawaban, bukan {0}",
        en: "this decision is better given two answers, not {0}",
        .number(count)
      ),
      label: Message("ada {0} jawaban", en: "there are {0} answers", .number(count)),
      notes: [
        Message(
          "Belah ketupat pada formulir hanya mempunyai dua jawaban.",
          en: "A diamond on the form has only two answers."
        )
      ],
      help: [
        Message(
          "Pecah menjadi beberapa keputusan berturut-turut.",
          en: "Split it into several decisions one after the other."
        )
      ]
    )
  }
}
