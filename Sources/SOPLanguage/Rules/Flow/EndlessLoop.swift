extension Rule {
  /// SOP403: steps that lead only to each other.
  static let endlessLoop = Rule(
    403,
    "putaran-tanpa-keluar",
    .error,
    title: Phrase("Putaran tanpa jalan keluar", en: "A loop without a way out"),
    meaning: Phrase(
      """
      Beberapa langkah hanya menuju satu sama lain. Sekali alur masuk ke dalamnya, SOP tidak \
      pernah selesai.
      """,
      en: """
        Some steps lead only to each other. Once the flow has come to them, the SOP never ends.
        """
    ),
    reason: Phrase(
      """
      SOP harus dapat berakhir dari langkah mana pun. Dalam teori alur kerja syarat ini disebut \
      "option to complete" (W. van der Aalst, 1998).
      """,
      en: """
        An SOP must be able to end from every step. The theory of workflows calls this condition \
        "option to complete" (W. van der Aalst, 1998).
        """
    ),
    remedy: Phrase(
      """
      Jadikan salah satu langkah dalam putaran itu keputusan: satu jawaban kembali, jawaban lain \
      melanjutkan ke luar putaran.
      """,
      en: """
        Make one of the steps on the loop a decision: one answer goes back, the other goes on to \
        a step outside of the loop.
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

        Langkah 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Konsep Izin [diparaf]
          Lanjut: kembali ke langkah 1

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
      let report = context.soundness
      for trap in report.traps where report.deadEnd(of: trap) == nil {
        let steps = report.steps(in: trap)
        guard let first = steps.first, let last = steps.last else { continue }
        let returns = report.returns(in: trap)
        findings.report(
          .endlessLoop(from: first, to: last),
          in: context.origin.file,
          at: returns.first.map { context.origin.destination(ofEdge: $0) }
            ?? context.origin[last].heading,
          related: [context.origin.related(first, .loopBegins)]
            + returns.dropFirst().prefix(Findings.maximumRelated - 1).map { edge in
              RelatedPlace(
                file: context.origin.file,
                range: context.origin.destination(ofEdge: edge),
                message: .alsoReturns
              )
            }
        )
      }
    }
  )
}

extension Problem {
  /// The steps between `first` and `last` lead only to each other.
  static func endlessLoop(from first: StepID, to last: StepID) -> Problem {
    let headline =
      first == last
      ? Message(
        "putaran pada langkah {0} tidak mempunyai jalan keluar",
        en: "the loop at step {0} has no way out",
        .number(first.number)
      )
      : Message(
        "putaran antara langkah {0} dan langkah {1} tidak mempunyai jalan keluar",
        en: "the loop between step {0} and step {1} has no way out",
        .number(first.number),
        .number(last.number)
      )
    return Problem(
      .endlessLoop,
      headline,
      label: Message("selalu kembali, tanpa pilihan lain", en: "always goes back, with no choice"),
      notes: [
        Message(
          "SOP yang sampai di langkah {0} tidak pernah selesai.",
          en: "An SOP that comes to step {0} never ends.",
          .number(first.number)
        )
      ],
      help: [
        Message(
          "Jadikan salah satu langkahnya keputusan dengan jawaban yang keluar dari putaran.",
          en: "Make one of its steps a decision with an answer that leaves the loop."
        )
      ]
    )
  }
}

extension Message {
  /// Said of the first step of the loop.
  fileprivate static var loopBegins: Message {
    Message("putaran mulai di sini", en: "the loop begins here")
  }

  /// Said of the further returns of the loop.
  fileprivate static var alsoReturns: Message {
    Message("juga kembali ke dalam putaran", en: "also goes back into the loop")
  }
}
