extension Rule {
  /// SOP408: a decision whose answers all lead to the same place.
  static let uselessDecision = Rule(
    408,
    "cabang-tanpa-guna",
    .warning,
    title: Phrase("Keputusan tanpa guna", en: "A decision that decides nothing"),
    meaning: Phrase(
      "Semua jawaban keputusan ini menuju tempat yang sama.",
      en: "All answers of this decision lead to the same place."
    ),
    reason: Phrase(
      """
      Bila apa pun jawabannya langkah berikutnya sama, tidak ada yang diputuskan. Biasanya satu \
      tujuan salah tulis.
      """,
      en: """
        When the next step is the same whatever the answer, nothing is decided. Usually one \
        destination is a slip.
        """
    ),
    remedy: Phrase(
      "Perbaiki tujuan salah satu jawaban, atau tulis baris ini sebagai Langkah biasa.",
      en: "Correct the destination of one answer, or write the row as an ordinary Langkah."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Keputusan 1: Memeriksa permohonan
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Disposisi
          Jika ya: lanjut
          Jika tidak: lanjut ke langkah 2

        Langkah 2: Membuat izin
          Oleh: Staf
          Kelengkapan: Disposisi
          Waktu: 30 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Keputusan 1: Memeriksa permohonan
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Disposisi
          Jika ya: lanjut
          Jika tidak: selesai

        Langkah 2: Membuat izin
          Oleh: Staf
          Kelengkapan: Disposisi
          Waktu: 30 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      // The levels of an approval chain share one refusal, which may end the SOP as the last
      // consent does.
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].kind == .decision
        && context.procedure.steps[position].chain == nil
      {
        let step = StepID(position)
        let answers = context.soundness.index.answers(of: step)
        guard answers.count > 1, context.soundness.index.leadToSamePlace(answers) else { continue }
        findings.report(
          .uselessDecision,
          in: context.origin.file,
          at: context.origin[step].heading,
          related: answers.prefix(Findings.maximumRelated).map { edge in
            RelatedPlace(
              file: context.origin.file,
              range: context.origin.destination(ofEdge: edge),
              message: Message("tujuan yang sama", en: "the same destination")
            )
          }
        )
      }
    }
  )
}

extension FlowIndex {
  /// Whether the edges at `positions` surely lead to the same place.
  ///
  /// An unknown destination (`?`) may be any, and a guessed one is no statement of the author.
  fileprivate func leadToSamePlace(_ positions: ArraySlice<Int>) -> Bool {
    guard let first = positions.first else { return false }
    let place = graph.nodes[graph.edges[first].to.position].kind
    return positions.allSatisfy { position in
      let other = graph.edges[position].to.position
      return graph.nodes[other].kind == place && place != .open && !graph.edges[position].isGuess
    }
  }
}

extension Problem {
  /// All answers of a decision lead to the same place.
  static var uselessDecision: Problem {
    Problem(
      .uselessDecision,
      Message(
        "semua jawaban keputusan ini menuju tempat yang sama",
        en: "all answers of this decision lead to the same place"
      ),
      label: Message("tidak ada yang diputuskan di sini", en: "nothing is decided here"),
      help: [
        Message(
          "Perbaiki tujuan salah satu jawaban, atau tulis sebagai Langkah biasa.",
          en: "Correct the destination of one answer, or write an ordinary Langkah."
        )
      ]
    )
  }
}
