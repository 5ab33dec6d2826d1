package import SOPLanguage

/// A label with its words and its place beside a symbol.
package struct FlowLabel: Sendable {
  /// The route that it names.
  package var route: Int
  /// The symbol where the route begins.
  package var symbol: Int
  /// The side where the route leaves.
  package var side: FlowLayout.Side
  /// The lines, from top to bottom.
  package var lines: [String]
  /// The width of the widest line, in tenths.
  package var width: Int
  /// How far below the middle of the symbol the route leaves; at the bottom side how much lower
  /// than right below the symbol the label begins.
  package var shift: Int
  /// Whether it stands below its line instead of above it.
  package var isBelow: Bool
  /// How far from the middle of the symbol the text begins.
  package var start: Int
}

/// How large lanes and rows have to be so that everything in them fits, and where labels stand.
package struct FlowSizing: Sendable {
  /// The labels.
  package private(set) var labels: [FlowLabel] = []
  /// For each lane half its smallest width.
  ///
  /// Lanes are equally wide unless one needs much room for itself.
  package private(set) var laneHalves: [Int]
  /// For each row half its smallest height.
  package private(set) var rowHalves: [Int]
  /// For each row the distance between two lines at the same side of a symbol.
  package private(set) var pitches: [Int]

  private let layout: FlowLayout
  private let metrics: FlowMetrics
  /// For each gutter and row how far left and right of the rule tracks are in use.
  private var used: [(before: Int, after: Int)]

  /// Measures a drawing whose lanes have the given names.
  package init(
    _ layout: FlowLayout,
    _ metrics: FlowMetrics,
    lanes names: [String],
    in language: Language
  ) {
    self.layout = layout
    self.metrics = metrics
    laneHalves = [Int](repeating: metrics.laneHalf, count: layout.laneCount)
    pitches = [Int](repeating: metrics.slotPitch, count: layout.rowCount)
    rowHalves = [Int](repeating: metrics.rowHalf, count: layout.rowCount)
    used = [(before: Int, after: Int)](
      repeating: (0, 0),
      count: (layout.laneCount + 1) * layout.rowCount
    )
    findUsedTracks()
    for route in layout.routes.indices { addLabel(of: route, in: language) }
    measurePitches()
    // The labels at the bottom first, because they ask at which offset the others stand.
    for label in labels.indices where labels[label].side == .bottom { place(label) }
    for label in labels.indices where labels[label].side != .bottom { place(label) }
    measureRows()
    measureNames(names)
    measureLanes()
  }

  // MARK: Tracks

  private mutating func findUsedTracks() {
    for route in layout.routes {
      for segment in route.segments where segment.isVertical {
        guard case .gutter(let gutter, let track) = segment.from.column else { continue }
        let shift = metrics.trackShift(layout.gutters[gutter], track)
        let rows = [segment.from.level, segment.to.level].map { FlowSizing.rows(near: $0) }
        let first = min(rows[0].lowerBound, rows[1].lowerBound)
        let last = max(rows[0].upperBound, rows[1].upperBound)
        for row in max(0, first)...min(layout.rowCount - 1, last) {
          let index = gutter * layout.rowCount + row
          used[index].before = max(used[index].before, -shift)
          used[index].after = max(used[index].after, shift)
        }
      }
    }
  }

  /// The rows that a place belongs to or lies between.
  private static func rows(near level: FlowLayout.Level) -> ClosedRange<Int> {
    switch level {
    case .row(let row, _): row...row
    case .gap(let gap, _): gap - 1...gap
    }
  }

  /// How much of a cell tracks take away at one side.
  private func tracks(beside lane: Int, _ side: FlowLayout.Side, in row: Int) -> Int {
    let gutter = side == .left ? lane : lane + 1
    let use = used[gutter * layout.rowCount + row]
    return side == .left ? use.after : use.before
  }

  // MARK: Symbols

  /// How far below the middle of its row a line with an offset runs.
  package func shift(_ offset: Int, in row: Int) -> Int { offset * pitches[row] / 2 }

  /// How large a symbol is.
  package func extent(of symbol: FlowLayout.Symbol) -> FlowMetrics.Extent {
    metrics.extent(of: symbol, pitch: pitches[symbol.row])
  }

  /// How far from the middle of a symbol its left or right edge is, `shift` below the middle.
  package func reach(of symbol: FlowLayout.Symbol, at shift: Int) -> Int {
    FlowMetrics.reach(of: symbol.shape, extent(of: symbol), at: shift)
  }

  /// Lines at a symbol's side stand apart so that a label or a terminal fits between them.
  private mutating func measurePitches() {
    for label in labels {
      let symbol = layout.symbols[label.symbol]
      guard label.side != .bottom, symbol.slots > 2 else { continue }
      let needed = label.lines.count * metrics.labelPitch + 60
      pitches[symbol.row] = max(pitches[symbol.row], needed)
    }
    for symbol in layout.symbols where symbol.offset != 0 {
      pitches[symbol.row] = max(pitches[symbol.row], metrics.terminalPitch)
    }
  }

  // MARK: Labels

  private mutating func addLabel(of index: Int, in language: Language) {
    let route = layout.routes[index]
    guard let label = route.label, case .symbol(let symbol, let side) = route.start,
      let first = route.points.first
    else { return }
    var offset = 0
    if case .row(_, let value) = first.level { offset = value }
    let lines = lines(of: label.text(in: language))
    labels.append(
      FlowLabel(
        route: index,
        symbol: symbol,
        side: side,
        lines: lines,
        width: lines.reduce(0) {
          max($0, TextMetrics.width(of: $1, size: metrics.labelSize) * metrics.textFactor / 100)
        },
        shift: offset,
        isBelow: layout.symbols[symbol].slots == 2 && offset > 0,
        start: 50
      )
    )
  }

  /// Lines that are not much wider than the widest word.
  private func lines(of text: String) -> [String] {
    let widest = TextMetrics.widestWord(of: text, size: metrics.labelSize)
    return TextMetrics.lines(
      of: text,
      within: max(widest * 6 / 5, metrics.labelWidth),
      size: metrics.labelSize
    )
  }

  /// Finds the place of a label beside its symbol, and makes room for it.
  private mutating func place(_ index: Int) {
    let symbol = layout.symbols[labels[index].symbol]
    if labels[index].side == .bottom {
      labels[index].shift = drop(of: labels[index])
    } else {
      labels[index].shift = shift(labels[index].shift, in: symbol.row)
      labels[index].start = extent(of: symbol).width + 25
    }
    makeRoom(for: labels[index], beside: symbol)
  }

  private mutating func makeRoom(for label: FlowLabel, beside symbol: FlowLayout.Symbol) {
    guard case .lane(let lane) = symbol.column else { return }
    let side: FlowLayout.Side = label.side == .left ? .left : .right
    let tracks = tracks(beside: lane, side, in: symbol.row)
    let text = label.start + label.width + 25
    widen(lane, to: text + tracks - (mayReachOver(side, of: symbol) ? metrics.laneHalf - 60 : 0))
    if case .symbol(let end, _) = layout.routes[label.route].end, layout.symbols[end].isBeside {
      // The label ends before the arrowhead at the terminal in the next lane.
      let terminal = extent(of: layout.symbols[end]).width + metrics.arrowLength
      widen(lane, to: text + terminal - metrics.laneHalf)
    }
    let height = label.lines.count * metrics.labelPitch + 40
    let half: Int
    if label.side == .bottom {
      half = extent(of: symbol).height + label.shift + height + max(20, gapZone(below: symbol.row))
    } else if label.isBelow {
      half = label.shift + height + gapZone(below: symbol.row)
    } else {
      half = height - label.shift + (symbol.row == 0 ? gapZone(below: -1) : 0)
    }
    rowHalves[symbol.row] = max(rowHalves[symbol.row], half)
  }

  /// Whether nothing is drawn in the next cell that a label would touch.
  private func mayReachOver(_ side: FlowLayout.Side, of symbol: FlowLayout.Symbol) -> Bool {
    guard metrics.labelsReachOver, case .lane(let lane) = symbol.column else { return false }
    let gutter = side == .left ? lane : lane + 1
    let next = side == .left ? lane - 1 : lane + 1
    guard next >= 0, next < layout.laneCount else { return false }
    let use = used[gutter * layout.rowCount + symbol.row]
    return use.before == 0 && use.after == 0
      && !layout.symbols.contains { $0.row == symbol.row && $0.column == .lane(next) }
  }

  /// How high the lines are that run between a row and the next one.
  private func gapZone(below row: Int) -> Int {
    let tracks = layout.gapTracks[row + 1]
    return tracks == 0 ? 0 : metrics.gapShift(0, of: tracks) + 10
  }

  /// How much lower the label at the bottom of a symbol stands because of one beside it that
  /// hangs below its line.
  private func drop(of label: FlowLabel) -> Int {
    var result = 0
    for other in labels where other.symbol == label.symbol && other.side == .right && other.isBelow
    {
      let end = shift(other.shift, in: layout.symbols[other.symbol].row)
      let symbol = layout.symbols[label.symbol]
      guard label.start + label.width > extent(of: symbol).width else { continue }
      let bottom = end + 15 + other.lines.count * metrics.labelPitch
      result = max(result, bottom - extent(of: symbol).height)
    }
    return result
  }

  // MARK: Rows and lanes

  private mutating func measureRows() {
    for symbol in layout.symbols {
      let row = symbol.row
      let half = extent(of: symbol).height + abs(shift(symbol.offset, in: row))
      var needed = half + metrics.arrowLength + metrics.stub
      let below = layout.gapTracks[row + 1]
      if below > 0 {
        needed = max(needed, half + metrics.arrowLength + metrics.gapShift(0, of: below))
      }
      if row == 0, layout.gapTracks[0] > 0 {
        needed += metrics.gapShift(0, of: layout.gapTracks[0])
      }
      rowHalves[row] = max(rowHalves[row], needed)
    }
  }

  /// No word of a heading should be broken.
  private mutating func measureNames(_ names: [String]) {
    for (lane, name) in zip(laneHalves.indices, names) {
      let word = TextMetrics.widestWord(of: name, size: metrics.headingSize, weight: .bold)
      widen(lane, to: (word * metrics.textFactor / 100 + metrics.headingPadding) / 2)
    }
  }

  private mutating func measureLanes() {
    for lane in laneHalves.indices {
      let tracks = max(layout.gutters[lane].after, layout.gutters[lane + 1].before)
      guard tracks > 0 else { continue }
      let zone = metrics.trackInset + metrics.trackPitch * (tracks - 1)
      widen(lane, to: metrics.diamond.width + metrics.arrowLength + metrics.stub + zone)
    }
    for symbol in layout.symbols {
      guard case .gutter(let gutter, _) = symbol.column else { continue }
      let label = labels.filter { layout.symbols[$0.symbol].row == symbol.row }
        .reduce(0) { max($0, $1.width) }
      let room = metrics.arrowLength + 2 * metrics.stub + 2 * metrics.terminal.width
      widen(
        gutter == 0 ? 0 : gutter - 1,
        to: metrics.diamond.width + label + room + FlowSizing.terminalMargin
      )
    }
    let widest = laneHalves.reduce(0) { max($0, $1) }
    let common = min(widest, metrics.commonLaneHalf)
    for lane in laneHalves.indices { widen(lane, to: common) }
  }

  private mutating func widen(_ lane: Int, to half: Int) {
    laneHalves[lane] = max(laneHalves[lane], half)
  }

  /// From the border of the drawing to a terminal that has no lane of its own.
  package static let terminalMargin = 60
}

extension FlowLayout.Label {
  /// The words of the label: `Ya`, `Tanpa langkah 5`, or `Ya, tanpa langkah 5`.
  package func text(in language: Language) -> String {
    let answers = answers.map { $0.capitalizedFirst }.joined(separator: " / ")
    if skipped.isEmpty { return answers }
    let phrase =
      answers.isEmpty
      ? Phrase("Tanpa langkah", en: "Without step")
      : Phrase(", tanpa langkah", en: ", without step")
    let numbers = skipped.map { "\($0.number)" }.joined(separator: ", ")
    return answers + phrase.wording(in: language).text + " " + numbers
  }
}

extension String {
  /// The text with its first letter, when it is a letter of ASCII, in upper case.
  package var capitalizedFirst: String {
    var bytes = Array(utf8)
    if let first = bytes.first, first >= 0x61, first <= 0x7A { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}
