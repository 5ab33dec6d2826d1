/// Whether the flow of an SOP is sound, and where it is not.
///
/// Sound means: whatever has happened so far, the SOP can still come to its end; when it ends
/// nothing is left undone; and no step is there in vain (van der Aalst, 1998). Because a
/// `Bersamaan` block has one way in and one way out and no jump crosses its border, this holds
/// exactly when in every region each node can be reached from the entrance and can reach the
/// exit. So two searches and the loops of the graph decide it, in time linear in its size.
package struct FlowAnalysis: Sendable {
  /// A set of nodes that the flow can enter but never leave.
  package struct Trap: Sendable {
    /// The nodes, in ascending order.
    package let nodes: [NodeID]
  }

  /// The nodes that no run reaches within their region, in ascending order.
  package let unreachable: [NodeID]
  /// The nodes from which no run reaches the exit of their region, in ascending order.
  package let stranded: [NodeID]
  /// What the stranded nodes lead to, in the order of the first node.
  package let traps: [Trap]
  /// The positions of the edges that cross the border of a block.
  package let crossings: [Int]
  /// Where what is unreachable begins: the nodes that no other unreachable node leads to, except
  /// on a loop.
  package let unreachableRoots: [NodeID]
  /// The graph cut into its regions.
  let regions: RegionFlow
  /// The arcs that stay in their region, from each node to the next.
  let forward: Adjacency

  /// Analyses `graph`, taking it that the flow goes on behind the nodes in `unfinished`.
  ///
  /// A decision without answers is a mistake of its own; naming it here keeps what follows from
  /// it out of the result.
  package init(_ graph: FlowGraph, unfinished: [NodeID] = []) {
    let regions = RegionFlow(graph)
    var isExit = regions.isExit
    for node in unfinished { isExit[node.position] = true }
    let count = graph.nodes.count
    let forward = Adjacency(regions.arcs, count: count)
    let backward = Adjacency(regions.arcs, count: count, .backward)
    var isReached = forward.reach(from: regions.isEntrance)
    // Every path may end by handing over to another SOP.
    isReached[FlowGraph.end.position] = true
    let canLeave = backward.reach(from: isExit)
    self.regions = regions
    self.forward = forward
    crossings = regions.roles.indices.filter { regions.roles[$0] == .crossing }
    unreachable = FlowAnalysis.nodes(where: isReached, is: false)
    stranded = FlowAnalysis.nodes(where: canLeave, is: false)
    guard !unreachable.isEmpty || !stranded.isEmpty else {
      traps = []
      unreachableRoots = []
      return
    }
    let components = StrongComponents(forward)
    let isLeft = FlowAnalysis.marks(components, left: regions.arcs, .forward)
    traps = FlowAnalysis.groups(stranded, of: components)
      .filter { !isLeft[components.numbers[$0[0].position]] }
      .map { Trap(nodes: $0) }
    let isEntered = FlowAnalysis.marks(components, left: regions.arcs, .backward)
    unreachableRoots = unreachable.filter { !isEntered[components.numbers[$0.position]] }
  }

  /// Whether the flow is sound.
  package var isSound: Bool { unreachable.isEmpty && stranded.isEmpty && crossings.isEmpty }

  private static func nodes(where marks: [Bool], is value: Bool) -> [NodeID] {
    var nodes: [NodeID] = []
    for node in marks.indices where marks[node] == value { nodes.append(NodeID(node)) }
    return nodes
  }

  /// Which components an arc leaves, or enters when seen backward.
  private static func marks(
    _ components: StrongComponents,
    left arcs: [Adjacency.Arc],
    _ direction: Adjacency.Direction
  ) -> [Bool] {
    var marks = [Bool](filledWith: false, count: components.count)
    for arc in arcs {
      let own = components.numbers[Int(direction.source(of: arc))]
      let other = components.numbers[Int(direction.target(of: arc))]
      if own != other { marks[own] = true }
    }
    return marks
  }

  /// The given nodes by component, in the order of each component's first node.
  private static func groups(_ nodes: [NodeID], of components: StrongComponents) -> [[NodeID]] {
    var groups: [[NodeID]] = []
    var positions = [Int](filledWith: -1, count: components.count)
    for node in nodes {
      let number = components.numbers[node.position]
      if positions[number] < 0 {
        positions[number] = groups.count
        groups.append([])
      }
      groups[positions[number]].append(node)
    }
    return groups
  }
}
