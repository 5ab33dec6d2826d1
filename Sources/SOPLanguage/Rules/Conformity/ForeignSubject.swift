extension Rule {
  /// SOP706: the description names somebody else than those who perform the step.
  static let foreignSubject = Rule(
    706,
    "subjek-tak-cocok",
    .warning,
    title: Phrase("Pelaku dan pelaksana berbeda", en: "Text and performers differ"),
    meaning: Phrase(
      "Uraian kegiatan menyebut pelaku yang bukan pelaksana pada \"Oleh:\".",
      en: "The description names somebody who is not among the performers at \"Oleh:\"."
    ),
    reason: Phrase(
      """
      Pembaca tidak tahu siapa yang harus bekerja, dan lambang pada bagan berada di kolom yang \
      lain daripada uraiannya.
      """,
      en: """
        Readers can't tell who has to act, and the symbol in the chart stands in another column \
        than the text says.
        """
    ),
    remedy: Phrase(
      "Tulis pelaku yang benar pada \"Oleh:\", lalu awali uraian dengan kata kerjanya.",
      en: "Write who really acts at \"Oleh:\", then begin the description with its verb."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Kasubbag menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      let origin = context.origin
      for found in NamedSubject.all(in: context) where found.isForeign {
        let step = origin[found.step]
        let related = step.field(.performers).map { field in
          RelatedPlace(
            file: origin.file,
            range: field.valueRange,
            message: Message("pelaksana langkah ini", en: "the performer of this step")
          )
        }
        findings.report(
          .foreignSubject(found.subject.name, found.step),
          in: origin.file,
          at: found.place,
          related: related.map { [$0] } ?? []
        )
      }
    }
  )
}

extension Problem {
  /// A step's description names somebody who does not perform it.
  fileprivate static func foreignSubject(_ name: String, _ step: StepID) -> Problem {
    Problem(
      .foreignSubject,
      Message(
        "uraian menyebut \"{0}\", tetapi pelaksana langkah {1} orang lain",
        en: "the text names \"{0}\", but somebody else performs step {1}",
        .text(name),
        .number(step.number)
      ),
      label: Message("bukan pelaksana langkah ini", en: "does not perform this step"),
      help: [
        Message(
          "Tulis pelaku yang benar pada \"Oleh:\", lalu awali uraian dengan kata kerjanya.",
          en: "Write who really acts at \"Oleh:\", then begin the description with its verb."
        )
      ]
    )
  }
}
