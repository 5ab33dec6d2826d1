import SOPLanguage
import SOPTestSupport
import Testing

/// Comparing SOPs step by step, and finding those that are alike.
struct ProcedureComparisonTests {
  private static let procedures = Samples.soundCompilation.procedures

  @Test func `an SOP does not differ from itself`() {
    for procedure in Self.procedures + Samples.compilation.procedures {
      let comparison = ProcedureComparison(procedure, procedure)
      #expect(comparison.isEmpty)
      #expect(comparison.likeness == 1000)
      #expect(comparison.pairs.map { $0.first } == comparison.pairs.map { $0.second })
      #expect(comparison.pairs.count == procedure.steps.count)
    }
  }

  @Test func `comparing is symmetric`() {
    for (position, first) in Self.procedures.enumerated() {
      for second in Self.procedures[..<position] {
        let there = ProcedureComparison(first, second)
        let back = ProcedureComparison(second, first)
        #expect(there.likeness == back.likeness)
        #expect(there.pairs.count == back.pairs.count)
        #expect(there.onlyFirst.count == back.onlySecond.count)
        #expect(there.onlySecond.count == back.onlyFirst.count)
        #expect(there.isEmpty == back.isEmpty)
        #expect(there.mirrored.onlyFirst == there.onlySecond)
        #expect(there.mirrored.mirrored.pairs == there.pairs)
      }
    }
  }

  @Test func `what was taken out, put in or changed is what differs`() {
    var random = SeededGenerator(seed: 909)
    for original in Self.procedures where Set(original.steps.map { $0.activity }).count > 4 {
      var changed = original
      // Steps of a chain are worded alike, so that one of them can't be told from another.
      let lone = original.steps.indices.filter { position in
        original.steps.filter { $0.activity == original.steps[position].activity }.count == 1
      }
      guard let gone = lone.randomElement(using: &random) else { continue }
      changed.steps.remove(at: gone)
      let place = Int.random(in: 0...changed.steps.count, using: &random)
      changed.steps.insert(Step(kind: .activity, activity: "Zzz yyy xxx"), at: place)
      let slower = changed.steps.indices.filter { $0 != place }.randomElement(using: &random)
      guard let slower else { continue }
      changed.steps[slower].duration = .unknown
      let wasTimed =
        original.steps[
          slower < place
            ? (slower < gone ? slower : slower + 1)
            : (slower - 1 < gone ? slower - 1 : slower)
        ].duration.value != nil
      let comparison = ProcedureComparison(original, changed)
      #expect(comparison.onlyFirst == [StepID(gone)])
      #expect(comparison.onlySecond == [StepID(place)])
      let differing = comparison.pairs.filter { $0.differences.contains(.duration) }
      #expect(differing.map { $0.second } == (wasTimed ? [StepID(slower)] : []))
    }
  }

  @Test func `the two forum SOPs differ as their papers do`() throws {
    let whole = try #require(Samples.compilation.procedure("dpmptsp/promosi-forum-bisnis"))
    let virtual = try #require(
      Samples.compilation.procedure("dpmptsp/promosi-forum-bisnis-virtual")
    )
    let comparison = ProcedureComparison(whole, virtual)
    #expect(comparison.onlyFirst.map { $0.number } == [2, 10, 12])
    #expect(comparison.onlySecond == [])
    #expect(comparison.steps(differingIn: .duration).map { $0.number } == [8, 9])
    #expect(comparison.steps(differingIn: .performers) == [])
    #expect(comparison.steps(differingIn: .wording).map { $0.number } == [1, 3, 4, 9])
    #expect(comparison.likeness > 900)
  }

  // MARK: 909

  private let steps = [
    "Menyusun daftar undangan", "Mengirim undangan kepada peserta", "Menyiapkan ruang rapat",
    "Memimpin rapat bulanan", "Menyusun notula rapat", "Mengarsipkan notula",
  ]

  private func found(_ second: [String], _ fields: String = "Status: konsep") -> [String] {
    var registry = SmallRegistry()
    registry.addAgency("dinas", "Dinas Contoh")
    registry.addProcedure("dinas/a", "Rapat", steps: steps)
    registry.addProcedure("dinas/b", "Pertemuan", fields, steps: second)
    return registry.found
  }

  @Test func `two SOPs with nearly the same steps are told in both files`() {
    let both = ["909 dinas/a.sop", "909 dinas/b.sop"]
    #expect(found(steps) == both)
    #expect(found(steps.dropLast() + ["Membagikan notula kepada peserta"]) == both)
    #expect(found(Array(steps.dropLast())) == both)
    #expect(found(steps.dropLast(2) + ["Menutup rapat", "Membersihkan ruang"]) == [])
    #expect(found(steps.reversed()) == [])
    #expect(found(steps, "Status: dicabut") == [])
    #expect(found(steps, "Menggantikan: SOP Rapat") == [])
  }

  @Test func `short SOPs and those of other agencies may be alike`() {
    var registry = SmallRegistry()
    registry.addAgency("dinas", "Dinas Contoh")
    registry.addAgency("badan", "Badan Contoh")
    registry.addProcedure("dinas/a", "Rapat", steps: steps)
    registry.addProcedure("badan/b", "Pertemuan", steps: steps)
    registry.addProcedure("badan/c", "Surat", steps: Array(steps.prefix(3)))
    registry.addProcedure("badan/d", "Nota", steps: Array(steps.prefix(3)))
    #expect(registry.found == [])
  }

  /// Looking up a few numbers finds what comparing every pair finds.
  @Test func `no likeness is missed among changed copies`() {
    var random = SeededGenerator(seed: 9_090)
    var procedures: [Procedure] = []
    for original in Self.procedures where original.steps.count >= 4 {
      for _ in 0..<4 {
        var copy = original
        let count = Int.random(in: 0...max(1, copy.steps.count / 8), using: &random)
        for _ in 0..<count where copy.steps.count > 4 {
          copy.steps.remove(at: Int.random(in: copy.steps.indices, using: &random))
        }
        let changed = Int.random(in: copy.steps.indices, using: &random)
        copy.steps[changed].activity += " dengan cermat"
        procedures.append(copy)
      }
    }
    var expected = Set<Int>()
    for first in procedures.indices {
      for second in procedures.indices where first < second {
        guard ProcedureComparison(procedures[first], procedures[second]).likeness > 800 else {
          continue
        }
        expected.formUnion([first, second])
      }
    }
    let found = AlikeRegistry.positions(of: procedures)
    #expect(expected.count > 80)
    #expect(expected.subtracting(found).count == 0)
    #expect(found.subtracting(expected).isEmpty)
  }
}
