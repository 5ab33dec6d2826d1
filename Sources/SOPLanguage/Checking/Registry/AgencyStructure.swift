/// The posts and units that an SOP's performers are compared with, read once for an agency.
struct AgencyStructure: Sendable {
  /// A declared post.
  struct Post: Sendable {
    /// The full title.
    let name: ComparedName
    /// The short name, if there is one.
    let shortName: ComparedName?

    /// Takes down the names of a post.
    init(_ post: Lane) {
      name = ComparedName(post.name)
      shortName = post.shortName.map { ComparedName($0) }
    }
  }

  /// The agency's posts, then the registry's.
  let posts: [Post]
  /// The names of the agency's units.
  let units: [ComparedName]
  /// Whether the agency itself declares posts.
  let hasOwnPosts: Bool

  /// Reads what an agency declares; `shared` are the posts of the registry.
  init(_ agency: Agency?, shared: [Post]) {
    posts = (agency?.posts ?? []).map { Post($0) } + shared
    units = (agency?.units ?? []).map { ComparedName($0) }
    hasOwnPosts = agency?.posts.isEmpty == false
  }

  /// The structures of a registry's agencies, and last that of an SOP without an agency.
  static func all(in registry: Registry, _ workers: Workers) -> [AgencyStructure] {
    let shared = registry.posts.map { Post($0) }
    return workers.map(registry.agencies.count + 1) { position in
      let isAgency = position < registry.agencies.count
      return AgencyStructure(isAgency ? registry.agencies[position] : nil, shared: shared)
    }
  }

  /// Whether somebody called `name` is a post, a post of some unit ("Kepala Bidang Koperasi"), or
  /// a unit.
  ///
  /// A name that nearly is a post's is not foreign but misspelt, which is told elsewhere.
  func holds(_ name: ComparedName) -> Bool {
    units.contains { $0.isSame(as: name) }
      || posts.contains { post in
        post.name.isHeld(by: name) || post.shortName?.isHeld(by: name) == true
      }
  }
}

extension ComparedName {
  /// Whether a name is this one, this one with more words behind it, or a misspelling of it.
  fileprivate func isHeld(by name: ComparedName) -> Bool {
    if isSame(as: name) { return true }
    if name.mayBegin(with: self) {
      let (own, other) = (folded.bytes, name.folded.bytes)
      if other.count > own.count, other[own.count] == 0x20, other.starts(with: own) { return true }
    }
    return NameSimilarity.areSpellingsOfOne(name, self)
  }
}
