extension Rule {
  /// SOP806: a full stop or a colon at the end of a short value.
  static let finalMark = Rule(
    806,
    "tanda-baca-akhir",
    .suggestion,
    title: Phrase("Tanda baca di akhir isian", en: "Mark at the end of a value"),
    meaning: Phrase(
      "Isian singkat ini diakhiri titik, titik dua, atau koma.",
      en: "A short value ends with a full stop, a colon or a comma."
    ),
    reason: Phrase(
      "Isian kolom formulir bukan kalimat; tanda di akhirnya biasanya sisa salin-tempel.",
      en: "What fills a column is no sentence; a mark at its end is usually left from pasting."
    ),
    remedy: Phrase("Hapus tanda di akhir isian.", en: "Remove the mark at the end."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit.
          Output: Surat
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
      var marks: [SourceRange] = []
      tree.forEachValue { value in
        guard value.keyword.isShortValue, let last = value.pieces.last else { return }
        let isAlone = value.pieces.count == 1
        if let mark = FinalMark.range(in: tree.pieces[last], of: tree.bytes, isWhole: isAlone) {
          marks.append(mark)
        }
      }
      guard let first = marks.min(by: { $0.start < $1.start }) else { return }
      findings.report(
        .finalMark(others: marks.count - 1),
        in: tree.file,
        at: first,
        fixes: [
          FixIt(
            Message("hapus tanda di akhir isian", en: "remove the mark at the end"),
            .certain,
            edits: marks.sorted { $0.start < $1.start }
              .map { TextEdit(file: tree.file, range: $0, replacement: "") }
          )
        ]
      )
    }
  )
}

/// Finds a mark at the end of a value that says nothing.
private enum FinalMark {
  /// The mark at the end of a line, unless it ends an abbreviation or one sentence of several.
  static func range(in piece: SourceRange, of bytes: [UInt8], isWhole: Bool) -> SourceRange? {
    let end = Int(piece.end) - 1
    guard piece.count > 2 else { return nil }
    let mark = bytes[end]
    switch mark {
    case UInt8(ascii: ":"), UInt8(ascii: ","): break
    case UInt8(ascii: "."):
      let text = bytes[Int(piece.start)..<end]
      guard isWhole, !hasSentences(text), !endsInAbbreviation(text) else { return nil }
    default: return nil
    }
    // One mark of several ("…", "::") has a meaning that is not known.
    let before = bytes[end - 1]
    guard before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: ")") else {
      return nil
    }
    return SourceRange(end, end + 1)
  }

  /// Whether a full stop with a blank behind it stands inside.
  private static func hasSentences(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains { index in
      text[index] == UInt8(ascii: ".") && text[index + 1] == 0x20
    }
  }

  /// Whether the last word is short for something: "dll", "Kab", "S.H" or one without vowels.
  private static func endsInAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.suffix(while: { $0 != 0x20 && $0 != UInt8(ascii: "/") })
    if word.contains(UInt8(ascii: ".")) { return true }
    let letters = word.filter { $0.isASCIILetter }.map { $0.loweredASCII }
    guard !letters.isEmpty else { return false }
    let hasVowel = letters.contains { "aiueo".utf8.contains($0) }
    return letters.count == 1 || !hasVowel || abbreviations.contains(letters[...])
  }

  private static let abbreviations = WordList([
    "adm", "alm", "dok", "gol", "hal", "jab", "kab", "kec", "kel", "ket", "kep", "lamp",
    "maks", "min", "no", "pem", "pemb", "pers", "prov", "sek", "tel", "telp", "ub",
    "an", "up", "atn", "dr", "ir", "drs", "dra", "tbk", "ext", "pes",
  ])
}

extension ArraySlice<UInt8> {
  /// The longest end of which every byte passes.
  fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

extension Keyword {
  /// Whether the value fills a column or names a thing, so that no sentence is expected.
  fileprivate var isShortValue: Bool {
    if isHeadline || self == .products || self == .requirements || self == .equipment {
      return true
    }
    switch form.value {
    case .duration, .documents, .documentDeclarations, .lanes, .contacts, .performers: return true
    case .nothing, .line, .text, .textList, .durationList, .date, .cost, .employeeNumber, .status,
      .count, .color, .choice, .path, .legalBases, .reference, .references, .region,
      .destination, .chainLevels:
      return false
    }
  }
}

extension Problem {
  /// A mark at the end of a short value, told once per file.
  static func finalMark(others: Int) -> Problem {
    Problem(
      .finalMark,
      Message(
        "sebaiknya tanda baca di akhir isian ini dihapus",
        en: "better remove the mark at the end of this value"
      ),
      notes: others == 0
        ? []
        : [
          Message(
            "Hal yang sama ada pada {0} isian lain di berkas ini.",
            en: "The same is found in {0} other values of this file.",
            .number(others)
          )
        ]
    )
  }
}
