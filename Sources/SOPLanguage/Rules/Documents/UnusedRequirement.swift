extension Rule {
  /// SOP507: an applicant has to bring a document that no step uses.
  static let unusedRequirement = Rule(
    507,
    "persyaratan-tak-dipakai",
    .warning,
    title: Phrase("Persyaratan tak dipakai", en: "Unused requirement"),
    meaning: Phrase(
      "Dokumen ini diminta sebagai persyaratan, tetapi tidak ada langkah yang memakainya.",
      en: "The document is demanded as a requirement, but no step uses it."
    ),
    reason: Phrase(
      """
      Pemohon tidak boleh dibebani persyaratan yang tidak dipakai; pelayanan harus sederhana (UU \
      25/2009).
      """,
      en: """
        An applicant must not be burdened with a requirement that is not used; services have to \
        be simple (UU 25/2009).
        """
    ),
    remedy: Phrase(
      "Tulis dokumen itu pada \"Kelengkapan:\" langkah yang memakainya, atau hapus dari daftar.",
      en: "Name it at \"Kelengkapan:\" of the step that uses it, or take it off the list."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Rekomendasi

        Persyaratan: Proposal Kegiatan; Fotokopi KTP
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep rekomendasi
          Oleh: Staf
          Kelengkapan: Proposal Kegiatan
          Waktu: 30 menit
          Output: Konsep Rekomendasi

        Langkah 2: Menandatangani rekomendasi
          Oleh: Kasi
          Kelengkapan: Konsep Rekomendasi
          Waktu: 10 menit
          Output: Rekomendasi
        """,
      right: """
        SOP: Pemberian Rekomendasi

        Persyaratan: Proposal Kegiatan; Fotokopi KTP
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep rekomendasi
          Oleh: Staf
          Kelengkapan: Proposal Kegiatan; Fotokopi KTP
          Waktu: 30 menit
          Output: Konsep Rekomendasi

        Langkah 2: Menandatangani rekomendasi
          Oleh: Kasi
          Kelengkapan: Konsep Rekomendasi
          Waktu: 10 menit
          Output: Rekomendasi
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents,
        let requirements = context.procedure.service.requirements.value,
        let field = context.origin.field(.requirements)
      else { return }
      // What is read there is not known.
      for step in context.procedure.steps.indices {
        switch context.procedure.steps[step].inputs {
        case .value, .none: continue
        case .missing, .unknown, .unreadable: return
        }
      }
      let inputs = report.inputs(context.procedure)
      // It is all papers of the applicant together.
      if inputs.contains(where: { report.names.names[$0].isCollection }) { return }
      for (position, requirement) in requirements.enumerated() {
        let name = report.names.requirements[position]
        guard name.isPaper else { continue }
        let isUsed = inputs.contains { input in
          let input = report.names.names[input]
          return input.folded == name.folded || input.isRecognised(in: name)
            || name.isRecognised(in: input)
        }
        if isUsed { continue }
        let isAligned = field.elements.count == requirements.count
        findings.report(
          .unusedRequirement(requirement),
          in: context.origin.file,
          at: isAligned ? field.elements[position] : field.valueRange
        )
      }
    }
  )
}

extension DocumentReport {
  /// The documents that steps take; a name that joins two counts as both.
  fileprivate func inputs(_ procedure: Procedure) -> [Int] {
    var inputs = BitSet(count: names.names.count)
    for step in procedure.steps.indices {
      for use in uses.inputs(of: StepID(step)) {
        names.forEach(in: use.document) { inputs.insert($0) }
      }
    }
    return inputs.members
  }
}

extension Entry {
  /// Whether the author wrote `-`.
  var isNone: Bool {
    if case .none = self { true } else { false }
  }
}

extension Problem {
  /// No step uses `requirement`.
  static func unusedRequirement(_ requirement: String) -> Problem {
    Problem(
      .unusedRequirement,
      Message(
        "persyaratan \"{0}\" tidak dipakai oleh langkah mana pun",
        en: "no step uses the requirement \"{0}\"",
        .text(requirement)
      ),
      label: Message("diminta dari pemohon", en: "demanded from the applicant"),
      help: [
        Message(
          "Tulis pada \"Kelengkapan:\" langkah yang memakainya, atau hapus persyaratan ini.",
          en: "Name it at \"Kelengkapan:\" of the step that uses it, or remove it."
        )
      ]
    )
  }
}
