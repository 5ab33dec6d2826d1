/// What each node of a flow graph reads and writes, and what is there from the beginning.
struct DocumentAccess: Sendable {
  /// A document written in a certain state.
  struct Writing: Sendable {
    /// The node that writes it.
    var node: Int
    /// The position of the document.
    var document: Int
    /// The position of its state; nothing when the state is not known.
    var state: Int?
  }

  /// How many documents there are.
  let count: Int
  /// The documents that each node reads.
  var reads: [BitSet]
  /// The documents that each node writes.
  var writes: [BitSet]
  /// What the nodes write, with the states.
  private(set) var writings: [Writing] = []
  /// Whether it is not known what the node reads.
  var readsAnything: [Bool]
  /// Whether it is not known what the node writes.
  var writesAnything: [Bool]
  /// The documents that are there from the beginning (D₀).
  var supplied: BitSet
  /// How many states each document has.
  var stateCounts: [Int]

  /// Makes an access of `nodes` nodes to `count` documents: nothing is read or written yet.
  init(nodes: Int, documents count: Int) {
    self.count = count
    reads = [BitSet](filledWith: BitSet(count: count), count: nodes)
    writes = reads
    writings.reserveCapacity(2 * nodes)
    readsAnything = [Bool](filledWith: false, count: nodes)
    writesAnything = readsAnything
    supplied = BitSet(count: count)
    stateCounts = [Int](filledWith: 0, count: count)
  }

  /// What each node writes or may write.
  var allWrites: [BitSet] {
    writes.indices.map { writesAnything[$0] ? BitSet.full(count: count) : writes[$0] }
  }

  /// Takes note that `node` writes a document.
  mutating func write(_ document: Int, state: Int?, at node: Int) {
    writes[node].insert(document)
    writings.append(Writing(node: node, document: document, state: state))
  }
}

/// What the branches of each block read or write, nested blocks included.
struct BranchUses: Sendable {
  /// For each block the uses of its branches; the first entry is an empty branch.
  private var uses: [[BitSet]]

  /// Gathers `uses`, given for each node, of a procedure by branch.
  init(_ uses: [BitSet], of procedure: Procedure, width: Int) {
    let empty = BitSet(count: width)
    self.uses = procedure.blocks.map { block in
      [BitSet](filledWith: empty, count: block.branches.count + 1)
    }
    for position in procedure.flow.nodes.indices {
      var next = procedure.flow.nodes[position].region.branch
      while let branch = next, branch.branch + 1 < self.uses[branch.block.position].count {
        self.uses[branch.block.position][branch.branch + 1].formUnion(uses[position])
        next = procedure[branch.block].parent
      }
    }
  }

  /// What other branches of `block` use and the given one, from one, does not.
  func usedBesides(_ branch: Int, of block: BlockID) -> BitSet? {
    guard var result = uses[block.position].first else { return nil }
    for (position, used) in uses[block.position].enumerated() where position != branch {
      result.formUnion(used)
    }
    if branch < uses[block.position].count { result.subtract(uses[block.position][branch]) }
    return result.isEmpty ? nil : result
  }
}
