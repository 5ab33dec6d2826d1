/// A region's name as people write it, taken apart for the search in the list.
struct RegionName {
  /// What the search found.
  enum Match {
    /// Exactly one region.
    case one(Region)
    /// Several regions of that name.
    case several([Region])
    /// None, but perhaps these are meant.
    case none(nearest: [Region])
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
    for word in FoldedName(bytes).words where !RegionName.isSame(word, "pemerintah") {
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
    if level != .regency, level != .city, let code = provinceCode, let row = RegionTable.row(code) {
      return .one(row.region)
    }
    var found = RegionTable.rows.filter { isAllowed($0) && RegionName.isSame($0, letters) }
    if found.isEmpty { found = RegionTable.rows.filter { RegionName.isSame($0, allLetters) } }
    if found.count == 1 { return .one(found[0].region) }
    return found.isEmpty ? .none(nearest: nearest) : .several(found.map { $0.region })
  }

  /// The code of a province by its name or its usual short name.
  private var provinceCode: Int? {
    for row in RegionTable.rows where row.level == .province && row.letters == letters {
      return row.code
    }
    for alias in RegionName.aliases where RegionName.isSame(letters, alias.letters) {
      return alias.code
    }
    let isJogja = level == .province && RegionName.isSame(letters, "yogyakarta")
    return isJogja ? 34 : nil
  }

  private var nearest: [Region] {
    let candidates = RegionTable.rows.filter { isAllowed($0) }
    let near = EditDistance.nearest(to: letters, among: candidates.map { $0.letters })
    return near.map { candidates[$0].region }
  }

  private func isAllowed(_ row: RegionTable.Row) -> Bool {
    level == nil || row.level == level
  }

  private static func isSame(_ row: RegionTable.Row, _ letters: [UInt8]) -> Bool {
    if row.letters == letters { return true }
    // The districts of Jakarta have one word more than people write.
    let extra = row.letters.count - letters.count
    return extra == 12 && row.letters[extra...] == letters[...]
      && row.letters.starts(with: "administrasi".utf8)
  }

  private static func isSame(_ letters: [UInt8], _ spelling: StaticString) -> Bool {
    ValueCursor(letters, letters.indices).matches(letters.indices, spelling)
  }

  private static func isSame(_ word: ArraySlice<UInt8>, _ spelling: StaticString) -> Bool {
    isSame(Array(word), spelling)
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> RegionTable.Level? {
    for entry in kinds where isSame(word, entry.word) { return entry.level }
    return nil
  }

  private static func spelledOut(_ word: ArraySlice<UInt8>) -> [UInt8] {
    isSame(word, "kep") ? Array("kepulauan".utf8) : Array(word)
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
