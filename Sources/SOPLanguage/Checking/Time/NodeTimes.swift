/// What each node of a flow adds to the time.
///
/// The arrays run parallel to the nodes; a walk takes the one that it needs. Where a block's
/// branches can't be compared, its lower and upper bounds differ.
struct NodeTimes {
  /// What the shortest time surely reaches.
  private(set) var shortestLow: [TimeAmount]
  /// What the shortest time surely does not exceed.
  private(set) var shortestHigh: [TimeAmount]
  /// What the longest time surely reaches, without the returns inside a block.
  private(set) var onceLow: [TimeAmount]
  /// What the longest time surely does not exceed, without the returns inside a block.
  private(set) var onceHigh: [TimeAmount]
  /// What the longest time surely reaches, with returns.
  var longestLow: [TimeAmount]
  /// What the longest time surely does not exceed, with returns.
  var longestHigh: [TimeAmount]
  /// All that the returns inside a block can add at most.
  private(set) var bonuses: [TimeAmount]
  /// Whether every step states working time alone: then any two paths can be compared, and lower
  /// and upper bounds are the same but for what returns add.
  private(set) var isExact = true

  /// The times of the steps of `procedure`; its blocks are not measured yet.
  ///
  /// `paling lama 2 hari` may take any time up to that, so its shortest time is none.
  init(_ procedure: borrowing Procedure, minutesPerDay: Int) {
    let count = procedure.flow.nodes.count
    var shortest = [TimeAmount](filledWith: .zero, count: count)
    var longest = shortest
    bonuses = shortest
    for position in 0..<count {
      guard let step = procedure.flow.nodes[position].kind.step,
        case .value(let duration) = procedure.steps[step.position].duration
      else { continue }
      if !duration.isLimit {
        shortest[position] = TimeAmount(
          duration.shortest,
          duration.days,
          minutesPerDay: minutesPerDay
        )
      }
      longest[position] = TimeAmount(duration.longest, duration.days, minutesPerDay: minutesPerDay)
      if !shortest[position].isWork || !longest[position].isWork { isExact = false }
    }
    shortestLow = shortest
    shortestHigh = shortest
    onceLow = longest
    onceHigh = longest
    longestLow = longest
    longestHigh = longest
  }

  /// Gives the fork of a block the time of the block.
  mutating func set(_ fork: Int, to time: RegionTime) {
    shortestLow[fork] = time.shortest.low
    shortestHigh[fork] = time.shortest.high
    onceLow[fork] = time.once.low
    onceHigh[fork] = time.once.high
    longestLow[fork] = time.longest.low
    longestHigh[fork] = time.longest.high
    bonuses[fork] = time.bonus
  }
}

extension TimeAnalysis {
  /// The steps whose time is not known; `-` says that a step takes none.
  static func untimed(_ steps: [Step]) -> [StepID] {
    var untimed: [StepID] = []
    for position in steps.indices {
      switch steps[position].duration {
      case .missing, .unknown, .unreadable: untimed.append(StepID(position))
      case .none, .value: continue
      }
    }
    return untimed
  }
}
