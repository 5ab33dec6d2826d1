/// The neighbours of every node, packed into two arrays.
///
/// An array of arrays would cost an allocation a node; SOPs are small, but a generated one may
/// have a hundred thousand steps.
struct Adjacency: Sendable {
  /// One node beside another, by position.
  struct Arc: Hashable, Sendable {
    /// The node it leaves.
    var from: Int32
    /// The node it enters.
    var to: Int32

    /// Makes an arc between two nodes.
    init(_ from: NodeID, _ to: NodeID) {
      self.from = from.index
      self.to = to.index
    }
  }

  /// Which way the arcs are followed.
  enum Direction {
    /// From what comes first to what comes after.
    case forward
    /// From what comes after to what comes first.
    case backward
  }

  /// Where the neighbours of each node begin; one entry more than there are nodes.
  private let starts: [Int32]
  private let neighbours: [Int32]

  /// Packs `arcs` between `count` nodes; the neighbours keep the order of the arcs.
  init(_ arcs: [Arc], count: Int, _ direction: Direction = .forward) {
    var starts = [Int32](filledWith: 0, count: count + 1)
    for arc in arcs { starts[Int(direction.source(of: arc)) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    // Filled from behind, so that each node's neighbours keep the order of the arcs; then every
    // start has moved back by one place, and the last one is put where it belongs.
    var neighbours = [Int32](filledWith: 0, count: arcs.count)
    for position in arcs.indices.reversed() {
      let source = Int(direction.source(of: arcs[position])) + 1
      starts[source] -= 1
      neighbours[Int(starts[source])] = direction.target(of: arcs[position])
    }
    starts.removeFirst()
    starts.append(Int32(truncatingIfNeeded: arcs.count))
    self.starts = starts
    self.neighbours = neighbours
  }

  /// The number of nodes.
  var count: Int { starts.count - 1 }

  /// The positions, for ``subscript(_:)``, of the neighbours of `node`.
  func positions(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// The neighbour at `position`.
  subscript(position: Int) -> Int { Int(neighbours[position]) }

  /// Which nodes can be reached from those marked in `sources`, themselves included.
  func reach(from sources: [Bool]) -> [Bool] {
    var reached = sources
    var pending: [Int] = []
    pending.reserveCapacity(count)
    for node in sources.indices where sources[node] { pending.append(node) }
    while let node = pending.popLast() {
      for position in positions(of: node) where !reached[self[position]] {
        reached[self[position]] = true
        pending.append(self[position])
      }
    }
    return reached
  }
}

extension Adjacency.Direction {
  /// The node an arc leaves, seen in this direction.
  func source(of arc: Adjacency.Arc) -> Int32 {
    switch self {
    case .forward: arc.from
    case .backward: arc.to
    }
  }

  /// The node an arc enters, seen in this direction.
  func target(of arc: Adjacency.Arc) -> Int32 {
    switch self {
    case .forward: arc.to
    case .backward: arc.from
    }
  }
}

extension Array {
  /// Makes an array of equal elements.
  ///
  /// The analyses make many short ones. The standard library looks the type of such an array up
  /// each time, which costs more than the array; growing an empty one does not.
  init(filledWith element: Element, count: Int) {
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(element) }
  }
}
