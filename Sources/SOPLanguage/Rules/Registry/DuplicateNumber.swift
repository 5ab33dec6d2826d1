extension Rule {
  /// SOP901: two SOPs of one agency with the same number.
  static let duplicateNumber = Rule(
    901,
    "nomor-bentrok",
    .error,
    title: Phrase("Nomor SOP bentrok", en: "Number used twice"),
    meaning: Phrase(
      "Dua SOP instansi ini memakai nomor yang sama.",
      en: "Two SOPs of the agency have the same number."
    ),
    reason: Phrase(
      """
      Nomor adalah cara arsip dan SOP lain menyebut sebuah SOP. Nomor yang sama membuat rujukan \
      dan arsip tidak pasti.
      """,
      en: """
        The number is how archives and other SOPs name an SOP. Where two have the same, \
        references and archives are uncertain.
        """
    ),
    remedy: Phrase(
      """
      Beri salah satunya nomor sendiri. Bila yang satu mengganti yang lain, tulis \
      "Status: digantikan" pada yang lama.
      """,
      en: """
        Give one of them a number of its own. If one replaces the other, write \
        "Status: digantikan" into the old one.
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Nomor SOP: SOP/03/2024
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-keluar.sop
        SOP: Surat Keluar
        Nomor SOP: SOP/03/2024
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

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Nomor SOP: SOP/03/2024
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda

        === dinas/surat-keluar.sop
        SOP: Surat Keluar
        Nomor SOP: SOP/04/2024
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
      var groups = KeyGroups(capacity: summaries.count)
      for position in summaries.indices where summaries[position].isCurrent {
        guard let number = summaries[position].number else { continue }
        groups.add(position, TwinKey.key(keeper: context.index.keepers[position], name: number))
      }
      groups.forEachGroup { group in
        TwinKey.forEachTwin(in: group, context) { own, twin, count in
          report(own, twin, count, context, &findings)
        }
      }
    }
  )

  private static func report(
    _ own: ProcedureID,
    _ twin: ProcedureID,
    _ count: Int,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    let (origin, other) = (context.origin(of: own), context.origin(of: twin))
    findings.report(
      .duplicateNumber(
        context.procedure(own).identity.number.value ?? "",
        title: context.procedure(twin).title,
        count: count
      ),
      in: origin.file,
      at: origin.field(.procedureNumber)?.valueRange ?? origin.heading,
      related: [
        RelatedPlace(
          file: other.file,
          range: other.field(.procedureNumber)?.valueRange ?? other.heading,
          message: Message("nomor yang sama", en: "the same number")
        )
      ]
    )
  }
}

/// Finds SOPs of one agency that share a name or a number.
enum TwinKey {
  /// A key that SOPs of one agency share when a name of theirs, given by its hash, is the same.
  static func key(keeper: UInt64, name: TextHash) -> UInt64 {
    var hash = name
    hash.add(keeper)
    return hash.value
  }

  /// Calls `body` with every SOP of a group, another one that is no edition of it, and how many
  /// more there are.
  ///
  /// Only the nearest neighbours are looked at, so that a large group costs no more than its size.
  static func forEachTwin(
    in group: ArraySlice<Int32>,
    _ context: borrowing RegistryContext,
    _ body: (_ own: ProcedureID, _ twin: ProcedureID, _ count: Int) -> Void
  ) {
    for index in group.indices {
      let own = ProcedureID(index: group[index])
      let near = max(group.startIndex, index - 3)..<min(group.endIndex, index + 4)
      var twin: ProcedureID?
      for other in near where other != index {
        let id = ProcedureID(index: group[other])
        if twin == nil, !context.index.areEditions(own, id) { twin = id }
      }
      if let twin { body(own, twin, group.count - 1) }
    }
  }
}

extension Problem {
  /// A number that another SOP has too; `title` is the nearest of `count` others.
  static func duplicateNumber(_ number: String, title: String, count: Int) -> Problem {
    Problem(
      .duplicateNumber,
      Message(
        "nomor \"{0}\" juga dipakai SOP lain di instansi ini",
        en: "number \"{0}\" is also that of another SOP of this agency",
        .text(number)
      ),
      label: Message("juga nomor \"{0}\"", en: "also that of \"{0}\"", .text(title)),
      notes: count == 1 ? [] : [.sameInOthers(count)]
    )
  }
}

extension Message {
  /// Tells how many SOPs share something.
  static func sameInOthers(_ count: Int) -> Message {
    Message(
      "Seluruhnya ada {0} SOP lain yang sama.",
      en: "There are {0} such SOPs in all.",
      .number(count)
    )
  }
}
