import SOPLanguage
import SOPTestSupport
import SOPTool
import Testing

/// The text of the server and the text of the editor.
struct TextSyncTests {
  /// Pieces that are hard to count: two code units, combining marks, all kinds of line ends.
  private static let pieces = [
    "a", "é", "e\u{301}", "😀", "👩‍👩‍👧", "\r\n", "\n", "\r", " ", "Waktu: 5 menit", "\u{FEFF}", "日本",
    "", "x\r\ny", "\t",
  ]

  /// An editor's own idea of a text: UTF-16 code units, and lines as the protocol defines them.
  private struct EditorText {
    var units: [UInt16]

    func position(_ offset: Int) -> TextPosition {
      var line = 0
      var start = 0
      var index = 0
      while index < offset {
        let isReturn = units[index] == 0x0D
        let isPair = isReturn && index + 1 < units.count && units[index + 1] == 0x0A
        index += isPair ? 2 : 1
        if isReturn || units[index - 1] == 0x0A {
          // A cursor never stands between the two halves of a line end.
          guard index <= offset else { break }
          line += 1
          start = index
        }
      }
      return TextPosition(line: line, column: offset - start)
    }

    /// An offset at which a cursor can stand.
    func random(using generator: inout SeededGenerator) -> Int {
      var offset = Int.random(in: 0...units.count, using: &generator)
      while offset > 0, offset < units.count,
        (0xDC00..<0xE000).contains(units[offset])
          || (units[offset] == 0x0A && units[offset - 1] == 0x0D)
      {
        offset -= 1
      }
      return offset
    }
  }

  @Test func `after a thousand random edits server and editor have the same text`() throws {
    var generator = SeededGenerator(seed: 1000)
    var text = EditorText(units: Array("SOP: Tamu 😀\r\n\r\nPelaksana: Staf\n".utf16))
    var document = PositionedText(Array(String(decoding: text.units, as: UTF16.self).utf8), .utf16)
    for _ in 0..<1000 {
      let ends = [text.random(using: &generator), text.random(using: &generator)].sorted()
      // Now and then something is deleted, more often the text grows.
      let isDeletion = Int.random(in: 0..<3, using: &generator) == 0 && ends[1] - ends[0] < 12
      let end = isDeletion ? ends[1] : ends[0]
      let piece = try #require(Self.pieces.randomElement(using: &generator))
      let bytes = document.replacing(text.position(ends[0]), text.position(end), by: piece)
      text.units.replaceSubrange(ends[0]..<end, with: Array(piece.utf16))
      document = PositionedText(bytes, .utf16)
      #expect(String(decoding: bytes, as: UTF8.self).utf16.elementsEqual(text.units))
    }
    #expect(text.units.count > 500)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `every place of a text is found again`(encoding: PositionEncoding) {
    let bytes = Array("é😀e\u{301}\r\n\rx\n日".utf8)
    let text = PositionedText(bytes, encoding)
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      // Between the halves of a line end stands nothing.
      if offset > 0, offset < bytes.count, bytes[offset] == 0x0A, bytes[offset - 1] == 0x0D {
        continue
      }
      #expect(text.offset(of: text.position(of: offset)) == offset)
    }
  }

  @Test func `columns behind the end of a line and inside of a character are drawn back`() {
    let text = PositionedText(Array("😀a\r\nb".utf8), .utf16)
    #expect(text.offset(of: TextPosition(line: 0, column: 1)) == 0)
    #expect(text.offset(of: TextPosition(line: 0, column: 2)) == 4)
    #expect(text.offset(of: TextPosition(line: 0, column: 99)) == 5)
    #expect(text.offset(of: TextPosition(line: 9, column: 0)) == 8)
  }

  @Test func `a change behind an emoji is found where it is, in either way of counting`() {
    let uri = "file:///contoh.sop"
    for (encodings, column) in [([], 9), (["utf-16", "utf-8"], 11)] as [([String], Int)] {
      var client = ScriptedClient.running(encodings: encodings)
      client.open(uri, "SOP: A 😀\nLangkah: B\n")
      let place = TextPosition(line: 0, column: column)
      client.change(uri, place, place, "\nWkatu: 5 menit")
      #expect(client.codes(uri)?.contains("SOP101") == true)
    }
  }
}
