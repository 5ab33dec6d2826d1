import SOPLanguage

/// Where something is in one direction of a cell: a percentage of the cell, and tenths of a pixel.
struct TileMeasure: Hashable {
  /// The percentage: 0, 50 or 100.
  var percent: Int
  /// How many tenths of a pixel farther right or down.
  var shift: Int

  /// Makes a measure.
  init(_ percent: Int, _ shift: Int = 0) {
    self.percent = percent
    self.shift = shift
  }

  /// Whether the measure is left of or above another; no shift reaches over half a cell.
  static func < (left: TileMeasure, right: TileMeasure) -> Bool {
    (left.percent, left.shift) < (right.percent, right.shift)
  }
}

/// How a line is drawn; where two styles share a place, the first one wins.
enum TileStyle: Int, CaseIterable {
  /// The flow.
  case forward
  /// A way back.
  case back
  /// A destination that was guessed.
  case guess
  /// A way back that was guessed.
  case guessedBack
  /// Between performers of whom either one acts.
  case either
}

/// What is drawn in one cell.
struct Tile {
  /// A line through the cell or a part of it.
  struct Piece {
    /// Whether it is vertical.
    var isVertical: Bool
    /// The place across its direction.
    var across: TileMeasure
    /// Where it begins.
    var from: TileMeasure
    /// Where it ends.
    var to: TileMeasure
    /// How it is drawn.
    var style: TileStyle
  }

  /// An arrowhead at a symbol.
  struct Arrow: Hashable {
    /// The symbol, as a position in ``FlowLayout/symbols``.
    var symbol: Int
    /// The side of the symbol.
    var side: FlowLayout.Side
    /// How far right of the symbol's middle its tip is, in tenths of a pixel.
    var x: Int
    /// How far below the symbol's middle its tip is.
    var y: Int
    /// How it is drawn.
    var style: TileStyle
  }

  /// The lines, merged where they overlap.
  var pieces: [Piece] = []
  /// The arrowheads.
  var arrows: [Arrow] = []
  /// The symbols with their middles, as positions in ``FlowLayout/symbols``.
  var symbols: [(symbol: Int, middle: TileMeasure)] = []
  /// The labels, as positions in ``FlowSizing/labels``.
  var labels: [Int] = []

  /// Whether nothing is drawn.
  var isEmpty: Bool { pieces.isEmpty && symbols.isEmpty && arrows.isEmpty }

  /// Adds a line; what lies on another line already is left out.
  mutating func add(_ piece: Piece) {
    var piece = piece
    var index = 0
    while index < pieces.count {
      let other = pieces[index]
      guard other.isVertical == piece.isVertical, other.across == piece.across,
        !(piece.to < other.from), !(other.to < piece.from)
      else {
        index += 1
        continue
      }
      if other.style != piece.style {
        addAround(other, piece)
        return
      }
      if other.from < piece.from { piece.from = other.from }
      if piece.to < other.to { piece.to = other.to }
      pieces.remove(at: index)
    }
    pieces.append(piece)
  }

  /// Adds what a line of another style leaves free.
  private mutating func addAround(_ other: Piece, _ piece: Piece) {
    if piece.from < other.from {
      var before = piece
      before.to = other.from
      pieces.append(before)
    }
    if other.to < piece.to {
      var after = piece
      after.from = other.to
      pieces.append(after)
    }
  }
}

/// The tiles of a drawing: each line cut at the borders of the cells.
struct TileSheet {
  /// The tiles, row by row.
  private(set) var tiles: [Tile]

  private let layout: FlowLayout
  private let sizing: FlowSizing
  private let metrics: FlowMetrics

  /// Cuts a drawing into tiles.
  init(_ layout: FlowLayout, _ sizing: FlowSizing, _ metrics: FlowMetrics) {
    self.layout = layout
    self.sizing = sizing
    self.metrics = metrics
    tiles = [Tile](repeating: Tile(), count: layout.rowCount * layout.laneCount)
    for link in layout.links { addLink(link) }
    for style in TileStyle.allCases {
      for route in layout.routes where TileSheet.style(of: route) == style { add(route, style) }
    }
    for index in layout.symbols.indices {
      let place = column(layout.symbols[index].column, isTerminal: true)
      tiles[layout.symbols[index].row * layout.laneCount + place.lane]
        .symbols.append((index, place.x))
    }
    for index in sizing.labels.indices {
      let symbol = layout.symbols[sizing.labels[index].symbol]
      let lane = column(symbol.column, isTerminal: true).lane
      tiles[symbol.row * layout.laneCount + lane].labels.append(index)
    }
  }

  /// The tile of a cell.
  subscript(row: Int, lane: Int) -> Tile { tiles[row * layout.laneCount + lane] }

  /// How a route is drawn.
  static func style(of route: FlowLayout.Route) -> TileStyle {
    switch (route.isReturn && !route.edges.isEmpty, route.isGuess) {
    case (false, false): .forward
    case (true, false): .back
    case (false, true): .guess
    case (true, true): .guessedBack
    }
  }

  // MARK: Places

  /// The cell and the place in it of a grid column.
  private func column(
    _ column: FlowLayout.Column,
    isTerminal: Bool
  ) -> (lane: Int, x: TileMeasure) {
    switch column {
    case .lane(let lane): return (lane, TileMeasure(50))
    case .gutter(let gutter, let track):
      if isTerminal {
        let shift = metrics.terminal.width + FlowSizing.terminalMargin
        return gutter == 0
          ? (0, TileMeasure(0, shift)) : (gutter - 1, TileMeasure(100, -shift))
      }
      let shift = metrics.trackShift(layout.gutters[gutter], track)
      return shift < 0
        ? (gutter - 1, TileMeasure(100, shift)) : (gutter, TileMeasure(0, shift))
    }
  }

  /// The row and the place in it of a grid level.
  private func level(_ level: FlowLayout.Level) -> (row: Int, y: TileMeasure) {
    switch level {
    case .row(let row, let offset):
      return (row, TileMeasure(50, sizing.shift(offset, in: row)))
    case .gap(let gap, let track):
      let shift = metrics.gapShift(track, of: layout.gapTracks[gap])
      if gap == 0 {
        let first = metrics.gapShift(0, of: layout.gapTracks[0])
        return (0, TileMeasure(0, metrics.gapInset + first - shift))
      }
      return (gap - 1, TileMeasure(100, -shift))
    }
  }

  // MARK: Cutting

  private mutating func addLink(_ link: FlowLayout.Link) {
    let style: TileStyle = link.isEither ? .either : .forward
    for (left, right) in zip(link.lanes, link.lanes.dropFirst()) {
      let y = TileMeasure(50)
      let ends = ((lane: left, x: TileMeasure(50)), (lane: right, x: TileMeasure(50)))
      addHorizontal(from: ends.0, to: ends.1, row: link.row, y: y, style)
    }
  }

  private mutating func add(_ route: FlowLayout.Route, _ style: TileStyle) {
    let points = route.drawn
    for index in points.indices.dropFirst() {
      let (one, other) = (points[index - 1], points[index])
      let ends = (
        column(one.column, isTerminal: isTerminal(route.start, index == 1)),
        column(
          other.column,
          isTerminal: isTerminal(route.end, index == points.count - 1 && !route.isMerged)
        )
      )
      if one.column == other.column {
        addVertical(from: level(one.level), to: level(other.level), ends.0.lane, ends.0.x, style)
      } else {
        let place = level(one.level)
        let isForward = (ends.0.lane, ends.0.x.percent) < (ends.1.lane, ends.1.x.percent)
        addHorizontal(
          from: isForward ? ends.0 : ends.1,
          to: isForward ? ends.1 : ends.0,
          row: place.row,
          y: place.y,
          style
        )
      }
    }
    addArrow(route, style)
  }

  private func isTerminal(_ end: FlowLayout.End, _ isLast: Bool) -> Bool {
    guard isLast, case .symbol(let index, _) = end else { return false }
    return layout.symbols[index].isBeside
  }

  private mutating func addHorizontal(
    from start: (lane: Int, x: TileMeasure),
    to end: (lane: Int, x: TileMeasure),
    row: Int,
    y: TileMeasure,
    _ style: TileStyle
  ) {
    for lane in start.lane...end.lane {
      let from = lane == start.lane ? start.x : TileMeasure(0)
      let to = lane == end.lane ? end.x : TileMeasure(100)
      add(Tile.Piece(isVertical: false, across: y, from: from, to: to, style: style), row, lane)
    }
  }

  private mutating func addVertical(
    from one: (row: Int, y: TileMeasure),
    to other: (row: Int, y: TileMeasure),
    _ lane: Int,
    _ x: TileMeasure,
    _ style: TileStyle
  ) {
    let isDown = one.row < other.row || (one.row == other.row && one.y < other.y)
    let (start, end) = isDown ? (one, other) : (other, one)
    for row in start.row...end.row {
      let from = row == start.row ? start.y : TileMeasure(0)
      let to = row == end.row ? end.y : TileMeasure(100)
      add(Tile.Piece(isVertical: true, across: x, from: from, to: to, style: style), row, lane)
    }
  }

  private mutating func add(_ piece: Tile.Piece, _ row: Int, _ lane: Int) {
    if piece.from == piece.to { return }
    tiles[row * layout.laneCount + lane].add(piece)
  }

  // MARK: Arrows

  private mutating func addArrow(_ route: FlowLayout.Route, _ style: TileStyle) {
    guard case .symbol(let index, let side) = route.end, let last = route.points.last,
      !route.isMerged
    else { return }
    let symbol = layout.symbols[index]
    let place = column(symbol.column, isTerminal: true)
    var shift = 0
    if case .row(_, let offset) = last.level, side == .left || side == .right {
      shift = sizing.shift(offset, in: symbol.row)
    }
    // A terminal stands at the height of its line.
    shift -= sizing.shift(symbol.offset, in: symbol.row)
    let reach = sizing.reach(of: symbol, at: shift)
    let height = sizing.extent(of: symbol).height
    var arrow = Tile.Arrow(symbol: index, side: side, x: 0, y: 0, style: style)
    switch side {
    case .top: arrow.y = -height
    case .bottom: arrow.y = height
    case .left: (arrow.x, arrow.y) = (-reach, shift)
    case .right: (arrow.x, arrow.y) = (reach, shift)
    }
    let tile = symbol.row * layout.laneCount + place.lane
    let isKnown = tiles[tile].arrows.contains {
      $0.symbol == arrow.symbol && $0.side == arrow.side && $0.y == arrow.y
    }
    if !isKnown { tiles[tile].arrows.append(arrow) }
  }
}
