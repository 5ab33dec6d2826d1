import SOPEditor
import SOPLanguage
import SOPTestSupport
import Testing

/// The time gone by at each step, against the language's own analysis of whole SOPs.
struct ElapsedTimeTests {
  /// An SOP and what stands in it besides straight rows.
  struct Flow: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let steps: String

    init(_ name: String, _ steps: String) {
      testDescription = name
      self.steps = steps
    }

    var text: String { "SOP: A\nPelaksana: Staf; Kasi; Kabid\n" + steps }
  }

  static let flows = [
    Flow(
      "choices that meet again",
      """
      Keputusan 1: Memilih
        Waktu: 3 menit
        Jika dekat: lanjut ke langkah 3
        Jika jauh: lanjut
      Langkah 2: Menempuh
        Waktu: 2 jam
      Langkah 3: Menerima
        Waktu: 5 menit
        Lanjut: selesai
      """
    ),
    Flow(
      "parallel work",
      """
      Langkah 1: Membuka
        Waktu: 4 menit
      Bersamaan:
      Cabang: Tempat
      Langkah 2: Memesan
        Waktu: 1 jam
      Langkah 3: Menata
        Waktu: 10 menit
      Cabang: Undangan
      Langkah 4: Menulis
        Waktu: 20 menit
      Bersamaan:
      Cabang: Surat
      Langkah 5: Mengirim
        Waktu: 2 jam
      Cabang: Telepon
      Langkah 6: Menelepon
        Waktu: 30 menit
      Akhir bersamaan
      Akhir bersamaan
      Langkah 7: Menutup
        Waktu: 1 menit
      """
    ),
    Flow(
      "loops within loops, with and without a bound",
      """
      Langkah 1: Menyusun
        Waktu: 10 menit
      Keputusan 2: Memeriksa
        Waktu: 5 menit
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
      Langkah 3: Mengetik
        Waktu: 2-3 hari
      Keputusan 4: Memaraf
        Waktu: paling lama 1 jam
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1
      Langkah 5: Mengirim
        Waktu: 1 menit
      """
    ),
    Flow(
      "an approval chain",
      """
      Langkah 1: Menyusun
        Waktu: 10 menit
      Berjenjang 2: Memeriksa
        Melalui:
          - Kasi; 5 menit; diparaf
          - Kabid; 15 menit; ditandatangani
        Jika tidak: kembali ke langkah 1
      Langkah 4: Mengirim
        Waktu: 1 menit
      """
    ),
    Flow(
      "steps that are skipped, and ends before the last row",
      """
      Langkah 1: Menerima
        Waktu: 10 menit
      Langkah 2: Menyurvei
        Hanya bila: perlu
        Waktu: 3 jam
      Keputusan 3: Menilai
        Waktu: 7 menit
        Jika lengkap: lanjut
        Jika kurang: selesai
      Langkah 4: Menyimpan
        Waktu: 1 menit
      """
    ),
    Flow(
      "calendar days beside working time",
      """
      Keputusan 1: Memilih
        Waktu: 5 menit
        Jika dekat: lanjut ke langkah 3
        Jika jauh: lanjut
      Langkah 2: Menunggu
        Waktu: 7 hari kalender
        Lanjut: lanjut ke langkah 4
      Langkah 3: Memeriksa
        Waktu: 4 hari kerja
      Langkah 4: Menerima
        Waktu: 1 bulan
      """
    ),
    Flow(
      "rows that don't stand in the order of the work",
      """
      Langkah 1: Menerima
        Waktu: 10 menit
        Lanjut: lanjut ke langkah 3
      Langkah 2: Menyimpan
        Waktu: 20 menit
        Lanjut: selesai
      Keputusan 3: Memeriksa
        Waktu: 40 menit
        Jika ya: lanjut ke langkah 2
        Jika tidak: lanjut ke langkah 1
      """
    ),
  ]

  @Test(arguments: flows)
  func `a step's hint is the longest way that leads to it`(flow: Flow) throws {
    let file = SourceFile(path: "a.sop", contents: Array(flow.text.utf8))
    let snapshot = Snapshot(alone: file)
    let procedure = try #require(snapshot.procedure)
    #expect(procedure.time != nil, "the flow is sound")
    #expect(try compare(snapshot) == procedure.steps.count)
    let minutesPerDay = snapshot.session.registry.minutesPerDay
    let ends = TimeAnalysis.elapsed(in: procedure, minutesPerDay: minutesPerDay) ?? []
    let last = procedure.time?.onceSteps.compactMap { ends[$0.position] }
      .max { $0.estimate(minutesPerDay: 450) < $1.estimate(minutesPerDay: 450) }
    #expect(last == procedure.time?.once.low, "the last step on the longest way ends the SOP")
  }

  @Test(arguments: [Samples.definitions, Samples.sound])
  func `hints agree with the analysis in every SOP of the repository`(files: [SourceFile]) throws {
    let session = CheckingSession(files)
    var compared = 0
    for position in files.indices { compared += try compare(Snapshot(session, at: position)) }
    #expect(compared > 50)
  }

  /// Compares all hints of an SOP; gives their number.
  private func compare(_ snapshot: Snapshot) throws -> Int {
    guard let procedure = snapshot.procedure, procedure.time != nil else { return 0 }
    let minutesPerDay = snapshot.session.registry.minutesPerDay
    let whole = SourceRange(0, snapshot.file.bytes.count)
    let hints = InlayHints.hints(in: snapshot, within: whole)
    let timed = procedure.steps.indices.filter { procedure.steps[$0].duration.value != nil }
    try #require(hints.count == timed.count, "\(snapshot.file.path)")
    for (hint, position) in zip(hints, timed) {
      let time = try #require(
        Self.time(until: StepID(position), of: procedure, minutesPerDay: minutesPerDay)
      )
      let expected = Message(
        "sampai di sini {0}",
        en: "{0} until here",
        .time(time, minutesPerDay: minutesPerDay)
      )
      #expect(
        hint.label.text(in: .indonesian) == expected.text(in: .indonesian),
        "\(snapshot.file.path), row \(position + 1)"
      )
    }
    return hints.count
  }

  /// The longest time until a step is done: that of an SOP in which the step takes so long that no
  /// way around it counts, and in which whatever comes behind it takes no time.
  private static func time(
    until step: StepID,
    of procedure: Procedure,
    minutesPerDay: Int
  ) -> TimeAmount? {
    let more = 100_000_000
    var changed = procedure
    for position in positions(behind: step, of: procedure) {
      changed.steps[position].duration = .missing
    }
    guard var duration = procedure[step].duration.value else { return nil }
    duration.longest.minutes += more
    changed.steps[step.position].duration = .value(duration)
    return TimeAnalysis.time(of: changed, minutesPerDay: minutesPerDay)?.once.low
      .remainder(after: TimeAmount(work: Int64(more) * 1000))
  }

  /// The rows that come after a step when nothing is sent back.
  private static func positions(behind step: StepID, of procedure: Procedure) -> Set<Int> {
    let flow = procedure.flow
    let returns = Set(procedure.time?.returns.map { $0.edge } ?? [])
    var found: Set<Int> = []
    var isSeen: Set<NodeID> = []
    var ready = flow.node(of: step).map { [$0] } ?? []
    while let node = ready.popLast() {
      for (position, edge) in flow.edges.enumerated()
      where edge.from == node && !returns.contains(position) {
        guard isSeen.insert(edge.to).inserted else { continue }
        ready.append(edge.to)
        if case .step(let next) = flow[edge.to].kind, next != step { found.insert(next.position) }
      }
    }
    return found
  }
}
