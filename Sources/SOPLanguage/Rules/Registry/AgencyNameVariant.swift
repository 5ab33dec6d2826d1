extension Rule {
  /// SOP908: an agency's name that is nearly that of the agency.
  static let agencyNameVariant = Rule(
    908,
    "nama-instansi-beda",
    .warning,
    title: Phrase("Nama instansi berbeda", en: "Variant of an agency's name"),
    meaning: Phrase(
      """
      Nama ini hampir sama dengan nama instansi dari pemerintah yang sama, tetapi terpotong atau \
      berbeda satu kata.
      """,
      en: """
        The name is nearly that of an agency of the same government, but breaks off or differs by \
        a word.
        """
    ),
    reason: Phrase(
      """
      Nama instansi ditetapkan dengan peraturan. Nama yang berbeda-beda membuat surat salah \
      alamat dan satu instansi terlihat seperti dua.
      """,
      en: """
        The name of an agency is set by regulation. Variants let letters go astray, and make one \
        agency look like two.
        """
    ),
    remedy: Phrase(
      "Tulis nama lengkapnya seperti di instansi.sop, atau singkatan resminya.",
      en: "Write the full name as in instansi.sop, or the official abbreviation."
    ),
    example: RuleExample(
      in: .agency,
      wrong: """
        Instansi: Dinas Koperasi, Usaha Mikro, dan Perindustrian
        Catatan: Surat ditujukan kepada Dinas Koperasi, Usaha Mikro
        """,
      right: """
        Instansi: Dinas Koperasi, Usaha Mikro, dan Perindustrian
        Catatan: Surat ditujukan kepada Dinas Koperasi, Usaha Mikro, dan Perindustrian
        """
    ),
    check: .text { context, findings in
      guard let agency = context.agency else { return }
      let tree = context.tree
      if tree.kind == .agency { compareTitle(of: agency, context, &findings) }
      var mentions = AgencyMentions(tree, context.agencies, near: agency)
      let words = context.words.words
      for value in context.words.values {
        // Few values have a word with which the name of an agency begins.
        guard value.words.contains(where: { context.agencies.mayBegin(with: words[$0].hash) }),
          value.keyword != .agency, value.keyword.mayNameAgency
        else { continue }
        mentions.search(words[value.words], of: value.keyword)
      }
      for variant in mentions.variants { report(variant, in: tree, context.agencies, &findings) }
    }
  )

  private static func compareTitle(
    of agency: AgencyID,
    _ context: borrowing TextContext,
    _ findings: inout Findings
  ) {
    let names = context.agencies
    let own = names.names[agency.position]
    let twin = names.nearlyNamed(agency).first { other in
      let name = names.names[other.position]
      return name.folded == own.folded || NameSimilarity.areSpellingsOfOne(name.folded, own.folded)
    }
    guard let twin,
      let title = context.tree.roots.first(where: { context.tree[$0].keyword == .agency })
    else { return }
    findings.report(
      .agencyNameTwin(names.names[twin.position].written),
      in: context.tree.file,
      at: context.tree.value(of: title).range
    )
  }

  private static func report(
    _ variant: AgencyMentions.Variant,
    in tree: SyntaxTree,
    _ names: AgencyNames,
    _ findings: inout Findings
  ) {
    let full = names.names[variant.agency.position].written
    findings.report(
      .agencyNameVariant(of: full, isShortened: variant.isShortened),
      in: tree.file,
      at: variant.range,
      fixes: variant.isQuoted ? [] : [correction(variant, full, in: tree)]
    )
  }

  private static func correction(
    _ variant: AgencyMentions.Variant,
    _ full: String,
    in tree: SyntaxTree
  ) -> FixIt {
    FixIt(
      Message("ganti dengan \"{0}\"", en: "replace by \"{0}\"", .text(full)),
      .likely,
      edits: [TextEdit(file: tree.file, range: variant.range, replacement: full)]
    )
  }
}

extension Problem {
  /// A name that is nearly that of an agency.
  static func agencyNameVariant(of full: String, isShortened: Bool) -> Problem {
    Problem(
      .agencyNameVariant,
      isShortened
        ? Message("nama instansi ini terpotong", en: "the agency's name breaks off here")
        : Message(
          "nama instansi ini berbeda ejaan",
          en: "the agency's name is spelled differently here"
        ),
      label: Message("di instansi.sop \"{0}\"", en: "\"{0}\" in instansi.sop", .text(full))
    )
  }

  /// Two agencies of one government with nearly the same name.
  static func agencyNameTwin(_ other: String) -> Problem {
    Problem(
      .agencyNameVariant,
      Message(
        "dua instansi dari pemerintah yang sama hampir sama namanya",
        en: "two agencies of one government have nearly the same name"
      ),
      label: Message("hampir sama dengan \"{0}\"", en: "nearly \"{0}\"", .text(other)),
      help: [
        Message(
          "Jika instansinya satu, gabungkan kedua mapnya.",
          en: "If it is one agency, join the two folders."
        )
      ]
    )
  }
}
