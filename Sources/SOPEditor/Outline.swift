package import SOPLanguage

/// An entry of a file's table of contents.
package struct OutlineEntry: Sendable {
  /// The keyword line's text, for example `Langkah 4: Membuat Nota Dinas`.
  package var title: String
  /// The keyword.
  package var keyword: Keyword
  /// The first line.
  package var heading: SourceRange
  /// Every line of the block.
  package var range: SourceRange
  /// How deep the entry lies; zero at the top.
  package var depth: Int
}

/// Makes the table of contents of a file.
package enum Outline {
  /// The blocks of `file` and the title line, in the order of the text.
  package static func entries(of file: SourceFile) -> [OutlineEntry] {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    var depths: [Int] = []
    var result: [OutlineEntry] = []
    for node in tree.nodes {
      let depth = node.parent.map { depths[$0.position] + 1 } ?? 0
      depths.append(depth)
      let isListed = node.keyword.form.opens != [] || node.keyword == tree.kind.keyword
      guard isListed, node.keyword != .answer else { continue }
      let heading = tree.lines[Int(node.line)].content
      let last = tree.nodes[Int(node.subtreeEnd) - 1]
      result.append(
        OutlineEntry(
          title: file.text(in: heading),
          keyword: node.keyword,
          heading: heading,
          range: heading.joined(with: tree.lines[Int(last.lastLine)].content),
          depth: depth
        )
      )
    }
    return result
  }
}
