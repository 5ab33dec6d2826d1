extension Rule {
  /// SOP402: a step behind which nothing follows but itself.
  static let deadEnd = Rule(
    402,
    "buntu",
    .error,
    title: Phrase("Langkah buntu", en: "A dead end"),
    meaning: Phrase(
      """
      Sesudah langkah ini tidak ada jalan menuju akhir SOP. Langkah ini tidak melanjutkan ke mana \
      pun, atau hanya kembali ke dirinya sendiri.
      """,
      en: """
        Behind this step no way leads to the end of the SOP. It goes nowhere, or only back to \
        itself.
        """
    ),
    reason: Phrase(
      """
      SOP yang sampai di sini tidak pernah selesai, sehingga hasilnya tidak pernah diterima \
      pemohon. Dalam teori alur kerja syarat ini disebut "option to complete" (W. van der Aalst, \
      1998).
      """,
      en: """
        An SOP that comes to this step never ends, so its result never reaches anybody. The \
        theory of workflows calls this condition "option to complete" (W. van der Aalst, 1998).
        """
    ),
    remedy: Phrase(
      """
      Hapus baris "Lanjut:" agar alur berlanjut ke langkah berikutnya, atau tulis tujuan lain. \
      Bila pekerjaan memang diulang, jadikan langkah ini keputusan.
      """,
      en: """
        Delete the line "Lanjut:" so that the flow goes on to the next step, or write another \
        destination. If the work really is repeated, make the step a decision.
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
          Lanjut: kembali ke langkah 1

        Langkah 2: Menandatangani izin
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
          Lanjut: lanjut

        Langkah 2: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard !context.soundness.traps.isEmpty else { return }
      let report = context.soundness
      var isDeadEnd = [Bool](repeating: false, count: context.procedure.steps.count)
      for step in report.deadEnds { isDeadEnd[step.position] = true }
      for run in UnreachableRows.runs(of: isDeadEnd) {
        let first = StepID(run.lowerBound)
        let edge = report.index.node(of: first).flatMap { node in
          report.index.edges(leaving: node).first
        }
        findings.report(
          .deadEnd(first, leadsToItself: edge != nil),
          in: context.origin.file,
          at: edge.map { context.origin.destination(ofEdge: $0) } ?? context.origin[first].heading,
          related: run.dropFirst().prefix(Findings.maximumRelated).map { row in
            context.origin.related(StepID(row), .alsoDeadEnd(StepID(row)))
          }
        )
      }
    }
  )
}

extension Problem {
  /// Nothing but itself follows `step`.
  static func deadEnd(_ step: StepID, leadsToItself: Bool) -> Problem {
    let headline =
      leadsToItself
      ? Message(
        "langkah {0} hanya kembali ke dirinya sendiri, sehingga SOP tidak pernah selesai",
        en: "step {0} only leads back to itself, so the SOP never ends",
        .number(step.number)
      )
      : Message(
        "sesudah langkah {0} tidak ada kelanjutan, padahal SOP belum selesai",
        en: "nothing follows step {0}, although the SOP has not ended",
        .number(step.number)
      )
    return Problem(
      .deadEnd,
      headline,
      label: Message("tidak ada jalan menuju akhir SOP", en: "no way leads to the end of the SOP"),
      help: [
        Message(
          "Tulis tujuan lain untuk langkah {0}, misalnya langkah berikutnya atau \"selesai\".",
          en: "Write another destination for step {0}, for example the next step or \"selesai\".",
          .number(step.number)
        )
      ]
    )
  }
}

extension Message {
  /// Said of the further rows of a run.
  fileprivate static func alsoDeadEnd(_ step: StepID) -> Message {
    Message("langkah {0} juga buntu", en: "step {0} is a dead end too", .number(step.number))
  }
}
