/// What a line of a file is for the formatter.
enum LineRole: Equatable {
  /// Nothing but blanks.
  case blank
  /// A comment, or an author's note on a line of its own.
  case comment
  /// The line of a keyword.
  case heading(SyntaxNodeID)
  /// An element of a list.
  case item
  /// A line that goes on with the value of a keyword.
  case continuation
  /// A line that goes on with an element of a list.
  case itemContinuation
  /// Anything that is not understood, or only after a correction.
  case unknown

  /// Whether the line says nothing by itself.
  var isTrivia: Bool { self == .blank || self == .comment }

  /// The role of each line of a tree.
  static func roles(in tree: SyntaxTree) -> [LineRole] {
    var roles: [LineRole] = tree.lines.map { line in
      switch line.kind {
      case .blank: .blank
      case .comment, .note: .comment
      case .item, .bar, .text: .unknown
      }
    }
    for (position, node) in tree.nodes.enumerated() where !node.isVirtual && !node.isCorrected {
      roles[Int(node.line)] = .heading(SyntaxNodeID(position))
      for piece in node.pieces {
        mark(tree.pieces[piece], below: Int(node.line), as: .continuation, tree, &roles)
      }
      for item in tree.items[node.items] where !item.isCorrected {
        roles[Int(item.line)] = .item
        for piece in item.pieces {
          mark(tree.pieces[piece], below: Int(item.line), as: .itemContinuation, tree, &roles)
        }
      }
    }
    return roles
  }

  /// Gives the line of a piece its role, unless the piece stands on the first line of its value.
  private static func mark(
    _ piece: SourceRange,
    below first: Int,
    as role: LineRole,
    _ tree: SyntaxTree,
    _ roles: inout [LineRole]
  ) {
    let line = tree.line(at: piece.start)
    if line > first { roles[line] = role }
  }
}

extension SyntaxTree {
  /// The position of the line on which a byte stands.
  fileprivate func line(at offset: Int32) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = low + (high - low) / 2
      if lines[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
