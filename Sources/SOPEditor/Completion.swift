package import SOPLanguage

/// What may be written at a place.
package struct CompletionItem: Sendable {
  /// What a suggestion is.
  package enum Kind: Hashable, Sendable {
    case keyword(Keyword)
    case role, document, state, unit, destination, choice
    /// Another SOP, by its path.
    case procedure(String)
  }

  /// What is suggested.
  package var kind: Kind
  /// What is inserted: a keyword with its colon, or a name.
  package var insertion: String
  /// What it replaces: what was typed of it so far.
  package var range: SourceRange
  /// What a keyword is for, what a short name is short for, or where an SOP lies.
  package var help: Phrase?
  /// A name that says more than the inserted one; empty when there is none.
  package var detail = ""

  /// The keyword, if it is one.
  package var keyword: Keyword? {
    if case .keyword(let keyword) = kind { keyword } else { nil }
  }
}

/// Suggests what may be written.
package enum Completion {
  /// The keywords that may begin the line at `offset` of `file`, in the formatter's order.
  package static func keywords(in file: SourceFile, at offset: Int) -> [CompletionItem] {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    return keywords(in: tree, at: offset, replacing: SourceRange(offset, offset))
  }

  /// What may stand at `offset`: keywords at the beginning of a line, else values of the field.
  package static func items(in snapshot: Snapshot, at offset: Int) -> [CompletionItem] {
    let tree = snapshot.tree
    if let field = WrittenField(at: offset, in: tree) {
      return ValueCompletion(snapshot, field).items
    }
    let start = tree.lines.last { Int($0.range.start) <= offset && offset <= Int($0.range.end) }
      .map { min(offset, Int($0.content.start)) }
    return keywords(in: tree, at: offset, replacing: SourceRange(start ?? offset, offset))
  }

  /// The keywords that may begin the line at `offset`, in the formatter's order.
  ///
  /// Which ones these are is decided by the blocks that are open above the line; a keyword that
  /// may stand once and stands there already is left out.
  private static func keywords(
    in tree: SyntaxTree,
    at offset: Int,
    replacing range: SourceRange
  ) -> [CompletionItem] {
    let open = OpenBlocks(above: offset, in: tree)
    return Vocabulary.entries
      .filter { open.admit($0) }
      .map { entry in
        CompletionItem(
          kind: .keyword(entry.keyword),
          insertion: entry.spelling.text + (entry.form.argument == .none ? ": " : " "),
          range: range,
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
