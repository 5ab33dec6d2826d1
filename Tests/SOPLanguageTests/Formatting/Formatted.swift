import SOPLanguage
import SOPTestSupport

/// The canonical form of a text that stands in a file at `path`.
func formatted(_ text: String, path: String = "contoh.sop") -> String {
  let file = SourceFile(path: path, contents: Array(text.utf8))
  return String(decoding: SourceFormatter.text(of: file), as: UTF8.self)
}

extension SourceFile {
  /// The file in canonical form.
  var formatted: SourceFile { replacingText(by: SourceFormatter.text(of: self)) }

  /// What is read of the file when it stands alone.
  var modelAlone: [[UInt8]] { Compiler.compile([self]).model }

  /// The lines that are understood neither as a keyword nor as a part of a value, as they are
  /// written.
  var unknownLines: [String] {
    let tree = TreeBuilder.tree(of: self, named: FileID(0))
    var known = Set<Int>()
    for (position, line) in tree.lines.enumerated() {
      switch line.kind {
      case .blank, .comment, .note: known.insert(position)
      case .item, .bar, .text: break
      }
    }
    for node in tree.nodes where !node.isVirtual { known.insert(Int(node.line)) }
    for item in tree.items { known.insert(Int(item.line)) }
    for piece in tree.pieces {
      known.formUnion(tree.lines.indices.filter { tree.lines[$0].range.contains(piece) })
    }
    return tree.lines.indices.filter { !known.contains($0) }
      .map { text(in: tree.lines[$0].range).trimmingEnd() }
  }
}

extension SourceRange {
  fileprivate func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.start < end
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while let last = text.unicodeScalars.last, last == "\n" || last == "\r" {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
