import SOPLanguage

/// How wide the columns of a printed table are, in whole units.
struct ColumnPlan: Hashable {
  /// The columns of texts, in their order on the page; lanes stand between the second and third.
  enum Text: Int, CaseIterable {
    case number, activity, inputs, time, outputs, remark
  }

  /// The columns of texts.
  private(set) var texts: [Int]
  /// The lanes.
  private(set) var lanes: [Int]
  /// Whether the table fits on the page.
  let isFitting: Bool

  /// All columns from left to right.
  var all: [Int] { texts[..<2] + lanes + texts[2...] }

  /// The width of the table.
  var width: Int { all.reduce(0, +) }

  /// Shares out `width` among lanes that need at least `lanes` and columns with the given cells.
  init(lanes: [Int], cells: [[CellText]], density: PrintDensity, width: Int) {
    self.lanes = lanes
    texts = ColumnPlan.smallest(cells, density)
    var spare = width - texts.reduce(0, +) - lanes.reduce(0, +)
    isFitting = spare >= 0
    guard spare > 0 else { return }
    let helped = ColumnPlan.widen(&texts, by: spare, cells, density)
    spare -= helped
    // The narrowest lane first, so that lanes become alike where there is room for it.
    while spare > 0, let narrowest = self.lanes.min(), narrowest < ColumnPlan.widestLane,
      let lane = self.lanes.firstIndex(of: narrowest)
    {
      self.lanes[lane] += 1
      spare -= 1
    }
    texts[Text.activity.rawValue] += spare
  }

  /// The tenths of a pixel that a column has beside its text.
  private static func room(_ width: Int) -> Int {
    SheetUnit.tenths(width) - PrintDensity.sidePadding
  }

  private static func smallest(_ cells: [[CellText]], _ density: PrintDensity) -> [Int] {
    Text.allCases.filter { $0.rawValue < cells.count }.map { column in
      let usual = usual(column) * density.textSize / 120
      // A time is read at a glance when it stands on one line.
      let needed = cells[column.rawValue].map { cell in
        let whole = covering(cell.widestParagraph)
        return column == .time && whole <= usual * 3 / 2 ? whole : covering(cell.widestWord)
      }
      return max(usual, min(needed.max() ?? 0, usual * 2))
    }
  }

  /// The width of a column, in units, whose text is so wide.
  private static func covering(_ text: Int) -> Int {
    SheetUnit.covering(text + PrintDensity.sidePadding)
  }

  private static func usual(_ column: Text) -> Int {
    switch column {
    case .number: 8
    case .activity: 44
    case .inputs: 24
    case .time: 14
    case .outputs: 24
    case .remark: 16
    }
  }

  /// Widens the columns that make rows lower, a few units at a time; says by how much.
  private static func widen(
    _ texts: inout [Int],
    by spare: Int,
    _ cells: [[CellText]],
    _ density: PrintDensity
  ) -> Int {
    let columns = Array(texts.indices.dropFirst())
    var lines = texts.indices.map { column in
      cells[column].map { $0.lineCount(within: room(texts[column])) }
    }
    var left = spare
    var height = height(lines)
    while left >= step {
      var best: (column: Int, width: Int, lines: [Int], gain: Int)?
      for column in columns {
        for width in stride(from: step, through: min(left, reach), by: step) {
          let changed = cells[column].map { $0.lineCount(within: room(texts[column] + width)) }
          var all = lines
          all[column] = changed
          let gain = (height - self.height(all)) * reach / width
          if gain > best?.gain ?? 0 { best = (column, width, changed, gain) }
        }
      }
      guard let best else { break }
      texts[best.column] += best.width
      lines[best.column] = best.lines
      left -= best.width
      height = self.height(lines)
    }
    return spare - left
  }

  /// The lines of all rows together; a row of few lines can't get lower than its drawing.
  private static func height(_ lines: [[Int]]) -> Int {
    guard let rows = lines.first?.count else { return 0 }
    var sum = 0
    for row in 0..<rows {
      var most = 2
      for column in lines where column[row] > most { most = column[row] }
      sum += most
    }
    return sum
  }

  private static let widestLane = 27
  /// By how much a column grows at least and at most in one go.
  private static let step = 3
  private static let reach = 12
}
