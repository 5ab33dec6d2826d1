/// Takes a duration apart; all arithmetic is whole and bounded, whatever digits are written.
struct DurationScanner {
  /// The units, each longer than the one before.
  private enum Unit: Int {
    case second, minute, hour, day, week, month, year
  }

  /// A unit as it was used, with the kind of days it counts.
  private struct UnitUse {
    var unit: Unit
    var days: Duration.Days
  }

  /// What has to be known of the units of one end.
  private struct Units {
    var first: UnitUse?
    var last: UnitUse?
    var count = 0
    var hasPlain = false
    var hasWorking = false
    var hasCalendar = false

    mutating func append(_ use: UnitUse) {
      if first == nil { first = use }
      last = use
      count += 1
      switch use.days {
      case .none: break
      case .plain: hasPlain = true
      case .working: hasWorking = true
      case .calendar: hasCalendar = true
      }
    }
  }

  /// One end of a range.
  private struct Side {
    var milliseconds: Int64 = 0
    var milliDays: Int64 = 0
    var milliMonths: Int64 = 0
    /// The units in the order written, each shorter than the one before.
    var units = Units()
    /// A number that has no unit of its own, as the 2 of `2-3 hari`.
    var bareCount: Int64?

    /// Adds a number of thousandths of a unit.
    mutating func add(_ count: Int64, _ use: UnitUse) {
      units.append(use)
      switch use.unit {
      case .second: milliseconds += count
      case .minute: milliseconds += count * 60
      case .hour: milliseconds += count * 3600
      case .day: milliDays += count
      case .week: milliDays += count * (use.days == .working ? 5 : 7)
      case .month: milliMonths += count
      case .year: milliMonths += count * 12
      }
    }
  }

  /// More of one unit than this is no duration; small enough that nothing overflows.
  private static let largestCount: Int64 = 1_000_000 * 1000
  /// Ten years: the sum of many steps still fits where whole numbers have 32 bits.
  private static let longestMinutes: Int64 = 3660 * 1440
  private static let longestMilliDays: Int64 = 3660 * 1000
  private static let longestMilliMonths: Int64 = 1200 * 1000

  private var cursor: ValueCursor
  private var isLimit = false

  /// Starts at the beginning of a text.
  init(_ text: ValueText) {
    cursor = ValueCursor(text)
  }

  /// Reads the whole text as a duration.
  mutating func duration(written: String) throws(DurationFailure) -> Duration {
    takeIntroduction()
    var shortest = try side()
    var longest: Side?
    if takeRangeMark() {
      takeIntroduction()
      var other = try side()
      try share(&shortest, &other)
      longest = other
    }
    if shortest.bareCount != nil { throw .missingUnit }
    takeClause()
    _ = cursor.take(UInt8(ascii: "."))
    guard cursor.isAtEnd else { throw .unreadable(cursor.index) }
    let duration = Duration(
      shortest: try amount(shortest),
      longest: try amount(longest ?? shortest),
      isLimit: isLimit,
      days: try days(shortest.units, longest?.units ?? Units()),
      written: written
    )
    if DurationScanner.isLess(duration.longest, than: duration.shortest) { throw .reversed }
    return duration
  }
}

// MARK: - The parts of the text

extension DurationScanner {
  private mutating func takeIntroduction() {
    while !cursor.isAtDigit, !cursor.isAtEnd {
      if cursor.take(anyOf: DurationScanner.limitWords) {
        isLimit = true
      } else if !cursor.take(anyOf: DurationScanner.aboutWords) {
        return
      }
      _ = cursor.take(UInt8(ascii: "."))
    }
  }

  private mutating func takeRangeMark() -> Bool {
    cursor.takeDash() || cursor.take(anyOf: ["sampai dengan", "sampai", "hingga", "s.d.", "s.d"])
      || cursor.take(anyOf: ["s/d", "sd", "~"])
  }

  /// Takes what is said about the beginning of the time.
  private mutating func takeClause() {
    if cursor.isAtEnd { return }
    let start = cursor.index
    _ = cursor.take(UInt8(ascii: ","))
    if cursor.take(anyOf: ["sejak", "semenjak", "setelah", "sesudah", "terhitung", "dihitung"]) {
      cursor.move(to: cursor.end)
    } else {
      cursor.move(to: start)
    }
  }

  private mutating func side() throws(DurationFailure) -> Side {
    var side = Side()
    repeat {
      let start = cursor.index
      guard let (count, isByClock) = try count() else { throw .unreadable(start) }
      guard let use = try unit() else {
        guard side.units.count == 0 else { throw .missingUnit }
        side.bareCount = count
        return side
      }
      if let last = side.units.last, last.unit.rawValue <= use.unit.rawValue {
        throw .unreadable(start)
      }
      if isByClock, use.unit == .hour {
        side.add(count / 24, UnitUse(unit: .day, days: .calendar))
      } else {
        side.add(count, use)
      }
    } while takeJoint()
    return side
  }

  /// Takes what may stand between `1 jam` and `30 menit`, when a number follows.
  private mutating func takeJoint() -> Bool {
    if cursor.isAtEnd { return false }
    let start = cursor.index
    _ = cursor.take(UInt8(ascii: ","))
    _ = cursor.take("dan")
    var ahead = cursor
    if cursor.isAtDigit || ahead.takeNumberOrWords() != nil { return true }
    cursor.move(to: start)
    return false
  }

  /// Takes a number, or a product such as `4 x 60`, in thousandths.
  ///
  /// - Returns: the number, and whether it is the product with 24 that stands for days.
  private mutating func count() throws(DurationFailure) -> (Int64, isByClock: Bool)? {
    guard let first = try factor() else { return nil }
    var isByClock = false
    var product = first
    while takeTimesMark() {
      let start = cursor.index
      guard let next = try factor() else { throw .unreadable(start) }
      isByClock = next == 24_000
      product = product * next / 1000
      guard product <= DurationScanner.largestCount else { throw .tooLong }
    }
    return (product, isByClock)
  }

  private mutating func factor() throws(DurationFailure) -> Int64? {
    if cursor.take("setengah") { return 500 }
    guard var number = cursor.takeNumberOrWords() else {
      return try oneUnit()
    }
    if cursor.take("setengah") { number.thousandths += 500 }
    guard number.thousandths <= DurationScanner.largestCount else { throw .tooLong }
    if let words = cursor.takeRepetition(of: number) { throw .disagreeingWords(words) }
    return number.thousandths
  }

  /// Takes the `se` of `sehari`, which stands for one.
  private mutating func oneUnit() throws(DurationFailure) -> Int64? {
    let word = cursor.word
    guard word.count > 4, cursor.matches(word.lowerBound..<word.lowerBound + 2, "se") else {
      return nil
    }
    let rest = word.lowerBound + 2..<word.upperBound
    for entry in DurationScanner.units where cursor.matches(rest, entry.spelling) {
      cursor.move(to: rest.lowerBound)
      return 1000
    }
    return nil
  }

  private mutating func takeTimesMark() -> Bool {
    cursor.take(anyOf: ["x", "×", "*", "kali"])
  }

  /// Takes a unit; nothing when no word comes next, or when one of the language's own does.
  private mutating func unit() throws(DurationFailure) -> UnitUse? {
    let word = cursor.word
    if word.isEmpty || isRangeWord(word) { return nil }
    for entry in DurationScanner.units where cursor.matches(word, entry.spelling) {
      cursor.move(to: word.upperBound)
      if entry.isAbbreviation { _ = cursor.take(UInt8(ascii: ".")) }
      return UnitUse(unit: entry.unit, days: takeDays(entry.unit))
    }
    let spellings: [StaticString] = ["detik", "menit", "jam", "hari", "minggu", "bulan", "tahun"]
    let candidates = spellings.map { Array($0.text.utf8) }
    let nearest = EditDistance.nearest(to: cursor.lowered(word), among: candidates)
    throw .unknownUnit(word, nearest.count == 1 ? spellings[nearest[0]] : nil)
  }

  private func isRangeWord(_ word: Range<Int>) -> Bool {
    let words: [StaticString] = ["s", "sd", "sampai", "hingga"]
    return words.contains { cursor.matches(word, $0) }
  }

  private mutating func takeDays(_ unit: Unit) -> Duration.Days {
    switch unit {
    case .second, .minute, .month, .year: return .none
    case .hour:
      _ = cursor.take("kerja")
      return .none
    case .day:
      if cursor.take("kerja") { return .working }
      return cursor.take(anyOf: ["kalender", "kalendar"]) ? .calendar : .plain
    case .week: return cursor.take("kerja") ? .working : .calendar
    }
  }

  /// Gives the end of a range that has no unit the unit of the other end.
  private func share(_ first: inout Side, _ second: inout Side) throws(DurationFailure) {
    if let count = first.bareCount, let use = second.units.first {
      first.bareCount = nil
      first.add(count, use)
    } else if let count = second.bareCount, first.units.count == 1, let use = first.units.first {
      second.bareCount = nil
      second.add(count, use)
    } else if second.bareCount != nil {
      throw .missingUnit
    }
  }
}

// MARK: - The result

extension DurationScanner {
  private func amount(_ side: Side) throws(DurationFailure) -> Duration.Amount {
    let minutes = (side.milliseconds + 59_999) / 60_000
    guard minutes <= DurationScanner.longestMinutes,
      side.milliDays <= DurationScanner.longestMilliDays,
      side.milliMonths <= DurationScanner.longestMilliMonths
    else { throw .tooLong }
    let amount = Duration.Amount(
      minutes: Int(minutes),
      milliDays: Int(side.milliDays),
      milliMonths: Int(side.milliMonths)
    )
    if amount.isZero { throw .zero }
    return amount
  }

  private func days(_ first: Units, _ second: Units) throws(DurationFailure) -> Duration.Days {
    let hasWorking = first.hasWorking || second.hasWorking
    let hasCalendar = first.hasCalendar || second.hasCalendar
    if hasWorking, hasCalendar { throw .mixedDays }
    if hasWorking { return .working }
    if hasCalendar { return .calendar }
    return first.hasPlain || second.hasPlain ? .plain : .none
  }

  /// Whether one amount is shorter; never when months stand against other units.
  private static func isLess(_ left: Duration.Amount, than right: Duration.Amount) -> Bool {
    if let leftMinutes = left.workMinutes(minutesPerDay: Duration.minutesPerWorkingDay),
      let rightMinutes = right.workMinutes(minutesPerDay: Duration.minutesPerWorkingDay)
    {
      return leftMinutes < rightMinutes
    }
    let areMonths = left.minutes == right.minutes && left.milliDays == right.milliDays
    return areMonths && left.milliMonths < right.milliMonths
  }

  private static let limitWords: [StaticString] = [
    "paling lama", "paling lambat", "paling banyak", "selambat lambatnya", "selama lamanya",
    "selambatnya", "maksimal", "maksimum", "maks", "max", "tidak lebih dari", "kurang dari", "≤",
    "<",
  ]

  private static let aboutWords: [StaticString] = [
    "kurang lebih", "lebih kurang", "sekitar", "kira kira", "rata rata", "±", "+/-", "~",
    "dalam waktu", "dalam", "selama", "waktu",
  ]

  private static let units: [(spelling: StaticString, unit: Unit, isAbbreviation: Bool)] = [
    ("menit", .minute, false), ("jam", .hour, false), ("hari", .day, false),
    ("minggu", .week, false), ("bulan", .month, false), ("tahun", .year, false),
    ("detik", .second, false), ("mnt", .minute, true), ("hr", .day, true), ("mgg", .week, true),
    ("bln", .month, true), ("thn", .year, true), ("th", .year, true), ("dtk", .second, true),
    ("pekan", .week, false),
  ]
}
