/// Finds the order of lines that run side by side in which they cross least.
struct TrackOrder {
  /// What it costs that one line stands before another, by their positions.
  private let costs: [[Int]]

  /// Prepares to order `count` lines; `cost` tells what it costs when the first stands before.
  init(count: Int, cost: (_ first: Int, _ second: Int) -> Int) {
    costs = (0..<count).map { first in
      (0..<count).map { second in first == second ? 0 : cost(first, second) }
    }
  }

  /// The positions of the lines in the best order; ties keep the given order.
  var best: [Int] {
    if costs.count < 2 { return Array(costs.indices) }
    return costs.count <= TrackOrder.largestExact ? exact : improved
  }

  /// The cheapest order of each set of lines, from the cheapest orders of smaller sets.
  private var exact: [Int] {
    let count = costs.count
    var cheapest = [Int](repeating: Int.max, count: 1 << count)
    var last = [Int](repeating: 0, count: 1 << count)
    cheapest[0] = 0
    for set in 0..<(1 << count) {
      for line in 0..<count where set & (1 << line) == 0 {
        var cost = cheapest[set]
        for before in 0..<count where set & (1 << before) != 0 { cost += costs[before][line] }
        let larger = set | (1 << line)
        if cost < cheapest[larger] || (cost == cheapest[larger] && line > last[larger]) {
          cheapest[larger] = cost
          last[larger] = line
        }
      }
    }
    var order: [Int] = []
    var set = (1 << count) - 1
    while set != 0 {
      order.append(last[set])
      set &= ~(1 << last[set])
    }
    return order.reversed()
  }

  /// The given order with lines moved to better places until there is none.
  private var improved: [Int] {
    var order = Array(costs.indices)
    for _ in 0..<order.count {
      var isChanged = false
      for line in costs.indices {
        guard let place = order.firstIndex(of: line) else { continue }
        order.remove(at: place)
        let target = bestPlace(of: line, in: order, now: place)
        order.insert(line, at: target)
        isChanged = isChanged || target != place
      }
      if !isChanged { break }
    }
    return order
  }

  private func bestPlace(of line: Int, in order: [Int], now: Int) -> Int {
    var cost = order.reduce(0) { $0 + costs[line][$1] }
    var costsOfPlaces = [cost]
    for other in order {
      cost += costs[other][line] - costs[line][other]
      costsOfPlaces.append(cost)
    }
    var result = now
    for place in costsOfPlaces.indices where costsOfPlaces[place] < costsOfPlaces[result] {
      result = place
    }
    return result
  }

  /// Up to this many lines every order is considered.
  private static let largestExact = 8
}

/// The lines in one gutter or gap, and the track of each.
struct TrackChannel {
  /// What one item has in the channel: all its stretches there as one.
  private var runs: [(item: Int, line: RouteLine)] = []

  /// Makes an empty channel.
  init() {}

  /// Adds a line of the item at a position.
  mutating func add(_ line: RouteLine, ofItem item: Int) {
    if let known = runs.firstIndex(where: { $0.item == item }) {
      runs[known].line.low = min(runs[known].line.low, line.low)
      runs[known].line.high = max(runs[known].line.high, line.high)
    } else {
      runs.append((item, line))
    }
  }

  /// The track of each item, and the number of tracks.
  func tracks(of items: [RouteItem]) -> (ofItems: [(item: Int, track: Int)], count: Int) {
    let order = TrackOrder(count: runs.count) { first, second in
      let (one, other) = (runs[first], runs[second])
      guard one.line.overlaps(other.line) else { return 0 }
      return items[one.item].crossings(one.line, before: other.line, of: items[other.item])
    }.best
    var tracks: [(item: Int, track: Int)] = []
    var count = 0
    for (place, position) in order.enumerated() {
      var track = 0
      let line = runs[position].line
      for (before, entry) in zip(order[..<place], tracks) where runs[before].line.overlaps(line) {
        track = max(track, entry.track + 1)
      }
      tracks.append((runs[position].item, track))
      count = max(count, track + 1)
    }
    return (tracks, count)
  }
}
