/// Builds the tree of a file from its lines; never fails, whatever the lines say.
///
/// Where a line belongs is decided by the vocabulary: the nearest open block that admits the
/// keyword takes it. A slip is reported once, treated as corrected, and nothing follows from it.
package struct TreeBuilder {
  /// A block that is open.
  struct OpenBlock {
    /// The node; nothing for the top of the file.
    var node: SyntaxNodeID?
    /// Which block it is.
    var block: BlockSet
  }

  /// What a line of text below the last heading would continue.
  enum Continuation {
    /// Nothing: a blank line or a slip ended the value.
    case none
    /// The value of the current node.
    case value
    /// The last item of the current node.
    case item
    /// A heading that nobody knows; what is below it is left alone.
    case unknown
  }

  var tree: SyntaxTree
  let reader: HeadingReader
  var open: [OpenBlock]
  /// The node of the last heading; items attach to it.
  var current: SyntaxNodeID?
  var continuation = Continuation.none
  /// Whether a blank line stands between the last value and this line.
  var isAfterBlank = false
  /// Whether the line before was one of the same run of slips, so that one message suffices.
  var isInRun = false
  private var tableRows: [Bool]

  private init(_ file: FileID, _ source: SourceFile) {
    tree = SyntaxTree(
      kind: SyntaxTree.FileKind(path: source.path),
      file: file,
      bytes: source.bytes,
      lines: LineClassifier.lines(of: source.bytes)
    )
    reader = HeadingReader(source.bytes)
    open = [OpenBlock(node: nil, block: tree.kind.block)]
    tableRows = []
  }

  /// Builds the tree of `source`.
  package static func tree(of source: SourceFile, named file: FileID) -> SyntaxTree {
    var builder = TreeBuilder(file, source)
    builder.reportEncoding(source.encoding)
    builder.tableRows = PastedTable.rows(of: builder.tree)
    for position in builder.tree.lines.indices { builder.process(position) }
    while builder.open.count > 1 { builder.closeBlock(before: nil) }
    builder.finish()
    return builder.tree
  }

  private mutating func process(_ position: Int) {
    let line = tree.lines[position]
    if tableRows[position] {
      if position == 0 || !tableRows[position - 1] { reportPastedTable(from: position) }
      continuation = .none
      return
    }
    switch line.kind {
    case .comment: break
    case .blank:
      isAfterBlank = true
      isInRun = false
    case .note: tree.openNotes.append(line.content)
    case .bar: addContinuation(line, at: position)
    case .item: addItem(line, at: position)
    case .text:
      if let heading = reader.heading(of: line) {
        addHeading(heading, at: position)
      } else {
        addText(line, at: position)
      }
    }
  }

  /// Adds what is left of the file's checks that need the whole tree.
  private mutating func finish() {
    reportMissingTitle()
    reportRepeatedFields()
    reportForeignCharacters()
  }

  // MARK: Headings

  /// Puts a heading into the nearest open block that admits it.
  mutating func addHeading(_ heading: Heading, at position: Int, isCorrected: Bool = false) {
    isInRun = false
    if !heading.isCanonical && !isCorrected { reportSynonym(heading) }
    let entry = heading.keyword.entry
    if heading.keyword == tree.kind.keyword {
      closeAll(before: position)
    } else if let depth = depth(admitting: entry, at: position, heading) {
      while open.count > depth + 1 { closeBlock(before: position) }
    } else if !recover(from: heading, at: position) {
      ignore(heading, at: position)
      return
    }
    insertMissingStep(before: heading, at: position)
    let node = addNode(heading, at: position, isCorrected: isCorrected)
    if heading.keyword == .endParallel {
      closeParallel(at: position)
    } else if entry.opens != [] {
      open.append(OpenBlock(node: node, block: entry.opens))
    }
  }

  /// The depth of the open block that takes a keyword, or nothing.
  private func depth(
    admitting entry: KeywordEntry,
    at position: Int,
    _ heading: Heading
  ) -> Int? {
    guard let depth = open.lastIndex(where: { entry.parents.contains($0.block) }) else {
      return nil
    }
    // A row below `Bersamaan` but outside of any branch has lost its `Cabang` line.
    let isRow = entry.parents.contains(.branch)
    if isRow, open.last(where: { $0.block == .parallel || $0.block == .branch })?.block == .parallel
    {
      return nil
    }
    return depth
  }

  /// Adds a node for a heading to the innermost open block.
  @discardableResult
  mutating func addNode(
    _ heading: Heading,
    at position: Int,
    isVirtual: Bool = false,
    isCorrected: Bool = false
  ) -> SyntaxNodeID {
    let id = SyntaxNodeID(tree.nodes.count)
    let start = tree.pieces.count
    if !heading.value.isEmpty { tree.pieces.append(heading.value) }
    tree.nodes.append(
      SyntaxNode(
        keyword: heading.keyword,
        parent: open.last?.node,
        line: Int32(truncatingIfNeeded: position),
        keywordRange: heading.keywordRange,
        argument: heading.argument,
        value: heading.value,
        pieces: start..<tree.pieces.count,
        items: tree.items.count..<tree.items.count,
        subtreeEnd: id.index + 1,
        lastLine: Int32(truncatingIfNeeded: position),
        isVirtual: isVirtual,
        isCorrected: isCorrected
      )
    )
    current = id
    isAfterBlank = false
    continuation = heading.keyword.entry.value.continuesBelow ? .value : .none
    return id
  }

  // MARK: Blocks

  /// Closes the innermost block; a `Bersamaan` that is still open is reported.
  mutating func closeBlock(before position: Int?) {
    guard open.count > 1, let block = open.popLast(), let node = block.node else { return }
    tree.nodes[node.position].subtreeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
    if block.block == .parallel { reportOpenParallel(node, before: position) }
  }

  private mutating func closeAll(before position: Int) {
    while open.count > 1 { closeBlock(before: position) }
  }

  /// Closes the nearest `Bersamaan` at its `Akhir bersamaan` line.
  private mutating func closeParallel(at position: Int) {
    guard let depth = open.lastIndex(where: { $0.block == .parallel }) else { return }
    while open.count > depth + 1 { closeBlock(before: position) }
    guard let block = open.popLast(), let node = block.node else { return }
    tree.nodes[node.position].subtreeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
    continuation = .none
  }
}

extension ValueType {
  /// Whether a plain line below the value continues it.
  ///
  /// Prose does, and so do lists of names on the keyword's line, because real names are long.
  var continuesBelow: Bool {
    switch self {
    case .text, .textList, .legalBases, .references, .contacts, .documents: true
    case .nothing, .duration, .durationList, .date, .cost, .employeeNumber, .status, .count,
      .color, .path, .reference, .region, .performers, .lanes, .documentDeclarations,
      .destination, .chainLevels:
      false
    }
  }
}
