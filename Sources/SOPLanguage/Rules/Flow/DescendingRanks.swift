extension Rule {
  /// SOP417: an approval chain that goes from a higher post to a lower one.
  static let descendingRanks = Rule(
    417,
    "jenjang-terbalik",
    .suggestion,
    title: Phrase("Jenjang persetujuan terbalik", en: "An approval chain that goes down"),
    meaning: Phrase(
      """
      Dalam Berjenjang ini pejabat yang lebih tinggi memeriksa sebelum pejabat yang lebih rendah.
      """,
      en: "In this approval chain a higher post checks before a lower one."
    ),
    reason: Phrase(
      """
      Paraf naik satu jenjang demi satu jenjang, dan yang tertinggi menandatangani. Bila urutannya \
      terbalik, atasan menyetujui sesuatu yang masih dapat ditolak bawahannya.
      """,
      en: """
        Initials climb one rank at a time, and the highest signs. In the other order a superior \
        approves what a subordinate may still reject.
        """
    ),
    remedy: Phrase(
      "Urutkan \"Melalui:\" dari jabatan terendah sampai jabatan tertinggi.",
      en: "Order \"Melalui:\" from the lowest post to the highest."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kabid; Kadis
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Berjenjang 2: Memeriksa konsep izin
          Kelengkapan: Konsep Izin
          Melalui:
            - Kadis; 10 menit; ditandatangani
            - Kabid; 5 menit; diparaf
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kabid; Kadis
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Berjenjang 2: Memeriksa konsep izin
          Kelengkapan: Konsep Izin
          Melalui:
            - Kabid; 5 menit; diparaf
            - Kadis; 10 menit; ditandatangani
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """
    ),
    check: .procedure { context, findings in
      let agency = context.agency?.abbreviation
      for position in context.procedure.steps.indices.dropFirst() {
        guard let chain = context.procedure.steps[position].chain?.chain,
          context.procedure.steps[position - 1].chain?.chain == chain,
          let lower = context.procedure.steps[position - 1].performers.statedLane,
          let upper = context.procedure.steps[position].performers.statedLane,
          let lowerRank = PostRank(of: context.procedure[lower], agency: agency),
          let upperRank = PostRank(of: context.procedure[upper], agency: agency),
          upperRank < lowerRank
        else { continue }
        findings.report(
          .descendingRanks(
            from: context.procedure[lower].shownName,
            to: context.procedure[upper].shownName
          ),
          in: context.origin.file,
          at: context.origin[StepID(position)].heading,
          related: [
            context.origin.related(
              StepID(position - 1),
              Message("jabatan yang lebih tinggi", en: "the higher post")
            )
          ]
        )
      }
    }
  )
}

extension Performers {
  /// The lane responsible for the step, when it was stated and not guessed.
  fileprivate var statedLane: LaneID? {
    guard manner != .either, !isGuess else { return nil }
    return performers.first?.lane
  }
}

extension Lane {
  /// The short name if there is one, otherwise the full title.
  fileprivate var shownName: String { shortName ?? name }
}

extension Problem {
  /// An approval chain goes from the post `higher` down to the post `lower`.
  static func descendingRanks(from higher: String, to lower: String) -> Problem {
    Problem(
      .descendingRanks,
      Message(
        "sebaiknya persetujuan naik menurut jenjang, bukan turun dari {0} ke {1}",
        en: "approval is better given upwards, not down from {0} to {1}",
        .text(higher),
        .text(lower)
      ),
      label: Message("jabatan yang lebih rendah", en: "the lower post"),
      help: [
        Message(
          "Urutkan \"Melalui:\" dari jabatan terendah sampai tertinggi.",
          en: "Order \"Melalui:\" from the lowest post to the highest."
        )
      ]
    )
  }
}
