/// The rows of the table that are never done, in runs.
struct UnreachableRows: Sendable {
  /// The runs of rows that have a cause of their own, from top to bottom.
  ///
  /// A run is left out when its rows are never done only because rows of another run are not.
  let runs: [ClosedRange<Int>]
  /// Whether each row is never done.
  let isUnreachable: [Bool]

  /// Finds the rows of `procedure` behind the unreachable nodes of `analysis`.
  init(_ analysis: FlowAnalysis, of procedure: borrowing Procedure) {
    guard !analysis.unreachable.isEmpty else {
      runs = []
      isUnreachable = [Bool](filledWith: false, count: procedure.steps.count)
      return
    }
    var nodes = [Bool](filledWith: false, count: procedure.flow.nodes.count)
    for node in analysis.unreachable { nodes[node.position] = true }
    let blocks = BlockRows(procedure.flow, isUnreachable: nodes)

    var rows = [Bool](filledWith: false, count: procedure.steps.count)
    for (position, node) in procedure.flow.nodes.enumerated() {
      guard case .step(let step) = node.kind, rows.indices.contains(step.position) else { continue }
      let isInBlock = node.region.branch.map { blocks.isUnreachable($0.block) } ?? false
      rows[step.position] = nodes[position] || isInBlock
    }
    var isRoot = [Bool](filledWith: false, count: rows.count)
    for node in analysis.unreachableRoots {
      guard let row = blocks.firstRow(of: procedure.flow[node].kind) else { continue }
      isRoot[row] = true
    }
    isUnreachable = rows
    runs = UnreachableRows.runs(of: rows).filter { run in run.contains { isRoot[$0] } }
  }

  /// The longest runs of marked rows.
  static func runs(of rows: [Bool]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var start: Int?
    for (row, isMarked) in rows.enumerated() {
      if isMarked {
        start = start ?? row
      } else if let first = start {
        runs.append(first...(row - 1))
        start = nil
      }
    }
    if let start { runs.append(start...(rows.count - 1)) }
    return runs
  }
}

/// What the blocks of a flow graph mean for the rows inside them.
private struct BlockRows {
  private let isNeverEntered: [Bool]
  private let firstRows: [Int?]

  init(_ graph: FlowGraph, isUnreachable: [Bool]) {
    let blocks = BlockNodes(graph)
    let count = blocks.forks.count
    var firstRows = [Int?](filledWith: nil, count: count)
    for node in graph.nodes {
      guard case .step(let step) = node.kind, let branch = node.region.branch else { continue }
      guard firstRows.indices.contains(branch.block.position) else { continue }
      let row = firstRows[branch.block.position] ?? step.position
      firstRows[branch.block.position] = min(row, step.position)
    }
    // A block comes after the block around it, so one walk in each direction is enough.
    let parents = blocks.forks.enumerated().map { position, fork -> Int? in
      let parent = fork.flatMap { graph[$0].region.branch?.block.position }
      return parent.flatMap { $0 < position ? $0 : nil }
    }
    for block in (0..<count).reversed() {
      guard let parent = parents[block], let row = firstRows[block] else { continue }
      firstRows[parent] = min(firstRows[parent] ?? row, row)
    }
    var isNeverEntered = [Bool](filledWith: false, count: count)
    for block in 0..<count {
      let isOwn = blocks.forks[block].map { isUnreachable[$0.position] } ?? false
      isNeverEntered[block] = isOwn || (parents[block].map { isNeverEntered[$0] } ?? false)
    }
    self.isNeverEntered = isNeverEntered
    self.firstRows = firstRows
  }

  /// Whether the block is never begun.
  func isUnreachable(_ block: BlockID) -> Bool {
    isNeverEntered.indices.contains(block.position) && isNeverEntered[block.position]
  }

  /// The first row that stands for a node: the step, or the first step of a block.
  func firstRow(of kind: FlowGraph.NodeKind) -> Int? {
    switch kind {
    case .step(let step): step.position
    case .fork(let block):
      firstRows.indices.contains(block.position) ? firstRows[block.position] : nil
    case .start, .end, .join, .handover, .open: nil
    }
  }
}
