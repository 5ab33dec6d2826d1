import SOPLanguage

/// Which steps follow each other, and which begin together.
struct TimeOrder: Sendable {
  /// For each step the part of the SOP that holds it.
  private let parts: [Int]
  /// For each part the one around it; the SOP itself is part 0 and lies in itself.
  private let parents: [Int]
  /// For each part the block that it is a branch of, and nothing for the SOP itself.
  private let blocks: [Int]
  private let blockCount: Int

  /// Reads the blocks of an SOP; what does not fit is taken as a part of the SOP itself.
  init(_ procedure: Procedure) {
    var firstParts: [Int] = []
    var blocks = [-1]
    for (index, block) in procedure.blocks.enumerated() {
      firstParts.append(blocks.count)
      blocks += [Int](repeating: index, count: block.branches.count)
    }
    func part(_ branch: BranchPosition?, before limit: Int) -> Int {
      guard let branch, (0..<limit).contains(branch.block.position),
        procedure[branch.block].branches.indices.contains(branch.branch)
      else { return 0 }
      return firstParts[branch.block.position] + branch.branch
    }
    // A block begins behind the block that holds it, so looking back finds no circles.
    parents = blocks.map { block in
      block < 0 ? 0 : part(procedure.blocks[block].parent, before: block)
    }
    parts = procedure.steps.map { part($0.branch, before: procedure.blocks.count) }
    self.blocks = blocks
    blockCount = procedure.blocks.count
  }

  /// Where each step begins and ends when the steps are this long.
  func places(_ lengths: [Int64]) -> [Range<Int64>] {
    var ends = [Int64?](repeating: nil, count: parents.count)
    var starts = [Int64?](repeating: nil, count: blockCount)
    ends[0] = 0
    return lengths.enumerated().map { index, length in
      let part = parts[index]
      let start = open(part, &ends, &starts)
      let end = start + length
      var current = part
      while true {
        ends[current] = max(ends[current] ?? 0, end)
        if current == 0 { break }
        current = parents[current]
      }
      return start..<end
    }
  }

  /// Where the next step of a part begins.
  private func open(_ part: Int, _ ends: inout [Int64?], _ starts: inout [Int64?]) -> Int64 {
    if let end = ends[part] { return end }
    let start = starts[blocks[part]] ?? open(parents[part], &ends, &starts)
    starts[blocks[part]] = start
    ends[part] = start
    return start
  }

  /// Whether a step belongs to the SOP itself and to no branch.
  func isOnMainLine(_ step: Int) -> Bool { parts[step] == 0 }

  /// Whether steps of different branches of a block are drawn side by side.
  var hasParallelSteps: Bool {
    var first = [Int](repeating: -1, count: blockCount)
    for part in parts {
      var part = part
      while part != 0 {
        let block = blocks[part]
        if first[block] < 0 { first[block] = part }
        if first[block] != part { return true }
        part = parents[part]
      }
    }
    return false
  }
}
