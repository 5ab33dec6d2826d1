@testable import SOPLanguage

/// Runs the search for SOPs that are alike over models.
enum AlikeRegistry {
  /// The positions of the SOPs for which a twin is found among the candidates.
  static func positions(of procedures: [Procedure]) -> Set<Int> {
    let keepers = [UInt64](repeating: 1, count: procedures.count)
    let candidates = AlikeCandidates(
      procedures.map { ActivitySketch($0.steps) },
      keepers: keepers
    )
    var found = Set<Int>()
    candidates.forEachPair { first, second in
      let comparison = ProcedureComparison(procedures[first.position], procedures[second.position])
      if comparison.likeness > 800 { found.formUnion([first.position, second.position]) }
    }
    return found
  }
}
