import SOPLanguage

/// How the SOPs of a registry depend on each other.
struct Relations {
  /// What one SOP has to do with another.
  enum Kind: UInt8, CaseIterable {
    /// The flow of the one goes on in the other.
    case handsOver
    /// The one runs the other as a part of itself.
    case runs
    /// The one took the place of the other.
    case replaces
    /// The one names the other.
    case mentions
  }

  /// The other end of a relation.
  enum End: Hashable {
    /// An SOP of the catalogue.
    case procedure(ProcedureID)
    /// An SOP that is not in the catalogue, by the position of its name in ``Relations/missing``.
    case missing(Int)
  }

  /// A relation from one SOP to another.
  struct Relation: Hashable {
    /// The SOP in whose text the relation stands.
    let from: ProcedureID
    /// The SOP that it names.
    let to: End
    /// What the one has to do with the other; the strongest where there are several.
    let kind: Kind
  }

  /// Every relation, in the order of the SOPs in whose texts they stand.
  let all: [Relation]
  /// The names of SOPs that are not in the catalogue, in the order of first mention.
  let missing: [String]
  private let outgoing: [Range<Int>]
  private let incoming: [[Int]]

  /// Gathers the relations of a registry; `positions` finds SOPs by their paths.
  init(_ procedures: [Procedure], positions: [String: Int]) {
    var all: [Relation] = []
    var missing = NamedGroups<Int>()
    var outgoing: [Range<Int>] = []
    var incoming = [[Int]](repeating: [], count: procedures.count)
    for (position, procedure) in procedures.enumerated() {
      let start = all.count
      Relations.forEachReference(of: procedure) { reference, kind in
        let target = reference.target.flatMap { positions[$0] }
        let end =
          target.map { End.procedure(ProcedureID($0)) }
          ?? .missing(missing.add(position, under: reference.written))
        guard target != position else { return }
        // References come in the order of their strength.
        guard !all[start...].contains(where: { $0.to == end }) else { return }
        if let target { incoming[target].append(all.count) }
        all.append(Relation(from: ProcedureID(position), to: end, kind: kind))
      }
      outgoing.append(start..<all.count)
    }
    self.all = all
    self.missing = missing.groups.map { $0.name }
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// The relations that stand in the text of an SOP.
  func relations(from id: ProcedureID) -> ArraySlice<Relation> { all[outgoing[id.position]] }

  /// The relations of other SOPs that name an SOP.
  func relations(to id: ProcedureID) -> [Relation] { incoming[id.position].map { all[$0] } }

  /// Calls `body` with every reference of an SOP, the strongest kind first.
  private static func forEachReference(
    of procedure: Procedure,
    _ body: (ProcedureReference, Kind) -> Void
  ) {
    for node in procedure.flow.nodes {
      if case .handover(let reference) = node.kind { body(reference, .handsOver) }
    }
    for step in procedure.steps {
      if let reference = step.runs { body(reference, .runs) }
    }
    for reference in procedure.record.replaces { body(reference, .replaces) }
    for step in procedure.steps {
      for reference in step.related { body(reference, .mentions) }
    }
    for reference in procedure.identity.related.value ?? [] { body(reference, .mentions) }
  }
}

extension Relations.Kind {
  /// What the SOP in whose text it stands does.
  var outgoing: Phrase {
    switch self {
    case .handsOver: Phrase("Berlanjut ke", en: "Goes on in")
    case .runs: Phrase("Menjalankan", en: "Runs")
    case .replaces: Phrase("Menggantikan", en: "Replaces")
    case .mentions: Phrase("Terkait dengan", en: "Related to")
    }
  }

  /// The same seen from the SOP that is named.
  var incoming: Phrase {
    switch self {
    case .handsOver: Phrase("Lanjutan dari", en: "Continues")
    case .runs: Phrase("Dijalankan oleh", en: "Run by")
    case .replaces: Phrase("Digantikan oleh", en: "Replaced by")
    case .mentions: Phrase("Disebut oleh", en: "Mentioned by")
    }
  }
}
