extension Rule {
  /// SOP909: two SOPs of one agency with nearly the same steps.
  static let sameActivities = Rule(
    909,
    "kegiatan-sama-sop-beda",
    .suggestion,
    title: Phrase("Kegiatan sama, SOP berbeda", en: "Same activities in two SOPs"),
    meaning: Phrase(
      """
      Lebih dari 80 persen langkah SOP ini sama atau hampir sama dengan langkah SOP lain di \
      instansi yang sama.
      """,
      en: """
        More than 80 per cent of the steps of this SOP are the same or nearly the same as those \
        of another one of the agency.
        """
    ),
    reason: Phrase(
      """
      Kegiatan yang sama seharusnya mempunyai SOP yang sama. Dua salinan berubah sendiri-sendiri, \
      dan perbedaannya lama-kelamaan tidak diketahui lagi maksudnya.
      """,
      en: """
        The same activity should have the same SOP. Two copies change on their own, and after a \
        while nobody knows which differences are meant.
        """
    ),
    remedy: Phrase(
      """
      Jadikan satu SOP dengan "Hanya bila:" pada langkah yang berbeda, atau pindahkan bagian yang \
      sama ke SOP tersendiri yang dipanggil dengan "Jalankan:".
      """,
      en: """
        Make it one SOP with "Hanya bila:" at the steps that differ, or move what is common into \
        an SOP of its own that both run by "Jalankan:".
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/rapat.sop
        SOP: Rapat Bulanan
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun daftar undangan rapat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Daftar Undangan

        Langkah 2: Mengirim undangan rapat kepada peserta
          Oleh: Staf
          Kelengkapan: Daftar Undangan
          Waktu: 5 menit
          Output: Undangan

        Langkah 3: Menyiapkan ruang dan bahan rapat
          Oleh: Staf
          Kelengkapan: Undangan
          Waktu: 5 menit
          Output: Bahan Rapat

        Langkah 4: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Bahan Rapat
          Waktu: 60 menit
          Output: Catatan Rapat

        === dinas/rapat-mingguan.sop
        SOP: Rapat Mingguan
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun daftar undangan rapat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Daftar Undangan

        Langkah 2: Mengirim undangan rapat kepada peserta
          Oleh: Staf
          Kelengkapan: Daftar Undangan
          Waktu: 5 menit
          Output: Undangan

        Langkah 3: Menyiapkan ruang dan bahan rapat
          Oleh: Staf
          Kelengkapan: Undangan
          Waktu: 5 menit
          Output: Bahan Rapat

        Langkah 4: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Bahan Rapat
          Waktu: 30 menit
          Output: Catatan Rapat
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/rapat.sop
        SOP: Rapat Bulanan
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun daftar undangan rapat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Daftar Undangan

        Langkah 2: Mengirim undangan rapat kepada peserta
          Oleh: Staf
          Kelengkapan: Daftar Undangan
          Waktu: 5 menit
          Output: Undangan

        Langkah 3: Menyiapkan ruang dan bahan rapat
          Oleh: Staf
          Kelengkapan: Undangan
          Waktu: 5 menit
          Output: Bahan Rapat

        Langkah 4: Memimpin rapat
          Oleh: Kasi
          Kelengkapan: Bahan Rapat
          Waktu: 60 menit
          Output: Catatan Rapat
        """
    ),
    check: .registry { context, findings in
      let summaries = context.summaries
      let candidates = AlikeCandidates(
        summaries.indices.map { summaries[$0].sketch },
        keepers: context.index.keepers
      )
      var twins = AlikeTwins()
      candidates.forEachPair { first, second in twins.compare(first, second, context) }
      for (own, twin) in twins.nearest { report(own, twin, context, &findings) }
    }
  )

  private static func report(
    _ own: ProcedureID,
    _ twin: AlikeTwins.Twin,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    let (procedure, other) = (context.procedure(own), context.procedure(twin.id))
    let (origin, place) = (context.origin(of: own), context.origin(of: twin.id))
    findings.report(
      .sameActivities(
        twin.comparison,
        count: procedure.steps.count,
        title: other.title,
        others: twin.count - 1
      ),
      in: origin.file,
      at: origin.title.isEmpty ? origin.heading : origin.title,
      related: [
        RelatedPlace(
          file: place.file,
          range: place.title.isEmpty ? place.heading : place.title,
          message: Message("SOP yang hampir sama", en: "the SOP that is nearly the same")
        )
      ]
    )
  }
}

/// Collects for each SOP the one that is most like it.
private struct AlikeTwins {
  /// The SOP most like another one.
  struct Twin {
    var id: ProcedureID
    var comparison: ProcedureComparison
    /// How many are alike, as far as they were compared.
    var count: Int
  }

  private static let leastLikeness = 800

  private var twins: [ProcedureID: Twin] = [:]

  /// Every SOP that has a twin, in order.
  var nearest: [(ProcedureID, Twin)] {
    twins.map { ($0.key, $0.value) }.sorted { $0.0.index < $1.0.index }
  }

  /// Compares two SOPs that may be alike.
  mutating func compare(
    _ first: ProcedureID,
    _ second: ProcedureID,
    _ context: borrowing RegistryContext
  ) {
    guard !context.index.areEditions(first, second) else { return }
    // The same title is told by itself.
    guard !AlikeTwins.haveSameTitle(first, second, context) else { return }
    let left = context.procedures[first.position].steps.count
    let right = context.procedures[second.position].steps.count
    guard 2000 * min(left, right) > AlikeTwins.leastLikeness * (left + right) else { return }
    let comparison = ProcedureComparison(context.procedure(first), context.procedure(second))
    guard comparison.likeness > AlikeTwins.leastLikeness else { return }
    add(second, comparison, to: first)
    add(first, comparison.mirrored, to: second)
  }

  private static func haveSameTitle(
    _ first: ProcedureID,
    _ second: ProcedureID,
    _ context: borrowing RegistryContext
  ) -> Bool {
    let left = context.summaries[first.position].title ?? TextHash()
    let right = context.summaries[second.position].title ?? TextHash()
    // Different numbers come from different titles; the same number may be chance.
    return left == right
      && FoldedName(context.procedures[first.position].title)
        == FoldedName(context.procedures[second.position].title)
  }

  private mutating func add(
    _ id: ProcedureID,
    _ comparison: ProcedureComparison,
    to own: ProcedureID
  ) {
    guard let known = twins[own] else {
      twins[own] = Twin(id: id, comparison: comparison, count: 1)
      return
    }
    let isNearer = comparison.likeness > known.comparison.likeness
    twins[own] = Twin(
      id: isNearer ? id : known.id,
      comparison: isNearer ? comparison : known.comparison,
      count: known.count + 1
    )
  }
}

extension Problem {
  /// An SOP that is nearly another one, with their differences.
  static func sameActivities(
    _ comparison: ProcedureComparison,
    count: Int,
    title: String,
    others: Int
  ) -> Problem {
    var notes = [
      Message(
        "{0} dari {1} langkah SOP ini sama atau hampir sama.",
        en: "{0} of the {1} steps of this SOP are the same or nearly the same.",
        .number(comparison.pairs.count),
        .number(count)
      )
    ]
    notes += differences(comparison)
    if others > 0 {
      notes.append(
        Message(
          "Masih ada {0} SOP lain yang hampir sama.",
          en: "There are {0} more SOPs that are nearly the same.",
          .number(others)
        )
      )
    }
    return Problem(
      .sameActivities,
      Message(
        "sebaiknya SOP ini dan \"{0}\" dijadikan satu",
        en: "better make one SOP of this one and \"{0}\"",
        .text(title)
      ),
      label: Message("hampir sama dengan SOP itu", en: "nearly the same as that one"),
      notes: notes
    )
  }

  private static func differences(_ comparison: ProcedureComparison) -> [Message] {
    var notes: [Message] = []
    if let steps = numbers(comparison.onlyFirst) {
      notes.append(
        Message("Hanya di SOP ini: langkah {0}.", en: "Only in this SOP: step {0}.", .text(steps))
      )
    }
    if let steps = numbers(comparison.onlySecond) {
      notes.append(
        Message("Hanya di SOP itu: langkah {0}.", en: "Only in that SOP: step {0}.", .text(steps))
      )
    }
    if let steps = numbers(comparison.steps(differingIn: .performers)) {
      notes.append(
        Message(
          "Pelaksananya berbeda di langkah {0}.",
          en: "The performers differ at step {0}.",
          .text(steps)
        )
      )
    }
    if let steps = numbers(comparison.steps(differingIn: .duration)) {
      notes.append(
        Message(
          "Waktunya berbeda di langkah {0}.",
          en: "The time differs at step {0}.",
          .text(steps)
        )
      )
    }
    return notes
  }

  /// The numbers of steps, the first twelve of them; nothing for none.
  private static func numbers(_ steps: [StepID]) -> String? {
    guard !steps.isEmpty else { return nil }
    var sink = ByteSink()
    for (position, step) in steps.prefix(12).enumerated() {
      if position > 0 { sink.append(", ") }
      sink.append(step.number)
    }
    if steps.count > 12 { sink.append(", …") }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
