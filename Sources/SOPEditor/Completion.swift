package import SOPLanguage

/// What may be written at a place.
package struct CompletionItem: Sendable {
  /// The keyword.
  package var keyword: Keyword
  /// What is inserted: the keyword with its colon.
  package var insertion: String
  /// What the keyword is for.
  package var help: Phrase
}

/// Suggests the keywords that may stand on a line.
package enum Completion {
  /// The keywords that may begin the line at `offset` of `file`, in the formatter's order.
  ///
  /// Which ones these are is decided by the blocks that are open above the line; a keyword that
  /// may stand once and stands there already is left out.
  package static func keywords(in file: SourceFile, at offset: Int) -> [CompletionItem] {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    let open = OpenBlocks(above: offset, in: tree)
    return Vocabulary.entries
      .filter { open.admit($0) }
      .map { entry in
        CompletionItem(
          keyword: entry.keyword,
          insertion: entry.spelling.text + (entry.form.argument == .none ? ": " : " "),
          help: entry.help
        )
      }
  }
}

/// The blocks that are open above a line.
private struct OpenBlocks {
  private let tree: SyntaxTree
  private var nodes: [SyntaxNodeID] = []

  init(above offset: Int, in tree: SyntaxTree) {
    self.tree = tree
    let last = tree.nodes.lastIndex { Int(tree.lines[Int($0.line)].range.end) <= offset }
    var id = last.map { SyntaxNodeID($0) }
    while let node = id {
      nodes.append(node)
      id = tree[node].parent
    }
  }

  /// Whether some open block admits the keyword and has room for it.
  func admit(_ entry: KeywordEntry) -> Bool {
    for node in nodes where entry.form.parents.contains(tree[node].keyword.form.opens) {
      guard tree[node].keyword.form.opens != [] else { continue }
      return entry.form.isRepeatable || tree.child(of: node, entry.keyword) == nil
    }
    guard entry.form.parents.contains(tree.kind.block) else { return false }
    return entry.form.isRepeatable || !tree.roots.contains { tree[$0].keyword == entry.keyword }
  }
}
