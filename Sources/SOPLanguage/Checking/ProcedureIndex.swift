/// Finds SOPs by title, number or path, so that references across files can be resolved.
package struct ProcedureIndex: Sendable {
  /// What the index knows of an SOP.
  package struct Entry: Equatable, Sendable {
    /// The path without `.sop`.
    package var path: String
    /// The path of the agency; empty when there is none.
    package var agency: String
    /// The title.
    package var title: String
    /// `Nomor SOP`, if there is one.
    package var number: String?
    /// What the SOP replaces and its former paths, as written: names that no longer hold.
    package var formerNames: [String]

    /// Makes an entry.
    package init(
      path: String,
      agency: String,
      title: String,
      number: String?,
      formerNames: [String] = []
    ) {
      self.path = path
      self.agency = agency
      self.title = title
      self.number = number
      self.formerNames = formerNames
    }
  }

  /// What a reference leads to.
  package enum Resolution: Sendable {
    /// Exactly one SOP.
    case found(String)
    /// Several SOPs.
    case ambiguous([String])
    /// None by that name, but exactly one SOP took the place of what had it.
    case replaced(by: String)
    /// None, with SOPs that have nearly the same title.
    case missing(similar: [String])
  }

  /// A title as it is compared, with a quick way to tell that it is far off.
  private struct Title: Sendable {
    let folded: FoldedName
    let letters: LetterCounts
    let written: String
  }

  /// The path of an agency as it is compared.
  private struct AgencyPath: Sendable {
    let bytes: [UInt8]
    let letters: LetterCounts
  }

  private let entries: [Entry]
  private var positions = NamedPositions()
  private var formerPositions = NamedPositions()
  /// Every title once, the short ones first.
  private var titles: [Title] = []

  /// The paths of the agencies, in order.
  package let agencyPaths: [String]
  private let comparedPaths: [AgencyPath]
  /// The folders of agencies and SOPs.
  private let folders: Set<String>

  /// Makes an index of `entries`, the SOPs of the agencies at `agencyPaths`.
  package init(_ entries: [Entry], agencyPaths: [String] = []) {
    self.entries = entries
    self.agencyPaths = agencyPaths
    comparedPaths = agencyPaths.map { path in
      let bytes = Array(path.utf8)
      return AgencyPath(bytes: bytes, letters: LetterCounts(bytes))
    }
    var folders = Set(agencyPaths)
    var lastFolder = ""
    for entry in entries {
      let folder = RegistryPath.folder(of: entry.path)
      if folder != lastFolder || folder.isEmpty { folders.insert(folder) }
      lastFolder = folder
    }
    self.folders = folders
    for position in entries.indices { add(entries[position], at: position) }
    titles.sort { left, right in
      let (first, second) = (left.folded.bytes, right.folded.bytes)
      return first.count == second.count
        ? first.lexicographicallyPrecedes(second) : first.count < second.count
    }
  }

  private mutating func add(_ entry: Entry, at position: Int) {
    let title = FoldedName(entry.title)
    if !title.isEmpty, positions.add(position, named: title) {
      let letters = LetterCounts(title.bytes)
      titles.append(Title(folded: title, letters: letters, written: entry.title))
    }
    let path = FoldedName(entry.path)
    if !path.isEmpty { positions.add(position, named: path) }
    if let number = entry.number.map({ FoldedName($0) }), !number.isEmpty {
      positions.add(position, named: number)
    }
    for name in entry.formerNames {
      formerPositions.add(position, named: FoldedName(name), isRepeated: true)
    }
  }

  /// Whether an agency or an SOP lies in the folder at `path`.
  package func hasFolder(_ path: String) -> Bool { folders.contains(path) }

  /// What `written` leads to from an SOP of `agency`: SOPs of the same agency come first.
  package func resolve(_ written: String, from agency: String) -> Resolution {
    let name = FoldedName(written)
    let found = positions.all(named: name)
    guard !found.isEmpty else {
      let former = nearest(of: formerPositions.all(named: name), to: agency)
      if former.count == 1, let only = former.first { return .replaced(by: entries[only].path) }
      return .missing(similar: similar(to: name))
    }
    let candidates = nearest(of: found, to: agency)
    if candidates.count == 1, let only = candidates.first { return .found(entries[only].path) }
    return .ambiguous(candidates.map { entries[$0].path })
  }

  /// The SOPs of the agency, or all of them when none is.
  private func nearest(of found: [Int], to agency: String) -> [Int] {
    guard found.count > 1 else { return found }
    let own = found.filter { entries[$0].agency == agency }
    return own.isEmpty ? found : own
  }

  private func similar(to name: FoldedName) -> [String] {
    let limit = max(1, name.bytes.count / 6)
    let letters = LetterCounts(name.bytes)
    var similar: [String] = []
    var position = firstTitle(ofLength: name.bytes.count - limit)
    while position < titles.count, similar.count < 3 {
      defer { position += 1 }
      if titles[position].folded.bytes.count > name.bytes.count + limit { break }
      guard letters.leastDistance(to: titles[position].letters) <= limit,
        EditDistance.distance(titles[position].folded.bytes, name.bytes, atMost: limit) != nil
      else { continue }
      similar.append(titles[position].written)
    }
    return similar
  }

  /// The position of the first title with so many bytes or more.
  private func firstTitle(ofLength length: Int) -> Int {
    var (lower, upper) = (0, titles.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if titles[middle].folded.bytes.count < length { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The agencies whose path is nearest to `path`: one, or up to three that are equally near.
  ///
  /// The answer of ``EditDistance/nearest(to:among:)``, without a distance for the many that differ
  /// too much in their letters.
  func agencies(near path: String) -> [String] {
    let bytes = Array(path.utf8)
    let letters = LetterCounts(bytes)
    var near: [String] = []
    var nearest = Int.max
    for position in comparedPaths.indices {
      let limit = min(max(1, comparedPaths[position].bytes.count / 3), nearest)
      guard abs(comparedPaths[position].bytes.count - bytes.count) <= limit,
        letters.leastDistance(to: comparedPaths[position].letters) <= limit,
        let distance = EditDistance.distance(bytes, comparedPaths[position].bytes, atMost: limit)
      else { continue }
      if distance < nearest {
        nearest = distance
        near = [agencyPaths[position]]
      } else if near.count < 3 {
        near.append(agencyPaths[position])
      }
    }
    return near
  }
}

/// The positions of the entries that have each name, usually one.
private struct NamedPositions: Sendable {
  private var names = NameTable()
  /// The first position of each name.
  private var first: [Int] = []
  /// The further ones of the names that several entries have.
  private var further: [Int: [Int]] = [:]

  /// Adds a position to those of a name; twice in a row only where it `isRepeated`.
  ///
  /// - Returns: whether the name is new.
  @discardableResult
  mutating func add(_ position: Int, named name: FoldedName, isRepeated: Bool = false) -> Bool {
    let (number, isNew) = names.add(name)
    if isNew {
      first.append(position)
    } else if isRepeated || (further[number]?.last ?? first[number]) != position {
      further[number, default: []].append(position)
    }
    return isNew
  }

  /// The positions that have a name, in the order in which they were added.
  func all(named name: FoldedName) -> [Int] {
    guard let number = names.position(of: name) else { return [] }
    return [first[number]] + (further[number] ?? [])
  }
}
