import SOPLanguage

/// Finds the stretches of a file that can be folded away.
package enum Folding {
  /// A stretch of lines.
  package struct Stretch: Hashable, Sendable {
    /// The first line, which stays visible; from zero.
    package let firstLine: Int
    /// The last line.
    package let lastLine: Int
    /// Whether it consists of comments.
    package let isComment: Bool
  }

  /// The blocks, the values over several lines and the runs of comments, in the order of the text.
  package static func stretches(of snapshot: Snapshot) -> [Stretch] {
    let tree = snapshot.tree
    var found = comments(of: tree)
    for node in tree.nodes where !node.isVirtual {
      let last = tree.nodes[Int(node.subtreeEnd) - 1].lastLine
      guard last > node.line else { continue }
      found.append(
        Stretch(firstLine: Int(node.line), lastLine: Int(last), isComment: false)
      )
    }
    return found.sorted { $0.firstLine < $1.firstLine }
  }

  private static func comments(of tree: SyntaxTree) -> [Stretch] {
    var found: [Stretch] = []
    var first: Int?
    for position in 0...tree.lines.count {
      let isComment = position < tree.lines.count && tree.lines[position].kind == .comment
      if isComment {
        first = first ?? position
      } else if let start = first {
        if position - start > 1 {
          found.append(Stretch(firstLine: start, lastLine: position - 1, isComment: true))
        }
        first = nil
      }
    }
    return found
  }
}
