import Testing

@testable import SOPLanguage

/// Sums of time, comparisons of units, and their words.
@Suite
struct TimeAmountTests {
  private func work(_ days: Int64, _ minutes: Int64 = 0) -> TimeAmount {
    TimeAmount(work: (days * 450 + minutes) * 1000)
  }

  private func calendar(_ days: Int64) -> TimeAmount { TimeAmount(calendar: days * 1000) }

  private func exceeds(_ left: TimeAmount, _ right: TimeAmount) -> Bool {
    left.surelyExceeds(right, minutesPerDay: 450)
  }

  @Test func `what is surely longer is never surely shorter`() {
    var amounts: [TimeAmount] = []
    for days in Int64(0)...8 {
      for minutes in [Int64(0), 1, 449] {
        for calendarDays in [Int64(0), 1, 2, 7, 9] {
          for months in [Int64(0), 1] {
            amounts.append(
              work(days, minutes) + calendar(calendarDays) + TimeAmount(months: months * 1000)
            )
          }
        }
      }
    }
    for left in amounts {
      #expect(!exceeds(left, left))
      for right in amounts where exceeds(left, right) { #expect(!exceeds(right, left)) }
    }
  }

  @Test func `common parts are taken away before units are compared`() {
    #expect(exceeds(calendar(7) + work(0, 1), calendar(7)))
    #expect(exceeds(calendar(5) + work(3), calendar(7)))
    #expect(!exceeds(calendar(5) + work(3), work(7)))
    #expect(!exceeds(calendar(2), work(0, 1)), "it may be a weekend")
    #expect(exceeds(calendar(3), work(0, 449)))
    #expect(!exceeds(TimeAmount(months: 1000), calendar(28)))
    #expect(exceeds(TimeAmount(months: 1000), calendar(27)))
  }

  @Test func `absurd amounts neither overflow nor shrink`() {
    let huge = Duration.Amount(minutes: .max, milliDays: .max, milliMonths: .max)
    for days in [Duration.Days.none, .working, .calendar] {
      let amount = TimeAmount(huge, days, minutesPerDay: .max)
      let sum = (amount + amount).times(.max)
      #expect(sum.parts(atMost: amount) == amount)
      #expect(exceeds(sum, calendar(100_000)) && !exceeds(calendar(1), sum))
      #expect(sum.estimate(minutesPerDay: .max) > 0)
    }
    #expect(TimeAmount(work: -5).isZero)
  }

  @Test(arguments: [
    (TimeAmount.zero, "0 menit", "0 minutes"),
    (TimeAmount(work: 60_000), "1 jam", "1 hour"),
    (TimeAmount(work: 1), "1 menit", "1 minute"),
    (TimeAmount(work: 511_000), "1 hari kerja 1 jam 1 menit", "1 working day 1 hour 1 minute"),
    (
      TimeAmount(work: 900_000, calendar: 7000, months: 1500),
      "1,5 bulan 7 hari kalender 2 hari kerja", "1.5 months 7 calendar days 2 working days"
    ),
  ])
  func `an amount is told in its own units`(
    amount: TimeAmount,
    indonesian: String,
    english: String
  ) {
    let message = Message("{0}", en: "{0}", .time(amount, minutesPerDay: 450))
    #expect(message.text(in: .indonesian) == indonesian)
    #expect(message.text(in: .english) == english)
  }

  @Test func `two amounts share a unit only when it is the only one`() {
    func words(_ left: TimeAmount, _ right: TimeAmount) -> String {
      Message("{0}", en: "{0}", .times(left, right, minutesPerDay: 450)).text(in: .indonesian)
    }
    #expect(words(work(0, 25), work(0, 45)) == "25 sampai 45 menit")
    #expect(words(work(0, 25), work(0, 65)) == "25 menit sampai 1 jam 5 menit")
    #expect(words(work(2), work(3)) == "2 sampai 3 hari kerja")
    #expect(words(work(2), work(2)) == "2 hari kerja")
  }

  @Test func `numbers of steps are told in runs`() {
    let steps = [1, 2, 3, 5, 6, 8].map { StepID($0 - 1) }
    #expect(TimeReport.numbers(steps) == "1–3, 5, 6, 8")
    #expect(TimeReport.numbers([]) == "")
  }

  @Test func `a long chain with many nested loops is timed at once`() throws {
    let count = 10_000
    var procedure = Procedure(path: "contoh", title: "Contoh")
    var step = Step(kind: .decision, activity: "Memeriksa")
    let minute = Duration.Amount(minutes: 1)
    step.duration = .value(Duration(shortest: minute, longest: minute, written: "1 menit"))
    procedure.steps = [Step](repeating: step, count: count)
    for position in 0..<count {
      procedure.flow.nodes.append(FlowGraph.Node(.step(StepID(position))))
      let node = NodeID(position + 2)
      let next = position + 1 < count ? NodeID(position + 3) : FlowGraph.end
      procedure.flow.edges.append(
        FlowGraph.Edge(from: node, to: next, kind: .answer, label: "ya")
      )
      procedure.flow.edges.append(
        FlowGraph.Edge(
          from: node,
          to: NodeID(2 + position / 2),
          kind: .answer,
          label: "tidak",
          isReturn: true,
          bound: 1
        )
      )
    }
    procedure.flow.edges.insert(
      FlowGraph.Edge(from: FlowGraph.start, to: NodeID(2), kind: .entry),
      at: 0
    )
    let time = try #require(TimeAnalysis.time(of: procedure, minutesPerDay: 450))
    #expect(time.once.low == TimeAmount(work: Int64(count) * 1000))
    #expect(time.returns.count == count)
    #expect(time.returns.contains { $0.cost == nil }, "the budget holds")
  }
}
