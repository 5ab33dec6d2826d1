/// Builds the tree of a file from its lines; never fails, whatever the lines say.
///
/// Where a line belongs is decided by the vocabulary: the nearest open block that admits the
/// keyword takes it. A slip is reported once, treated as corrected, and nothing follows from it.
package struct TreeBuilder {
  /// What a line of text below the last heading would continue.
  enum Continuation {
    /// Nothing: the value ends with its line.
    case none
    /// The value of the current node.
    case value
    /// A list without elements so far: elements are expected.
    case list
    /// The last item of the current node.
    case item
    /// A slip that was reported: what is below it is left alone.
    case unknown
  }

  /// Lines in a row with the same slip, told in one message when the row ends.
  struct Run {
    /// What is wrong with the lines.
    enum Kind {
      /// They belong nowhere.
      case stray
      /// They stand in a list but have no mark; `isFirst` when no element stands above.
      case unmarked(isFirst: Bool)
      /// They are elements without a list.
      case orphan
    }

    var kind: Kind
    var lines: [Int]
  }

  var tree: SyntaxTree
  let reader: HeadingReader
  var open: [OpenBlock]
  /// The node of the last heading; items attach to it.
  var current: SyntaxNodeID?
  var continuation = Continuation.none
  /// Whether a blank line stands between the last value and this line.
  var isAfterBlank = false
  /// The slips that are not told yet, because the next line may belong to them.
  var run: Run?
  /// The last line whose place in the tree had to be guessed; what goes wrong right below it
  /// follows from the guess and is not told.
  var lastGuess = -10
  /// An empty list with one heading below it, in case its elements follow that heading.
  var waitingList: SyntaxNodeID?
  /// The list whose elements were last told to be apart.
  var separatedList: SyntaxNodeID?
  /// Fields that repeat an earlier one.
  var twins: [(node: SyntaxNodeID, earlier: SyntaxNodeID)] = []
  /// How many `Bersamaan` were closed because their end is missing.
  var unclosedCount = 0
  /// Whether a row of the table was met.
  var hasRows = false
  /// The lines of the lanes, when their heading got lost; looked for when it matters.
  var lostLanes: Range<Int>?
  private var tableRows: [Bool]

  private init(_ file: FileID, _ source: SourceFile) {
    tree = SyntaxTree(
      kind: SyntaxTree.FileKind(path: source.path),
      file: file,
      bytes: source.bytes,
      lines: LineClassifier.lines(of: source.bytes)
    )
    tree.nodes.reserveCapacity(tree.lines.count)
    tree.pieces.reserveCapacity(tree.lines.count)
    reader = HeadingReader(source.bytes)
    open = [OpenBlock(tree.kind.block, of: nil, inside: nil)]
    tableRows = []
  }

  /// Builds the tree of `source`.
  package static func tree(of source: SourceFile, named file: FileID) -> SyntaxTree {
    var builder = TreeBuilder(file, source)
    builder.reportEncoding(source.encoding)
    builder.tableRows = PastedTable.rows(of: builder.tree, reader: builder.reader)
    for position in builder.tree.lines.indices { builder.process(position) }
    builder.endRun()
    builder.close(to: 0, before: nil)
    builder.reportMissingTitle()
    builder.reportRepeatedFields()
    builder.reportForeignCharacters()
    return builder.tree
  }

  private mutating func process(_ position: Int) {
    let line = tree.lines[position]
    if tableRows[position] {
      addTableRow(position)
      return
    }
    switch line.kind {
    case .comment: break
    case .blank:
      endRun()
      isAfterBlank = true
    case .note:
      endRun()
      tree.openNotes.append(line.content)
    case .bar: addContinuation(line, at: position)
    case .item: addItem(line, at: position)
    case .text: addText(line, at: position)
    }
  }

  private mutating func addTableRow(_ position: Int) {
    endRun()
    if position == 0 || !tableRows[position - 1] { reportPastedTable(from: position) }
    continuation = .none
  }

  // MARK: Headings

  /// Puts a heading into the nearest open block that admits it.
  mutating func addHeading(_ heading: Heading, at position: Int, isCorrected: Bool = false) {
    if !heading.isCanonical && !isCorrected { reportSynonym(heading) }
    let orphan = orphan(above: heading, at: position)
    if fillsIn(heading, at: position) || isMerged(heading, at: position) { return }
    if let depth = depth(admitting: heading.keyword) {
      close(to: depth, before: position)
      insertMissingRow(before: heading, at: position)
    } else if !recover(from: heading, at: position) {
      endRun()
      continuation = .unknown
      isAfterBlank = false
      return
    }
    // Words above the first heading are the rest of the title line that is missing.
    if tree.nodes.isEmpty, heading.keyword != tree.kind.keyword, isStrayRun { run = nil }
    endRun()
    checkBound(heading)
    let node = addNode(heading, at: position, isCorrected: isCorrected)
    openBlock(of: node)
    if let orphan {
      reportOrphanItem(at: orphan, movedBelow: node)
      append(orphan, to: node, isCorrected: true)
    }
  }

  private mutating func openBlock(of node: SyntaxNodeID) {
    let keyword = tree[node].keyword
    let form = keyword.form
    if form.parents.contains(.branch) { hasRows = true }
    if keyword == .endParallel {
      closeParallel()
    } else if form.opens != [] {
      open.append(OpenBlock(form.opens, of: node, inside: open.last))
    }
  }

  /// The depth of the open block that takes a keyword, or nothing.
  func depth(admitting keyword: Keyword) -> Int? {
    if keyword == tree.kind.keyword { return 0 }
    let parents = keyword.form.parents
    guard let innermost = open.last, !parents.isDisjoint(with: innermost.reach) else { return nil }
    if innermost.block == .parallel || innermost.block == .branch {
      // What may stand in a step would end the block here; that can't be meant.
      if parents.contains(.step) { return nil }
      // A row below `Bersamaan` but outside of any branch has lost its `Cabang` line.
      if parents.contains(.branch), innermost.block == .parallel { return nil }
    }
    return open.lastIndex { !parents.isDisjoint(with: $0.block) }
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
    register(heading.keyword, id, isVirtual: isVirtual)
    // The lines below a line that is not there belong to the heading that asked for it.
    if !isVirtual { setCurrent(id) }
    return id
  }

  /// Tells the open block about a new node, and notes down a repeated field.
  private mutating func register(_ keyword: Keyword, _ id: SyntaxNodeID, isVirtual: Bool) {
    if let earlier = open[open.count - 1].add(keyword, id, isVirtual: isVirtual) {
      twins.append((id, earlier))
    }
  }

  /// Makes `id` the node that the lines below belong to.
  mutating func setCurrent(_ id: SyntaxNodeID) {
    if continuation == .list, let list = current, list != id {
      waitingList = list
    } else {
      waitingList = nil
    }
    current = id
    isAfterBlank = false
    let type = tree[id].keyword.form.value
    if type.shape == .list, tree[id].pieces.isEmpty {
      continuation = .list
    } else {
      continuation = type.continuesBelow ? .value : .none
    }
  }

  // MARK: Blocks

  /// Closes the innermost blocks until the one at `depth` is the innermost.
  mutating func close(to depth: Int, before position: Int?) {
    while open.count > depth + 1 { closeBlock(before: position) }
  }

  /// Closes the innermost block; a `Bersamaan` that is still open is reported.
  mutating func closeBlock(before position: Int?) {
    guard open.count > 1, let block = open.popLast(), let node = block.node else { return }
    tree.nodes[node.position].subtreeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
    guard block.block == .parallel else { return }
    unclosedCount += 1
    if !tree[node].isVirtual { reportOpenParallel(node, before: position) }
  }

  /// Closes the `Bersamaan` whose `Akhir bersamaan` line was just added.
  private mutating func closeParallel() {
    guard let block = open.popLast(), let node = block.node else { return }
    tree.nodes[node.position].subtreeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
  }
}

extension ValueType {
  /// Whether a plain line below the value continues it.
  ///
  /// Prose does, and so do lists of names on the keyword's line, because real names are long.
  var continuesBelow: Bool {
    switch self {
    case .text, .textList, .legalBases, .references, .contacts, .documents: true
    case .nothing, .line, .duration, .durationList, .date, .cost, .employeeNumber, .status,
      .count, .color, .choice, .path, .reference, .region, .performers, .lanes,
      .documentDeclarations,
      .destination, .chainLevels:
      false
    }
  }
}
