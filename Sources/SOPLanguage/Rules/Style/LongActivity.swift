extension Rule {
  /// SOP804: an activity that is too long for a cell of the table.
  static let longActivity = Rule(
    804,
    "uraian-panjang",
    .suggestion,
    title: Phrase("Uraian panjang", en: "Long activity"),
    meaning: Phrase(
      "Uraian kegiatan ini lebih dari 25 kata.",
      en: "The activity has more than 25 words."
    ),
    reason: Phrase(
      """
      Uraian yang panjang biasanya memuat beberapa kegiatan, sehingga waktu, pelaksana, dan \
      keluarannya tidak dapat diukur satu per satu.
      """,
      en: """
        A long activity usually holds several, whose time, performer and output can't be measured \
        one by one.
        """
    ),
    remedy: Phrase(
      "Bagi menjadi beberapa langkah, atau pindahkan penjelasannya ke \"Keterangan:\".",
      en: "Divide it into several steps, or move the explanation to \"Keterangan:\"."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun konsep surat undangan kepada peserta, surat permohonan narasumber, \
        surat permohonan moderator, naskah sambutan kepala dinas, laporan penyelenggaraan, daftar \
        hadir, jadwal acara, serta bahan paparan yang akan dibawakan kepala dinas
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menyusun surat undangan dan bahan acara
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
          Keterangan: Undangan peserta, narasumber, dan moderator
        """
    ),
    check: .text { context, findings in
      let tree = context.tree
      tree.forEachValue { value in
        guard value.keyword.isHeadline, value.keyword != .procedure else { return }
        // So many words take so many letters and blanks: most activities are shorter.
        guard tree.range(of: value).count > 2 * 25 else { return }
        let count = value.pieces.reduce(0) { $0 + wordCount(tree.bytes[tree.pieces[$1].indices]) }
        guard count > 25 else { return }
        findings.report(.longActivity(count), in: tree.file, at: tree.range(of: value))
      }
    }
  )

  /// The number of stretches without blanks that hold a letter or a digit.
  private static func wordCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isCounted = false
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 {
        isCounted = false
      } else if !isCounted, byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 {
        isCounted = true
        count += 1
      }
    }
    return count
  }
}

extension Problem {
  /// An activity with too many words.
  static func longActivity(_ count: Int) -> Problem {
    Problem(
      .longActivity,
      Message(
        "sebaiknya uraian kegiatan ini dipersingkat atau dibagi",
        en: "better shorten or divide this activity"
      ),
      label: Message("{0} kata", en: "{0} words", .number(count)),
      notes: [
        Message(
          "Uraian yang mudah dibaca paling banyak 25 kata.",
          en: "An activity that is easy to read has 25 words at most."
        )
      ]
    )
  }
}
