import SOPLanguage

/// What several SOPs have in common: posts, laws, documents and categories, each with the places
/// where it occurs.
struct Topics {
  /// A step of an SOP.
  struct Place: Hashable {
    /// The SOP.
    let procedure: ProcedureID
    /// The step in it.
    let step: StepID
  }

  /// The posts, in the order of their names.
  let roles: [RoleTopic]
  /// The laws, those first that most SOPs rest on.
  let laws: [LawTopic]
  /// The documents that more than one SOP knows, in the order of their names.
  let documents: [DocumentTopic]
  /// The categories, in the order of their names.
  let categories: [CategoryTopic]

  /// For each SOP and each of its lanes the position of the post.
  private let roleOfLane: [[Int32]]
  /// For each SOP and each of its documents the position of the document, or -1.
  private let documentOfUse: [[Int32]]
  private let lawPositions: [FoldedName: Int]
  private let categoryPositions: [FoldedName: Int]

  /// Gathers the topics of all SOPs of a registry.
  init(_ procedures: [Procedure], minutesPerDay: Int) {
    (roles, roleOfLane) = RoleTopic.all(in: procedures, minutesPerDay: minutesPerDay)
    (documents, documentOfUse) = DocumentTopic.all(in: procedures)
    laws = LawTopic.all(in: procedures)
    categories = CategoryTopic.all(in: procedures)
    var lawPositions: [FoldedName: Int] = [:]
    for (position, law) in laws.enumerated() { lawPositions[law.key] = position }
    self.lawPositions = lawPositions
    var categoryPositions: [FoldedName: Int] = [:]
    for (position, category) in categories.enumerated() {
      categoryPositions[category.key] = position
    }
    self.categoryPositions = categoryPositions
  }

  /// The post that a lane of an SOP is.
  func role(of lane: LaneID, in procedure: ProcedureID) -> RoleTopic? {
    let lanes = roleOfLane[procedure.position]
    guard lanes.indices.contains(lane.position) else { return nil }
    return roles[Int(lanes[lane.position])]
  }

  /// The document of an SOP among those that others know too.
  func document(_ document: DocumentID, in procedure: ProcedureID) -> DocumentTopic? {
    let uses = documentOfUse[procedure.position]
    guard uses.indices.contains(document.position), uses[document.position] >= 0 else { return nil }
    return documents[Int(uses[document.position])]
  }

  /// The law that a citation names.
  func law(_ basis: LegalBasis) -> LawTopic? {
    lawPositions[LawTopic.key(of: basis)].map { laws[$0] }
  }

  /// The category of the given name.
  func category(_ name: String) -> CategoryTopic? {
    categoryPositions[FoldedName(name)].map { categories[$0] }
  }
}

extension Array {
  /// The positions of the elements when sorted by `key`, byte by byte; equal keys stay in order.
  func positions(sortedBy key: (Element) -> [UInt8]) -> [Int] {
    let keys = map(key)
    return indices.sorted { left, right in
      if keys[left] == keys[right] { return left < right }
      return keys[left].lexicographicallyPrecedes(keys[right])
    }
  }
}
