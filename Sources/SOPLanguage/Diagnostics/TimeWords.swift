/// An amount of time in words: months, calendar days, working days, hours and minutes, as far as
/// there are any.
struct TimeWords {
  /// A number of thousandths of a unit.
  fileprivate struct Part {
    var thousandths: Int64
    var unit: Unit
  }

  fileprivate enum Unit {
    case month, calendarDay, workingDay, hour, minute

    var plural: Phrase {
      switch self {
      case .month: Phrase(" bulan", en: " months")
      case .calendarDay: Phrase(" hari kalender", en: " calendar days")
      case .workingDay: Phrase(" hari kerja", en: " working days")
      case .hour: Phrase(" jam", en: " hours")
      case .minute: Phrase(" menit", en: " minutes")
      }
    }

    var singular: StaticString {
      switch self {
      case .month: " month"
      case .calendarDay: " calendar day"
      case .workingDay: " working day"
      case .hour: " hour"
      case .minute: " minute"
      }
    }
  }

  private var parts: [Part] = []

  /// Takes `amount` apart.
  init(_ amount: TimeAmount, minutesPerDay: Int) {
    let minutes = (amount.work + 999) / 1000
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: Int64(max(1, minutesPerDay)))
    add(amount.months, .month)
    add(amount.calendar, .calendarDay)
    add(days * 1000, .workingDay)
    add(rest / 60 * 1000, .hour)
    add(rest % 60 * 1000, .minute)
    if parts.isEmpty { parts = [Part(thousandths: 0, unit: .minute)] }
  }

  private mutating func add(_ thousandths: Int64, _ unit: Unit) {
    if thousandths > 0 { parts.append(Part(thousandths: thousandths, unit: unit)) }
  }

  /// Writes the amount.
  func write(to sink: inout ByteSink, in language: Language) {
    for (position, part) in parts.enumerated() {
      if position > 0 { sink.append(" ") }
      part.writeNumber(to: &sink, in: language)
      part.writeUnit(to: &sink, in: language)
    }
  }

  /// Writes two amounts; a unit that both share is written once.
  static func write(
    from first: TimeAmount,
    to second: TimeAmount,
    _ minutesPerDay: Int,
    to sink: inout ByteSink,
    in language: Language
  ) {
    let (left, right) = (
      TimeWords(first, minutesPerDay: minutesPerDay),
      TimeWords(second, minutesPerDay: minutesPerDay)
    )
    if first != second {
      if left.parts.count == 1, right.parts.count == 1, left.parts[0].unit == right.parts[0].unit {
        left.parts[0].writeNumber(to: &sink, in: language)
      } else {
        left.write(to: &sink, in: language)
      }
      sink.append(Phrase(" sampai ", en: " to ").wording(in: language))
    }
    right.write(to: &sink, in: language)
  }
}

extension TimeWords.Part {
  /// Writes the number, with a decimal sign where it is not whole.
  fileprivate func writeNumber(to sink: inout ByteSink, in language: Language) {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    sink.append(Int(clamping: whole))
    if rest == 0 { return }
    sink.append(Phrase(",", en: ".").wording(in: language))
    // Three digits without the zeros at the end.
    var digits = [rest / 100, rest / 10 % 10, rest % 10]
    while digits.last == 0 { digits.removeLast() }
    for digit in digits { sink.append(Int(digit)) }
  }

  /// Writes the unit.
  fileprivate func writeUnit(to sink: inout ByteSink, in language: Language) {
    let isOne = thousandths == 1000 && language == .english
    sink.append(isOne ? unit.singular : unit.plural.wording(in: language))
  }
}
