extension Rule {
  /// SOP406: a decision that says only what happens on consent.
  static let missingRefusal = Rule(
    406,
    "cabang-penolakan-tak-ada",
    .warning,
    title: Phrase("Jawaban \"tidak\" belum ada", en: "The answer \"no\" is missing"),
    meaning: Phrase(
      """
      Semua jawaban keputusan ini menyatakan persetujuan. Apa yang terjadi bila jawabannya tidak, \
      belum ditulis.
      """,
      en: """
        Every answer of this decision says yes. What happens when the answer is no is not written.
        """
    ),
    reason: Phrase(
      """
      Pada formulir, belah ketupat mempunyai jawaban ya dan tidak. Tanpa jawaban "tidak", konsep \
      yang ditolak tidak punya tujuan, dan pelaksana harus menebak.
      """,
      en: """
        On the form a diamond has the answers yes and no. Without a "no" a rejected draft has \
        nowhere to go, and the performer has to guess.
        """
    ),
    remedy: Phrase(
      "Tambahkan baris \"Jika tidak:\" dengan tujuannya, biasanya kembali ke langkah pembuatan.",
      en: """
        Add a line "Jika tidak:" with its destination, usually back to the step that makes the \
        draft.
        """
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
          Jika berkenan: lanjut

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
          Jika berkenan: lanjut
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
      for row in context.procedure.steps.indices
      where context.procedure.steps[row].kind == .decision && !context.origin.steps[row].isDamaged {
        let step = StepID(row)
        let position = context.procedure.steps[row].chain
        let answers = DecisionAnswers(of: step, in: context.soundness.index)
        // The levels of an approval chain share their refusal.
        guard answers.isWithoutRefusal(in: context.soundness.index),
          position.map({ $0.level == 0 }) ?? true
        else { continue }
        let last = position.map { context.procedure.lastStep(of: $0, from: step) } ?? step
        findings.report(
          .missingRefusal(answers: answers.edges.count),
          in: context.origin.file,
          at: context.origin[step].heading,
          related: position != nil ? [] : context.origin.consents(answers.edges),
          fixes: [
            FixIt(
              .addRefusal,
              .hasBlanks,
              edits: [context.origin.addition("  Jika tidak: kembali ke langkah ?", to: last)]
            )
          ]
        )
      }
    }
  )
}

extension DecisionAnswers {
  /// Whether nothing is said about a refusal, and no answer is only a repeated one.
  fileprivate func isWithoutRefusal(in index: FlowIndex) -> Bool {
    switch coverage {
    case .onlyConsent:
      Set(edges.map { index.labels[$0] }).count == edges.count
    case .none, .single, .enough: false
    }
  }
}

extension Procedure {
  /// The last level of the approval chain that holds `first` at `position`.
  fileprivate func lastStep(of position: Step.ChainPosition, from first: StepID) -> StepID {
    var last = first.position
    while last + 1 < steps.count, steps[last + 1].chain?.chain == position.chain { last += 1 }
    return StepID(last)
  }
}

extension ProcedureOrigin {
  /// The places of answers that say yes.
  fileprivate func consents(_ edges: ArraySlice<Int>) -> [RelatedPlace] {
    edges.prefix(Findings.maximumRelated).map { edge in
      RelatedPlace(
        file: file,
        range: answer(ofEdge: edge),
        message: Message("jawaban \"ya\"", en: "an answer that says yes")
      )
    }
  }
}

extension Problem {
  /// Every one of the `answers` of a decision says yes.
  static func missingRefusal(answers: Int) -> Problem {
    Problem(
      .missingRefusal,
      Message(
        "keputusan ini belum menyebut apa yang terjadi bila jawabannya tidak",
        en: "this decision does not say what happens when the answer is no"
      ),
      label: answers == 1
        ? Message("hanya ada satu jawaban", en: "there is only one answer")
        : Message("semua jawaban berarti \"ya\"", en: "every answer says yes"),
      notes: [
        Message(
          "Tanpa jawaban \"tidak\", hasil yang ditolak tidak punya tujuan.",
          en: "Without a \"no\" answer a rejected result has nowhere to go."
        )
      ]
    )
  }
}
