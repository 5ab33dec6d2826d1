extension Rule {
  /// SOP414: an SOP that only one post carries out.
  static let singlePerformer = Rule(
    414,
    "satu-pelaksana",
    .warning,
    title: Phrase("Hanya satu pelaksana", en: "Only one performer"),
    meaning: Phrase(
      "Semua langkah SOP ini dikerjakan oleh pelaksana yang sama.",
      en: "All steps of this SOP are carried out by the same performer."
    ),
    reason: Phrase(
      """
      SOP administratif menurut PermenPAN-RB 35/2012 dikerjakan oleh lebih dari satu pelaksana. \
      Pekerjaan satu orang adalah SOP teknis atau instruksi kerja.
      """,
      en: """
        An administrative SOP in the sense of PermenPAN-RB 35/2012 is carried out by more than \
        one performer. The work of one person is a technical SOP or a work instruction.
        """
    ),
    remedy: Phrase(
      """
      Tulis pelaksana yang sebenarnya pada "Oleh:", termasuk yang memeriksa dan menandatangani. \
      Bila SOP ini memang teknis, tulis "Jenis: teknis".
      """,
      en: """
        Write the real performers at "Oleh:", those who check and sign included. If the SOP is a \
        technical one, write "Jenis: teknis".
        """
    ),
    silencing: Phrase(
      """
      Bila pekerjaan itu memang dikerjakan satu orang, misalnya petugas jaga di kantor kecil. \
      Tulis baris "Abaikan {0}: alasan Anda".
      """,
      en: """
        When one person really does the work, for example the guard of a small office. \
        Write the line "Abaikan {0}: your reason".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Langkah 2: Mengirim izin
          Oleh: Staf
          Kelengkapan: Konsep Izin
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

        Langkah 2: Menandatangani izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 5 menit
          Output: Izin
        """
    ),
    check: .procedure { context, findings in
      guard context.procedure.steps.count > 1,
        let lane = context.procedure.onlyStatedPerformer, !context.procedure.isTechnical
      else { return }
      findings.report(
        .singlePerformer(context.procedure[lane].name),
        in: context.origin.file,
        at: context.origin.field(.lanes)?.keywordRange ?? context.origin.heading
      )
    }
  )
}

extension Procedure {
  /// Whether `Jenis` calls the SOP a technical one.
  fileprivate var isTechnical: Bool {
    let technical = FoldedName("teknis")
    return record.kinds.contains { FoldedName($0).words.contains(technical.bytes[...]) }
  }

  /// The lane that performs every step, when that was stated for each of them.
  fileprivate var onlyStatedPerformer: LaneID? {
    guard let lane = steps.first?.performers.performers.first?.lane else { return nil }
    let isOnly = steps.indices.allSatisfy { position in
      let performers = steps[position].performers.performers
      return !performers.isEmpty && performers.allSatisfy { $0.lane == lane && !$0.isGuess }
    }
    return isOnly ? lane : nil
  }
}

extension Problem {
  /// `performer` carries out every step.
  static func singlePerformer(_ performer: String) -> Problem {
    Problem(
      .singlePerformer,
      Message(
        "semua langkah SOP ini dikerjakan oleh {0} saja",
        en: "all steps of this SOP are carried out by {0} alone",
        .text(performer)
      ),
      label: Message("hanya satu pelaksana yang bekerja", en: "only one performer works"),
      notes: [
        Message(
          "SOP administratif dikerjakan oleh lebih dari satu pelaksana (PermenPAN-RB 35/2012).",
          en: "An administrative SOP has more than one performer (PermenPAN-RB 35/2012)."
        )
      ],
      help: [
        Message(
          "Tulis siapa yang memeriksa dan menandatangani, atau \"Jenis: teknis\".",
          en: "Write who checks and signs, or \"Jenis: teknis\"."
        )
      ]
    )
  }
}
