extension Rule {
  /// SOP407: two answers of a decision that read the same.
  static let duplicateAnswer = Rule(
    407,
    "jawaban-ganda",
    .error,
    title: Phrase("Jawaban yang sama dua kali", en: "The same answer twice"),
    meaning: Phrase(
      "Sebuah keputusan mempunyai dua jawaban dengan bunyi yang sama.",
      en: "A decision has two answers that read the same."
    ),
    reason: Phrase(
      "Pelaksana tidak dapat mengetahui tujuan mana yang berlaku untuk jawaban itu.",
      en: "The performer can't know which destination holds for that answer."
    ),
    remedy: Phrase(
      "Hapus salah satu baris, atau bedakan bunyi jawabannya.",
      en: "Delete one of the lines, or word the answers differently."
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
          Output: Izin
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
          Jika tidak: selesai
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
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
          Jika ya: selesai
        """
    ),
    check: .procedure { context, findings in
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].kind == .decision {
        let answers = context.soundness.index.answers(of: StepID(position))
        let labels = context.soundness.index.labels
        if answers.count == 2, labels[answers[answers.startIndex]] != labels[answers.last ?? 0] {
          continue
        }
        var firsts: [FoldedName: Int] = [:]
        for edge in answers where !labels[edge].isEmpty {
          guard let answer = context.procedure.flow.edges[edge].label else { continue }
          guard let first = firsts[labels[edge]] else {
            firsts[labels[edge]] = edge
            continue
          }
          findings.report(
            .duplicateAnswer(answer),
            in: context.origin.file,
            at: context.origin.answer(ofEdge: edge),
            related: [
              RelatedPlace(
                file: context.origin.file,
                range: context.origin.answer(ofEdge: first),
                message: Message("jawaban yang pertama", en: "the first answer")
              )
            ]
          )
        }
      }
    }
  )
}

extension Problem {
  /// A decision has `answer` a second time.
  static func duplicateAnswer(_ answer: String) -> Problem {
    Problem(
      .duplicateAnswer,
      Message(
        "jawaban \"{0}\" sudah ada pada keputusan ini",
        en: "this decision has the answer \"{0}\" already",
        .text(answer)
      ),
      label: Message("jawaban yang sama", en: "the same answer"),
      help: [
        Message(
          "Hapus salah satu baris, atau bedakan bunyi jawabannya.",
          en: "Delete one of the lines, or word the answers differently."
        )
      ]
    )
  }
}
