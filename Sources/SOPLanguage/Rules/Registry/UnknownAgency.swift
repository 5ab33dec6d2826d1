extension Rule {
  /// SOP903: a reference by path whose agency is not in the registry.
  static let unknownAgency = Rule(
    903,
    "instansi-tak-dikenal",
    .error,
    title: Phrase("Instansi tidak dikenal", en: "Unknown agency"),
    meaning: Phrase(
      "Rujukan ini menyebut alamat instansi yang tidak ada di katalog.",
      en: "The reference names the path of an agency that the registry does not have."
    ),
    reason: Phrase(
      "Pekerjaan diserahkan ke instansi yang tidak dapat ditemukan siapa pun.",
      en: "Work is handed to an agency that nobody can find."
    ),
    remedy: Phrase(
      "Tulis alamat seperti nama map instansi itu, atau tulis judul SOP-nya.",
      en: "Write the path as the agency's folder has it, or the title of the SOP."
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === balikpapan/instansi.sop
        Instansi: Dinas Contoh

        === balikpapan/surat-masuk.sop
        SOP: Surat Masuk
        Keterkaitan: SOP balikpapn/surat-keluar
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === balikpapan/surat-keluar.sop
        SOP: Surat Keluar
        Pelaksana: Staf; Kasi

        Langkah 1: Mengirim surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === balikpapan/instansi.sop
        Instansi: Dinas Contoh

        === balikpapan/surat-masuk.sop
        SOP: Surat Masuk
        Keterkaitan: SOP balikpapan/surat-keluar
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === balikpapan/surat-keluar.sop
        SOP: Surat Keluar
        Pelaksana: Staf; Kasi

        Langkah 1: Mengirim surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    )
  )
}

extension Problem {
  /// A path that begins with no agency's.
  static func unknownAgency(_ path: String, similar: [String]) -> Problem {
    Problem(
      .unknownAgency,
      Message(
        "instansi \"{0}\" tidak ada di katalog",
        en: "agency \"{0}\" is not in the registry",
        .text(path)
      ),
      label: similar.isEmpty
        ? nil
        : Message("mungkin maksud Anda {0}", en: "did you mean {0}", .alternatives(similar)),
      notes: [
        Message(
          "Alamat SOP dimulai dengan map instansinya.",
          en: "The path of an SOP begins with the folder of its agency."
        )
      ]
    )
  }
}
