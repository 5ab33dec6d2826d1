extension TreeBuilder {
  /// Reports a file that does not begin with its title line.
  mutating func reportMissingTitle() {
    let keyword = tree.kind.keyword
    let first = tree.nodes.first
    if let first, first.keyword == keyword { return }
    let later = tree.nodes.first { $0.keyword == keyword }
    let place =
      first.map { tree.lines[Int($0.line)].content }
      ?? tree.lines.first { $0.kind == .text }?.content ?? SourceRange(0, 0)
    report(
      .missingTitle(Literal(keyword.spelling)),
      at: place,
      related: later.map {
        [($0.keywordRange, Message("baris judul ada di sini", en: "the title line is here"))]
      } ?? [],
      fixes: later != nil
        ? []
        : [
          FixIt(
            Message(
              "tambahkan baris \"{0}:\" di awal",
              en: "add a line \"{0}:\" at the top",
              .literal(Literal(keyword.spelling))
            ),
            .hasBlanks,
            edits: [edit(SourceRange(0, 0), keyword.spelling.text + ": ?\n")]
          )
        ]
    )
  }

  /// Reports fields that stand twice in their block although the form has them once.
  mutating func reportRepeatedFields() {
    for index in tree.nodes.indices where !tree.nodes[index].keyword.entry.isRepeatable {
      let node = tree.nodes[index]
      guard !node.keywordRange.isEmpty, let earlier = earlierTwin(of: index) else { continue }
      let id = SyntaxNodeID(index)
      let isSame = tree.canonicalText(of: id) == tree.canonicalText(of: earlier)
      report(
        .repeatedField(Literal(node.keyword.spelling), isSame: isSame),
        at: node.keywordRange,
        related: [
          (tree[earlier].keywordRange, Message("sudah ditulis di sini", en: "written here already"))
        ],
        fixes: isSame
          ? [
            FixIt(
              Message("hapus baris ini", en: "delete this line"),
              .certain,
              edits: [edit(tree.lines[Int(node.line)].range, "")]
            )
          ] : []
      )
    }
  }

  private func earlierTwin(of index: Int) -> SyntaxNodeID? {
    let node = tree.nodes[index]
    let start = node.parent.map { $0.position + 1 } ?? 0
    var candidate = start
    while candidate < index {
      let other = tree.nodes[candidate]
      if other.keyword == node.keyword, other.parent == node.parent {
        return SyntaxNodeID(candidate)
      }
      candidate = max(candidate + 1, Int(other.subtreeEnd))
    }
    return nil
  }

  /// Reports, once per file, characters that look like nothing and came in by pasting.
  mutating func reportForeignCharacters() {
    var first: SourceRange?
    var count = 0
    for index in tree.bytes.indices where tree.bytes[index] >= 0xC2 {
      let length = foreignCharacterLength(at: index)
      guard length > 0 else { continue }
      if first == nil { first = SourceRange(index, index + length) }
      count += 1
    }
    if let first { report(.foreignCharacters(count), at: first) }
  }

  /// The length of an invisible character at `index`: no-break, zero-width and direction marks.
  private func foreignCharacterLength(at index: Int) -> Int {
    let blank = Blanks.length(tree.bytes, at: index, before: tree.bytes.count)
    if blank > 0 { return blank }
    guard tree.bytes[index] == 0xE2, index + 2 < tree.bytes.count else { return 0 }
    switch (tree.bytes[index + 1], tree.bytes[index + 2]) {
    case (0x80, 0x8C...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return 3
    default: return 0
    }
  }
}

extension SyntaxTree {
  /// The value of a node as it is compared: case, blanks and list marks do not count.
  func canonicalText(of id: SyntaxNodeID) -> [UInt8] {
    let elements = self[id].items.isEmpty ? [value(of: id)] : elements(of: id)
    return Array(
      elements.map { $0.folded.map { $0.loweredASCII } }.joined(separator: [UInt8(ascii: ";")])
    )
  }
}
