/// The posts that an SOP may name: its own lanes, then its agency's posts, then the registry's.
struct PostScope {
  private let agencyPosts: [Lane]
  private let registryPosts: [Lane]

  /// Makes the scope of an SOP of `agency`.
  init(agency: Agency?, registry: Registry) {
    agencyPosts = agency?.posts ?? []
    registryPosts = registry.posts
  }

  /// The declared post that a lane is, by its full or short name; nothing for an unknown post.
  func post(named name: String) -> Lane? {
    let folded = FoldedName(name)
    return PostScope.post(named: folded, in: agencyPosts)
      ?? PostScope.post(named: folded, in: registryPosts)
  }

  private static func post(named name: FoldedName, in posts: [Lane]) -> Lane? {
    for position in posts.indices where posts[position].goes(by: name) { return posts[position] }
    return nil
  }

  /// The names of all posts, for suggestions.
  var names: [String] {
    (agencyPosts + registryPosts).flatMap { [$0.name] + ($0.shortName.map { [$0] } ?? []) }
  }
}

extension Lane {
  /// Whether `name` is the lane's full or short name.
  package func goes(by name: FoldedName) -> Bool {
    name.isFold(of: self.name) || shortName.map { name.isFold(of: $0) } == true
  }
}

extension FoldedName {
  /// Whether `name` folds to this one; told without folding it, as long as it is ASCII.
  func isFold(of name: String) -> Bool {
    var position = 0
    var isPending = false
    let utf8 = name.utf8.span
    for index in utf8.indices {
      let byte = utf8[index]
      if byte >= 0x80 { return FoldedName(name) == self }
      guard byte.isASCIILetter || byte.isASCIIDigit else {
        isPending = true
        continue
      }
      if isPending, position > 0 {
        guard position < bytes.count, bytes[position] == 0x20 else { return false }
        position += 1
      }
      isPending = false
      guard position < bytes.count, bytes[position] == byte.loweredASCII else { return false }
      position += 1
    }
    return position == bytes.count
  }
}
