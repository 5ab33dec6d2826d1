extension Rule {
  /// SOP906: a reference to an SOP that does not hold any more.
  static let formerProcedure = Rule(
    906,
    "sop-dicabut",
    .warning,
    title: Phrase("Rujukan ke SOP lama", en: "Reference to a former SOP"),
    meaning: Phrase(
      "Rujukan ini menuju SOP yang sudah dicabut atau digantikan, atau memakai nomor lamanya.",
      en: "The reference leads to an SOP that was revoked or replaced, or uses its old number."
    ),
    reason: Phrase(
      "Pelaksana yang mengikutinya bekerja menurut aturan yang tidak berlaku lagi.",
      en: "Whoever follows it works by rules that don't hold any more."
    ),
    remedy: Phrase(
      "Rujuk SOP yang menggantikannya, atau hapus rujukan ini.",
      en: "Refer to the SOP that replaces it, or remove the reference."
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/surat-2019.sop
        SOP: Surat Masuk 2019
        Status: dicabut
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Menggantikan: SOP Surat Masuk 2019
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-keluar.sop
        SOP: Surat Keluar
        Keterkaitan: SOP Surat Masuk 2019
        Pelaksana: Staf; Kasi

        Langkah 1: Mengirim surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/surat-2019.sop
        SOP: Surat Masuk 2019
        Status: dicabut
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Menggantikan: SOP Surat Masuk 2019
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-keluar.sop
        SOP: Surat Keluar
        Keterkaitan: SOP Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mengirim surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    ),
    check: .registry { context, findings in
      let summaries = context.summaries
      let former = Set(
        summaries.indices.filter { !summaries[$0].isCurrent }.map { context.procedures[$0].path }
      )
      guard !former.isEmpty else { return }
      for position in summaries.indices
      where summaries[position].isCurrent
        && summaries[position].targets.contains(where: { former.contains($0) })
      {
        check(ProcedureID(position), context, &findings)
      }
    }
  )

  private static func check(
    _ own: ProcedureID,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    PlacedReference.forEach(of: context.procedure(own), context.origin(of: own)) { placed in
      guard let target = context.index.target(of: placed.reference), target != own,
        !context.summaries[target.position].isCurrent
      else { return }
      report(placed, to: target, from: own, context, &findings)
    }
  }

  private static func report(
    _ placed: PlacedReference,
    to target: ProcedureID,
    from own: ProcedureID,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    let old = context.procedure(target)
    let place = context.origin(of: target)
    var successor: String?
    var fixes: [FixIt] = []
    if let current = context.index.currentSuccessor(of: target), current != own {
      let name = context.name(of: current, from: own)
      successor = name
      fixes.append(
        FixIt(
          Message("ganti dengan \"{0}\"", en: "replace by \"{0}\"", .text(name)),
          .likely,
          edits: [
            TextEdit(
              file: context.origin(of: own).file,
              range: placed.range,
              replacement: placed.prefix + name
            )
          ]
        )
      )
    }
    findings.report(
      .formerProcedure(old.title, isRevoked: old.status == .revoked, successor: successor),
      in: context.origin(of: own).file,
      at: placed.range,
      related: [
        RelatedPlace(
          file: place.file,
          range: place.field(.status)?.valueRange ?? place.heading,
          message: Message("statusnya di sini", en: "its status is told here")
        )
      ],
      fixes: fixes
    )
  }
}

extension Problem {
  /// A reference to an SOP that was revoked or replaced.
  static func formerProcedure(_ title: String, isRevoked: Bool, successor: String?) -> Problem {
    Problem(
      .formerProcedure,
      isRevoked
        ? Message(
          "SOP \"{0}\" sudah dicabut",
          en: "SOP \"{0}\" was revoked",
          .text(title)
        )
        : Message(
          "SOP \"{0}\" sudah digantikan",
          en: "SOP \"{0}\" was replaced",
          .text(title)
        ),
      label: successor.map {
        Message("yang berlaku sekarang \"{0}\"", en: "\"{0}\" holds now", .text($0))
      },
      help: successor == nil
        ? [
          Message(
            "Hapus rujukan ini, atau tulis \"Menggantikan\" pada SOP penggantinya.",
            en: "Remove the reference, or write \"Menggantikan\" into the SOP that replaces it."
          )
        ] : []
    )
  }

  /// A reference by a number or path that another SOP has taken the place of.
  static func formerName(_ written: String, successor path: String) -> Problem {
    Problem(
      .formerProcedure,
      Message(
        "\"{0}\" adalah nomor atau alamat SOP yang lama",
        en: "\"{0}\" is the number or path of a former SOP",
        .text(written)
      ),
      label: Message("yang berlaku sekarang {0}", en: "{0} holds now", .text(path)),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya rujukan ini dianggap menuju SOP yang berlaku sekarang.",
          en: "For the remaining checks the reference is taken to lead to the SOP that holds now."
        )
      ]
    )
  }
}
