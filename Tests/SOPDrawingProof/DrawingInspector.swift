package import SOPOutput

/// Looks at a drawing in real coordinates: nothing touches, everything has room.
///
/// The grid says which line runs left of which; that they are far enough apart to be told from
/// each other, and that labels find room between them, shows only when sizes are known.
package struct DrawingInspector {
  /// A stretch of a line, or with some extent each way a rectangle.
  struct Box {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// Whether the two have a place in common, or are less than `distance` apart.
    func meets(_ other: Box, within distance: Int = 0) -> Bool {
      left < other.right + distance && other.left < right + distance
        && top < other.bottom + distance && other.top < bottom + distance
    }

    /// Whether the other one lies within this one.
    func holds(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
  }

  /// A stretch of a line.
  struct Stretch {
    var box: Box
    var route: Int
    var net: Int
    var isVertical: Bool { box.left == box.right }
  }

  private let geometry: TableGeometry
  private let layout: FlowLayout
  private let metrics: FlowMetrics
  private let labels: [FlowLabel]
  private var stretches: [Stretch] = []
  private var arrows: [Stretch] = []
  private var slants: [LayoutFault] = []

  /// Prepares to inspect a drawing; other labels than its own are for testing the inspector.
  package init(_ geometry: TableGeometry, labels: [FlowLabel]? = nil) {
    self.geometry = geometry
    self.labels = labels ?? geometry.sizing.labels
    layout = geometry.layout
    metrics = geometry.metrics
    for index in layout.routes.indices { add(route: index) }
    for link in layout.links { add(link) }
  }

  /// Everything that is wrong with the drawing.
  package var faults: [LayoutFault] {
    slants + passages + contacts + arrowFaults + labelFaults + ruleFaults
  }

  /// The length of all lines, counting what several lines share once, in tenths.
  package var inkLength: Int { stretches.reduce(0) { $0 + length($1.box) } }

  private func length(_ box: Box) -> Int { box.right - box.left + box.bottom - box.top }

  // MARK: Lines

  private mutating func add(route index: Int) {
    let route = layout.routes[index]
    let corners = geometry.corners(of: route)
    for (one, other) in zip(corners, corners.dropFirst()) {
      if (one.x == other.x) == (one.y == other.y) {
        slants.append(LayoutFault(.slant, "route \(index): \(one) \(other)"))
      }
      stretches.append(
        Stretch(box: DrawingInspector.box(one, other), route: index, net: route.net)
      )
    }
    guard corners.count > 1, case .symbol = route.end, !route.isMerged else { return }
    addArrow(index, from: corners[corners.count - 2], to: corners[corners.count - 1])
  }

  private mutating func addArrow(
    _ index: Int,
    from before: TableGeometry.Corner,
    to tip: TableGeometry.Corner
  ) {
    var box = DrawingInspector.box(tip, tip)
    if before.x == tip.x {
      box.left -= metrics.arrowHalfWidth
      box.right += metrics.arrowHalfWidth
      if before.y < tip.y { box.top -= metrics.arrowLength }
      if before.y > tip.y { box.bottom += metrics.arrowLength }
    } else {
      box.top -= metrics.arrowHalfWidth
      box.bottom += metrics.arrowHalfWidth
      if before.x < tip.x { box.left -= metrics.arrowLength }
      if before.x > tip.x { box.right += metrics.arrowLength }
    }
    arrows.append(Stretch(box: box, route: index, net: layout.routes[index].net))
    let last = abs(before.x - tip.x) + abs(before.y - tip.y)
    if last < metrics.arrowLength {
      slants.append(LayoutFault(.arrowhead, "route \(index): only \(last) for the arrowhead"))
    }
  }

  private mutating func add(_ link: FlowLayout.Link) {
    let symbols = layout.symbols.filter { $0.row == link.row && !$0.isBeside }
    for (one, other) in zip(symbols, symbols.dropFirst()) {
      var from = geometry.middle(of: one)
      var end = geometry.middle(of: other)
      from.x += geometry.sizing.reach(of: one, at: 0)
      end.x -= geometry.sizing.reach(of: other, at: 0)
      let net = -1 - link.row
      stretches.append(Stretch(box: DrawingInspector.box(from, end), route: net, net: net))
    }
  }

  private static func box(_ one: TableGeometry.Corner, _ other: TableGeometry.Corner) -> Box {
    Box(
      left: min(one.x, other.x),
      top: min(one.y, other.y),
      right: max(one.x, other.x),
      bottom: max(one.y, other.y)
    )
  }

  // MARK: Lines and symbols

  /// Two lines, or a line and a symbol that it does not belong to, stay this far apart.
  private static let clearance = 25

  private var passages: [LayoutFault] {
    var result: [LayoutFault] = []
    for (index, symbol) in layout.symbols.enumerated() {
      for stretch in stretches {
        let isOwn = meets(stretch, symbol: index)
        if let depth = depth(of: stretch, in: symbol), depth > (isOwn ? 0 : -Self.clearance) {
          let kind: LayoutFault.Kind = depth > 0 ? .passage : .crowded
          result.append(LayoutFault(kind, "\(symbol): \(stretch), \(depth)"))
        }
      }
    }
    return result
  }

  private func meets(_ stretch: Stretch, symbol: Int) -> Bool {
    guard stretch.route >= 0 else { return layout.symbols[symbol].row == -1 - stretch.route }
    // What is bundled with a line that ends at the symbol may end there too.
    return layout.routes.contains { route in
      guard route.net == stretch.net else { return false }
      return [route.start, route.end].contains {
        if case .symbol(symbol, _) = $0 { true } else { false }
      }
    }
  }

  /// How far a stretch reaches into a symbol; negative when it only comes near.
  private func depth(of stretch: Stretch, in symbol: FlowLayout.Symbol) -> Int? {
    let middle = geometry.middle(of: symbol)
    let height = geometry.sizing.extent(of: symbol).height
    let box = stretch.box
    let away = max(0, max(box.top - middle.y, middle.y - box.bottom))
    let reach = geometry.sizing.reach(of: symbol, at: min(away, height))
    let across = reach - max(0, max(box.left - middle.x, middle.x - box.right))
    let along = height - away
    let depth = min(across, along)
    return depth > -DrawingInspector.clearance ? depth : nil
  }

  // MARK: Lines and lines

  private var contacts: [LayoutFault] {
    let sorted = stretches.sorted { $0.box.top < $1.box.top }
    var result: [LayoutFault] = []
    for index in sorted.indices {
      let one = sorted[index]
      var next = index + 1
      while next < sorted.count, sorted[next].box.top < one.box.bottom + Self.clearance {
        let other = sorted[next]
        next += 1
        guard one.net != other.net, one.box.meets(other.box, within: Self.clearance),
          !crosses(one, other)
        else { continue }
        let kind: LayoutFault.Kind =
          one.box.meets(other.box, within: 1) ? .contact : .crowded
        result.append(LayoutFault(kind, "\(one) \(other)"))
      }
    }
    return result
  }

  private func crosses(_ one: Stretch, _ other: Stretch) -> Bool {
    guard one.isVertical != other.isVertical else { return false }
    let down = one.isVertical ? one.box : other.box
    let over = one.isVertical ? other.box : one.box
    return over.left < down.left && down.left < over.right && down.top < over.top
      && over.top < down.bottom
  }

  private var arrowFaults: [LayoutFault] {
    var result: [LayoutFault] = []
    for arrow in arrows {
      for stretch in stretches where stretch.net != arrow.net && stretch.route != arrow.route {
        guard arrow.box.meets(stretch.box, within: 1) else { continue }
        result.append(LayoutFault(.arrowhead, "\(arrow) \(stretch)"))
      }
    }
    return result
  }

  // MARK: Labels

  private func box(of label: FlowLabel) -> Box {
    let middle = geometry.middle(of: label)
    let height = label.lines.count * metrics.labelPitch
    return Box(
      left: middle.x - label.width / 2,
      top: middle.y - height / 2,
      right: middle.x + label.width / 2,
      bottom: middle.y + height / 2
    )
  }

  private func box(of symbol: FlowLayout.Symbol) -> Box {
    let middle = geometry.middle(of: symbol)
    let extent = geometry.sizing.extent(of: symbol)
    return Box(
      left: middle.x - extent.width,
      top: middle.y - extent.height,
      right: middle.x + extent.width,
      bottom: middle.y + extent.height
    )
  }

  private var labelFaults: [LayoutFault] {
    let labels = labels.map { (label: $0, box: box(of: $0)) }
    var result: [LayoutFault] = []
    for (index, entry) in labels.enumerated() {
      let name = "label \(entry.label.lines) of route \(entry.label.route)"
      for stretch in stretches where entry.box.meets(stretch.box, within: 1) {
        result.append(LayoutFault(.label, "\(name) on \(stretch), \(entry.box)"))
      }
      for arrow in arrows where entry.box.meets(arrow.box) {
        result.append(LayoutFault(.label, "\(name) on arrowhead \(arrow), \(entry.box)"))
      }
      for symbol in layout.symbols where entry.box.meets(box(of: symbol), within: 1) {
        result.append(LayoutFault(.label, "\(name) on \(symbol), \(entry.box)"))
      }
      for other in labels[(index + 1)...] where entry.box.meets(other.box, within: 1) {
        result.append(LayoutFault(.label, "\(name) on \(other.label.lines)"))
      }
      if !isInCell(entry.box, of: layout.symbols[entry.label.symbol]) {
        result.append(LayoutFault(.rule, "\(name) leaves its cell, \(entry.box)"))
      }
    }
    return result
  }

  // MARK: Rules

  private func isInCell(_ box: Box, of symbol: FlowLayout.Symbol) -> Bool {
    guard let lane = cellLane(of: symbol) else { return false }
    let cell = Box(
      left: geometry.laneEdges[lane],
      top: geometry.rowEdges[symbol.row],
      right: geometry.laneEdges[lane + 1],
      bottom: geometry.rowEdges[symbol.row + 1]
    )
    return cell.holds(box)
  }

  private func cellLane(of symbol: FlowLayout.Symbol) -> Int? {
    switch symbol.column {
    case .lane(let lane): lane
    case .gutter(let gutter, _): max(0, min(gutter, layout.laneCount - 1))
    }
  }

  private var ruleFaults: [LayoutFault] {
    var result: [LayoutFault] = []
    for symbol in layout.symbols where !isInCell(box(of: symbol), of: symbol) {
      result.append(LayoutFault(.rule, "\(symbol) leaves its cell, \(box(of: symbol))"))
    }
    for stretch in stretches {
      let (place, rules) =
        stretch.isVertical
        ? (stretch.box.left, geometry.laneEdges) : (stretch.box.top, geometry.rowEdges)
      if rules.contains(where: { abs($0 - place) < Self.clearance }) {
        result.append(LayoutFault(.rule, "\(stretch) lies on a rule of the table"))
      }
    }
    return result
  }
}
