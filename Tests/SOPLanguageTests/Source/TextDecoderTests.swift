import SOPLanguage
import SOPTestSupport
import Testing

/// Files come from every editor that an office has.
struct TextDecoderTests {
  private func file(_ contents: [UInt8]) -> SourceFile {
    SourceFile(path: "contoh.sop", contents: contents)
  }

  @Test func `plain UTF-8 stays as it is`() {
    let file = file(Array("SOP: Café".utf8))
    #expect(file.encoding == .utf8)
    #expect(file.bytes == Array("SOP: Café".utf8))
  }

  @Test func `a mark in front of UTF-8 is left out`() {
    let file = file([0xEF, 0xBB, 0xBF] + Array("SOP: A".utf8))
    #expect(file.encoding == .utf8WithMark)
    #expect(file.bytes == Array("SOP: A".utf8))
  }

  @Test func `bytes that are no UTF-8 are taken for Windows-1252`() {
    let file = file([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xE9, 0x80])
    #expect(file.encoding == .windows1252)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "“A” – é€")
  }

  @Test func `a mark does not make UTF-8 of what is none`() {
    let file = file([0xEF, 0xBB, 0xBF, 0x41, 0xE9])
    #expect(file.encoding == .windows1252)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "Aé")
  }

  @Test func `every byte of Windows-1252 becomes a letter`() {
    let file = file((0x80...0xFF).map { UInt8($0) })
    #expect(String(decoding: file.bytes, as: UTF8.self).unicodeScalars.count == 128)
  }

  @Test func `half a unit at the end of UTF-16 is left out`() {
    let file = file([0xFF, 0xFE, 0x41, 0x00, 0x42])
    #expect(file.encoding == .utf16LittleEndian)
    #expect(file.bytes == Array("A".utf8))
  }

  @Test func `half a pair of UTF-16 becomes a replacement character`() {
    let file = file([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41])
    #expect(file.encoding == .utf16BigEndian)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "\u{FFFD}A")
  }

  @Test func `an empty file has no lines`() {
    #expect(LineClassifier.lines(of: []).isEmpty)
    #expect(SyntaxTree.of([], path: "a.sop").isLossless)
  }
}
