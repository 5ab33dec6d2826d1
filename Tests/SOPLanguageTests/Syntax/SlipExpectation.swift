import SOPLanguage

/// What becomes of a file's structure when a line is lost or doubled.
struct SlipExpectation {
  let tree: SyntaxTree
  let shape: SyntaxShape

  init(_ tree: SyntaxTree, withText: Bool) {
    self.tree = tree
    shape = SyntaxShape(tree, withText: withText)
  }

  /// The shape that is right after `slip`, or nothing when the slip has to be reported.
  func shape(after slip: Slip) -> SyntaxShape? {
    switch slip.kind {
    case .lineLost: changed(at: slip.position, isLost: true)
    case .lineDoubled: changed(at: slip.position, isLost: false)
    default: shape
    }
  }

  /// Whether `tree` has the structure that is right after `slip`.
  func isMet(by tree: SyntaxTree, after slip: Slip) -> Bool {
    guard var expected = shape(after: slip) else { return false }
    var shape = SyntaxShape(tree, withText: slip.kind.keepsWords)
    guard shape.nodes.count == expected.nodes.count else { return false }
    for index in shape.nodes.indices {
      if expected.nodes[index].text == "?" {
        expected.nodes[index].text = ""
        shape.nodes[index].text = ""
      }
      // An emptied value that the form demands is reported when the SOP is bound (SOP106).
      if shape.nodes[index].isEmpty, shape.nodes[index].isExpected {
        expected.nodes[index].pieces = 0
        expected.nodes[index].elements = 0
        expected.nodes[index].text = shape.nodes[index].text
      }
    }
    if shape == expected { return true }
    return shape.notes == expected.notes && shape.unordered == expected.unordered
  }

  /// Whether the text after `slip` is as good as the one before, so that nobody who has not seen
  /// the original can tell that something is wrong.
  ///
  /// - A semicolon that is lost, or that changes places with an element of one letter: the names
  ///   on either side become one name.
  /// - A continuation line that is swapped with the line above or below, or whose heading is lost:
  ///   any words may continue any text.
  /// - A `Cabang` line that is lost: its steps follow those of the branch above.
  func isInvisible(_ slip: Slip) -> Bool {
    switch slip.kind {
    case .markLost: return tree.bytes[slip.position] == UInt8(ascii: ";")
    case .markSwapped:
      return tree.bytes[slip.position...slip.position + 1].contains(UInt8(ascii: ";"))
    case .lineSwapped: return continues(slip.position...slip.position + 2)
    case .lineLost:
      let isBranch = tree.nodes.contains { Int($0.line) == slip.position && $0.keyword == .branch }
      return isBranch || continues(slip.position + 1...slip.position + 1)
    default: return false
    }
  }

  /// Whether one of the lines continues a value or an item.
  private func continues(_ positions: ClosedRange<Int>) -> Bool {
    positions.contains { position in
      guard position < tree.lines.count else { return false }
      let line = tree.lines[position]
      return line.kind != .item && tree.pieces.contains(line.content)
    }
  }

  private func changed(at line: Int, isLost: Bool) -> SyntaxShape? {
    let place = tree.lines[line].content
    if tree.openNotes.contains(place) { return withNotes(isLost ? -1 : 1) }
    if let index = tree.nodes.firstIndex(where: { Int($0.line) == line }) {
      return isLost ? withoutNode(index) : withTwin(of: index)
    }
    guard let piece = tree.pieces.firstIndex(of: place) else { return shape }
    return withPiece(piece, isLost: isLost)
  }

  private func withNotes(_ difference: Int) -> SyntaxShape {
    var result = shape
    result.notes += difference
    return result
  }

  private func withoutNode(_ index: Int) -> SyntaxShape? {
    let node = tree.nodes[index]
    guard node.items.isEmpty, node.pieces.count <= 1, Int(node.subtreeEnd) == index + 1 else {
      return nil
    }
    var result = shape
    result.nodes.remove(at: index)
    return result
  }

  /// The shape with a second heading in front of the one at `index`, which keeps what is below.
  private func withTwin(of index: Int) -> SyntaxShape? {
    let node = tree.nodes[index]
    guard node.keyword.form.isRepeatable else { return nil }
    var result = shape
    var twin = shape.nodes[index]
    twin.pieces = node.value.isEmpty ? 0 : 1
    if node.pieces.count > 1 { twin.text = "?" }
    result.nodes.insert(twin, at: index)
    return result
  }

  private func withPiece(_ piece: Int, isLost: Bool) -> SyntaxShape? {
    guard let index = tree.nodes.firstIndex(where: { owns($0, piece) }) else { return nil }
    let isItem = tree.items.contains { $0.pieces.first == piece }
    var result = shape
    result.nodes[index].pieces += isLost ? -1 : 1
    result.nodes[index].text = "?"
    if isItem { result.nodes[index].elements += isLost ? -1 : 1 }
    return result
  }

  private func owns(_ node: SyntaxNode, _ piece: Int) -> Bool {
    node.pieces.contains(piece) || tree.items[node.items].contains { $0.pieces.contains(piece) }
  }
}
