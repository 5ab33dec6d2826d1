/// The arithmetic of the Gregorian calendar, for any year from 1 to 9999.
enum GregorianCalendar {
  /// The number of days of a month.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of a day, counted from 1 January of the year 1.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    // Counted from March, the lengths of the months follow this line; then January moves back.
    var days = (153 * ((month + 9) % 12) + 2) / 5
    if month < 3 {
      days -= 306
    } else {
      days += isLeap(year) ? 60 : 59
    }
    return before * 365 + leapDays + days + day
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
