extension TreeBuilder {
  // MARK: What the builder says about files

  mutating func reportEncoding(_ encoding: SourceFile.Encoding) {
    switch encoding {
    case .utf8, .utf8WithMark: return
    case .utf16LittleEndian, .utf16BigEndian:
      report(.foreignEncoding(Literal("UTF-16")), at: SourceRange(0, 0))
    case .windows1252: report(.foreignEncoding(Literal("Windows-1252")), at: SourceRange(0, 0))
    }
  }

  mutating func reportPastedTable(from position: Int) {
    report(.pastedTable, at: tree.lines[position].content)
  }

  // MARK: What the builder says about lines in a row

  mutating func reportStray(_ positions: [Int]) {
    guard let first = positions.first else { return }
    report(
      .strayLine,
      at: tree.lines[first].content,
      fixes: [
        FixIt(
          Message("jadikan keterangan penyusun dengan tanda #", en: "turn into a comment with #"),
          .likely,
          edits: marks("# ", before: positions)
        )
      ]
    )
  }

  mutating func reportLostMarks(_ positions: [Int], isFirst: Bool) {
    guard let first = positions.first else { return }
    var fixes = [
      FixIt(
        Message("tambahkan tanda - di awal baris", en: "add a - at the beginning of the line"),
        .likely,
        edits: marks("- ", before: positions)
      )
    ]
    if !isFirst {
      fixes.append(
        FixIt(
          Message(
            "tambahkan tanda | bila ini sambungan baris di atasnya",
            en: "add a | if this continues the line above"
          ),
          .likely,
          edits: marks("| ", before: positions)
        )
      )
    }
    report(.lostItemMark(isFirst: isFirst), at: tree.lines[first].content, fixes: fixes)
  }

  /// Edits that put a mark before the first mark or letter of each line.
  private func marks(_ mark: String, before positions: [Int]) -> [TextEdit] {
    positions.map { position in
      let line = tree.lines[position]
      let start = Int(line.range.start) + line.indent
      return edit(SourceRange(start, start), mark)
    }
  }

  // MARK: What the builder says about elements

  mutating func reportSeparatedItem(at position: Int, of list: SyntaxNodeID) {
    var blank = position
    while blank > 0, tree.lines[blank - 1].kind == .blank { blank -= 1 }
    report(
      .separatedItem(of: Literal(tree[list].keyword.spelling)),
      at: tree.lines[position].content,
      related: [(tree[list].keywordRange, Message("daftar ini", en: "this list"))],
      fixes: [
        FixIt(
          Message("hapus baris kosongnya", en: "delete the blank line"),
          .likely,
          edits: (blank..<position).map { edit(tree.lines[$0].range, "") }
        )
      ]
    )
  }

  mutating func reportOrphanItem(at position: Int, assumed: Keyword?) {
    let inline = current.flatMap { node in
      tree[node].keyword.form.value.shape == .list && !tree[node].pieces.isEmpty ? node : nil
    }
    let line = tree.lines[position]
    report(
      .orphanItem(
        assumed: assumed.map { Literal($0.spelling) },
        hasInlineValue: inline.map { Literal(tree[$0].keyword.spelling) }
      ),
      at: line.content,
      fixes: assumed.map { keyword in
        [
          FixIt(
            Message(
              "tambahkan baris \"{0}:\"",
              en: "add a line \"{0}:\"",
              .literal(Literal(keyword.spelling))
            ),
            .likely,
            edits: [edit(line.range.startPoint, "\(keyword.spelling.text):\n")]
          )
        ]
      } ?? []
    )
  }

  /// Reports an element that stands above the heading of its list.
  mutating func reportOrphanItem(at position: Int, movedBelow list: SyntaxNodeID) {
    let line = tree.lines[position]
    let heading = tree.lines[position + 1]
    let keyword = Literal(tree[list].keyword.spelling)
    report(
      .orphanItem(assumed: keyword, hasInlineValue: nil),
      at: line.content,
      related: [(tree[list].keywordRange, Message("daftarnya di sini", en: "the list is here"))],
      fixes: [
        FixIt(
          Message(
            "pindahkan ke bawah \"{0}:\"",
            en: "move it below \"{0}:\"",
            .literal(keyword)
          ),
          .likely,
          edits: [
            edit(line.range, ""),
            edit(
              heading.range.endPoint,
              String(decoding: tree.bytes[line.range.indices], as: UTF8.self)
            ),
          ]
        )
      ]
    )
  }
}
