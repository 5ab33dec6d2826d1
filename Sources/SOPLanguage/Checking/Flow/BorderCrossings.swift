/// How jumps cross the borders of `Bersamaan` blocks.
struct BorderCrossings: Sendable {
  /// What a jump does to the block.
  enum Manner: Sendable {
    /// It ends the SOP inside a branch.
    case endsInside
    /// It goes from a branch to a step around the block.
    case leaves
    /// It goes from outside into a branch.
    case enters
    /// It goes from one branch to another branch of the same block.
    case changesBranch
  }

  private let graph: FlowGraph
  private let blocks: BlockNodes

  /// Prepares to look at the jumps of `graph`.
  init(_ graph: FlowGraph) {
    self.graph = graph
    blocks = BlockNodes(graph)
  }

  /// What `edge` does, if it crosses a border.
  func manner(of edge: FlowGraph.Edge) -> Manner {
    switch graph[edge.to].kind {
    case .end, .handover: return .endsInside
    case .start, .step, .fork, .join, .open: break
    }
    let source = branches(around: edge.from)
    let target = branches(around: edge.to)
    guard let innermost = source.first else { return .enters }
    if target.contains(innermost) { return .enters }
    guard let goal = target.first, !source.contains(goal) else { return .leaves }
    let isSameBlock = source.contains { left in target.contains { left.block == $0.block } }
    return isSameBlock ? .changesBranch : .leaves
  }

  /// The outermost block whose border `edge` crosses.
  func block(of edge: FlowGraph.Edge) -> BlockID? {
    let source = branches(around: edge.from)
    let target = branches(around: edge.to)
    let left = source.last { !target.contains($0) }
    let entered = target.last { !source.contains($0) }
    return (left ?? entered)?.block
  }

  /// The branches that hold `node`, from the innermost outwards.
  private func branches(around node: NodeID) -> [BranchPosition] {
    var branches: [BranchPosition] = []
    var next = graph[node].region.branch
    while let branch = next, !branches.contains(branch) {
      branches.append(branch)
      next = blocks.fork(of: branch.block).flatMap { graph[$0].region.branch }
    }
    return branches
  }
}
