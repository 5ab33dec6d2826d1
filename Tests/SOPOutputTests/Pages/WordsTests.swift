import SOPLanguage
import Testing

@testable import SOPOutput

/// What the pages say in words of their own.
struct WordsTests {
  private func total(_ durations: [Duration?], minutesPerDay: Int = 450) -> TimeTotal {
    let steps = durations.map { duration in
      var step = Step(kind: .activity, activity: "a")
      if let duration { step.duration = .value(duration) }
      return step
    }
    return TimeTotal(steps, minutesPerDay: minutesPerDay)
  }

  private func duration(_ minutes: Int = 0, days: Int = 0, months: Int = 0) -> Duration {
    let amount = Duration.Amount(minutes: minutes, milliDays: days, milliMonths: months)
    return Duration(shortest: amount, longest: amount, written: "")
  }

  @Test(arguments: [
    (0, 0, "0 menit", "0 minutes"),
    (1, 0, "1 menit", "1 minute"),
    (70, 0, "1 jam 10 menit", "1 hour 10 minutes"),
    (120, 0, "2 jam", "2 hours"),
    (450, 0, "1 hari kerja", "1 working day"),
    (1000, 0, "2 hari kerja 1 jam 40 menit", "2 working days 1 hour 40 minutes"),
    (0, 1000, "1 bulan", "1 month"),
    (30, 2500, "2,5 bulan 30 menit", "2.5 months 30 minutes"),
    (0, 1025, "1,025 bulan", "1.025 months"),
  ])
  func `a sum of times in words`(minutes: Int, months: Int, indonesian: String, english: String) {
    let total = total([duration(minutes, months: months)])
    #expect(total.text(in: .indonesian) == indonesian)
    #expect(total.text(in: .english) == english)
  }

  @Test func `days are turned into minutes as the registry counts them`() {
    #expect(total([duration(days: 1500)]).text(in: .indonesian) == "1 hari kerja 3 jam 45 menit")
    let short = total([duration(days: 1500)], minutesPerDay: 300)
    #expect(short.text(in: .indonesian) == "1 hari kerja 2 jam 30 menit")
  }

  @Test func `an interval is told from its shortest to its longest`() {
    var range = duration(60)
    range.longest = .init(minutes: 90)
    #expect(
      total([range, duration(5)]).text(in: .indonesian) == "1 jam 5 menit sampai 1 jam 35 menit"
    )
  }

  @Test func `calendar days stay apart from working days`() {
    var week = duration(days: 7000)
    week.days = .calendar
    var half = duration(days: 500)
    half.days = .calendar
    #expect(total([week]).text(in: .indonesian) == "7 hari kalender")
    #expect(
      total([week, half, duration(30, days: 1000, months: 1000)]).text(in: .indonesian)
        == "1 bulan 7,5 hari kalender 1 hari kerja 30 menit"
    )
    #expect(total([week]).longestMinutes == 3150)
  }

  @Test func `steps without a time are counted, not guessed`() {
    let total = total([duration(5), nil, nil])
    #expect(total.stepsWithoutTime == 2)
    #expect(total.shortestMinutes == 5)
    #expect(self.total([nil]).isEmpty)
  }

  @Test func `absurd times do not overflow`() {
    let huge = duration(.max, days: .max, months: .max)
    #expect(total([huge, huge, huge], minutesPerDay: 1440).longestMinutes > 0)
  }

  @Test(arguments: [
    (2022, nil, nil, "2022"), (2022, 6, nil, "2022-06"), (2022, 6, 8, "2022-06-08"),
    (9, 12, 31, "0009-12-31"),
  ])
  func `a date in ISO 8601`(year: Int, month: Int?, day: Int?, text: String) {
    #expect(CalendarDate(year, month, day, "").isoText == text)
  }

  @Test func `a link is relative, names a file and encodes what it must`() {
    let page = SitePath(folder: "a/b", name: "index.html")
    #expect(SitePath(folder: "a/c", name: "index.html").address(from: page) == "../c/index.html")
    #expect(SitePath(folder: "a/b", name: "model.json").address(from: page) == "model.json")
    #expect(SitePath("style.css").address(from: page) == "../../style.css")
    #expect(page.address(from: SitePath("index.html")) == "a/b/index.html")
    let odd = SitePath(folder: "a b:c?/é%", name: "x#y")
    #expect(odd.address(from: SitePath("z")) == "a%20b%3Ac%3F/%C3%A9%25/x%23y")
    #expect(SitePath("index.html").address(from: SitePath("index.html")) == "index.html")
  }
}
