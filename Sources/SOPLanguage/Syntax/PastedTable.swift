/// Recognises tables that were pasted as they are: rows of cells between tabs or bars.
enum PastedTable {
  /// Three lines in a row with three tabs or bars each are a table.
  static let leastRows = 3
  /// How many tabs or bars a row has at least.
  static let leastSeparators = 3

  /// For each line whether it is a row of a pasted table.
  static func rows(of tree: SyntaxTree, reader: HeadingReader) -> [Bool] {
    var result = [Bool](repeating: false, count: tree.lines.count)
    guard tree.lines.contains(where: { $0.traits.contains(.separator) }) else { return result }
    var start = 0
    for index in 0...tree.lines.count {
      let isRow = index < tree.lines.count && isRow(tree.lines[index], of: tree.bytes, reader)
      if isRow { continue }
      if index - start >= leastRows {
        for row in start..<index { result[row] = true }
      }
      start = index + 1
    }
    return result
  }

  /// Whether a line has the cells of a row.
  ///
  /// Tabs before the first word are an indent, and a keyword line is one however it is aligned.
  private static func isRow(
    _ line: SourceLine,
    of bytes: [UInt8],
    _ reader: HeadingReader
  ) -> Bool {
    guard line.traits.contains(.separator), line.kind != .comment, line.kind != .blank else {
      return false
    }
    var tabs = 0
    var bars = 0
    for index in Int(line.range.start) + line.indent..<Int(line.range.end) {
      if bytes[index] == 0x09 { tabs += 1 }
      if bytes[index] == UInt8(ascii: "|") { bars += 1 }
    }
    guard tabs >= leastSeparators || bars >= leastSeparators else { return false }
    return reader.heading(of: line) == nil
  }
}

extension SyntaxTree {
  /// The lines of the pasted table that holds the line at `offset`; nothing elsewhere.
  package func pastedTable(at offset: Int32) -> SourceRange? {
    let rows = PastedTable.rows(of: self, reader: HeadingReader(bytes))
    guard let line = lines.firstIndex(where: { $0.range.start <= offset && offset < $0.range.end }),
      rows[line]
    else { return nil }
    let first = rows[..<line].lastIndex(of: false).map { $0 + 1 } ?? 0
    let last = rows[line...].firstIndex(of: false).map { $0 - 1 } ?? rows.count - 1
    return lines[first].range.joined(with: lines[last].range)
  }
}
