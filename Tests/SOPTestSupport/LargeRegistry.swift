package import SOPLanguage

/// A registry of any size, made of the samples with other words in them.
package struct LargeRegistry {
  private var generator = SeededGenerator(seed: 25)
  private let originals: [Procedure]
  private let agencies: [Agency]
  /// Invented words, the first far more frequent than the last, as in any language.
  private let words: [String]

  /// Prepares the samples.
  package init() {
    originals = Samples.soundCompilation.procedures + Samples.compilation.procedures
    agencies = Samples.soundCompilation.registry.agencies
    var generator = SeededGenerator(seed: 2009)
    let onsets = ["b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ng", "ny"]
    let vowels = ["a", "i", "u", "e", "o"]
    let ends = ["", "", "n", "r", "s", "k", "t", "ng", "l"]
    words = (0..<24_000).map { _ in
      (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        onsets[Int.random(in: 0..<onsets.count, using: &generator)]
          + vowels[Int.random(in: 0..<vowels.count, using: &generator)]
      }.joined() + ends[Int.random(in: 0..<ends.count, using: &generator)]
    }
  }

  /// Compiles, as it were, `count` SOPs of so many agencies.
  package mutating func compilation(procedures count: Int, agencies agencyCount: Int) -> Compilation
  {
    var compilation = Samples.soundCompilation
    compilation.registry.agencies = (0..<agencyCount).map { number in
      var agency = agencies[number % agencies.count]
      agency.path = "wilayah-\(number)"
      agency.name += " \(phrase(2))"
      return agency
    }
    compilation.procedures = (0..<count).map { number in
      procedure(number, of: AgencyID(number * agencyCount / count))
    }
    return compilation
  }

  private mutating func procedure(_ number: Int, of agency: AgencyID) -> Procedure {
    var procedure = originals[number % originals.count]
    procedure.path = "wilayah-\(agency.position)/sop-\(number)"
    procedure.agency = agency
    procedure.title += " \(phrase(2))"
    procedure.identity.number = .value("\(number).\(number % 97)/\(2010 + number % 15)")
    // Some steps are enough for the words; drawing a flow of them would not be.
    procedure.steps.removeLast(max(0, procedure.steps.count - 5))
    for position in procedure.steps.indices.suffix(4) {
      procedure.steps[position].activity += " \(phrase(2))"
    }
    if !procedure.documents.isEmpty { procedure.documents[0].name += " \(phrase(1))" }
    return procedure
  }

  /// Some words; the square of an even number makes the first words of the list frequent.
  private mutating func phrase(_ count: Int) -> String {
    (0..<count).map { _ in
      let part = Int.random(in: 0..<4_096, using: &generator)
      return words[part * part / 4_096 * words.count / 4_096]
    }.joined(separator: " ")
  }
}
