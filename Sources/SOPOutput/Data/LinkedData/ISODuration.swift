import SOPLanguage

extension Duration {
  /// The longest time as ISO 8601 and XML Schema write a duration, for example `P7D` or `PT1H30M`.
  ///
  /// These know no working days. Five of them are counted as a week, and the rest as days, which
  /// is what a calendar shows on average without public holidays; the words of the author have to
  /// stand beside it. Months stay months, and a part of a month counts 30 days a whole one.
  func isoText(minutesPerDay: Int) -> String {
    let parts = CalendarParts(self, minutesPerDay: minutesPerDay)
    var sink = ByteSink(capacity: 16)
    sink.append("P")
    sink.append(parts.months, "M")
    sink.append(parts.days, "D")
    let (hours, minutes) = parts.minutes.quotientAndRemainder(dividingBy: 60)
    let isEmpty = parts.months == 0 && parts.days == 0
    if parts.minutes > 0 || isEmpty { sink.append("T") }
    sink.append(hours, "H")
    sink.append(minutes, "M")
    if isEmpty, parts.minutes == 0 { sink.append("0M") }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

/// A duration in whole months, days and minutes of a calendar.
private struct CalendarParts {
  /// Whole months.
  let months: Int64
  /// Whole days.
  let days: Int64
  /// What is left, in minutes.
  let minutes: Int64

  /// Takes the longest time of a duration apart.
  init(_ duration: Duration, minutesPerDay: Int) {
    let amount = duration.longest
    let (months, restOfMonth) = Int64(amount.milliMonths).quotientAndRemainder(dividingBy: 1000)
    let milliDays = Int64(amount.milliDays)
    let (written, restOfDay) = milliDays.quotientAndRemainder(dividingBy: 1000)
    let isWork = duration.days == .working
    let minutesInDay = isWork ? Int64(minutesPerDay) : 1440
    self.months = months
    days = (isWork ? written + written / 5 * 2 : written) + restOfMonth * 30 / 1000
    minutes = Int64(amount.minutes) + restOfDay * minutesInDay / 1000
  }
}

extension ByteSink {
  /// Appends a number with its unit, unless it is zero.
  fileprivate mutating func append(_ number: Int64, _ unit: StaticString) {
    if number == 0 { return }
    append(number)
    append(unit)
  }
}
