extension Rule {
  /// SOP904: SOPs that run each other without end.
  static let callCycle = Rule(
    904,
    "putaran-pemanggilan",
    .error,
    title: Phrase("SOP saling menjalankan", en: "SOPs run each other"),
    meaning: Phrase(
      """
      SOP ini menjalankan SOP lain yang akhirnya menjalankan SOP ini lagi melalui baris \
      "Jalankan:".
      """,
      en: "The SOP runs another one that, by lines \"Jalankan:\", runs this one again."
    ),
    reason: Phrase(
      """
      Bagian yang harus selesai lebih dahulu menunggu dirinya sendiri, sehingga tidak ada yang \
      selesai.
      """,
      en: "A part that has to finish first waits for itself, so none of them finishes."
    ),
    remedy: Phrase(
      """
      Hapus salah satu "Jalankan:". Bila kedua SOP hanya berkaitan, tulis "Terkait:"; bila yang \
      lain meneruskan pekerjaan, tulis "Lanjut: ke SOP".
      """,
      en: """
        Remove one of the lines "Jalankan:". If the SOPs only have to do with each other, write \
        "Terkait:"; if the other one goes on with the work, write "Lanjut: ke SOP".
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Menyelesaikan urusan
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Catatan
          Jalankan: SOP Disposisi

        === disposisi.sop
        SOP: Disposisi
        Pelaksana: Staf; Kasi

        Langkah 1: Menyelesaikan urusan
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Catatan
          Jalankan: SOP Surat Masuk
        """,
      right: """
        === surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Menyelesaikan urusan
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Catatan
          Jalankan: SOP Disposisi

        === disposisi.sop
        SOP: Disposisi
        Pelaksana: Staf; Kasi

        Langkah 1: Menyelesaikan urusan
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Catatan
        """
    ),
    check: .registry { context, findings in
      let calls = CallGraph(context)
      for cycle in calls.cycles() {
        guard let first = cycle.first else { continue }
        let names = cycle.map { context.procedure($0.from).title }
        let origin = context.origin(of: first.from)
        findings.report(
          .callCycle(names),
          in: origin.file,
          at: first.range,
          related: cycle.dropFirst().prefix(8).map { call in
            RelatedPlace(
              file: context.origin(of: call.from).file,
              range: call.range,
              message: Message("yang menjalankan SOP berikutnya", en: "which runs the next one")
            )
          }
        )
      }
    }
  )
}

/// Which SOP runs which.
struct CallGraph {
  /// A line `Jalankan`.
  struct Call {
    /// The SOP that has the line.
    let from: ProcedureID
    /// The SOP that is run.
    let to: ProcedureID
    /// The place of the reference.
    let range: SourceRange
  }

  private let calls: [Call]
  private let isDraft: [Bool]

  /// Collects the calls of a registry's SOPs.
  init(_ context: borrowing RegistryContext) {
    var calls: [Call] = []
    for position in context.summaries.indices
    where context.summaries[position].contents.contains(.calls) {
      let steps = context.procedures[position].steps
      for number in steps.indices {
        guard let runs = steps[number].runs, let target = context.index.target(of: runs) else {
          continue
        }
        let origin = context.procedureOrigins[position]
        let place = origin.steps[number].field(.runs)?.valueRange ?? origin.heading
        calls.append(Call(from: ProcedureID(position), to: target, range: place))
      }
    }
    let procedures = context.procedures
    self.init(
      calls,
      isDraft: calls.isEmpty ? [] : procedures.indices.map { procedures[$0].status == .draft }
    )
  }

  /// Makes the graph of some calls between SOPs, of which some are drafts.
  init(_ calls: [Call], isDraft: [Bool]) {
    self.calls = calls
    self.isDraft = isDraft
  }

  /// A shortest circle of calls in every set of SOPs that run each other; it begins with one that
  /// is in force, if there is one.
  func cycles() -> [[Call]] {
    guard !calls.isEmpty else { return [] }
    let arcs = calls.map { Adjacency.Arc(NodeID(index: $0.from.index), NodeID(index: $0.to.index)) }
    let components = StrongComponents(Adjacency(arcs, count: isDraft.count)).numbers
    // Only calls inside of a component can be part of a circle.
    let inner = calls.filter { components[$0.from.position] == components[$0.to.position] }
    var starts: [Int: ProcedureID] = [:]
    var order: [Int] = []
    for call in inner {
      let component = components[call.from.position]
      if let start = starts[component] {
        let isBetter = isDraft[start.position] && !isDraft[call.from.position]
        if isBetter { starts[component] = call.from }
      } else {
        starts[component] = call.from
        order.append(component)
      }
    }
    var byCaller: [ProcedureID: [Call]] = [:]
    for call in inner { byCaller[call.from, default: []].append(call) }
    return order.compactMap { component in
      starts[component].flatMap { shortestCycle(through: $0, byCaller) }
    }
  }

  /// The shortest way from an SOP back to itself, by breadth-first search.
  private func shortestCycle(
    through start: ProcedureID,
    _ byCaller: [ProcedureID: [Call]]
  ) -> [Call]? {
    var reachedBy: [ProcedureID: Call] = [:]
    var pending = [start]
    var next = 0
    while next < pending.count {
      let caller = pending[next]
      next += 1
      for call in byCaller[caller] ?? [] where reachedBy[call.to] == nil {
        reachedBy[call.to] = call
        if call.to == start { return way(to: start, reachedBy) }
        pending.append(call.to)
      }
    }
    return nil
  }

  private func way(to start: ProcedureID, _ reachedBy: [ProcedureID: Call]) -> [Call] {
    var way: [Call] = []
    var current = start
    while let call = reachedBy[current] {
      way.append(call)
      current = call.from
      if current == start { break }
    }
    return way.reversed()
  }
}

extension Problem {
  /// SOPs, by title, of which each runs the next and the last runs the first.
  static func callCycle(_ titles: [String]) -> Problem {
    guard titles.count > 1 else {
      return Problem(
        .callCycle,
        Message("SOP ini menjalankan dirinya sendiri", en: "this SOP runs itself"),
        help: [callCycleHelp]
      )
    }
    return Problem(
      .callCycle,
      Message(
        "{0} SOP saling menjalankan tanpa akhir",
        en: "{0} SOPs run each other without end",
        .number(titles.count)
      ),
      label: Message(
        "menjalankan \"{0}\", yang akhirnya menjalankan SOP ini lagi",
        en: "runs \"{0}\", which in the end runs this one again",
        .text(titles[1])
      ),
      notes: titles.count > 8
        ? []
        : [
          Message(
            "Putarannya terdiri atas {0}.",
            en: "The circle consists of {0}.",
            .list(titles)
          )
        ],
      help: [callCycleHelp]
    )
  }

  private static var callCycleHelp: Message {
    Message(
      "Ganti salah satu \"Jalankan\" dengan \"Terkait\" atau \"Lanjut: ke SOP\".",
      en: "Replace one \"Jalankan\" by \"Terkait\" or \"Lanjut: ke SOP\"."
    )
  }
}
