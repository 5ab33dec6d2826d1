/// The order of the form for the keywords of a block.
///
/// Fields stand in the order of the vocabulary; rows of the table keep their order behind them.
/// Notes and silenced checks keep their place, except that none may come to stand below a row,
/// where it would be taken for the row's own.
enum BlockOrder {
  /// `nodes`, all of one block of a tree, in the order of the form.
  static func sorted(_ nodes: [SyntaxNodeID], in tree: SyntaxTree) -> [SyntaxNodeID] {
    if isSorted(nodes, in: tree) { return nodes }
    var fields = nodes.filter { !isFree(tree[$0].keyword) }.enumerated()
      .sorted { left, right in
        let ranks = (rank(tree[left.element].keyword), rank(tree[right.element].keyword))
        return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
      }
      .map { $0.element }[...]
    var result: [SyntaxNodeID] = []
    for node in nodes {
      if isFree(tree[node].keyword) {
        result.append(node)
      } else if let field = fields.popFirst() {
        result.append(field)
      }
    }
    return liftingNotes(result, in: tree)
  }

  /// Whether the keywords stand in the order of the form already.
  private static func isSorted(_ nodes: [SyntaxNodeID], in tree: SyntaxTree) -> Bool {
    var last = Int.min
    for node in nodes where !isFree(tree[node].keyword) {
      let rank = rank(tree[node].keyword)
      if rank < last { return false }
      last = rank
    }
    return true
  }

  /// Moves notes from behind rows to before the first row.
  private static func liftingNotes(
    _ nodes: [SyntaxNodeID],
    in tree: SyntaxTree
  ) -> [SyntaxNodeID] {
    guard let row = nodes.firstIndex(where: { tree[$0].keyword.isRow }) else { return nodes }
    let rest = nodes[row...]
    return nodes[..<row] + rest.filter { isFree(tree[$0].keyword) }
      + rest.filter { !isFree(tree[$0].keyword) }
  }

  private static func isFree(_ keyword: Keyword) -> Bool {
    keyword == .note || keyword == .suppression
  }

  /// The place of a keyword in its block; the title of a file comes before everything.
  ///
  /// Fields that registries and agencies share stand in the vocabulary above the title of an agency.
  private static func rank(_ keyword: Keyword) -> Int {
    switch keyword {
    case .registry, .agency, .procedure: -1
    default: Vocabulary.rank(keyword.isRow || keyword == .endParallel ? .step : keyword)
    }
  }
}

extension Keyword {
  /// Whether the keyword begins rows of the table or their parallel blocks.
  var isRow: Bool { isStepLike || self == .parallel || self == .branch }
}

extension SyntaxTree {
  /// The nodes at the top of the file, in the order of the form.
  ///
  /// What depends on an order, such as that of an agency's contacts or the numbers of documents,
  /// follows this one, so that it does not matter in which order a clerk fills in the form.
  var rootsInOrder: [SyntaxNodeID] { BlockOrder.sorted(roots, in: self) }

  /// The nodes directly in the block of `id`, in the order of the form.
  func childrenInOrder(of id: SyntaxNodeID) -> [SyntaxNodeID] {
    BlockOrder.sorted(children(of: id), in: self)
  }
}
