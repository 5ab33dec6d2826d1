/// Reads a date: `28 Juni 2022`, `28/06/2022`, `2022-06-28`, or a part such as `Juni 2022`.
package enum DateReader {
  /// Reads a date.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<CalendarDate> {
    if let mark: Entry<CalendarDate> = PlainEntry.mark(text) { return mark }
    var scanner = DateScanner(text)
    do throws(DateFailure) {
      let parts = try scanner.parts()
      return .value(
        CalendarDate(year: parts.year, month: parts.month, day: parts.day, written: text.text)
      )
    } catch {
      report(error, text, into: &findings)
      return .unreadable(text.text)
    }
  }

  private static func report(
    _ failure: DateFailure,
    _ text: ValueText,
    into findings: inout Findings
  ) {
    var range = text.extent
    var fixes: [FixIt] = []
    let problem: Problem
    switch failure {
    case .unreadable: problem = .unreadableDate(text.excerpt)
    case .shortYear(let year):
      range = year
      problem = .shortYear(text.excerpt)
    case .missingYear: problem = .missingYear(text.excerpt)
    case .unknownMonth(let word, let suggestion):
      range = word
      problem = .unknownMonth(text.text(of: word), suggestion: suggestion?.text)
      if let suggestion { fixes = [text.replacing(word, with: suggestion.text)] }
    case .noSuchMonth(let place, let number, let swapped):
      range = place
      problem = .noSuchMonth(number, isSwapped: swapped != nil)
      if let swapped { fixes = [text.replacing(text.extent, with: swapped)] }
    case .noSuchDay(let place, let day, let month, let year):
      range = place
      problem = .noSuchDay(day, month: month, year: year)
    case .noSuchYear(let place):
      range = place
      problem = .unreadableDate(text.excerpt)
    }
    findings.report(problem, in: text.file, at: text.range(of: range), fixes: fixes)
  }
}

/// Why a text is no date.
enum DateFailure: Error {
  /// It has not the form of a date.
  case unreadable
  /// The year has not four digits.
  case shortYear(Range<Int>)
  /// The year is not there.
  case missingYear
  /// A word stands where a month has to; a month may be meant.
  case unknownMonth(Range<Int>, StaticString?)
  /// The month is not 1 to 12; the date with day and month swapped, if that is one.
  case noSuchMonth(Range<Int>, Int, swapped: String?)
  /// The month has not so many days.
  case noSuchDay(Range<Int>, day: Int, month: Int, year: Int)
  /// The year is 0.
  case noSuchYear(Range<Int>)
}

/// Takes a date apart.
struct DateScanner {
  /// Day, month and year, as far as written.
  struct Parts {
    /// The year.
    var year: Int
    /// The month.
    var month: Int?
    /// The day of the month.
    var day: Int?
  }

  /// A number with its place.
  private struct Number {
    var value: Int
    var range: Range<Int>
  }

  private var cursor: ValueCursor

  /// Starts at the beginning of a text.
  init(_ text: ValueText) {
    cursor = ValueCursor(text)
  }

  /// Reads the whole text as a date.
  mutating func parts() throws(DateFailure) -> Parts {
    takeIntroduction()
    let parts = cursor.isAtDigit ? try numberFirst() : try monthFirst()
    _ = cursor.take(UInt8(ascii: "."))
    guard cursor.isAtEnd else { throw .unreadable }
    return parts
  }

  private mutating func takeIntroduction() {
    if cursor.take(anyOf: ["tanggal", "tgl"]) { _ = cursor.take(UInt8(ascii: ".")) }
    let weekdays: [StaticString] = [
      "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad",
    ]
    if cursor.take(anyOf: weekdays) { _ = cursor.take(UInt8(ascii: ",")) }
  }

  /// Reads `Juni 2022`.
  private mutating func monthFirst() throws(DateFailure) -> Parts {
    guard !cursor.word.isEmpty else { throw .unreadable }
    var ahead = cursor
    ahead.move(to: cursor.word.upperBound)
    _ = ahead.take(UInt8(ascii: ","))
    // Only a word before a year looks like a month.
    guard ahead.isAtDigit || MonthNames.month(cursor, cursor.word) != nil else {
      throw .unreadable
    }
    let month = try monthName()
    return Parts(year: try year(), month: month, day: nil)
  }

  private mutating func numberFirst() throws(DateFailure) -> Parts {
    let first = try number()
    if first.range.count == 4 { return try yearFirst(first) }
    guard first.range.count <= 2 else { throw .unreadable }
    let hasMark = takeMark()
    if !cursor.word.isEmpty {
      let month = try monthName()
      _ = takeMark()
      return try checked(day: first, month: month, year: try year())
    }
    guard hasMark, cursor.isAtDigit else {
      throw cursor.isAtEnd ? .missingYear : .unreadable
    }
    let second = try number()
    if second.range.count == 4 {
      let month = try checked(month: first, swappedDay: nil, year: second.value)
      return Parts(year: try checked(year: second), month: month, day: nil)
    }
    guard second.range.count <= 2 else { throw .unreadable }
    guard takeMark() else { throw cursor.isAtEnd ? .missingYear : .unreadable }
    let yearValue = try year()
    let month = try checked(month: second, swappedDay: first, year: yearValue)
    return try checked(day: first, month: month, year: yearValue)
  }

  /// Reads what follows a year: `-06-28`, `-06` or nothing.
  private mutating func yearFirst(_ first: Number) throws(DateFailure) -> Parts {
    let yearValue = try checked(year: first)
    guard takeMark(), cursor.isAtDigit else { return Parts(year: yearValue) }
    let second = try number()
    let month = try checked(month: second, swappedDay: nil, year: yearValue)
    guard takeMark(), cursor.isAtDigit else { return Parts(year: yearValue, month: month) }
    return try checked(day: try number(), month: month, year: yearValue)
  }

  private mutating func takeMark() -> Bool {
    cursor.takeDash() || cursor.take(UInt8(ascii: "/")) || cursor.take(UInt8(ascii: "."))
  }

  private mutating func number() throws(DateFailure) -> Number {
    let start = cursor.index
    var position = start
    var value = 0
    while position < cursor.end, cursor.bytes[position].isASCIIDigit {
      guard position - start < 4 else { throw .unreadable }
      value = value * 10 + Int(cursor.bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    cursor.move(to: position)
    return Number(value: value, range: start..<position)
  }

  private mutating func monthName() throws(DateFailure) -> Int {
    let word = cursor.word
    guard let month = MonthNames.month(cursor, word) else {
      throw .unknownMonth(word, MonthNames.nearest(cursor.lowered(word)))
    }
    cursor.move(to: word.upperBound)
    _ = cursor.take(UInt8(ascii: "."))
    _ = cursor.take(UInt8(ascii: ","))
    return month
  }

  private mutating func year() throws(DateFailure) -> Int {
    if cursor.isAtEnd { throw .missingYear }
    guard cursor.isAtDigit else { throw .unreadable }
    let number = try number()
    guard number.range.count == 4 else { throw .shortYear(number.range) }
    return try checked(year: number)
  }

  private func checked(year: Number) throws(DateFailure) -> Int {
    guard year.value > 0 else { throw .noSuchYear(year.range) }
    return year.value
  }

  private func checked(
    month: Number,
    swappedDay: Number?,
    year: Int
  ) throws(DateFailure) -> Int {
    if (1...12).contains(month.value) { return month.value }
    var swapped: String?
    if let day = swappedDay, (1...12).contains(day.value),
      (1...GregorianCalendar.days(inMonth: day.value, of: year)).contains(month.value)
    {
      swapped = "\(month.value) \(MonthNames.name(day.value).text) \(year)"
    }
    throw .noSuchMonth(month.range, month.value, swapped: swapped)
  }

  private func checked(day: Number, month: Int, year: Int) throws(DateFailure) -> Parts {
    let days = GregorianCalendar.days(inMonth: month, of: year)
    guard (1...days).contains(day.value) else {
      throw .noSuchDay(day.range, day: day.value, month: month, year: year)
    }
    return Parts(year: year, month: month, day: day.value)
  }
}
