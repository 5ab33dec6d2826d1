import SOPLanguage

/// The structure of a tree, as far as a slip must not change it in silence.
struct SyntaxShape: Equatable {
  /// A node and what is below it.
  struct Node: Equatable {
    /// Whether elements on lines of their own and elements on one line are told apart is of no
    /// importance for what the list holds.
    static func == (left: Node, right: Node) -> Bool {
      left.keyword == right.keyword && left.hasArgument == right.hasArgument
        && left.elements == right.elements && left.pieces == right.pieces
        && left.text == right.text && left.depth == right.depth && left.parent == right.parent
    }

    var keyword: Keyword
    var hasArgument: Bool
    /// The number of elements of a list.
    var elements: Int
    /// The number of stretches of text that the value or its items consist of.
    var pieces: Int
    /// What is written, where the comparison looks at it.
    var text: String
    var depth: Int
    var hasItems: Bool
    var parent: Keyword?
    var isExpected: Bool { keyword.form.isExpected }
    /// Whether the value is empty or deliberately unknown.
    var isEmpty: Bool { pieces == 0 }
  }

  var nodes: [Node]
  var notes: Int

  /// The shape of `tree`; with the words when `withText` is set.
  init(_ tree: SyntaxTree, withText: Bool = false) {
    notes = tree.openNotes.count
    var depths: [Int] = []
    nodes = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let depth = node.parent.map { depths[$0.position] + 1 } ?? 0
      depths.append(depth)
      let isList = node.keyword.form.value.shape == .list
      nodes.append(
        Node(
          keyword: node.keyword,
          hasArgument: !node.argument.isEmpty,
          elements: isList ? SyntaxShape.elementCount(of: node, in: tree) : 0,
          pieces: node.items.isEmpty
            ? node.pieces.count : tree.items[node.items].reduce(0) { $0 + $1.pieces.count },
          text: withText ? SyntaxShape.text(of: index, in: tree) : "",
          depth: depth,
          hasItems: !node.items.isEmpty,
          parent: node.parent.map { tree[$0].keyword }
        )
      )
    }
  }

  private static func elementCount(of node: SyntaxNode, in tree: SyntaxTree) -> Int {
    if !node.items.isEmpty { return node.items.count }
    let words = tree.pieces[node.pieces].map { tree.string($0) }.joined(separator: " ")
    return words.split(separator: ";").count { $0.contains { $0 != " " } }
  }

  private static func text(of index: Int, in tree: SyntaxTree) -> String {
    let node = tree.nodes[index]
    let id = SyntaxNodeID(index)
    let values =
      node.items.isEmpty
      ? [tree.value(of: id).text] : tree.elements(of: id).map { $0.text }.sorted()
    return tree.string(node.argument) + ":" + values.joined(separator: ";")
  }

  /// The same shape with the children of every block in a fixed order, so that only what belongs
  /// to what is compared.
  var unordered: [String] {
    var index = 0
    return blocks(from: &index, depth: 0)
  }

  private func blocks(from index: inout Int, depth: Int) -> [String] {
    var result: [String] = []
    while index < nodes.count, nodes[index].depth == depth {
      let node = nodes[index]
      index += 1
      let children = blocks(from: &index, depth: depth + 1)
      result.append(
        "\(node.keyword)(\(node.hasArgument),\(node.elements),\(node.pieces),\(node.text)){"
          + children.joined(separator: ",") + "}"
      )
    }
    return result.sorted()
  }
}
