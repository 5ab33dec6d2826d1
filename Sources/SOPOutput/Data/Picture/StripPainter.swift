import SOPLanguage

/// Paints some rows of a flow: the lanes, the lines, and the symbols on top of them.
struct StripPainter {
  private let geometry: TableGeometry
  private let rows: Range<Int>
  private let scale: Int
  /// The upper left corner, in pixels.
  private let left: Int
  private let top: Int

  /// The width of lines and outlines: two pixels, and three where the drawing is large.
  private var stroke: Int { (scale > 3000 ? 3 : 2) * Canvas.pixel }

  /// Prepares to paint rows below and right of a place in pixels.
  init(_ geometry: TableGeometry, rows: Range<Int>, scale: Int, left: Int, top: Int) {
    self.geometry = geometry
    self.rows = rows
    self.scale = scale
    self.left = left
    self.top = top
  }

  /// Paints everything, with headings of so many pixels above it.
  mutating func paint(headings: Int, on canvas: inout Canvas) {
    let whole = canvas.clip
    let edges = geometry.laneEdges.map { place(x: $0, y: 0).x / Canvas.pixel }
    let bottom = place(x: 0, y: geometry.rowEdges[rows.upperBound]).y / Canvas.pixel
    guard let first = edges.first, let last = edges.last else { return }
    canvas.fill(Canvas.Area(columns: first..<last, rows: (top - headings)..<top), .heading)
    for edge in edges {
      let columns = edge..<(edge + 1)
      canvas.fill(Canvas.Area(columns: columns, rows: (top - headings)..<(bottom + 1)), .rule)
    }
    for row in [top - headings, top, bottom] {
      canvas.fill(Canvas.Area(columns: first..<(last + 1), rows: row..<(row + 1)), .rule)
    }
    canvas.clip = Canvas.Area(columns: first..<(last + 1), rows: top..<max(top, bottom))
    for link in geometry.layout.links where rows.contains(link.row) { paint(link, on: &canvas) }
    for style in TileStyle.allCases.reversed() {
      for route in geometry.layout.routes where TileSheet.style(of: route) == style {
        paint(route, style, on: &canvas)
      }
    }
    for symbol in geometry.layout.symbols where rows.contains(symbol.row) {
      paint(symbol, on: &canvas)
    }
    canvas.clip = whole
  }

  private func place(x: Int, y: Int) -> Canvas.Place {
    Canvas.Place(
      x: left * Canvas.pixel + scaled(x - geometry.laneEdges[0]),
      y: top * Canvas.pixel + scaled(y - geometry.rowEdges[rows.lowerBound])
    )
  }

  private func place(_ corner: TableGeometry.Corner) -> Canvas.Place {
    place(x: corner.x, y: corner.y)
  }

  private func scaled(_ tenths: Int) -> Int {
    Int(clamping: Int64(tenths) * Int64(scale) / 1024)
  }

  // MARK: Lines

  private func paint(_ link: FlowLayout.Link, on canvas: inout Canvas) {
    guard let first = link.lanes.first, let last = link.lanes.last else { return }
    let y = geometry.y(.row(link.row, offset: 0))
    let style = link.isEither ? TileStyle.either : .forward
    line(
      [place(x: geometry.x(.lane(first)), y: y), place(x: geometry.x(.lane(last)), y: y)],
      style.ink,
      dash: style.dash,
      on: &canvas
    )
  }

  private func paint(_ route: FlowLayout.Route, _ style: TileStyle, on canvas: inout Canvas) {
    var corners = geometry.corners(of: route)
    guard let tip = corners.last, corners.count > 1, isNear(corners) else { return }
    let isHere =
      tip.y >= geometry.rowEdges[rows.lowerBound]
      && tip.y <= geometry.rowEdges[rows.upperBound]
    let hasArrow = if case .symbol = route.end { isHere && !route.isMerged } else { false }
    if hasArrow { corners[corners.count - 1] = geometry.arrowBase(corners) }
    line(corners.map { place($0) }, style.ink, dash: style.dash, on: &canvas)
    if hasArrow {
      arrow(from: place(corners[corners.count - 1]), to: place(tip), style.ink, on: &canvas)
    }
  }

  /// Whether something of a line may lie in these rows.
  private func isNear(_ corners: [TableGeometry.Corner]) -> Bool {
    let above = geometry.rowEdges[rows.lowerBound]
    let below = geometry.rowEdges[rows.upperBound]
    return corners.contains { $0.y >= above } && corners.contains { $0.y <= below }
  }

  /// Draws a line through places, with gaps when `dash` says how long dashes and gaps are.
  private func line(
    _ places: [Canvas.Place],
    _ ink: Ink,
    dash: (on: Int, off: Int)?,
    on canvas: inout Canvas
  ) {
    for (start, end) in zip(places, places.dropFirst()) {
      guard let dash else {
        canvas.line(from: start, to: end, width: stroke, ink)
        continue
      }
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = max(1, Canvas.root(dx * dx + dy * dy))
      var from = 0
      while from < length {
        let to = min(length, from + dash.on)
        canvas.line(
          from: Canvas.Place(x: start.x + dx * from / length, y: start.y + dy * from / length),
          to: Canvas.Place(x: start.x + dx * to / length, y: start.y + dy * to / length),
          width: stroke,
          ink
        )
        from += dash.on + dash.off
      }
    }
  }

  /// Draws an arrowhead that is never too small to see.
  private func arrow(
    from base: Canvas.Place,
    to tip: Canvas.Place,
    _ ink: Ink,
    on canvas: inout Canvas
  ) {
    let isDown = base.x == tip.x
    let way = isDown ? tip.y - base.y : tip.x - base.x
    let length = max(abs(way), 9 * Canvas.pixel) * way.signum()
    let half = max(scaled(geometry.metrics.arrowHalfWidth), 5 * Canvas.pixel)
    let end = isDown ? tip.y - length : tip.x - length
    let corners =
      isDown
      ? [Canvas.Place(x: tip.x - half, y: end), Canvas.Place(x: tip.x + half, y: end)]
      : [Canvas.Place(x: end, y: tip.y - half), Canvas.Place(x: end, y: tip.y + half)]
    canvas.fill([tip] + corners, ink)
  }

  // MARK: Symbols

  private func paint(_ symbol: FlowLayout.Symbol, on canvas: inout Canvas) {
    let figure = SymbolFigure(symbol, geometry.sizing, .indonesian)
    let middle = geometry.middle(of: symbol)
    let outline = StripPainter.outline(of: figure).map { corner in
      place(x: middle.x + corner.x, y: middle.y + corner.y)
    }
    if case .paper = figure.outline {
      canvas.fill(outline, .paper)
      return mark(at: place(middle), on: &canvas)
    }
    let isEnd = symbol.shape == .capsule || symbol.shape == .terminal
    if isEnd, !figure.isDashed { return canvas.fill(outline, .accent) }
    canvas.fill(outline, .tint)
    let dash = figure.isDashed ? (on: 5 * Canvas.pixel, off: 6 * Canvas.pixel) : nil
    line(outline + outline.prefix(1), .line, dash: dash, on: &canvas)
  }

  /// The corners of a symbol around its middle, round ones as many short lines.
  private static func outline(of figure: SymbolFigure) -> [TableGeometry.Corner] {
    switch figure.outline {
    case .polygon(let corners): corners
    case .paper(let extent), .rectangle(let extent, radius: 0):
      [(-1, -1), (1, -1), (1, 1), (-1, 1)].map { x, y in
        TableGeometry.Corner(x: x * extent.width, y: y * extent.height)
      }
    case .rectangle(let extent, let radius): capsule(extent, radius)
    }
  }

  private static func capsule(
    _ extent: FlowMetrics.Extent,
    _ radius: Int
  ) -> [TableGeometry.Corner] {
    // Sine and cosine of every 22.5 degrees from top to bottom, in thousandths.
    let circle = [
      (0, -1000), (383, -924), (707, -707), (924, -383), (1000, 0), (924, 383), (707, 707),
      (383, 924), (0, 1000),
    ]
    let straight = max(0, extent.width - radius)
    let right = circle.map { x, y in
      TableGeometry.Corner(x: straight + x * radius / 1000, y: y * radius / 1000)
    }
    return right + right.map { TableGeometry.Corner(x: -$0.x, y: -$0.y) }
  }

  /// Draws a question mark: nobody knows who, or what comes next.
  private func mark(at middle: Canvas.Place, on canvas: inout Canvas) {
    let bend = [(-28, -30), (-14, -48), (14, -48), (28, -30), (22, -12), (0, 4), (0, 22)]
    let places = bend.map { x, y in
      Canvas.Place(x: middle.x + scaled(x), y: middle.y + scaled(y))
    }
    line(places, .line, dash: nil, on: &canvas)
    let dot = Canvas.Place(x: middle.x, y: middle.y + scaled(48))
    line([dot, Canvas.Place(x: dot.x, y: dot.y + 1)], .line, dash: nil, on: &canvas)
  }
}

extension TileStyle {
  /// What a line of the style is painted with.
  fileprivate var ink: Ink {
    switch self {
    case .forward, .guess, .either: .line
    case .back, .guessedBack: .back
    }
  }

  /// The length of dashes and gaps; nothing for a line without gaps.
  fileprivate var dash: (on: Int, off: Int)? {
    switch self {
    case .forward, .back: nil
    case .guess, .guessedBack: (6 * Canvas.pixel, 6 * Canvas.pixel)
    case .either: (1, 6 * Canvas.pixel)
    }
  }
}
