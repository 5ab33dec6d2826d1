extension TreeBuilder {
  // MARK: What the builder says about headings

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

  // MARK: Spelling

  mutating func reportMisspelling(_ heading: Heading) {
    reportMisspelling(heading.keywordRange, meant: heading.keyword.spelling)
  }

  mutating func reportMisspelledNote(_ range: SourceRange) {
    reportMisspelling(range, meant: "BELUM")
  }

  private mutating func reportMisspelling(_ range: SourceRange, meant: StaticString) {
    let found = excerpt(range)
    report(
      .misspelledKeyword(found, meant: Literal(meant)),
      at: range,
      fixes: [replacement(of: range, found, by: meant)]
    )
  }

  mutating func reportSynonym(_ heading: Heading) {
    let found = excerpt(heading.keywordRange)
    let spelling = heading.keyword.spelling
    report(
      .otherSpelling(found, canonical: Literal(spelling)),
      at: heading.keywordRange,
      fixes: [replacement(of: heading.keywordRange, found, by: spelling)]
    )
  }

  private func replacement(
    of range: SourceRange,
    _ found: String,
    by spelling: StaticString,
    _ confidence: FixIt.Confidence = .certain
  ) -> FixIt {
    FixIt(
      Message(
        "ganti \"{0}\" dengan \"{1}\"",
        en: "replace \"{0}\" with \"{1}\"",
        .text(found),
        .literal(Literal(spelling))
      ),
      confidence,
      edits: [edit(range, spelling.text)]
    )
  }

  mutating func reportUnknownKeyword(_ line: SourceLine, _ alternatives: [Keyword]) {
    guard let colon = line.colon else { return }
    let head = Blanks.trim(tree.bytes, Int(line.content.start)..<Int(colon))
    let range = SourceRange(head.lowerBound, head.upperBound)
    let names = alternatives.prefix(3).map { $0.spelling.text }
    report(.unknownKeyword(excerpt(range), alternatives: names), at: range)
  }

  // MARK: Colons

  mutating func reportMissingColon(_ heading: Heading) {
    let end = heading.argument.isEmpty ? heading.keywordRange.endPoint : heading.argument.endPoint
    reportMissingColon(after: heading.keyword.spelling, at: heading.keywordRange, end)
  }

  mutating func reportNoteWithoutColon(_ range: SourceRange) {
    reportMissingColon(after: "BELUM", at: range, range.endPoint)
  }

  private mutating func reportMissingColon(
    after keyword: StaticString,
    at range: SourceRange,
    _ end: SourceRange
  ) {
    report(
      .missingColon(after: Literal(keyword)),
      at: range,
      fixes: [
        FixIt(
          Message("tambahkan titik dua", en: "add the colon"),
          .certain,
          edits: [edit(end, ":")]
        )
      ]
    )
  }

  /// Reports a colon that stands one character too early.
  mutating func reportEarlyColon(_ heading: Heading, _ line: SourceLine) {
    guard let colon = line.colon else { return }
    let place = SourceRange(Int(colon), Int(colon) + 1)
    report(
      .earlyColon(after: Literal(heading.keyword.spelling)),
      at: heading.keywordRange.joined(with: heading.argument),
      fixes: [
        FixIt(
          Message("pindahkan titik dua", en: "move the colon"),
          .certain,
          edits: [edit(place, ""), edit(SourceRange(Int(colon) + 2, Int(colon) + 2), ":")]
        )
      ]
    )
  }

  // MARK: Headings in the wrong place

  /// Reports a keyword that may not stand here, once per run of such lines.
  mutating func reportMisplaced(
    _ heading: Heading,
    below parent: Keyword? = nil,
    at position: Int
  ) {
    let isQuiet = isAftermath(position)
    lastGuess = position
    if isQuiet { return }
    let parents = parent.map { [$0.spelling.text] } ?? heading.keyword.parentNames
    report(
      .misplacedKeyword(Literal(heading.keyword.spelling), belongsBelow: parents),
      at: heading.keywordRange,
      fixes: parent.map { [insertion(of: $0, above: position)] } ?? []
    )
  }

  /// Reports a field that shows that a row was meant to be of another kind.
  mutating func reportFieldOfOtherRow(
    _ heading: Heading,
    row: SyntaxNodeID,
    meant: Keyword
  ) {
    let keyword = tree[row].keywordRange
    report(
      .fieldOfOtherRow(
        Literal(heading.keyword.spelling),
        rows: heading.keyword.parentNames,
        assumed: Literal(meant.spelling)
      ),
      at: heading.keywordRange,
      related: [(keyword, Message("baris tabel ini", en: "this row of the table"))],
      fixes: [replacement(of: keyword, excerpt(keyword), by: meant.spelling, .likely)]
    )
  }

  /// Reports fields without the line of their row, unless the line above was at fault already.
  mutating func reportLostRow(_ row: Keyword, before heading: Heading, at position: Int) {
    let isQuiet = isAftermath(position)
    lastGuess = position
    if isQuiet { return }
    report(
      .lostStepLine(Literal(row.spelling), before: Literal(heading.keyword.spelling)),
      at: heading.keywordRange,
      fixes: [insertion(of: row, above: position)]
    )
  }

  private func insertion(of keyword: Keyword, above position: Int) -> FixIt {
    let value = keyword.form.value.shape == .nothing || keyword == .parallel ? "" : " ?"
    return FixIt(
      Message(
        "tambahkan baris \"{0}:\"",
        en: "add a line \"{0}:\"",
        .literal(Literal(keyword.spelling))
      ),
      .hasBlanks,
      edits: [edit(tree.lines[position].range.startPoint, "\(keyword.spelling.text):\(value)\n")]
    )
  }

  mutating func reportOpenParallel(_ node: SyntaxNodeID, before position: Int?) {
    let next = position.map { tree.lines[$0] }
    let isEndOpen = tree.bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    let end = SourceRange(tree.bytes.count, tree.bytes.count)
    report(
      .openParallel,
      at: tree[node].keywordRange,
      related: next.map {
        [($0.content, Message("di sini bagian lain dimulai", en: "another part begins here"))]
      } ?? [],
      fixes: [
        FixIt(
          Message("tambahkan baris \"Akhir bersamaan:\"", en: "add a line \"Akhir bersamaan:\""),
          .likely,
          edits: [
            edit(
              next?.range.startPoint ?? end,
              (next == nil && isEndOpen ? "\n" : "") + "Akhir bersamaan:\n"
            )
          ]
        )
      ]
    )
  }
}

extension Keyword {
  /// The spellings of the keywords below which this one stands.
  var parentNames: [String] {
    Vocabulary.entries
      .filter { $0.form.opens != [] && form.parents.contains($0.form.opens) }
      .map { $0.spelling.text }
  }
}
