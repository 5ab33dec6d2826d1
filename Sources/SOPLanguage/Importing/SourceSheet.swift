/// A piece of a source by its position in ``SourceSheet/fragments``.
package struct FragmentID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// The smallest part of a source that is accounted for: a cell of a table, or a line outside.
package struct Fragment: Sendable {
  /// Where it stands in the source; never empty.
  package let range: SourceRange
  /// The lines of its text, without markup and without blanks at either end; none is empty.
  let lines: [[UInt8]]
  /// The column of the table, from one; zero for a line outside of tables.
  package let column: Int

  /// The text in one piece, each run of blanks one space.
  package let text: [UInt8]

  init(range: SourceRange, lines: [[UInt8]], column: Int) {
    self.range = range
    self.lines = lines
    self.column = column
    text = Blanks.fold(Array(lines.joined(separator: [0x20])))
  }
}

/// A row of a table, or a line outside of tables, which is a row of one cell.
struct SourceRow: Sendable {
  /// The cells, with nothing where a cell is blank; a merged cell stands at each place it covers.
  var cells: [FragmentID?]
  /// Which table the row belongs to, counted from zero; nothing for a line.
  var table: Int?

  /// Whether nothing is written in the row.
  var isBlank: Bool { cells.allSatisfy { $0 == nil } }

  /// The cell at `column`; nothing beyond the last.
  func cell(_ column: Int) -> FragmentID? { cells.indices.contains(column) ? cells[column] : nil }

  /// The cells that are written, each with its column; a merged cell once.
  var written: [(column: Int, id: FragmentID)] {
    var result: [(column: Int, id: FragmentID)] = []
    for (column, id) in cells.enumerated() {
      guard let id, result.last?.id != id else { continue }
      result.append((column, id))
    }
    return result
  }
}

/// A source cut into rows and cells, before anything of it is understood.
///
/// Every byte of the source that is neither blank nor markup belongs to exactly one fragment.
package struct SourceSheet: Sendable {
  /// The source as UTF-8.
  package let bytes: [UInt8]
  /// The cells and lines, in the order of the source.
  package private(set) var fragments: [Fragment] = []
  /// What only arranges the text: separators, quotes around cells, tags, comments.
  package private(set) var markup: [SourceRange] = []
  /// The rows in the order of the source, blank lines among them.
  private(set) var rows: [SourceRow] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fragment named `id`.
  package subscript(id: FragmentID) -> Fragment { fragments[id.position] }

  /// Adds a cell or a line; nothing when nothing is written in it.
  mutating func add(_ range: Range<Int>, lines: [[UInt8]], column: Int) -> FragmentID? {
    let written = lines.compactMap { line in
      let text = line[Blanks.trim(line, line.indices)]
      return text.isEmpty ? nil : Array(text)
    }
    guard !written.isEmpty else { return nil }
    fragments.append(
      Fragment(
        range: SourceRange(range.lowerBound, range.upperBound),
        lines: written,
        column: column
      )
    )
    return FragmentID(fragments.count - 1)
  }

  /// Adds a row.
  mutating func add(_ row: SourceRow) { rows.append(row) }

  /// Adds a line outside of tables.
  mutating func addLine(_ range: Range<Int>, lines: [[UInt8]]) {
    rows.append(SourceRow(cells: [add(range, lines: lines, column: 0)], table: nil))
  }

  /// Marks a part of the source as markup.
  mutating func addMarkup(_ range: Range<Int>) {
    if !range.isEmpty { markup.append(SourceRange(range.lowerBound, range.upperBound)) }
  }
}
