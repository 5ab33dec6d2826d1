extension Rule {
  /// SOP418: an SOP without a beginning or without an end.
  static let missingEnd = Rule(
    418,
    "tanpa-awal-akhir",
    .error,
    title: Phrase("Tanpa langkah atau tanpa akhir", en: "No step, or no end"),
    meaning: Phrase(
      "SOP ini belum mempunyai langkah, atau tidak satu pun langkahnya mengakhiri SOP.",
      en: "This SOP has no step yet, or none of its steps ends the SOP."
    ),
    reason: Phrase(
      """
      Formulir SOP mempunyai satu kegiatan yang memulai dan satu yang mengakhiri, keduanya \
      digambar sebagai kapsul (PermenPAN-RB 35/2012).
      """,
      en: """
        The form of an SOP has an activity that begins and one that ends it, both drawn as \
        capsules (PermenPAN-RB 35/2012).
        """
    ),
    remedy: Phrase(
      """
      Tulis langkah-langkahnya dengan "Langkah 1: …". Bila langkah terakhir kembali ke atas, \
      jadikan keputusan yang salah satu jawabannya "selesai".
      """,
      en: """
        Write the steps with "Langkah 1: …". If the last step goes back up, make it a decision \
        with an answer that leads to "selesai".
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
          Output: Izin
          Lanjut: kembali ke langkah 1
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
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """
    ),
    check: .flow { context, findings in
      let origin = context.origin
      guard let last = context.procedure.steps.indices.last.map({ StepID($0) }) else {
        findings.report(.missingSteps, in: origin.file, at: origin.heading)
        return
      }
      let report = context.soundness
      guard !report.hasEnd, report.unfinished.isEmpty else { return }
      let edge = report.index.node(of: last).flatMap { report.index.edges(leaving: $0).last }
      findings.report(
        .missingEnd,
        in: origin.file,
        at: edge.map { origin.destination(ofEdge: $0) } ?? origin[last].heading
      )
    }
  )
}

extension Problem {
  /// The SOP has no step.
  static var missingSteps: Problem {
    Problem(
      .missingEnd,
      Message("SOP ini belum mempunyai langkah", en: "this SOP has no step yet"),
      label: Message("langkahnya belum ditulis", en: "its steps are not written"),
      help: [
        Message(
          "Tulis langkah pertama dengan \"Langkah 1: …\".",
          en: "Write the first step with \"Langkah 1: …\"."
        )
      ]
    )
  }

  /// No step ends the SOP.
  static var missingEnd: Problem {
    Problem(
      .missingEnd,
      Message(
        "SOP ini tidak pernah selesai, karena tidak ada langkah yang mengakhirinya",
        en: "this SOP never ends, because no step ends it"
      ),
      label: Message("langkah terakhir selalu kembali", en: "the last step always goes back"),
      help: [
        Message(
          "Jadikan langkah ini keputusan yang salah satu jawabannya \"selesai\".",
          en: "Make this step a decision with an answer that leads to \"selesai\"."
        )
      ]
    )
  }
}
