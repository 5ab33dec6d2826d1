import SOPDrawingProof
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// What holds for the time line of every SOP.
struct TimeLinePropertyTests {
  /// Random SOPs whose steps take random times, from none at all to months.
  private static let procedures = make(600)

  private static func make(_ count: Int) -> [Procedure] {
    (0..<count).map { seed in
      var flow = RandomFlow(seed: UInt64(seed))
      var procedure = flow.procedure()
      var generator = SeededGenerator(seed: UInt64(seed))
      for index in procedure.steps.indices {
        procedure.steps[index].duration = entry(&generator)
      }
      return procedure
    }
  }

  private static func entry(_ generator: inout SeededGenerator) -> Entry<Duration> {
    func amount(_ most: Int) -> Duration.Amount {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .init(milliDays: Int.random(in: 0...most, using: &generator) * 1000)
      case 1: .init(minutes: 60 * Int.random(in: 0...most, using: &generator))
      case 2 where most > 20: .init(milliMonths: Int.random(in: 0...3, using: &generator) * 1000)
      default: .init(minutes: Int.random(in: 0...most, using: &generator))
      }
    }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return .missing
    case 1: return .unknown
    default:
      let shortest = amount(30)
      var longest = shortest
      if Int.random(in: 0..<4, using: &generator) == 0 { longest.milliDays += 1500 }
      let days = [Duration.Days.plain, .working, .calendar, .none].randomElement(using: &generator)
      return .value(
        Duration(shortest: shortest, longest: longest, days: days ?? .none, written: "x")
      )
    }
  }

  private static func lengths(of procedure: Procedure) -> [StepLength] {
    procedure.steps.map { StepLength($0, minutesPerDay: 450) }
  }

  @Test func `everything lies inside the picture and the longest way fills it`() {
    for procedure in Self.procedures {
      let line = TimeLine(procedure, minutesPerDay: 450)
      var last = 0
      for bar in line.rows.flatMap({ $0.bars }) {
        #expect(0 <= bar.start && bar.start <= bar.sure && bar.sure <= bar.end)
        #expect(bar.end <= TimeLine.width && bar.start < bar.end)
        last = max(last, bar.end)
      }
      let known = Self.lengths(of: procedure).contains { $0.longest > 0 }
      // Rounding loses less than a unit for each step.
      #expect(
        !known || last > TimeLine.width - 150,
        "\(procedure.steps.count) steps end at \(last)"
      )
      for (before, after) in zip(line.ticks, line.ticks.dropFirst()) {
        #expect(before.position < after.position && before.minutes < after.minutes)
      }
      #expect(line.ticks.allSatisfy { $0.position <= last && $0.position > 0 })
    }
  }

  @Test func `bars of a track never overlap, and of a row only when they are parallel`() {
    for procedure in Self.procedures {
      for row in TimeLine(procedure, minutesPerDay: 450).rows {
        for (index, bar) in row.bars.enumerated() {
          for other in row.bars[(index + 1)...]
          where bar.start < other.end && other.start < bar.end {
            #expect(bar.track != other.track)
            let branches = [bar, other].map { procedure[$0.step].branch }
            #expect(branches.contains { $0 != nil } && branches[0] != branches[1])
          }
          #expect(bar.track < row.trackCount)
        }
      }
    }
  }

  @Test func `a longer time never has a shorter bar`() {
    for procedure in Self.procedures {
      let lengths = Self.lengths(of: procedure)
      let bars = TimeLine(procedure, minutesPerDay: 450).rows.flatMap { $0.bars }
        .map { (minutes: lengths[$0.step.position].longest, length: $0.end - $0.start) }
        .sorted { ($0.minutes, $0.length) < ($1.minutes, $1.length) }
      for (shorter, longer) in zip(bars, bars.dropFirst()) {
        #expect(shorter.length <= longer.length)
        #expect(shorter.minutes < longer.minutes || shorter.length == longer.length)
      }
    }
  }

  @Test func `every step has a bar in the row of each of its performers`() {
    for procedure in Self.procedures {
      let line = TimeLine(procedure, minutesPerDay: 450)
      for index in procedure.steps.indices {
        let rows = line.rows.filter { row in row.bars.contains { $0.step.position == index } }
        let lanes = procedure.steps[index].performers.performers.map { $0.lane }
        #expect(Set(rows.compactMap { $0.lane }) == Set(lanes))
        #expect(rows.contains { $0.lane == nil } == lanes.isEmpty)
      }
      let numbers = line.rows.map { row in row.bars.map { $0.step.number } }
      #expect(numbers.allSatisfy { $0 == $0.sorted() })
    }
  }

  @Test func `numbers above the bars never touch, however narrow the picture`() {
    for procedure in Self.procedures {
      for row in TimeLine(procedure, minutesPerDay: 450).rows {
        for (pixels, track) in [(250, 0), (250, 1), (620, 0)] {
          let labels = TimeLineLabel.labels(of: row.bars, on: track, pixels: pixels)
          var end = 0
          for label in labels {
            let width = TextMetrics.width(of: label.text, size: TimeLineLabel.size) * 1000 / pixels
            #expect(label.position - width / 2 >= end)
            end = label.position + width / 2
          }
          #expect(end <= TimeLine.width)
        }
      }
    }
  }

  @Test func `the same SOP gives the same section`() {
    for (first, second) in zip(Self.make(30), Self.make(30)) {
      #expect(section(of: first) == section(of: second))
    }
  }

  @Test func `the parts of all performers are the whole when each step has one`() {
    for procedure in Self.procedures
    where procedure.steps.allSatisfy({ $0.performers.performers.count < 2 }) {
      let rows = TimeLine(procedure, minutesPerDay: 450).rows
      #expect(rows.reduce(0) { $0 + $1.share.part } == rows[0].share.whole)
    }
  }

  private func section(of procedure: Procedure) -> [UInt8] {
    var page = PageWriter(SitePath("a"), in: .indonesian)
    TimeLineWriter(procedure, minutesPerDay: 450).write(to: &page)
    return page.html.bytes
  }
}
