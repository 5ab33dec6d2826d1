extension TreeBuilder {
  // MARK: Items

  /// Adds a list item to the list that the last heading opened.
  mutating func addItem(_ line: SourceLine, at position: Int) {
    if case .unknown = continuation { return }
    endRun()
    guard let list = current, tree[list].keyword.form.value.shape == .list,
      tree[list].pieces.isEmpty
    else {
      addOrphan(line, at: position)
      return
    }
    // A blank line ends a value, so that a heading that got lost in between can't melt two lists
    // into one in silence.
    if isAfterBlank, !tree[list].items.isEmpty, separatedList != list {
      separatedList = list
      tree.hasOrphanItems = true
      reportSeparatedItem(at: position, of: list)
    }
    append(position, to: list, isCorrected: false)
  }

  /// Appends a line as an element to a list.
  mutating func append(_ position: Int, to list: SyntaxNodeID, isCorrected: Bool) {
    let content = tree.lines[position].content
    let start = tree.pieces.count
    if !content.isEmpty { tree.pieces.append(content) }
    let first =
      tree[list].items.isEmpty ? tree.items.count : tree.nodes[list.position].items.lowerBound
    tree.items.append(
      SyntaxItem(
        line: Int32(truncatingIfNeeded: position),
        pieces: start..<tree.pieces.count,
        place: content,
        isCorrected: isCorrected
      )
    )
    tree.nodes[list.position].items = first..<tree.items.count
    tree.nodes[list.position].lastLine = max(
      tree.nodes[list.position].lastLine,
      Int32(truncatingIfNeeded: position)
    )
    isAfterBlank = false
    continuation = .item
  }

  // MARK: Items without a list

  /// An item without a list: reported once per run, and put where a lost heading would be.
  private mutating func addOrphan(_ line: SourceLine, at position: Int) {
    let isQuiet = isAftermath(position)
    lastGuess = position
    if let list = waitingList(at: position) ?? openLostList(at: position) {
      if !isQuiet { reportOrphanItem(at: position, assumed: tree[list].keyword) }
      current = list
      append(position, to: list, isCorrected: false)
      return
    }
    tree.hasOrphanItems = true
    if !isQuiet { run = Run(kind: .orphan, lines: [position]) }
    continuation = .unknown
  }

  /// The empty list that waits for its elements right above the last heading.
  private func waitingList(at position: Int) -> SyntaxNodeID? {
    guard let list = waitingList, position - Int(tree[list].line) <= 2,
      open.suffix(3).contains(where: { $0.node == tree[list].parent }) || tree[list].parent == nil
    else { return nil }
    return list
  }

  /// Puts in the heading of a list, where it is clear which one got lost.
  private mutating func openLostList(at position: Int) -> SyntaxNodeID? {
    if let depth = innermostRow, let chain = open[depth].node, open[depth].block == .chain,
      !tree.nodes[(chain.position + 1)...].contains(where: { $0.keyword == .levels })
    {
      close(to: depth, before: position)
      return addVirtualList(.levels, at: position)
    }
    guard isLaneList(position) else { return nil }
    close(to: 0, before: position)
    lostLanes = 0..<0
    return addVirtualList(tree.kind == .procedure ? .lanes : .posts, at: position)
  }

  private mutating func addVirtualList(_ keyword: Keyword, at position: Int) -> SyntaxNodeID {
    addNode(
      virtualHeading(at: position, keyword),
      at: position,
      isVirtual: true,
      isCorrected: true
    )
  }

  /// Whether an item is one of the lanes or posts, whose heading got lost.
  private mutating func isLaneList(_ position: Int) -> Bool {
    guard !hasRows else { return false }
    let lanes = lostLanes ?? linesOfLostLanes()
    lostLanes = lanes
    guard lanes.contains(position) else { return false }
    // Posts have a short name in brackets, units have none.
    let last = tree.bytes[tree.lines[position].content.indices].last
    return tree.kind == .procedure || last == UInt8(ascii: ")")
  }

  /// The items right above the first row of the table, in a file without any `Pelaksana` line;
  /// any items in the file of an agency or registry without a `Jabatan` line.
  private func linesOfLostLanes() -> Range<Int> {
    guard tree.kind == .procedure else {
      let hasPosts = tree.lines.contains { reader.heading(of: $0)?.keyword == .posts }
      return hasPosts ? 0..<0 : tree.lines.indices
    }
    var items = 0..<0
    var lanes: Range<Int>?
    for (position, line) in tree.lines.enumerated() {
      switch line.kind {
      case .item:
        items = (items.upperBound == position ? items.lowerBound : position)..<position + 1
      case .text:
        guard let keyword = reader.heading(of: line)?.keyword else { continue }
        if keyword == .lanes { return 0..<0 }
        if keyword.form.parents.contains(.branch), lanes == nil { lanes = items }
        items = 0..<0
      case .blank, .comment, .bar, .note: break
      }
    }
    return lanes ?? 0..<0
  }

  /// The item right above a list's heading: the two lines changed places.
  mutating func orphan(above heading: Heading, at position: Int) -> Int? {
    guard let run, case .orphan = run.kind, run.lines == [position - 1],
      heading.keyword.form.value.shape == .list, heading.value.isEmpty
    else { return nil }
    self.run = nil
    return position - 1
  }

  // MARK: Continuations

  /// Adds a line that begins with a bar to the value above.
  mutating func addContinuation(_ line: SourceLine, at position: Int) {
    switch continuation {
    case .unknown where !isAfterBlank: break
    case .item where !isAfterBlank: extendLastItem(line, at: position)
    case .value where !isAfterBlank: extendValue(line, at: position)
    case .list where !isAfterBlank:
      extendValue(line, at: position)
      continuation = .value
    case .none where !isAfterBlank && canBeExtended: extendValue(line, at: position)
    case .unknown, .item, .value, .list, .none: addStray(at: position)
    }
  }

  /// Whether the last heading has a value on its line that a bar may continue.
  private var canBeExtended: Bool {
    guard let current, run == nil else { return false }
    return tree[current].keyword.form.value.shape != .nothing && tree[current].items.isEmpty
  }

  /// Adds a line of text: a heading, one with a slip, or words.
  mutating func addText(_ line: SourceLine, at position: Int) {
    if let heading = exactHeading(of: line) {
      addHeading(heading, at: position)
      return
    }
    if !isElementText(line) {
      switch slip(in: line) {
      case .heading(let heading):
        addHeading(heading, at: position, isCorrected: true)
        return
      case .note:
        endRun()
        return
      case .unknown(let alternatives):
        addUnknownKeyword(line, at: position, alternatives)
        return
      case .none: break
      }
    }
    addWords(line, at: position)
  }

  private mutating func addWords(_ line: SourceLine, at position: Int) {
    switch continuation {
    case .unknown where !isAfterBlank: return
    case .value where !isAfterBlank: extendValue(line, at: position)
    case .list where !isAfterBlank: addUnmarked(position, isFirst: true)
    case .item where !isAfterBlank: addBelowItem(line, at: position)
    case .unknown, .value, .list, .item, .none: addStray(at: position)
    }
  }

  /// A line below an item continues it when it is indented like the item's text; otherwise the
  /// item's mark got lost.
  private mutating func addBelowItem(_ line: SourceLine, at position: Int) {
    guard let list = current, let last = tree.items.last else { return }
    let above = tree.lines[Int(last.line)]
    let column = column(of: above.content.start, in: above)
    let isDeep = indent(of: line) >= (above.kind == .item ? column : column + 1)
    if isDeep, tree[list].keyword.form.value.continuesBelow {
      extendLastItem(line, at: position)
    } else {
      addUnmarked(position, isFirst: false)
    }
  }

  private mutating func addUnmarked(_ position: Int, isFirst: Bool) {
    guard let list = current else { return }
    if case .unmarked? = run?.kind {
      run?.lines.append(position)
    } else {
      endRun()
      run = Run(kind: .unmarked(isFirst: isFirst), lines: [position])
    }
    append(position, to: list, isCorrected: true)
  }

  private mutating func extendValue(_ line: SourceLine, at position: Int) {
    guard let node = current, !line.content.isEmpty else { return }
    let pieces = tree[node].pieces
    let start = pieces.isEmpty ? tree.pieces.count : pieces.lowerBound
    tree.pieces.append(line.content)
    tree.nodes[node.position].pieces = start..<tree.pieces.count
    tree.nodes[node.position].lastLine = Int32(truncatingIfNeeded: position)
  }

  private mutating func extendLastItem(_ line: SourceLine, at position: Int) {
    guard let list = current, !line.content.isEmpty, !tree.items.isEmpty else { return }
    let last = tree.items.count - 1
    let pieces = tree.items[last].pieces
    let start = pieces.isEmpty ? tree.pieces.count : pieces.lowerBound
    tree.pieces.append(line.content)
    tree.items[last].pieces = start..<tree.pieces.count
    tree.nodes[list.position].lastLine = Int32(truncatingIfNeeded: position)
  }

  /// Words that belong nowhere.
  private mutating func addStray(at position: Int) {
    if isStrayRun {
      run?.lines.append(position)
    } else {
      endRun()
      run = Run(kind: .stray, lines: [position])
    }
    continuation = .none
  }

  /// A keyword that nobody knows; what is below it is left alone.
  private mutating func addUnknownKeyword(
    _ line: SourceLine,
    at position: Int,
    _ alternatives: [Keyword]
  ) {
    endRun()
    reportUnknownKeyword(line, alternatives)
    lastGuess = position
    continuation = .unknown
    isAfterBlank = false
  }

  // MARK: Runs

  /// Whether the lines right above are words that belong nowhere.
  var isStrayRun: Bool {
    if case .stray? = run?.kind { return true }
    return false
  }

  /// Tells the slips of a row of lines that ends here.
  mutating func endRun() {
    guard let ended = run else { return }
    run = nil
    switch ended.kind {
    case .stray: reportStray(ended.lines)
    case .unmarked(let isFirst): reportLostMarks(ended.lines, isFirst: isFirst)
    case .orphan:
      if let position = ended.lines.first { reportOrphanItem(at: position, assumed: nil) }
    }
  }
}
