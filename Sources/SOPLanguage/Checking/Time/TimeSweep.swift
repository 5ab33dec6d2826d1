/// One walk over a stretch of the network in the direction of the flow, adding up times.
struct TimeSweep {
  /// What happens where several paths meet.
  enum Meeting {
    /// The smaller part of each unit: a lower bound of every path.
    case least
    /// The larger part of each unit: an upper bound of every path.
    case greatest
    /// The path that is roughly the shorter one.
    case shorter
    /// The path that is roughly the longer one.
    case longer
  }

  /// The rank of the first node of the stretch.
  private let base: Int
  /// What a path has come to.
  private struct Place {
    /// What has been added up; nothing where no path comes by.
    var value: TimeAmount?
    /// The node before on the chosen path; -1 at its beginning.
    var previous = -1
  }

  private var places: [Place]
  private let meeting: Meeting
  private let minutesPerDay: Int

  /// Walks over `ranks` of `network`, beginning with the nodes that `isSource` names.
  ///
  /// Each node adds its weight, and each loop its bonus when a path comes to it. A shortest way
  /// may lead over a return where rows don't stand in the order of the work; with `returns` the
  /// walk is repeated until none shortens anything.
  init(
    _ network: TimeNetwork,
    over ranks: Range<Int>,
    _ meeting: Meeting,
    weights: [TimeAmount],
    bonus: [TimeAmount]? = nil,
    returns: [FlowGraph.Edge] = [],
    isSource: (Int) -> Bool
  ) {
    base = ranks.lowerBound
    places = [Place](filledWith: Place(), count: ranks.count)
    self.meeting = meeting
    minutesPerDay = network.minutesPerDay
    for rank in ranks where isSource(network.order[rank]) {
      let node = network.order[rank]
      _ = offer(weights[node] + (bonus?[network.loops.numbers[node]] ?? .zero), from: -1, to: rank)
    }
    var isDone = false
    while !isDone {
      walk(network, over: ranks, weights, bonus)
      isDone = true
      for edge in returns {
        let (source, target) = (edge.from.position, edge.to.position)
        guard let value = value(at: network.ranks[source]) else { continue }
        let sum = value + weights[target]
        if offer(sum, from: source, to: network.ranks[target]) { isDone = false }
      }
    }
  }

  private mutating func walk(
    _ network: TimeNetwork,
    over ranks: Range<Int>,
    _ weights: [TimeAmount],
    _ bonus: [TimeAmount]?
  ) {
    let forward = network.forward
    let loops = network.loops.numbers
    for rank in ranks {
      let node = network.order[rank]
      guard let value = places[rank - base].value else { continue }
      for position in forward.positions(of: node) {
        let next = forward[position]
        let nextRank = network.ranks[next]
        guard ranks.contains(nextRank) else { continue }
        var sum = value + weights[next]
        if let bonus, loops[next] != loops[node] { sum += bonus[loops[next]] }
        _ = offer(sum, from: node, to: nextRank)
      }
    }
  }

  /// What has been added up behind the node with the given rank.
  func value(at rank: Int) -> TimeAmount? {
    places.indices.contains(rank - base) ? places[rank - base].value : nil
  }

  /// The value where several exits meet, and the exit of the chosen path.
  func value(atAnyOf exits: [Int]) -> (value: TimeAmount, exit: Int)? {
    var best: (value: TimeAmount, exit: Int)?
    for rank in exits {
      guard let value = value(at: rank) else { continue }
      guard let known = best else {
        best = (value, rank)
        continue
      }
      let (met, isNew) = meet(known.value, value)
      best = (met, isNew ? rank : known.exit)
    }
    return best
  }

  /// The nodes of the chosen path to the node with the given rank, in the order of the flow.
  func path(to rank: Int, in network: TimeNetwork) -> [Int] {
    var nodes: [Int] = []
    nodes.reserveCapacity(places.count)
    var node = network.order[rank]
    while node >= 0 {
      nodes.append(node)
      node = places[network.ranks[node] - base].previous
    }
    nodes.reverse()
    return nodes
  }

  /// Lets a path come to a node, and says whether that changes anything.
  private mutating func offer(_ value: TimeAmount, from node: Int, to rank: Int) -> Bool {
    let place = rank - base
    guard let known = places[place].value else {
      places[place] = Place(value: value, previous: node)
      return true
    }
    let (met, isNew) = meet(known, value)
    places[place].value = met
    if isNew { places[place].previous = node }
    return met != known
  }

  private func meet(_ known: TimeAmount, _ new: TimeAmount) -> (TimeAmount, isNew: Bool) {
    switch meeting {
    case .least: return (known.parts(atMost: new), false)
    case .greatest: return (known.parts(atLeast: new), false)
    case .shorter:
      let isNew =
        new.estimate(minutesPerDay: minutesPerDay) < known.estimate(minutesPerDay: minutesPerDay)
      return (isNew ? new : known, isNew)
    case .longer:
      let isNew =
        new.estimate(minutesPerDay: minutesPerDay) > known.estimate(minutesPerDay: minutesPerDay)
      return (isNew ? new : known, isNew)
    }
  }
}
