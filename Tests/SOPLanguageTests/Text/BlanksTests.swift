import SOPLanguage
import Testing

/// Blanks as Word and the keyboard make them.
struct BlanksTests {
  private static let blanks = [
    " ", "\t", "\u{0B}", "\u{0C}", "\u{A0}", "\u{2000}", "\u{2009}", "\u{200B}", "\u{202F}",
    "\u{2060}", "\u{3000}", "\u{FEFF}",
  ]

  @Test(arguments: blanks)
  func `a blank is a blank wherever it stands`(blank: String) {
    let bytes = Array((blank + "a" + blank + blank + "b" + blank).utf8)
    #expect(Blanks.length(bytes, at: 0, before: bytes.count) == blank.utf8.count)
    #expect(Blanks.fold(bytes) == Array("a b".utf8))
    let trimmed = Blanks.trim(bytes, 0..<bytes.count)
    #expect(bytes[trimmed].first == UInt8(ascii: "a"))
    #expect(bytes[trimmed].last == UInt8(ascii: "b"))
  }

  @Test(arguments: ["a", "é", "–", "“", "\u{2010}", "\u{200D}", "日"])
  func `a letter or mark is none`(letter: String) {
    let bytes = Array(letter.utf8)
    #expect(Blanks.length(bytes, at: 0, before: bytes.count) == 0)
    #expect(Blanks.trim(bytes, 0..<bytes.count) == 0..<bytes.count)
  }

  @Test func `nothing behind the end is looked at`() {
    let bytes = Array("\u{2003}".utf8)
    #expect(Blanks.length(bytes, at: 0, before: 2) == 0)
    #expect(Blanks.length(bytes, at: 3, before: 3) == 0)
    #expect(Blanks.trim(bytes, 0..<2) == 0..<2)
  }

  @Test func `nothing but blanks is nothing`() {
    let bytes = Array(" \u{A0}\u{2003}\t".utf8)
    #expect(Blanks.trim(bytes, 0..<bytes.count).isEmpty)
    #expect(Blanks.fold(bytes).isEmpty)
  }
}
