extension Rule {
  /// SOP805: the columns of a step in another order than on the form.
  static let fieldOrder = Rule(
    805,
    "urutan-isian",
    .suggestion,
    title: Phrase("Urutan isian langkah", en: "Order of a step's fields"),
    meaning: Phrase(
      """
      Isian sebuah langkah tidak mengikuti urutan kolom formulir: Oleh, Kelengkapan, Waktu, \
      Output, Keterangan.
      """,
      en: """
        The fields of a step don't follow the columns of the form: Oleh, Kelengkapan, Waktu, \
        Output, Keterangan.
        """
    ),
    reason: Phrase(
      """
      Formulir PermenPAN-RB 35/2012 memakai urutan itu. Dengan urutan yang sama, langkah mudah \
      dicocokkan dengan kertasnya dan isian yang terlewat segera terlihat.
      """,
      en: """
        The form of PermenPAN-RB 35/2012 has that order. In the same order a step is easy to \
        compare with the paper, and a field that was left out is seen at once.
        """
    ),
    remedy: Phrase(
      "Pindahkan barisnya menurut urutan kolom. Isi dan komentarnya tidak berubah.",
      en: "Move the lines into the order of the columns. Values and comments stay as they are."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Output: Surat
          Waktu: 5 menit
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    ),
    check: .text { context, findings in
      let tree = context.tree
      var first: (early: FieldOrder.Column, late: FieldOrder.Column)?
      var edits: [TextEdit] = []
      var count = 0
      for position in tree.nodes.indices where tree.nodes[position].keyword.isStep {
        guard FieldOrder.mayBeInverted(position, in: tree) else { continue }
        let columns = FieldOrder.columns(of: SyntaxNodeID(position), in: tree)
        guard let pair = FieldOrder.firstInversion(in: columns) else { continue }
        first = first ?? pair
        count += 1
        edits += FieldOrder.edits(of: columns, in: tree)
      }
      guard let first else { return }
      findings.report(
        .fieldOrder(
          Literal(first.early.keyword.spelling),
          before: Literal(first.late.keyword.spelling),
          others: count - 1
        ),
        in: tree.file,
        at: first.late.place,
        related: [
          RelatedPlace(
            file: tree.file,
            range: first.early.place,
            message: Message("yang seharusnya lebih dahulu", en: "what should come first")
          )
        ],
        fixes: [
          FixIt(
            Message(
              "pindahkan isian ke urutan formulir",
              en: "move the fields into the order of the form"
            ),
            .certain,
            edits: edits
          )
        ]
      )
    }
  )
}

/// Puts the lines of a step into the order of the form's columns.
private enum FieldOrder {
  /// A field with the comment lines right above it.
  struct Column {
    let keyword: Keyword
    let place: SourceRange
    /// The lines that move, without the end of the last one.
    let lines: SourceRange
  }

  /// Whether some column of a step stands below one which belongs further right.
  static func mayBeInverted(_ step: Int, in tree: SyntaxTree) -> Bool {
    let end = Int(tree.nodes[step].subtreeEnd)
    var last = 0
    var child = step + 1
    while child < end {
      if let column = tree.nodes[child].keyword.column {
        if column < last { return true }
        last = column
      }
      child = max(child + 1, Int(tree.nodes[child].subtreeEnd))
    }
    return false
  }

  /// The fields of a step that are columns of the form, in the order of the text; none when the
  /// step has a slip or a field twice.
  static func columns(of id: SyntaxNodeID, in tree: SyntaxTree) -> [Column] {
    var columns: [Column] = []
    var lastLine = Int(tree[id].lastLine)
    let children = tree.children(of: id)
    if tree[id].isVirtual || tree[id].isCorrected { return [] }
    for (index, child) in children.enumerated() {
      let node = tree[child]
      if node.isVirtual || node.isCorrected { return [] }
      var end = Int(tree.nodes[Int(node.subtreeEnd) - 1].lastLine)
      if node.keyword.column != nil {
        if columns.contains(where: { $0.keyword == node.keyword }) { return [] }
        if node.keyword == .performers { end = guessReasonEnd(after: index, children, tree) ?? end }
        let start = firstComment(above: Int(node.line), downTo: lastLine, in: tree)
        columns.append(
          Column(
            keyword: node.keyword,
            place: node.keywordRange,
            lines: SourceRange(
              Int(tree.lines[start].range.start),
              endOfText(ofLine: end, in: tree)
            )
          )
        )
      }
      lastLine = max(lastLine, end)
    }
    return columns
  }

  /// The last line of the reason for a guess that stands right below the performers.
  private static func guessReasonEnd(
    after index: Int,
    _ children: [SyntaxNodeID],
    _ tree: SyntaxTree
  ) -> Int? {
    guard index + 1 < children.count, tree[children[index + 1]].keyword == .guessReason else {
      return nil
    }
    return Int(tree[children[index + 1]].lastLine)
  }

  /// The first of the comment lines right above a line; the line itself when there is none.
  private static func firstComment(above line: Int, downTo last: Int, in tree: SyntaxTree) -> Int {
    var line = line
    while line - 1 > last, tree.lines[line - 1].kind == .comment { line -= 1 }
    return line
  }

  private static func endOfText(ofLine line: Int, in tree: SyntaxTree) -> Int {
    var end = Int(tree.lines[line].range.end)
    let start = Int(tree.lines[line].range.start)
    while end > start, tree.bytes[end - 1] == 0x0A || tree.bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The first field that stands below one which belongs further down.
  static func firstInversion(in columns: [Column]) -> (early: Column, late: Column)? {
    for (position, column) in columns.enumerated() {
      let later = columns[..<position].first { rank($0) > rank(column) }
      if let later { return (column, later) }
    }
    return nil
  }

  /// Puts the fields, in order, where fields stand now; what else stands there stays.
  static func edits(of columns: [Column], in tree: SyntaxTree) -> [TextEdit] {
    let sorted = columns.sorted { rank($0) < rank($1) }
    return zip(columns, sorted).compactMap { old, new in
      if old.keyword == new.keyword { return nil }
      let text = String(decoding: tree.bytes[new.lines.indices], as: UTF8.self)
      return TextEdit(file: tree.file, range: old.lines, replacement: text)
    }
  }

  private static func rank(_ column: Column) -> Int { column.keyword.column ?? 0 }
}

extension Keyword {
  /// Whether the keyword begins a row or several of the table.
  fileprivate var isStep: Bool { self == .step || self == .decision || self == .chain }

  /// The position of the column that the field fills, from the left.
  fileprivate var column: Int? {
    switch self {
    case .performers: 0
    case .inputs: 1
    case .duration: 2
    case .outputs: 3
    case .remark: 4
    default: nil
    }
  }
}

extension Problem {
  /// Fields of steps in another order than on the form, told once per file.
  static func fieldOrder(_ early: Literal, before late: Literal, others: Int) -> Problem {
    Problem(
      .fieldOrder,
      Message(
        "sebaiknya \"{0}\" ditulis sebelum \"{1}\", seperti pada formulir",
        en: "better write \"{0}\" before \"{1}\", as on the form",
        .literal(early),
        .literal(late)
      ),
      notes: others == 0
        ? []
        : [
          Message(
            "Hal yang sama ada pada {0} langkah lain di berkas ini.",
            en: "The same is found in {0} other steps of this file.",
            .number(others)
          )
        ]
    )
  }
}
