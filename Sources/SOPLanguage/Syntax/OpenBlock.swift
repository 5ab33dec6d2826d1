/// A block of the file that is open while its lines are read.
struct OpenBlock {
  /// The node that opened it; nothing for the top of the file.
  let node: SyntaxNodeID?
  /// Which block it is.
  var block: BlockSet
  /// This block and all around it: where a keyword may stand.
  private(set) var reach: BlockSet
  /// The first of each of the fields that the block may have once.
  private(set) var fields: [(keyword: Keyword, node: SyntaxNodeID)] = []
  /// The places in the form of the first such field and of the last keyword.
  private var firstRank: Int?
  private var lastRank: Int?
  private let around: BlockSet

  init(_ block: BlockSet, of node: SyntaxNodeID?, inside outer: OpenBlock?) {
    self.node = node
    self.block = block
    around = outer?.reach ?? []
    reach = around.union(block)
  }

  /// Whether no keyword stands in the block yet.
  var isEmpty: Bool { lastRank == nil }

  /// The field with a keyword that may stand once.
  func field(_ keyword: Keyword) -> SyntaxNodeID? {
    fields.first { $0.keyword == keyword }?.node
  }

  /// Remembers a node of the block; a node that was put in for a lost line is no field yet.
  ///
  /// - Returns: The field that the node repeats.
  @discardableResult
  mutating func add(
    _ keyword: Keyword,
    _ node: SyntaxNodeID,
    isVirtual: Bool
  ) -> SyntaxNodeID? {
    let rank = Vocabulary.rank(keyword)
    lastRank = rank
    guard !isVirtual, !keyword.form.isRepeatable else { return nil }
    if firstRank == nil { firstRank = rank }
    if let earlier = field(keyword) { return earlier }
    if fields.isEmpty { fields.reserveCapacity(8) }
    fields.append((keyword, node))
    return nil
  }

  /// Whether a field begins the form's order anew, as the first field of the next step does.
  ///
  /// Behind a blank line it need not be the very first of the order.
  func isRestarted(by keyword: Keyword, isAfterBlank: Bool) -> Bool {
    guard let firstRank, let lastRank, field(keyword) != nil else { return false }
    let rank = Vocabulary.rank(keyword)
    return rank < lastRank && (rank <= firstRank || isAfterBlank)
  }

  /// Makes another block of it, because its lines show what was meant.
  mutating func change(to other: BlockSet) {
    block = other
    reach = around.union(other)
  }
}
