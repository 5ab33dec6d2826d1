/// The control flow of an SOP: what may happen after what.
///
/// `Bersamaan` blocks appear as a fork and a join node. Together with the rule that no jump
/// crosses a block's border, each region (the SOP itself, or one branch) is a state machine, and
/// soundness is two graph searches per region.
package struct FlowGraph: Sendable {
  /// What a node stands for.
  package enum NodeKind: Hashable, Sendable {
    /// Where the SOP begins; always node 0.
    case start
    /// Where the SOP ends; always node 1.
    case end
    /// A step.
    case step(StepID)
    /// The beginning of a `Bersamaan` block.
    case fork(BlockID)
    /// The end of a `Bersamaan` block.
    case join(BlockID)
    /// The SOP ends by handing over to another one.
    case handover(ProcedureReference)
    /// The source does not say what happens next (`?`); counts as an end.
    case open
  }

  /// A part of the SOP that jumps may not leave: the whole, or one branch of a block.
  package struct Region: Hashable, Sendable {
    /// The block and the position of the branch in it; nothing for the SOP itself.
    package var branch: BranchPosition?

    /// The SOP itself.
    package static let whole = Region(branch: nil)

    /// Makes the region of a branch.
    package init(branch: BranchPosition?) { self.branch = branch }
  }

  /// A node with the region that holds it.
  package struct Node: Sendable {
    /// What the node stands for.
    package var kind: NodeKind
    /// The region that holds the node.
    ///
    /// A fork and its join lie in the region around the block.
    package var region: Region

    /// Makes a node.
    package init(_ kind: NodeKind, in region: Region = .whole) {
      self.kind = kind
      self.region = region
    }
  }

  /// Why an edge is there.
  package enum EdgeKind: UInt8, Sendable {
    /// From the start node to the first step.
    case entry
    /// To the next row, because nothing else was written.
    case next
    /// `Lanjut: …` of a step.
    case jump
    /// An answer of a decision.
    case answer
    /// Past a step whose condition (`Hanya bila`) does not hold.
    case skip
    /// From a fork to the beginning of a branch.
    case fork
    /// From the end of a branch to the join.
    case join
  }

  /// An edge.
  package struct Edge: Sendable {
    /// The node it leaves.
    package var from: NodeID
    /// The node it enters.
    package var to: NodeID
    /// Why it is there.
    package var kind: EdgeKind
    /// The author's answer as written (`tidak`), or the condition of a skipped step.
    package var label: String?
    /// Whether it was written with `kembali`.
    package var isReturn: Bool
    /// Whether the author marked the destination as a guess.
    package var isGuess: Bool
    /// `Paling banyak`: how many times the edge may be taken.
    package var bound: Int?

    /// Makes an edge.
    package init(
      from: NodeID,
      to: NodeID,
      kind: EdgeKind,
      label: String? = nil,
      isReturn: Bool = false,
      isGuess: Bool = false,
      bound: Int? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.label = label
      self.isReturn = isReturn
      self.isGuess = isGuess
      self.bound = bound
    }
  }

  /// The nodes; node 0 is the start, node 1 the end.
  package var nodes: [Node]
  /// The edges, in the order of the text.
  package var edges: [Edge]

  /// The start node.
  package static let start = NodeID(0)
  /// The end node.
  package static let end = NodeID(1)

  /// Makes a graph; the first two nodes must be the start and the end.
  package init(
    nodes: [Node] = [Node(.start), Node(.end)],
    edges: [Edge] = []
  ) {
    self.nodes = nodes
    self.edges = edges
  }

  /// The node named `id`.
  package subscript(id: NodeID) -> Node { nodes[id.position] }

  /// The node that stands for `step`, found by search.
  package func node(of step: StepID) -> NodeID? {
    nodes.firstIndex { $0.kind == .step(step) }.map { NodeID($0) }
  }
}

/// One branch of a `Bersamaan` block.
package struct BranchPosition: Hashable, Sendable {
  /// The block.
  package var block: BlockID
  /// The position of the branch in the block, from zero.
  package var branch: Int

  /// Makes a position.
  package init(block: BlockID, branch: Int) {
    self.block = block
    self.branch = branch
  }
}
