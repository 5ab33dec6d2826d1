import SOPLanguage

extension FlowTableWriter {
  /// Writes the picture of a cell.
  func writeTile(_ tile: Tile, to page: inout HTMLWriter) {
    page.markup("<svg class=\"c\" aria-hidden=\"true\">")
    for piece in tile.pieces { writePiece(piece, to: &page) }
    for entry in tile.symbols {
      let symbol = layout.symbols[entry.symbol]
      let down = sizing.shift(symbol.offset, in: symbol.row)
      writeOrigin(entry.middle, TileMeasure(50), to: &page)
      let isMoved = entry.middle.shift != 0 || down != 0
      if isMoved { writeMove(entry.middle.shift, down, to: &page) }
      writeSymbol(symbol, to: &page)
      for arrow in tile.arrows where arrow.symbol == entry.symbol {
        writeArrow(arrow, to: &page)
      }
      for label in tile.labels where sizing.labels[label].symbol == entry.symbol {
        writeLabel(sizing.labels[label], to: &page)
      }
      page.markup(isMoved ? "</g></svg>" : "</svg>")
    }
    page.markup("</svg>")
  }

  private func writeMove(_ x: Int, _ y: Int, to page: inout HTMLWriter) {
    page.markup("<g transform=\"translate(")
    page.tenths(x)
    page.markup(",")
    page.tenths(y)
    page.markup(")\">")
  }

  // MARK: Lines

  private func writePiece(_ piece: Tile.Piece, to page: inout HTMLWriter) {
    // A line between two places that both are some pixels off their percentages needs two
    // origins, so it is drawn in two parts.
    if piece.from.shift != 0, piece.to.shift != 0, piece.from.percent != piece.to.percent {
      let middle = TileMeasure((piece.from.percent + piece.to.percent) / 2)
      writeLine(piece, from: piece.from, to: middle, to: &page)
      writeLine(piece, from: middle, to: piece.to, to: &page)
    } else {
      writeLine(piece, from: piece.from, to: piece.to, to: &page)
    }
  }

  private func writeLine(
    _ piece: Tile.Piece,
    from: TileMeasure,
    to end: TileMeasure,
    to page: inout HTMLWriter
  ) {
    let along = from.shift != 0 ? from.percent : end.shift != 0 ? end.percent : 0
    let across = piece.across.shift != 0 ? piece.across.percent : 0
    let isNested = along != 0 || across != 0
    if isNested {
      let x = TileMeasure(piece.isVertical ? across : along)
      let y = TileMeasure(piece.isVertical ? along : across)
      writeOrigin(x, y, to: &page)
    }
    page.markup("<line")
    switch piece.style {
    case .forward: break
    case .back: page.markup(" class=\"b\"")
    case .guess: page.markup(" class=\"g\"")
    case .guessedBack: page.markup(" class=\"b g\"")
    case .either: page.markup(" class=\"e\"")
    }
    let isVertical = piece.isVertical
    write(isVertical ? " x1=\"" : " y1=\"", piece.across, from: across, to: &page)
    write(isVertical ? " x2=\"" : " y2=\"", piece.across, from: across, to: &page)
    write(isVertical ? " y1=\"" : " x1=\"", from, from: along, to: &page)
    write(isVertical ? " y2=\"" : " x2=\"", end, from: along, to: &page)
    page.markup(isNested ? "/></svg>" : "/>")
  }

  /// Writes a coordinate relative to an origin; either the percentage or the pixels are left.
  private func write(
    _ opening: StaticString,
    _ measure: TileMeasure,
    from origin: Int,
    to page: inout HTMLWriter
  ) {
    page.markup(opening)
    if measure.shift != 0 {
      page.tenths(measure.shift)
    } else {
      page.number(measure.percent - origin)
      if measure.percent != origin { page.markup("%") }
    }
    page.markup("\"")
  }

  /// Opens a picture whose origin is a place of the cell.
  private func writeOrigin(_ x: TileMeasure, _ y: TileMeasure, to page: inout HTMLWriter) {
    page.markup("<svg")
    if x.percent != 0 {
      page.markup(" x=\"")
      page.number(x.percent)
      page.markup("%\"")
    }
    if y.percent != 0 {
      page.markup(" y=\"")
      page.number(y.percent)
      page.markup("%\"")
    }
    page.markup(">")
  }
}

extension HTMLWriter {
  /// Writes tenths as a decimal number.
  mutating func tenths(_ value: Int) {
    if value < 0 { markup("-") }
    number(abs(value) / 10)
    if abs(value) % 10 != 0 {
      markup(".")
      number(abs(value) % 10)
    }
  }
}
