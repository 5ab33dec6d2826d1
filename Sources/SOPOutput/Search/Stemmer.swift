import SOPLanguage

/// Finds the stem of an Indonesian word: `menandatangani` and `penandatanganan` become
/// `tandatangan`.
///
/// The order of work follows B. Nazief and M. Adriani, "Confix-stripping: approach to stemming
/// algorithm for Bahasa Indonesia" (1996), which confirms each cut in a dictionary, and F. Z. Tala,
/// "A study of stemming effects on information retrieval in Bahasa Indonesia" (2003), which does
/// without one and counts syllables as Porter does. Here rules count syllables, and a short list of
/// roots decides where they would err. Stems are keys, not words for people.
struct Stemmer: Sendable {
  private let roots: Set<[UInt8]>
  /// The roots by their first letter, from a to z.
  private let rootsByLetter: [[[UInt8]]]
  /// Compounds by their joined stems.
  private let compounds: [[UInt8]: (first: [UInt8], second: [UInt8])]
  private let stopWords: Set<[UInt8]>

  /// Prepares the tables.
  init() {
    let list = Stemmer.words(of: Stemmer.rootList)
    roots = Set(list)
    var byLetter = [[[UInt8]]](repeating: [], count: 26)
    for root in list { byLetter[Int(root[0] - UInt8(ascii: "a"))].append(root) }
    rootsByLetter = byLetter
    stopWords = Set(Stemmer.words(of: Stemmer.stopList))
    var compounds: [[UInt8]: (first: [UInt8], second: [UInt8])] = [:]
    let parts = Stemmer.words(of: Stemmer.compoundList)
    for start in stride(from: 0, to: parts.count - 1, by: 2) {
      compounds[parts[start] + parts[start + 1]] = (parts[start], parts[start + 1])
    }
    self.compounds = compounds
  }

  /// Whether a word stands everywhere and tells nothing.
  func isStopWord(_ word: [UInt8]) -> Bool { stopWords.contains(word) }

  /// The stem of two words that are also written as one, if they are.
  func compound(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
    let joined = first + second
    guard let parts = compounds[joined], parts.first == first else { return nil }
    return joined
  }

  /// The two stems of a word that is also written as two.
  func parts(of stem: [UInt8]) -> (first: [UInt8], second: [UInt8])? { compounds[stem] }

  /// The stem of a folded word; a word with a digit or of up to three letters is its own stem.
  func stem(of word: [UInt8]) -> [UInt8] {
    if word.count < 4 || SearchText.hasDigit(word) { return word }
    var stem = word
    var traits: AffixRule.Traits = []
    for rules in Stemmer.phases {
      if roots.contains(stem) { return stem }
      for rule in rules {
        guard let shorter = apply(rule, to: stem, traits) else { continue }
        stem = shorter
        traits.formUnion(rule.shown)
        break
      }
    }
    return stem
  }

  /// What a rule leaves of a word, if it fits.
  private func apply(
    _ rule: AffixRule,
    to word: [UInt8],
    _ traits: AffixRule.Traits
  ) -> [UInt8]? {
    let length = rule.cut.byteCount
    guard word.count > length, rule.demanded.isEmpty || !rule.demanded.isDisjoint(with: traits),
      rule.forbidden.isDisjoint(with: traits), Stemmer.ends(word, with: rule.ending)
    else { return nil }
    let rest: [UInt8]
    if rule.isPrefix {
      guard Stemmer.starts(word, with: rule.cut) else { return nil }
      rest = rule.restored.bytes + word[length...]
      guard Stemmer.contains(rule.neighbours, word[length]) else { return nil }
      if beginsWithRoot(word, ofLength: 4) { return nil }
    } else {
      guard Stemmer.ends(word, with: rule.cut) else { return nil }
      rest = Array(word.dropLast(length))
      guard Stemmer.contains(rule.neighbours, rest[rest.count - 1]) else { return nil }
    }
    if rule.needsRoot, !beginsWithRoot(rest, ofLength: 3) { return nil }
    return Stemmer.vowelCount(rest) >= 2 || roots.contains(rest) ? rest : nil
  }

  private func beginsWithRoot(_ word: [UInt8], ofLength least: Int) -> Bool {
    guard let first = word.first, first.isASCIILetter else { return false }
    return rootsByLetter[Int(first - UInt8(ascii: "a"))].contains { root in
      root.count >= least && word.starts(with: root)
    }
  }

  private static func vowelCount(_ word: [UInt8]) -> Int {
    word.count { contains("aeiou", $0) }
  }

  /// Whether `letter` is among `letters`; an empty list has every letter.
  private static func contains(_ letters: StaticString, _ letter: UInt8) -> Bool {
    letters.byteCount == 0 || (0..<letters.byteCount).contains { letters.byte(at: $0) == letter }
  }

  private static func starts(_ word: [UInt8], with letters: StaticString) -> Bool {
    let count = letters.byteCount
    return count <= word.count && (0..<count).allSatisfy { word[$0] == letters.byte(at: $0) }
  }

  private static func ends(_ word: [UInt8], with letters: StaticString) -> Bool {
    let start = word.count - letters.byteCount
    return start >= 0
      && (0..<letters.byteCount).allSatisfy { word[start + $0] == letters.byte(at: $0) }
  }

  private static func words(of list: StaticString) -> [[UInt8]] {
    list.bytes.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }
  }
}
