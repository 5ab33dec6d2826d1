extension TreeBuilder {
  /// Whether the line above was put into the tree by a guess, so that what is wrong with this one
  /// follows from the same slip.
  func isAftermath(_ position: Int) -> Bool {
    position - lastGuess <= 1
  }

  // MARK: Headings in the wrong place

  /// Opens the block that a misplaced heading needs; false when there is no way to go on.
  mutating func recover(from heading: Heading, at position: Int) -> Bool {
    let parents = heading.keyword.form.parents
    let isInFile = tree.kind == .procedure && !parents.isDisjoint(with: .anyPartOfProcedure)
    if isInFile, heading.keyword == .endParallel, unclosedCount > 0 {
      // The `Bersamaan` was reported where another part of the form began inside of it.
      unclosedCount -= 1
      return false
    }
    if isInFile {
      if parents.contains(.branch) { return recoverRow(heading, at: position) }
      if heading.keyword == .branch { return open(.parallel, for: heading, at: position) }
      if parents.contains(.approval), !hasRows {
        return open(.approvedBy, for: heading, at: position)
      }
      if !parents.isDisjoint(with: .anyStep) { return recoverField(heading, at: position) }
    }
    reportMisplaced(heading, at: position)
    return false
  }

  /// A row directly below `Bersamaan`: the line of its branch got lost.
  private mutating func recoverRow(_ heading: Heading, at position: Int) -> Bool {
    if heading.keyword == .parallel, open.last?.isEmpty == true {
      reportDoubled(heading, at: position)
      return false
    }
    return open(.branch, for: heading, at: position)
  }

  private mutating func open(
    _ keyword: Keyword,
    for heading: Heading,
    at position: Int
  ) -> Bool {
    reportMisplaced(heading, below: keyword, at: position)
    openVirtual(keyword, at: position)
    return true
  }

  /// A field of a step outside of any step, or in a row that does not have it.
  private mutating func recoverField(_ heading: Heading, at position: Int) -> Bool {
    if !heading.keyword.form.parents.isDisjoint(with: .anyFile) {
      // A note between `Bersamaan` and the first step: neither the block's nor the SOP's.
      reportMisplaced(heading, at: position)
      return false
    }
    guard let depth = innermostRow else {
      openLostRow(before: heading, at: position)
      return true
    }
    switch heading.keyword {
    case .answer, .levels:
      changeRow(at: depth, to: heading.keyword.row, because: heading, at: position)
      return true
    case .performers, .duration:
      // No chain has these, but the step behind it does.
      if open[depth].block == .chain, isAfterBlank || open[depth].field(.levels) != nil {
        close(to: depth - 1, before: position)
        openLostRow(before: heading, at: position)
        return true
      }
    default: break
    }
    reportMisplaced(heading, at: position)
    return false
  }

  /// The depth of the open row; rows don't nest, so it is among the innermost blocks.
  var innermostRow: Int? {
    guard let last = open.last, !last.reach.isDisjoint(with: .anyStep) else { return nil }
    return open.lastIndex { !$0.block.isDisjoint(with: .anyStep) }
  }

  /// Takes a row for another kind of row, because only that kind has the given field.
  private mutating func changeRow(
    at depth: Int,
    to keyword: Keyword,
    because heading: Heading,
    at position: Int
  ) {
    close(to: depth, before: position)
    guard let node = open[depth].node else { return }
    if !tree[node].isVirtual { reportFieldOfOtherRow(heading, row: node, meant: keyword) }
    tree.nodes[node.position].keyword = keyword
    tree.nodes[node.position].isCorrected = true
    open[depth].change(to: keyword.form.opens)
  }

  // MARK: Lines that got lost

  /// Puts in the line of a step whose fields begin again although no step line stands there.
  mutating func insertMissingRow(before heading: Heading, at position: Int) {
    guard let block = open.last, !block.block.isDisjoint(with: .anyStep),
      block.isRestarted(by: heading.keyword, isAfterBlank: isAfterBlank)
    else { return }
    closeBlock(before: position)
    openLostRow(before: heading, at: position)
  }

  private mutating func openLostRow(before heading: Heading, at position: Int) {
    // Words right above are the rest of the line that got lost.
    if isStrayRun { run = nil }
    let row = rowOfFields(from: position, heading.keyword)
    reportLostRow(row, before: heading, at: position)
    openVirtual(row, at: position)
  }

  /// The kind of row that has the fields from a line on, up to where they end or begin anew.
  private func rowOfFields(from position: Int, _ first: Keyword) -> Keyword {
    var row = first.row
    for line in tree.lines[(position + 1)...] {
      if line.kind == .blank { break }
      guard let keyword = reader.heading(of: line)?.keyword else { continue }
      if keyword == first || keyword.form.parents.isDisjoint(with: .inStep) { break }
      if keyword.row != .step, row != .chain { row = keyword.row }
    }
    return row
  }

  /// Opens a block whose line is not in the file.
  private mutating func openVirtual(_ keyword: Keyword, at position: Int) {
    if let depth = depth(admitting: keyword) {
      close(to: depth, before: position)
    } else if open.last?.block == .parallel, keyword != .branch {
      openVirtual(.branch, at: position)
    }
    let node = addNode(
      virtualHeading(at: position, keyword),
      at: position,
      isVirtual: true,
      isCorrected: true
    )
    if keyword.form.parents.contains(.branch) { hasRows = true }
    open.append(OpenBlock(keyword.form.opens, of: node, inside: open.last))
  }

  /// A heading for a line that is not in the file.
  func virtualHeading(at position: Int, _ keyword: Keyword) -> Heading {
    let place = tree.lines[position].content.startPoint
    return Heading(
      keyword: keyword,
      keywordRange: place,
      argument: place,
      value: place,
      isCanonical: true
    )
  }

  // MARK: Lines that come a line too late

  /// Whether the line that was put in right above is this one: two lines changed places.
  mutating func fillsIn(_ heading: Heading, at position: Int) -> Bool {
    guard isAftermath(position), !isAfterBlank, let node = lateNode(for: heading.keyword) else {
      return false
    }
    endRun()
    fill(node, with: heading, at: position)
    tree.nodes[node.position].isVirtual = false
    if let depth = open.lastIndex(where: { $0.node == node }) {
      open[depth].change(to: heading.keyword.form.opens)
    }
    if let depth = open.lastIndex(where: { $0.node == tree[node].parent }) {
      open[depth].add(heading.keyword, node, isVirtual: false)
    }
    return true
  }

  private func lateNode(for keyword: Keyword) -> SyntaxNodeID? {
    let isRow = keyword.isStepLike
    let candidates = open.suffix(3).compactMap { $0.node } + [current].compactMap { $0 }
    return candidates.last { node in
      let other = tree[node].keyword
      return tree[node].isVirtual && (other == keyword || isRow && other.isStepLike)
    }
  }

  /// Gives a node another line.
  mutating func fill(_ node: SyntaxNodeID, with heading: Heading, at position: Int) {
    let start = tree.pieces.count
    if !heading.value.isEmpty { tree.pieces.append(heading.value) }
    tree.nodes[node.position].keyword = heading.keyword
    tree.nodes[node.position].line = Int32(truncatingIfNeeded: position)
    tree.nodes[node.position].keywordRange = heading.keywordRange
    tree.nodes[node.position].argument = heading.argument
    tree.nodes[node.position].value = heading.value
    tree.nodes[node.position].pieces = start..<tree.pieces.count
    tree.nodes[node.position].lastLine = max(
      tree.nodes[node.position].lastLine,
      Int32(truncatingIfNeeded: position)
    )
  }

  // MARK: Lines that stand twice

  /// Whether the line above is the same field; both are then taken as one.
  mutating func isMerged(_ heading: Heading, at position: Int) -> Bool {
    guard let current, isDoubled(heading) else { return false }
    endRun()
    reportDoubled(heading, at: position)
    if tree[current].pieces.isEmpty { fill(current, with: heading, at: position) }
    setCurrent(current)
    return true
  }

  private func isDoubled(_ heading: Heading) -> Bool {
    guard let current, current.position == tree.nodes.count - 1 else { return false }
    let node = tree[current]
    guard node.keyword == heading.keyword, !node.keyword.form.isRepeatable, !node.isVirtual,
      node.items.isEmpty
    else { return false }
    if node.keyword == .endParallel { return depth(admitting: .endParallel) == nil }
    return node.pieces.isEmpty || heading.value.isEmpty || isSameValue(heading, current)
  }

  private func isSameValue(_ heading: Heading, _ node: SyntaxNodeID) -> Bool {
    let value = Blanks.fold(Array(tree.bytes[heading.value.indices]))
    return value.elementsEqual(tree.value(of: node).folded)
  }
}

extension Keyword {
  /// Whether the keyword begins a step, a decision or an approval chain.
  package var isStepLike: Bool { !form.opens.isDisjoint(with: .anyStep) }

  /// The row that a field of steps most likely belongs to.
  var row: Keyword {
    switch self {
    case .answer: .decision
    case .levels: .chain
    default: .step
    }
  }
}

extension BlockSet {
  /// Below a row or one of its answers.
  static let inStep = BlockSet.anyStep.union(.answer)
  /// All places of an SOP file.
  static let anyPartOfProcedure = BlockSet.procedure
    .union([.approval, .answer, .parallel, .branch]).union(.anyStep)
}
