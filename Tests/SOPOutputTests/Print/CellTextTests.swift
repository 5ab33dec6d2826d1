import SOPTestSupport
import Testing

@testable import SOPOutput

/// Lines counted before a browser sets them.
struct CellTextTests {
  @Test func `an empty cell has no lines`() {
    var cell = CellText(size: 120)
    cell.add("")
    #expect(cell.lineCount(within: 1_000) == 0)
    #expect(cell.widestWord == 0)
  }

  @Test func `paragraphs begin lines of their own`() {
    var cell = CellText(size: 120)
    cell.add(list: ["Surat", "Lembar Disposisi"])
    #expect(cell.lineCount(within: 5_000) == 2)
    #expect(cell.lineCount(within: cell.widestWord) == 3)
  }

  @Test func `a word wider than the cell is broken`() {
    var cell = CellText(size: 120)
    cell.add("penyelenggaraan/pertanggungjawaban")
    #expect(cell.lineCount(within: cell.widestWord / 2 + 1) == 2)
    #expect(cell.lineCount(within: cell.widestWord / 3 + 1) == 3)
  }

  @Test func `a wider cell never has more lines, and its lines hold the text`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        String(repeating: "n", count: Int.random(in: 1...14, using: &random))
      }
      let text = words.joined(separator: " ")
      var cell = CellText(size: 120)
      cell.add(text)
      var before = Int.max
      for width in stride(from: 300, through: 4_000, by: 170) {
        let count = cell.lineCount(within: width)
        #expect(count <= before)
        #expect(count * width >= TextMetrics.width(of: text, size: 120))
        before = count
        // Never fewer lines than the exact widths need, for the estimate is a limit.
        #expect(count >= TextMetrics.lines(of: text, within: width, size: 120).count)
      }
    }
  }
}
