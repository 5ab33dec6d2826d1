extension Rule {
  /// SOP202: two lanes go by the same name.
  package static let ambiguousPerformer = Rule(
    202,
    "pelaksana-rancu",
    .error,
    title: Phrase("Pelaksana rancu", en: "Ambiguous performer"),
    meaning: Phrase(
      "Dua pelaksana memakai nama atau singkatan yang sama.",
      en: "Two performers share a full or short name."
    ),
    reason: Phrase(
      "Pembaca tidak dapat mengetahui siapa yang dimaksud.",
      en: "Nobody can tell who is meant."
    ),
    remedy: Phrase(
      "Beri setiap pelaksana singkatan tersendiri.",
      en: "Give each performer a short name of its own."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh

        Pelaksana: Kepala Bidang Koperasi (Kabid); Kepala Bidang Usaha Mikro (Kabid)

        Langkah 1: Menerima surat
          Oleh: Kepala Bidang Koperasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kepala Bidang Usaha Mikro
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        SOP: Contoh

        Pelaksana: Kepala Bidang Koperasi (Kabid Kop); Kepala Bidang Usaha Mikro (Kabid UM)

        Langkah 1: Menerima surat
          Oleh: Kabid Kop
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kabid UM
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      let lanes = context.procedure.lanes
      guard mayShareNames(context.names.lanes) else { return }
      var owners: [FoldedName: Int] = [:]
      for (position, lane) in lanes.enumerated() {
        let names = [lane.name] + (lane.shortName.map { [$0] } ?? [])
        for name in names {
          guard let owner = owners[FoldedName(name)] else {
            owners[FoldedName(name)] = position
            continue
          }
          guard owner != position else { continue }
          findings.report(
            .ambiguousPerformer(name),
            in: context.origin.file,
            at: context.origin.lanes[position],
            related: [
              RelatedPlace(
                file: context.origin.file,
                range: context.origin.lanes[owner],
                message: Message("nama yang sama", en: "the same name")
              )
            ]
          )
          break
        }
      }
    }
  )

  /// Whether two of the full and short names may be the same.
  private static func mayShareNames(_ lanes: [ProcedureNames.LaneNames]) -> Bool {
    var keys: [UInt64] = []
    keys.reserveCapacity(2 * lanes.count)
    for position in lanes.indices {
      keys.append(lanes[position].name.key)
      if let name = lanes[position].shortName { keys.append(name.key) }
    }
    return keys.hasTwins
  }
}

extension Problem {
  /// A name that two lanes have.
  static func ambiguousPerformer(_ name: String) -> Problem {
    Problem(
      .ambiguousPerformer,
      Message(
        "nama \"{0}\" dipakai oleh dua pelaksana",
        en: "two performers go by the name \"{0}\"",
        .text(name)
      ),
      label: Message("yang kedua", en: "the second one")
    )
  }
}
