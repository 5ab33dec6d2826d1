extension Rule {
  /// SOP713: a regulation is cited that is repealed, or under a wrong title.
  ///
  /// Only a small table of well-known regulations is looked at, so that what is said is certain.
  package static let repealedLaw = Rule(
    713,
    "aturan-dicabut",
    .warning,
    title: Phrase("Peraturan dicabut atau salah judul", en: "Repealed or mis-titled regulation"),
    meaning: Phrase(
      """
      Dasar hukum menyebut peraturan yang sudah dicabut, atau menulis judul yang bukan judul \
      peraturan itu. Hanya peraturan yang sering dikutip yang diperiksa.
      """,
      en: """
        The legal basis cites a regulation that is repealed, or gives it a title that is not its \
        own. Only regulations that are cited often are looked at.
        """
    ),
    reason: Phrase(
      """
      SOP yang bersandar pada peraturan yang tidak berlaku mudah digugat, dan mungkin masih \
      memuat syarat yang sudah dihapus.
      """,
      en: """
        An SOP that rests on a regulation no longer in force is easily contested, and may still \
        hold requirements that were abolished.
        """
    ),
    remedy: Phrase(
      """
      Baca peraturan penggantinya, sesuaikan prosedurnya, lalu kutip dengan judul yang benar.
      """,
      en: """
        Read the regulation that replaced it, adapt the procedure, then cite it with its title.
        """
    ),
    example: RuleExample(
      in: .nothing,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah
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
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
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
      guard context.procedure.isAlive, let bases = context.procedure.identity.legalBases.value,
        let field = context.origin.field(.legalBasis)
      else { return }
      for position in bases.indices {
        guard let key = bases[position].citation?.key, let law = KnownLaw.law(key),
          let citation = bases[position].citation
        else { continue }
        let isMistitled = !citation.title.isEmpty && !law.isTitled(citation.title)
        let place =
          bases.count == field.elements.count ? field.elements[position] : field.valueRange
        if let successor = law.successor {
          findings.report(
            .repealedLaw(citation, law, successor, isMistitled: isMistitled),
            in: context.origin.file,
            at: place
          )
        } else if isMistitled {
          findings.report(.mistitledLaw(citation, law), in: context.origin.file, at: place)
        }
      }
    }
  )
}

extension LegalBasis.Citation {
  /// The citation without its title, for example `UU 32/2004`.
  fileprivate var shortName: String {
    year.map { "\(kind) \(number)/\($0)" } ?? "\(kind) \(number)"
  }
}

extension Problem {
  /// A regulation is cited that `successor` repealed.
  fileprivate static func repealedLaw(
    _ citation: LegalBasis.Citation,
    _ law: KnownLaw,
    _ successor: StaticString,
    isMistitled: Bool
  ) -> Problem {
    Problem(
      .repealedLaw,
      Message(
        "{0} sudah dicabut dengan {1}",
        en: "{0} was repealed by {1}",
        .text(citation.shortName),
        .literal(Literal(successor))
      ),
      label: Message("tidak berlaku lagi", en: "no longer in force"),
      notes: [.source(of: law)] + (isMistitled ? [.title(of: law)] : []),
      help: [
        Message(
          "Baca peraturan penggantinya, sesuaikan prosedurnya, lalu kutip yang berlaku.",
          en: "Read the regulation that replaced it, adapt the procedure, then cite that one."
        )
      ]
    )
  }

  /// A regulation is cited under a title that is not its own.
  fileprivate static func mistitledLaw(
    _ citation: LegalBasis.Citation,
    _ law: KnownLaw
  ) -> Problem {
    Problem(
      .repealedLaw,
      Message(
        "judul {0} tidak sesuai",
        en: "the title of {0} is not its own",
        .text(citation.shortName)
      ),
      label: Message(
        "judulnya \"{0}\"",
        en: "its title is \"{0}\"",
        .literal(Literal(law.title))
      ),
      help: [
        Message(
          "Cocokkan nomor, tahun, dan judulnya; salah satunya mungkin keliru.",
          en: "Compare number, year and title; one of them may be wrong."
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func source(of law: KnownLaw) -> Message {
    Message("Sumber: {0}.", en: "Source: {0}.", .literal(Literal(law.source)))
  }

  fileprivate static func title(of law: KnownLaw) -> Message {
    Message(
      "Judulnya pun lain: \"{0}\".",
      en: "Its title is another, too: \"{0}\".",
      .literal(Literal(law.title))
    )
  }
}
