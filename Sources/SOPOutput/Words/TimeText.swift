import SOPLanguage

extension TimeTotal {
  /// The sum in words, for example `1 jam 10 menit` or `2 hari kerja 3 jam`.
  func text(in language: Language) -> String {
    var writer = TimeTextWriter(language: language, minutesPerDay: max(1, minutesPerDay))
    writer.write(shortest, calendarDays: shortestCalendarDays)
    if shortest != longest {
      writer.say(Phrase(" sampai ", en: " to "))
      writer.write(longest, calendarDays: longestCalendarDays)
    }
    return String(decoding: writer.sink.bytes, as: UTF8.self)
  }
}

/// Writes amounts of working time in words.
private struct TimeTextWriter {
  let language: Language
  let minutesPerDay: Int
  var sink = ByteSink()

  mutating func say(_ phrase: Phrase) {
    sink.append(phrase.wording(in: language))
  }

  /// Writes months, days, hours and minutes, as far as they are not zero.
  ///
  /// Calendar days stay apart from working days, because neither can be turned into the other.
  mutating func write(_ amount: Duration.Amount, calendarDays: Int) {
    let start = sink.count
    var working = amount
    working.milliDays -= min(calendarDays, working.milliDays)
    let minutes = working.minutes(perDay: minutesPerDay)
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: minutesPerDay)
    write(
      thousandths: amount.milliMonths,
      Phrase(" bulan", en: " months"),
      one: " month",
      since: start
    )
    write(
      thousandths: calendarDays,
      Phrase(" hari kalender", en: " calendar days"),
      one: " calendar day",
      since: start
    )
    write(days, Phrase(" hari kerja", en: " working days"), one: " working day", since: start)
    write(rest / 60, Phrase(" jam", en: " hours"), one: " hour", since: start)
    write(rest % 60, Phrase(" menit", en: " minutes"), one: " minute", since: start)
    if sink.count == start { say(Phrase("0 menit", en: "0 minutes")) }
  }

  private mutating func write(
    _ number: Int,
    _ unit: Phrase,
    one: StaticString,
    since start: Int
  ) {
    if number == 0 { return }
    if sink.count > start { sink.append(" ") }
    sink.append(number)
    say(number == 1 ? Phrase(unit.indonesian, en: one) : unit)
  }

  private mutating func write(
    thousandths: Int,
    _ unit: Phrase,
    one: StaticString,
    since start: Int
  ) {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    if rest == 0 { return write(whole, unit, one: one, since: start) }
    if sink.count > start { sink.append(" ") }
    sink.append(whole)
    say(Phrase(",", en: "."))
    // Three digits without the zeros at the end.
    var digits = [rest / 100, rest / 10 % 10, rest % 10]
    while digits.last == 0 { digits.removeLast() }
    for digit in digits { sink.append(digit) }
    say(unit)
  }
}
