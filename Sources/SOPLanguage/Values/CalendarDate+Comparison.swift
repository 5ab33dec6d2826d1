/// An answer about dates that may be known only to the month or the year.
package enum Certainty: UInt8, Sendable {
  /// Certainly not.
  case no
  /// It depends on the parts that were not written.
  case possible
  /// Certainly.
  case yes
}

extension CalendarDate {
  /// The number of the first day that may be meant, counted from 1 January of the year 1.
  package var earliestDay: Int {
    GregorianCalendar.dayNumber(year: year, month: month ?? 1, day: month == nil ? 1 : day ?? 1)
  }

  /// The number of the last day that may be meant.
  package var latestDay: Int {
    let lastMonth = month ?? 12
    let lastDay = GregorianCalendar.days(inMonth: lastMonth, of: year)
    return GregorianCalendar.dayNumber(
      year: year,
      month: lastMonth,
      day: month == nil ? lastDay : day ?? lastDay
    )
  }

  /// Whether day, month and year are all there.
  package var isExact: Bool { month != nil && day != nil }

  /// Whether this day lies before `other`.
  package func isBefore(_ other: CalendarDate) -> Certainty {
    if latestDay < other.earliestDay { return .yes }
    return earliestDay < other.latestDay ? .possible : .no
  }
}
