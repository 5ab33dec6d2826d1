/// Recognises tables that were pasted as they are: rows of cells between tabs or bars.
enum PastedTable {
  /// Three lines in a row with three tabs or bars each are a table.
  static let leastRows = 3
  /// How many tabs or bars a row has at least.
  static let leastSeparators = 3

  /// For each line whether it is a row of a pasted table.
  static func rows(of tree: SyntaxTree) -> [Bool] {
    var result = [Bool](repeating: false, count: tree.lines.count)
    var start = 0
    for index in 0...tree.lines.count {
      let isRow = index < tree.lines.count && isRow(tree.lines[index], of: tree.bytes)
      if isRow { continue }
      if index - start >= leastRows {
        for row in start..<index { result[row] = true }
      }
      start = index + 1
    }
    return result
  }

  private static func isRow(_ line: SourceLine, of bytes: [UInt8]) -> Bool {
    var tabs = 0
    var bars = 0
    for index in line.range.indices {
      if bytes[index] == 0x09 { tabs += 1 }
      if bytes[index] == UInt8(ascii: "|") { bars += 1 }
    }
    return line.kind != .comment && (tabs >= leastSeparators || bars >= leastSeparators)
  }
}
