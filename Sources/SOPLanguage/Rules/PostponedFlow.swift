extension Rule {
  /// SOP400: the flow was not checked because a line or a jump it depends on is not sound.
  package static let postponedFlow = Rule(
    400,
    "alur-ditunda",
    .suggestion,
    title: Phrase("Pemeriksaan alur ditunda", en: "Flow not checked yet"),
    meaning: Phrase(
      "Alur SOP ini belum diperiksa karena ada baris atau tujuan yang belum terbaca.",
      en: "The flow was not checked, because a line or a destination could not be read."
    ),
    reason: Phrase(
      "Memeriksa alur yang belum utuh hanya akan menghasilkan pesan yang menyesatkan.",
      en: "Checking an incomplete flow would only yield misleading messages."
    ),
    remedy: Phrase(
      "Perbaiki kesalahan yang disebut lebih dahulu, lalu periksa lagi.",
      en: "Repair the errors that are told, then check again."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Keputusan 2: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 12
        """,
      right: """
        SOP: Contoh

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Keputusan 2: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
        """
    )
  )
}

extension Problem {
  /// The flow of this SOP was not checked.
  static let postponedFlow = Problem(
    .postponedFlow,
    Message(
      "sebaiknya perbaiki dahulu kesalahan yang lain, karena alur SOP ini belum diperiksa",
      en: "better repair the other errors first, because the flow of this SOP was not checked"
    ),
    label: Message("pemeriksaan alur ditunda", en: "the flow was not checked")
  )
}
