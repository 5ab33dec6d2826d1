import Foundation
import SOPEditor
import SOPLanguage
import SOPTestSupport
import Testing

/// Folding, links, colours, hints and symbols.
struct StructureTests {
  private static let text = """
    # Satu
    # Dua
    SOP: A
    Sumber: https://contoh.go.id/sop (lihat http://x.id).
    Keterkaitan: SOP Surat
    Pelaksana:
      - Staf
    Langkah 1: Membuat
      Oleh: Staf
      Waktu: 5 menit
      Output: Nota [konsep]
    Langkah 2: Mengirim
      Oleh: Staf
      Waktu: 1 jam

    """
  private static let snapshot: Snapshot = {
    let session = CheckingSession([
      SourceFile(path: "a.sop", contents: Array(text.utf8)),
      SourceFile(path: "surat.sop", contents: Array("SOP: Surat\n".utf8)),
    ])
    return Snapshot(session, at: 0)
  }()

  @Test func `comments, lists and blocks can be folded`() {
    let found = Folding.stretches(of: Self.snapshot).map { "\($0.firstLine)-\($0.lastLine)" }
    #expect(found == ["0-1", "5-6", "7-10", "11-13"])
  }

  @Test func `addresses and other SOPs are links, without the marks around them`() {
    let file = Self.snapshot.file
    let links = DocumentLinks.links(in: Self.snapshot)
    #expect(
      links.map { file.text(in: $0.range) } == [
        "https://contoh.go.id/sop", "http://x.id", "SOP Surat",
      ]
    )
    #expect(links.last?.target == .file(FileID(1)))
  }

  @Test func `each step with a time tells how much has gone by`() {
    let file = Self.snapshot.file
    let whole = SourceRange(0, file.bytes.count)
    let hints = InlayHints.hints(in: Self.snapshot, within: whole)
    #expect(
      hints.map { $0.label.text(in: .indonesian) } == [
        "sampai di sini 5 menit", "sampai di sini 1 jam 5 menit",
      ]
    )
    let before = file.bytes(in: SourceRange(0, hints[0].offset))
    #expect(String(decoding: before, as: UTF8.self).hasSuffix("Waktu: 5 menit"))
  }

  @Test func `tokens follow each other, never overlap and stay on their lines`() {
    let session = CheckingSession(Samples.definitions)
    for position in Samples.definitions.indices {
      let snapshot = Snapshot(session, at: position)
      let lines = LineTable(snapshot.file.bytes)
      var end: Int32 = 0
      for token in SemanticTokens.tokens(of: snapshot) {
        #expect(token.range.start >= end)
        #expect(
          lines.line(at: Int(token.range.start)) == lines.line(at: Int(token.range.end) - 1)
        )
        end = token.range.end
      }
      #expect(end > 0)
    }
  }

  @Test func `tokens tell keywords, posts, documents and states apart`() {
    let file = Self.snapshot.file
    let words = SemanticTokens.tokens(of: Self.snapshot).map {
      "\(file.text(in: $0.range)):\($0.kind)"
    }
    for word in ["Oleh:keyword", "Staf:role", "Nota:document", "konsep:state", "1:label"] {
      #expect(words.contains(word))
    }
    #expect(words.first == "# Satu:comment")
  }

  @Test func `symbols are found by a part of their names, steps only when asked for`() {
    let session = Self.snapshot.session
    #expect(WorkspaceSymbols.symbols(in: session, matching: "").map { $0.name } == ["A", "Surat"])
    let found = WorkspaceSymbols.symbols(in: session, matching: "GIRIM")
    #expect(found.map { $0.name } == ["Mengirim"])
    #expect(found.first?.container == "a")
  }

  @Test func `every offset of every definition is answered`() {
    let session = CheckingSession(Samples.definitions)
    for (position, file) in session.files.enumerated().prefix(3) {
      let snapshot = Snapshot(session, at: position)
      for offset in stride(from: 0, through: file.bytes.count, by: 97) {
        _ = Completion.items(in: snapshot, at: offset)
        let range = Hover.hover(in: snapshot, at: offset)?.range
        #expect(range.map { Int($0.start) <= offset && offset <= Int($0.end) } ?? true)
      }
    }
  }
}
