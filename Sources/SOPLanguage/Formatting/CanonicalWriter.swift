/// Writes the lines of a tree in canonical form.
struct CanonicalWriter {
  private let tree: SyntaxTree
  private let extent: SourceFormatter.Extent
  private let owners: LineOwners
  private var sink: ByteSink
  /// Whether the last line written is blank; also at the beginning, where none is wanted.
  private var isAfterBlank = true

  /// The text of `tree`, as far as `extent` goes.
  static func text(of tree: SyntaxTree, _ extent: SourceFormatter.Extent) -> [UInt8] {
    var writer = CanonicalWriter(tree, extent)
    writer.write()
    return writer.sink.bytes
  }

  private init(_ tree: SyntaxTree, _ extent: SourceFormatter.Extent) {
    self.tree = tree
    self.extent = extent
    owners = LineOwners(tree)
    sink = ByteSink(capacity: tree.bytes.count + tree.bytes.count / 8)
  }

  private mutating func write() {
    if extent == .lineEnds {
      for line in tree.lines.indices { copy(line) }
    } else {
      for line in owners.preface {
        if owners.roles[line] == .unknown { copy(line) } else { addTrivia(line, 0) }
      }
      for node in order(tree.roots, isWhole: !isAnythingDamaged) { add(node, depth: 0) }
    }
    removeLastBlank()
  }

  // MARK: Order

  private var isAnythingDamaged: Bool {
    owners.roles.contains(.unknown) || owners.isDamaged.contains(true)
  }

  /// The keywords of one block in the order in which they are written.
  ///
  /// A block with something that is not understood keeps its order, and so does a file with
  /// author's notes, which are listed in the order of the text.
  private func order(_ nodes: [SyntaxNodeID], isWhole: Bool) -> [SyntaxNodeID] {
    guard extent == .full, isWhole, !tree.hasOpenNotes else { return nodes }
    return BlockOrder.sorted(nodes, in: tree)
  }

  // MARK: Blocks

  /// Writes a keyword with its block.
  private mutating func add(_ id: SyntaxNodeID, depth: Int) {
    if owners.isDamaged[id.position] {
      copyBlock(id)
      return
    }
    // The end of a parallel block stands below its beginning.
    let depth = tree[id].keyword == .endParallel ? max(0, depth - 1) : depth
    if standsApart(id, depth) { separate() }
    for line in owners.leading[id.position] { addTrivia(line, depth) }
    addOwnLines(of: id, depth)
    for child in order(tree.children(of: id), isWhole: true) { add(child, depth: depth + 1) }
    if isLongList(id, depth) { separate() }
  }

  /// Whether a blank line stands above a keyword: above rows, and around long lists at the top.
  private func standsApart(_ id: SyntaxNodeID, _ depth: Int) -> Bool {
    let keyword = tree[id].keyword
    return keyword.isRow || keyword == .endParallel || isLongList(id, depth)
  }

  private func isLongList(_ id: SyntaxNodeID, _ depth: Int) -> Bool {
    depth == 0 && tree[id].items.count > 1
  }

  private mutating func addOwnLines(of id: SyntaxNodeID, _ depth: Int) {
    for line in owners.own[id.position] {
      switch owners.roles[line] {
      case .heading: addHeading(id, depth)
      case .item:
        addLine(depth + 1, mark: "-", content(of: line, of: tree[id].keyword, isItem: true))
      case .continuation: addContinuation(line, of: tree[id].keyword, depth + 2)
      case .itemContinuation: addContinuation(line, of: tree[id].keyword, depth + 2)
      case .blank, .comment: addTrivia(line, line < Int(tree[id].lastLine) ? depth + 1 : depth)
      case .unknown: copy(line)
      }
    }
  }

  /// Writes the lines of a block as they are.
  private mutating func copyBlock(_ id: SyntaxNodeID) {
    for node in id.position..<Int(tree[id].subtreeEnd) {
      for line in owners.leading[node] { copy(line) }
      for line in owners.own[node] { copy(line) }
    }
  }

  // MARK: Lines

  private mutating func addHeading(_ id: SyntaxNodeID, _ depth: Int) {
    let node = tree[id]
    let argument = tree.argument(of: id)
    indent(depth)
    sink.append(node.keyword.spelling)
    if !argument.isEmpty {
      sink.append(" ")
      sink.append(argument)
    }
    if node.keyword.form.value != .nothing || !node.value.isEmpty { sink.append(":") }
    let value = CanonicalText.text(of: Array(tree.bytes[node.value.indices]), node.keyword)
    if !value.isEmpty {
      sink.append(" ")
      sink.append(contentsOf: value)
    }
    endLine()
  }

  private mutating func addContinuation(_ line: Int, of keyword: Keyword, _ depth: Int) {
    let text = content(of: line, of: keyword, isItem: false)
    if tree.lines[line].kind == .bar {
      addLine(depth, mark: "|", text)
    } else {
      addLine(depth, mark: nil, text)
    }
  }

  private func content(of line: Int, of keyword: Keyword, isItem: Bool) -> [UInt8] {
    let bytes = Array(tree.bytes[tree.lines[line].content.indices])
    return isItem
      ? CanonicalText.item(bytes, keyword) : CanonicalText.text(of: bytes, keyword)
  }

  private mutating func addLine(_ depth: Int, mark: StaticString?, _ text: [UInt8]) {
    indent(depth)
    if let mark {
      sink.append(mark)
      if !text.isEmpty { sink.append(" ") }
    }
    sink.append(contentsOf: text)
    endLine()
  }

  /// Writes a comment, an author's note or a blank line.
  private mutating func addTrivia(_ position: Int, _ depth: Int) {
    let line = tree.lines[position]
    let text = tree.bytes[line.content.indices]
    switch line.kind {
    case .blank: separate()
    case .note: addLine(depth, mark: "BELUM:", Blanks.fold(Array(text)))
    case .comment, .item, .bar, .text: addLine(depth, mark: nil, Array(text))
    }
  }

  /// Writes one blank line, unless one stands there already.
  private mutating func separate() {
    guard !isAfterBlank else { return }
    sink.append("\n")
    isAfterBlank = true
  }

  /// Writes a line as it is, but for its end.
  private mutating func copy(_ position: Int) {
    if owners.roles[position] == .blank {
      separate()
      return
    }
    let line = tree.bytes[tree.lines[position].range.indices]
    sink.append(contentsOf: line.prefix(while: { $0 != 0x0A && $0 != 0x0D }))
    endLine()
  }

  private mutating func indent(_ depth: Int) {
    sink.append(repeating: 0x20, count: 2 * depth)
  }

  private mutating func endLine() {
    sink.append("\n")
    isAfterBlank = false
  }

  private mutating func removeLastBlank() {
    guard isAfterBlank, sink.count > 0 else { return }
    sink.removeLast()
  }
}

extension SyntaxTree {
  /// Whether an author's note stands anywhere, on a line of its own or in a value.
  fileprivate var hasOpenNotes: Bool {
    !openNotes.isEmpty
      || pieces.contains { piece in
        let text = bytes[piece.indices]
        return text.contains(UInt8(ascii: ":")) && text.holds("BELUM")
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of a word stand somewhere in these.
  fileprivate func holds(_ word: StaticString) -> Bool {
    let word = Array(word.text.utf8)
    return indices.contains { self[$0...].starts(with: word) }
  }
}
