import SOPLanguage

/// Where the time of an SOP goes: a row for each performer, a bar for each step, one axis.
///
/// Steps follow each other in the order of the table; the branches of a block begin together.
/// Every step counts once, however often a loop may repeat it. Positions and lengths are whole
/// numbers out of ``width``, so that the same SOP gives the same picture everywhere.
struct TimeLine: Sendable {
  /// How many units the picture is wide.
  static let width = 10_000

  /// What the length of a bar says.
  enum Size: Sendable {
    /// As long as the step takes, on the scale of the picture.
    case scaled
    /// The step is too short for the scale; the bar is as short as a bar can be.
    case enlarged
    /// Nobody wrote how long the step takes; the bar only says that there is one.
    case unknown
  }

  /// A step in one of the rows.
  struct Bar: Sendable {
    /// The step.
    let step: StepID
    /// Which of the row's tracks holds the bar; steps of parallel branches need several.
    var track: Int
    /// Where the step begins.
    let start: Int
    /// Where the step ends when it takes its shortest time.
    let sure: Int
    /// Where the step ends when it takes its longest time.
    let end: Int
    /// What the length says.
    let size: Size
    /// Whether it depends on a condition that the step is done, or who of several does it.
    let isMaybe: Bool
  }

  /// The steps of one performer.
  struct Row: Sendable {
    /// The performer; nothing for the steps of which nobody knows who does them.
    let lane: LaneID?
    /// The bars, in the order of the table.
    let bars: [Bar]
    /// How many tracks the bars need.
    let trackCount: Int
    /// The times of the row's steps together.
    let time: TimeTotal
    /// How much that is of the whole.
    let share: Share
  }

  /// A part of the time of all steps.
  struct Share: Equatable, Sendable {
    /// The part in minutes; spans count with the middle.
    let part: Int64
    /// The whole in minutes.
    let whole: Int64

    /// The part in percent, rounded.
    var percent: Int { whole > 0 ? Int((part * 200 + whole) / (whole * 2)) : 0 }
    /// Whether the part is something, but less than half a percent.
    var isTraceOnly: Bool { part > 0 && percent == 0 }
  }

  /// A mark on the axis.
  struct Tick: Equatable, Sendable {
    /// Where it stands.
    let position: Int
    /// How much time has passed there.
    let minutes: Int64
  }

  /// The rows, in the order of the lanes; steps without a performer come last.
  let rows: [Row]
  /// The marks on the axis, from left to right.
  let ticks: [Tick]
  /// The times of all steps together.
  let time: TimeTotal
  /// What has to be said about the picture.
  let facts: TimeLineFacts

  /// Computes the picture of an SOP.
  init(_ procedure: Procedure, minutesPerDay: Int) {
    let lengths = procedure.steps.map { StepLength($0, minutesPerDay: minutesPerDay) }
    let order = TimeOrder(procedure)
    let scale = TimeScale(lengths, order)
    let places = scale.places
    var builder = RowBuilder(procedure, minutesPerDay, lengths)
    for (index, place) in places.enumerated() {
      builder.add(scale.bar(StepID(index), place, isMaybe: procedure.steps[index].isMaybe))
    }
    rows = builder.rows
    ticks = scale.ticks(minutesPerDay: minutesPerDay)
    time = TimeTotal(procedure.steps, minutesPerDay: minutesPerDay)
    facts = TimeLineFacts(procedure, lengths, scale)
  }

  /// Whether no step says how long it takes, so that there is nothing to draw.
  var isEmpty: Bool { time.isEmpty }
}

/// How long a step takes, in minutes for the drawing alone.
///
/// Sums that people read keep days and months apart. A picture has one axis, so here a calendar
/// day counts as five sevenths of a working day, and a month as 21 working days.
struct StepLength: Sendable {
  /// The shortest time.
  let shortest: Int64
  /// The longest time.
  let longest: Int64
  /// Whether the step says how long it takes.
  let isKnown: Bool

  /// Far beyond any time that a step takes, and far from the largest number.
  private static let longestOfAll: Int64 = 1 << 36

  /// Measures a step.
  init(_ step: Step, minutesPerDay: Int) {
    self.init(step.duration.value, minutesPerDay: minutesPerDay)
  }

  /// Measures a time; nothing is as long as no time at all.
  init(_ duration: Duration?, minutesPerDay: Int) {
    guard let duration else {
      (shortest, longest, isKnown) = (0, 0, false)
      return
    }
    let first = StepLength.minutes(duration.shortest, duration.days, minutesPerDay)
    shortest = first
    longest = max(first, StepLength.minutes(duration.longest, duration.days, minutesPerDay))
    isKnown = true
  }

  /// Twice the middle of the shortest and the longest time.
  var twiceMiddle: Int64 { shortest + longest }

  private static func minutes(
    _ amount: Duration.Amount,
    _ days: Duration.Days,
    _ minutesPerDay: Int
  ) -> Int64 {
    let day = Int64(max(1, min(minutesPerDay, 1440)))
    let milliDays = limited(amount.milliDays)
    let daily =
      switch days {
      case .calendar: milliDays * 5 / 7 * day / 1000
      case .none, .plain, .working: milliDays * day / 1000
      }
    let monthly = limited(amount.milliMonths) * 21 * day / 1000
    return min(longestOfAll, limited(amount.minutes) + daily + monthly)
  }

  private static func limited(_ number: Int) -> Int64 { max(0, min(Int64(number), longestOfAll)) }
}

/// What has to be said about the picture of a time line, so that nobody reads too much into it.
struct TimeLineFacts: Sendable {
  /// The steps that don't say how long they take.
  let unknown: [StepID]
  /// The steps that are too short for the scale.
  let enlarged: [StepID]
  /// The steps that are only done on a condition.
  let conditional: [StepID]
  /// The steps that one of several performers does.
  let either: [StepID]
  /// The steps that take the longest, if it is only a few of them.
  let longest: [StepID]
  /// How much one of the longest steps is of the whole.
  let longestShare: TimeLine.Share
  /// Whether some step gives a span.
  let hasSpans: Bool
  /// Whether some step has several performers, so that it counts for each of them.
  let hasSharedSteps: Bool
  /// Whether steps are drawn side by side.
  let hasParallelSteps: Bool
  /// Whether something may be repeated.
  let hasLoops: Bool
  /// Whether times are given in calendar days or weeks.
  let hasCalendarDays: Bool
  /// Whether times are given in months or years.
  let hasMonths: Bool

  /// Finds out what there is to say.
  init(_ procedure: Procedure, _ lengths: [StepLength], _ scale: TimeScale) {
    let steps = procedure.steps
    func numbers(_ isMeant: (Int) -> Bool) -> [StepID] {
      steps.indices.filter(isMeant).map { StepID($0) }
    }
    unknown = numbers { !lengths[$0].isKnown }
    enlarged = numbers { scale.size(of: $0) == .enlarged }
    conditional = numbers { steps[$0].condition != nil }
    either = numbers { steps[$0].isEither }
    let top = lengths.reduce(0) { max($0, $1.twiceMiddle) }
    let all = numbers { lengths[$0].isKnown && lengths[$0].twiceMiddle == top }
    longest = top > 0 && all.count <= 3 && all.count < steps.count ? all : []
    longestShare = TimeLine.Share(
      part: top,
      whole: lengths.reduce(0) { $0 + $1.twiceMiddle }
    )
    hasSpans = lengths.contains { $0.shortest != $0.longest }
    hasSharedSteps = steps.contains { $0.performers.performers.count > 1 }
    hasParallelSteps = scale.order.hasParallelSteps
    hasLoops = procedure.flow.edges.contains { $0.isReturn }
    let durations = steps.compactMap { $0.duration.value }
    hasCalendarDays = durations.contains { $0.days == .calendar }
    hasMonths = durations.contains { $0.longest.milliMonths > 0 }
  }
}

extension Step {
  /// Whether one of several performers does the step.
  var isEither: Bool { performers.manner == .either && performers.performers.count > 1 }

  /// Whether it depends on something that the step is done, or who does it.
  fileprivate var isMaybe: Bool { condition != nil || isEither }
}

/// Sorts bars into the rows of their performers.
private struct RowBuilder {
  private let minutesPerDay: Int
  private let lengths: [StepLength]
  private let whole: Int64
  private let steps: [Step]
  /// The bars of each lane, and behind them those of nobody.
  private var bars: [[TimeLine.Bar]]
  /// For each row where each of its tracks is free again.
  private var ends: [[Int]]

  init(_ procedure: Procedure, _ minutesPerDay: Int, _ lengths: [StepLength]) {
    self.minutesPerDay = minutesPerDay
    self.lengths = lengths
    whole = lengths.reduce(0) { $0 + $1.twiceMiddle }
    steps = procedure.steps
    bars = [[TimeLine.Bar]](repeating: [], count: procedure.lanes.count + 1)
    ends = [[Int]](repeating: [], count: procedure.lanes.count + 1)
  }

  mutating func add(_ bar: TimeLine.Bar) {
    let nobody = bars.count - 1
    var rows: [Int] = []
    for performer in steps[bar.step.position].performers.performers {
      let lane = performer.lane.position
      if lane < nobody, !rows.contains(lane) { rows.append(lane) }
    }
    for row in rows.isEmpty ? [nobody] : rows { add(bar, to: row) }
  }

  private mutating func add(_ bar: TimeLine.Bar, to row: Int) {
    var bar = bar
    if let free = ends[row].firstIndex(where: { $0 <= bar.start }) {
      bar.track = free
      ends[row][free] = bar.end
    } else {
      bar.track = ends[row].count
      ends[row].append(bar.end)
    }
    bars[row].append(bar)
  }

  var rows: [TimeLine.Row] {
    bars.indices.filter { !bars[$0].isEmpty }.map { index in
      let own = bars[index].map { $0.step.position }
      return TimeLine.Row(
        lane: index < bars.count - 1 ? LaneID(index) : nil,
        bars: bars[index],
        trackCount: ends[index].count,
        time: TimeTotal(own.map { steps[$0] }, minutesPerDay: minutesPerDay),
        share: TimeLine.Share(
          part: own.reduce(0) { $0 + lengths[$1].twiceMiddle },
          whole: whole
        )
      )
    }
  }
}
