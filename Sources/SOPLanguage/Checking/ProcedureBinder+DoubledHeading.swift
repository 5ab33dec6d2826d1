extension ProcedureBinder {
  /// Whether a heading is empty and stands again right below: it was typed or pasted twice.
  func isDoubled(_ id: SyntaxNodeID) -> Bool {
    let (node, next) = (tree[id], id.position + 1)
    guard next < tree.nodes.count, Int(node.subtreeEnd) == next, !node.value.isEmpty else {
      return false
    }
    let twin = SyntaxNodeID(next)
    return tree[twin].keyword == node.keyword && tree[twin].parent == node.parent
      && tree.argument(of: twin) == tree.argument(of: id)
      && tree.value(of: twin).name == tree.value(of: id).name
  }

  /// Reports the second of two headings; the first one is taken as if it were not there.
  mutating func reportDoubled(_ id: SyntaxNodeID) {
    guard let label = label(of: id) else {
      report(.missingPerformer, at: headingPlace(of: id))
      return
    }
    let twin = SyntaxNodeID(id.position + 1)
    let message = Message("sudah dipakai di sini", en: "used here already")
    report(
      .repeatedLabel(label),
      at: tree[twin].argument,
      related: [(range: tree[id].argument, message: message)]
    )
  }
}
