extension TreeBuilder {
  // MARK: Items

  /// Adds a list item to the list that the last heading opened.
  mutating func addItem(_ line: SourceLine, at position: Int) {
    if case .unknown = continuation { return }
    guard let list = current, tree[list].keyword.entry.value.shape == .list,
      tree[list].pieces.isEmpty
    else {
      addOrphan(line, at: position)
      return
    }
    // A blank line ends a value, so that a heading that got lost in between can't melt two lists
    // into one in silence.
    if isAfterBlank, !tree[list].items.isEmpty, !isInRun {
      isInRun = true
      reportSeparatedItem(line, of: list)
    }
    append(line, to: list, at: position, isCorrected: false)
  }

  /// Appends a line as an element to a list.
  mutating func append(
    _ line: SourceLine,
    to list: SyntaxNodeID,
    at position: Int,
    isCorrected: Bool
  ) {
    let start = tree.pieces.count
    if !line.content.isEmpty { tree.pieces.append(line.content) }
    if tree[list].items.isEmpty {
      tree.nodes[list.position].items = tree.items.count..<tree.items.count
    }
    tree.items.append(
      SyntaxItem(
        line: Int32(truncatingIfNeeded: position),
        pieces: start..<tree.pieces.count,
        place: line.content,
        isCorrected: isCorrected
      )
    )
    tree.nodes[list.position].items =
      tree.nodes[list.position].items.lowerBound..<tree.items.count
    tree.nodes[list.position].lastLine = Int32(truncatingIfNeeded: position)
    isAfterBlank = false
    continuation = .item
  }

  /// An item without a list: reported once per run, and put where a lost heading would be.
  private mutating func addOrphan(_ line: SourceLine, at position: Int) {
    if isInRun { return }
    isInRun = true
    tree.hasOrphanItems = true
    let lost = lostList
    reportOrphanItem(line, current: current, lost: lost)
    continuation = .none
    guard let lost, tree.kind == .procedure else { return }
    if lost == .lanes { while open.count > 1 { closeBlock(before: position) } }
    addNode(virtualHeading(lost, at: line), at: position, isVirtual: true, isCorrected: true)
    if let list = current {
      isInRun = false
      append(line, to: list, at: position, isCorrected: false)
    }
  }

  /// The list whose heading is most likely the one that got lost.
  private var lostList: Keyword? {
    if let block = open.last(where: { $0.block == .chain }), let node = block.node {
      let hasLevels = tree.nodes[(node.position + 1)...].contains { $0.keyword == .levels }
      if !hasLevels { return .levels }
    }
    let hasLanes = tree.nodes.contains { $0.keyword == .lanes }
    let hasSteps = tree.nodes.contains { $0.keyword.entry.parents.contains(.branch) }
    return hasLanes || hasSteps ? nil : .lanes
  }

  /// A heading for a line that is not in the file.
  func virtualHeading(_ keyword: Keyword, at line: SourceLine) -> Heading {
    let place = SourceRange(Int(line.content.start), Int(line.content.start))
    return Heading(
      keyword: keyword,
      keywordRange: place,
      argument: place,
      value: place,
      isCanonical: true
    )
  }

  // MARK: Continuations

  /// Adds a line that begins with a bar to the value above.
  mutating func addContinuation(_ line: SourceLine, at position: Int) {
    switch continuation {
    case .unknown: break
    case .item: extendLastItem(line, at: position)
    case .value: extendValue(line, at: position)
    case .none:
      if let node = current, tree[node].keyword.entry.value.shape != .nothing,
        tree[node].items.isEmpty, !isAfterBlank
      {
        extendValue(line, at: position)
      } else {
        addStray(line, at: position)
      }
    }
  }

  /// Adds a line of text that is no heading.
  mutating func addText(_ line: SourceLine, at position: Int) {
    if let heading = headingWithSlip(line) {
      addHeading(heading, at: position, isCorrected: true)
      return
    }
    switch continuation {
    case .unknown where !isAfterBlank: return
    case .value where !isAfterBlank: extendValue(line, at: position)
    case .item where !isAfterBlank: addBelowItem(line, at: position)
    case .unknown, .value, .item, .none: addStray(line, at: position)
    }
  }

  /// A line below an item continues it when it is indented like the item's text; otherwise the
  /// item's mark got lost.
  private mutating func addBelowItem(_ line: SourceLine, at position: Int) {
    guard let list = current, let last = tree.items.last else { return }
    let column = tree.lines[Int(last.line)].contentColumn
    if line.indent >= column, tree[list].keyword.entry.value.continuesBelow {
      extendLastItem(line, at: position)
    } else {
      if !isInRun { reportLostMark(line) }
      isInRun = true
      append(line, to: list, at: position, isCorrected: true)
    }
  }

  private mutating func extendValue(_ line: SourceLine, at position: Int) {
    guard let node = current, !line.content.isEmpty else { return }
    if tree[node].pieces.isEmpty {
      tree.nodes[node.position].pieces = tree.pieces.count..<tree.pieces.count
    }
    tree.pieces.append(line.content)
    tree.nodes[node.position].pieces =
      tree.nodes[node.position].pieces.lowerBound..<tree.pieces.count
    tree.nodes[node.position].lastLine = Int32(truncatingIfNeeded: position)
  }

  private mutating func extendLastItem(_ line: SourceLine, at position: Int) {
    guard let list = current, !line.content.isEmpty, !tree.items.isEmpty else { return }
    let last = tree.items.count - 1
    if tree.items[last].pieces.isEmpty {
      tree.items[last].pieces = tree.pieces.count..<tree.pieces.count
    }
    tree.pieces.append(line.content)
    tree.items[last].pieces = tree.items[last].pieces.lowerBound..<tree.pieces.count
    tree.nodes[list.position].lastLine = Int32(truncatingIfNeeded: position)
  }

  /// A line that belongs nowhere: an unknown keyword, or words that strayed in.
  private mutating func addStray(_ line: SourceLine, at position: Int) {
    if reader.hasKeywordShape(line) {
      isInRun = false
      reportUnknownKeyword(line)
      continuation = .unknown
      isAfterBlank = false
    } else {
      if !isInRun { reportStray(line) }
      isInRun = true
      continuation = .none
    }
  }
}
