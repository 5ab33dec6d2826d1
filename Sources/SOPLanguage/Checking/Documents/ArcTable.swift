/// The arcs of each node, packed into one array: those into it, or out of it seen backward, those
/// of a branch side by side.
struct ArcTable: Sendable {
  /// An edge with its branches at both ends.
  struct Link {
    /// The node it leaves.
    var from: Int
    /// The node it enters.
    var to: Int
    /// The branch it leaves for a join, from one; zero for every other edge.
    var left = 0
    /// The branch it enters from a fork, from one; zero for every other edge.
    var entered = 0
    /// Whether it leads to the same row or an earlier one.
    var isReturn = false
    /// Whether it is taken when something was refused.
    var isRefusal = false

    /// Makes an edge outside of all branches.
    init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }

    /// The edge as it is seen from the node that facts come to.
    func arc(_ direction: BranchGraph.Direction) -> (near: Int, arc: BranchGraph.Arc) {
      let isForward = direction == .forward
      let arc = BranchGraph.Arc(
        other: isForward ? from : to,
        branch: isForward ? left : entered,
        isReturn: isReturn,
        isRefusal: isRefusal
      )
      return (isForward ? to : from, arc)
    }
  }

  /// Where the arcs of each node begin, and one entry more.
  let starts: [Int]
  /// Whether any arc belongs to a branch.
  let hasBranches: Bool
  /// The arcs, node by node.
  let arcs: [BranchGraph.Arc]

  /// Packs `links` between `count` nodes.
  init(_ links: [Link], count: Int, _ direction: BranchGraph.Direction) {
    var starts = [Int](filledWith: 0, count: count + 1)
    for link in links { starts[link.arc(direction).near + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    let nothing = BranchGraph.Arc(other: 0, branch: 0, isReturn: false, isRefusal: false)
    var arcs = [BranchGraph.Arc](filledWith: nothing, count: links.count)
    // Filled from behind, as in an adjacency.
    var hasBranches = false
    for position in links.indices.reversed() {
      let (near, arc) = links[position].arc(direction)
      starts[near + 1] -= 1
      arcs[starts[near + 1]] = arc
      if arc.branch != 0 { hasBranches = true }
    }
    starts.removeFirst()
    starts.append(links.count)
    if hasBranches { ArcTable.sort(&arcs, starts) }
    self.hasBranches = hasBranches
    self.starts = starts
    self.arcs = arcs
  }

  /// Puts the arcs of each node in the order of their branches, and else leaves them in order.
  private static func sort(_ arcs: inout [BranchGraph.Arc], _ starts: [Int]) {
    for node in starts.indices.dropLast() {
      for position in starts[node]..<starts[node + 1] {
        var place = position
        while place > starts[node], arcs[place - 1].branch > arcs[place].branch {
          arcs.swapAt(place - 1, place)
          place -= 1
        }
      }
    }
  }
}
