extension Rule {
  /// SOP410: an ordinary step whose text holds a decision.
  static let hiddenDecision = Rule(
    410,
    "keputusan-tersembunyi",
    .suggestion,
    title: Phrase("Keputusan yang tersembunyi", en: "A hidden decision"),
    meaning: Phrase(
      """
      Uraian langkah ini memuat syarat seperti "jika … tidak …", tetapi langkahnya ditulis sebagai \
      kegiatan biasa.
      """,
      en: """
        The text of this step holds a condition such as "jika … tidak …", but the step is written \
        as an ordinary activity.
        """
    ),
    reason: Phrase(
      """
      PermenPAN-RB 35/2012 mengenal dua macam kegiatan, pelaksanaan dan pengambilan keputusan, \
      dan keputusan digambar sebagai belah ketupat. Keputusan di dalam kalimat tidak terlihat \
      pada alur, dan tujuannya tidak dapat diperiksa.
      """,
      en: """
        PermenPAN-RB 35/2012 knows two kinds of activity, execution and decision, and a decision \
        is drawn as a diamond. A decision inside a sentence does not show in the flow, and where \
        it leads can't be checked.
        """
    ),
    remedy: Phrase(
      """
      Ganti "Langkah" dengan "Keputusan" dan tulis baris "Jika …:" untuk setiap jawaban. Bila \
      langkah ini hanya kadang-kadang dikerjakan, tulis syaratnya pada "Hanya bila:".
      """,
      en: """
        Replace "Langkah" by "Keputusan" and write a line "Jika …:" for each answer. If the step \
        is only done at times, write the condition at "Hanya bila:".
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

        Langkah 2: Memeriksa konsep izin, jika setuju diparaf, jika tidak dikembalikan
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

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika setuju: selesai
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """
    ),
    check: .procedure { context, findings in
      for position in context.procedure.steps.indices {
        guard let word = context.activities[position].condition,
          context.procedure.steps[position].kind == .activity,
          context.procedure.steps[position].condition == nil
        else { continue }
        let id = StepID(position)
        let index = context.soundness.index
        let label = context.procedure.steps[position].label
        findings.report(
          .hiddenDecision(word),
          in: context.origin.file,
          at: context.origin[id].activity,
          fixes: HiddenDecision.fixes(id, context.origin, label: label, index)
        )
      }
    }
  )
}

/// What to write instead of a decision in the text of a step.
private enum HiddenDecision {
  /// The change into a decision, unless the step has a destination of its own already.
  static func fixes(
    _ step: StepID,
    _ origin: ProcedureOrigin,
    label: String?,
    _ index: FlowIndex
  ) -> [FixIt] {
    guard let node = index.node(of: step),
      !index.edges(leaving: node).contains(where: { index.graph.edges[$0].kind == .jump })
    else { return [] }
    let heading = TextEdit(
      file: origin.file,
      range: origin[step].heading,
      replacement: "Keputusan" + (label.map { " " + $0 } ?? "")
    )
    let answers = "  Jika ya: lanjut\n  Jika tidak: kembali ke langkah ?"
    return [
      FixIt(
        Message(
          "jadikan keputusan dengan jawaban \"ya\" dan \"tidak\"",
          en: "make it a decision with the answers \"ya\" and \"tidak\""
        ),
        .hasBlanks,
        edits: [heading, origin.addition(answers, to: step)]
      )
    ]
  }
}

extension Problem {
  /// The text of an activity holds a condition that begins with `word`.
  static func hiddenDecision(_ word: String) -> Problem {
    Problem(
      .hiddenDecision,
      Message(
        "sebaiknya syarat dalam uraian ini ditulis sebagai keputusan",
        en: "the condition in this text is better written as a decision"
      ),
      label: Message(
        "memuat \"{0} … tidak\"",
        en: "says \"{0} … tidak\"",
        .text(word)
      ),
      notes: [
        Message(
          "Keputusan di dalam kalimat tidak terlihat pada alur.",
          en: "A decision inside a sentence does not show in the flow."
        )
      ],
      help: [
        Message(
          "Tulis \"Keputusan\" dengan \"Jika …:\", atau syaratnya pada \"Hanya bila:\".",
          en: "Write \"Keputusan\" with \"Jika …:\", or the condition at \"Hanya bila:\"."
        )
      ]
    )
  }
}
