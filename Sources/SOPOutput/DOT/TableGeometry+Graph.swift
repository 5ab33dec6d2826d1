import SOPLanguage

extension TableGeometry {
  /// A place where lines of a fork or a join meet.
  struct Junction: Hashable {
    /// Its number, from one.
    var number: Int
    /// The horizontal place.
    var x: Int
    /// The vertical place.
    var y: Int
  }

  /// The places where the lines of forks and joins meet their buses.
  var junctions: [Junction] {
    var result: [Junction] = []
    for route in layout.routes {
      let corners = corners(of: route)
      guard corners.count > 1 else { continue }
      for (end, place) in [(route.start, corners[0]), (route.end, corners[corners.count - 1])] {
        guard case .bus = end else { continue }
        if !result.contains(where: { $0.x == place.x && $0.y == place.y }) {
          result.append(Junction(number: result.count + 1, x: place.x, y: place.y))
        }
      }
    }
    return result
  }

  /// The right border of the quality standard.
  var standardRight: Int { rightEdges[3] }

  /// The rules that run from the top of the header to the bottom of the table.
  var fullHeightEdges: [Int] {
    leftEdges + [rightEdges[0], rightEdges[3]] + (hasRemarks ? [right] : [])
  }

  /// The rules that begin below the first row of the header.
  var innerEdges: [Int] {
    Array(laneEdges.dropFirst().dropLast()) + [rightEdges[1], rightEdges[2]]
  }

  /// The lane in which a symbol stands.
  func lane(of symbol: FlowLayout.Symbol) -> Int {
    switch symbol.column {
    case .lane(let lane): lane
    case .gutter(let gutter, _): max(0, min(gutter, layout.laneCount - 1))
    }
  }

  /// Whether the symbol is that of the responsible performer.
  func isMain(_ symbol: FlowLayout.Symbol) -> Bool {
    guard let step = symbol.step else { return false }
    guard let first = procedure[step].performers.performers.first else { return true }
    return first.lane.position == lane(of: symbol)
  }

  /// What is shown when the pointer rests on a symbol.
  func tooltip(of symbol: FlowLayout.Symbol) -> String {
    if let reference = symbol.reference { return "SOP " + reference.written }
    guard let step = symbol.step else { return " " }
    return "\(step.number). " + procedure[step].activity
  }

  /// Where a line ends so that an arrowhead fits between its end and the symbol.
  func arrowBase(_ corners: [Corner]) -> Corner {
    let (tip, before) = (corners[corners.count - 1], corners[corners.count - 2])
    let length = metrics.arrowLength
    if tip.x == before.x {
      return Corner(x: tip.x, y: tip.y + (before.y < tip.y ? -length : length))
    }
    return Corner(x: tip.x + (before.x < tip.x ? -length : length), y: tip.y)
  }

  /// The middle of a label.
  func middle(of label: FlowLabel) -> Corner {
    let symbol = layout.symbols[label.symbol]
    let middle = middle(of: symbol)
    let height = label.lines.count * metrics.labelPitch
    let half = label.start + label.width / 2
    switch label.side {
    case .top, .bottom:
      let top = middle.y + sizing.extent(of: symbol).height + 20
      return Corner(x: middle.x + half, y: top + height / 2)
    case .left, .right:
      let x = label.side == .left ? middle.x - half : middle.x + half
      let shift = label.isBelow ? 15 + height / 2 : -15 - height / 2
      return Corner(x: x, y: middle.y + label.shift + shift)
    }
  }
}

/// Draws what the unusual signs of a table mean below it.
struct TableLegend {
  private let geometry: TableGeometry
  private let language: Language

  /// Prepares to draw the legend of a table.
  init(_ geometry: TableGeometry, _ language: Language) {
    self.geometry = geometry
    self.language = language
  }

  /// How high the legend is; nothing when there is none.
  static func height(of geometry: TableGeometry) -> Int {
    let count = signs(of: geometry).count + geometry.layout.symbols.count { $0.reference != nil }
    return count == 0 ? 0 : count * pitch + 60
  }

  /// Draws the legend.
  func draw(in picture: inout XDotPicture) {
    var y = geometry.bottom + 60 + TableLegend.pitch / 2
    for sign in TableLegend.signs(of: geometry) {
      draw(sign, at: y, in: &picture)
      write(sign.meaning.wording(in: language).text, at: y, in: &picture)
      y += TableLegend.pitch
    }
    for symbol in geometry.layout.symbols {
      guard let reference = symbol.reference else { continue }
      let x = geometry.leftEdges[0] + 110
      picture.polygon(
        [(x - 90, y - 50), (x + 90, y - 50), (x + 90, y + 20), (x, y + 55), (x - 90, y + 20)],
        isFilled: false
      )
      let step = TableWords.step.wording(in: language).text + " \(symbol.row + 1): "
      let words = TableWords.continues.wording(in: language).text + " SOP " + reference.written
      write(step + words, at: y, in: &picture)
      y += TableLegend.pitch
    }
  }

  private static let pitch = 150

  private static func signs(of geometry: TableGeometry) -> [LegendSign] {
    LegendSign.allCases.filter { $0.isUsed(in: geometry.layout) }
  }

  private func draw(_ sign: LegendSign, at y: Int, in picture: inout XDotPicture) {
    let x = geometry.leftEdges[0] + 110
    switch sign {
    case .guess:
      picture.operation("S 6 -dashed")
      picture.polygon(box(x, y, 105), isFilled: false)
      picture.operation("S 5 -solid")
    case .unknown: mark(x, y, in: &picture)
    case .together, .either:
      if sign == .either { picture.operation("S 6 -dotted") }
      picture.line(x - 50, y, x + 50, y)
      picture.operation("S 5 -solid")
      picture.polygon(box(x - 80, y, 30), isFilled: false)
      picture.polygon(box(x + 80, y, 30), isFilled: false)
    case .guessedWay:
      picture.operation("S 6 -dashed")
      picture.line(x - 110, y, x + 110, y)
      picture.operation("S 5 -solid")
    case .open:
      picture.line(x - 110, y, x + 20, y)
      mark(x + 60, y, in: &picture)
    }
  }

  private func box(_ x: Int, _ y: Int, _ half: Int) -> [(x: Int, y: Int)] {
    [(x - half, y - 45), (x + half, y - 45), (x + half, y + 45), (x - half, y + 45)]
  }

  private func mark(_ x: Int, _ y: Int, in picture: inout XDotPicture) {
    picture.text("?", x: x, y: y + 27, width: 40, isCentred: true)
  }

  private func write(_ text: String, at y: Int, in picture: inout XDotPicture) {
    let width = TextMetrics.width(of: text, size: TableGeometry.textSize)
    let x = geometry.leftEdges[0] + 260
    picture.text(text, x: x, y: y + 27, width: width, isCentred: false)
  }
}
