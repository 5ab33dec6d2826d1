/// The cells of a row with the columns to which they belong.
struct AlignedRow {
  /// A cell and its column.
  struct Cell {
    var column: TableHead.Column
    /// The position of the column, from zero.
    var position: Int
    var id: FragmentID
  }

  /// The cells that are written, from left to right.
  var cells: [Cell]
  /// Whether they had to be moved.
  var isShifted: Bool

  /// The first cell of the given column.
  func first(_ column: TableHead.Column) -> FragmentID? {
    cells.first { $0.column == column }?.id
  }
}

/// Puts the cells of a row below the headings to which they belong.
///
/// Scanned tables have rows with a cell more or less than their head. The rule: when what stands
/// below "Waktu" is no time, and one other cell behind the activity is, that cell is the time, and
/// the cells around it belong to the columns around "Waktu". A cell that holds the number of a list
/// alone belongs to the cell behind it.
enum RowAligner {
  static func align(_ row: SourceRow, _ head: TableHead, _ sheet: SourceSheet) -> AlignedRow {
    let shift = shift(row, head, sheet)
    var cells: [AlignedRow.Cell] = []
    for cell in row.written {
      let position = position(of: cell.column, shift, head)
      let column = head.columns.indices.contains(position) ? head.columns[position] : .unlabelled
      cells.append(AlignedRow.Cell(column: column, position: position, id: cell.id))
    }
    if shift != 0 { joinListNumbers(&cells, sheet) }
    return AlignedRow(cells: cells, isShifted: shift != 0)
  }

  /// Whether a text is a length of time.
  static func isTime(_ text: [UInt8]) -> Bool {
    guard text.contains(where: { $0.isASCIIDigit }), text.count <= longestTime else { return false }
    var findings = Findings()
    let range = SourceRange(0, text.count)
    let value = ValueText([range], of: text, in: FileID(0), anchor: range)
    return DurationReader.read(value, into: &findings).value != nil
  }

  /// Longer texts are no lengths of time.
  private static let longestTime = 80

  /// By how many columns the time stands too far to the right.
  private static func shift(_ row: SourceRow, _ head: TableHead, _ sheet: SourceSheet) -> Int {
    guard let duration = head.duration, let activity = head.activity, duration > activity
    else { return 0 }
    if let id = row.cell(duration), isTime(sheet[id].text) { return 0 }
    let times = row.written.filter { $0.column > activity && isTime(sheet[$0.id].text) }
    return times.count == 1 ? times[0].column - duration : 0
  }

  /// The column to which the cell at `column` belongs.
  ///
  /// The number and the activity are never shifted, the marks of the lanes are where they are.
  private static func position(of column: Int, _ shift: Int, _ head: TableHead) -> Int {
    guard shift != 0, let activity = head.activity, column > activity else { return column }
    if case .lane? = head.columns.indices.contains(column) ? head.columns[column] : nil,
      shift > 0
    {
      return column
    }
    return max(activity + 1, column - shift)
  }

  /// A cell that holds a list number alone belongs to the column of the cell behind it.
  private static func joinListNumbers(_ cells: inout [AlignedRow.Cell], _ sheet: SourceSheet) {
    for index in cells.indices.dropLast() where cells[index].column != .number {
      guard ListNumber(sheet[cells[index].id].text)?.isWhole ?? false else { continue }
      cells[index].column = cells[index + 1].column
      cells[index].position = cells[index + 1].position
    }
  }
}
