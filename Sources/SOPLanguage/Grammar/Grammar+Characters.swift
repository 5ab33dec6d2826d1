// Lines, words and characters.

extension Grammar {
  /// Capital and small letters of ASCII.
  static let letters: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A]
  /// Small letters of ASCII.
  static let small: [ClosedRange<UInt32>] = [0x61...0x7A]
  /// Decimal digits.
  static let numerals: [ClosedRange<UInt32>] = [0x30...0x39]

  /// Letters and signs beyond ASCII, without the blanks and invisible marks of Unicode.
  private static let beyondASCII: [ClosedRange<UInt32>] = [
    0xA1...0xAC, 0xAE...0x167F, 0x1681...0x1FFF, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x2FFF,
    0x3001...0xD7FF, 0xF900...0xFEFE, 0xFF01...0xFFFD, 0x10000...0x1FFFF,
  ]

  /// Every visible sign of ASCII but those in `left`.
  private static func visible(without left: String) -> [ClosedRange<UInt32>] {
    let left = left.unicodeScalars.map { $0.value }
    var ranges: [ClosedRange<UInt32>] = []
    for value in UInt32(0x21)...0x7E where !left.contains(value) {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return ranges + beyondASCII
  }

  static let characterRules: [Rule] = [
    Rule("teks", .characters, spaced("kata")),
    Rule("butir", .characters, spaced("kata-butir")),
    Rule("tak-diisi", .characters, .words(["?", "-"])),
    Rule(
      "sambungan",
      .characters,
      .choice([
        .sequence([.rule("ganti-baris"), .rule("jarak"), "| ", .rule("teks")]),
        .sequence([
          .rule("ganti-baris"), "    ", .rule("jarak"),
          .exception(
            .rule("kalimat-polos"),
            .sequence([.rule("kata-kunci"), .many(anyCharacter)])
          ),
        ]),
      ])
    ),
    Rule(
      "kalimat-polos",
      .characters,
      .sequence([
        .character(small), .some(.character(small)), .many(.sequence([" ", .rule("kata-polos")])),
      ])
    ),
    Rule(
      "kata-kunci",
      .characters,
      .words(Vocabulary.entries.flatMap { [$0.spelling.text] + $0.otherSpellings.map { $0.text } })
    ),
    Rule("akhir", .characters, .sequence([.rule("ganti-baris"), .rule("sela")])),
    Rule(
      "sela",
      .characters,
      .many(.choice([.rule("baris-kosong"), .rule("baris-keterangan"), .rule("baris-belum")]))
    ),
    Rule("baris-kosong", .characters, .rule("ganti-baris")),
    Rule(
      "baris-keterangan",
      .characters,
      .sequence([.rule("jarak"), "#", .many(anyCharacter), .rule("ganti-baris")])
    ),
    Rule(
      "baris-belum",
      .characters,
      .sequence([
        .rule("jarak"), "BELUM:", .rule("jarak"), .optional(.rule("teks")), .rule("ganti-baris"),
      ])
    ),
    Rule("ganti-baris", .characters, .sequence([.rule("jarak"), "\n"])),
    Rule("jarak", .characters, .many(" ")),
    Rule("spasi", .characters, .some(" ")),
    Rule("kata", .characters, word(visible(without: "|"))),
    Rule("kata-butir", .characters, word(visible(without: "|;"))),
    Rule("kata-polos", .characters, .some(.character(visible(without: "|:")))),
    Rule("kata-nama", .characters, word(visible(without: "|;:?,()[]<&"))),
    Rule("kata-dokumen", .characters, word(visible(without: "|;[]"))),
  ]

  /// Characters without a blank between them.
  private static func word(_ characters: [ClosedRange<UInt32>]) -> Expression {
    .some(.character(characters))
  }

  private static let anyCharacter: Expression = .character([0x20...0x7E] + beyondASCII)
}
