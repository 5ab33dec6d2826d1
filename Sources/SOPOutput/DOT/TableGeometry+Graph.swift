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

  /// The number of the step of a row; that of the last step before it when it has none itself.
  func number(ofRow row: Int) -> Int {
    layout.rows[...row].last { $0.step != nil }?.step?.number ?? 0
  }

  /// The right border of the quality standard.
  var standardRight: Int { rightEdges[min(3, rightEdges.count - 1)] }

  /// The rules that run from the top of the header to the bottom of the table.
  var fullHeightEdges: [Int] {
    switch content {
    case .flow: leftEdges + [right]
    case .table: leftEdges + [rightEdges[0], rightEdges[3]] + (hasRemarks ? [right] : [])
    }
  }

  /// The rules that begin below the first row of the header.
  var innerEdges: [Int] {
    let lanes = Array(laneEdges.dropFirst().dropLast())
    return switch content {
    case .flow: lanes
    case .table: lanes + [rightEdges[1], rightEdges[2]]
    }
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
  package func middle(of label: FlowLabel) -> Corner {
    let symbol = layout.symbols[label.symbol]
    let middle = middle(of: symbol)
    let height = label.lines.count * metrics.labelPitch
    let half = label.start + label.width / 2
    switch label.side {
    case .top, .bottom:
      let top = middle.y + sizing.extent(of: symbol).height + 20 + label.shift
      return Corner(x: middle.x + half, y: top + height / 2)
    case .left, .right:
      let x = label.side == .left ? middle.x - half : middle.x + half
      let shift = label.isBelow ? 15 + height / 2 : -15 - height / 2
      return Corner(x: x, y: middle.y + label.shift + shift)
    }
  }
}
