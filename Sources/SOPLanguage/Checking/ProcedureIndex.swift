/// Finds SOPs by title, number or path, so that references across files can be resolved.
package struct ProcedureIndex: Sendable {
  /// What the index knows of an SOP.
  package struct Entry: Sendable {
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
    let letters: LetterSet
    let written: String
  }

  private let entries: [Entry]
  private var positions: [FoldedName: [Int]] = [:]
  private var formerPositions: [FoldedName: [Int]] = [:]
  /// Every title once, the short ones first.
  private var titles: [Title] = []

  /// The paths of the agencies, in order.
  package let agencyPaths: [String]
  /// The folders of agencies and SOPs.
  private let folders: Set<String>

  /// Makes an index of `entries`, the SOPs of the agencies at `agencyPaths`.
  package init(_ entries: [Entry], agencyPaths: [String] = []) {
    self.entries = entries
    self.agencyPaths = agencyPaths
    var folders = Set(agencyPaths)
    for entry in entries { folders.insert(RegistryPath.folder(of: entry.path)) }
    self.folders = folders
    for (position, entry) in entries.enumerated() {
      var names = [FoldedName(entry.title), FoldedName(entry.path)]
      if let number = entry.number { names.append(FoldedName(number)) }
      if !names[0].isEmpty, positions[names[0]] == nil {
        let letters = LetterSet(names[0].bytes)
        titles.append(Title(folded: names[0], letters: letters, written: entry.title))
      }
      for name in names where !name.isEmpty {
        if positions[name]?.last != position { positions[name, default: []].append(position) }
      }
      for name in entry.formerNames {
        formerPositions[FoldedName(name), default: []].append(position)
      }
    }
    titles.sort { left, right in
      let (first, second) = (left.folded.bytes, right.folded.bytes)
      return first.count == second.count
        ? first.lexicographicallyPrecedes(second) : first.count < second.count
    }
  }

  /// Whether an agency or an SOP lies in the folder at `path`.
  package func hasFolder(_ path: String) -> Bool { folders.contains(path) }

  /// What `written` leads to from an SOP of `agency`: SOPs of the same agency come first.
  package func resolve(_ written: String, from agency: String) -> Resolution {
    let name = FoldedName(written)
    guard let found = positions[name] else {
      let former = nearest(of: formerPositions[name] ?? [], to: agency)
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
    let letters = LetterSet(name.bytes)
    var similar: [String] = []
    var position = firstTitle(ofLength: name.bytes.count - limit)
    while position < titles.count, similar.count < 3 {
      let title = titles[position]
      if title.folded.bytes.count > name.bytes.count + limit { break }
      position += 1
      guard letters.leastDistance(to: title.letters) <= limit,
        EditDistance.distance(title.folded.bytes, name.bytes, atMost: limit) != nil
      else { continue }
      similar.append(title.written)
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
}
