package import SOPLanguage

/// The official table as coordinates: where each rule, each line of text and each part of the
/// drawing is, in tenths of a point from the upper left corner.
///
/// For outputs that can't leave the heights of rows to a browser.
package struct TableGeometry {
  /// A place.
  package struct Corner: Hashable, Sendable {
    /// The horizontal place.
    package var x: Int
    /// The vertical place.
    package var y: Int

    /// Makes a place.
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// A line of text.
  struct TextLine {
    /// Where it begins, or its middle when it is centred.
    var x: Int
    /// The base line.
    var y: Int
    /// The width.
    var width: Int
    /// The text.
    var text: String
    /// Whether it is centred and bold.
    var isHeading: Bool
    /// The row that it stands in; nothing in the header.
    var row: Int?
    /// Whether it goes on with the paragraphs of the line before.
    var isContinued: Bool
  }

  /// Which columns there are.
  package enum Content: Sendable {
    /// All of the official table.
    case table
    /// Only the numbers of the steps and the lanes, so rows are as high as the drawing needs.
    case flow
  }

  /// The columns, from left to right; the lanes stand between the second and the third of them.
  enum Field: Int, CaseIterable {
    case number, activity, inputs, time, outputs, remark
  }

  /// The procedure.
  let procedure: Procedure
  /// The drawing.
  package let layout: FlowLayout
  /// The measures of the drawing.
  package let metrics: FlowMetrics
  /// The sizes that the drawing needs.
  package let sizing: FlowSizing
  /// Which columns there are.
  let content: Content
  /// Whether there is a column for remarks.
  let hasRemarks: Bool
  /// The left border of each lane, and the right border of the last one.
  package private(set) var laneEdges: [Int] = []
  /// The borders of the columns left of the lanes: table, activity, lanes.
  private(set) var leftEdges: [Int] = []
  /// The borders of the columns right of the lanes, the last of which ends the table.
  private(set) var rightEdges: [Int] = []
  /// The upper border of each row, and the lower border of the last one.
  package private(set) var rowEdges: [Int] = []
  /// The rule between the two rows of the header.
  private(set) var headerMiddle = 0
  /// The lines of text.
  private(set) var texts: [TextLine] = []

  private let language: Language

  /// Lays out the table of an SOP.
  package init(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    _ language: Language,
    content: Content = .table,
    metrics: FlowMetrics = .page
  ) {
    self.procedure = procedure
    self.layout = layout
    self.metrics = metrics
    self.language = language
    let names = procedure.lanes.map { $0.name }
    sizing = FlowSizing(layout, metrics, lanes: names, in: language)
    self.content = content
    hasRemarks = content == .table && procedure.steps.contains { $0.hasRemark }
    placeColumns()
    placeHeader()
    for index in layout.rows.indices { placeRow(index) }
  }

  // MARK: Sizes

  /// The distance of everything from the border of the picture.
  static let margin = 120
  /// The size of the letters.
  static let textSize = 75
  /// From one line of text to the next.
  static let textPitch = 92
  /// From a rule to the text beside it.
  static let padding = 40
  /// The height of the first row of the header.
  static let headingHeight = 140

  private static func width(of field: Field) -> Int {
    switch field {
    case .number: 220
    case .activity: 1_700
    case .inputs: 1_100
    case .time: 480
    case .outputs: 1_100
    case .remark: 700
    }
  }

  /// The columns of texts that there are.
  private var fields: [Field] {
    switch content {
    case .flow: [.number]
    case .table: Field.allCases.filter { $0 != .remark || hasRemarks }
    }
  }

  private mutating func placeColumns() {
    var x = TableGeometry.margin
    leftEdges = [x]
    for field in fields.prefix(2) {
      x += TableGeometry.width(of: field)
      leftEdges.append(x)
    }
    laneEdges = [x]
    for half in sizing.laneHalves {
      x += 2 * half
      laneEdges.append(x)
    }
    rightEdges = [x]
    for field in fields.dropFirst(2) {
      x += TableGeometry.width(of: field)
      rightEdges.append(x)
    }
  }

  /// The right border of the table.
  var right: Int { rightEdges[rightEdges.count - 1] }

  /// The lower border of the table.
  var bottom: Int { rowEdges[rowEdges.count - 1] }

  /// The borders of a column of texts.
  private func edges(of field: Field) -> (left: Int, right: Int) {
    switch field {
    case .number: (leftEdges[0], leftEdges[1])
    case .activity: (leftEdges[1], leftEdges[2])
    case .inputs: (rightEdges[0], rightEdges[1])
    case .time: (rightEdges[1], rightEdges[2])
    case .outputs: (rightEdges[2], rightEdges[3])
    case .remark: (rightEdges[3], right)
    }
  }

  // MARK: Header

  private mutating func placeHeader() {
    headerMiddle = TableGeometry.margin + TableGeometry.headingHeight
    let names = procedure.lanes.map { $0.name }
    var lanes: [[String]] = []
    for lane in 0..<layout.laneCount {
      let name = lane < names.count ? names[lane] : ""
      lanes.append(wrap(name, within: laneEdges[lane + 1] - laneEdges[lane], .bold))
    }
    let most = max(2, lanes.reduce(1) { max($0, $1.count) })
    let bottom = headerMiddle + most * TableGeometry.textPitch + 2 * TableGeometry.padding
    rowEdges = [bottom]
    for (lane, lines) in lanes.enumerated() {
      let middle = (laneEdges[lane] + laneEdges[lane + 1]) / 2
      placeHeading(lines, at: middle, from: headerMiddle, to: bottom)
    }
    for field in fields { placeHeading(of: field, to: bottom) }
    let top = TableGeometry.margin
    let performers = words(TableWords.performers)
    let laneMiddle = (laneEdges[0] + laneEdges[layout.laneCount]) / 2
    placeHeading([performers], at: laneMiddle, from: top, to: headerMiddle)
    guard content == .table else { return }
    let standardMiddle = (rightEdges[0] + rightEdges[3]) / 2
    placeHeading([words(TableWords.standard)], at: standardMiddle, from: top, to: headerMiddle)
  }

  private func words(_ phrase: Phrase) -> String { phrase.wording(in: language).text }

  private mutating func placeHeading(of field: Field, to end: Int) {
    let (phrase, top) =
      switch field {
      case .number: (TableWords.number, TableGeometry.margin)
      case .activity: (TableWords.activity, TableGeometry.margin)
      case .inputs: (TableWords.inputs, headerMiddle)
      case .time: (TableWords.time, headerMiddle)
      case .outputs: (TableWords.outputs, headerMiddle)
      case .remark: (TableWords.remarks, TableGeometry.margin)
      }
    let edges = edges(of: field)
    placeHeading([words(phrase)], at: (edges.left + edges.right) / 2, from: top, to: end)
  }

  private mutating func placeHeading(_ lines: [String], at x: Int, from top: Int, to end: Int) {
    for (index, line) in lines.enumerated() {
      texts.append(
        TextLine(
          x: x,
          y: TableGeometry.baseline(index, of: lines.count, from: top, to: end),
          width: TextMetrics.width(of: line, size: TableGeometry.textSize, weight: .bold),
          text: line,
          isHeading: true,
          row: nil,
          isContinued: index > 0
        )
      )
    }
  }

  private static func baseline(_ index: Int, of count: Int, from top: Int, to end: Int) -> Int {
    (top + end - count * textPitch) / 2 + index * textPitch + 70
  }

  private func wrap(_ text: String, within width: Int, _ weight: TextMetrics.Weight) -> [String] {
    // Other fonts than the measured ones are up to six per cent wider.
    let room = (width - 2 * TableGeometry.padding) * 100 / 106
    return TextMetrics.lines(of: text, within: room, size: TableGeometry.textSize, weight: weight)
  }

  // MARK: Rows

  private mutating func placeRow(_ index: Int) {
    guard let id = layout.rows[index].step else {
      rowEdges.append(rowEdges[index] + 2 * sizing.rowHalves[index])
      return
    }
    var cells = fields.map { ($0, texts(of: id, in: $0)) }
    let top = rowEdges[index]
    var height = 2 * sizing.rowHalves[index]
    for position in cells.indices {
      let edges = edges(of: cells[position].0)
      cells[position].1 = cells[position].1.flatMap {
        wrap($0, within: edges.right - edges.left, .regular)
      }
      let lines = cells[position].1.count
      height = max(height, lines * TableGeometry.textPitch + 2 * TableGeometry.padding)
    }
    rowEdges.append(top + height)
    for (field, lines) in cells { place(lines, of: index, in: field, to: top + height) }
  }

  private func texts(of id: StepID, in field: Field) -> [String] {
    let step = procedure[id]
    let source = TableTexts(language)
    return switch field {
    case .number: ["\(id.number)"]
    case .activity: source.activity(step)
    case .inputs: source.documents(step.inputs)
    case .time: source.duration(step.duration)
    case .outputs: source.documents(step.outputs)
    case .remark: source.remark(step)
    }
  }

  private mutating func place(_ lines: [String], of row: Int, in field: Field, to end: Int) {
    for (index, line) in lines.enumerated() {
      let edges = edges(of: field)
      let width = TextMetrics.width(of: line, size: TableGeometry.textSize)
      let isNumber = field == .number
      texts.append(
        TextLine(
          x: isNumber ? (edges.left + edges.right - width) / 2 : edges.left + TableGeometry.padding,
          y: TableGeometry.baseline(index, of: lines.count, from: rowEdges[row], to: end),
          width: width,
          text: line,
          isHeading: false,
          row: row,
          isContinued: index > 0
        )
      )
    }
  }

  // MARK: Drawing

  /// The horizontal place of a grid column.
  func x(_ column: FlowLayout.Column) -> Int {
    switch column {
    case .lane(let lane): (laneEdges[lane] + laneEdges[lane + 1]) / 2
    case .gutter(let gutter, let track):
      laneEdges[gutter] + metrics.trackShift(layout.gutters[gutter], track)
    }
  }

  /// The middle of a symbol.
  package func middle(of symbol: FlowLayout.Symbol) -> Corner {
    let y = (rowEdges[symbol.row] + rowEdges[symbol.row + 1]) / 2
    let shift = sizing.shift(symbol.offset, in: symbol.row)
    guard case .gutter(let gutter, _) = symbol.column else {
      return Corner(x: x(symbol.column), y: y + shift)
    }
    let inset = metrics.terminal.width + FlowSizing.terminalMargin
    return Corner(x: laneEdges[gutter] + (gutter == 0 ? inset : -inset), y: y + shift)
  }

  /// The vertical place of a grid level.
  func y(_ level: FlowLayout.Level) -> Int {
    switch level {
    case .row(let row, let offset):
      return (rowEdges[row] + rowEdges[row + 1]) / 2 + sizing.shift(offset, in: row)
    case .gap(let gap, let track):
      let count = layout.gapTracks[gap]
      if gap == 0 {
        return rowEdges[0] + metrics.gapInset + metrics.gapPitch * track
      }
      return rowEdges[gap] - metrics.gapShift(track, of: count)
    }
  }

  /// The drawn corners of a route, from the edge of its first symbol to the edge of its last or
  /// to the line that it runs into.
  package func corners(of route: FlowLayout.Route) -> [Corner] {
    var result: [Corner] = []
    for point in route.drawn {
      let corner = Corner(x: x(point.column), y: y(point.level))
      if result.last != corner { result.append(corner) }
    }
    guard !result.isEmpty else { return [] }
    result[0] = edge(route.start, result[0])
    if !route.isMerged {
      result[result.count - 1] = edge(route.end, result[result.count - 1])
    }
    return result
  }

  private func edge(_ end: FlowLayout.End, _ point: Corner) -> Corner {
    guard case .symbol(let index, let side) = end else { return point }
    let symbol = layout.symbols[index]
    let middle = middle(of: symbol)
    let reach = sizing.reach(of: symbol, at: point.y - middle.y)
    let height = sizing.extent(of: symbol).height
    return switch side {
    case .top: Corner(x: point.x, y: middle.y - height)
    case .bottom: Corner(x: point.x, y: middle.y + height)
    case .left: Corner(x: middle.x - reach, y: point.y)
    case .right: Corner(x: middle.x + reach, y: point.y)
    }
  }
}
