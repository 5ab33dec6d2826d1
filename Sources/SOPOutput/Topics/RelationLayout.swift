import SOPLanguage

/// A drawing of SOPs that depend on each other, in layers from left to right.
///
/// Layers as in Sugiyama, Tagawa and Toda (1981): edges that close a circle are turned around,
/// every node stands right of all that lead to it, long edges get a place in each layer that they
/// pass, and the order in the layers is improved by the mean place of neighbours. Whole numbers
/// all through, so that the same registry gives the same picture everywhere.
struct RelationLayout {
  /// A node, by its position in the list that the layout was made from.
  struct Box {
    /// The left edge.
    var left = 0
    /// The upper edge.
    var top = 0
  }

  /// An edge as the points through which it runs, from left to right.
  struct Line {
    /// The edge, by its position in the list that the layout was made from.
    let edge: Int
    /// The points: the right side of a box, the places that the edge passes, the left side of the
    /// other box.
    let points: [(x: Int, y: Int)]
    /// Whether the arrow points to the left end, because the edge was turned around.
    let isTurned: Bool
  }

  /// How wide a box is.
  static let boxWidth = 220
  /// How high a box is.
  static let boxHeight = 56
  private static let columnGap = 72
  private static let rowGap = 16
  private static let passage = 14

  /// The boxes, one for each node.
  private(set) var boxes: [Box]
  /// The lines, one for each edge.
  private(set) var lines: [Line] = []
  /// How wide the drawing is.
  private(set) var width = 0
  /// How high the drawing is.
  private(set) var height = 0

  /// Lays out nodes and edges between them, given by positions.
  init(nodes count: Int, edges: [(from: Int, to: Int)]) {
    boxes = [Box](repeating: Box(), count: count)
    let isTurned = RelationLayout.turned(count, edges)
    let directed = edges.indices.map { position in
      isTurned[position]
        ? (from: edges[position].to, to: edges[position].from) : edges[position]
    }
    let layers = RelationLayout.layers(count, directed)
    var net = LayerNet(layers, directed)
    net.improve()
    place(net)
    lines = edges.indices.map { edge in
      Line(edge: edge, points: points(along: net.chains[edge], net), isTurned: isTurned[edge])
    }
  }

  /// Which edges have to be turned around so that no circle is left.
  private static func turned(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Bool] {
    var exits = [[Int]](repeating: [], count: count)
    for (position, edge) in edges.enumerated() { exits[edge.from].append(position) }
    var turned = [Bool](repeating: false, count: edges.count)
    // 0 is new, 1 lies on the way from the root, 2 is done.
    var state = [UInt8](repeating: 0, count: count)
    for root in 0..<count where state[root] == 0 {
      var stack: [(node: Int, next: Int)] = [(root, 0)]
      state[root] = 1
      while let top = stack.last {
        guard top.next < exits[top.node].count else {
          state[top.node] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = exits[top.node][top.next]
        let target = edges[edge].to
        if state[target] == 1 {
          turned[edge] = true
        } else if state[target] == 0 {
          state[target] = 1
          stack.append((target, 0))
        }
      }
    }
    return turned
  }

  /// The layer of each node: one more than that of the rightmost node that leads to it.
  private static func layers(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Int] {
    var entries = [Int](repeating: 0, count: count)
    var exits = [[Int]](repeating: [], count: count)
    for edge in edges {
      entries[edge.to] += 1
      exits[edge.from].append(edge.to)
    }
    var layers = [Int](repeating: 0, count: count)
    var ready = (0..<count).filter { entries[$0] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for target in exits[node] {
        layers[target] = max(layers[target], layers[node] + 1)
        entries[target] -= 1
        if entries[target] == 0 { ready.append(target) }
      }
    }
    return layers
  }

  // MARK: Coordinates

  private mutating func place(_ net: LayerNet) {
    let heights = net.order.map { layer in
      layer.reduce(0) { $0 + RelationLayout.height(of: $1, net) }
    }
    height = max(RelationLayout.boxHeight, (heights.max() ?? 0) - RelationLayout.rowGap)
    for (number, layer) in net.order.enumerated() {
      var top = (height - heights[number] + RelationLayout.rowGap) / 2
      for place in layer {
        let left = number * (RelationLayout.boxWidth + RelationLayout.columnGap)
        tops[place] = top
        if place < boxes.count { boxes[place] = Box(left: left, top: top) }
        top += RelationLayout.height(of: place, net)
      }
    }
    let columns = max(1, net.order.count)
    width =
      columns * (RelationLayout.boxWidth + RelationLayout.columnGap) - RelationLayout.columnGap
  }

  /// The upper edge of each place in a layer, boxes first.
  private var tops: [Int: Int] = [:]

  private static func height(of place: Int, _ net: LayerNet) -> Int {
    (place < net.nodeCount ? boxHeight : passage) + rowGap
  }

  private func points(along chain: [Int], _ net: LayerNet) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for (position, place) in chain.enumerated() {
      let left =
        net.layer[place] * (RelationLayout.boxWidth + RelationLayout.columnGap)
      let top = tops[place] ?? 0
      if place < boxes.count {
        let middle = top + RelationLayout.boxHeight / 2
        points.append((position == 0 ? left + RelationLayout.boxWidth : left, middle))
      } else {
        // A passage is crossed in a straight line, so that no line cuts a box of its layer.
        let middle = top + RelationLayout.passage / 2
        points.append((left, middle))
        points.append((left + RelationLayout.boxWidth, middle))
      }
    }
    return points
  }
}

/// The nodes and passages of a drawing by layer, while their order is looked for.
private struct LayerNet {
  /// The number of nodes; places behind them are passages of long edges.
  let nodeCount: Int
  /// The layer of each place.
  private(set) var layer: [Int]
  /// The places of each layer, from top to bottom.
  private(set) var order: [[Int]]
  /// The places along each edge, both ends included.
  private(set) var chains: [[Int]] = []
  private var before: [[Int]]
  private var behind: [[Int]]

  init(_ layers: [Int], _ edges: [(from: Int, to: Int)]) {
    nodeCount = layers.count
    layer = layers
    order = [[Int]](repeating: [], count: (layers.max() ?? 0) + 1)
    before = [[Int]](repeating: [], count: layers.count)
    behind = before
    for node in layers.indices { order[layers[node]].append(node) }
    for edge in edges { addChain(from: edge.from, to: edge.to) }
  }

  private mutating func addChain(from start: Int, to end: Int) {
    var chain = [start]
    var number = layer[start] + 1
    while number < layer[end] {
      layer.append(number)
      before.append([])
      behind.append([])
      order[number].append(layer.count - 1)
      chain.append(layer.count - 1)
      number += 1
    }
    chain.append(end)
    for position in 1..<chain.count {
      behind[chain[position - 1]].append(chain[position])
      before[chain[position]].append(chain[position - 1])
    }
    chains.append(chain)
  }

  /// Moves every place to the mean of its neighbours, four times there and back.
  mutating func improve() {
    for _ in 0..<4 {
      for number in order.indices.dropFirst() { sort(number, by: before) }
      for number in order.indices.dropLast().reversed() { sort(number, by: behind) }
    }
  }

  private mutating func sort(_ number: Int, by neighbours: [[Int]]) {
    var rank: [Int: Int] = [:]
    for layer in order {
      for (position, place) in layer.enumerated() { rank[place] = position }
    }
    let places = order[number]
    let means = places.map { place -> Int in
      let near = neighbours[place]
      if near.isEmpty { return (rank[place] ?? 0) * 1000 }
      return near.reduce(0) { $0 + (rank[$1] ?? 0) } * 1000 / near.count
    }
    order[number] = places.indices
      .sorted { means[$0] == means[$1] ? $0 < $1 : means[$0] < means[$1] }
      .map { places[$0] }
  }
}
