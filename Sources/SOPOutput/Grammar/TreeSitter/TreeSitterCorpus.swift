package import SOPLanguage

/// Writes texts with their trees, as `tree-sitter test` reads them.
package enum TreeSitterCorpus {
  /// A keyword in a block, where a kind of file stands for the block at its top; or a kind of line
  /// somewhere below a keyword.
  private struct Place: Equatable {
    var parent: Keyword
    var keyword: Keyword
    var line = SourceLine.Kind.text
  }

  /// Forms with every keyword, and of the sound texts that the rules are explained with as few as
  /// show every kind of line that they have below a keyword.
  package static var files: [SourceFile] {
    var seen: [Place] = []
    let forms = [
      form("registri.sop", .registry), form("dinas/instansi.sop", .agency),
      form("contoh.sop", .procedure),
    ]
    return (forms + Rule.all.flatMap { $0.example.rightFiles }).filter { file in
      let tree = TreeBuilder.tree(of: file, named: FileID(0))
      guard tree.findings.findings.isEmpty else { return false }
      let new = places(in: tree).filter { !seen.contains($0) }
      seen += new
      return !new.isEmpty
    }
  }

  /// A form whose fields are the examples of the vocabulary.
  private static func form(_ path: String, _ block: BlockSet) -> SourceFile {
    var text = ByteSink()
    append(block, to: &text)
    return SourceFile(path: path, contents: text.bytes)
  }

  /// Appends what a block may hold, but no block within itself.
  private static func append(_ block: BlockSet, in around: BlockSet = [], to text: inout ByteSink) {
    let open = around.union(block)
    let entries = Vocabulary.entries.filter { entry in
      !entry.form.parents.isDisjoint(with: block) && entry.form.opens.isDisjoint(with: around)
    }
    // The title stands before what registries and agencies share.
    for isTitle in [true, false] {
      for entry in entries where TreeSitterQueries.isTitle(entry.keyword) == isTitle {
        text.append(entry.example)
        text.append("\n")
        if !isTitle { append(entry.form.opens, in: open, to: &text) }
      }
    }
  }

  private static func places(in tree: SyntaxTree) -> [Place] {
    var places: [Place] = []
    var node = 0
    for position in tree.lines.indices {
      while node < tree.nodes.count, Int(tree.nodes[node].line) <= position { node += 1 }
      guard node > 0 else { continue }
      let last = tree.nodes[node - 1]
      let parent = last.parent.map { tree[$0].keyword } ?? tree.kind.keyword
      let isHeading = Int(last.line) == position
      // Text below a heading continues its value.
      let kind = tree.lines[position].kind == .text && !isHeading ? .bar : tree.lines[position].kind
      places.append(Place(parent: parent, keyword: last.keyword, line: kind))
    }
    return places.filter { $0.line != .blank }
  }

  /// The file of the corpus.
  static func bytes() -> [UInt8] {
    var sink = ByteSink(capacity: 65_536)
    for (position, file) in files.enumerated() {
      let rule: StaticString = "==================\n"
      sink.append(rule)
      sink.append("Teks \(position + 1): \(file.path)\n")
      sink.append(rule)
      sink.append("\n")
      sink.append(contentsOf: file.bytes)
      sink.append("\n---\n\n")
      sink.append(contentsOf: TreeSitterTree.expression(of: file))
      sink.append("\n\n")
    }
    return sink.bytes
  }
}
