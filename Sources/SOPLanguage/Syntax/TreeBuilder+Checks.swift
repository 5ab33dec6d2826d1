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
    for (id, earlier) in twins {
      let node = tree[id]
      let isSame = tree.canonicalText(of: id) == tree.canonicalText(of: earlier)
      let isLeaf = Int(node.subtreeEnd) == id.position + 1
      let lines = tree.lines[Int(node.line)...Int(node.lastLine)]
      report(
        .repeatedField(Literal(node.keyword.spelling), isSame ? .same : .different),
        at: node.keywordRange,
        related: [
          (tree[earlier].keywordRange, Message("sudah ditulis di sini", en: "written here already"))
        ],
        fixes: isSame && isLeaf ? [deletion(of: lines, TreeBuilder.thisLine)] : []
      )
    }
  }

  /// Reports a field whose line stands twice, one below the other.
  mutating func reportDoubled(_ heading: Heading, at position: Int) {
    guard let above = heading.keyword == .parallel ? open.last?.node : current else { return }
    let node = tree[above]
    let isBare = node.pieces.isEmpty && !heading.value.isEmpty
    let surplus = isBare ? Int(node.line) : position
    let isSame = node.pieces.isEmpty == heading.value.isEmpty
    report(
      .repeatedField(Literal(heading.keyword.spelling), isSame ? .same : .oneEmpty),
      at: heading.keywordRange,
      related: [(node.keywordRange, Message("sudah ditulis di sini", en: "written here already"))],
      fixes: [
        deletion(
          of: tree.lines[surplus...surplus],
          isSame ? TreeBuilder.thisLine : Phrase("hapus yang kosong", en: "delete the empty one")
        )
      ]
    )
  }

  /// Deletes the lines of a field, but for the comments and notes that stand between them.
  private func deletion(of lines: ArraySlice<SourceLine>, _ title: Phrase) -> FixIt {
    let own = lines.filter { line in
      switch line.kind {
      case .item, .bar, .text: true
      case .blank, .comment, .note: false
      }
    }
    return FixIt(Message(title), .certain, edits: own.map { edit($0.range, "") })
  }

  private static let thisLine = Phrase("hapus baris ini", en: "delete this line")

  /// Reports a bound below an answer that does not lead back.
  ///
  /// Only returning answers have one, so a bound anywhere else has lost its own answer.
  mutating func checkBound(_ heading: Heading) {
    guard heading.keyword == .bound, let node = open.last?.node else { return }
    let value = tree[node].value.indices
    guard let end = reader.wordEnds(in: value).first else { return }
    let verb = Vocabulary.squeeze(tree.bytes, value.lowerBound..<end)
    guard TreeBuilder.forwardVerbs.contains(where: { $0.text.utf8.elementsEqual(verb) }),
      !isStepAlone(in: value)
    else { return }
    report(
      .boundOfForwardAnswer,
      at: heading.keywordRange,
      related: [
        (tree[node].keywordRange, Message("jawaban ini tidak kembali", en: "this does not return"))
      ]
    )
  }

  /// Whether a destination is "ke langkah X", whose direction the bound tells.
  private func isStepAlone(in value: Range<Int>) -> Bool {
    FoldedName(Array(tree.bytes[value])).bytes.starts(with: "ke langkah ".utf8)
  }

  private static let forwardVerbs: [StaticString] = ["lanjut", "selesai", "ke"]

  /// Reports, once per file, characters that look like nothing and came in by pasting.
  ///
  /// Comments may hold what they like. A special blank is read like an ordinary one, so replacing
  /// it changes nothing; a mark without width may join what is read apart.
  mutating func reportForeignCharacters() {
    var first: SourceRange?
    var blanks: [TextEdit] = []
    var marks: [TextEdit] = []
    for line in tree.lines where line.traits.contains(.beyondASCII) && line.kind != .comment {
      var index = Int(line.range.start)
      while index < Int(line.range.end) {
        guard tree.bytes[index] >= 0xC2, let character = foreignCharacter(at: index) else {
          index += 1
          continue
        }
        let range = SourceRange(index, index + character.length)
        if first == nil { first = range }
        if character.isBlank {
          blanks.append(edit(range, " "))
        } else {
          marks.append(edit(range, ""))
        }
        index += character.length
      }
    }
    guard let first else { return }
    let fix =
      blanks.isEmpty
      ? FixIt(
        Message("hapus tanda yang tidak terlihat", en: "delete the invisible marks"),
        .likely,
        edits: marks
      )
      : FixIt(
        Message("ganti spasi khusus dengan spasi biasa", en: "use ordinary blanks"),
        .certain,
        edits: blanks
      )
    report(.foreignCharacters(blanks.count + marks.count), at: first, fixes: [fix])
  }

  /// The invisible character at `index`: a no-break space, a zero-width or a direction mark.
  private func foreignCharacter(at index: Int) -> (length: Int, isBlank: Bool)? {
    let blank = Blanks.length(tree.bytes, at: index, before: tree.bytes.count)
    if blank == 2 { return (2, true) }
    guard index + 2 < tree.bytes.count else { return nil }
    switch (tree.bytes[index], tree.bytes[index + 1], tree.bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return (3, false)
    default: return blank > 0 ? (blank, true) : nil
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
