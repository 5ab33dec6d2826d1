import SOPTestSupport
import Testing

@testable import SOPLanguage

/// Circles of SOPs that run each other, against a search of all ways.
struct CallCycleTests {
  /// Which SOPs can come back to themselves, by following all calls.
  private func inCircles(_ calls: [(Int, Int)], count: Int) -> Set<Int> {
    var reach = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for (from, to) in calls { reach[from][to] = true }
    for middle in 0..<count {
      for from in 0..<count where reach[from][middle] {
        for to in 0..<count where reach[middle][to] { reach[from][to] = true }
      }
    }
    return Set((0..<count).filter { reach[$0][$0] })
  }

  @Test func `every circle is found once and is one`() {
    var random = SeededGenerator(seed: 904)
    var withCircles = 0
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...9, using: &random)
      let calls = (0..<Int.random(in: 0...count + 3, using: &random)).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }
      let isDraft = (0..<count).map { _ in Bool.random(using: &random) }
      let graph = CallGraph(
        calls.map {
          CallGraph.Call(from: ProcedureID($0.0), to: ProcedureID($0.1), range: SourceRange(0, 0))
        },
        isDraft: isDraft
      )
      let expected = inCircles(calls, count: count)
      let cycles = graph.cycles()
      if !cycles.isEmpty { withCircles += 1 }
      var told: Set<Int> = []
      for cycle in cycles {
        let members = cycle.map { $0.from.position }
        #expect(Set(members).count == members.count)
        #expect(told.isDisjoint(with: members))
        told.formUnion(members)
        for (position, call) in cycle.enumerated() {
          #expect(call.to == cycle[(position + 1) % cycle.count].from)
          #expect(calls.contains { $0.0 == call.from.position && $0.1 == call.to.position })
        }
      }
      #expect(told.isSubset(of: expected))
      // Each SOP that can come back to itself reaches, and is reached by, one of a told circle.
      for member in expected {
        let isCovered = told.contains { other in
          let ways = calls + [(member, member)]
          return other == member
            || (reaches(member, other, ways, count) && reaches(other, member, ways, count))
        }
        #expect(isCovered)
      }
    }
    #expect(withCircles > 500)
  }

  private func reaches(_ from: Int, _ to: Int, _ calls: [(Int, Int)], _ count: Int) -> Bool {
    var seen: Set<Int> = [from]
    var pending = [from]
    while let node = pending.popLast() {
      for call in calls where call.0 == node && seen.insert(call.1).inserted {
        pending.append(call.1)
      }
    }
    return seen.contains(to)
  }

  private func registry(_ statuses: [String], _ runs: [Int?]) -> SmallRegistry {
    var registry = SmallRegistry()
    for (position, status) in statuses.enumerated() {
      registry.addProcedure(
        "s\(position)",
        "Urusan \(position)",
        "Status: \(status)",
        steps: ["Mengurus hal \(position)"],
        last: runs[position].map { ["Jalankan: SOP Urusan \($0)"] } ?? []
      )
    }
    return registry
  }

  @Test func `a circle is told once with its members`() throws {
    let registry = registry(["konsep", "konsep", "konsep", "konsep"], [1, 2, 0, 0])
    #expect(registry.found == ["904 s0.sop"])
    let finding = try #require(registry.compilation.diagnostics.first { $0.code == 904 })
    #expect(finding.related.map { Int($0.file.index) } == [1, 2])
    #expect(finding.severity == .warning)
  }

  @Test func `an SOP that runs itself is told`() throws {
    let registry = registry(["konsep", "konsep"], [0, nil])
    #expect(registry.found == ["904 s0.sop"])
  }

  @Test func `a circle with one that is in force is an error there`() throws {
    let registry = registry(["konsep", "berlaku"], [1, 0])
    #expect(registry.found == ["904 s1.sop"])
    let finding = try #require(registry.compilation.diagnostics.first { $0.code == 904 })
    #expect(finding.severity == .error)
  }

  @Test func `SOPs may run one another in a row`() {
    #expect(registry(["konsep", "konsep", "konsep"], [1, 2, nil]).found == [])
  }
}
