/// Which lines of a file belong to which keyword.
///
/// Every line belongs to one: the lines from a keyword to the next one, except that comments right
/// above a keyword belong to it, and so does what stands apart between blank lines.
struct LineOwners {
  /// What each line is.
  let roles: [LineRole]
  /// The lines above the first keyword that stand apart from it.
  private(set) var preface = 0..<0
  /// For each node the comments and blank lines above its keyword.
  private(set) var leading: [Range<Int>]
  /// For each node its keyword's line and the lines below that belong to it.
  private(set) var own: [Range<Int>]
  /// For each node whether something in its block, or in the blocks inside, is not understood.
  private(set) var isDamaged: [Bool]

  /// Tells whose the lines of a tree are.
  init(_ tree: SyntaxTree) {
    roles = LineRole.roles(in: tree)
    leading = [Range<Int>](repeating: 0..<0, count: tree.nodes.count)
    own = leading
    isDamaged = tree.nodes.map { $0.isVirtual || $0.isCorrected }
    share()
    markSeparatedItems(tree)
    for position in tree.nodes.indices.reversed() where isDamaged[position] {
      if let parent = tree.nodes[position].parent { isDamaged[parent.position] = true }
    }
  }

  /// Goes through the lines and gives each to a keyword.
  private mutating func share() {
    var current: Int?
    var start = 0
    for line in roles.indices {
      switch roles[line] {
      case .heading(let node):
        let first = firstLeading(above: line, since: start, isBehindKeyword: current != nil)
        if let current {
          own[current] = own[current].lowerBound..<first
        } else {
          preface = 0..<first
        }
        leading[node.position] = first..<line
        own[node.position] = line..<line + 1
        current = node.position
        start = line + 1
      case .unknown:
        if let current { isDamaged[current] = true }
        start = line + 1
      case .item, .continuation, .itemContinuation: start = line + 1
      case .blank, .comment: break
      }
    }
    if let current {
      own[current] = own[current].lowerBound..<roles.count
    } else {
      preface = roles.indices
    }
  }

  /// The first of the comments and blank lines from `start` on that belong to the keyword below.
  ///
  /// At the top of the file, what stands apart belongs to the file.
  private func firstLeading(above line: Int, since start: Int, isBehindKeyword: Bool) -> Int {
    let trivia = start..<line
    if isBehindKeyword { return trivia.first { roles[$0] == .blank } ?? start }
    return trivia.last { roles[$0] == .blank }.map { $0 + 1 } ?? start
  }

  /// An element behind a blank line is read, but told: it may belong to a list that got lost.
  private mutating func markSeparatedItems(_ tree: SyntaxTree) {
    for (position, node) in tree.nodes.enumerated() {
      for item in tree.items[node.items].dropFirst() {
        var above = Int(item.line) - 1
        while above >= 0, roles[above] == .comment { above -= 1 }
        if above >= 0, roles[above] == .blank { isDamaged[position] = true }
      }
    }
  }
}
