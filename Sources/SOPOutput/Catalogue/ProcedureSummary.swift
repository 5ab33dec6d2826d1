import SOPLanguage

/// What lists and badges say of an SOP in numbers.
struct ProcedureSummary {
  /// The number of rows.
  let steps: Int
  /// The number of lanes.
  let lanes: Int
  /// Performers and destinations that were guessed.
  let guesses: Int
  /// Steps without a performer, and ends of the flow that the source leaves open.
  let unknowns: Int
  /// The time of all steps together.
  let time: TimeTotal

  /// Counts what there is in `procedure`.
  init(_ procedure: Procedure, minutesPerDay: Int) {
    steps = procedure.steps.count
    lanes = procedure.lanes.count
    guesses =
      procedure.steps.reduce(0) { sum, step in
        sum + step.performers.performers.count { $0.isGuess }
      } + procedure.flow.edges.count { $0.isGuess }
    unknowns =
      procedure.steps.count { $0.performers.performers.isEmpty }
      + procedure.flow.nodes.count { $0.kind == .open }
    time = TimeTotal(procedure.steps, minutesPerDay: minutesPerDay)
  }
}

/// The times of steps added up, months apart from the rest.
///
/// Every step counts once: steps that run side by side are not taken off, and loops are not
/// walked twice. It is the work in the SOP, not how long a citizen waits.
struct TimeTotal {
  /// The sum of the shortest times.
  private(set) var shortest = Duration.Amount()
  /// The sum of the longest times.
  private(set) var longest = Duration.Amount()
  /// What of the shortest times is counted in calendar days, in thousandths.
  private(set) var shortestCalendarDays = 0
  /// What of the longest times is counted in calendar days, in thousandths.
  private(set) var longestCalendarDays = 0
  /// How many steps state no time that can be added.
  private(set) var stepsWithoutTime = 0
  /// How many steps state a time.
  private(set) var stepsWithTime = 0
  /// What a working day counts.
  let minutesPerDay: Int

  /// Adds up the times of `steps`.
  init(_ steps: [Step], minutesPerDay: Int) {
    self.minutesPerDay = minutesPerDay
    for step in steps {
      guard let duration = step.duration.value else {
        stepsWithoutTime += 1
        continue
      }
      stepsWithTime += 1
      shortest.add(duration.shortest)
      longest.add(duration.longest)
      if duration.days == .calendar {
        shortestCalendarDays.add(duration.shortest.milliDays)
        longestCalendarDays.add(duration.longest.milliDays)
      }
    }
  }

  /// The shortest time in minutes of work, without the months.
  var shortestMinutes: Int { shortest.minutes(perDay: minutesPerDay) }

  /// The longest time in minutes of work, without the months.
  var longestMinutes: Int { longest.minutes(perDay: minutesPerDay) }

  /// Whether some time is counted in months, which are never turned into minutes.
  var hasMonths: Bool { longest.milliMonths != 0 }

  /// Whether nothing at all is known.
  var isEmpty: Bool { stepsWithTime == 0 }
}

extension Duration.Amount {
  /// Minutes of work when every day counts `minutesPerDay`, without the months.
  func minutes(perDay minutesPerDay: Int) -> Int {
    // 64 bits, because the browser's whole numbers have 32.
    Int(clamping: Int64(minutes) + Int64(milliDays) * Int64(minutesPerDay) / 1000)
  }

  /// Adds the parts of `other`.
  fileprivate mutating func add(_ other: Duration.Amount) {
    minutes.add(other.minutes)
    milliDays.add(other.milliDays)
    milliMonths.add(other.milliMonths)
  }
}

extension Int {
  /// Far beyond any time that a step takes, and far from the largest number of 64 bits.
  private static let largestTime = Int(clamping: Int64(1) << 40)

  /// Adds a part of a time; absurdly large parts are cut, so that no sum can overflow.
  fileprivate mutating func add(_ part: Int) {
    let (sum, isTooLarge) = addingReportingOverflow(Swift.min(part, Int.largestTime))
    self = isTooLarge ? .max : sum
  }
}

extension CalendarDate {
  /// The date in ISO 8601, as far as it goes: `2022`, `2022-06` or `2022-06-28`.
  var isoText: String {
    var sink = ByteSink(capacity: 10)
    sink.append(year, digits: 4)
    if let month {
      sink.append("-")
      sink.append(month, digits: 2)
      if let day {
        sink.append("-")
        sink.append(day, digits: 2)
      }
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

extension ByteSink {
  /// Appends a whole number that is not negative with zeros before it.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    var limit = 1
    for _ in 1..<digits { limit *= 10 }
    while limit > 1, number < limit {
      append("0")
      limit /= 10
    }
    append(number)
  }
}
