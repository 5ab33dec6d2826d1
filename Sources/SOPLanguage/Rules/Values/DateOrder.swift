extension Rule {
  /// SOP306: in force or revised before it was made.
  ///
  /// Only what is certain is reported: a date without its day leaves room, and SOP305 asks for it.
  static let dateOrder = Rule(
    306,
    "urutan-tanggal",
    .error,
    title: Phrase("Urutan tanggal", en: "Order of the dates"),
    meaning: Phrase(
      "Tanggal efektif atau tanggal revisi mendahului tanggal pembuatan.",
      en: "The SOP is in force or revised before the day on which it was made."
    ),
    reason: Phrase(
      """
      SOP baru dapat berlaku atau direvisi setelah selesai dibuat. Urutan yang terbalik biasanya \
      berarti satu tanggal salah ketik.
      """,
      en: """
        An SOP can be in force or revised only after it was finished. A reversed order usually \
        means that one of the dates is mistyped.
        """
    ),
    remedy: Phrase(
      "Periksa ketiga tanggal itu pada dokumen yang ditandatangani.",
      en: "Check the three dates on the signed document."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 28 Juni 2021
        """,
      right: """
        SOP: Contoh
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        """
    ),
    check: .procedure { context, findings in
      let identity = context.procedure.identity
      guard let created = identity.created.value,
        let createdField = context.origin.field(.created)
      else { return }
      let file = context.origin.file
      let related = RelatedPlace(
        file: file,
        range: createdField.valueRange,
        message: Message("dibuat pada tanggal ini", en: "made on this date")
      )
      if let effective = identity.effective.value, let field = context.origin.field(.effective),
        effective.isBefore(created) == .yes
      {
        findings.report(
          .effectiveBeforeCreated(effective.written),
          in: file,
          at: field.valueRange,
          related: [related]
        )
      }
      if let revised = identity.revised.value, let field = context.origin.field(.revised),
        revised.isBefore(created) == .yes
      {
        findings.report(
          .revisedBeforeCreated(revised.written),
          in: file,
          at: field.valueRange,
          related: [related]
        )
      }
    }
  )
}

extension Problem {
  /// The SOP is in force before it was made.
  static func effectiveBeforeCreated(_ written: String) -> Problem {
    Problem(
      .dateOrder,
      Message(
        "tanggal efektif \"{0}\" mendahului tanggal pembuatan",
        en: "the effective date \"{0}\" comes before the date of making",
        .text(written)
      ),
      label: Message("berlaku sebelum dibuat", en: "in force before it was made"),
      help: [checkDates]
    )
  }

  /// The SOP was revised before it was made.
  static func revisedBeforeCreated(_ written: String) -> Problem {
    Problem(
      .dateOrder,
      Message(
        "tanggal revisi \"{0}\" mendahului tanggal pembuatan",
        en: "the date of revision \"{0}\" comes before the date of making",
        .text(written)
      ),
      label: Message("direvisi sebelum dibuat", en: "revised before it was made"),
      help: [checkDates]
    )
  }

  private static let checkDates = Message(
    "Cocokkan kedua tanggal dengan dokumen yang ditandatangani.",
    en: "Compare both dates with the signed document."
  )
}
