/// The names of a registry's agencies, found by their first words or by nearly all of their words.
///
/// Only names of one government are compared: every regency has a health office.
package struct AgencyNames: Sendable {
  /// A name as it is compared.
  struct Name: Sendable {
    /// The name as written.
    let written: String
    /// The folded name.
    let folded: FoldedName
    /// The folded words.
    let words: [[UInt8]]
    /// The hashes of the folded words.
    let hashes: [UInt64]
    /// How many words say what the agency is; the rest say where.
    let coreCount: Int
    /// A number that agencies of one government share.
    let government: UInt64
  }

  /// The names, by agency.
  let names: [Name]
  private var byBeginning: [UInt64: [Int32]] = [:]
  /// The agencies under keys of their names, sorted by the key.
  private var byRest: [(key: UInt64, agency: Int32)] = []
  /// Whether some name may begin with a word, by the end of its hash.
  private var mayBegin = [Bool](repeating: false, count: 1024)

  /// Makes the index of a registry's agencies.
  package init(_ agencies: [Agency], workers: Workers = .single) {
    names = workers.map(agencies.count) { AgencyNames.name(of: agencies[$0]) }
    for position in names.indices where names[position].words.count >= 2 {
      let name = names[position]
      mayBegin[Int(name.hashes[0] & 1023)] = true
      let beginning = AgencyNames.beginning(name.hashes[0], name.hashes[1], name.government)
      byBeginning[beginning, default: []].append(Int32(truncatingIfNeeded: position))
      for left in 0...name.hashes.count {
        let key = AgencyNames.rest(of: name, without: left)
        byRest.append((key, Int32(truncatingIfNeeded: position)))
      }
    }
    byRest.sort { $0.key == $1.key ? $0.agency < $1.agency : $0.key < $1.key }
  }

  /// Whether some name may begin with a word that has this hash.
  func mayBegin(with word: UInt64) -> Bool { mayBegin[Int(word & 1023)] }

  /// The agencies of the government of `agency` whose names begin with two words, by their hashes.
  func beginning(_ first: UInt64, _ second: UInt64, near agency: AgencyID) -> [Int32] {
    guard mayBegin(with: first) else { return [] }
    return byBeginning[AgencyNames.beginning(first, second, names[agency.position].government)]
      ?? []
  }

  /// Other agencies of the same government whose names differ in one word at most; a few of them.
  func nearlyNamed(_ agency: AgencyID) -> [AgencyID] {
    let own = names[agency.position]
    guard own.words.count >= 2 else { return [] }
    var found: [AgencyID] = []
    for left in 0...own.hashes.count {
      let key = AgencyNames.rest(of: own, without: left)
      let start = firstRest(with: key)
      for position in start..<min(start + 8, byRest.count) where byRest[position].key == key {
        let id = AgencyID(index: byRest[position].agency)
        if id != agency, !found.contains(id) { found.append(id) }
      }
    }
    return found
  }

  /// The position of the first entry whose key is `key` or greater.
  private func firstRest(with key: UInt64) -> Int {
    var (lower, upper) = (0, byRest.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if byRest[middle].key < key { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  private static func name(of agency: Agency) -> Name {
    let folded = FoldedName(agency.name)
    let words = folded.words.map { Array($0) }
    let place = words.firstIndex { placeWords.contains($0[...]) } ?? words.count
    let government = agency.government ?? ""
    return Name(
      written: agency.name,
      folded: folded,
      words: words,
      hashes: words.map { TextHash($0).value },
      coreCount: place,
      government: government.isEmpty
        ? TextHash(agency.path.utf8).value : TextHash(FoldedName(government).bytes).value
    )
  }

  private static let placeWords = WordList([
    "kabupaten", "kota", "provinsi", "kab", "prov", "kecamatan", "desa",
  ])

  private static func beginning(_ first: UInt64, _ second: UInt64, _ government: UInt64) -> UInt64 {
    var hash = TextHash()
    hash.add(government)
    hash.add(first)
    hash.add(second)
    return hash.value
  }

  /// A key for what is left of a name without the word at `left`: all of it behind the last one.
  private static func rest(of name: Name, without left: Int) -> UInt64 {
    var hash = TextHash()
    hash.add(name.government)
    for position in name.hashes.indices where position != left { hash.add(name.hashes[position]) }
    return hash.value
  }
}

/// Looks for the names of agencies in the values of a file.
struct AgencyMentions {
  /// A name that is nearly that of an agency.
  struct Variant {
    /// The place of the name.
    let range: SourceRange
    /// The agency whose name it nearly is.
    let agency: AgencyID
    /// Whether the name only breaks off.
    let isShortened: Bool
    /// Whether the value may quote another text, which has to stay as it is.
    let isQuoted: Bool
  }

  private let tree: SyntaxTree
  private let names: AgencyNames
  private let agency: AgencyID
  /// What was found, in the order of the file.
  private(set) var variants: [Variant] = []

  init(_ tree: SyntaxTree, _ names: AgencyNames, near agency: AgencyID) {
    self.tree = tree
    self.names = names
    self.agency = agency
  }

  /// Searches the words of a value.
  mutating func search(_ words: ArraySlice<WrittenWords.Word>, of keyword: Keyword) {
    var position = words.startIndex
    while position + 1 < words.endIndex {
      let candidates = names.beginning(
        words[position].hash,
        words[position + 1].hash,
        near: agency
      )
      position =
        candidates.isEmpty
        ? position + 1 : read(candidates, words[position...], isQuoted: keyword.mayQuote)
    }
  }

  /// Compares the next words with the names that begin alike; says where to go on.
  private mutating func read(
    _ candidates: [Int32],
    _ words: ArraySlice<WrittenWords.Word>,
    isQuoted: Bool
  ) -> Int {
    let position = words.startIndex
    var best: (agency: Int32, matched: Int, hasSlip: Bool)?
    for candidate in candidates.prefix(16) {
      let name = names.names[Int(candidate)]
      let (matched, hasSlip) = match(name, words)
      if matched >= name.coreCount, !hasSlip { return position + matched }
      if matched > best?.matched ?? 0 { best = (candidate, matched, hasSlip) }
    }
    guard let best else { return position + 1 }
    let name = names.names[Int(best.agency)]
    let isEnough = name.coreCount >= 4 && best.matched >= max(3, (name.coreCount + 1) / 2)
    guard isEnough else { return position + 1 }
    let last = words[position + best.matched - 1]
    variants.append(
      Variant(
        range: SourceRange(words[position].range.lowerBound, last.range.upperBound),
        agency: AgencyID(index: best.agency),
        isShortened: !best.hasSlip,
        isQuoted: isQuoted
      )
    )
    return position + best.matched
  }

  /// How many of the next words are those of a name, and whether one is misspelt.
  private func match(
    _ name: AgencyNames.Name,
    _ words: ArraySlice<WrittenWords.Word>
  ) -> (matched: Int, hasSlip: Bool) {
    var matched = 0
    var hasSlip = false
    while matched < name.words.count, matched < words.count {
      let word = tree.bytes[words[words.startIndex + matched].range].map { $0.loweredASCII }
      let expected = name.words[matched]
      if word != expected {
        let limit = max(1, expected.count / 5)
        guard !hasSlip, expected.count >= 5,
          EditDistance.distance(word, expected, atMost: limit) != nil
        else { break }
        hasSlip = true
      }
      matched += 1
    }
    return (matched, hasSlip)
  }
}

extension Keyword {
  /// Whether the value tells what another text says.
  fileprivate var mayQuote: Bool { self == .note || self == .source }
}
