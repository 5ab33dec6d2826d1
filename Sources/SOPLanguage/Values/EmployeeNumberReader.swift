/// Reads a NIP: eighteen digits that hold a birth date, an appointment, the sex and a serial number.
///
/// `NIP` and the like before the digits, and blanks, dots and hyphens between them are allowed.
package enum EmployeeNumberReader {
  /// The youngest age at appointment that is not odd, in months.
  private static let youngest = 17 * 12
  /// The oldest one.
  private static let oldest = 60 * 12

  /// Reads an employee number.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<EmployeeNumber> {
    if let mark: Entry<EmployeeNumber> = PlainEntry.mark(text) { return mark }
    var digits = EmployeeDigits()
    do throws(EmployeeNumberFailure) {
      digits = try EmployeeDigits(text)
      let number = try digits.number()
      if let problem = oddity(number, digits) {
        findings.report(
          problem,
          in: text.file,
          at: text.range(of: digits.place(0..<8)),
          related: [.appointment(of: number, text.file, text.range(of: digits.appointment(number)))]
        )
      } else if number.serial == 0 {
        findings.report(.zeroSerial, in: text.file, at: text.range(of: digits.place(15..<18)))
      }
      return .value(number)
    } catch {
      report(error, digits, text, into: &findings)
      return .unreadable(text.text)
    }
  }

  /// What is odd about the age at appointment.
  private static func oddity(_ number: EmployeeNumber, _ digits: EmployeeDigits) -> Problem? {
    let age = digits.ageAtAppointment(number)
    guard age < youngest || age > oldest else { return nil }
    let misread = digits.slips { slip in
      guard let other = try? slip.number(), other.kind == number.kind else { return false }
      return (youngest...oldest).contains(slip.ageAtAppointment(other))
    }
    return .oddAppointment(birth: number.birth, ageInMonths: age, misread: misread)
  }

  private static func report(
    _ failure: EmployeeNumberFailure,
    _ digits: EmployeeDigits,
    _ text: ValueText,
    into findings: inout Findings
  ) {
    var range = text.extent
    let problem: Problem
    switch failure {
    case .strayCharacter(let place):
      range = place
      problem = .strayInEmployeeNumber(text.text(of: place))
    case .wrongCount(let count):
      problem = count == 9 ? .oldEmployeeNumber : .employeeNumberLength(count)
    case .noBirthDate:
      range = digits.place(0..<8)
      problem = .noBirthDate(text.text(of: range))
    case .noAppointmentYear:
      range = digits.place(8..<12)
      problem = .noAppointmentYear(text.text(of: range))
    case .noSex:
      range = digits.place(14..<15)
      problem = .noSexDigit(text.text(of: range))
    }
    findings.report(problem, in: text.file, at: text.range(of: range))
  }
}

/// Why a text is no employee number.
enum EmployeeNumberFailure: Error {
  /// Something that is neither digit nor separator.
  case strayCharacter(Range<Int>)
  /// Not eighteen digits but so many.
  case wrongCount(Int)
  /// The first eight digits are no day.
  case noBirthDate
  /// Digits 9 to 12 are no year of appointment.
  case noAppointmentYear
  /// Digit 15 is neither 1 nor 2.
  case noSex
}

/// The digits of an employee number and where each of them stands.
struct EmployeeDigits {
  /// The part of the number in which one wrong digit would explain an odd age.
  enum Slip {
    /// The year of birth.
    case birthYear
    /// The year of appointment.
    case appointmentYear
  }

  private var digits: [Int] = []
  private var places: [Int] = []

  /// Makes an empty number.
  init() {}

  /// Collects the digits of a text.
  init(_ text: ValueText) throws(EmployeeNumberFailure) {
    var cursor = ValueCursor(text)
    if cursor.take(anyOf: ["nip pppk", "ni pppk", "nipppk", "nippk", "nip", "nomor induk pegawai"])
    {
      _ = cursor.take(UInt8(ascii: "."))
      _ = cursor.take(UInt8(ascii: ":"))
    }
    digits.reserveCapacity(18)
    places.reserveCapacity(18)
    while let byte = cursor.peek {
      if byte.isASCIIDigit {
        digits.append(Int(byte - UInt8(ascii: "0")))
        places.append(cursor.index)
        cursor.move(to: cursor.index + 1)
      } else if !cursor.take(UInt8(ascii: ".")), !cursor.takeDash() {
        let length = max(cursor.word.count, ValueCursor.characterLength(byte))
        let end = min(cursor.index + length, cursor.end)
        throw .strayCharacter(cursor.index..<end)
      }
    }
  }

  /// Decodes the digits.
  func number() throws(EmployeeNumberFailure) -> EmployeeNumber {
    guard digits.count == 18 else { throw .wrongCount(digits.count) }
    let year = value(0..<4)
    let month = value(4..<6)
    let day = value(6..<8)
    guard (1900...2100).contains(year), (1...12).contains(month),
      (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day)
    else { throw .noBirthDate }
    let appointmentYear = value(8..<12)
    guard (1950...2100).contains(appointmentYear) else { throw .noAppointmentYear }
    guard digits[14] == 1 || digits[14] == 2 else { throw .noSex }
    let isCivilServant = (1...12).contains(value(12..<14))
    return EmployeeNumber(
      digits: written(0..<18),
      kind: isCivilServant ? .civilServant : .contract,
      birth: CalendarDate(year: year, month: month, day: day, written: written(0..<8)),
      appointmentYear: appointmentYear,
      appointmentMonth: isCivilServant ? value(12..<14) : nil,
      isFemale: digits[14] == 2,
      serial: value(15..<18)
    )
  }

  /// The place of some of the digits, with what stands between them.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard range.upperBound <= places.count, let last = range.last else { return 0..<0 }
    return places[range.lowerBound]..<places[last] + 1
  }

  /// The place of the digits that name the appointment.
  func appointment(_ number: EmployeeNumber) -> Range<Int> {
    place(number.appointmentMonth == nil ? 8..<12 : 8..<14)
  }

  /// The age at appointment in months; negative when the appointment comes before the birth.
  ///
  /// The number of a contract employee names no month, so the end of the year is taken.
  func ageAtAppointment(_ number: EmployeeNumber) -> Int {
    let birth = number.birth.year * 12 + (number.birth.month ?? 1)
    return number.appointmentYear * 12 + (number.appointmentMonth ?? 12) - birth
  }

  /// The parts of the number of which one other digit would pass a test.
  func slips(_ test: (EmployeeDigits) -> Bool) -> [Slip] {
    var slips: [Slip] = []
    if canPass(0..<4, test) { slips.append(.birthYear) }
    if canPass(8..<12, test) { slips.append(.appointmentYear) }
    return slips
  }

  private func canPass(_ range: Range<Int>, _ test: (EmployeeDigits) -> Bool) -> Bool {
    var other = self
    for position in range {
      for digit in 0...9 where digit != digits[position] {
        other.digits[position] = digit
        if test(other) { return true }
      }
      other.digits[position] = digits[position]
    }
    return false
  }

  private func value(_ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + $1 }
  }

  private func written(_ range: Range<Int>) -> String {
    String(decoding: digits[range].map { UInt8($0) + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
