extension Rule {
  /// SOP420: a step without a text, or an answer without one.
  static let emptyLabel = Rule(
    420,
    "label-kosong",
    .error,
    title: Phrase("Uraian atau jawaban kosong", en: "An empty text or answer"),
    meaning: Phrase(
      "Sebuah langkah tidak mempunyai uraian, atau sebuah jawaban tidak mempunyai bunyi.",
      en: "A step has no text, or an answer has none."
    ),
    reason: Phrase(
      """
      Kolom kegiatan dan setiap cabang belah ketupat dicetak pada formulir. Tanpa tulisan, \
      pelaksana tidak tahu apa yang dikerjakan atau jawaban mana yang berlaku.
      """,
      en: """
        The column of activities and every branch of a diamond are printed on the form. Without \
        words the performer does not know what to do, or which answer holds.
        """
    ),
    remedy: Phrase(
      "Tulis apa yang dikerjakan sesudah titik dua, atau jawabannya sesudah kata \"Jika\".",
      en: "Write what is done behind the colon, or the answer behind the word \"Jika\"."
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

        Langkah 2:
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
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

        Langkah 2: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .procedure { context, findings in
      for position in context.procedure.steps.indices
      where !context.origin.steps[position].isDamaged {
        let id = StepID(position)
        // The levels of an approval chain share their text.
        if context.activities[position].isEmpty,
          context.procedure.steps[position].chain.map({ $0.level == 0 }) ?? true
        {
          let place = context.origin[id].heading
          findings.report(.emptyActivity(id), in: context.origin.file, at: place)
        }
        for edge in context.soundness.index.answers(of: id)
        where context.soundness.index.labels[edge].isEmpty {
          let place = context.origin.answer(ofEdge: edge)
          findings.report(.emptyAnswer, in: context.origin.file, at: place)
        }
      }
    }
  )
}

extension Problem {
  /// Nothing says what is done in `step`.
  static func emptyActivity(_ step: StepID) -> Problem {
    Problem(
      .emptyLabel,
      Message(
        "langkah {0} belum mempunyai uraian",
        en: "step {0} has no text yet",
        .number(step.number)
      ),
      label: Message("uraiannya belum ditulis", en: "its text is not written"),
      help: [
        Message(
          "Tulis apa yang dikerjakan sesudah titik dua.",
          en: "Write what is done behind the colon."
        )
      ]
    )
  }

  /// An answer has no words.
  static var emptyAnswer: Problem {
    Problem(
      .emptyLabel,
      Message("jawaban ini belum ditulis", en: "this answer is not written"),
      label: Message("tidak ada kata sesudah \"Jika\"", en: "no word follows \"Jika\""),
      help: [
        Message(
          "Tulis jawabannya, misalnya \"Jika tidak: …\".",
          en: "Write the answer, for example \"Jika tidak: …\"."
        )
      ]
    )
  }
}
