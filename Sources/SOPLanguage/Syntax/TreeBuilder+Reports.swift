extension TreeBuilder {
  // MARK: What the builder says

  mutating func report(
    _ problem: Problem,
    at range: SourceRange,
    related: [(range: SourceRange, message: Message)] = [],
    fixes: [FixIt] = []
  ) {
    tree.findings.report(
      problem,
      in: tree.file,
      at: range,
      related: related.map {
        RelatedPlace(file: tree.file, range: $0.range, message: $0.message)
      },
      fixes: fixes
    )
  }

  /// The text at `range`, blanks folded, cut when it is very long.
  func excerpt(_ range: SourceRange) -> String {
    var bytes = Blanks.fold(Array(tree.bytes[range.indices]))
    guard bytes.count > 60 else { return String(decoding: bytes, as: UTF8.self) }
    bytes.removeSubrange(57...)
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + "…"
  }

  func edit(_ range: SourceRange, _ replacement: String) -> TextEdit {
    TextEdit(file: tree.file, range: range, replacement: replacement)
  }

  func reportEncodingOf(_ encoding: SourceFile.Encoding) -> Problem? {
    switch encoding {
    case .utf8, .utf8WithMark: nil
    case .utf16LittleEndian, .utf16BigEndian: .foreignEncoding(Literal("UTF-16"))
    case .windows1252: .foreignEncoding(Literal("Windows-1252"))
    }
  }

  mutating func reportEncoding(_ encoding: SourceFile.Encoding) {
    if let problem = reportEncodingOf(encoding) { report(problem, at: SourceRange(0, 0)) }
  }

  mutating func reportMisspelling(_ heading: Heading) {
    let found = excerpt(heading.keywordRange)
    let spelling = Literal(heading.keyword.spelling)
    report(
      .misspelledKeyword(found, meant: spelling),
      at: heading.keywordRange,
      fixes: [
        FixIt(
          Message(
            "ganti \"{0}\" dengan \"{1}\"",
            en: "replace \"{0}\" with \"{1}\"",
            .text(found),
            .literal(spelling)
          ),
          .certain,
          edits: [edit(heading.keywordRange, heading.keyword.spelling.text)]
        )
      ]
    )
  }

  mutating func reportUnknownKeyword(_ line: SourceLine) {
    guard let colon = line.colon else { return }
    let head = Blanks.trim(tree.bytes, Int(line.content.start)..<Int(colon))
    let range = SourceRange(head.lowerBound, head.upperBound)
    var alternatives: [String] = []
    if case .ambiguous(let keywords)? = reader.nearMiss(line, admitted: admittedKeywords) {
      alternatives = keywords.prefix(3).map { $0.spelling.text }
    }
    report(.unknownKeyword(excerpt(range), alternatives: alternatives), at: range)
  }

  mutating func reportMissingColon(_ heading: Heading) {
    let end = heading.argument.isEmpty ? heading.keywordRange.endPoint : heading.argument.endPoint
    report(
      .missingColon(after: Literal(heading.keyword.spelling)),
      at: heading.keywordRange,
      fixes: [
        FixIt(
          Message("tambahkan titik dua", en: "add the colon"),
          .certain,
          edits: [edit(end, ":")]
        )
      ]
    )
  }

  mutating func reportStray(_ line: SourceLine) {
    report(
      .strayLine,
      at: line.content,
      fixes: [
        FixIt(
          Message("jadikan keterangan penyusun dengan tanda #", en: "turn the line into a comment"),
          .likely,
          edits: [edit(line.content.startPoint, "# ")]
        )
      ]
    )
  }

  mutating func reportLostMark(_ line: SourceLine) {
    report(
      .lostItemMark,
      at: line.content,
      fixes: [
        FixIt(
          Message("tambahkan tanda - di awal baris", en: "add a - at the beginning of the line"),
          .likely,
          edits: [edit(line.content.startPoint, "- ")]
        ),
        FixIt(
          Message(
            "tambahkan tanda | bila ini sambungan baris di atasnya",
            en: "add a | if this continues the line above"
          ),
          .likely,
          edits: [edit(line.content.startPoint, "| ")]
        ),
      ]
    )
  }

  mutating func reportMisplaced(_ heading: Heading) {
    report(
      .misplacedKeyword(
        Literal(heading.keyword.spelling),
        belongsBelow: heading.keyword.parentNames(in: tree.kind)
      ),
      at: heading.keywordRange
    )
  }

  mutating func reportAnswerOfStep(_ heading: Heading, step: SyntaxNodeID?) {
    guard let step else { return }
    let keyword = tree[step].keywordRange
    report(
      .answerOfStep,
      at: heading.keywordRange,
      related: [(keyword, Message("langkah ini", en: "this step"))],
      fixes: tree[step].isVirtual
        ? []
        : [
          FixIt(
            Message(
              "ganti \"{0}\" dengan \"Keputusan\"",
              en: "replace \"{0}\" with \"Keputusan\"",
              .text(excerpt(keyword))
            ),
            .likely,
            edits: [edit(keyword, "Keputusan")]
          )
        ]
    )
  }

  mutating func reportLostStep(_ heading: Heading) {
    let line = lineStart(of: heading.keywordRange)
    report(
      .lostStepLine(before: Literal(heading.keyword.spelling)),
      at: heading.keywordRange,
      fixes: [
        FixIt(
          Message("tambahkan baris \"Langkah:\"", en: "add a line \"Langkah:\""),
          .hasBlanks,
          edits: [edit(line, "Langkah: ?\n")]
        )
      ]
    )
  }

  mutating func reportOpenParallel(_ node: SyntaxNodeID, before position: Int?) {
    let line = position.map { tree.lines[$0].content }
    let isEmpty = tree[node].keywordRange.isEmpty
    report(
      .openParallel,
      at: isEmpty ? tree.lines[Int(tree[node].line)].content : tree[node].keywordRange,
      related: line.map {
        [($0, Message("di sini bagian lain dimulai", en: "another part begins here"))]
      } ?? [],
      fixes: [
        FixIt(
          Message("tambahkan baris \"Akhir bersamaan:\"", en: "add a line \"Akhir bersamaan:\""),
          .likely,
          edits: [
            edit(
              line.map { lineStart(of: $0) } ?? SourceRange(tree.bytes.count, tree.bytes.count),
              "Akhir bersamaan:\n"
            )
          ]
        )
      ]
    )
  }

  mutating func reportSeparatedItem(_ line: SourceLine, of list: SyntaxNodeID) {
    report(
      .separatedItem(of: Literal(tree[list].keyword.spelling)),
      at: line.content,
      related: [
        (tree[list].keywordRange, Message("daftar ini", en: "this list"))
      ]
    )
  }

  mutating func reportOrphanItem(_ line: SourceLine, current: SyntaxNodeID?, lost: Keyword?) {
    let inline = current.flatMap { node in
      tree[node].keyword.entry.value.shape == .list && !tree[node].pieces.isEmpty ? node : nil
    }
    report(
      .orphanItem(
        assumed: lost.map { Literal($0.spelling) },
        hasInlineValue: inline.map { Literal(tree[$0].keyword.spelling) }
      ),
      at: line.content
    )
  }

  mutating func reportPastedTable(from position: Int) {
    report(.pastedTable, at: tree.lines[position].content)
  }

  mutating func reportSynonym(_ heading: Heading) {
    let found = excerpt(heading.keywordRange)
    report(
      .otherSpelling(found, canonical: Literal(heading.keyword.spelling)),
      at: heading.keywordRange,
      fixes: [
        FixIt(
          Message(
            "ganti \"{0}\" dengan \"{1}\"",
            en: "replace \"{0}\" with \"{1}\"",
            .text(found),
            .literal(Literal(heading.keyword.spelling))
          ),
          .certain,
          edits: [edit(heading.keywordRange, heading.keyword.spelling.text)]
        )
      ]
    )
  }

  private func lineStart(of range: SourceRange) -> SourceRange {
    let line = tree.lines.last { $0.range.start <= range.start }
    return line?.range.startPoint ?? range.startPoint
  }
}

extension Keyword {
  /// The spellings of the keywords below which this one stands; nothing for the top of a file.
  func parentNames(in kind: SyntaxTree.FileKind) -> [String] {
    let parents = entry.parents
    if parents.contains(kind.block) { return [] }
    return Vocabulary.entries
      .filter { $0.opens != [] && parents.contains($0.opens) }
      .map { $0.spelling.text }
  }
}
