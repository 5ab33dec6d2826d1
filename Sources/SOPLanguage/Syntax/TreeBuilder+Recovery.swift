extension TreeBuilder {
  // MARK: Headings with a slip

  /// The heading that `line` was meant to be, after reporting the slip; nothing when it is prose.
  mutating func headingWithSlip(_ line: SourceLine) -> Heading? {
    if let near = reader.nearMiss(line, admitted: admittedKeywords) {
      switch near {
      case .certain(let heading):
        reportMisspelling(heading)
        return heading
      case .ambiguous: return nil
      }
    }
    guard let heading = reader.headingWithoutColon(line),
      open.contains(where: { heading.keyword.entry.parents.contains($0.block) })
        || heading.keyword == tree.kind.keyword,
      isCertainWithoutColon(heading)
    else { return nil }
    reportMissingColon(heading)
    return heading
  }

  /// The keywords that some open block admits, the innermost block first.
  var admittedKeywords: [Keyword] {
    var result: [Keyword] = []
    for block in open.reversed() {
      for entry in Vocabulary.entries where entry.parents.contains(block.block) {
        if !result.contains(entry.keyword) { result.append(entry.keyword) }
      }
    }
    result.append(tree.kind.keyword)
    return result
  }

  /// Whether a line without a colon is a heading beyond doubt, rather than prose that happens to
  /// begin with a keyword.
  private func isCertainWithoutColon(_ heading: Heading) -> Bool {
    switch heading.keyword.entry.value.shape {
    case .nothing: return heading.value.isEmpty
    case .single: return true
    case .list where heading.value.isEmpty: return true
    case .text, .list:
      // Prose runs on in lower case; headings begin with a capital letter.
      let isCapital = tree.bytes[Int(heading.keywordRange.start)].isASCIIUppercase
      switch continuation {
      case .none: return isCapital || isAfterBlank
      case .value, .item, .unknown: return isCapital
      }
    }
  }

  // MARK: Headings in the wrong place

  /// Opens the block that a misplaced heading needs; false when there is no way to go on.
  mutating func recover(from heading: Heading, at position: Int) -> Bool {
    let parents = heading.keyword.entry.parents
    guard tree.kind == .procedure else {
      reportMisplaced(heading)
      return false
    }
    let line = tree.lines[position]
    if parents.contains(.branch) {
      // A row directly below `Bersamaan`.
      reportMisplaced(heading)
      openVirtual(.branch, at: line, position)
      return true
    }
    if parents.contains(.parallel), heading.keyword == .branch {
      reportMisplaced(heading)
      openVirtual(.parallel, at: line, position)
      return true
    }
    if parents.contains(.approval) {
      closeToTop(before: position)
      reportMisplaced(heading)
      openVirtual(.approvedBy, at: line, position)
      return true
    }
    if parents.contains(.step) || parents.contains(.decision) {
      return recoverField(heading, at: position)
    }
    reportMisplaced(heading)
    return false
  }

  /// A field of a step outside of any step: the step's first line got lost.
  private mutating func recoverField(_ heading: Heading, at position: Int) -> Bool {
    let line = tree.lines[position]
    if heading.keyword == .answer, let depth = open.lastIndex(where: { $0.block == .step }) {
      while open.count > depth + 1 { closeBlock(before: position) }
      reportAnswerOfStep(heading, step: open[depth].node)
      return true
    }
    if open.contains(where: { BlockSet.anyStep.contains($0.block) }) {
      reportMisplaced(heading)
      return false
    }
    reportLostStep(heading)
    let row: Keyword = heading.keyword == .answer || heading.keyword == .bound ? .decision : .step
    openVirtual(row, at: line, position)
    return true
  }

  /// Puts in the line of a step whose fields begin again although no step line stands there.
  mutating func insertMissingStep(before heading: Heading, at position: Int) {
    guard let block = open.last, let step = block.node,
      block.block == .step || block.block == .decision,
      !heading.keyword.entry.isRepeatable
    else { return }
    let fields = tree.children(in: step)
    guard let first = fields.first, let last = fields.last, fields.count > 1,
      fields.contains(where: { $0.keyword == heading.keyword })
    else { return }
    let rank = Vocabulary.rank(heading.keyword)
    guard rank <= Vocabulary.rank(first.keyword), rank < Vocabulary.rank(last.keyword) else {
      return
    }
    reportLostStep(heading)
    closeBlock(before: position)
    openVirtual(.step, at: tree.lines[position], position)
  }

  /// Opens a block whose line is not in the file.
  private mutating func openVirtual(_ keyword: Keyword, at line: SourceLine, _ position: Int) {
    if let depth = open.lastIndex(where: { keyword.entry.parents.contains($0.block) }) {
      while open.count > depth + 1 { closeBlock(before: position) }
    }
    let node = addNode(
      virtualHeading(keyword, at: line),
      at: position,
      isVirtual: true,
      isCorrected: true
    )
    open.append(OpenBlock(node: node, block: keyword.entry.opens))
  }

  private mutating func closeToTop(before position: Int) {
    while open.count > 1 { closeBlock(before: position) }
  }

  /// Leaves a heading and what is below it out of the tree.
  mutating func ignore(_ heading: Heading, at position: Int) {
    continuation = .unknown
    isAfterBlank = false
  }
}

extension SyntaxTree {
  /// The nodes directly in the block of `id`, while the block is still open.
  func children(in id: SyntaxNodeID) -> [SyntaxNode] {
    nodes[(id.position + 1)...].filter { $0.parent == id }
  }
}
