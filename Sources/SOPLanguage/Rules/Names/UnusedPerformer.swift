extension Rule {
  /// SOP203: a lane in which nobody ever acts.
  package static let unusedPerformer = Rule(
    203,
    "pelaksana-tak-dipakai",
    .warning,
    title: Phrase("Pelaksana tidak dipakai", en: "Unused performer"),
    meaning: Phrase(
      "Pelaksana ini punya kolom, tetapi tidak melaksanakan langkah mana pun.",
      en: "The performer has a lane but performs no step."
    ),
    reason: Phrase(
      "Kolom kosong membuat tabel lebih lebar dan menimbulkan pertanyaan pada pemeriksa.",
      en: "An empty lane widens the table and makes reviewers ask."
    ),
    remedy: Phrase(
      "Hapus dari daftar, atau tulis langkah yang dilaksanakannya.",
      en: "Remove it from the list, or write the step it performs."
    ),
    silencing: Phrase(
      """
      Bila kolom itu diminta formulir walaupun jabatannya hanya menerima tembusan. \
      Tulis baris "Abaikan {0}: alasan Anda".
      """,
      en: """
        When the form asks for the column although the post only receives a copy. \
        Write the line "Abaikan {0}: your reason".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh

        Pelaksana: Staf; Kasi; Sekretaris

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        SOP: Contoh

        Pelaksana: Staf; Kasi

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      let procedure = context.procedure
      // Where one step's performer is unknown, no lane can be called unused.
      let isKnown = procedure.steps.allSatisfy { !$0.performers.performers.isEmpty }
      guard isKnown, !procedure.steps.isEmpty else { return }
      var isUsed = [Bool](repeating: false, count: procedure.lanes.count)
      for step in procedure.steps {
        for performer in step.performers.performers { isUsed[performer.lane.position] = true }
      }
      for position in procedure.lanes.indices where !isUsed[position] {
        findings.report(
          .unusedPerformer(procedure.lanes[position].name),
          in: context.origin.file,
          at: context.origin.lanes[position]
        )
      }
    }
  )
}

extension Problem {
  /// A lane without steps.
  static func unusedPerformer(_ name: String) -> Problem {
    Problem(
      .unusedPerformer,
      Message(
        "pelaksana \"{0}\" tidak melaksanakan langkah mana pun",
        en: "performer \"{0}\" performs no step",
        .text(name)
      ),
      label: Message("kolom ini akan kosong", en: "this lane stays empty")
    )
  }
}
