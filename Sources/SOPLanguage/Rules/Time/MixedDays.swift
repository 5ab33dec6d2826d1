extension Rule {
  /// SOP606: working days and calendar days on one way.
  static let mixedDays = Rule(
    606,
    "satuan-campur",
    .suggestion,
    title: Phrase("Satuan hari bercampur", en: "Mixed kinds of days"),
    meaning: Phrase(
      """
      Pada satu jalan melalui SOP ini ada waktu dalam hari kerja dan waktu dalam hari \
      kalender.
      """,
      en: """
        On one way through this SOP some times are in working days and others in calendar \
        days.
        """
    ),
    reason: Phrase(
      """
      Hari kerja dan hari kalender tidak dapat dijumlahkan: lima hari kerja dapat berarti \
      lima sampai tujuh hari kalender. Lamanya SOP lalu hanya dapat diperkirakan.
      """,
      en: """
        Working days and calendar days can't be added: five working days may be five to \
        seven calendar days. The length of the SOP can then only be estimated.
        """
    ),
    remedy: Phrase(
      """
      Pakai satu jenis hari di semua langkah. Bila peraturan menentukan hari kalender \
      untuk satu langkah, tulis baris Abaikan dengan alasan itu.
      """,
      en: """
        Use one kind of days in all steps. Where a regulation sets calendar days for one \
        step, write an Abaikan line with that reason.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 21 hari kalender

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 3 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 7 hari kalender
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 10 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 3 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 5 hari kerja
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times, let pair = report.mixedPair(context.soundness.index)
      else { return }
      findings.report(
        .mixedDays(report),
        in: context.origin.file,
        at: report.place(of: pair.calendar),
        related: [
          RelatedPlace(
            file: context.origin.file,
            range: report.place(of: pair.working),
            message: Message("di sini hari kerja", en: "working days here")
          )
        ]
      )
    }
  )
}

extension TimeReport {
  /// A step in calendar days and one in working days, of which one may follow the other.
  fileprivate func mixedPair(_ index: FlowIndex) -> (calendar: StepID, working: StepID)? {
    guard steps.indices.contains(where: { steps[$0].duration.value?.days == .calendar }) else {
      return nil
    }
    let graph = index.graph
    func nodes(_ kinds: [Duration.Days]) -> [Bool] {
      var marks = [Bool](repeating: false, count: graph.nodes.count)
      for (position, step) in steps.enumerated() {
        guard let days = step.duration.value?.days, kinds.contains(days) else { continue }
        if let node = index.node(of: StepID(position)) { marks[node.position] = true }
      }
      return marks
    }
    let calendar = nodes([.calendar])
    let working = nodes([.plain, .working])
    guard calendar.contains(true), working.contains(true) else { return nil }
    let arcs = graph.edges.map { Adjacency.Arc($0.from, $0.to) }
    let forward = Adjacency(arcs, count: graph.nodes.count)
    let backward = Adjacency(arcs, count: graph.nodes.count, .backward)
    for node in calendar.indices where calendar[node] {
      var source = [Bool](repeating: false, count: calendar.count)
      source[node] = true
      let (after, before) = (forward.reach(from: source), backward.reach(from: source))
      let partner = working.indices.first { working[$0] && (after[$0] || before[$0]) }
      guard let partner, let other = graph.nodes[partner].kind.step,
        let step = graph.nodes[node].kind.step
      else { continue }
      return (step, other)
    }
    return nil
  }
}

extension Problem {
  /// Working days and calendar days would have to be added.
  static func mixedDays(_ report: TimeReport) -> Problem {
    Problem(
      .mixedDays,
      Message(
        "sebaiknya semua langkah memakai satu jenis hari, hari kerja atau hari kalender",
        en: "all steps better use one kind of days, working days or calendar days"
      ),
      label: Message("di sini hari kalender", en: "calendar days here"),
      notes: [
        Message(
          "Keduanya tidak dapat dijumlahkan; sekali jalan {0}.",
          en: "They can't be added; without returns it is {0}.",
          report.words(report.time.once)
        )
      ]
    )
  }
}
