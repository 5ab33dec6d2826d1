extension Rule {
  /// SOP207: a reference to an SOP that the registry does not have.
  package static let unknownProcedure = Rule(
    207,
    "sop-tak-ditemukan",
    .warningThenError,
    title: Phrase("SOP tidak ditemukan", en: "SOP not found"),
    meaning: Phrase(
      "Rujukan ini tidak cocok dengan judul, nomor, atau alamat SOP mana pun di katalog.",
      en: "The reference matches no SOP's title, number or path in the registry."
    ),
    reason: Phrase(
      "Pembaca tidak dapat membuka SOP yang dirujuk.",
      en: "Readers can't open the SOP that is referred to."
    ),
    remedy: Phrase(
      "Tulis judul atau nomor SOP seperti di katalog, atau tambahkan SOP itu.",
      en: "Write the title or number as in the registry, or add that SOP."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Keterkaitan: SOP 8 Pelayanan

        Pelaksana: Staf

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        SOP: Contoh
        Keterkaitan: -

        Pelaksana: Staf

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    )
  )

  /// SOP208: a reference that fits several SOPs.
  package static let ambiguousProcedure = Rule(
    208,
    "rujukan-rancu",
    .error,
    title: Phrase("Rujukan rancu", en: "Ambiguous reference"),
    meaning: Phrase(
      "Rujukan ini cocok dengan beberapa SOP.",
      en: "The reference fits several SOPs."
    ),
    reason: Phrase(
      "Pembaca tidak tahu SOP mana yang dimaksud.",
      en: "Readers can't tell which one is meant."
    ),
    remedy: Phrase(
      "Tulis alamat SOP di katalog, misalnya \"SOP balikpapan/dkumkmp/surat-masuk\".",
      en: "Write the path, for example \"SOP balikpapan/dkumkmp/surat-masuk\"."
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas-a/instansi.sop
        Instansi: Dinas Sosial

        === dinas-a/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas-b/instansi.sop
        Instansi: Dinas Pendidikan

        === dinas-b/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === bantuan.sop
        SOP: Bantuan
        Keterkaitan: SOP Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === dinas-a/instansi.sop
        Instansi: Dinas Sosial

        === dinas-a/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas-b/instansi.sop
        Instansi: Dinas Pendidikan

        === dinas-b/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === bantuan.sop
        SOP: Bantuan
        Keterkaitan: SOP dinas-a/surat-masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    )
  )
}

extension Problem {
  /// A reference that leads nowhere.
  static func unknownProcedure(_ written: String, similar: [String]) -> Problem {
    Problem(
      .unknownProcedure,
      Message(
        "SOP \"{0}\" tidak ditemukan di katalog",
        en: "SOP \"{0}\" is not in the registry",
        .text(written)
      ),
      label: similar.isEmpty
        ? nil
        : Message("mungkin maksud Anda {0}", en: "did you mean {0}", .alternatives(similar)),
      notes: [
        Message(
          "Rujukan dicari menurut judul, nomor, dan alamat SOP.",
          en: "References are looked up by title, number and path."
        )
      ]
    )
  }

  /// A reference that leads to several SOPs.
  static func ambiguousProcedure(_ written: String, paths: [String]) -> Problem {
    Problem(
      .ambiguousProcedure,
      Message(
        "rujukan \"{0}\" cocok dengan beberapa SOP",
        en: "the reference \"{0}\" fits several SOPs",
        .text(written)
      ),
      label: Message("bisa {0}", en: "could be {0}", .alternatives(Array(paths.prefix(3))))
    )
  }
}
