/// A set of facts for every node of a graph, or for every arc, side by side in one array.
///
/// The first words of all sets stand together, then the second ones, and so on: that is how an
/// analysis goes through them.
struct FactTable: Sendable {
  /// How many facts there are.
  let width: Int
  /// How many sets there are.
  private let nodes: Int
  /// Where the first set begins.
  private let base: Int
  private var bits: [UInt64]

  /// Makes a table of empty sets.
  init(nodes: Int, width: Int) {
    let words = BitSet.words(count: width)
    self.init([UInt64](filledWith: 0, count: nodes * words), from: 0, nodes: nodes, width: width)
  }

  /// Makes a table of the sets that begin at `base`; other tables may share the array.
  init(_ bits: [UInt64], from base: Int, nodes: Int, width: Int) {
    self.width = width
    self.nodes = nodes
    self.base = base
    self.bits = bits
  }

  /// The set of a node.
  subscript(node: Int) -> BitSet {
    get {
      var set = BitSet(count: width)
      for word in 0..<BitSet.words(count: width) { set[word: word] = self[node, word: word] }
      return set
    }
    set {
      for word in 0..<BitSet.words(count: width) {
        bits[base + word * nodes + node] = newValue[word: word]
      }
    }
  }

  /// One word of the set of a node.
  subscript(node: Int, word word: Int) -> UInt64 {
    get { bits[base + word * nodes + node] }
    set { bits[base + word * nodes + node] = newValue }
  }

  /// Whether `fact` is in the set of a node.
  func contains(_ fact: Int, at node: Int) -> Bool {
    bits[base + fact / 64 * nodes + node] & (1 << UInt64(fact % 64)) != 0
  }
}

/// What the nodes of a graph do to facts that pass them: each takes some out and puts others in.
struct Passages: Sendable {
  /// What the nodes take out; nothing when no node takes anything out.
  private var removed: FactTable?
  private var added: FactTable

  /// Makes passages of nodes that leave every fact as it is.
  init(nodes: Int, width: Int, removes: Bool = false) {
    added = FactTable(nodes: nodes, width: width)
    if removes { removed = FactTable(nodes: nodes, width: width) }
  }

  /// Lets a node take facts out, and then put others in.
  mutating func set(_ node: Int, removing: BitSet, adding: BitSet) {
    removed?[node] = removing
    added[node] = adding
  }

  /// Lets a node put facts in.
  mutating func set(_ node: Int, adding: BitSet) { added[node] = adding }

  /// Lets a node take out one more fact.
  mutating func remove(_ fact: Int, at node: Int) {
    removed?[node, word: fact / 64] |= 1 << UInt64(fact % 64)
  }

  /// Lets a node put in one more fact.
  mutating func add(_ fact: Int, at node: Int) {
    added[node, word: fact / 64] |= 1 << UInt64(fact % 64)
  }

  /// What is left of one word of facts behind a node.
  func through(_ node: Int, _ facts: UInt64, word: Int) -> UInt64 {
    guard let removed else { return facts | added[node, word: word] }
    return facts & ~removed[node, word: word] | added[node, word: word]
  }
}
