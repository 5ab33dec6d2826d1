/// What the rules about a whole registry look things up in; made once for a compilation.
///
/// Everything is grouped by sorting, so that a registry of ten thousand SOPs, or one with a
/// thousand copies of the same SOP, costs little more than going through it.
package struct RegistryIndex: Sendable {
  /// The SOPs of each agency, in the order of the agencies.
  let ofAgency: [[ProcedureID]]
  /// Who keeps each SOP: SOPs with equal numbers belong to one agency, or lie in one folder when
  /// there is no agency.
  let keepers: [UInt64]
  /// The SOP that took the place of another, by its position.
  package let successors: [ProcedureID?]
  private let positions: [String: ProcedureID]

  /// Makes the index of a registry's SOPs.
  package init(_ registry: Registry, _ procedures: [Procedure]) {
    var ofAgency = [[ProcedureID]](repeating: [], count: registry.agencies.count)
    var positions: [String: ProcedureID] = [:]
    positions.reserveCapacity(procedures.count)
    var keepers: [UInt64] = []
    keepers.reserveCapacity(procedures.count)
    // By position all through: whoever asks for one field of an SOP does not copy the SOP.
    for position in procedures.indices {
      positions[procedures[position].path] = ProcedureID(position)
      if let agency = procedures[position].agency {
        ofAgency[agency.position].append(ProcedureID(position))
        keepers.append(UInt64(agency.position))
      } else {
        let folder = RegistryPath.folder(of: procedures[position].path)
        keepers.append(TextHash(folder.utf8).value | 1 << 63)
      }
    }
    var successors = [ProcedureID?](repeating: nil, count: procedures.count)
    for position in procedures.indices {
      for replaced in procedures[position].record.replaces {
        guard let target = replaced.target, let old = positions[target], old.position != position
        else { continue }
        successors[old.position] = ProcedureID(position)
      }
    }
    self.ofAgency = ofAgency
    self.positions = positions
    self.keepers = keepers
    self.successors = successors
  }

  /// The SOP at `path`.
  func procedure(at path: String) -> ProcedureID? { positions[path] }

  /// The SOP that a reference leads to.
  func target(of reference: ProcedureReference) -> ProcedureID? {
    reference.target.flatMap { positions[$0] }
  }

  /// The SOP that holds now in the place of `old`, if it was replaced.
  package func currentSuccessor(of old: ProcedureID) -> ProcedureID? {
    var current = old
    // A chain of editions is short; a circle of them would not end.
    for _ in 0..<16 {
      guard let next = successors[current.position], next != old else { break }
      current = next
    }
    return current == old ? nil : current
  }

  /// Whether one of two SOPs replaces the other.
  func areEditions(_ first: ProcedureID, _ second: ProcedureID) -> Bool {
    successors[first.position] == second || successors[second.position] == first
  }
}

/// Groups positions that have the same key.
struct KeyGroups {
  private var entries: [(key: UInt64, position: Int32)] = []

  /// Makes groups for about so many positions.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Adds a position under a key.
  mutating func add(_ position: Int, _ key: UInt64) {
    entries.append((key, Int32(truncatingIfNeeded: position)))
  }

  /// Calls `body` with every group of two or more positions, which are in ascending order.
  mutating func forEachGroup(_ body: (ArraySlice<Int32>) -> Void) {
    entries.sort { $0.key == $1.key ? $0.position < $1.position : $0.key < $1.key }
    let positions = entries.map { $0.position }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 { body(positions[start..<end]) }
      start = end
    }
  }
}

extension Procedure {
  /// Whether the SOP is being written or in force, and not a former edition.
  var isCurrent: Bool {
    switch status {
    case .draft, .inForce: true
    case .superseded, .revoked: false
    }
  }
}
