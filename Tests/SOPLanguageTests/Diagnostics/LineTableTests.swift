import SOPLanguage
import Testing

/// Lines and columns of byte offsets.
@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable { LineTable(Array(text.utf8)) }

  @Test func `every kind of line break ends a line`() {
    let lines = table("a\nbb\r\nccc\rdddd")
    #expect(lines.count == 4)
    let ranges = (0..<4).map { lines.range(ofLine: $0) }
    #expect(
      ranges == [SourceRange(0, 1), SourceRange(2, 4), SourceRange(6, 9), SourceRange(10, 14)]
    )
  }

  @Test(arguments: [
    (0, 0), (1, 0), (2, 1), (4, 1), (5, 1), (6, 2), (9, 2), (10, 3), (14, 3), (99, 3),
  ])
  func `a line break belongs to its line`(offset: Int, line: Int) {
    #expect(table("a\nbb\r\nccc\rdddd").line(at: offset) == line)
  }

  @Test func `a text that ends with a break has an empty last line`() {
    let lines = table("a\n")
    #expect(lines.count == 2)
    #expect(lines.range(ofLine: 1) == SourceRange(2, 2))
    #expect(lines.line(at: 2) == 1)
  }

  @Test func `an empty text has one empty line`() {
    let lines = table("")
    #expect(lines.count == 1)
    #expect(lines.range(ofLine: 0) == SourceRange(0, 0))
    #expect(lines.range(ofLine: 7) == SourceRange(0, 0))
    #expect(lines.characterColumn(at: 0) == 0)
  }

  @Test func `each unit counts columns in its own way`() {
    let text = "x\n\té e\u{301} 日 😀 x"
    let bytes = Array(text.utf8)
    let lines = LineTable(bytes)
    let last = bytes.count - 1
    #expect(lines.utf8Column(at: last) == last - 2)
    #expect(lines.utf16Column(at: last) == 11)
    #expect(lines.characterColumn(at: last) == 9)
  }

  @Test func `offsets beyond the text are taken for its end`() {
    let lines = table("ab\ncd")
    #expect(lines.utf8Column(at: 99) == 2)
    #expect(lines.utf16Column(at: 99) == 2)
    #expect(lines.characterColumn(at: -3) == 0)
  }

  @Test func `columns agree with the standard library on every offset of a mixed text`() {
    let text = "Gubernur “Kaltim” – №1\r\n日本語 テスト\n😀😀 e\u{301}\n\n"
    let lines = table(text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let head = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
      let parts = head.split(omittingEmptySubsequences: false) { $0.isNewline }
      #expect(lines.line(at: offset) == parts.count - 1 || scalar == "\n")
      if scalar != "\n" {
        #expect(lines.utf16Column(at: offset) == parts.last?.utf16.count)
        #expect(lines.utf8Column(at: offset) == parts.last?.utf8.count)
      }
      offset += UTF8.width(scalar)
    }
  }
}
