extension Rule {
  /// SOP709: two steps tell the same activity of the same performers.
  static let repeatedActivity = Rule(
    709,
    "kegiatan-ganda",
    .warning,
    title: Phrase("Kegiatan yang sama dua kali", en: "The same activity twice"),
    meaning: Phrase(
      "Dua langkah mempunyai uraian kegiatan dan pelaksana yang sama.",
      en: "Two steps have the same description and the same performers."
    ),
    reason: Phrase(
      """
      Biasanya satu baris tersalin dua kali, sehingga waktunya terhitung dua kali. Kegiatan yang \
      memang berbeda harus dapat dibedakan dari uraiannya.
      """,
      en: """
        Usually a row was copied, and its time counts twice. Activities that do differ have to be \
        told apart by their descriptions.
        """
    ),
    remedy: Phrase(
      "Gabungkan kedua langkah, atau sebutkan bedanya dalam uraian.",
      en: "Join the two steps, or say in the description how they differ."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan; Daftar Hadir

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyiapkan kelengkapan rapat
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menyiapkan kelengkapan rapat
          Oleh: Staf
          Kelengkapan: Undangan [konsep]
          Waktu: 20 menit
          Output: Daftar Hadir

        Langkah 3: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan; Daftar Hadir

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menyusun daftar hadir
          Oleh: Staf
          Kelengkapan: Undangan [konsep]
          Waktu: 20 menit
          Output: Daftar Hadir

        Langkah 3: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      let procedure = context.procedure
      guard procedure.isAlive, mayRepeat(procedure.steps, context.activities) else { return }
      var first: [FoldedName: [StepID]] = [:]
      for (position, step) in procedure.steps.enumerated() where step.chain == nil {
        let name = FoldedName(step.activity)
        let performers = Set(step.performers.performers.map { $0.lane })
        guard !name.isEmpty, !performers.isEmpty else { continue }
        let id = StepID(position)
        let twin = first[name]?.first { other in
          Set(procedure[other].performers.performers.map { $0.lane }) == performers
            && procedure[other].branch == step.branch
        }
        guard let twin else {
          first[name, default: []].append(id)
          continue
        }
        findings.report(
          .repeatedActivity(id, like: twin),
          in: context.origin.file,
          at: context.origin[id].activity,
          related: [
            context.origin.related(twin, Message("kegiatan yang sama", en: "the same activity"))
          ]
        )
      }
    }
  )

  /// Whether two activities may be worded the same.
  private static func mayRepeat(_ steps: [Step], _ activities: [StepActivity]) -> Bool {
    var keys: [UInt64] = []
    keys.reserveCapacity(steps.count)
    for position in steps.indices where steps[position].chain == nil {
      keys.append(activities[position].key)
    }
    return keys.hasTwins
  }
}

extension Problem {
  /// A step tells what an earlier one tells too.
  fileprivate static func repeatedActivity(_ step: StepID, like other: StepID) -> Problem {
    Problem(
      .repeatedActivity,
      Message(
        "langkah {0} sama dengan langkah {1}, juga pelaksananya",
        en: "step {0} is the same as step {1}, performers included",
        .number(step.number),
        .number(other.number)
      ),
      label: Message("sama dengan langkah {0}", en: "the same as step {0}", .number(other.number)),
      help: [
        Message(
          "Gabungkan kedua langkah, atau sebutkan bedanya dalam uraian.",
          en: "Join the two steps, or say in the description how they differ."
        )
      ]
    )
  }
}
