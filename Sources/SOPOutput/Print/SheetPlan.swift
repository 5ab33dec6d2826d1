import SOPLanguage

/// The flow table of an SOP divided into sheets: how wide its columns are, which rows stand on
/// which page, and how high each is.
struct SheetPlan {
  /// A page of the table.
  struct Sheet {
    /// What is drawn on it.
    var layout: FlowLayout
    /// The heights of its rows, in units.
    var rows: [Int]
  }

  /// The sheets.
  let paper: Paper
  /// The header of each sheet.
  struct Header {
    /// The heights of its two rows.
    var upper: Int
    var lower: Int
    /// How long the names of the performers may be, where they are written upwards.
    var turned: Int?
  }

  /// How small it is printed.
  let density: PrintDensity
  /// The columns.
  let columns: ColumnPlan
  /// The header.
  let header: Header
  /// The pages.
  let sheets: [Sheet]
}

/// Divides a table into sheets.
///
/// Widths, heights and breaks depend on each other: how many lines run between two lanes depends
/// on what is on a page, how high a row is on how wide the columns are. So it plans, draws, and
/// plans again with what the drawing needed, until nothing changes.
struct SheetPlanner {
  private let procedure: Procedure
  private let outline: FlowOutline
  /// The drawing on a single sheet.
  private let whole: FlowLayout
  private let paper: Paper
  private let language: Language
  private let names: [String]

  /// Prepares to divide the table of an SOP.
  init(_ procedure: Procedure, _ capsules: CapsuleStyle, _ paper: Paper, _ language: Language) {
    self.procedure = procedure
    self.paper = paper
    self.language = language
    outline = FlowOutline(procedure, capsules)
    whole = FlowLayout(outline)
    names = procedure.lanes.map { $0.name }
  }

  /// The plan with the largest letters that fit, if need be on larger sheets.
  func plan() -> SheetPlan {
    for paper in [paper] + Paper.larger {
      let planner = SheetPlanner(self, on: paper)
      for density in PrintDensity.all {
        if let plan = planner.plan(density) { return plan }
      }
    }
    return SheetPlanner(self, on: .largest).tightPlan()
  }

  private init(_ other: SheetPlanner, on paper: Paper) {
    procedure = other.procedure
    outline = other.outline
    whole = other.whole
    language = other.language
    names = other.names
    self.paper = paper
  }

  /// The plan with letters of a size; nothing when the table is too wide with them.
  private func plan(_ density: PrintDensity) -> SheetPlan? {
    let cells = cells(density)
    var lanes = smallestLanes(density)
    var result: SheetPlan?
    for _ in 0..<SheetPlanner.rounds {
      let columns = columns(cells, lanes, density)
      guard columns.isFitting else { return nil }
      let plan = plan(density, cells, columns)
      result = plan
      for sheet in plan.sheets {
        for (lane, width) in self.lanes(neededBy: sheet.layout, density).enumerated() {
          lanes[lane] = max(lanes[lane], width)
        }
      }
      if zip(lanes, columns.lanes).allSatisfy({ $0 <= $1 }) { break }
    }
    return result
  }

  /// The plan for a table that is too wide for every sheet: narrower than its drawing needs.
  private func tightPlan() -> SheetPlan {
    let density = PrintDensity.smallest
    let cells = cells(density)
    return plan(density, cells, columns(cells, smallestLanes(density), density))
  }

  private func smallestLanes(_ density: PrintDensity) -> [Int] {
    lanes(neededBy: FlowLayout(laneCount: outline.laneCount, rows: []), density)
  }

  private func columns(
    _ cells: [[CellText]],
    _ lanes: [Int],
    _ density: PrintDensity
  ) -> ColumnPlan {
    ColumnPlan(lanes: lanes, cells: cells, density: density, width: paper.contentWidth)
  }

  private func plan(
    _ density: PrintDensity,
    _ cells: [[CellText]],
    _ columns: ColumnPlan
  ) -> SheetPlan {
    let header = header(columns, density)
    let texts = textHeights(cells, columns, density)
    let room = paper.contentHeight - header.upper - header.lower
    return SheetPlan(
      paper: paper,
      density: density,
      columns: columns,
      header: header,
      sheets: sheets(texts, density, room: room).map { spread($0, over: room) }
    )
  }

  // MARK: Texts

  /// The cells of each column, one for each row.
  private func cells(_ density: PrintDensity) -> [[CellText]] {
    let source = TableTexts(language)
    let hasRemarks = procedure.steps.contains { $0.hasRemark }
    let columns = ColumnPlan.Text.allCases.filter { $0 != .remark || hasRemarks }
    return columns.map { column in
      outline.rows.map { row in
        var cell = CellText(size: density.textSize)
        guard let id = row.kind.step else { return cell }
        let step = procedure[id]
        switch column {
        case .number: cell.add("\(id.number)")
        case .activity: for text in source.activity(step) { cell.add(text) }
        case .inputs: cell.add(list: source.documents(step.inputs))
        case .time: for text in source.duration(step.duration) { cell.add(text) }
        case .outputs: cell.add(list: source.documents(step.outputs))
        case .remark: for text in source.remark(step) { cell.add(text) }
        }
        return cell
      }
    }
  }

  /// The height that the texts of each row need, in units.
  private func textHeights(
    _ cells: [[CellText]],
    _ columns: ColumnPlan,
    _ density: PrintDensity
  ) -> [Int] {
    outline.rows.indices.map { row in
      var most = 0
      for (column, width) in columns.texts.enumerated() {
        let room = SheetUnit.tenths(width) - PrintDensity.sidePadding
        most = max(most, cells[column][row].lineCount(within: room))
      }
      return SheetUnit.covering(most * density.textPitch + PrintDensity.verticalPadding)
    }
  }

  private func lanes(neededBy layout: FlowLayout, _ density: PrintDensity) -> [Int] {
    let shown = density.mayTurn ? [] : names
    let sizing = FlowSizing(layout, density.metrics, lanes: shown, in: language)
    return sizing.laneHalves.map { SheetUnit.covering(2 * $0) }
  }

  /// The header, whose lower row holds the names of the performers.
  private func header(_ columns: ColumnPlan, _ density: PrintDensity) -> SheetPlan.Header {
    let upper = SheetUnit.covering(density.headingPitch + PrintDensity.verticalPadding)
    let cells = names.map { name in
      var cell = CellText(size: density.metrics.headingSize, weight: .bold)
      cell.add(name)
      return cell
    }
    let rooms = columns.lanes.map { SheetUnit.tenths($0) - PrintDensity.sidePadding / 2 }
    if density.mayTurn, zip(cells, rooms).contains(where: { $0.widestWord > $1 }) {
      let length = turnedLength(cells, rooms, density)
      let lower = SheetUnit.tenths(length) + PrintDensity.verticalPadding
      return SheetPlan.Header(upper: upper, lower: SheetUnit.covering(lower), turned: length)
    }
    let lines = zip(cells, rooms).reduce(1) { max($0, $1.0.lineCount(within: $1.1)) }
    let lower = SheetUnit.covering(lines * density.headingPitch + PrintDensity.verticalPadding)
    return SheetPlan.Header(upper: upper, lower: lower)
  }

  /// How long names that are written upwards have to be so that their lines fit beside each other.
  private func turnedLength(_ cells: [CellText], _ rooms: [Int], _ density: PrintDensity) -> Int {
    var result = 12
    for (cell, room) in zip(cells, rooms) {
      let lines = max(1, room / density.headingPitch)
      result = max(result, SheetUnit.covering(cell.widestWord))
      while cell.lineCount(within: SheetUnit.tenths(result)) > lines { result += 1 }
    }
    return result
  }

  // MARK: Pages

  private func sheets(
    _ texts: [Int],
    _ density: PrintDensity,
    room: Int
  ) -> [SheetPlan.Sheet] {
    let sizing = FlowSizing(whole, density.metrics, lanes: [], in: language)
    let single = sheet(whole, texts, density)
    let legend = legendHeight(of: whole)
    if single.rows.reduce(legend, +) <= room || outline.rows.isEmpty { return [single] }
    let strip = 2 * (density.metrics.connector.height + density.metrics.arrowLength + 50)
    var breaks = PageBreaks(
      heights: outline.rows.indices.map { row in
        max(texts[row], SheetUnit.covering(2 * sizing.rowHalves[row]))
      },
      room: room - legend,
      stripHeight: SheetUnit.covering(strip),
      lines: outline.lines
    )
    while true {
      let pages = breaks.pages
      let cutter = SheetCutter(outline, into: pages)
      var result: [SheetPlan.Sheet] = []
      var isFitting = true
      for (number, rows) in pages.enumerated() {
        let sheet = sheet(FlowLayout(cutter.sheet(number)), texts, density)
        result.append(sheet)
        if sheet.rows.reduce(legendHeight(of: sheet.layout), +) > room, rows.count > 1 {
          breaks.forbidden.insert(rows)
          isFitting = false
        }
      }
      if isFitting { return result }
    }
  }

  private func sheet(
    _ layout: FlowLayout,
    _ texts: [Int],
    _ density: PrintDensity
  ) -> SheetPlan.Sheet {
    let sizing = FlowSizing(layout, density.metrics, lanes: [], in: language)
    let rows = layout.rows.indices.map { row in
      let drawing = SheetUnit.covering(2 * sizing.rowHalves[row])
      guard let step = layout.rows[row].step,
        let place = outline.rows.firstIndex(where: { $0.kind.step == step })
      else { return drawing }
      return max(drawing, texts[place])
    }
    return SheetPlan.Sheet(layout: layout, rows: rows)
  }

  /// Gives the rows what the page has to spare, but not so much that they look lost on it.
  private func spread(_ sheet: SheetPlan.Sheet, over room: Int) -> SheetPlan.Sheet {
    let spare = room - sheet.rows.reduce(legendHeight(of: sheet.layout), +)
    let steps = sheet.layout.rows.count { $0.step != nil }
    guard steps > 0, spare > 0 else { return sheet }
    var result = sheet
    let share = min(SheetPlanner.mostSpread, spare / steps)
    for row in result.rows.indices where sheet.layout.rows[row].step != nil {
      result.rows[row] += share
    }
    return result
  }

  /// The height of what explains the signs of a page.
  private func legendHeight(of layout: FlowLayout) -> Int {
    var width = 0
    var count = 0
    for sign in LegendSign.allCases where sign.isUsed(in: layout) {
      let text = sign.meaning.wording(in: language).text
      width += TextMetrics.width(of: text, size: 107) * CellText.factor / 100 + 620
      count += 1
    }
    for symbol in layout.symbols {
      guard let reference = symbol.reference else { continue }
      width += TextMetrics.width(of: reference.written, size: 107) * CellText.factor / 100 + 2_200
      count += 1
    }
    if count == 0 { return 0 }
    let lines = min(count, width / SheetUnit.tenths(paper.contentWidth - 30) + 1)
    return 3 + lines * 5
  }

  private static let rounds = 6
  /// By how many units a row is made higher at most.
  private static let mostSpread = 5
}

extension FlowOutline {
  /// Which row every line leads from and to; a fan's lines meet at the row below its bus.
  var lines: [(source: Int, target: Int)] {
    var result = connections.map { (source: $0.source, target: $0.target) }
    for fan in fans {
      let bus = min(fan.gap, rows.count - 1)
      result += fan.inputs.map { (source: $0.row, target: bus) }
      result += fan.outputs.filter { $0.row != bus }.map { (source: bus, target: $0.row) }
    }
    return result
  }
}
