import SOPLanguage

extension PictureWriter {
  // MARK: Lines

  /// Writes the lines of the flow below everything that may cover them.
  ///
  /// Where two styles share a place, the plainer one is on top, so it comes last.
  mutating func writeLines() {
    svg.markup("<g aria-hidden=\"true\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.1\">\n")
    for link in geometry.layout.links { write(link) }
    for style in TileStyle.allCases.reversed() {
      for route in geometry.layout.routes where TileSheet.style(of: route) == style {
        write(route, style)
      }
    }
    svg.markup("</g>\n")
  }

  private mutating func write(_ link: FlowLayout.Link) {
    guard let first = link.lanes.first, let last = link.lanes.last else { return }
    let y = geometry.y(.row(link.row, offset: 0))
    svg.markup("<path")
    writeStroke(link.isEither ? .either : .forward)
    svg.markup(" d=\"")
    move(to: TableGeometry.Corner(x: geometry.x(.lane(first)), y: y))
    svg.markup("H")
    svg.tenths(geometry.x(.lane(last)))
    svg.markup("\"/>\n")
  }

  private mutating func write(_ route: FlowLayout.Route, _ style: TileStyle) {
    var corners = geometry.corners(of: route)
    guard let tip = corners.last, corners.count > 1 else { return }
    let hasArrow =
      if case .symbol = route.end { !route.isMerged } else { false }
    if hasArrow { corners[corners.count - 1] = geometry.arrowBase(corners) }
    svg.markup("<path")
    writeStroke(style)
    svg.markup(" d=\"")
    writeWay(corners)
    svg.markup("\"/>\n")
    if hasArrow { writeArrow(from: corners[corners.count - 1], to: tip, style) }
  }

  private mutating func writeStroke(_ style: TileStyle) {
    switch style {
    case .forward: svg.markup(" stroke-linecap=\"square\"")
    case .back: svg.markup(" stroke-linecap=\"square\" stroke=\"#a8001c\"")
    case .guess: svg.markup(" stroke-dasharray=\"4 2.5\"")
    case .guessedBack: svg.markup(" stroke-dasharray=\"4 2.5\" stroke=\"#a8001c\"")
    case .either:
      svg.markup(" stroke-width=\"1.5\" stroke-dasharray=\"0 3\" stroke-linecap=\"round\"")
    }
  }

  private mutating func writeWay(_ corners: [TableGeometry.Corner]) {
    move(to: corners[0])
    for (one, other) in zip(corners, corners.dropFirst()) {
      if one.y == other.y {
        svg.markup("H")
        svg.tenths(other.x)
      } else {
        svg.markup("V")
        svg.tenths(other.y)
      }
    }
  }

  private mutating func writeArrow(
    from base: TableGeometry.Corner,
    to tip: TableGeometry.Corner,
    _ style: TileStyle
  ) {
    let half = geometry.metrics.arrowHalfWidth
    let (x, y) = base.x == tip.x ? (half, 0) : (0, half)
    let color: StaticString =
      switch style {
      case .back, .guessedBack: "#a8001c"
      case .forward, .guess, .either: "#000"
      }
    svg.markup("<path stroke=\"none\" fill=\"")
    svg.markup(color)
    svg.markup("\" d=\"")
    writeCorners(
      [
        tip, TableGeometry.Corner(x: base.x + x, y: base.y + y),
        TableGeometry.Corner(x: base.x - x, y: base.y - y),
      ]
    )
    svg.markup("\"/>\n")
  }

  // MARK: Symbols

  /// Writes a symbol; what no step stands for tells what it is.
  mutating func write(_ symbol: FlowLayout.Symbol) {
    let note = note(on: symbol)
    if let note {
      svg.markup("<g><title>")
      svg.text(note)
      svg.markup("</title>")
    }
    let figure = SymbolFigure(symbol, geometry.sizing, language)
    let middle = geometry.middle(of: symbol)
    write(figure, at: middle)
    if let text = figure.text {
      svg.markup("<text text-anchor=\"middle\" stroke=\"none\" fill=\"#000\"")
      if figure.isMark {
        svg.markup(" font-weight=\"bold\"")
        svg.tenths(" font-size=\"", SymbolFigure.markSize)
      }
      place(TableGeometry.Corner(x: middle.x, y: middle.y + figure.baseline))
      svg.markup(">")
      svg.text(text)
      svg.markup("</text>")
    }
    svg.markup(note == nil ? "\n" : "</g>\n")
  }

  private func note(on symbol: FlowLayout.Symbol) -> String? {
    if let reference = symbol.reference {
      return TableWords.continues.wording(in: language).text + " SOP " + reference.written
    }
    return symbol.shape == .open ? LegendSign.open.meaning.wording(in: language).text : nil
  }

  private mutating func write(_ figure: SymbolFigure, at middle: TableGeometry.Corner) {
    let dashes: StaticString = figure.isDashed ? " stroke-dasharray=\"3 2\"" : ""
    switch figure.outline {
    case .rectangle(let extent, let radius):
      svg.markup("<rect")
      svg.markup(dashes)
      writeBox(extent, at: middle)
      if radius > 0 { svg.tenths(" rx=\"", radius) }
      svg.markup("/>")
    case .paper(let extent):
      svg.markup("<rect stroke=\"none\"")
      writeBox(extent, at: middle)
      svg.markup("/>")
    case .polygon(let corners):
      svg.markup("<path")
      svg.markup(dashes)
      svg.markup(" d=\"")
      writeCorners(corners.map { TableGeometry.Corner(x: middle.x + $0.x, y: middle.y + $0.y) })
      svg.markup("\"/>")
    }
  }

  private mutating func writeBox(_ extent: FlowMetrics.Extent, at middle: TableGeometry.Corner) {
    place(TableGeometry.Corner(x: middle.x - extent.width, y: middle.y - extent.height))
    svg.tenths(" width=\"", 2 * extent.width)
    svg.tenths(" height=\"", 2 * extent.height)
  }

  // MARK: Labels

  /// Writes the labels beside the lines that they name.
  mutating func writeLabels() {
    guard !geometry.sizing.labels.isEmpty else { return }
    svg.markup("<g aria-hidden=\"true\">\n")
    for label in geometry.sizing.labels { write(label) }
    svg.markup("</g>\n")
  }

  private mutating func write(_ label: FlowLabel) {
    let pitch = geometry.metrics.labelPitch
    let symbol = geometry.middle(of: geometry.layout.symbols[label.symbol])
    let top = geometry.middle(of: label).y - label.lines.count * pitch / 2
    let isLeft = label.side == .left
    let isReturn = geometry.layout.routes[label.route].isReturn
    for (index, line) in label.lines.enumerated() {
      svg.markup("<text")
      if isLeft { svg.markup(" text-anchor=\"end\"") }
      if isReturn { svg.markup(" fill=\"#a8001c\"") }
      place(
        TableGeometry.Corner(
          x: symbol.x + (isLeft ? -label.start : label.start),
          y: top + index * pitch + pitch / 2 + 27
        )
      )
      svg.markup(">")
      svg.text(line)
      svg.markup("</text>\n")
    }
  }

  // MARK: Pieces

  /// Writes a piece of the legend.
  mutating func write(_ piece: DrawingPiece) {
    switch piece {
    case .line(let start, let end, let stroke):
      svg.markup("<path fill=\"none\" stroke=\"#000\"")
      writeStroke(stroke)
      svg.markup(" d=\"")
      writeWay([start, end])
      svg.markup("\"/>\n")
    case .outline(let corners, let stroke):
      svg.markup("<path fill=\"#fff\" stroke=\"#000\"")
      writeStroke(stroke)
      svg.markup(" d=\"")
      writeCorners(corners)
      svg.markup("\"/>\n")
    case .text(let text, let corner):
      svg.markup("<text")
      place(corner)
      svg.markup(">")
      svg.text(text)
      svg.markup("</text>\n")
    case .mark(let corner):
      svg.markup("<text text-anchor=\"middle\" font-weight=\"bold\"")
      svg.tenths(" font-size=\"", SymbolFigure.markSize)
      place(TableGeometry.Corner(x: corner.x, y: corner.y + 39))
      svg.markup(">?</text>\n")
    }
  }

  private mutating func writeStroke(_ stroke: DrawingPiece.Stroke) {
    switch stroke {
    case .solid: break
    case .dashed: svg.markup(" stroke-dasharray=\"3 2\"")
    case .dotted: writeStroke(TileStyle.either)
    }
  }

  private mutating func writeCorners(_ corners: [TableGeometry.Corner]) {
    for (index, corner) in corners.enumerated() {
      svg.markup(index == 0 ? "M" : "L")
      svg.tenths(corner.x)
      svg.markup(" ")
      svg.tenths(corner.y)
    }
    svg.markup("z")
  }

  // MARK: Places

  /// Begins a way at a place.
  mutating func move(to corner: TableGeometry.Corner) {
    svg.markup("M")
    svg.tenths(corner.x)
    svg.markup(" ")
    svg.tenths(corner.y)
  }

  /// Writes a place as attributes.
  mutating func place(_ corner: TableGeometry.Corner) {
    svg.tenths(" x=\"", corner.x)
    svg.tenths(" y=\"", corner.y)
  }
}
