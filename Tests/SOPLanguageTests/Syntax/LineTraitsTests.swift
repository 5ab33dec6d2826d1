import SOPLanguage
import Testing

/// What a line is known to hold without a second look.
struct LineTraitsTests {
  @Test(
    arguments: [
      ("Langkah 1: Menerima surat", []), ("  Oleh: Staf", []), ("  Oleh:  Staf", .surplusBlank),
      ("Oleh: Staf , Kasi", .surplusBlank), ("Oleh: Staf .", .surplusBlank), ("    , Staf", []),
      ("Oleh:\tStaf", .separator), ("a | b", .separator), ("Oleh: Staf\u{A0}Umum", .beyondASCII),
      ("Oleh:\t Staf – Kasi", [.surplusBlank, .separator, .beyondASCII]), ("", []),
    ] as [(String, SourceLine.Traits)]
  )
  func `a line knows what stands in it`(text: String, traits: SourceLine.Traits) {
    let lines = LineClassifier.lines(of: Array((text + "\n").utf8))
    #expect(lines.map { $0.traits } == [traits])
  }

  @Test func `only the first colon counts`() {
    let lines = LineClassifier.lines(of: Array("  Catatan: pukul 08:00\n- a: b\n".utf8))
    #expect(lines.map { $0.colon } == [9, nil])
  }
}
