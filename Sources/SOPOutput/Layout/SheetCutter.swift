import SOPLanguage

/// Cuts an outline at page breaks: each page becomes an outline of its own, and each line that a
/// break cuts ends at a lettered connector on one page and begins at its twin on another.
///
/// A page is then drawn like any SOP. Connectors stand in rows of their own, above the first step
/// for lines from and to earlier pages, below the last one for later pages.
struct SheetCutter {
  /// What lines that share a connector have in common.
  private enum Destination: Hashable {
    /// They lead to the same row.
    case row(Int)
    /// They lead to the bus of the same fan.
    case bus(Int)
    /// They come from the bus of the same fan and lead to the same page.
    case branch(Int, page: Int)
  }

  /// A pair of connectors, or one that several pages lead to.
  private struct Cut {
    var destination: Destination
    var isForward: Bool
    /// The pages and rows from which the flow leaves.
    var sources: [Int] = []
    /// The rows with which it goes on.
    var targets: [Int] = []
    var sourcePages: [Int] = []
    var targetPage: Int
    var letter = ""

    /// The row where a reader meets it first.
    var firstRow: Int {
      min(sources.min() ?? Int.max, isForward ? Int.max : targets.min() ?? Int.max)
    }
  }

  private let outline: FlowOutline
  /// The rows of each page; together all rows.
  private let pages: [Range<Int>]
  private var cuts: [Cut] = []

  /// Prepares to cut an outline into pages.
  init(_ outline: FlowOutline, into pages: [Range<Int>]) {
    self.outline = outline
    self.pages = pages
    findCuts()
    nameCuts()
  }

  /// The outline of a page.
  func sheet(_ page: Int) -> FlowOutline {
    var builder = SheetBuilder(outline, pages[page])
    let above = connectors(on: page, above: true)
    let below = connectors(on: page, above: false)
    builder.addRows(above: above.map { row(of: $0) }, below: below.map { row(of: $0) })
    var places: [Key: Int] = [:]
    for (position, end) in (above + below).enumerated() {
      places[end] = position < above.count ? position : position + pages[page].count
    }
    addConnections(page, places, to: &builder)
    for index in outline.fans.indices { addFan(index, page, places, to: &builder) }
    return builder.outline
  }

  // MARK: Cuts

  private func page(of row: Int) -> Int {
    pages.firstIndex { $0.contains(row) } ?? 0
  }

  /// The page on which the bus of a fan is drawn: that of the row below it.
  private func page(ofFan index: Int) -> Int {
    page(of: min(outline.fans[index].gap, outline.rows.count - 1))
  }

  private mutating func findCuts() {
    for connection in outline.connections {
      cut(from: connection.source, to: connection.target, .row(connection.target))
    }
    for (index, fan) in outline.fans.enumerated() {
      let busPage = page(ofFan: index)
      for leg in fan.inputs where page(of: leg.row) != busPage {
        cut(from: leg.row, to: fan.gap, .bus(index))
      }
      for leg in fan.outputs where page(of: leg.row) != busPage {
        let source = fan.inputs.map { $0.row }.max() ?? fan.gap
        cut(from: source, to: leg.row, .branch(index, page: page(of: leg.row)), via: busPage)
      }
    }
  }

  private mutating func cut(
    from source: Int,
    to target: Int,
    _ destination: Destination,
    via busPage: Int? = nil
  ) {
    let sourcePage = busPage ?? page(of: source)
    let targetPage = page(of: min(target, outline.rows.count - 1))
    guard sourcePage != targetPage else { return }
    let isForward = sourcePage < targetPage
    let known = cuts.firstIndex { $0.destination == destination && $0.isForward == isForward }
    let index = known ?? cuts.count
    if known == nil {
      cuts.append(Cut(destination: destination, isForward: isForward, targetPage: targetPage))
    }
    if !cuts[index].sources.contains(source) { cuts[index].sources.append(source) }
    if !cuts[index].sourcePages.contains(sourcePage) { cuts[index].sourcePages.append(sourcePage) }
    if case .bus(let fan) = destination {
      cuts[index].targets = outline.fans[fan].outputs.map { $0.row }
    } else if !cuts[index].targets.contains(target) {
      cuts[index].targets.append(target)
    }
  }

  /// Letters in the order in which a reader meets them.
  private mutating func nameCuts() {
    let order = cuts.indices.sorted { one, other in
      let (first, second) = (cuts[one], cuts[other])
      let places = (first.firstRow, second.firstRow)
      return places.0 != places.1 ? places.0 < places.1 : one < other
    }
    for (number, index) in order.enumerated() { cuts[index].letter = SheetCutter.letter(number) }
  }

  /// A to Z, then AA, AB and so on.
  static func letter(_ number: Int) -> String {
    var bytes: [UInt8] = []
    var rest = number
    repeat {
      bytes.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Connectors

  /// One of the two ends of a cut.
  private struct Key: Hashable {
    var cut: Int
    var isEntry: Bool
  }

  /// The connectors in the strip above or below a page; those of near rows are near.
  private func connectors(on page: Int, above isAbove: Bool) -> [Key] {
    var keys: [Key] = []
    for (index, cut) in cuts.enumerated() {
      if cut.targetPage == page, cut.isForward == isAbove {
        keys.append(Key(cut: index, isEntry: true))
      }
      if cut.sourcePages.contains(page), cut.isForward != isAbove {
        keys.append(Key(cut: index, isEntry: false))
      }
    }
    let rows = keys.map { localRows(of: $0, on: page) }
    return keys.indices.sorted { one, other in
      let (first, second) = (rows[one].max() ?? 0, rows[other].max() ?? 0)
      return first != second ? first > second : one < other
    }.map { keys[$0] }
  }

  /// The rows of the page that an end of a cut is connected with.
  private func localRows(of key: Key, on page: Int) -> [Int] {
    let rows = key.isEntry ? cuts[key.cut].targets : cuts[key.cut].sources
    let local = rows.filter { pages[page].contains($0) }
    return local.isEmpty ? [pages[page].lowerBound] : local
  }

  private func row(of key: Key) -> FlowOutline.Row {
    let cut = cuts[key.cut]
    let page = key.isEntry ? cut.targetPage : nil
    let far = key.isEntry ? cut.sources : cut.targets
    let steps = far.compactMap { $0 < outline.rows.count ? outline.rows[$0].kind.step : nil }
    let near = page.map { localRows(of: key, on: $0) } ?? cut.sources
    let lane = outline.rows[near[key.isEntry ? 0 : near.count - 1]].main
    return FlowOutline.Row(
      kind: .connector(
        FlowLayout.Connector(
          letter: cut.letter,
          isEntry: key.isEntry,
          steps: steps.sorted { $0.position < $1.position },
          pages: key.isEntry ? cut.sourcePages.sorted() : [cut.targetPage]
        )
      ),
      lanes: [lane],
      main: lane,
      guesses: [false],
      isEither: false,
      shape: .connector
    )
  }

  // MARK: Lines

  private func addConnections(_ page: Int, _ places: [Key: Int], to builder: inout SheetBuilder) {
    for connection in outline.connections {
      let source = builder.local(connection.source)
      let target = builder.local(connection.target)
      switch (source, target) {
      case (let source?, let target?):
        builder.connect(source, to: target, connection.strand)
      case (let source?, nil):
        guard let place = place(.row(connection.target), isEntry: false, page, places) else {
          break
        }
        builder.connect(source, to: place, connection.strand)
      case (nil, let target?):
        let isForward = connection.source < connection.target
        guard let index = index(.row(connection.target), isForward: isForward),
          let place = places[Key(cut: index, isEntry: true)]
        else { break }
        builder.connect(place, to: target, connection.strand.continued)
      case (nil, nil): break
      }
    }
  }

  private func index(_ destination: Destination, isForward: Bool) -> Int? {
    cuts.firstIndex { $0.destination == destination && $0.isForward == isForward }
  }

  /// The row of the connector on a page that leads to, or comes with, a destination.
  private func place(
    _ destination: Destination,
    isEntry: Bool,
    _ page: Int,
    _ places: [Key: Int]
  ) -> Int? {
    for (index, cut) in cuts.enumerated() where cut.destination == destination {
      if let row = places[Key(cut: index, isEntry: isEntry)] { return row }
    }
    return nil
  }

  private func addFan(
    _ index: Int,
    _ page: Int,
    _ places: [Key: Int],
    to builder: inout SheetBuilder
  ) {
    let fan = outline.fans[index]
    var inputs = builder.local(fan.inputs)
    var outputs = builder.local(fan.outputs)
    if self.page(ofFan: index) == page {
      for (number, cut) in cuts.enumerated() where cut.destination == .bus(index) {
        guard let row = places[Key(cut: number, isEntry: true)] else { continue }
        inputs.append(FlowOutline.Fan.Leg(row: row, strand: FlowOutline.Strand()))
      }
      for target in pages.indices where target != page {
        guard let row = place(.branch(index, page: target), isEntry: false, page, places)
        else { continue }
        outputs.append(FlowOutline.Fan.Leg(row: row, strand: FlowOutline.Strand()))
      }
      builder.join(inputs, with: outputs, above: builder.local(fan.gap))
    } else {
      if let row = place(.bus(index), isEntry: false, page, places), !inputs.isEmpty {
        let leg = FlowOutline.Fan.Leg(row: row, strand: FlowOutline.Strand())
        builder.join(inputs, with: [leg], above: nil)
      }
      if let row = place(.branch(index, page: page), isEntry: true, page, places),
        !outputs.isEmpty
      {
        let leg = FlowOutline.Fan.Leg(row: row, strand: FlowOutline.Strand())
        builder.join([leg], with: outputs, above: nil)
      }
    }
  }
}

extension FlowOutline.Strand {
  /// The part behind a page break: the same edges, whose answers stand on the page before.
  fileprivate var continued: FlowOutline.Strand {
    var strand = self
    strand.answers = []
    strand.skipped = []
    strand.isPlain = true
    return strand
  }
}

/// The outline of one page in the making.
private struct SheetBuilder {
  /// The outline so far.
  private(set) var outline: FlowOutline

  private let source: FlowOutline
  private let range: Range<Int>
  private var shift = 0

  init(_ source: FlowOutline, _ range: Range<Int>) {
    self.source = source
    self.range = range
    outline = FlowOutline(laneCount: source.laneCount)
  }

  mutating func addRows(above: [FlowOutline.Row], below: [FlowOutline.Row]) {
    shift = above.count - range.lowerBound
    outline.rows = above + source.rows[range] + below
    for var terminal in source.terminals {
      guard let row = local(terminal.row) else { continue }
      terminal.row = row
      outline.terminals.append(terminal)
    }
  }

  /// The row on this page, if it is on this page.
  func local(_ row: Int) -> Int? { range.contains(row) ? row + shift : nil }

  func local(_ legs: [FlowOutline.Fan.Leg]) -> [FlowOutline.Fan.Leg] {
    legs.compactMap { leg in
      local(leg.row).map { FlowOutline.Fan.Leg(row: $0, strand: leg.strand) }
    }
  }

  /// Adds a line; a second one between the same rows joins the first.
  mutating func connect(_ source: Int, to target: Int, _ strand: FlowOutline.Strand) {
    let known = outline.connections.firstIndex { $0.source == source && $0.target == target }
    if let known {
      outline.connections[known].strand.merge(strand)
    } else {
      outline.connections.append(
        FlowOutline.Connection(source: source, target: target, strand: strand)
      )
    }
  }

  /// Adds a fan, or a line where a fan has only one input and one output.
  mutating func join(
    _ inputs: [FlowOutline.Fan.Leg],
    with outputs: [FlowOutline.Fan.Leg],
    above gap: Int?
  ) {
    guard let first = outputs.map({ $0.row }).min(), !inputs.isEmpty else { return }
    if inputs.count == 1, outputs.count == 1 {
      var strand = inputs[0].strand
      strand.merge(outputs[0].strand)
      connect(inputs[0].row, to: outputs[0].row, strand)
    } else {
      outline.fans.append(FlowOutline.Fan(gap: gap ?? first, inputs: inputs, outputs: outputs))
    }
  }
}
