/// For each SOP of a registry the ones that are for the same service, mostly in other agencies.
///
/// Candidates share words of their titles or numbers of their ``ActivitySketch``; only candidates
/// are compared, so that the cost grows with the registry and not with its square.
package struct SimilarProcedures: Sendable {
  /// An SOP that is like another one.
  package struct Neighbour: Hashable, Sendable {
    /// The SOP.
    package let id: ProcedureID
    /// How alike they are, in thousandths: 1000 when titles and steps are the same.
    package let likeness: Int
  }

  /// How many neighbours of an SOP are kept.
  package static let most = 3
  /// How alike SOPs have to be.
  ///
  /// Equal titles with other steps are, and so are the same steps below another title.
  private static let least = 350
  /// How many neighbours in a group of candidates are looked at on either side.
  private static let reach = 4

  private var neighbours: [[Neighbour]]

  /// The SOPs most like the one named `id`, the most alike first; at most ``most``.
  package func neighbours(of id: ProcedureID) -> [Neighbour] { neighbours[id.position] }

  /// Finds the neighbours of all SOPs; those that hold no longer are nobody's neighbours.
  package init(_ procedures: [Procedure]) {
    neighbours = [[Neighbour]](repeating: [], count: procedures.count)
    let titles = procedures.map { TitleWords($0.title) }
    for (first, second) in SimilarProcedures.candidates(procedures, titles) {
      let likeness = SimilarProcedures.likeness(first, second, procedures, titles)
      guard likeness >= SimilarProcedures.least else { continue }
      add(Neighbour(id: ProcedureID(second), likeness: likeness), to: first)
      add(Neighbour(id: ProcedureID(first), likeness: likeness), to: second)
    }
  }

  /// Keeps the most alike; of equals those of the first paths.
  private mutating func add(_ neighbour: Neighbour, to position: Int) {
    let place =
      neighbours[position].firstIndex { $0.likeness < neighbour.likeness }
      ?? neighbours[position].count
    neighbours[position].insert(neighbour, at: place)
    if neighbours[position].count > SimilarProcedures.most { neighbours[position].removeLast() }
  }

  /// Pairs of SOPs worth comparing, each once, in ascending order.
  private static func candidates(
    _ procedures: [Procedure],
    _ titles: [TitleWords]
  ) -> [(first: Int, second: Int)] {
    var groups = KeyGroups(capacity: procedures.count * 12)
    for position in procedures.indices where procedures[position].isCurrent {
      for hash in ActivitySketch(procedures[position].steps).hashes { groups.add(position, hash) }
      titles[position].forEachPair { groups.add(position, $0) }
    }
    var pairs: [(first: Int, second: Int)] = []
    groups.forEachGroup { group in
      for index in group.indices {
        for other in index + 1..<min(group.endIndex, index + 1 + reach) {
          pairs.append((Int(group[index]), Int(group[other])))
        }
      }
    }
    pairs.sort { $0.first == $1.first ? $0.second < $1.second : $0.first < $1.first }
    var last = (first: -1, second: -1)
    return pairs.filter { pair in
      defer { last = pair }
      return pair != last && pair.first != pair.second
    }
  }

  /// Six parts steps, four parts title.
  private static func likeness(
    _ first: Int,
    _ second: Int,
    _ procedures: [Procedure],
    _ titles: [TitleWords]
  ) -> Int {
    let title = titles[first].likeness(to: titles[second])
    let comparison = ProcedureComparison(procedures[first], procedures[second])
    let steps = comparison.pairs.isEmpty ? 0 : comparison.likeness
    return (steps * 6 + title * 4) / 10
  }
}

/// The words of a title that tell it from others.
private struct TitleWords {
  /// The hashes of the words, in ascending order, each once.
  private let words: [UInt64]

  /// Words that stand in titles of every kind.
  private static let common: Set<UInt64> = [
    "sop", "standar", "operasional", "prosedur", "pelayanan", "penyelenggaraan", "pelaksanaan",
    "pengelolaan", "proses", "kegiatan", "dan", "atau", "di", "ke", "dari", "pada", "untuk",
    "dengan", "melalui", "yang", "dalam", "oleh", "bagi", "tentang",
  ].reduce(into: []) { result, word in WordHashes.forEach(in: word) { result.insert($0) } }

  init(_ title: String) {
    var words: [UInt64] = []
    WordHashes.forEach(in: title) { word in
      if !TitleWords.common.contains(word) { words.append(word) }
    }
    words.sort()
    var last: UInt64?
    self.words = words.filter { word in
      defer { last = word }
      return word != last
    }
  }

  /// Calls `body` with a number for each pair of words, or for the only word.
  func forEachPair(_ body: (UInt64) -> Void) {
    if words.count == 1 { return body(words[0]) }
    // Titles of more words share pairs enough.
    let first = words.prefix(8)
    for left in first.indices {
      for right in left + 1..<first.endIndex {
        var pair = TextHash()
        pair.add(words[left])
        pair.add(words[right])
        body(pair.value)
      }
    }
  }

  /// Twice the common words divided by all words, in thousandths.
  func likeness(to other: TitleWords) -> Int {
    let total = words.count + other.words.count
    guard total > 0 else { return 0 }
    return 2000 * words.count { other.words.contains($0) } / total
  }
}
