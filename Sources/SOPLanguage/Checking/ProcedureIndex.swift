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

    /// Makes an entry.
    package init(path: String, agency: String, title: String, number: String?) {
      self.path = path
      self.agency = agency
      self.title = title
      self.number = number
    }
  }

  /// What a reference leads to.
  package enum Resolution: Sendable {
    /// Exactly one SOP.
    case found(String)
    /// Several SOPs.
    case ambiguous([String])
    /// None, with SOPs that have nearly the same title.
    case missing(similar: [String])
  }

  private let entries: [Entry]
  private var positions: [FoldedName: [Int]] = [:]

  /// Makes an index of `entries`.
  package init(_ entries: [Entry]) {
    self.entries = entries
    for (position, entry) in entries.enumerated() {
      var names = [FoldedName(entry.title), FoldedName(entry.path)]
      if let number = entry.number { names.append(FoldedName(number)) }
      for name in names where !name.isEmpty {
        if positions[name]?.last != position { positions[name, default: []].append(position) }
      }
    }
  }

  /// What `written` leads to from an SOP of `agency`: SOPs of the same agency come first.
  package func resolve(_ written: String, from agency: String) -> Resolution {
    let name = FoldedName(written)
    guard let found = positions[name] else { return .missing(similar: similar(to: name)) }
    let own = found.filter { entries[$0].agency == agency }
    let candidates = own.isEmpty ? found : own
    if candidates.count == 1, let only = candidates.first { return .found(entries[only].path) }
    return .ambiguous(candidates.map { entries[$0].path })
  }

  private func similar(to name: FoldedName) -> [String] {
    let limit = max(1, name.bytes.count / 6)
    return
      entries
      .filter {
        EditDistance.distance(FoldedName($0.title).bytes, name.bytes, atMost: limit) != nil
      }
      .prefix(3)
      .map { $0.title }
  }
}
