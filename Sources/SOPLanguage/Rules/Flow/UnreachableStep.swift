extension Rule {
  /// SOP401: a step that no run of the SOP reaches.
  static let unreachableStep = Rule(
    401,
    "tak-terjangkau",
    .error,
    title: Phrase("Langkah yang tidak pernah dikerjakan", en: "A step that is never carried out"),
    meaning: Phrase(
      """
      Tidak ada jalan dari awal SOP menuju langkah ini. Langkah sebelumnya selalu melanjutkan ke \
      tempat lain atau mengakhiri SOP.
      """,
      en: """
        No way leads from the beginning of the SOP to this step. The step before it always goes \
        elsewhere or ends the SOP.
        """
    ),
    reason: Phrase(
      """
      Pelaksana langkah ini akan menunggu pekerjaan yang tidak pernah datang. Dalam teori alur \
      kerja syarat ini disebut "no dead activities" (W. van der Aalst, 1998).
      """,
      en: """
        The performer of this step would wait for work that never comes. The theory of workflows \
        calls this condition "no dead activities" (W. van der Aalst, 1998).
        """
    ),
    remedy: Phrase(
      """
      Arahkan salah satu langkah sebelumnya ke langkah ini, atau hapus langkah ini bila memang \
      tidak dipakai lagi.
      """,
      en: "Let an earlier step lead to this one, or delete it if it is no longer needed."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menerima permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Konsep Izin
          Lanjut: selesai

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

        Langkah 1: Menerima permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Konsep Izin

        Langkah 2: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      let report = context.soundness
      for run in report.unreachableRuns {
        let first = StepID(run.lowerBound)
        findings.report(
          .unreachable(from: first, through: StepID(run.upperBound)),
          in: context.origin.file,
          at: context.origin[first].heading,
          related: report.index.cause(of: first, in: context.origin)
            + run.dropFirst().prefix(Findings.maximumRelated).map { row in
              context.origin.related(StepID(row), .alsoUnreachable(StepID(row)))
            }
        )
      }
    }
  )
}

extension FlowIndex {
  /// Where the row before `step` goes instead.
  fileprivate func cause(of step: StepID, in origin: ProcedureOrigin) -> [RelatedPlace] {
    guard step.index > 0 else { return [] }
    let previous = StepID(index: step.index - 1)
    guard let node = node(of: previous), let edge = edges(leaving: node).first else { return [] }
    return [
      RelatedPlace(
        file: origin.file,
        range: origin.destination(ofEdge: edge),
        message: Message(
          "langkah {0} menuju tempat lain",
          en: "step {0} leads elsewhere",
          .number(previous.number)
        )
      )
    ]
  }
}

extension Problem {
  /// Nothing leads to the rows from `first` to `last`.
  static func unreachable(from first: StepID, through last: StepID) -> Problem {
    let headline =
      first == last
      ? Message(
        "langkah {0} tidak akan pernah dikerjakan",
        en: "step {0} will never be carried out",
        .number(first.number)
      )
      : Message(
        "langkah {0} sampai {1} tidak akan pernah dikerjakan",
        en: "steps {0} to {1} will never be carried out",
        .number(first.number),
        .number(last.number)
      )
    return Problem(
      .unreachableStep,
      headline,
      label: Message("tidak ada langkah yang menuju ke sini", en: "no step leads here"),
      help: [
        Message(
          "Arahkan salah satu langkah sebelumnya ke langkah {0}, atau hapus yang tidak dipakai.",
          en: "Let an earlier step lead to step {0}, or delete what is not needed.",
          .number(first.number)
        )
      ]
    )
  }
}

extension Message {
  /// Said of the further rows of a run.
  fileprivate static func alsoUnreachable(_ step: StepID) -> Message {
    Message(
      "langkah {0} juga tidak pernah dikerjakan",
      en: "step {0} is never carried out either",
      .number(step.number)
    )
  }
}
