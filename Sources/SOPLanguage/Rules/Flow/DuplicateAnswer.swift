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
      let index = context.soundness.index
      for step in context.procedure.decisions {
        var firsts: [FoldedName: Int] = [:]
        for edge in index.answers(of: step) {
          guard let answer = index.graph.edges[edge].label else { continue }
          let name = FoldedName(answer)
          guard !name.isEmpty else { continue }
          guard let first = firsts[name] else {
            firsts[name] = edge
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
