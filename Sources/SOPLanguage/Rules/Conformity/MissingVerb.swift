extension Rule {
  /// SOP704: what is done is told without a verb.
  static let missingVerb = Rule(
    704,
    "bukan-kata-kerja",
    .suggestion,
    title: Phrase("Kegiatan tanpa kata kerja aktif", en: "An activity without an active verb"),
    meaning: Phrase(
      """
      Uraian kegiatan tidak diawali kata kerja aktif (me- atau ber-), misalnya kata benda \
      "Penyusunan" atau bentuk pasif "Dilakukan".
      """,
      en: """
        The description does not begin with an active verb (me- or ber-) but, for example, with a \
        noun such as "Penyusunan" or a passive such as "Dilakukan".
        """
    ),
    reason: Phrase(
      """
      Kegiatan ditulis dengan kata kerja aktif tanpa subjek (PermenPAN-RB 35/2012), supaya setiap \
      baris menjawab apa yang dikerjakan pelaksananya.
      """,
      en: """
        Activities are written in the active voice with a verb and no subject (PermenPAN-RB \
        35/2012), so that every row says what its performer does.
        """
    ),
    remedy: Phrase(
      "Awali dengan kata kerja: \"Penyusunan program\" menjadi \"Menyusun program\".",
      en: "Begin with the verb: \"Penyusunan program\" becomes \"Menyusun program\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Penyusunan konsep undangan
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
      let procedure = context.procedure
      let noVerb = context.names.stepsWithoutVerb
      guard procedure.isAlive, !noVerb.isEmpty else { return }
      let roles = RoleNames(context)
      for position in noVerb {
        let step = procedure.steps[position]
        guard (step.chain?.level ?? 0) == 0 else { continue }
        let opening = ActivityOpening(step.activity)
        // Whoever acts is told by another rule.
        if opening.isActive || opening.subject(among: roles) != nil { continue }
        let place = context.origin.steps[position].activity
        guard !place.isEmpty else { continue }
        let noun = SourceRange(
          Int(place.start),
          min(Int(place.start) + opening.firstWord.utf8.count, Int(place.end))
        )
        let verb = opening.words.first.flatMap { ActiveVerbs.verb(for: $0) }
        findings.report(
          .missingVerb(opening.firstWord, verb: verb?.capitalized),
          in: context.origin.file,
          at: noun,
          fixes: verb.map { [fix($0, opening, in: context.origin.file, at: place)] } ?? []
        )
      }
    }
  )

  private static func fix(
    _ verb: StaticString,
    _ opening: ActivityOpening,
    in file: FileID,
    at place: SourceRange
  ) -> FixIt {
    let start = Int(place.start)
    let noun = opening.words.first?.count ?? 0
    return FixIt(
      Message(
        "ganti \"{0}\" dengan \"{1}\"",
        en: "replace \"{0}\" by \"{1}\"",
        .text(opening.firstWord),
        .text(verb.capitalized)
      ),
      .likely,
      edits: [
        TextEdit(file: file, range: SourceRange(start, start + noun), replacement: verb.capitalized)
      ]
    )
  }
}

extension Problem {
  /// A description begins with `word`; `verb` is what it may become.
  fileprivate static func missingVerb(_ word: String, verb: String?) -> Problem {
    Problem(
      .missingVerb,
      Message(
        "sebaiknya kegiatan diawali kata kerja aktif, bukan \"{0}\"",
        en: "an activity is better begun with an active verb than with \"{0}\"",
        .text(word)
      ),
      label: verb.map { Message("misalnya \"{0}\"", en: "for example \"{0}\"", .text($0)) }
        ?? Message("bukan kata kerja aktif", en: "not an active verb"),
      help: [
        Message(
          "Tulis apa yang dikerjakan dengan kata kerja me- atau ber-, tanpa subjek.",
          en: "Write what is done with a verb in me- or ber-, without a subject."
        )
      ]
    )
  }
}
