import SOPLanguage

/// The flow table of an SOP divided into sheets: how wide its columns are, which rows stand on
/// which page, and how high each is.
struct SheetPlan {
  /// A page of the table.
  struct Sheet {
    /// What is drawn on it.
    var layout: FlowLayout
    /// The heights of its rows, in millimetres.
    var rows: [Int]
  }

  /// The sheets.
  let paper: Paper
  /// How small it is printed.
  let density: PrintDensity
  /// The columns.
  let columns: ColumnPlan
  /// The heights of the two rows of the header.
  let header: (upper: Int, lower: Int)
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
  private let paper: Paper
  private let language: Language
  private let names: [String]

  /// Prepares to divide the table of an SOP.
  init(_ procedure: Procedure, _ capsules: CapsuleStyle, _ paper: Paper, _ language: Language) {
    self.procedure = procedure
    self.paper = paper
    self.language = language
    outline = FlowOutline(procedure, capsules)
    names = procedure.lanes.map { $0.name }
  }

  /// The plan with the largest letters that fit, if need be on larger sheets.
  func plan() -> SheetPlan {
    var result: SheetPlan?
    for paper in [paper, .large] {
      let planner = SheetPlanner(self, on: paper)
      for density in PrintDensity.all where result == nil {
        let plan = planner.plan(density)
        if plan.columns.isFitting { result = plan }
      }
    }
    return result ?? SheetPlanner(self, on: .large).plan(PrintDensity.smallest)
  }

  private init(_ other: SheetPlanner, on paper: Paper) {
    procedure = other.procedure
    outline = other.outline
    language = other.language
    names = other.names
    self.paper = paper
  }

  private func plan(_ density: PrintDensity) -> SheetPlan {
    let cells = cells(density)
    var lanes = lanes(neededBy: FlowLayout(laneCount: outline.laneCount, rows: []), density)
    var result = plan(density, cells, lanes)
    for _ in 0..<SheetPlanner.rounds {
      var needed = lanes
      for sheet in result.sheets {
        for (lane, width) in self.lanes(neededBy: sheet.layout, density).enumerated() {
          needed[lane] = max(needed[lane], width)
        }
      }
      if !result.columns.isFitting || zip(needed, result.columns.lanes).allSatisfy({ $0 <= $1 }) {
        break
      }
      lanes = needed
      result = plan(density, cells, lanes)
    }
    return result
  }

  private func plan(
    _ density: PrintDensity,
    _ cells: [[CellText]],
    _ lanes: [Int]
  ) -> SheetPlan {
    let columns = ColumnPlan(
      lanes: lanes,
      cells: cells,
      density: density,
      width: paper.contentWidth
    )
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

  /// The height that the texts of each row need, in millimetres.
  private func textHeights(
    _ cells: [[CellText]],
    _ columns: ColumnPlan,
    _ density: PrintDensity
  ) -> [Int] {
    outline.rows.indices.map { row in
      var most = 0
      for (column, width) in columns.texts.enumerated() {
        let room = Millimetres.tenths(width) - PrintDensity.sidePadding
        most = max(most, cells[column][row].lineCount(within: room))
      }
      return Millimetres.covering(most * density.textPitch + PrintDensity.verticalPadding)
    }
  }

  private func lanes(neededBy layout: FlowLayout, _ density: PrintDensity) -> [Int] {
    let shown = density.isTurned ? [] : names
    let sizing = FlowSizing(layout, density.metrics, lanes: shown, in: language)
    return sizing.laneHalves.map { Millimetres.covering(2 * $0) }
  }

  /// How high the header is, whose lower row holds the names of the performers.
  private func header(_ columns: ColumnPlan, _ density: PrintDensity) -> (upper: Int, lower: Int) {
    let upper = Millimetres.covering(density.headingPitch + PrintDensity.verticalPadding)
    var lower = density.headingPitch
    for (lane, name) in names.enumerated() where lane < columns.lanes.count {
      var cell = CellText(size: density.metrics.headingSize, weight: .bold)
      cell.add(name)
      let room = Millimetres.tenths(columns.lanes[lane]) - PrintDensity.sidePadding / 2
      if density.isTurned {
        // As long as its lines beside each other fit into the lane.
        let lines = max(1, room / density.headingPitch)
        var length = max(cell.widestWord, Millimetres.tenths(12))
        while cell.lineCount(within: length) > lines { length += 50 }
        lower = max(lower, length)
      } else {
        lower = max(lower, cell.lineCount(within: room) * density.headingPitch)
      }
    }
    return (upper, Millimetres.covering(lower + PrintDensity.verticalPadding))
  }

  // MARK: Pages

  private func sheets(
    _ texts: [Int],
    _ density: PrintDensity,
    room: Int
  ) -> [SheetPlan.Sheet] {
    let whole = FlowLayout(outline)
    let sizing = FlowSizing(whole, density.metrics, lanes: [], in: language)
    let single = sheet(whole, texts, density)
    let legend = legendHeight(of: whole)
    if single.rows.reduce(legend, +) <= room || outline.rows.isEmpty { return [single] }
    let strip = 2 * (density.metrics.connector.height + density.metrics.arrowLength + 50)
    var breaks = PageBreaks(
      heights: outline.rows.indices.map { row in
        max(texts[row], Millimetres.covering(2 * sizing.rowHalves[row]))
      },
      room: room - legend,
      stripHeight: Millimetres.covering(strip),
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
      let drawing = Millimetres.covering(2 * sizing.rowHalves[row])
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
    let lines = min(count, width / Millimetres.tenths(paper.contentWidth - 30) + 1)
    return 3 + lines * 5
  }

  private static let rounds = 6
  /// By how many millimetres a row is made higher at most.
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
