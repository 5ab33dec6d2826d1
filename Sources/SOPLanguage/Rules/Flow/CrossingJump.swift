extension Rule {
  /// SOP404: a jump across the border of a `Bersamaan` block.
  static let crossingJump = Rule(
    404,
    "lompat-bersamaan",
    .error,
    title: Phrase("Lompatan melewati batas Bersamaan", en: "A jump across the border of Bersamaan"),
    meaning: Phrase(
      """
      Sebuah tujuan menunjuk dari dalam Bersamaan ke luar, dari luar ke dalam, atau dari satu \
      cabang ke cabang lain. Mengakhiri SOP dari dalam cabang termasuk di dalamnya.
      """,
      en: """
        A destination points from inside a Bersamaan block to its outside, from outside into it, \
        or from one branch to another. Ending the SOP inside a branch is such a jump too.
        """
    ),
    reason: Phrase(
      """
      Cabang dikerjakan pada waktu yang sama dan saling menunggu di Akhir bersamaan. Bila satu \
      cabang pergi ke tempat lain, cabang yang lain menunggu tanpa akhir. Dalam teori alur kerja \
      syarat ini disebut "proper completion" (W. van der Aalst, 1998).
      """,
      en: """
        Branches are worked on at the same time and wait for each other at Akhir bersamaan. When \
        one goes elsewhere, the others wait for ever. The theory of workflows calls this \
        condition "proper completion" (W. van der Aalst, 1998).
        """
    ),
    remedy: Phrase(
      """
      Biarkan setiap cabang sampai ke Akhir bersamaan, lalu letakkan keputusan sesudahnya. Untuk \
      mengulang seluruh blok, arahkan ke langkah sebelum Bersamaan.
      """,
      en: """
        Let every branch come to Akhir bersamaan and put the decision behind it. To repeat the \
        whole block, point to the step before Bersamaan.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Persiapan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Bersamaan:
          Cabang: Tempat
            Langkah 1: Memesan ruang rapat
              Oleh: Staf
              Kelengkapan: Surat Permohonan
              Waktu: 15 menit
              Output: Bukti Pemesanan
              Lanjut: selesai

          Cabang: Undangan
            Langkah 2: Menyusun undangan
              Oleh: Kasi
              Kelengkapan: Surat Permohonan
              Waktu: 30 menit
              Output: Undangan
        Akhir bersamaan

        Langkah 3: Mengirim undangan
          Oleh: Staf
          Kelengkapan: Undangan; Bukti Pemesanan
          Waktu: 10 menit
          Output: Undangan [terkirim]
        """,
      right: """
        SOP: Persiapan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Bersamaan:
          Cabang: Tempat
            Langkah 1: Memesan ruang rapat
              Oleh: Staf
              Kelengkapan: Surat Permohonan
              Waktu: 15 menit
              Output: Bukti Pemesanan

          Cabang: Undangan
            Langkah 2: Menyusun undangan
              Oleh: Kasi
              Kelengkapan: Surat Permohonan
              Waktu: 30 menit
              Output: Undangan
        Akhir bersamaan

        Langkah 3: Mengirim undangan
          Oleh: Staf
          Kelengkapan: Undangan; Bukti Pemesanan
          Waktu: 10 menit
          Output: Undangan [terkirim]
        """
    ),
    check: .flow { context, findings in
      guard !context.soundness.analysis.crossings.isEmpty else { return }
      let graph = context.procedure.flow
      let regions = context.soundness.analysis.regions
      let crossings = BorderCrossings(graph)
      var seen: Set<SourceRange> = []
      // The way past an optional step repeats the jump to it, so it is told only on its own.
      for isSkip in [false, true] {
        for (position, edge) in graph.edges.enumerated()
        where regions.roles[position] == .crossing && (edge.kind == .skip) == isSkip {
          let range = context.origin.destination(ofEdge: position)
          guard !isSkip || seen.isEmpty, seen.insert(range).inserted else { continue }
          findings.report(
            .crossingJump(crossings.manner(of: edge), from: graph[edge.from].kind.step),
            in: context.origin.file,
            at: range,
            related: places(of: edge, crossings.block(of: edge), in: context)
          )
        }
      }
    }
  )

  private static func places(
    of edge: FlowGraph.Edge,
    _ block: BlockID?,
    in context: borrowing ProcedureContext
  ) -> [RelatedPlace] {
    var places: [RelatedPlace] = []
    let origin = context.origin
    if let block, origin.blocks.indices.contains(block.position) {
      places.append(
        RelatedPlace(
          file: origin.file,
          range: origin.blocks[block.position],
          message: Message("Bersamaan yang dilewati batasnya", en: "the block whose border it is")
        )
      )
    }
    if let target = context.procedure.flow[edge.to].kind.step {
      places.append(
        origin.related(target, Message("tujuannya di sini", en: "its destination is here"))
      )
    }
    return places
  }
}

extension Problem {
  /// A jump from `step` crosses the border of a block.
  static func crossingJump(_ manner: BorderCrossings.Manner, from step: StepID?) -> Problem {
    let headline: Message
    let note: Message
    switch manner {
    case .endsInside:
      headline = Message(
        "SOP tidak dapat berakhir di tengah Bersamaan",
        en: "the SOP can't end in the middle of Bersamaan"
      )
      note = Message(
        "Cabang lain masih dikerjakan ketika SOP berakhir di sini.",
        en: "Other branches are still being worked on when the SOP ends here."
      )
    case .leaves:
      headline = Message(
        "tujuan ini keluar dari Bersamaan sebelum cabang lain selesai",
        en: "this destination leaves Bersamaan before the other branches are done"
      )
      note = Message(
        "Cabang lain akan menunggu di Akhir bersamaan tanpa akhir.",
        en: "The other branches would wait at Akhir bersamaan for ever."
      )
    case .enters:
      headline = Message(
        "tujuan ini masuk ke tengah Bersamaan",
        en: "this destination leads into the middle of Bersamaan"
      )
      note = Message(
        "Cabang lain belum dimulai, sehingga Akhir bersamaan menunggu tanpa akhir.",
        en: "The other branches have not begun, so Akhir bersamaan would wait for ever."
      )
    case .changesBranch:
      headline = Message(
        "tujuan ini berpindah ke cabang lain dari Bersamaan",
        en: "this destination changes to another branch of Bersamaan"
      )
      note = Message(
        "Cabang ini tidak pernah sampai ke Akhir bersamaan.",
        en: "This branch would never come to Akhir bersamaan."
      )
    }
    return Problem(
      .crossingJump,
      headline,
      label: step.map { Message("dari langkah {0}", en: "from step {0}", .number($0.number)) },
      notes: [note],
      help: [help(for: manner)]
    )
  }

  private static func help(for manner: BorderCrossings.Manner) -> Message {
    switch manner {
    case .endsInside, .leaves:
      Message(
        "Letakkan keputusan ini sesudah Akhir bersamaan.",
        en: "Put this decision behind Akhir bersamaan."
      )
    case .enters:
      Message(
        "Arahkan ke langkah sebelum Bersamaan, agar semua cabang dikerjakan.",
        en: "Point to the step before Bersamaan, so that all branches are worked on."
      )
    case .changesBranch:
      Message(
        "Pindahkan langkah itu ke cabang ini, atau letakkan sesudah Akhir bersamaan.",
        en: "Move that step to this branch, or put it behind Akhir bersamaan."
      )
    }
  }
}
