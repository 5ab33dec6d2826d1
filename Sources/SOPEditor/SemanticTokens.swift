package import SOPLanguage

/// Tells what each stretch of a file is, so that an editor can colour it.
package enum SemanticTokens {
  /// What a stretch is.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case keyword, label, role, document, state, procedure, title, value, comment, note
  }

  /// A stretch of one line.
  package struct Token: Hashable, Sendable {
    /// The stretch.
    package let range: SourceRange
    /// What it is.
    package let kind: Kind
    /// Whether something is declared there.
    package let isDeclaration: Bool
  }

  /// The tokens of a file in the order of the text; none overlaps another.
  package static func tokens(of snapshot: Snapshot) -> [Token] {
    let tree = snapshot.tree
    var found: [Token] = []
    for mention in snapshot.mentions {
      found.append(
        Token(
          range: mention.range,
          kind: kind(of: mention.subject),
          isDeclaration: mention.isDeclaration
        )
      )
    }
    for line in tree.lines where line.kind == .comment || line.kind == .note {
      let range = SourceRange(Int(line.range.start) + line.indent, Int(line.content.end))
      found.append(
        Token(range: range, kind: line.kind == .comment ? .comment : .note, isDeclaration: false)
      )
    }
    for position in tree.nodes.indices { add(SyntaxNodeID(position), of: tree, to: &found) }
    return withoutOverlaps(found.flatMap { split($0, by: tree) })
  }

  private static func kind(of subject: Subject) -> Kind {
    switch subject {
    case .role: .role
    case .document: .document
    case .step: .label
    case .procedure: .procedure
    }
  }

  private static func add(_ id: SyntaxNodeID, of tree: SyntaxTree, to found: inout [Token]) {
    let node = tree[id]
    if !node.isVirtual {
      found.append(Token(range: node.keywordRange, kind: .keyword, isDeclaration: false))
    }
    switch node.keyword.form.value {
    case .documents:
      for element in tree.elements(of: id) {
        var ignored = Findings()
        guard let use = DocumentUseReader.read(element, into: &ignored).value else { continue }
        found.append(Token(range: use.stateRange, kind: .state, isDeclaration: false))
      }
    case .text where node.keyword.form.opens != []:
      for piece in tree.pieces[node.pieces] {
        found.append(Token(range: piece, kind: .title, isDeclaration: true))
      }
    case .duration, .durationList, .date, .cost, .employeeNumber, .status, .count, .color, .choice:
      for element in tree.elements(of: id) {
        found.append(Token(range: element.range, kind: .value, isDeclaration: false))
      }
    case .nothing, .line, .text, .textList, .path, .legalBases, .reference, .references, .region,
      .contacts, .performers, .lanes, .documentDeclarations, .destination, .chainLevels:
      break
    }
  }

  /// A token over several lines becomes one for each.
  private static func split(_ token: Token, by tree: SyntaxTree) -> [Token] {
    guard !token.range.isEmpty else { return [] }
    let bytes = tree.bytes
    let breaks = token.range.indices.contains { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
    guard breaks else { return [token] }
    return tree.lines.compactMap { line in
      let start = max(Int(token.range.start), Int(line.content.start))
      let end = min(Int(token.range.end), Int(line.content.end))
      guard start < end else { return nil }
      return Token(
        range: SourceRange(start, end),
        kind: token.kind,
        isDeclaration: token.isDeclaration
      )
    }
  }

  /// The tokens in order; of two that overlap the one that begins first, or else the shorter.
  private static func withoutOverlaps(_ tokens: [Token]) -> [Token] {
    let sorted = tokens.sorted { left, right in
      left.range.start == right.range.start
        ? left.range.end < right.range.end : left.range.start < right.range.start
    }
    var result: [Token] = []
    for token in sorted where token.range.start >= result.last?.range.end ?? 0 {
      result.append(token)
    }
    return result
  }
}
