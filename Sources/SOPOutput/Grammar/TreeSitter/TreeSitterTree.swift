package import SOPLanguage

/// Writes the tree that tree-sitter has to make of a file, from our own syntax tree.
///
/// Each stage of one is held against the other: kinds of line, keywords and arguments, and what
/// belongs to what.
package struct TreeSitterTree {
  private let tree: SyntaxTree
  private var sink = ByteSink()
  /// The nodes that are open, outermost first, each with its last line that is no comment.
  private var open: [(node: SyntaxNodeID, lastLine: Int)] = []
  private var depth = 1

  /// The tree of `source` as an S-expression, one node on a line; no line feed at its end.
  package static func expression(of source: SourceFile) -> [UInt8] {
    var writer = TreeSitterTree(TreeBuilder.tree(of: source, named: FileID(0)))
    writer.writeFile()
    return writer.sink.bytes
  }

  private init(_ tree: SyntaxTree) {
    self.tree = tree
  }

  private mutating func writeFile() {
    sink.append("(source_file")
    var next = 0
    var item: Int?
    for position in tree.lines.indices {
      let line = tree.lines[position]
      if next < tree.nodes.count, Int(tree.nodes[next].line) == position {
        endItem(&item)
        begin(SyntaxNodeID(next))
        next += 1
        continue
      }
      switch line.kind {
      case .blank: continue
      case .comment, .note:
        // What goes on behind a comment holds it.
        if let last = item, last < position { endItem(&item) }
        close(before: position)
        startLine(line.kind == .comment ? "(comment)" : "(note)")
      case .item:
        endItem(&item)
        startLine("(item (mark)")
        depth += 1
        value(line.content, hasParts: true)
        item = lastLine(ofItemAt: position)
      case .bar, .text:
        continuation(line, hasParts: item != nil || hasParts)
      }
    }
    endItem(&item)
    while !open.isEmpty { close() }
    sink.append(")")
  }

  private var hasParts: Bool {
    guard let node = open.last?.node else { return false }
    return TreeSitterGrammar.hasParts(tree[node].keyword.form.value)
  }

  // MARK: Nodes

  private mutating func begin(_ id: SyntaxNodeID) {
    while let last = open.last, Int(tree[last.node].subtreeEnd) <= id.position { close() }
    let node = tree[id]
    startLine("(")
    sink.append(TreeSitterGrammar.node(of: node.keyword))
    sink.append(" keyword: (keyword)")
    if !node.argument.isEmpty { sink.append(" argument: (argument)") }
    open.append((id, lastLine(of: id)))
    depth += 1
    value(node.value, hasParts: hasParts)
  }

  /// The last line of a node and all that belongs to it.
  private func lastLine(of id: SyntaxNodeID) -> Int {
    let end = Int(tree[id].subtreeEnd)
    let next = end < tree.nodes.count ? Int(tree.nodes[end].line) : tree.lines.count
    return (Int(tree[id].line)..<next).last { isPart($0) } ?? Int(tree[id].line)
  }

  /// The last line of an item.
  private func lastLine(ofItemAt position: Int) -> Int {
    var last = position
    for next in tree.lines.indices.dropFirst(position + 1) where isPart(next) {
      guard tree.lines[next].kind == .bar || isContinuation(next) else { break }
      last = next
    }
    return last
  }

  /// Whether a line is part of something, unlike blank lines, comments and notes.
  private func isPart(_ position: Int) -> Bool {
    switch tree.lines[position].kind {
    case .blank, .comment, .note: false
    case .item, .bar, .text: true
    }
  }

  private func isContinuation(_ position: Int) -> Bool {
    tree.lines[position].kind == .text
      && HeadingReader(tree.bytes).heading(of: tree.lines[position]) == nil
  }

  /// Closes what does not go on behind `position`.
  private mutating func close(before position: Int) {
    while let last = open.last, last.lastLine < position { close() }
  }

  private mutating func close() {
    open.removeLast()
    depth -= 1
    sink.append(")")
  }

  private mutating func endItem(_ item: inout Int?) {
    guard item != nil else { return }
    item = nil
    depth -= 1
    sink.append(")")
  }

  private mutating func startLine(_ text: StaticString) {
    sink.append("\n")
    sink.append(repeating: 0x20, count: 2 * depth)
    sink.append(text)
  }

  // MARK: Values

  private mutating func continuation(_ line: SourceLine, hasParts: Bool) {
    startLine(line.kind == .bar ? "(continuation (bar)" : "(continuation")
    value(line.content, hasParts: hasParts)
    sink.append(")")
  }

  private mutating func value(_ range: SourceRange, hasParts: Bool) {
    if range.isEmpty { return }
    sink.append(" value: (value")
    var index = Int(range.start)
    while index < Int(range.end) {
      let blank = Blanks.length(tree.bytes, at: index, before: Int(range.end))
      index +=
        blank > 0 ? blank : piece(tree.bytes[index..<Int(range.end)], hasParts: hasParts)
    }
    sink.append(")")
  }

  /// Writes the part of a value that `rest` begins with, and tells its length.
  private mutating func piece(_ rest: ArraySlice<UInt8>, hasParts: Bool) -> Int {
    let word = wordLength(rest) { hasParts && $0 == UInt8(ascii: ";") }
    if isLink(rest.prefix(word)) {
      sink.append(" (link)")
      return word
    }
    guard hasParts, let first = rest.first else { return word }
    if first == UInt8(ascii: ";") { return 1 }
    if first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return 1 }
      sink.append(" (state)")
      return end + 1 - rest.startIndex
    }
    let part = partLength(rest)
    if part == 0 { sink.append(" (guess)") }
    return max(1, part)
  }

  private func isLink(_ word: ArraySlice<UInt8>) -> Bool {
    let prefixes: [StaticString] = ["https://", "http://"]
    return prefixes.contains { word.starts(with: $0.text.utf8) && word.count > $0.text.utf8.count }
  }

  /// The length of what stands before a blank or an end.
  private func wordLength(_ rest: ArraySlice<UInt8>, before isEnd: (UInt8) -> Bool) -> Int {
    var index = rest.startIndex
    while index < rest.endIndex, !isEnd(tree.bytes[index]),
      Blanks.length(tree.bytes, at: index, before: rest.endIndex) == 0
    {
      index += 1
    }
    return index - rest.startIndex
  }

  /// The length of the word that `rest` begins with, without question marks at its end.
  private func partLength(_ rest: ArraySlice<UInt8>) -> Int {
    let length = wordLength(rest) { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "[") }
    let guesses = rest.prefix(length).reversed().prefix { $0 == UInt8(ascii: "?") }.count
    return length - guesses
  }
}
