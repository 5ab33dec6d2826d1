/// A region's name as people write it, taken apart for the search in the list.
struct RegionName {
  /// What the search found.
  enum Match {
    /// Exactly one region.
    case one(Region)
    /// Several regions of that name.
    case several([Region])
    /// None.
    case none
  }

  /// The letters of the name, without the word that says what kind of region it is.
  private var letters: [UInt8] = []
  /// All the letters.
  private var allLetters: [UInt8] = []
  /// The kind of region, if it was said or the place demands it.
  private var level: RegionTable.Level?

  /// Takes the name in `bytes` apart; `level` is the kind of region that the place demands.
  init(_ bytes: [UInt8], level: RegionTable.Level? = nil) {
    self.level = level
    var isFirst = true
    for word in FoldedName(bytes).words where !word.spells("pemerintah") {
      let spelling = RegionName.spelledOut(word).filter { $0.isASCIILetter }
      allLetters += spelling
      if isFirst, let kind = RegionName.kind(word) {
        self.level = kind
      } else {
        letters += spelling
      }
      isFirst = false
    }
  }

  /// Looks the name up.
  func match() -> Match {
    let found = RegionTable.named(letters)
    if level != .regency, level != .city {
      let province = found.first { $0.level == .province } ?? provinceByAlias
      if let province { return .one(province.region) }
    }
    var allowed = found.filter { isAllowed($0) }
    if allowed.isEmpty { allowed = RegionTable.named(allLetters) }
    if allowed.count == 1 { return .one(allowed[0].region) }
    return allowed.isEmpty ? .none : .several(allowed.map { $0.region })
  }

  /// The regions that are perhaps meant by a name that no region has.
  var nearest: [Region] {
    let candidates = RegionTable.rows.filter { isAllowed($0) }
    let near = EditDistance.nearest(to: letters, among: candidates.map { $0.letters })
    return near.map { candidates[$0].region }
  }

  /// The province that has the name as a usual short name.
  private var provinceByAlias: RegionTable.Row? {
    for alias in RegionName.aliases where letters.spells(alias.letters) {
      return RegionTable.row(alias.code)
    }
    // Without a word for its kind this is the name of the city.
    let isJogja = level == .province && letters.spells("yogyakarta")
    return isJogja ? RegionTable.row(34) : nil
  }

  private func isAllowed(_ row: RegionTable.Row) -> Bool {
    level == nil || row.level == level
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> RegionTable.Level? {
    for entry in kinds where word.spells(entry.word) { return entry.level }
    return nil
  }

  private static func spelledOut(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.spells("kep") ? Array("kepulauan".utf8) : Array(word)
  }

  private static let kinds: [(word: StaticString, level: RegionTable.Level)] = [
    ("provinsi", .province), ("propinsi", .province), ("prov", .province), ("prop", .province),
    ("kabupaten", .regency), ("kab", .regency), ("kota", .city), ("kotamadya", .city),
  ]

  private static let aliases: [(letters: StaticString, code: Int)] = [
    ("nad", 11), ("nanggroeacehdarussalam", 11), ("sumut", 12), ("sumbar", 13), ("sumsel", 16),
    ("babel", 19), ("bangkabelitung", 19), ("kepri", 21), ("dki", 31), ("dkijakarta", 31),
    ("dkj", 31), ("jakarta", 31), ("daerahkhususjakarta", 31), ("jabar", 32), ("jateng", 33),
    ("diy", 34), ("diyogyakarta", 34), ("jatim", 35), ("ntb", 52), ("ntt", 53), ("kalbar", 61),
    ("kalteng", 62), ("kalsel", 63), ("kaltim", 64), ("kaltara", 65), ("sulut", 71),
    ("sulteng", 72), ("sulsel", 73), ("sultra", 74), ("sulbar", 76), ("malut", 82),
  ]
}
