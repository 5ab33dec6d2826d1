import SOPLanguage

/// How minutes become lengths: on one scale, but no bar so short that nobody would see it.
struct TimeScale: Sendable {
  /// A place on the picture.
  struct Place: Sendable {
    /// Where the step begins and ends.
    let range: Range<Int>
    /// What the length says.
    let size: TimeLine.Size
  }

  /// The shortest bar, as long as there are not very many.
  static let shortestBar: Int64 = 80

  /// The parts of a minute that the scale is exact to.
  private static let parts: Int64 = 1000

  /// Which steps follow each other.
  let order: TimeOrder
  private let lengths: [StepLength]
  /// How much time is as long as the picture is wide, in parts of a minute.
  private let capacity: Int64
  /// The length of the shortest bar.
  private let smallest: Int64

  /// Finds the largest scale on which everything fits.
  init(_ lengths: [StepLength], _ order: TimeOrder) {
    self.lengths = lengths
    self.order = order
    // Half of the picture is enough for all the shortest bars there can be.
    let half = Int64(TimeLine.width / 2)
    let smallest = min(TimeScale.shortestBar, half / Int64(max(1, lengths.count)))
    self.smallest = smallest
    var low: Int64 = 1
    var high = max(1, 2 * TimeScale.parts * lengths.reduce(0) { $0 + $1.longest })
    while low < high {
      let middle = low + (high - low) / 2
      let units = lengths.map { TimeScale.units($0.longest, of: middle, atLeast: smallest) }
      let end = order.places(units).reduce(0) { max($0, $1.upperBound) }
      if end <= Int64(TimeLine.width) { high = middle } else { low = middle + 1 }
    }
    capacity = low
  }

  /// Where each step is drawn.
  var places: [Place] {
    let units = lengths.map { TimeScale.units($0.longest, of: capacity, atLeast: smallest) }
    return order.places(units).enumerated().map { index, range in
      Place(range: Int(range.lowerBound)..<Int(range.upperBound), size: size(of: index))
    }
  }

  /// What the length of a step's bar says.
  func size(of step: Int) -> TimeLine.Size {
    guard lengths[step].isKnown else { return .unknown }
    let isShort = TimeScale.units(lengths[step].longest, of: capacity, atLeast: 0) < smallest
    return isShort ? .enlarged : .scaled
  }

  /// The bar of a step at its place.
  func bar(_ step: StepID, _ place: Place, isMaybe: Bool) -> TimeLine.Bar {
    let length = lengths[step.position]
    let range = place.range
    var sure = range.upperBound
    if length.shortest < length.longest {
      // The uncertain end stays visible, however little it is.
      let least = max(1, range.count / 4)
      let units = TimeScale.units(length.shortest, of: capacity, atLeast: 0)
      sure = max(range.lowerBound, min(range.lowerBound + Int(units), range.upperBound - least))
    }
    return TimeLine.Bar(
      step: step,
      track: 0,
      start: range.lowerBound,
      sure: sure,
      end: range.upperBound,
      size: place.size,
      isMaybe: isMaybe
    )
  }

  private static func units(
    _ minutes: Int64,
    of capacity: Int64,
    atLeast smallest: Int64
  ) -> Int64 {
    max(smallest, minutes * TimeScale.parts * Int64(TimeLine.width) / capacity)
  }

  // MARK: Axis

  /// Marks at round times, at most five, none of them too close to another.
  func ticks(minutesPerDay: Int) -> [TimeLine.Tick] {
    let points = mainLine
    guard let total = points.last?.minutes, total > 0 else { return [] }
    let interval = TimeScale.interval(total / 5, minutesPerDay: Int64(max(1, minutesPerDay)))
    var ticks: [TimeLine.Tick] = []
    var minutes = interval
    while minutes <= total {
      let position = TimeScale.position(of: minutes, on: points)
      let last = ticks.last?.position ?? 0
      if position - last >= TimeLine.width / 8 {
        ticks.append(TimeLine.Tick(position: position, minutes: minutes))
      }
      minutes += interval
    }
    return ticks
  }

  private struct Point {
    let minutes: Int64
    let position: Int64
  }

  /// How time and place belong together along the steps outside of branches.
  private var mainLine: [Point] {
    let times = order.places(lengths.map { $0.longest })
    let places = self.places
    var points = [Point(minutes: 0, position: 0)]
    for index in times.indices where order.isOnMainLine(index) {
      let range = places[index].range
      points.append(Point(minutes: times[index].lowerBound, position: Int64(range.lowerBound)))
      points.append(Point(minutes: times[index].upperBound, position: Int64(range.upperBound)))
    }
    let end = places.reduce(0) { max($0, $1.range.upperBound) }
    let total = times.reduce(0) { max($0, $1.upperBound) }
    return points + [Point(minutes: total, position: Int64(end))]
  }

  private static func position(of minutes: Int64, on points: [Point]) -> Int {
    for (before, after) in zip(points, points.dropFirst()) where minutes <= after.minutes {
      let time = after.minutes - before.minutes
      if time == 0 { return Int(after.position) }
      let length = after.position - before.position
      return Int(before.position + (minutes - before.minutes) * length / time)
    }
    return TimeLine.width
  }

  /// The smallest round time that is at least `minutes`.
  private static func interval(_ minutes: Int64, minutesPerDay: Int64) -> Int64 {
    for round: Int64 in [1, 2, 5, 10, 15, 30, 60, 120, 180] where round >= minutes {
      if round < minutesPerDay { return round }
    }
    var days: Int64 = 1
    while true {
      for factor: Int64 in [1, 2, 5] where days * factor * minutesPerDay >= minutes {
        return days * factor * minutesPerDay
      }
      days *= 10
    }
  }
}
