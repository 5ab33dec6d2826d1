import SOPLanguage
import SOPTestSupport
import Testing

/// Thirty-odd sound SOPs of eleven agencies: what is said about them had better be right.
struct SoundCorpusTests {
  let compilation = Samples.soundCompilation

  /// A suggestion that a careful reviewer would make too.
  struct Allowed: Hashable {
    let code: UInt16
    let path: String
  }

  /// Every suggestion that may be made, with the reason why it is right.
  private static let allowed: [Allowed: String] = [
    Allowed(code: 416, path: "sleman/setda/pengadaan-langsung.sop"):
      "another supplier is invited, so the offer does not go back to the one who made it"
  ]

  private func places(of found: [Diagnostic]) -> [String] {
    found.map { finding in
      let file = compilation.files[Int(finding.file.index)]
      let headline = finding.problem.headline.text(in: .english)
      return "\(file.path) SOP\(finding.code) \(headline): \(file.text(in: finding.range))"
    }
  }

  @Test func `the corpus is large and varied`() {
    let procedures = compilation.procedures
    #expect(procedures.count >= 30)
    #expect(compilation.registry.agencies.count >= 10)
    let steps = procedures.map { $0.steps.count }
    #expect(steps.min() ?? 99 <= 4)
    #expect(steps.max() ?? 0 >= 30)
    #expect(Set(procedures.map { $0.status }) == [.inForce, .draft, .superseded])
    #expect(procedures.contains { $0.blocks.contains { $0.branches.count == 3 } })
    #expect(procedures.contains { $0.steps.contains { $0.performers.manner == .either } })
    #expect(procedures.contains { $0.steps.contains { $0.performers.performers.count == 3 } })
  }

  @Test func `no sound SOP has an error or a warning`() {
    let found = compilation.diagnostics.filter { $0.severity > .suggestion }
    #expect(places(of: found) == [])
  }

  @Test func `a sound SOP draws only suggestions that a careful reviewer would make`() {
    let found = compilation.diagnostics.filter { $0.severity == .suggestion }
    let wrong = found.filter { finding in
      let path = compilation.files[Int(finding.file.index)].path
      return Self.allowed[Allowed(code: finding.code, path: path)] == nil
    }
    #expect(places(of: wrong) == [])
    let told = Set(
      found.map {
        Allowed(code: $0.code, path: compilation.files[Int($0.file.index)].path)
      }
    )
    #expect(Set(Self.allowed.keys).subtracting(told).isEmpty, "an allowance is not needed")
  }

  @Test func `every keyword of the language is used in the corpus`() {
    var used = Set<Keyword>()
    for file in Samples.sound {
      let tree = SyntaxTree.of(file.bytes, path: file.path)
      used.formUnion(tree.nodes.map { $0.keyword })
    }
    let unused = Vocabulary.entries.filter { !used.contains($0.keyword) }
    #expect(unused.map { $0.spelling.text } == [])
  }

  @Test func `every reference between sound SOPs arrives`() {
    let procedures = compilation.procedures
    let references = procedures.flatMap { procedure in
      (procedure.identity.related.value ?? []) + procedure.record.replaces
        + procedure.steps.flatMap { $0.related + ($0.runs.map { [$0] } ?? []) }
    }
    #expect(references.count > 20)
    #expect(references.allSatisfy { $0.target != nil })
  }
}
