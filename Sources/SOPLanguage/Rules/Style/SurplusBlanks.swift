extension Rule {
  /// SOP802: two blanks in a row, or a blank before a comma or a full stop.
  static let surplusBlanks = Rule(
    802,
    "spasi-ganda",
    .suggestion,
    title: Phrase("Spasi berlebih", en: "Surplus blanks"),
    meaning: Phrase(
      "Di dalam isian ada spasi ganda, atau spasi sebelum koma atau titik.",
      en: "A value holds two blanks in a row, or a blank before a comma or a full stop."
    ),
    reason: Phrase(
      "Spasi berlebih biasanya sisa salin-tempel dan mengganggu pencarian di dalam berkas.",
      en: "Surplus blanks are usually left from pasting, and get in the way of searching the file."
    ),
    remedy: Phrase("Hapus spasi yang berlebih.", en: "Remove the surplus blanks."),
    example: RuleExample(
      wrong: """
        Langkah 1: Membentuk panitia , menyusun  jadwal
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Jadwal
        """,
      right: """
        Langkah 1: Membentuk panitia, menyusun jadwal
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Jadwal
        """
    ),
    check: .text { context, findings in
      let tree = context.tree
      let mayHave = tree.lines.contains { line in
        line.traits.contains(.surplusBlank) && line.kind != .comment
      }
      guard mayHave else { return }
      var surplus: [SourceRange] = []
      tree.forEachValue { value in
        for piece in value.pieces {
          addSurplus(in: tree.pieces[piece], of: tree.bytes, to: &surplus)
        }
      }
      guard let first = surplus.first else { return }
      surplus.sort { $0.start < $1.start }
      findings.report(
        .surplusBlanks(surplus.count),
        in: tree.file,
        at: surplus.first ?? first,
        fixes: [
          FixIt(
            Message("hapus spasi yang berlebih", en: "remove the surplus blanks"),
            .certain,
            edits: surplus.map { TextEdit(file: tree.file, range: $0, replacement: "") }
          )
        ]
      )
    }
  )

  /// Adds the blanks of one line of a value that can go.
  private static func addSurplus(
    in piece: SourceRange,
    of bytes: [UInt8],
    to surplus: inout [SourceRange]
  ) {
    let end = Int(piece.end)
    var index = Int(piece.start)
    while index < end {
      guard bytes[index].isPlainBlank else {
        index += 1
        continue
      }
      let start = index
      while index < end, bytes[index].isPlainBlank { index += 1 }
      if index < end, isClosingMark(at: index, before: end, bytes) {
        surplus.append(SourceRange(start, index))
      } else if index - start > 1, index < end {
        surplus.append(SourceRange(start + 1, index))
      }
    }
  }

  /// Whether a comma or a full stop ends a word here, and is not the beginning of one ("… .id").
  private static func isClosingMark(at index: Int, before end: Int, _ bytes: [UInt8]) -> Bool {
    if bytes[index] == UInt8(ascii: ",") { return true }
    guard bytes[index] == UInt8(ascii: ".") else { return false }
    return index + 1 == end || bytes[index + 1].isPlainBlank
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  fileprivate var isPlainBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Problem {
  /// Blanks that can go, told once per file.
  static func surplusBlanks(_ count: Int) -> Problem {
    Problem(
      .surplusBlanks,
      count == 1
        ? Message(
          "sebaiknya spasi yang berlebih di sini dihapus",
          en: "better remove the surplus blank here"
        )
        : Message(
          "sebaiknya spasi yang berlebih di {0} tempat dalam berkas ini dihapus",
          en: "better remove the surplus blanks in {0} places of this file",
          .number(count)
        ),
      label: count == 1 ? nil : Message("tempat pertama", en: "the first place")
    )
  }
}
