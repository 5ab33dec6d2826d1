/// Follows facts through a graph until nothing changes any more, for one question after another.
///
/// The facts have nothing to do with one another, so they are followed 64 at a time: those of one
/// word of the sets, from beginning to end. All questions share their memory.
struct FactSearch {
  private let graph: BranchGraph
  private let width: Int
  private let words: Int
  /// The answers, one behind the other.
  private var bits: [UInt64] = []
  /// What holds before each node, as far as it is known.
  private var before: [UInt64]
  /// What holds behind each node, as far as it is known.
  private var after: [UInt64]
  /// Whether facts have come to each node.
  private var isReached: [Bool]

  /// Prepares to answer some questions about `width` facts in `graph`.
  init(_ graph: BranchGraph, width: Int, answers: Int) {
    self.graph = graph
    self.width = width
    words = BitSet.words(count: width)
    bits.reserveCapacity(answers * graph.count * words)
    before = [UInt64](filledWith: 0, count: graph.count)
    after = before
    isReached = [Bool](filledWith: false, count: graph.count)
  }

  /// The facts that hold before each node (behind it, when asked backward), by the number of the
  /// question.
  func answer(_ number: Int) -> FactTable {
    let base = number * graph.count * words
    return FactTable(bits, from: base, nodes: graph.count, width: width)
  }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - passages: what each node does to the facts that pass it.
  ///   - foreign: for each arc into a join the facts about which its branch has no say; may be
  ///     left out where there is no such arc.
  mutating func ask(
    _ question: BranchGraph.Question,
    _ passages: Passages,
    foreign: FactTable? = nil
  ) {
    let arcs = question.direction == .forward ? graph.incoming : graph.outgoing
    let climb = question.climb
    for word in 0..<words {
      let top = question.meeting == .all ? BitSet.ones(min(64, width - 64 * word)) : 0
      // Without the ways back some nodes are not come to at all; nothing goes on from them.
      for node in after.indices {
        after[node] = top
        before[node] = top
        isReached[node] = !question.isForwardOnly
      }
      var isStable = false
      while !isStable {
        isStable = true
        var node = question.direction == .forward ? -1 : graph.count
        for _ in 0..<graph.count {
          node += question.direction == .forward ? 1 : -1
          let met =
            arcs.hasBranches
            ? meetBranches(question, arcs, at: node, word, foreign)
            : meet(question, arcs, at: node, word)
          guard let facts = met ?? (question.isForwardOnly ? nil : top) else { continue }
          before[node] = facts
          let result = passages.through(node, facts, word: word)
          guard result != after[node] || !isReached[node] else { continue }
          after[node] = result
          isReached[node] = true
          // Whoever comes later in this round sees the change by himself.
          if graph.climbs[node].contains(climb) { isStable = false }
        }
      }
      bits += before
    }
  }

  /// What holds where the arcs of a node meet; nothing when it is not come to.
  ///
  /// Of the arcs one is taken, because none belongs to a block.
  private func meet(
    _ question: BranchGraph.Question,
    _ arcs: ArcTable,
    at node: Int,
    _ word: Int
  ) -> UInt64? {
    let (start, end) = (arcs.starts[node], arcs.starts[node + 1])
    if question.isBoundary(node, hasArcs: start < end) { return question.boundary[word: word] }
    var (all, any, isMet) = (~UInt64(0), UInt64(0), false)
    for position in start..<end where question.follows(arcs.arcs[position]) {
      let other = arcs.arcs[position].other
      guard isReached[other] else { continue }
      all &= after[other]
      any |= after[other]
      isMet = true
    }
    return isMet ? (question.meeting == .all ? all : any) : nil
  }

  /// The same where some arcs belong to the branches of a block.
  private func meetBranches(
    _ question: BranchGraph.Question,
    _ arcs: ArcTable,
    at node: Int,
    _ word: Int,
    _ foreign: FactTable?
  ) -> UInt64? {
    let (start, end) = (arcs.starts[node], arcs.starts[node + 1])
    if question.isBoundary(node, hasArcs: start < end) { return question.boundary[word: word] }
    var result: UInt64?
    var group: UInt64?
    var branch = -1
    for position in start..<end {
      let arc = arcs.arcs[position]
      guard question.follows(arc), isReached[arc.other] else { continue }
      var facts = after[arc.other]
      if let foreign {
        // What has no say is left out of a union, and put into an intersection.
        switch question.branches {
        case .any: facts &= ~foreign[position, word: word]
        case .all: facts |= foreign[position, word: word]
        }
      }
      if arc.branch != branch {
        result = question.branches.joined(group, result)
        (group, branch) = (nil, arc.branch)
      }
      group = question.meeting.joined(facts, group)
    }
    return question.branches.joined(group, result)
  }
}
