import SOPLanguage

/// A category, with the SOPs that are put into it.
struct CategoryTopic {
  /// What tells it from others.
  let key: FoldedName
  /// The name, as it was first written.
  let name: String
  /// The SOPs in the order of their paths.
  let procedures: [ProcedureID]
  /// The page of the category.
  let path: SitePath

  /// The folder of the pages of categories.
  static let folder = "kategori"

  /// All categories of a registry.
  static func all(in procedures: [Procedure]) -> [CategoryTopic] {
    var groups = NamedGroups<ProcedureID>()
    for (position, procedure) in procedures.enumerated() {
      var seen: Set<FoldedName> = []
      for category in procedure.record.categories
      where seen.insert(FoldedName(category)).inserted {
        groups.add(ProcedureID(position), under: category)
      }
    }
    var slugs = TopicSlugs()
    return groups.groups.positions(sortedBy: { $0.key.bytes }).map { position in
      let group = groups.groups[position]
      return CategoryTopic(
        key: group.key,
        name: group.name,
        procedures: group.values,
        path: SitePath(folder: folder, name: slugs.slug(of: group.key) + ".html")
      )
    }
  }
}
