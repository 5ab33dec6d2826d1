/// A node of the syntax tree, by its position in the list of nodes.
package struct SyntaxNodeID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// A keyword line with everything that belongs to it.
package struct SyntaxNode: Sendable {
  /// The keyword.
  package var keyword: Keyword
  /// The node whose block holds this one; nothing at the top of the file.
  package var parent: SyntaxNodeID?
  /// The position of the heading's line.
  package var line: Int32
  /// The keyword as written; an empty range for a node that the builder put in.
  package var keywordRange: SourceRange
  /// The argument; empty behind the keyword when there is none.
  package var argument: SourceRange
  /// Where the value is, or would be.
  package var value: SourceRange
  /// The pieces of the value, one for each line, as positions in ``SyntaxTree/pieces``.
  package var pieces: Range<Int>
  /// The items below the heading, as positions in ``SyntaxTree/items``.
  package var items: Range<Int>
  /// One past the last node of the block.
  package var subtreeEnd: Int32
  /// The last line that belongs to the node itself, its value or its items.
  package var lastLine: Int32
  /// Whether the line is missing in the file and was put in to go on.
  package var isVirtual: Bool
  /// Whether a slip was corrected on the way; nothing more is said about the value then.
  package var isCorrected: Bool
}

/// An element of a list on a line of its own.
package struct SyntaxItem: Sendable {
  /// The position of the line.
  package var line: Int32
  /// The pieces of the text, as positions in ``SyntaxTree/pieces``.
  package var pieces: Range<Int>
  /// Where the text is, or would be.
  package var place: SourceRange
  /// Whether a slip was corrected on the way.
  package var isCorrected: Bool
}

/// A file as a tree of keyword lines; lossless, because the lines are the file.
package struct SyntaxTree: Sendable {
  /// What a file is, by its name.
  package enum FileKind: UInt8, Sendable {
    case registry, agency, procedure

    /// Tells what the file at `path` is.
    package init(path: String) {
      if path == "registri.sop" {
        self = .registry
      } else if path == "instansi.sop" || path.utf8.hasSuffix("/instansi.sop") {
        self = .agency
      } else {
        self = .procedure
      }
    }

    /// The keyword of the first line.
    package var keyword: Keyword {
      switch self {
      case .registry: .registry
      case .agency: .agency
      case .procedure: .procedure
      }
    }

    /// The block that the top of the file is.
    package var block: BlockSet {
      switch self {
      case .registry: .registry
      case .agency: .agency
      case .procedure: .procedure
      }
    }
  }

  /// What the file is.
  package var kind: FileKind
  /// The file.
  package var file: FileID
  /// The text.
  package var bytes: [UInt8]
  /// The lines; their ranges tile the file.
  package var lines: [SourceLine]
  /// The keyword lines, each before those of its block.
  package var nodes: [SyntaxNode] = []
  /// The items, in the order of the file.
  package var items: [SyntaxItem] = []
  /// The pieces of values and items, in the order of the file.
  package var pieces: [SourceRange] = []
  /// The author's notes (`BELUM: …`) on lines of their own.
  package var openNotes: [SourceRange] = []
  /// What was wrong with the lines.
  package var findings = Findings()
  /// Whether a list may have lost its elements to a slip that was reported.
  package var hasOrphanItems = false

  /// The node named `id`.
  package subscript(id: SyntaxNodeID) -> SyntaxNode { nodes[id.position] }

  /// The nodes at the top of the file.
  package var roots: [SyntaxNodeID] { children(from: 0, to: nodes.count) }

  /// The nodes directly in the block of `id`.
  package func children(of id: SyntaxNodeID) -> [SyntaxNodeID] {
    children(from: id.position + 1, to: Int(self[id].subtreeEnd))
  }

  /// The first node with the given keyword directly in the block of `id`.
  package func child(of id: SyntaxNodeID, _ keyword: Keyword) -> SyntaxNodeID? {
    first(keyword, from: id.position + 1, to: Int(nodes[id.position].subtreeEnd))
  }

  /// The first node with the given keyword at the top of the file.
  package func root(_ keyword: Keyword) -> SyntaxNodeID? {
    first(keyword, from: 0, to: nodes.count)
  }

  private func first(_ keyword: Keyword, from start: Int, to end: Int) -> SyntaxNodeID? {
    var index = start
    while index < end {
      if nodes[index].keyword == keyword { return SyntaxNodeID(index) }
      index = max(index + 1, Int(nodes[index].subtreeEnd))
    }
    return nil
  }

  /// The argument of a node, without a colon that slipped into it; empty when there is none.
  package func argument(of id: SyntaxNodeID) -> String {
    let range = self[id].argument
    if range.isEmpty { return "" }
    let isPlain =
      Blanks.isFolded(bytes.span.extracting(range.indices))
      && !bytes[range.indices].contains(UInt8(ascii: ":"))
    if isPlain { return String(decoding: bytes[range.indices], as: UTF8.self) }
    let written = bytes[range.indices].filter { $0 != UInt8(ascii: ":") }
    return String(decoding: Blanks.fold(written), as: UTF8.self)
  }

  /// The value of a node in one piece.
  package func value(of id: SyntaxNodeID) -> ValueText {
    let node = self[id]
    return ValueText(pieces[node.pieces], of: bytes, in: file, anchor: node.value)
  }

  /// The elements of a list, whether written as items or between semicolons.
  package func elements(of id: SyntaxNodeID) -> [ValueText] {
    let node = self[id]
    if node.items.isEmpty { return value(of: id).elements() }
    return items[node.items].map { item in
      ValueText(pieces[item.pieces], of: bytes, in: file, anchor: item.place)
    }
  }

  /// The text of the file, put together from its lines.
  package var text: [UInt8] { lines.flatMap { bytes[$0.range.indices] } }

  private func children(from start: Int, to end: Int) -> [SyntaxNodeID] {
    var count = 0
    var index = start
    while index < end {
      count += 1
      index = max(index + 1, Int(nodes[index].subtreeEnd))
    }
    var result: [SyntaxNodeID] = []
    result.reserveCapacity(count)
    index = start
    while index < end {
      result.append(SyntaxNodeID(index))
      index = max(index + 1, Int(nodes[index].subtreeEnd))
    }
    return result
  }
}

extension String.UTF8View {
  /// Whether the text ends with `suffix`.
  package func hasSuffix(_ suffix: StaticString) -> Bool {
    let end = suffix.text.utf8
    return count >= end.count && self.dropFirst(count - end.count).elementsEqual(end)
  }
}
