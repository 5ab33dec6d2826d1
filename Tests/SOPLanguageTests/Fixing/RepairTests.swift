import SOPLanguage
import SOPTestSupport
import Testing

/// What is repaired unasked: nothing that is read changes, nothing that is written gets lost, and
/// a second time there is nothing to do.
struct RepairTests {
  /// A registry before and after its certain repairs.
  private struct Trial {
    let before: Compilation
    let repair: Repair

    init(_ files: [SourceFile]) {
      before = Compiler.compile(files)
      var repair = Repair(before)
      repair.applyCertain()
      self.repair = repair
    }

    /// What is wrong with the repairs, in words; empty when all is well.
    var faults: [String] {
      guard !repair.applied.isEmpty else { return [] }
      let codes = repair.applied.map { "\($0.diagnostic.code)" }.joined(separator: " ")
      var faults: [String] = []
      // Times are worked out only where no slip stands in the way.
      var after = repair.compilation
      for (index, old) in before.procedures.enumerated() where old.time == nil {
        after.procedures[index].time = nil
      }
      // Style may change blanks and marks, by which the language tells no names apart.
      let isStyle = repair.applied.contains { $0.diagnostic.code / 100 == 8 }
      if Self.model(before, isFolded: isStyle) != Self.model(after, isFolded: isStyle) {
        faults.append("\(codes): another model: \(Self.difference(before, after))")
      }
      for (old, new) in zip(before.files, repair.files) where old.bytes != new.bytes {
        if Self.comments(old) != Self.comments(new) {
          faults.append("\(codes): other comments in \(old.path)")
        }
      }
      var again = Repair(repair.compilation)
      again.applyCertain()
      if !again.applied.isEmpty { faults.append("\(codes): not settled") }
      return faults
    }

    private static func model(_ compilation: Compilation, isFolded: Bool) -> [[UInt8]] {
      guard isFolded else { return compilation.model }
      return compilation.model.map { bytes in
        Array(
          bytes.split(separator: 0x0A).map { FoldedName(Array($0)).bytes }.joined(
            separator: "/".utf8
          )
        )
      }
    }

    /// The first lines that differ.
    private static func difference(_ left: Compilation, _ right: Compilation) -> String {
      for (old, new) in zip(left.model, right.model) where old != new {
        let (old, new) = (old.split(separator: 0x0A), new.split(separator: 0x0A))
        guard let place = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
          continue
        }
        let parts = [old, new].map { lines in
          lines[max(0, place - 4)..<min(lines.count, place + 3)]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        }
        return parts.joined(separator: "\nbecame\n")
      }
      return "more or less of it"
    }

    /// The lines that only people read; fields that change places take theirs along.
    private static func comments(_ file: SourceFile) -> [String] {
      LineClassifier.lines(of: file.bytes).filter { $0.kind == .comment }
        .map { file.text(in: $0.range) }.sorted()
    }
  }

  /// The SOP with the files of the folders above it.
  private static func surrounding(of path: String) -> [SourceFile] {
    Samples.sound.filter { file in
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      return file.path == path
        || SyntaxTree.FileKind(path: file.path) != .procedure && path.hasPrefix(folder)
    }
  }

  private static let procedures = Samples.sound.filter {
    SyntaxTree.FileKind(path: $0.path) == .procedure
  }

  private static func trial(_ path: String, _ contents: [UInt8]) -> Trial {
    Trial(
      surrounding(of: path).map { file in
        file.path == path ? SourceFile(path: path, contents: contents) : file
      }
    )
  }

  @Test(arguments: [Samples.sound, Samples.definitions])
  func `repairing a whole registry changes nothing that is read`(files: [SourceFile]) {
    #expect(Trial(files).faults == [])
  }

  @Test(arguments: Mutation.Kind.allCases)
  func `repairing what was broken changes nothing that is read`(kind: Mutation.Kind) {
    var repaired = 0
    var faults: [String] = []
    for (number, file) in Self.procedures.enumerated() {
      var mutator = Mutator(file, seed: UInt64(number) &* 977 &+ UInt64(kind.rawValue.utf8.count))
      for _ in 0..<6 {
        guard let mutation = mutator.mutation(kind) else { continue }
        let trial = Self.trial(file.path, mutation.contents)
        repaired += trial.repair.applied.isEmpty ? 0 : 1
        faults += trial.faults.map { "\(file.path):\(mutation.line) \($0)" }
      }
    }
    print("repairs, \(kind.rawValue): \(repaired)")
    #expect(faults == [])
    if kind == .keywordMisspelt || kind == .lineDoubled { #expect(repaired > 40) }
  }

  @Test func `repairing several breaks at once changes nothing that is read`() {
    var faults: [String] = []
    for (number, file) in Self.procedures.enumerated() {
      var contents = file.bytes
      for round in 0..<8 {
        let broken = SourceFile(path: file.path, contents: contents)
        var mutator = Mutator(broken, seed: UInt64(number * 31 + round))
        let kinds: [Mutation.Kind] = [.keywordMisspelt, .lineDoubled, .keywordMisspelt, .lineLost]
        contents = mutator.mutation(kinds[round % 4])?.contents ?? contents
      }
      faults += Self.trial(file.path, contents).faults.map { "\(file.path): \($0)" }
    }
    #expect(faults == [])
  }

  @Test func `blanks that Word put in are read as before when they are ordinary again`() {
    var random = SeededGenerator(seed: 5)
    var repaired = 0
    var faults: [String] = []
    for file in Self.procedures {
      var text = String(decoding: file.bytes, as: UTF8.self)
      let blanks = text.indices.filter { text[$0] == " " }
      for place in blanks.shuffled(using: &random).prefix(30).sorted(by: >) {
        let blank = ["\u{A0}", "\u{2003}", "\u{202F}"].randomElement(using: &random) ?? "\u{A0}"
        text.replaceSubrange(place...place, with: blank)
      }
      let trial = Self.trial(file.path, Array(text.utf8))
      repaired += trial.repair.applied.count
      faults += trial.faults.map { "\(file.path): \($0)" }
    }
    #expect(repaired >= Self.procedures.count)
    #expect(faults == [])
  }

  @Test(arguments: LineSlipCase.all)
  func `repairing a slip changes nothing that is read`(slip: LineSlipCase) {
    let trial = Trial([SourceFile(path: slip.path, contents: Array(slip.text.utf8))])
    #expect(trial.faults == [])
  }

  @Test(arguments: Rule.all.map { $0.code })
  func `repairing the example of a rule changes nothing that is read`(code: UInt16) throws {
    let example = try #require(Rule.rule(code)).example
    #expect(Trial(example.wrongFiles).faults == [])
    #expect(Trial(example.rightFiles).faults == [])
  }

  // MARK: Single repairs

  private func repaired(_ text: String) -> String {
    let trial = Trial([SourceFile(path: "dinas/contoh.sop", contents: Array(text.utf8))])
    return String(decoding: trial.repair.files[0].bytes, as: UTF8.self)
  }

  @Test func `comments inside a field that is deleted stay`() {
    let text = """
      SOP: A
      Persyaratan:
        - KTP
        # asli
        - Surat pengantar
      Persyaratan:
        - KTP
        # dan salinannya
        - Surat pengantar
      Status: konsep

      """
    #expect(
      repaired(text) == """
        SOP: A
        Persyaratan:
          - KTP
          # asli
          - Surat pengantar
          # dan salinannya
        Status: konsep

        """
    )
  }

  @Test func `line ends and everything else stay as they are`() {
    #expect(
      repaired("SOP: A\r\n# é \u{A0}\r\nLangkah 1: B \u{A0}\r\n\tWkatu: 5 menit\r\n\r\n")
        == "SOP: A\r\n# é \u{A0}\r\nLangkah 1: B  \r\n\tWaktu: 5 menit\r\n\r\n"
    )
  }

  @Test func `only the files that are wanted change`() {
    let files = ["a.sop", "b.sop"].map {
      SourceFile(path: $0, contents: Array("SOP: A\nStatsu: konsep\n".utf8))
    }
    var repair = Repair(Compiler.compile(files), isWanted: { $0 == "b.sop" })
    repair.applyCertain()
    #expect(repair.applied.map { $0.path } == ["b.sop"])
    #expect(repair.applied.map { $0.line } == [2])
    #expect(repair.files[0].bytes == files[0].bytes)
    #expect(repair.files[1].bytes == Array("SOP: A\nStatus: konsep\n".utf8))
  }

  @Test func `of two certain changes none is made`() {
    let edit = TextEdit(file: FileID(0), range: SourceRange(0, 0), replacement: "x")
    let fix = FixIt(Message("a", en: "a"), .certain, edits: [edit])
    var diagnostic = Diagnostic(
      severity: .warning,
      file: FileID(0),
      range: SourceRange(0, 0),
      problem: Problem(.unusedSuppression, Message("a", en: "a")),
      fixes: [fix, fix]
    )
    #expect(diagnostic.certainFix == nil)
    #expect(diagnostic.unsureFixes.count == 2)
    diagnostic.fixes[1].confidence = .likely
    #expect(diagnostic.certainFix != nil)
    #expect(diagnostic.unsureFixes.map { $0.confidence } == [.likely])
    diagnostic.fixes[0].confidence = .hasBlanks
    #expect(diagnostic.certainFix == nil)
    #expect(diagnostic.unsureFixes.map { $0.confidence } == [.likely])
  }
}
