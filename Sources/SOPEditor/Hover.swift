package import SOPLanguage

/// What is shown about the place under the pointer.
package struct Hover: Sendable {
  /// The words that the text is about.
  package var range: SourceRange
  /// The keyword.
  package var keyword: Keyword

  /// The text, in `language`: the keyword, what it is for, and an example.
  package func text(in language: Language) -> String {
    let entry = keyword.entry
    return entry.spelling.text + "\n" + entry.help.wording(in: language).text + "\n"
      + entry.example.text
  }

  /// What there is to say about the keyword at `offset` of `file`; nothing elsewhere.
  package static func hover(in file: SourceFile, at offset: Int) -> Hover? {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    let node = tree.nodes.first { node in
      Int(node.keywordRange.start) <= offset && offset < Int(node.keywordRange.end)
    }
    return node.map { Hover(range: $0.keywordRange, keyword: $0.keyword) }
  }
}
