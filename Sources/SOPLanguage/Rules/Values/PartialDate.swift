extension Rule {
  /// SOP305: the effective date lacks its day.
  static let partialDate = Rule(
    305,
    "tanggal-kurang-lengkap",
    .warningThenError,
    title: Phrase("Tanggal kurang lengkap", en: "Incomplete date"),
    meaning: Phrase(
      "Tanggal efektif hanya menyebut bulan atau tahun.",
      en: "The effective date names only a month or a year."
    ),
    reason: Phrase(
      """
      Mulai tanggal efektif SOP mengikat pelaksananya. Tanpa hari tidak jelas sejak kapan SOP ini \
      berlaku.
      """,
      en: """
        From the effective date on the SOP binds those who carry it out. Without a day it is not \
        clear since when it is in force.
        """
    ),
    remedy: Phrase(
      "Lengkapi harinya, misalnya \"28 Juni 2022\".",
      en: "Add the day, for example \"28 Juni 2022\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Tanggal efektif: Juni 2022
        """,
      right: """
        SOP: Contoh
        Tanggal efektif: 28 Juni 2022
        """
    ),
    check: .procedure { context, findings in
      guard let date = context.procedure.identity.effective.value, !date.isExact,
        let field = context.origin.field(.effective)
      else { return }
      findings.report(
        .partialDate(date.written, hasMonth: date.month != nil),
        in: context.origin.file,
        at: field.valueRange
      )
    }
  )
}

extension Problem {
  /// A date that needs its day has none.
  static func partialDate(_ written: String, hasMonth: Bool) -> Problem {
    Problem(
      .partialDate,
      Message(
        "tanggal efektif \"{0}\" belum lengkap",
        en: "the effective date \"{0}\" is not complete yet",
        .text(written)
      ),
      label: hasMonth
        ? Message("harinya belum ada", en: "the day is missing")
        : Message("hari dan bulannya belum ada", en: "day and month are missing"),
      help: [
        Message(
          "Lengkapi menurut tanggal SOP ini ditandatangani.",
          en: "Complete it by the date on which this SOP was signed."
        )
      ]
    )
  }
}
