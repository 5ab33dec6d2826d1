/// The strongly connected components of a graph: which nodes lie on a common loop.
///
/// Tarjan's algorithm with its own stack, because a recursive one would overflow the machine's
/// stack on a long chain of steps.
struct StrongComponents: Sendable {
  /// The number of the component of each node; a component comes after those it leads to.
  let numbers: [Int]
  /// How many components there are.
  let count: Int

  /// Finds the components of `graph`.
  init(_ graph: Adjacency) {
    var search = Search(graph)
    for node in 0..<graph.count where search.order[node] == Search.unseen {
      search.explore(from: node)
    }
    numbers = search.numbers
    count = search.count
  }

  /// The nodes of each component, in ascending order.
  var members: [[NodeID]] {
    var members = [[NodeID]](filledWith: [], count: count)
    for (node, number) in numbers.enumerated() { members[number].append(NodeID(node)) }
    return members
  }
}

/// The state of Tarjan's search.
private struct Search {
  static let unseen = -1

  let graph: Adjacency
  /// When each node was met first.
  var order: [Int]
  /// The earliest open node that each node leads back to.
  var low: [Int]
  /// The finished component of each node.
  var numbers: [Int]
  var count = 0
  private var time = 0
  /// Nodes whose component is not finished.
  private var open: [Int] = []
  /// The path of the search, each node with the position of its next neighbour.
  private var path: [(node: Int, position: Int)] = []

  init(_ graph: Adjacency) {
    self.graph = graph
    order = [Int](filledWith: Search.unseen, count: graph.count)
    low = order
    numbers = order
    open.reserveCapacity(graph.count)
    path.reserveCapacity(graph.count)
  }

  mutating func explore(from root: Int) {
    enter(root)
    while let (node, position) = path.last {
      if position < graph.positions(of: node).upperBound {
        path[path.count - 1].position += 1
        follow(from: node, to: graph[position])
      } else {
        path.removeLast()
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = time
    low[node] = time
    time += 1
    open.append(node)
    path.append((node, graph.positions(of: node).lowerBound))
  }

  private mutating func follow(from node: Int, to neighbour: Int) {
    if order[neighbour] == Search.unseen {
      enter(neighbour)
    } else if numbers[neighbour] == Search.unseen {
      low[node] = min(low[node], order[neighbour])
    }
  }

  private mutating func leave(_ node: Int) {
    if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
    guard low[node] == order[node] else { return }
    while let member = open.popLast() {
      numbers[member] = count
      if member == node { break }
    }
    count += 1
  }
}
