import SOPLanguage
import Testing

/// How the formatter copes with what can stand in a file.
@Suite struct FormatterTests {
  @Test func `tabs become blanks and marks stand below what they mark`() {
    let source = MarkedSource("a.sop", "\tWaktu:\t5 menti\n")
    #expect(
      formatted(sampleDiagnostic(source, source.range("5 menti")), [source]) == """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:9
          |
        1 |     Waktu:  5 menti
          |             ^^^^^^^ di sini

        """
    )
  }

  @Test func `wide letters count two columns and accents none`() {
    let source = MarkedSource("a.sop", "日本 e\u{301}té 👩🏽‍💻 x\n")
    let text = formatted(sampleDiagnostic(source, source.range("x")), [source])
    #expect(
      text.hasSuffix(
        """
        1 | 日本 e\u{301}té 👩🏽‍💻 x
          |               ^ di sini

        """
      ),
      "\(text)"
    )
  }

  @Test func `control characters of a file, its name and its texts never reach the terminal`() {
    let hostile = "\u{1B}[2J\u{9B}1m\u{202E}\u{7}\u{8}\u{7F}\u{200B}\u{2028}"
    let source = MarkedSource("\(hostile).sop", "Waktu: \(hostile) x\r\n")
    var diagnostic = sampleDiagnostic(source, source.range("x"))
    diagnostic.problem.headline = Message("masalah {0}", en: "problem {0}", .text(hostile + "\n"))
    diagnostic.problem.label = Message("label {0}", en: "label {0}", .text(hostile))
    diagnostic.problem.notes = [Message("catatan {0}", en: "note {0}", .text(hostile))]
    diagnostic.problem.help = [Message("bantuan {0}", en: "help {0}", .text(hostile))]
    diagnostic.fixes = [
      FixIt(Message("isi {0}", en: "fill {0}", .text(hostile)), .likely, edits: [])
    ]
    let text = formatted(diagnostic, [source], isExplained: true)
    let dangerous = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || ["\u{202E}", "\u{200B}", "\u{2028}"].contains(scalar)
    }
    #expect(dangerous.isEmpty)
    #expect(text.contains("1 | Waktu: ␛[2J<U+009B>1m<U+202E>␇␈␡<U+200B><U+2028> x"))
    #expect(text.split(separator: "\n").count == 10, "\(text)")
  }

  @Test func `an invisible character is shown by its number and marked whole`() {
    let source = MarkedSource("a.sop", "Staf\u{200B}f\n")
    let text = formatted(sampleDiagnostic(source, source.range("\u{200B}")), [source])
    #expect(text.contains("1 | Staf<U+200B>f\n  |     ^^^^^^^^ di sini\n"), "\(text)")
  }

  @Test func `a joiner between ordinary letters is shown`() {
    let source = MarkedSource("a.sop", "na\u{200D}ma\n")
    let text = formatted(sampleDiagnostic(source, source.range("ma")), [source])
    #expect(text.contains("1 | na<U+200D>ma\n  |           ^^ di sini\n"), "\(text)")
  }

  @Test func `bytes that are no text are shown as a replacement`() {
    let bytes: [UInt8] = [0x61, 0xC3, 0x28, 0xFF, 0xE2, 0x82, 0x78]
    var sink = ByteSink()
    sink.append(displaying: bytes)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == "a\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}x")
  }

  @Test func `a very long line is cut around the mark on both sides`() {
    let filler = String(repeating: "abcdefghi ", count: 30)
    let source = MarkedSource("a.sop", filler + "SALAH " + filler + "\n")
    let text = formatted(
      sampleDiagnostic(source, source.range("SALAH")),
      [source],
      .init(width: 44)
    )
    #expect(
      text == """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:301
          |
        1 | …efghi abcdefghi SALAH abcdefghi abcdef…
          |                  ^^^^^ di sini

        """
    )
  }

  @Test(arguments: [0, 5, 299, 1_500, 40_000, 99_995])
  func `the mark is seen wherever it stands in an endless line`(offset: Int) {
    var line = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    line.replaceSubrange(offset..<offset + 5, with: "SALAH".utf8)
    let source = MarkedSource("a.sop", String(decoding: line, as: UTF8.self))
    let text = formatted(sampleDiagnostic(source, source.range("SALAH")), [source])
    let lines = text.split(separator: "\n").map { Array($0) }
    #expect(lines[3].count <= 100)
    let column = lines[4].firstIndex(of: "^") ?? 0
    #expect(String(lines[3][column..<column + 5]) == "SALAH", "\(text)")
    #expect(lines[4].filter { $0 == "^" }.count == 5)
  }

  @Test func `a mark out of sight is shown at the edge`() {
    let filler = String(repeating: "abcdefghi ", count: 30)
    let source = MarkedSource("a.sop", "AWAL " + filler + "SALAH " + filler + "AKHIR\n")
    let related = [
      source.place(source.range("AWAL"), "awal", en: "start"),
      source.place(source.range("AKHIR"), "akhir", en: "end"),
    ]
    let text = formatted(
      sampleDiagnostic(source, source.range("SALAH"), related: related),
      [source],
      .init(width: 40)
    )
    let lines = text.split(separator: "\n").map { Array($0) }
    #expect(lines[4][4] == "-" && lines[3][4] == "…", "\(text)")
    #expect(lines[4][39] == "-" && lines[3][39] == "…", "\(text)")
    #expect(lines[4].suffix(6) == Array(" akhir"), "\(text)")
  }

  @Test func `three marks on a line are joined to their labels by strokes`() {
    let source = MarkedSource("a.sop", "satu dua tiga empat\n")
    let related = [
      source.place(source.range("empat"), "yang keempat", en: "fourth"),
      source.place(source.range("dua"), "yang kedua", en: "second"),
    ]
    let diagnostic = sampleDiagnostic(source, source.range("satu"), related: related)
    #expect(
      formatted(diagnostic, [source]) == """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:1
          |
        1 | satu dua tiga empat
          | ^^^^ ---      ----- yang keempat
          | |    yang kedua
          | di sini

        """
    )
  }

  @Test func `marks that overlap stand in rows of their own`() {
    let source = MarkedSource("a.sop", "satu dua tiga\n")
    let related = [
      source.place(source.range("dua tiga"), "lebih luas", en: "wider"),
      source.place(source.range("dua"), "sama", en: "same"),
    ]
    let diagnostic = sampleDiagnostic(source, source.range("dua"), related: related)
    #expect(
      formatted(diagnostic, [source]) == """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:6
          |
        1 | satu dua tiga
          |      ^^^ di sini
          |      -------- lebih luas
          |      --- sama

        """
    )
  }

  @Test func `a place in another file has its own arrow`() {
    let source = MarkedSource("a/x.sop", startingAt: 9, "Oleh: Kasie\n")
    let other = MarkedSource("a/instansi.sop", startingAt: 120, "  - Kasi\n", id: 1)
    let related = [other.place(other.range("Kasi"), "jabatan ini", en: "this post")]
    let diagnostic = sampleDiagnostic(source, source.range("Kasie"), related: related)
    #expect(
      formatted(diagnostic, [source, other], .init(pathPrefix: "sop-definitions/")) == """
        Kesalahan SOP101: ada masalah
          --> sop-definitions/a/x.sop:9:7
            |
        9   | Oleh: Kasie
            |       ^^^^^ di sini
          --> sop-definitions/a/instansi.sop:120:5
            |
        120 |   - Kasi
            |     ---- jabatan ini

        """
    )
  }

  @Test func `a place over several lines is marked line by line`() {
    let source = MarkedSource("a.sop", "Langkah: satu\n    dua  \n  tiga\n")
    let whole = source.range("satu").joined(with: source.range("tiga"))
    #expect(
      formatted(sampleDiagnostic(source, whole), [source]) == """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:10
          |
        1 | Langkah: satu
          |          ^^^^
        2 |     dua  \("")
          |     ^^^
        3 |   tiga
          |   ^^^^ di sini

        """
    )
  }

  @Test func `of a place over many lines the first and the last are marked`() {
    let source = MarkedSource("a.sop", "satu\ndua\ntiga\nempat\nlima\n")
    let whole = source.range("satu").joined(with: source.range("lima"))
    let text = formatted(sampleDiagnostic(source, whole), [source])
    #expect(text.contains("1 | satu\n  | ^^^^\n5 | lima\n  | ^^^^ di sini\n"), "\(text)")
  }

  @Test(arguments: [(0, 1, 1), (4, 1, 5), (5, 2, 1), (99, 2, 1)])
  func `an empty place is one mark wide`(offset: Int, line: Int, column: Int) {
    let source = MarkedSource("a.sop", "satu\n")
    let text = formatted(sampleDiagnostic(source, SourceRange(offset, offset)), [source])
    #expect(text.contains("--> a.sop:\(line):\(column)\n"), "\(text)")
    let mark = "  | " + String(repeating: " ", count: column - 1) + "^ di sini\n"
    #expect(text.contains(mark), "\(text)")
  }

  @Test func `an empty file can be pointed at`() {
    let source = MarkedSource("a.sop", "")
    let text = formatted(sampleDiagnostic(source, SourceRange(0, 0), label: nil), [source])
    #expect(text.hasSuffix("  --> a.sop:1:1\n  |\n1 |\n  | ^\n"), "\(text)")
  }

  @Test func `colours add nothing but escape sequences`() {
    let source = MarkedSource("a.sop", "satu dua\n")
    let related = [source.place(source.range("dua"), "kedua", en: "second")]
    var diagnostic = sampleDiagnostic(source, source.range("satu"), related: related)
    diagnostic.fixes = [FixIt(Message("isi", en: "fill"), .likely, edits: [])]
    let plain = formatted(diagnostic, [source])
    let coloured = formatted(diagnostic, [source], .init(style: .ansi))
    #expect(coloured.hasPrefix("\u{1B}[1;31mKesalahan SOP101\u{1B}[0m"))
    #expect(coloured.removingEscapes == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test func `severities have their words in both languages`() {
    let words = Severity.allCases.map { $0.phrase.wording(in: .indonesian).text }
    #expect(words == ["Saran", "Peringatan", "Kesalahan"])
    let english = Severity.allCases.map { $0.phrase.wording(in: .english).text }
    #expect(english == ["Suggestion", "Warning", "Error"])
  }
}

extension String {
  /// The text without the escape sequences that set colours.
  var removingEscapes: String {
    var result = ""
    var isEscape = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { result.unicodeScalars.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    return result
  }
}
