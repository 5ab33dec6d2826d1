extension Rule {
  /// SOP703: a step says nothing about what it needs.
  ///
  /// The other two parts of the standard of an activity have rules of their own: SOP604 asks for
  /// the time and SOP511 for what comes out.
  static let unstatedInputs = Rule(
    703,
    "mutu-baku-tak-lengkap",
    .warningThenError,
    title: Phrase("Mutu baku tidak lengkap", en: "Incomplete quality standard"),
    meaning: Phrase(
      """
      Langkah ini tidak mempunyai baris "Kelengkapan:". Waktu yang tidak ada diberitahukan \
      sebagai SOP604, dan output yang tidak ada sebagai SOP511.
      """,
      en: """
        The step has no "Kelengkapan:" line. A time that lacks is told as SOP604, and an output \
        that lacks as SOP511.
        """
    ),
    reason: Phrase(
      """
      Mutu baku setiap kegiatan terdiri dari kelengkapan, waktu, dan output (PermenPAN-RB \
      35/2012). Tanpa kelengkapan, pelaksana tidak tahu apa yang harus ada sebelum bekerja.
      """,
      en: """
        The standard of every activity is made of what it needs, how long it takes and what comes \
        out (PermenPAN-RB 35/2012). Without the first, performers don't know what to wait for.
        """
    ),
    remedy: Phrase(
      """
      Tambahkan "Kelengkapan:" dengan dokumen yang dibutuhkan. Tulis "-" bila memang tidak ada.
      """,
      en: """
        Add "Kelengkapan:" with the documents that are needed. Write "-" if there really are none.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
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
      let procedure = context.procedure
      let origin = context.origin
      guard procedure.isAlive else { return }
      let missing = procedure.steps.indices.filter { position in
        let step = procedure.steps[position]
        return step.inputs.isMissing && step.runs == nil && (step.chain?.level ?? 0) == 0
          && !origin.steps[position].isDamaged && origin.steps[position].field(.inputs) == nil
      }
      if missing.count == procedure.steps.count, missing.count > 1 {
        findings.report(.noInputs, in: origin.file, at: origin.steps[0].heading)
        return
      }
      for position in missing {
        let id = StepID(position)
        findings.report(
          .unstatedInputs(id),
          in: origin.file,
          at: origin[id].heading,
          fixes: [inputs(for: id, origin)]
        )
      }
    }
  )

  private static func inputs(for step: StepID, _ origin: ProcedureOrigin) -> FixIt {
    FixIt(
      Message("tambahkan baris \"Kelengkapan: ?\"", en: "add the line \"Kelengkapan: ?\""),
      .hasBlanks,
      edits: [origin.addition("  Kelengkapan: ?", to: step)]
    )
  }
}

extension Problem {
  /// A step says nothing about what it needs.
  fileprivate static func unstatedInputs(_ step: StepID) -> Problem {
    Problem(
      .unstatedInputs,
      Message(
        "langkah {0} belum mempunyai kelengkapan",
        en: "step {0} does not say what it needs",
        .number(step.number)
      ),
      label: Message("tidak ada \"Kelengkapan:\"", en: "no \"Kelengkapan:\" here"),
      help: [help]
    )
  }

  /// No step of the SOP says what it needs.
  fileprivate static var noInputs: Problem {
    Problem(
      .unstatedInputs,
      Message("belum ada langkah yang mempunyai kelengkapan", en: "no step says what it needs"),
      label: Message("tidak ada \"Kelengkapan:\"", en: "no \"Kelengkapan:\" here"),
      help: [help]
    )
  }

  private static var help: Message {
    Message(
      "Tambahkan \"Kelengkapan:\" dengan dokumen yang dibutuhkan, atau tanda \"-\".",
      en: "Add \"Kelengkapan:\" with the documents that are needed, or the sign \"-\"."
    )
  }
}
