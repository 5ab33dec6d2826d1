extension Rule {
  /// SOP902: two SOPs of one agency with the same title.
  static let duplicateTitle = Rule(
    902,
    "judul-bentrok",
    .warning,
    title: Phrase("Judul SOP bentrok", en: "Title used twice"),
    meaning: Phrase(
      "Dua SOP instansi ini berjudul sama.",
      en: "Two SOPs of the agency have the same title."
    ),
    reason: Phrase(
      "Pembaca tidak tahu SOP mana yang harus dibuka, dan rujukan menurut judul menjadi rancu.",
      en: "Readers can't tell which one to open, and a reference by title becomes ambiguous."
    ),
    remedy: Phrase(
      """
      Bedakan judulnya menurut isinya. Bila yang satu mengganti yang lain, tulis \
      "Status: digantikan" pada yang lama.
      """,
      en: """
        Let the titles tell the difference. If one replaces the other, write \
        "Status: digantikan" into the old one.
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/tamu.sop
        SOP: Penerimaan Tamu
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/tamu-resmi.sop
        SOP: Penerimaan tamu
        Pelaksana: Staf; Kasi

        Langkah 1: Menjemput tamu
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/tamu.sop
        SOP: Penerimaan Tamu
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/tamu-resmi.sop
        SOP: Penerimaan Tamu Resmi
        Pelaksana: Staf; Kasi

        Langkah 1: Menjemput tamu
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    ),
    check: .registry { context, findings in
      let summaries = context.summaries
      var groups = KeyGroups(capacity: summaries.count)
      for position in summaries.indices where summaries[position].isCurrent {
        guard let title = summaries[position].title else { continue }
        groups.add(position, TwinKey.key(keeper: context.index.keepers[position], name: title))
      }
      groups.forEachGroup { group in
        TwinKey.forEachTwin(in: group, context) { own, twin, count in
          let (origin, other) = (context.origin(of: own), context.origin(of: twin))
          findings.report(
            .duplicateTitle(
              context.procedure(own).title,
              path: context.procedure(twin).path,
              count: count
            ),
            in: origin.file,
            at: origin.title,
            related: [
              RelatedPlace(
                file: other.file,
                range: other.title,
                message: Message("judul yang sama", en: "the same title")
              )
            ]
          )
        }
      }
    }
  )
}

extension Problem {
  /// A title that another SOP has too; `path` is that of the nearest of `count` others.
  static func duplicateTitle(_ title: String, path: String, count: Int) -> Problem {
    Problem(
      .duplicateTitle,
      Message(
        "judul \"{0}\" juga dipakai SOP lain di instansi ini",
        en: "title \"{0}\" is also that of another SOP of this agency",
        .text(title)
      ),
      label: Message("juga judul {0}", en: "also that of {0}", .text(path)),
      notes: count == 1 ? [] : [.sameInOthers(count)]
    )
  }
}
