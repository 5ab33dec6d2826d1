import SOPLanguage
import Testing

@Suite struct DateReaderTests {
  private func read(_ text: String) -> Reading<CalendarDate> {
    reading(text) { DateReader.read($0, into: &$1) }
  }

  /// Year, month and day in one text, for short tables.
  private func parts(_ date: CalendarDate?) -> String {
    guard let date else { return "unreadable" }
    return "\(date.year)-\(date.month.map { "\($0)" } ?? "?")-\(date.day.map { "\($0)" } ?? "?")"
  }

  @Test(arguments: [
    ("28 Juni 2022", "2022-6-28"), ("28 juni 2022.", "2022-6-28"), ("28 Jun 2022", "2022-6-28"),
    ("28 Jun. 2022", "2022-6-28"), ("28/06/2022", "2022-6-28"), ("28-06-2022", "2022-6-28"),
    ("28.06.2022", "2022-6-28"), ("28 / 6 / 2022", "2022-6-28"), ("2022-06-28", "2022-6-28"),
    ("2022/06/28", "2022-6-28"), ("19/04/2021", "2021-4-19"), ("28-Juni-2022", "2022-6-28"),
    ("Selasa, 28 Juni 2022", "2022-6-28"), ("tanggal 28 Juni 2022", "2022-6-28"),
    ("1 Pebruari 2021", "2021-2-1"), ("17 Nopember 2020", "2020-11-17"),
    ("5 Djuni 1960", "1960-6-5"), ("3 Agt 2019", "2019-8-3"), ("29 Februari 2020", "2020-2-29"),
    ("Juni 2022", "2022-6-?"), ("06/2022", "2022-6-?"), ("2022-06", "2022-6-?"),
    ("2022", "2022-?-?"), ("1\u{A0}Mei\u{A0}2020", "2020-5-1"),
  ])
  func `dates are read`(text: String, expected: String) {
    let reading = read(text)
    #expect(parts(reading.value) == expected)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("31/02/2021", "31"), ("29 Februari 2021", "29"), ("0/1/2021", "0"), ("31 April 2020", "31"),
    ("13/13/2021", "13"), ("28 Juni 22", "22"), ("28/06/22", "22"), ("28 Juno 2022", "Juno"),
    ("28 Juni", "28 Juni"), ("28/06", "28/06"), ("besok", "besok"), ("0000", "0000"),
    ("28 Juni 20222", "28 Juni 20222"), ("28 Juni 2022 pagi", "28 Juni 2022 pagi"),
    ("Juni tahun ini", "Juni tahun ini"), ("123456789/1/2020", "123456789/1/2020"),
  ])
  func `what is no date is reported once`(text: String, marked: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(304))
    #expect(reading.marked == marked)
  }

  @Test func `the message tells what the calendar has`() {
    #expect(read("31/02/2021").headline == "tidak ada tanggal 31 Februari 2021")
    #expect(
      read("31/02/2021").findings.first?.problem.label?.text(in: .indonesian)
        == "Februari 2021 berakhir pada tanggal 28"
    )
  }

  @Test func `slips are answered with what is likely meant`() {
    #expect(read("28 Juno 2022").fixed == "28 Juni 2022")
    #expect(read("28 Xyz 2022").fixed == nil)
    #expect(read("28 Novermber 2022").fixed == "28 November 2022")
    #expect(read("06/28/2022").fixed == "28 Juni 2022")
    #expect(read("06/28/2022").marked == "28")
  }

  @Test(arguments: [
    ("27 Juni 2022", "28 Juni 2022", Certainty.yes), ("28 Juni 2022", "28 Juni 2022", .no),
    ("29 Juni 2022", "28 Juni 2022", .no), ("28 Juni 2022", "Juni 2022", .possible),
    ("Juni 2022", "28 Juni 2022", .possible), ("30 Juni 2022", "Juni 2022", .no),
    ("Juni 2022", "1 Juni 2022", .no), ("Mei 2022", "1 Juni 2022", .yes),
    ("2021", "Januari 2022", .yes), ("2022", "2022", .possible), ("2023", "2022", .no),
    ("31 Desember 2021", "2022", .yes),
  ])
  func `partial dates compare in three values`(left: String, right: String, expected: Certainty) {
    let dates = [left, right].compactMap { read($0).value }
    #expect(dates.count == 2)
    #expect(dates[0].isBefore(dates[1]) == expected)
  }

  @Test func `days are numbered without a gap`() {
    var last = 0
    for year in [1, 4, 100, 1900, 1999, 2000, 2024] {
      var previous: Int?
      for month in 1...12 {
        let days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for day in 1...days {
          let date = CalendarDate(year: year, month: month, day: day, written: "")
          #expect(date.earliestDay == date.latestDay)
          if let previous { #expect(date.earliestDay == previous + 1) }
          previous = date.earliestDay
        }
      }
      let whole = CalendarDate(year: year, month: nil, day: nil, written: "")
      #expect(whole.latestDay - whole.earliestDay == (isLeap(year) ? 365 : 364))
      #expect(whole.earliestDay > last)
      last = whole.latestDay
    }
    #expect(CalendarDate(year: 1, month: 1, day: 1, written: "").earliestDay == 1)
    #expect(CalendarDate(year: 2022, month: 6, day: 28, written: "").earliestDay == 738_334)
  }

  private func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  @Test func `the marks of an absent value are no dates`() {
    #expect(read("-").entry == Entry<CalendarDate>.none)
    #expect(read("?").entry == .unknown)
  }
}
