/// What is read of a file, written down so that two readings can be compared.
///
/// The order of fields inside a block does not count where the formatter changes it, nor does the
/// way in which a value is spread over lines.
struct TreeDigest: Equatable {
  /// Keywords, arguments, values and blocks.
  private var content: [UInt8]
  /// How often each kind of slip was met.
  private var slips: [UInt16: Int] = [:]

  /// Reads a tree.
  init(_ tree: SyntaxTree) {
    var sink = ByteSink(capacity: tree.bytes.count)
    TreeDigest.add(tree.roots, of: tree, to: &sink)
    for note in tree.openNotes {
      sink.append(contentsOf: Blanks.fold(Array(tree.bytes[note.indices])))
      sink.append(TreeDigest.end)
    }
    sink.append(tree.hasOrphanItems ? 1 : 0 as UInt8)
    content = sink.bytes
    for finding in tree.findings.findings { slips[finding.problem.code, default: 0] += 1 }
  }

  /// Whether the same is read here as in an earlier text, with no slip that was not there.
  func isPreserved(from other: TreeDigest) -> Bool {
    content == other.content
      && slips.allSatisfy { code, count in count <= other.slips[code, default: 0] }
  }

  /// Marks the end of a text; no text holds it, for blanks are folded.
  private static let end: UInt8 = 0x0A

  private static func add(_ nodes: [SyntaxNodeID], of tree: SyntaxTree, to sink: inout ByteSink) {
    for id in BlockOrder.sorted(nodes, in: tree) {
      let node = tree[id]
      sink.append(node.keyword.rawValue)
      sink.append((node.isVirtual ? 1 : 0) + (node.isCorrected ? 2 : 0) as UInt8)
      sink.append(tree.argument(of: id))
      sink.append(end)
      addValue(id, of: tree, to: &sink)
      add(tree.children(of: id), of: tree, to: &sink)
      sink.append(end)
    }
  }

  private static func addValue(_ id: SyntaxNodeID, of tree: SyntaxTree, to sink: inout ByteSink) {
    let node = tree[id]
    if node.items.isEmpty, node.keyword.form.value.shape != .list {
      sink.append(contentsOf: tree.value(of: id).folded)
      sink.append(end)
      return
    }
    for element in tree.elements(of: id) {
      sink.append(contentsOf: CanonicalText.item(element.folded, node.keyword))
      sink.append(end)
    }
    for item in tree.items[node.items] { sink.append(item.isCorrected ? 1 : 0 as UInt8) }
  }
}
