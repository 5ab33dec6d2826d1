import SOPLanguage
import SOPTestSupport
import Testing

/// Checking again while somebody writes.
struct CheckingSessionTests {
  /// Everything about findings that is shown to somebody.
  private static func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let related = diagnostic.related.map { "\($0.file.index):\($0.range.indices)" }
      let edits = diagnostic.fixes.flatMap { $0.edits }
        .map { "\($0.range.indices)\($0.replacement)" }
      return "\(diagnostic.file.index):\(diagnostic.range.indices) \(diagnostic.code) "
        + "\(diagnostic.severity) \(diagnostic.problem.headline.text(in: .english)) "
        + "\(related) \(edits)"
    }
  }

  /// The text with a stretch of it replaced by a piece of the same registry.
  private static func edited(
    _ bytes: [UInt8],
    _ pool: [[UInt8]],
    using generator: inout SeededGenerator
  ) -> [UInt8] {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...30, using: &generator))
    let piece = pool.randomElement(using: &generator) ?? []
    let from = Int.random(in: 0...piece.count, using: &generator)
    let to = min(piece.count, from + Int.random(in: 0...40, using: &generator))
    return Array(bytes[..<start] + piece[from..<to] + bytes[end...])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `after any edits a settled session finds what compiling finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var files = Samples.definitions
    let pool = files.map { $0.bytes }
    var session = CheckingSession(files)
    for round in 0..<40 {
      let position = Int.random(in: files.indices, using: &generator)
      let text = Self.edited(files[position].bytes, pool, using: &generator)
      files[position] = files[position].replacingText(by: text)
      let isKnown = session.replace(files[position])
      #expect(isKnown)
      guard round % 4 == 3 else { continue }
      session.settle()
      let compilation = Compiler.compile(files)
      #expect(session.isSettled)
      #expect(
        Self.words(session.compilation.diagnostics) == Self.words(compilation.diagnostics)
      )
    }
  }

  @Test func `before it is settled a session tells what the changed file has of its own`() throws {
    var session = CheckingSession(Samples.definitions)
    let path = try #require(Samples.definitions.first { $0.path.hasSuffix("tamu.sop") }).path
    let position = try #require(session.position(of: path))
    let file = session.files[position]
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing("Waktu:", with: "Wkatu:", maxReplacements: 1)
    let changed = file.replacingText(by: Array(text.utf8))
    let isKnown = session.replace(changed)
    #expect(isKnown)
    #expect(!session.isSettled)
    #expect(session.diagnostics(at: position).contains { $0.code == 101 })

    var files = session.files
    files[position] = changed
    let whole = Compiler.compile(files).diagnostics.filter { Int($0.file.index) == position }
    #expect(Self.words(session.diagnostics(at: position)) == Self.words(whole))
  }

  @Test func `a file that the registry does not have is refused`() {
    var session = CheckingSession([SourceFile(path: "a.sop", contents: Array("SOP: A\n".utf8))])
    let isKnown = session.replace(SourceFile(path: "b.sop", contents: []))
    #expect(!isKnown)
    #expect(session.isSettled)
  }

  @Test func `a new title is known to the file that refers to it once all is settled`() throws {
    let first = SourceFile(path: "a.sop", contents: Array("SOP: Surat\n".utf8))
    let text = "SOP: Tamu\n\nKeterkaitan: SOP Surat\n"
    let second = SourceFile(path: "b.sop", contents: Array(text.utf8))
    var session = CheckingSession([first, second])
    func target() -> String? {
      session.procedures[1].identity.related.value?.first?.target
    }
    #expect(target() == "a")
    let isKnown = session.replace(first.replacingText(by: Array("SOP: Undangan\n".utf8)))
    #expect(isKnown)
    session.settle()
    #expect(target() == nil)
  }
}
