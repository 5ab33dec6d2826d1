extension Rule {
  /// SOP103: a line that is neither a keyword line nor continues one.
  package static let strayLine = Rule(
    103,
    "baris-liar",
    .error,
    title: Phrase("Baris tanpa tempat", en: "Line without a place"),
    meaning: Phrase(
      "Baris ini bukan kata kunci dan tidak menyambung isi mana pun.",
      en: "The line is no keyword line and continues no value."
    ),
    reason: Phrase(
      "Isinya tidak ikut diterbitkan; sering kali ini kepala halaman yang ikut tersalin.",
      en: "Its content is not published; often it is a page header that was copied along."
    ),
    remedy: Phrase(
      "Hapus baris itu, jadikan keterangan dengan #, atau tulis di bawah kata kuncinya.",
      en: "Delete the line, make it a comment with #, or put it below its keyword."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat

        Pemerintah Kota Balikpapan / Dinas Koperasi
        """,
      right: """
        # Pemerintah Kota Balikpapan / Dinas Koperasi

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// Words that belong nowhere.
  static let strayLine = Problem(
    .strayLine,
    Message("baris ini tidak punya tempat", en: "this line has no place"),
    label: Message(
      "bukan kata kunci dan tidak menyambung isi di atasnya",
      en: "no keyword, and it continues nothing above"
    ),
    notes: [
      Message(
        "Untuk pemeriksaan selanjutnya baris ini dilewati.",
        en: "For the remaining checks the line is left out."
      )
    ]
  )

  /// A line in a list that lost its mark, or a wrapped line that is not indented.
  static func lostItemMark(isFirst: Bool) -> Problem {
    Problem(
      .strayLine,
      Message("baris di dalam daftar ini tidak bertanda", en: "this line of the list has no mark"),
      label: isFirst
        ? Message("butir ditulis sesudah tanda -", en: "an element stands behind a -")
        : Message(
          "butir baru, atau sambungan butir di atasnya",
          en: "a new element, or a continuation of the one above"
        ),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya baris ini dianggap butir tersendiri.",
          en: "For the remaining checks the line is taken as an element of its own."
        )
      ]
    )
  }
}
