import SOPLanguage

extension FlowTableWriter {
  /// Writes a symbol around the origin.
  func writeSymbol(_ symbol: FlowLayout.Symbol, to page: inout HTMLWriter) {
    let extent = sizing.extent(of: symbol)
    switch symbol.shape {
    case .box: writeRectangle(extent, radius: 0, symbol, to: &page)
    case .capsule, .terminal: writeRectangle(extent, radius: extent.height, symbol, to: &page)
    case .diamond: writeDiamond(extent, symbol, to: &page)
    case .handover:
      writePentagon(extent, to: &page)
      page.markup("<text class=\"t\" text-anchor=\"middle\" y=\"2\">SOP</text>")
    case .connector: writeConnector(extent, symbol.letter ?? "", to: &page)
    case .unknown, .open:
      writeRectangle(extent, radius: 0, symbol, to: &page)
      page.markup("<text class=\"q\" text-anchor=\"middle\" y=\"5\">?</text>")
    }
    switch symbol.word {
    case .begin: writeWord(TableWords.begin, to: &page)
    case .finish: writeWord(TableWords.finish, to: &page)
    case nil: break
    }
  }

  private func writeWord(_ phrase: Phrase, to page: inout HTMLWriter) {
    page.markup("<text class=\"t\" text-anchor=\"middle\" y=\"3.3\">")
    page.text(phrase, in: language)
    page.markup("</text>")
  }

  private func writeClass(of symbol: FlowLayout.Symbol, to page: inout HTMLWriter) {
    switch symbol.shape {
    case .unknown, .open: page.markup(" class=\"n\"")
    case .capsule, .box, .diamond, .terminal, .handover, .connector:
      page.markup(symbol.isGuess ? " class=\"s g\"" : " class=\"s\"")
    }
  }

  private func writeRectangle(
    _ extent: FlowMetrics.Extent,
    radius: Int,
    _ symbol: FlowLayout.Symbol,
    to page: inout HTMLWriter
  ) {
    page.markup("<rect")
    writeClass(of: symbol, to: &page)
    page.tenths(" x=\"", -extent.width)
    page.tenths(" y=\"", -extent.height)
    page.tenths(" width=\"", 2 * extent.width)
    page.tenths(" height=\"", 2 * extent.height)
    if radius > 0 { page.tenths(" rx=\"", radius) }
    page.markup("/>")
  }

  private func writeDiamond(
    _ extent: FlowMetrics.Extent,
    _ symbol: FlowLayout.Symbol,
    to page: inout HTMLWriter
  ) {
    page.markup("<path")
    writeClass(of: symbol, to: &page)
    page.markup(" d=\"M")
    page.tenths(-extent.width)
    page.markup(" 0L0 ")
    page.tenths(-extent.height)
    page.markup("L")
    page.tenths(extent.width)
    page.markup(" 0L0 ")
    page.tenths(extent.height)
    page.markup("z\"/>")
  }

  private func writePentagon(_ extent: FlowMetrics.Extent, to page: inout HTMLWriter) {
    page.markup("<path class=\"s\" d=\"M")
    page.tenths(-extent.width)
    page.markup(" ")
    page.tenths(-extent.height)
    page.markup("H")
    page.tenths(extent.width)
    page.markup("V")
    page.tenths(extent.height / 2)
    page.markup("L0 ")
    page.tenths(extent.height + 20)
    page.markup("L")
    page.tenths(-extent.width)
    page.markup(" ")
    page.tenths(extent.height / 2)
    page.markup("z\"/>")
  }

  private func writeConnector(
    _ extent: FlowMetrics.Extent,
    _ letter: String,
    to page: inout HTMLWriter
  ) {
    page.markup("<path class=\"s\" d=\"M")
    page.tenths(-extent.width)
    page.markup(" ")
    page.tenths(-extent.height)
    page.markup("H")
    page.tenths(extent.width)
    page.markup("V")
    page.tenths(extent.height / 5)
    page.markup("L0 ")
    page.tenths(extent.height)
    page.markup("L")
    page.tenths(-extent.width)
    page.markup(" ")
    page.tenths(extent.height / 5)
    page.markup("z\"/><text class=\"k\" text-anchor=\"middle\" y=\"1.6\">")
    page.text(letter)
    page.markup("</text>")
  }

  /// Writes an arrowhead whose tip touches the symbol around the origin.
  func writeArrow(_ arrow: Tile.Arrow, to page: inout HTMLWriter) {
    let isBack = arrow.style == .back || arrow.style == .guessedBack
    page.markup(isBack ? "<path class=\"a b\" d=\"M" : "<path class=\"a\" d=\"M")
    page.tenths(arrow.x)
    page.markup(" ")
    page.tenths(arrow.y)
    switch arrow.side {
    case .top: page.markup("l-3.5-7h7z\"/>")
    case .bottom: page.markup("l-3.5 7h7z\"/>")
    case .left: page.markup("l-7-3.5v7z\"/>")
    case .right: page.markup("l7-3.5v7z\"/>")
    }
  }

  /// Writes a label beside the symbol around the origin.
  func writeLabel(_ label: FlowLabel, to page: inout HTMLWriter) {
    let route = layout.routes[label.route]
    let height = sizing.extent(of: layout.symbols[label.symbol]).height
    let last = label.lines.count - 1
    for (index, line) in label.lines.enumerated() {
      page.markup(route.isReturn ? "<text class=\"t l b\"" : "<text class=\"t l\"")
      page.tenths(" x=\"", label.side == .left ? -label.start : label.start)
      let y: Int
      if label.side == .bottom {
        y = height + label.shift + 30 + metrics.labelPitch * index + 70
      } else if label.isBelow {
        y = label.shift + 110 + metrics.labelPitch * index
      } else {
        y = label.shift - 40 - metrics.labelPitch * (last - index)
      }
      page.tenths(" y=\"", y)
      page.markup(label.side == .left ? " text-anchor=\"end\">" : ">")
      page.text(line)
      page.markup("</text>")
    }
  }
}

extension HTMLWriter {
  /// Writes tenths as the value of an attribute whose opening is given.
  mutating func tenths(_ opening: StaticString, _ value: Int) {
    markup(opening)
    tenths(value)
    markup("\"")
  }
}
