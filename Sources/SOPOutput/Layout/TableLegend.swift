import SOPLanguage

/// What the unusual signs of a table mean, below it.
struct TableLegend {
  /// The signs and their meanings; empty when the table has no unusual signs.
  private(set) var pieces: [DrawingPiece] = []
  /// How high the legend is; nothing when there is none.
  private(set) var height = 0
  /// Where its longest line ends.
  private(set) var right = 0

  private let left: Int
  /// How wide a text may be.
  private let limit: Int
  /// The middle of the next line.
  private var y: Int

  /// Lays out the legend of a table.
  init(_ geometry: TableGeometry, _ language: Language) {
    left = geometry.leftEdges[0]
    limit = max(geometry.right - left - TableLegend.indent, TableLegend.smallestWidth)
    y = geometry.bottom + TableLegend.distance + TableLegend.pitch / 2
    for sign in LegendSign.allCases where sign.isUsed(in: geometry.layout) {
      draw(sign)
      write(sign.meaning.wording(in: language).text)
    }
    for symbol in geometry.layout.symbols {
      guard let reference = symbol.reference else { continue }
      drawPentagon()
      let number = geometry.number(ofRow: symbol.row)
      let step = TableWords.step.wording(in: language).text + " \(number): "
      let words = TableWords.continues.wording(in: language).text + " SOP " + reference.written
      write(step + words)
    }
    guard !pieces.isEmpty else { return }
    height = y - TableLegend.pitch / 2 - geometry.bottom
  }

  /// From the table to the legend.
  private static let distance = 60
  /// From one meaning to the next.
  private static let pitch = 150
  /// From the border of the table to the texts.
  private static let indent = 260
  /// Below a narrow drawing, texts may be this wide nevertheless.
  private static let smallestWidth = 1_600

  // MARK: Texts

  private mutating func write(_ text: String) {
    let size = TableGeometry.textSize
    let room = limit * 100 / 106
    let lines = TextMetrics.lines(of: text, within: room, size: size)
    for (index, line) in lines.enumerated() {
      if index > 0 { y += TableGeometry.textPitch }
      let x = left + TableLegend.indent
      pieces.append(.text(line, TableGeometry.Corner(x: x, y: y + 27)))
      right = max(right, x + TextMetrics.width(of: line, size: size) * 106 / 100)
    }
    y += TableLegend.pitch
  }

  // MARK: Signs

  private mutating func draw(_ sign: LegendSign) {
    switch sign {
    case .guess: drawBox(at: 110, half: 105, .dashed)
    case .unknown: drawMark(at: 110)
    case .together, .either:
      drawLine(from: 60, to: 160, sign == .either ? .dotted : .solid)
      drawBox(at: 30, half: 30, .solid)
      drawBox(at: 190, half: 30, .solid)
    case .guessedWay: drawLine(from: 0, to: 220, .dashed)
    case .open:
      drawLine(from: 0, to: 130, .solid)
      drawMark(at: 170)
    }
  }

  private func place(_ x: Int, _ shift: Int = 0) -> TableGeometry.Corner {
    TableGeometry.Corner(x: left + x, y: y + shift)
  }

  private mutating func drawLine(from start: Int, to end: Int, _ stroke: DrawingPiece.Stroke) {
    pieces.append(.line(place(start), place(end), stroke))
  }

  private mutating func drawMark(at x: Int) {
    pieces.append(.mark(place(x)))
  }

  private mutating func drawBox(at x: Int, half: Int, _ stroke: DrawingPiece.Stroke) {
    pieces.append(
      .outline(
        [
          place(x - half, -45), place(x + half, -45), place(x + half, 45), place(x - half, 45),
        ],
        stroke
      )
    )
  }

  private mutating func drawPentagon() {
    pieces.append(
      .outline(
        [place(20, -50), place(200, -50), place(200, 20), place(110, 55), place(20, 20)],
        .solid
      )
    )
  }
}
