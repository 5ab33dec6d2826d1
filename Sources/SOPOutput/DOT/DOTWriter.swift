package import SOPLanguage

/// Writes an SOP as a graph for Graphviz.
package enum DOTWriter {
  /// The official table: plain `dot -Tsvg` draws exactly our coordinates.
  ///
  /// `layout=nop2` makes Graphviz keep every position; lanes are clusters with their own boxes,
  /// steps are nodes with positions, edges carry their lines, and the table itself with all its
  /// texts is one picture in the background.
  package static func pinned(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    language: Language = .indonesian
  ) -> [UInt8] {
    var writer = PinnedWriter(TableGeometry(procedure, layout, language), language)
    return writer.write()
  }
}

/// Writes one table with fixed positions.
struct PinnedWriter {
  private let geometry: TableGeometry
  private let language: Language
  private let legend: TableLegend
  private var dot = DOTSink()
  /// The height of the picture; its vertical axis points up.
  private let height: Int

  /// Prepares to write a table.
  init(_ geometry: TableGeometry, _ language: Language) {
    self.geometry = geometry
    self.language = language
    legend = TableLegend(geometry, language)
    height = geometry.bottom + legend.height + TableGeometry.margin
  }

  /// Writes the graph.
  mutating func write() -> [UInt8] {
    dot.markup("digraph \"sop\" {\n  graph [layout=nop2, charset=\"UTF-8\", label=\"\", bb=\"0,0,")
    dot.tenths(geometry.right + TableGeometry.margin)
    dot.markup(",")
    dot.tenths(height)
    dot.markup("\", fontname=\"Arial\",\n    tooltip=")
    dot.quoted(geometry.procedure.title)
    dot.markup(",\n    _background=")
    dot.picture(background)
    dot.markup("];\n")
    dot.markup(
      """
        node [shape=box, fontname="Arial", fontsize=7, fixedsize=true, label="", style=filled, \
      fillcolor=white, penwidth=1];
        edge [fontname="Arial", fontsize=7.5, arrowsize=0.6, penwidth=1];

      """
    )
    for lane in 0..<geometry.layout.laneCount { writeLane(lane) }
    writeJunctions()
    for link in geometry.layout.links { writeLink(link) }
    for index in geometry.layout.routes.indices { writeRoute(index) }
    dot.markup("}\n")
    return dot.sink.bytes
  }

  // MARK: Table

  private var background: XDotPicture {
    var picture = XDotPicture(height: height)
    let (left, top) = (geometry.leftEdges[0], TableGeometry.margin)
    let (right, bottom) = (geometry.right, geometry.bottom)
    picture.operation("c 7 -#e8ecf2 C 7 -#e8ecf2")
    picture.polygon(
      [(left, top), (right, top), (right, geometry.rowEdges[0]), (left, geometry.rowEdges[0])],
      isFilled: true
    )
    picture.operation("S 15 -setlinewidth(1) c 7 -#444444")
    picture.line(left, top, right, top)
    picture.line(
      geometry.laneEdges[0],
      geometry.headerMiddle,
      geometry.standardRight,
      geometry.headerMiddle
    )
    for edge in geometry.rowEdges { picture.line(left, edge, right, edge) }
    for edge in geometry.fullHeightEdges { picture.line(edge, top, edge, bottom) }
    for edge in geometry.innerEdges { picture.line(edge, geometry.headerMiddle, edge, bottom) }
    picture.operation("c 7 -#000000 F 7.5 5 -Arial t 1")
    write(geometry.texts.filter { $0.isHeading }, to: &picture)
    picture.operation("t 0")
    write(geometry.texts.filter { !$0.isHeading }, to: &picture)
    for piece in legend.pieces { draw(piece, in: &picture) }
    return picture
  }

  private func write(_ lines: [TableGeometry.TextLine], to picture: inout XDotPicture) {
    for line in lines {
      picture.text(line.text, x: line.x, y: line.y, width: line.width, isCentred: line.isHeading)
    }
  }

  private func draw(_ piece: DrawingPiece, in picture: inout XDotPicture) {
    switch piece {
    case .line(let start, let end, let stroke):
      draw(stroke, in: &picture) { $0.line(start.x, start.y, end.x, end.y) }
    case .outline(let corners, let stroke):
      draw(stroke, in: &picture) { $0.polygon(corners.map { ($0.x, $0.y) }, isFilled: false) }
    case .text(let text, let place):
      let width = TextMetrics.width(of: text, size: TableGeometry.textSize)
      picture.text(text, x: place.x, y: place.y, width: width, isCentred: false)
    case .mark(let place):
      picture.text("?", x: place.x, y: place.y + 27, width: 40, isCentred: true)
    }
  }

  private func draw(
    _ stroke: DrawingPiece.Stroke,
    in picture: inout XDotPicture,
    _ draw: (inout XDotPicture) -> Void
  ) {
    switch stroke {
    case .solid: return draw(&picture)
    case .dashed: picture.operation("S 6 -dashed")
    case .dotted: picture.operation("S 6 -dotted")
    }
    draw(&picture)
    picture.operation("S 5 -solid")
  }

  // MARK: Symbols

  private mutating func writeLane(_ lane: Int) {
    dot.markup("  subgraph \"cluster_")
    dot.number(lane + 1)
    dot.markup("\" {\n    graph [label=\"\", color=transparent, bb=\"")
    dot.tenths(geometry.laneEdges[lane])
    dot.markup(",")
    dot.tenths(height - geometry.bottom)
    dot.markup(",")
    dot.tenths(geometry.laneEdges[lane + 1])
    dot.markup(",")
    dot.tenths(height - geometry.rowEdges[0])
    dot.markup("\", tooltip=")
    let lanes = geometry.procedure.lanes
    dot.quoted(lane < lanes.count ? lanes[lane].name : "")
    dot.markup("];\n")
    for index in geometry.layout.symbols.indices
    where geometry.lane(of: geometry.layout.symbols[index]) == lane {
      writeSymbol(index)
    }
    dot.markup("  }\n")
  }

  /// Writes the name of a symbol's node: that of its step, or one of its own.
  private mutating func writeName(_ index: Int) {
    let symbol = geometry.layout.symbols[index]
    dot.markup("\"langkah-")
    dot.number(geometry.number(ofRow: symbol.row))
    if symbol.step == nil {
      dot.markup("-ujung-")
      dot.number(index + 1)
    } else if !geometry.isMain(symbol) {
      dot.markup("-bersama-")
      dot.number(geometry.lane(of: symbol) + 1)
    }
    dot.markup("\"")
  }

  private mutating func writeSymbol(_ index: Int) {
    let symbol = geometry.layout.symbols[index]
    let middle = geometry.middle(of: symbol)
    let extent = geometry.sizing.extent(of: symbol)
    dot.markup("    ")
    writeName(index)
    dot.markup(" [pos=\"")
    dot.tenths(middle.x)
    dot.markup(",")
    dot.tenths(height - middle.y)
    dot.markup("\", width=")
    dot.inches(2 * extent.width)
    dot.markup(", height=")
    dot.inches(2 * extent.height)
    writeShape(symbol)
    dot.markup(", tooltip=")
    dot.quoted(geometry.tooltip(of: symbol))
    dot.markup("];\n")
  }

  private mutating func writeShape(_ symbol: FlowLayout.Symbol) {
    switch (symbol.shape, symbol.isGuess) {
    case (.box, false): break
    case (.box, true): dot.markup(", style=\"filled,dashed\"")
    case (.capsule, false), (.terminal, _): dot.markup(", style=\"rounded,filled\"")
    case (.capsule, true): dot.markup(", style=\"rounded,filled,dashed\"")
    case (.diamond, false): dot.markup(", shape=diamond")
    case (.diamond, true): dot.markup(", shape=diamond, style=\"filled,dashed\"")
    case (.connector, _): dot.markup(", shape=invhouse")
    case (.handover, _): dot.markup(", shape=invhouse, label=\"SOP\"")
    case (.unknown, _), (.open, _):
      dot.markup(", shape=plaintext, fontsize=11, label=\"?\"")
    }
    switch symbol.word {
    case .begin: writeLabel(TableWords.begin)
    case .finish: writeLabel(TableWords.finish)
    case nil: break
    }
  }

  private mutating func writeLabel(_ phrase: Phrase) {
    dot.markup(", label=")
    dot.quoted(phrase.wording(in: language).text)
  }

  // MARK: Lines

  /// The invisible nodes where the lines of a fork or a join meet its bus.
  private mutating func writeJunctions() {
    for junction in geometry.junctions {
      dot.markup("  \"simpul-")
      dot.number(junction.number)
      dot.markup("\" [pos=\"")
      dot.tenths(junction.x)
      dot.markup(",")
      dot.tenths(height - junction.y)
      dot.markup("\", shape=point, style=invis, width=0.01, height=0.01];\n")
    }
  }

  private mutating func writeLink(_ link: FlowLayout.Link) {
    let symbols = geometry.layout.symbols.indices.filter {
      geometry.layout.symbols[$0].row == link.row && !geometry.layout.symbols[$0].isBeside
    }
    for (one, other) in zip(symbols, symbols.dropFirst()) {
      let left = geometry.layout.symbols[one]
      let right = geometry.layout.symbols[other]
      let y = geometry.middle(of: left).y
      let from = geometry.middle(of: left).x + geometry.sizing.reach(of: left, at: 0)
      let end = geometry.middle(of: right).x - geometry.sizing.reach(of: right, at: 0)
      dot.markup("  ")
      writeName(one)
      dot.markup(" -> ")
      writeName(other)
      dot.markup(" [dir=none, pos=\"")
      writeSpline([TableGeometry.Corner(x: from, y: y), TableGeometry.Corner(x: end, y: y)])
      dot.markup(link.isEither ? "\", style=dotted];\n" : "\"];\n")
    }
  }

  private mutating func writeRoute(_ index: Int) {
    let route = geometry.layout.routes[index]
    var corners = geometry.corners(of: route)
    guard corners.count > 1 else { return }
    dot.markup("  ")
    writeEnd(route.start, corners[0])
    dot.markup(" -> ")
    writeEnd(route.end, corners[corners.count - 1])
    dot.markup(" [")
    if case .symbol = route.end, !route.isMerged {
      let tip = corners[corners.count - 1]
      corners[corners.count - 1] = geometry.arrowBase(corners)
      dot.markup("pos=\"e,")
      writePoint(tip)
      dot.markup(" ")
    } else {
      dot.markup("dir=none, pos=\"")
    }
    writeSpline(corners)
    dot.markup("\"")
    if let label = geometry.sizing.labels.first(where: { $0.route == index }) { write(label) }
    if route.isGuess { dot.markup(", style=dashed") }
    if route.isReturn, !route.edges.isEmpty {
      dot.markup(", color=\"#a8001c\", fontcolor=\"#a8001c\"")
    }
    dot.markup("];\n")
  }

  private mutating func writeEnd(_ end: FlowLayout.End, _ place: TableGeometry.Corner) {
    switch end {
    case .symbol(let index, _): writeName(index)
    case .bus:
      dot.markup("\"simpul-")
      dot.number(geometry.junctions.first { $0.x == place.x && $0.y == place.y }?.number ?? 0)
      dot.markup("\"")
    }
  }

  private mutating func write(_ label: FlowLabel) {
    let place = geometry.middle(of: label)
    dot.markup(", label=")
    dot.quoted(label.lines)
    dot.markup(", lp=\"")
    writePoint(place)
    dot.markup("\"")
  }

  private mutating func writePoint(_ point: TableGeometry.Corner) {
    dot.tenths(point.x)
    dot.markup(",")
    dot.tenths(height - point.y)
  }

  /// Writes straight lines as the curves that Graphviz wants: each corner is its own handle.
  private mutating func writeSpline(_ corners: [TableGeometry.Corner]) {
    writePoint(corners[0])
    for (one, other) in zip(corners, corners.dropFirst()) {
      for point in [one, other, other] {
        dot.markup(" ")
        writePoint(point)
      }
    }
  }
}
