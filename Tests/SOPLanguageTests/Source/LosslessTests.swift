import SOPLanguage
import SOPTestSupport
import Testing

/// Whatever a file holds, its lines are the file and reading it ends.
struct LosslessTests {
  @Test(arguments: Definitions.withSample.map { $0.path })
  func `every prefix of a definition is kept byte for byte`(path: String) throws {
    let file = try #require(Definitions.withSample.first { $0.path == path })
    // Two files at every byte, the others at every seventh: cuts in words are much alike.
    let isWhole = path == "registri.sop" || path == Definitions.sample.path
    for count in stride(from: 0, through: file.bytes.count, by: isWhole ? 1 : 7) {
      let prefix = Array(file.bytes[..<count])
      let tree = SyntaxTree.of(prefix, path: path)
      // A cut through a letter of several bytes is no UTF-8, and read as Windows-1252.
      let isCut = count < file.bytes.count && file.bytes[count] & 0xC0 == 0x80
      #expect(isCut || tree.bytes == prefix)
      #expect(tree.isLossless && tree.isWellFormed, "\(path) cut at byte \(count)")
    }
  }

  @Test func `random bytes are read without a trap`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...300, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let path = ["a.sop", "a/instansi.sop", "registri.sop"].randomElement(using: &generator)
      let tree = SyntaxTree.of(bytes, path: path ?? "a.sop")
      #expect(tree.isLossless && tree.isWellFormed, "\(bytes)")
    }
  }

  @Test func `pieces of the language in any order are read without a trap`() {
    let words = Vocabulary.entries.map { $0.spelling.text }
    let marks = [
      ":", ": ", "\n", "\n", "\n", "\n  ", "\n\n", "- ", "| ", "# ", "; ", "?", "-", "[", "]", "\t",
      "\r\n", "\r", "BELUM:", "\u{A0}", "•", "1. ", "tidak", "lanjut", "kembali ke langkah 1", "4",
      "menit", "Staf", "Wkatu", "http://", "\u{200B}", "ë", "  ", "::", "\u{0}", "Ole:h x", ":1 a",
    ]
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...80, using: &generator) {
        let source = Int.random(in: 0...2, using: &generator) == 0 ? words : marks
        text += source.randomElement(using: &generator) ?? ""
      }
      let path = ["a.sop", "a.sop", "a/instansi.sop", "registri.sop"]
        .randomElement(using: &generator)
      let tree = SyntaxTree.of(text, path: path ?? "a.sop")
      #expect(tree.isLossless && tree.isWellFormed, "\(text)")
      #expect(tree.text == Array(text.utf8))
    }
  }

  @Test(arguments: Definitions.withSample.map { $0.path })
  func `line ends and marks of encodings change nothing`(path: String) throws {
    let file = try #require(Definitions.withSample.first { $0.path == path })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let expected = SyntaxShape(SyntaxTree.of(file.bytes, path: path), withText: true)
    let units = Array(text.utf16)
    let variants: [(name: String, bytes: [UInt8])] = [
      ("CRLF", file.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
      ("CR", file.bytes.map { $0 == 0x0A ? 0x0D : $0 }),
      ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + file.bytes),
      ("UTF-16LE", [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("UTF-16BE", [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ]
    for variant in variants {
      let tree = SyntaxTree.of(variant.bytes, path: path)
      #expect(tree.isLossless, "\(variant.name)")
      #expect(SyntaxShape(tree, withText: true) == expected, "\(variant.name)")
    }
  }
}
