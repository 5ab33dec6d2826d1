extension CalendarDate {
  /// The day that `2022-06-28` names; nothing for any other form or a day that never was.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[0..<4]), year > 0,
      let month = CalendarDate.number(bytes[5..<7]), (1...12).contains(month),
      let day = CalendarDate.number(bytes[8..<10]), day > 0,
      day <= GregorianCalendar.days(inMonth: month, of: year)
    else { return nil }
    self.init(year: year, month: month, day: day, written: text)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
