import SOPLanguage

/// A law or regulation, with the SOPs that rest on it.
struct LawTopic {
  /// What tells it from others: the key of its citation, or its words where it has none.
  let key: FoldedName
  /// The citation in its fullest form.
  let basis: LegalBasis
  /// The SOPs that rest on it, in the order of their paths, each with its own words.
  let citations: [(procedure: ProcedureID, written: String)]
  /// The page of the law.
  let path: SitePath

  /// What is known of its repeal.
  var repeal: LegalBasis.Repeal? { basis.repeal }

  /// The folder of the pages of laws.
  static let folder = "hukum"

  /// All laws of a registry, those first that most SOPs rest on.
  static func all(in procedures: [Procedure]) -> [LawTopic] {
    var groups = NamedGroups<(procedure: Int, basis: LegalBasis)>()
    for (position, procedure) in procedures.enumerated() {
      var seen: Set<FoldedName> = []
      let limits = procedure.service.legalLimits.compactMap { $0.basis }
      for basis in (procedure.identity.legalBases.value ?? []) + limits {
        let key = key(of: basis)
        guard seen.insert(key).inserted else { continue }
        groups.add((position, basis), under: key, named: basis.written)
      }
    }
    let names = groups.groups.positions(sortedBy: { $0.key.bytes })
    let order = names.sorted { left, right in
      let (one, other) = (groups.groups[left].values.count, groups.groups[right].values.count)
      return one == other
        ? groups.groups[left].key.bytes.lexicographicallyPrecedes(groups.groups[right].key.bytes)
        : one > other
    }
    var slugs = TopicSlugs()
    return order.map { position in
      let group = groups.groups[position]
      return LawTopic(
        key: group.key,
        basis: fullest(group.values.map { $0.basis }),
        citations: group.values.map { (ProcedureID($0.procedure), $0.basis.written) },
        path: SitePath(folder: folder, name: slugs.slug(of: group.key) + ".html")
      )
    }
  }

  /// What tells the law of a citation from others.
  static func key(of basis: LegalBasis) -> FoldedName {
    FoldedName(basis.citation?.key ?? basis.written)
  }

  /// The citation with the longest title, the first of equals.
  private static func fullest(_ bases: [LegalBasis]) -> LegalBasis {
    var fullest = bases[0]
    for basis in bases.dropFirst() {
      let (own, other) = (fullest.citation?.title ?? "", basis.citation?.title ?? "")
      if other.utf8.count > own.utf8.count { fullest = basis }
    }
    return fullest
  }
}
