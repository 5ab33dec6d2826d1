extension Rule {
  /// SOP409: `kembali` to a later step, or `lanjut ke` an earlier one.
  static let wrongDirection = Rule(
    409,
    "arah-lompat",
    .error,
    title: Phrase("Arah tujuan terbalik", en: "A destination in the wrong direction"),
    meaning: Phrase(
      """
      "kembali ke langkah …" menunjuk langkah yang lebih bawah, atau "lanjut ke langkah …" \
      menunjuk langkah yang lebih atas.
      """,
      en: """
        "kembali ke langkah …" points to a step further down, or "lanjut ke langkah …" to a step \
        further up.
        """
    ),
    reason: Phrase(
      """
      Nomor langkah berubah bila ada baris yang disisipkan atau dihapus. Arah yang tidak cocok \
      adalah tanda bahwa nomor tujuan belum ikut diperbarui.
      """,
      en: """
        The numbers of steps change when a row is inserted or deleted. A direction that does not \
        fit is the sign of a number that was not updated.
        """
    ),
    remedy: Phrase(
      "Periksa nomor tujuannya. Bila nomornya benar, ganti \"kembali ke\" dan \"lanjut ke\".",
      en: "Check the number. If it is right, exchange \"kembali ke\" and \"lanjut ke\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: lanjut ke langkah 1
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
        """
    ),
    check: .procedure { context, findings in
      guard context.soundness.isMisled else { return }
      let graph = context.procedure.flow
      var seen: Set<SourceRange> = []
      for (position, edge) in graph.edges.enumerated() where edge.isWritten {
        guard let from = graph[edge.from].kind.step, let to = graph[edge.to].kind.step else {
          continue
        }
        let range = context.origin.destination(ofEdge: position)
        guard edge.isWrong(from, to), seen.insert(range).inserted else { continue }
        findings.report(
          .wrongDirection(isReturn: edge.isReturn, from: from, to: to),
          in: context.origin.file,
          at: range,
          related: [
            context.origin.related(
              to,
              Message("langkah {0} ada di sini", en: "step {0} is here", .number(to.number))
            )
          ],
          fixes: [context.otherDirection(of: edge, to: to, at: range)]
        )
      }
    }
  )
}

extension FlowGraph.Edge {
  /// Whether the author wrote the destination.
  fileprivate var isWritten: Bool {
    switch kind {
    case .jump, .answer: true
    case .entry, .next, .skip, .fork, .join: false
    }
  }

  /// Whether the edge leads up although it says down, or the other way round.
  fileprivate func isWrong(_ from: StepID, _ to: StepID) -> Bool {
    isReturn ? to.index > from.index : to.index <= from.index
  }
}

extension FlowGraph {
  /// Whether a destination lies in another direction than the author wrote.
  var hasWrongDirection: Bool {
    edges.indices.contains { position in
      guard edges[position].isWritten,
        let from = nodes[edges[position].from.position].kind.step,
        let to = nodes[edges[position].to.position].kind.step
      else { return false }
      return edges[position].isWrong(from, to)
    }
  }
}

extension ProcedureContext {
  /// The change of a destination into the other direction.
  fileprivate func otherDirection(
    of edge: FlowGraph.Edge,
    to step: StepID,
    at range: SourceRange
  ) -> FixIt {
    let destination = procedure.destination(isReturn: !edge.isReturn, step, isGuess: edge.isGuess)
    return FixIt(
      Message("ganti dengan \"{0}\"", en: "replace it with \"{0}\"", .text(destination)),
      .likely,
      edits: [TextEdit(file: origin.file, range: range, replacement: destination)]
    )
  }
}

extension Problem {
  /// A destination is written with the wrong one of `kembali` and `lanjut ke`.
  static func wrongDirection(isReturn: Bool, from: StepID, to: StepID) -> Problem {
    let headline =
      isReturn
      ? Message(
        "\"kembali\" menunjuk langkah {0}, padahal langkah itu sesudah langkah {1}",
        en: "\"kembali\" points to step {0}, but that step comes after step {1}",
        .number(to.number),
        .number(from.number)
      )
      : Message(
        "\"lanjut ke\" menunjuk langkah {0}, padahal langkah itu tidak sesudah langkah {1}",
        en: "\"lanjut ke\" points to step {0}, but that step does not come after step {1}",
        .number(to.number),
        .number(from.number)
      )
    return Problem(
      .wrongDirection,
      headline,
      label: Message("arahnya tidak cocok", en: "the direction does not fit"),
      help: [
        Message(
          "Periksa apakah nomor tujuannya masih benar sesudah ada baris disisipkan atau dihapus.",
          en: "Check whether the number is still right after rows were inserted or deleted."
        )
      ]
    )
  }
}
