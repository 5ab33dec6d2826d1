extension TreeBuilder {
  /// What a line of text that is no heading may turn out to be.
  enum Slip {
    /// A heading with a slip, which was reported.
    case heading(Heading)
    /// An author's note with a slip, which was reported.
    case note
    /// A heading whose keyword nobody knows, with the keywords that are equally near.
    case unknown([Keyword])
    /// Nothing but words.
    case none
  }

  /// The blocks in which the next line may stand.
  var reach: BlockSet { open.last?.reach ?? [] }

  /// The heading that `line` is; a colon that stands a little too early is reported.
  mutating func exactHeading(of line: SourceLine) -> Heading? {
    guard let heading = reader.heading(of: line), !isForeignProse(heading, line) else { return nil }
    if heading.keyword.form.argument != .none, let moved = reader.headingWithEarlyColon(line),
      moved.keyword == heading.keyword
    {
      reportEarlyColon(moved, line)
      return moved
    }
    return heading
  }

  /// Whether a keyword of another kind of file is only a word of a wrapped sentence.
  private func isForeignProse(_ heading: Heading, _ line: SourceLine) -> Bool {
    guard tree.kind == .procedure,
      heading.keyword.form.parents.isDisjoint(with: .anyPartOfProcedure)
    else { return false }
    return isInProse && isDeeper(line)
  }

  /// Looks for a slip in a line that is no heading, and reports it.
  mutating func slip(in line: SourceLine) -> Slip {
    if let heading = reader.headingWithEarlyColon(line),
      !heading.keyword.form.parents.isDisjoint(with: reach)
    {
      reportEarlyColon(heading, line)
      return .heading(heading)
    }
    if isNoteWithSlip(line) { return .note }
    if let near = reader.nearMiss(line, in: reach) {
      switch near {
      case .certain(let heading):
        reportMisspelling(heading)
        return .heading(heading)
      case .ambiguous(let keywords): return .unknown(keywords)
      }
    }
    if let heading = reader.headingWithoutColon(line), isCertainWithoutColon(heading, line) {
      reportMissingColon(heading)
      return .heading(heading)
    }
    return isUnknownKeyword(line) ? .unknown([]) : .none
  }

  // MARK: Lost colons

  /// Whether a line without a colon is a heading beyond doubt, rather than prose that happens to
  /// begin with a keyword.
  private func isCertainWithoutColon(_ heading: Heading, _ line: SourceLine) -> Bool {
    guard let depth = depthOfSlip(heading.keyword), open[depth].field(heading.keyword) == nil else {
      return false
    }
    let type = heading.keyword.form.value
    // Prose runs on in lower case and further right; headings begin with a capital letter.
    let isCapital = tree.bytes[Int(heading.keywordRange.start)].isASCIIUppercase
    switch type.shape {
    case .nothing: return heading.value.isEmpty
    case .single: return isCapital || !isInProse || !isDeeper(line) || isNumber(heading.value, type)
    case .text, .list:
      if heading.value.isEmpty { return isCapital || !isDeeper(line) }
      return isCapital || !isInProse && isAfterBlank
    }
  }

  /// The depth of the block that takes a heading with a slip, if one does without recovery.
  private func depthOfSlip(_ keyword: Keyword) -> Int? {
    guard !keyword.form.parents.isDisjoint(with: reach) else { return nil }
    return depth(admitting: keyword) ?? open.count - 1
  }

  /// Whether a value that is a number or unknown begins as such.
  private func isNumber(_ value: SourceRange, _ type: ValueType) -> Bool {
    guard let first = tree.bytes[value.indices].first else { return false }
    switch type {
    case .duration, .date, .count, .employeeNumber, .cost:
      return first.isASCIIDigit || first == UInt8(ascii: "?") || first == UInt8(ascii: "-")
    default: return false
    }
  }

  // MARK: Notes and unknown keywords

  /// Whether a line is a `BELUM:` note with a slip; reports it and takes it down as a note.
  private mutating func isNoteWithSlip(_ line: SourceLine) -> Bool {
    let content = line.content.indices
    guard content.count > 3, tree.bytes[content.lowerBound].isASCIIUppercase,
      tree.bytes[content.lowerBound + 1].isASCIIUppercase
    else { return false }
    let head = content.lowerBound..<(line.colon.map { Int($0) } ?? content.upperBound)
    guard let end = reader.wordEnds(in: head).first else { return false }
    let word = content.lowerBound..<end
    guard tree.bytes[word].allSatisfy({ $0.isASCIIUppercase }) else { return false }
    let rest = Blanks.trim(tree.bytes, end..<content.upperBound)
    let name = Vocabulary.squeeze(tree.bytes, word)
    let isWhole = Blanks.trim(tree.bytes, end..<head.upperBound).isEmpty
    if line.colon != nil, isWhole {
      let distance = EditDistance.distance(name, TreeBuilder.noteWord, atMost: 1)
      guard distance == 1 else { return false }
      reportMisspelledNote(SourceRange(word.lowerBound, word.upperBound))
      tree.openNotes.append(reader.valueRange(behind: head.upperBound, in: line))
    } else {
      guard name == TreeBuilder.noteWord, !rest.isEmpty else { return false }
      reportNoteWithoutColon(SourceRange(word.lowerBound, word.upperBound))
      tree.openNotes.append(SourceRange(rest.lowerBound, rest.upperBound))
    }
    return true
  }

  private static let noteWord = Array("belum".utf8)

  /// Whether a line that has the shape of a heading can't be the rest of a sentence.
  private func isUnknownKeyword(_ line: SourceLine) -> Bool {
    guard reader.hasKeywordShape(line) else { return false }
    if isAfterBlank { return true }
    switch continuation {
    case .none: return true
    case .value, .list, .item, .unknown:
      return tree.bytes[Int(line.content.start)].isASCIIUppercase && !isDeeper(line)
    }
  }

  // MARK: Indentation

  /// Whether a line of plain words would be taken without a message here.
  private var isInProse: Bool {
    if isAfterBlank { return false }
    switch continuation {
    case .value, .item, .unknown: return true
    case .list, .none: return false
    }
  }

  /// Whether a line in a list stands where the text of its elements does.
  func isElementText(_ line: SourceLine) -> Bool {
    if isAfterBlank { return false }
    switch continuation {
    case .list, .item: return isDeeper(line)
    case .value, .unknown, .none: return false
    }
  }

  /// Whether a line is indented further than the heading above it.
  private func isDeeper(_ line: SourceLine) -> Bool {
    guard let current else { return false }
    return indent(of: line) > indent(of: tree.lines[Int(tree[current].line)])
  }

  /// The column of a line's first mark or letter.
  func indent(of line: SourceLine) -> Int {
    column(of: line.range.start + Int32(truncatingIfNeeded: line.indent), in: line)
  }

  /// The column of a place in a line, from zero; tabs stop at every eighth column.
  func column(of place: Int32, in line: SourceLine) -> Int {
    var column = 0
    for index in Int(line.range.start)..<Int(place) {
      let byte = tree.bytes[index]
      if byte == 0x09 {
        column += 8 - column % 8
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return column
  }
}
