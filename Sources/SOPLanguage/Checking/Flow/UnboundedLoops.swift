/// The loops of an SOP that are gone through as often as one likes.
///
/// A loop through an edge with a bound (`Paling banyak`) ends by itself, so those edges are left
/// out; what is still a loop has no bound.
struct UnboundedLoops: Sendable {
  /// For each loop the positions of the edges that go back, in the order of the text.
  let loops: [[Int]]

  /// Finds the loops in the flow of `report`; those told as another mistake are left out.
  init(_ report: SoundnessReport) {
    let graph = report.index.graph
    let regions = report.analysis.regions
    func isKept(_ position: Int) -> Bool {
      guard regions.roles[position] == .inside, graph.edges[position].bound == nil else {
        return false
      }
      // The way past an optional step shares the bound of the jump that it repeats.
      return graph.edges[position].kind != .skip || !report.index.leadsBack(position)
    }
    guard graph.edges.indices.contains(where: { isKept($0) && report.index.leadsBack($0) }) else {
      loops = []
      return
    }
    let kept = graph.edges.indices.filter(isKept)
    let arcs = kept.map { Adjacency.Arc(graph.edges[$0].from, graph.edges[$0].to) }
    let components = StrongComponents(
      Adjacency(arcs + regions.blockArcs, count: graph.nodes.count)
    )
    var isTold = [Bool](filledWith: false, count: components.count)
    for node in report.analysis.unreachable + report.analysis.stranded + report.unfinished {
      isTold[components.numbers[node.position]] = true
    }
    var positions = [Int](filledWith: -1, count: components.count)
    var loops: [[Int]] = []
    for position in kept where report.index.leadsBack(position) {
      let number = components.numbers[graph.edges[position].from.position]
      guard number == components.numbers[graph.edges[position].to.position], !isTold[number] else {
        continue
      }
      if positions[number] < 0 {
        positions[number] = loops.count
        loops.append([])
      }
      loops[positions[number]].append(position)
    }
    self.loops = loops
  }
}
