import SOPLanguage

/// Turns a table that was pasted into an SOP into its lanes and steps.
struct PastedTableConversion {
  private let snapshot: Snapshot
  private let table: SourceRange

  /// Looks at the table that holds a place; nothing elsewhere.
  init?(_ snapshot: Snapshot, at offset: Int32) {
    guard snapshot.tree.kind == .procedure,
      let table = snapshot.tree.pastedTable(at: offset)
    else { return nil }
    self.snapshot = snapshot
    self.table = table
  }

  /// Whether a stretch lies in the table.
  func holds(_ range: SourceRange) -> Bool {
    table.start <= range.start && range.end <= table.end
  }

  /// The change; nothing when no step can be read, or when the table holds several SOPs.
  var change: FixIt? {
    let result = Importer.read(Array(snapshot.file.bytes(in: table)), named: snapshot.file.path)
    guard result.procedures.count == 1, let draft = result.procedures.first, draft.stepCount > 0
    else { return nil }
    return FixIt(
      Message("ubah tabel ini menjadi langkah", en: "turn this table into steps"),
      .hasBlanks,
      edits: [TextEdit(file: snapshot.id, range: table, replacement: text(of: draft))]
    )
  }

  /// The lanes and steps, in the line ends of the file; lanes that the SOP has stay alone.
  private func text(of draft: ImportedProcedure) -> String {
    var body = Array(draft.text[draft.bodyStart...])
    if snapshot.tree.root(.lanes) != nil { body = PastedTableConversion.withoutLanes(body) }
    while body.last == 0x0A { body.removeLast() }
    let text = String(decoding: body + [0x0A], as: UTF8.self)
    let lineEnd = snapshot.lineEnd
    guard lineEnd != "\n" else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }

  private static func withoutLanes(_ body: [UInt8]) -> [UInt8] {
    let tree = TreeBuilder.tree(of: SourceFile(path: "-", contents: body), named: FileID(0))
    guard let lanes = tree.root(.lanes) else { return body }
    let end = tree.lines[Int(tree[lanes].lastLine)].range.end
    return Array(body[Int(end)...].drop { $0 == 0x0A })
  }
}
