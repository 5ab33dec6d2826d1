/// An exact amount of time, with working time, calendar days and months kept apart.
///
/// No unit is turned into another while times are added, because no exchange rate is right: a
/// working day is one calendar day in the middle of a week and three over a weekend, and a month
/// has 28 to 31 days. Sums are exact in each unit, in thousandths, and only
/// ``surelyExceeds(_:minutesPerDay:)`` sets units against each other, by bounds that always hold.
///
/// All parts are 64 bits wide, because the browser's whole numbers have 32, and stop growing at
/// ``limit``, so that no sum can overflow.
package struct TimeAmount: Hashable, Sendable {
  /// Working time in thousandths of a minute; `hari` and `hari kerja` count as working days.
  package private(set) var work: Int64
  /// Calendar days in thousandths.
  package private(set) var calendar: Int64
  /// Months in thousandths.
  package private(set) var months: Int64

  /// No time at all.
  package static let zero = TimeAmount()

  /// More than any procedure takes; a part that reaches it grows no further.
  package static let limit: Int64 = 1 << 46

  /// Makes an amount from thousandths of a minute, a calendar day and a month.
  package init(work: Int64 = 0, calendar: Int64 = 0, months: Int64 = 0) {
    self.work = TimeAmount.clamp(work)
    self.calendar = TimeAmount.clamp(calendar)
    self.months = TimeAmount.clamp(months)
  }

  /// The exact amount of one end of a written duration.
  package init(_ amount: Duration.Amount, _ days: Duration.Days, minutesPerDay: Int) {
    let isCalendar = days == .calendar
    let day = Int64(TimeAmount.day(minutesPerDay))
    let milliDays = TimeAmount.clamp(Int64(amount.milliDays))
    let minutes = TimeAmount.clamp(Int64(amount.minutes)) * 1000
    self.init(
      work: minutes + (isCalendar ? 0 : milliDays * day),
      calendar: isCalendar ? milliDays : 0,
      months: Int64(amount.milliMonths)
    )
  }

  /// Whether the amount is no time at all.
  package var isZero: Bool { work == 0 && calendar == 0 && months == 0 }

  /// Whether only working time is counted.
  package var isWork: Bool { calendar == 0 && months == 0 }

  /// The working time in minutes; a part of a minute counts as a whole one.
  package var workMinutes: Int { Int(clamping: (work + 999) / 1000) }

  /// Both amounts one after the other.
  package static func + (left: TimeAmount, right: TimeAmount) -> TimeAmount {
    TimeAmount(
      work: left.work + right.work,
      calendar: left.calendar + right.calendar,
      months: left.months + right.months
    )
  }

  /// Adds an amount.
  package static func += (left: inout TimeAmount, right: TimeAmount) { left = left + right }

  /// The amount `count` times one after the other.
  package func times(_ count: Int64) -> TimeAmount {
    func multiply(_ part: Int64) -> Int64 {
      let (product, isTooLarge) = part.multipliedReportingOverflow(by: max(0, count))
      return isTooLarge ? TimeAmount.limit : product
    }
    return TimeAmount(
      work: multiply(work),
      calendar: multiply(calendar),
      months: multiply(months)
    )
  }

  /// The smaller part of each unit: no longer than either amount.
  package func parts(atMost other: TimeAmount) -> TimeAmount {
    TimeAmount(
      work: min(work, other.work),
      calendar: min(calendar, other.calendar),
      months: min(months, other.months)
    )
  }

  /// The larger part of each unit: no shorter than either amount.
  package func parts(atLeast other: TimeAmount) -> TimeAmount {
    TimeAmount(
      work: max(work, other.work),
      calendar: max(calendar, other.calendar),
      months: max(months, other.months)
    )
  }

  /// What is left of each unit when `other` is taken away.
  package func remainder(after other: TimeAmount) -> TimeAmount {
    TimeAmount(
      work: work - other.work,
      calendar: calendar - other.calendar,
      months: months - other.months
    )
  }

  private static func clamp(_ part: Int64) -> Int64 { max(0, min(part, limit)) }

  /// The minutes of a working day as far as they make sense.
  private static func day(_ minutes: Int) -> Int { max(1, min(minutes, 1440)) }
}

extension TimeAmount {
  /// Roughly how long the amount lasts, in thousandths of a minute of work.
  ///
  /// It only chooses between paths whose units can't be compared; nothing is told by it. Five of
  /// seven days count, and 21.75 days a month.
  package func estimate(minutesPerDay: Int) -> Int64 {
    let day = Int64(TimeAmount.day(minutesPerDay))
    return work + calendar * day * 5 / 7 + months * day * 87 / 4
  }

  /// Whether the amount is longer than `other` whatever the calendar looks like.
  ///
  /// What both have in common is taken away first. The rest is compared by bounds: working days
  /// fall on at least as many calendar days; calendar days hold five working days in every whole
  /// week, and of the days left over all but two; a month has 28 to 31 days. Public holidays are
  /// left aside, so "surely" means: also in a week without any.
  package func surelyExceeds(_ other: TimeAmount, minutesPerDay: Int) -> Bool {
    let day = Int64(TimeAmount.day(minutesPerDay))
    let work = self.work - other.work
    let months = self.months - other.months
    let calendar = self.calendar - other.calendar + months * (months > 0 ? 28 : 31)
    if work >= 0, calendar >= 0 { return work > 0 || calendar > 0 }
    if calendar > 0 {
      let (weeks, rest) = calendar.quotientAndRemainder(dividingBy: 7000)
      return (weeks * 5000 + max(0, rest - 2000)) * day > -work
    }
    return work > 0 && work > -calendar * day
  }
}

/// A time between two bounds; both are the same wherever the units could be compared.
///
/// Which of two paths is longer is not always known: 7 calendar days or 5 working days. Then the
/// lower bound is what is certain at least, and the upper bound what is certain at most.
package struct TimeBounds: Hashable, Sendable {
  /// What the time surely reaches.
  package var low: TimeAmount
  /// What the time surely does not exceed.
  package var high: TimeAmount

  /// No time at all.
  package static let zero = TimeBounds(low: .zero, high: .zero)

  /// Makes bounds.
  package init(low: TimeAmount, high: TimeAmount) {
    self.low = low
    self.high = high
  }

  /// Whether the time is known exactly.
  package var isExact: Bool { low == high }
}
