/// The posts that an SOP may name: its own lanes, then its agency's posts, then the registry's.
struct PostScope {
  private let posts: [Lane]

  /// Makes the scope of an SOP of `agency`.
  init(agency: Agency?, registry: Registry) {
    posts = (agency?.posts ?? []) + registry.posts
  }

  /// The declared post that a lane is, by its full or short name; nothing for an unknown post.
  func post(named name: String) -> Lane? {
    let folded = FoldedName(name)
    return posts.first { $0.goes(by: folded) }
  }

  /// The names of all posts, for suggestions.
  var names: [String] {
    posts.flatMap { [$0.name] + ($0.shortName.map { [$0] } ?? []) }
  }
}

extension Lane {
  /// Whether `name` is the lane's full or short name.
  package func goes(by name: FoldedName) -> Bool {
    FoldedName(self.name) == name || shortName.map { FoldedName($0) == name } == true
  }
}
