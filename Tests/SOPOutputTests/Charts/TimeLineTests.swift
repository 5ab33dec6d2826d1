import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The bars of small SOPs, worked out by hand.
struct TimeLineTests {
  /// The time line of steps written in short: performer, time, and whatever else.
  private func line(_ steps: String, minutesPerDay: Int = 450) throws -> TimeLine {
    let source = "SOP: Contoh\n\nPelaksana: Staf; Kasi; Kabid\n\n" + steps
    let procedure = try #require(Samples.compile(source).procedures.first)
    return TimeLine(procedure, minutesPerDay: minutesPerDay)
  }

  private func bar(_ number: Int, in line: TimeLine) throws -> TimeLine.Bar {
    try #require(line.rows.flatMap { $0.bars }.first { $0.step.number == number })
  }

  @Test func `steps follow each other on one scale`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 10 menit
      Langkah 2: B
        Oleh: Kasi
        Waktu: 30 menit
      Langkah 3: C
        Oleh: Staf
        Waktu: 1 jam
      """
    )
    #expect(line.rows.map { $0.lane } == [LaneID(0), LaneID(1)])
    #expect(line.rows[0].bars.map { $0.step.number } == [1, 3])
    #expect(line.rows[0].bars.map { $0.start } == [0, 4000])
    #expect(line.rows[0].bars.map { $0.end } == [1000, 10_000])
    #expect(line.rows[1].bars.map { $0.start } == [1000])
    #expect(line.rows.map { $0.share.percent } == [70, 30])
    #expect(line.rows.map { $0.trackCount } == [1, 1])
    let isPlain = line.rows.flatMap { $0.bars }.allSatisfy {
      $0.size == .scaled && $0.sure == $0.end && !$0.isMaybe
    }
    #expect(isPlain)
    #expect(line.facts.longest.map { $0.number } == [3])
    #expect(line.facts.longestShare.percent == 60)
    #expect(line.ticks.map { $0.minutes } == [30, 60, 90])
    #expect(line.ticks.map { $0.position } == [3000, 6000, 9000])
  }

  @Test func `a span is sure up to its shortest and drawn up to its longest time`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1-2 hari
      Langkah 2: B
        Oleh: Kasi
        Waktu: 2 hari
      """
    )
    let span = try bar(1, in: line)
    #expect((span.start, span.sure, span.end) == (0, 2500, 5000))
    #expect(try bar(2, in: line).start == 5000)
    #expect(line.facts.hasSpans)
    // A day and a half of three and a half days.
    #expect(line.rows[0].share.percent == 43)
    #expect(line.rows[0].time.text(in: .indonesian) == "1 hari kerja sampai 2 hari kerja")
  }

  @Test func `a step without a time has the shortest bar and is counted`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 jam
      Langkah 2: B
        Oleh: Kasi
        Waktu: ?
      Langkah 3: C
        Oleh: Kasi
      """
    )
    for number in [2, 3] {
      let unknown = try bar(number, in: line)
      #expect(unknown.size == .unknown && unknown.end - unknown.start == 80)
    }
    #expect(try bar(1, in: line).end == 9840)
    #expect(line.facts.unknown.map { $0.number } == [2, 3])
    #expect(line.rows[1].time.isEmpty && line.rows[1].share.percent == 0)
    #expect(!line.isEmpty)
  }

  @Test func `an SOP without any time has nothing to draw`() throws {
    #expect(try line("Langkah 1: A\n  Oleh: Staf\n").isEmpty)
  }

  @Test func `minutes beside days stay visible and are said to be too short`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 5 menit
      Langkah 2: B
        Oleh: Kasi
        Waktu: 7 hari
      Langkah 3: C
        Oleh: Staf
        Waktu: 5 menit
      """
    )
    let short = try bar(1, in: line)
    #expect((short.start, short.end, short.size) == (0, 80, .enlarged))
    let long = try bar(2, in: line)
    #expect(long.start == 80 && long.end == 9920 && long.size == .scaled)
    #expect(line.facts.enlarged.map { $0.number } == [1, 3])
    #expect(line.rows[0].share.isTraceOnly)
    #expect(line.rows[1].share.percent == 100)
  }

  private let parallel = """
    Langkah 1: A
      Oleh: Staf
      Waktu: 1 jam
    Bersamaan:
    Cabang: Satu
    Langkah 2: B
      Oleh: Staf
      Waktu: 2 jam
    Langkah 3: C
      Oleh: Kasi
      Waktu: 1 jam
    Cabang: Dua
    Langkah 4: D
      Oleh: Staf
      Waktu: 1 jam
    Akhir bersamaan
    Langkah 5: E
      Oleh: Staf
      Waktu: 1 jam
    """

  @Test func `branches begin together and the next step waits for the longest`() throws {
    let line = try line(parallel)
    #expect(
      try [1, 2, 3, 4, 5].map { try bar($0, in: line).start } == [0, 2000, 6000, 2000, 8000]
    )
    #expect(try bar(5, in: line).end == 10_000)
    #expect(line.rows[0].bars.map { $0.track } == [0, 0, 1, 0])
    #expect(line.rows.map { $0.trackCount } == [2, 1])
    #expect(line.facts.hasParallelSteps)
    #expect(line.time.text(in: .indonesian) == "6 jam")
    // The axis knows only of the five hours that the longest way takes.
    #expect(line.ticks.last == TimeLine.Tick(position: 10_000, minutes: 300))
  }

  @Test func `a single branch is nothing parallel`() throws {
    let line = try line(
      """
      Bersamaan:
      Cabang: Satu
      Langkah 1: A
        Oleh: Staf
        Waktu: 2 jam
      Langkah 2: B
        Oleh: Staf
        Waktu: 2 jam
      Cabang: Dua
      Akhir bersamaan
      """
    )
    #expect(!line.facts.hasParallelSteps)
    #expect(line.rows[0].bars.map { $0.start } == [0, 5000])
  }

  @Test func `a step on a condition is marked and counted`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 jam
      Langkah 2: B
        Oleh: Kasi
        Hanya bila: hujan
        Waktu: 1 jam
      Langkah 3: C
        Oleh: Staf atau Kabid
        Waktu: 2 jam
      """
    )
    #expect(try !bar(1, in: line).isMaybe)
    #expect(try bar(2, in: line).isMaybe)
    #expect(try bar(3, in: line).isMaybe)
    #expect(line.facts.conditional.map { $0.number } == [2])
    #expect(line.facts.either.map { $0.number } == [3])
    // Both performers of step 3 have its bar and its time.
    #expect(line.rows.map { $0.share.percent } == [75, 25, 50])
    #expect(line.facts.hasSharedSteps)
  }

  @Test func `steps that nobody is known to do come last`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: ?
        Waktu: 1 jam
      Langkah 2: B
        Oleh: Kabid
        Waktu: 1 jam
      """
    )
    #expect(line.rows.map { $0.lane } == [LaneID(2), nil])
  }

  @Test func `a loop counts once`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 jam
      Keputusan 2: B
        Oleh: Kasi
        Waktu: 1 jam
        Jika ya: selesai
        Jika tidak: kembali ke langkah 1
      """
    )
    #expect(line.rows.map { $0.bars.count } == [1, 1])
    #expect(line.facts.hasLoops)
  }

  @Test func `days have the length that the registry gives them`() throws {
    let steps = """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 hari
      Langkah 2: B
        Oleh: Kasi
        Waktu: 5 jam
      """
    #expect(try bar(1, in: line(steps)).end == 6000)
    #expect(try bar(1, in: line(steps, minutesPerDay: 300)).end == 5000)
  }

  @Test func `a week is as long as five working days and a month as twenty-one`() throws {
    let line = try line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 minggu
      Langkah 2: B
        Oleh: Kasi
        Waktu: 5 hari kerja
      """
    )
    #expect(try bar(1, in: line).end == 5000)
    #expect(line.facts.hasCalendarDays && !line.facts.hasMonths)
    #expect(line.time.text(in: .indonesian) == "7 hari kalender 5 hari kerja")
    let months = try self.line(
      """
      Langkah 1: A
        Oleh: Staf
        Waktu: 1 bulan
      Langkah 2: B
        Oleh: Kasi
        Waktu: 21 hari kerja
      """
    )
    #expect(try bar(1, in: months).end == 5000)
    #expect(months.facts.hasMonths)
  }

  @Test func `blocks that make no sense are drawn in one line`() {
    var procedure = Procedure(path: "a")
    let nowhere = BranchPosition(block: BlockID(7), branch: 1)
    let itself = BranchPosition(block: BlockID(0), branch: 0)
    procedure.blocks = [ParallelBlock(name: "", branches: ["x", "y"], parent: itself)]
    for (index, branch) in [nil, nowhere, itself, BranchPosition(block: BlockID(0), branch: 9)]
      .enumerated()
    {
      var step = Step(kind: .activity, activity: "\(index)")
      let amount = Duration.Amount(minutes: 60)
      step.duration = .value(Duration(shortest: amount, longest: amount, written: "1 jam"))
      step.branch = branch
      procedure.steps.append(step)
    }
    let line = TimeLine(procedure, minutesPerDay: 450)
    #expect(line.rows[0].bars.map { $0.start } == [0, 2500, 5000, 7500])
  }

  @Test func `absurd times still give a picture`() {
    var procedure = Procedure(path: "a")
    for amount in [Duration.Amount(minutes: .max, milliDays: .max, milliMonths: .max), .init()] {
      var step = Step(kind: .activity, activity: "a")
      step.duration = .value(Duration(shortest: amount, longest: amount, written: ""))
      procedure.steps.append(step)
    }
    let line = TimeLine(procedure, minutesPerDay: .max)
    #expect(line.rows[0].bars.map { $0.end } == [9920, 10_000])
  }
}

/// The numbers above the bars.
struct TimeLineLabelTests {
  private func bar(_ number: Int, _ start: Int, _ end: Int) -> TimeLine.Bar {
    TimeLine.Bar(
      step: StepID(number - 1),
      track: 0,
      start: start,
      sure: end,
      end: end,
      size: .scaled,
      isMaybe: false
    )
  }

  @Test func `numbers stand above the middle of their bars while there is room`() {
    let bars = [bar(1, 1000, 2000), bar(2, 2000, 4000)]
    let labels = TimeLineLabel.labels(of: bars, on: 0, pixels: 500)
    #expect(labels.map { $0.text } == ["1", "2"])
    #expect(labels.map { $0.position } == [1500, 3000])
  }

  @Test func `numbers that would touch become one`() {
    let next = [bar(1, 5000, 5080), bar(2, 5080, 5160)]
    #expect(TimeLineLabel.labels(of: next, on: 0, pixels: 250).map { $0.text } == ["1–2"])
    let apart = [bar(3, 5000, 5080), bar(7, 5200, 5280)]
    #expect(TimeLineLabel.labels(of: apart, on: 0, pixels: 250).map { $0.text } == ["3, 7"])
    let three = apart + [bar(9, 5280, 5360)]
    #expect(TimeLineLabel.labels(of: three, on: 0, pixels: 250).map { $0.text } == ["3…9"])
    #expect(TimeLineLabel.labels(of: three, on: 1, pixels: 250).isEmpty)
  }

  @Test func `numbers stay inside the picture`() {
    let edges = [bar(10, 0, 10), bar(20, 9990, 10_000)]
    let labels = TimeLineLabel.labels(of: edges, on: 0, pixels: 250)
    // Two digits of 6.1 pixels and 3 of air, of 250.
    #expect(labels.map { $0.position } == [306, 9694])
  }

  @Test(arguments: [
    ([], ""), ([4], "4"), ([1, 2], "1, 2"), ([1, 2, 3], "1–3"),
    ([1, 2, 8, 9, 10, 15], "1, 2, 8–10, 15"),
  ])
  func `steps in a row are named in short`(numbers: [Int], text: String) {
    #expect(TimeLineWords.numbers(of: numbers.map { StepID($0 - 1) }) == text)
  }
}
