package import SOPLanguage

/// What is shown about the place under the pointer.
package struct Hover: Sendable {
  /// The words that the text is about.
  package var range: SourceRange
  /// The keyword, where the place is one.
  package var keyword: Keyword?
  /// What there is to say besides, a line each.
  package var lines: [Message] = []

  /// The text, in `language`, a line each: of a keyword its name, what it is for and an example.
  package func text(in language: Language) -> String {
    var result: [String] = []
    if let entry = keyword?.entry {
      result += [entry.spelling.text, entry.help.wording(in: language).text, entry.example.text]
    }
    return (result + lines.map { $0.text(in: language) }).joined(separator: "\n")
  }

  /// What there is to say about the keyword at `offset` of a file that stands alone.
  package static func hover(in file: SourceFile, at offset: Int) -> Hover? {
    hover(in: Snapshot(alone: file), at: offset)
  }

  /// What there is to say about the keyword or the name at `offset`; nothing elsewhere.
  package static func hover(in snapshot: Snapshot, at offset: Int) -> Hover? {
    if let mention = snapshot.mention(at: offset) {
      return Hover(range: mention.range, lines: lines(about: mention.subject, in: snapshot))
    }
    let tree = snapshot.tree
    guard let node = tree.nodes.first(where: { $0.keywordRange.indices.contains(offset) }) else {
      return nil
    }
    var hover = Hover(range: node.keywordRange, keyword: node.keyword)
    if let step = snapshot.step(headedAt: node.keywordRange) {
      hover.lines = snapshot.times(of: step)
    }
    return hover
  }

  private static func lines(about subject: Subject, in snapshot: Snapshot) -> [Message] {
    switch subject {
    case .role(let name): snapshot.description(ofRole: name)
    case .document(let name): snapshot.lifeLine(ofDocument: name)
    case .step(let label): snapshot.description(ofStep: label)
    case .procedure(let path): snapshot.description(ofProcedure: path)
    }
  }
}
