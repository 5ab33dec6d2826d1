import SOPLanguage
import SOPTestSupport
import Testing

/// A value in one piece still knows where each of its bytes stands.
struct ValueTextTests {
  private func value(_ text: String, _ keyword: Keyword) throws -> (SyntaxTree, ValueText) {
    let tree = SyntaxTree.of(text)
    let id = try #require(tree.roots.first { tree[$0].keyword == keyword })
    return (tree, tree.value(of: id))
  }

  @Test func `pieces on several lines are joined by one space`() throws {
    let (_, value) = try value("SOP: Penerimaan\n  Tamu   Dinas\n", .procedure)
    #expect(value.text == "Penerimaan Tamu Dinas")
    #expect(value.bytes.count == "Penerimaan Tamu   Dinas".utf8.count)
  }

  @Test func `the place of a part is the place in the file`() throws {
    let (tree, value) = try value("SOP: Penerimaan\n  Tamu Dinas\n", .procedure)
    #expect(tree.string(value.range(of: 0..<10)) == "Penerimaan")
    #expect(tree.string(value.range(of: 11..<15)) == "Tamu")
    #expect(tree.string(value.range(of: 16..<21)) == "Dinas")
    #expect(tree.string(value.range) == "Penerimaan\n  Tamu Dinas")
  }

  @Test func `a part of a part keeps its place`() throws {
    let (tree, value) = try value("SOP: Penerimaan\n  Tamu Dinas\n", .procedure)
    let part = value.part(10..<21)
    #expect(part.text == "Tamu Dinas")
    #expect(part.extent == 11..<21)
    #expect(tree.string(part.range(of: 16..<21)) == "Dinas")
  }

  @Test func `an element may begin on one line and end on the next`() throws {
    let text = "SOP: A\nDasar hukum: Perda 1;\n  Pergub 2 tentang\n  Tamu; ; Perwali 3\n"
    let (tree, value) = try value(text, .legalBasis)
    let elements = value.elements()
    #expect(elements.map { $0.text } == ["Perda 1", "Pergub 2 tentang Tamu", "Perwali 3"])
    #expect(elements.map { tree.string($0.range) }[1] == "Pergub 2 tentang\n  Tamu")
  }

  @Test func `an empty value stands behind its colon`() throws {
    let (tree, value) = try value("SOP:\nStatus: konsep\n", .procedure)
    #expect(value.isEmpty)
    #expect(value.range == SourceRange(4, 4))
    #expect(tree.string(value.range(of: 0..<0)) == "")
  }
}
