import SOPLanguage

/// The element of a field that somebody is writing.
struct WrittenField {
  /// The field.
  let node: SyntaxNodeID
  /// What stands between the beginning of the element and the place of writing.
  let typed: SourceRange
  /// How many elements stand before it between semicolons on the same line.
  let number: Int

  /// The element at `offset`; nothing where a keyword would stand.
  init?(at offset: Int, in tree: SyntaxTree) {
    guard let line = tree.lines.lastIndex(where: { Int($0.range.start) <= offset }),
      let node = tree.nodes.lastIndex(where: { Int($0.line) <= line && !$0.isVirtual }),
      let start = WrittenField.start(ofLine: line, node: tree.nodes[node], offset, in: tree)
    else { return nil }
    self.node = SyntaxNodeID(node)
    let bytes = tree.bytes
    let separators = (start..<offset).filter { bytes[$0] == UInt8(ascii: ";") }
    var first = separators.last.map { $0 + 1 } ?? start
    while case let length = Blanks.length(bytes, at: first, before: offset), length > 0 {
      first += length
    }
    typed = SourceRange(first, offset)
    number = separators.count
  }

  /// Where the value begins on a line; nothing when `offset` does not stand in a value.
  private static func start(
    ofLine line: Int,
    node: SyntaxNode,
    _ offset: Int,
    in tree: SyntaxTree
  ) -> Int? {
    if Int(node.line) == line {
      let start = Int(max(node.keywordRange.end, node.argument.end))
      guard start <= offset,
        let colon = tree.bytes[start..<offset].firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return colon + 1
    }
    let content = tree.lines[line].content
    return tree.lines[line].kind == .item && Int(content.start) <= offset
      ? Int(content.start) : nil
  }

  /// What was typed of it so far.
  func text(in tree: SyntaxTree) -> String {
    String(decoding: tree.bytes[typed.indices], as: UTF8.self)
  }
}
