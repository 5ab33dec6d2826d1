import SOPLanguage

extension SyntaxTree {
  /// The tree of `text` as the file at `path`.
  static func of(_ text: String, path: String = "dinas/contoh.sop") -> SyntaxTree {
    of(Array(text.utf8), path: path)
  }

  /// The tree of `bytes` as the file at `path`.
  static func of(_ bytes: [UInt8], path: String) -> SyntaxTree {
    TreeBuilder.tree(of: SourceFile(path: path, contents: bytes), named: FileID(0))
  }

  /// The numbers of the rules that found something, in the order of the file.
  var codes: [UInt16] {
    findings.findings.sorted { $0.range.start < $1.range.start }.map { $0.problem.code }
  }

  /// Findings that a reader has to act upon: suggestions about style are none.
  var messages: Int {
    findings.findings.count { ![109, 113, 115].contains($0.problem.code) }
  }

  /// The text at `range`.
  func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether the lines tile the file and the tree's text is the file's.
  var isLossless: Bool {
    var end: Int32 = 0
    for line in lines {
      guard line.range.start == end, line.range.end > line.range.start,
        line.content.start >= line.range.start, line.content.end <= line.range.end
      else { return false }
      end = line.range.end
    }
    return Int(end) == bytes.count && text == bytes
  }

  /// Whether every node lies behind its parent and inside of its parent's block.
  var isWellFormed: Bool {
    nodes.indices.allSatisfy { index in
      let node = nodes[index]
      guard Int(node.subtreeEnd) > index, Int(node.subtreeEnd) <= nodes.count else { return false }
      guard let parent = node.parent else { return true }
      return parent.position < index && node.subtreeEnd <= self[parent].subtreeEnd
        && nodes[parent.position].keyword.form.opens != []
    }
  }

  /// The text of the file after the edits of `fix`.
  func text(applying fix: FixIt) -> String {
    var result = bytes
    for edit in fix.edits.reversed() {
      result.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }
}
