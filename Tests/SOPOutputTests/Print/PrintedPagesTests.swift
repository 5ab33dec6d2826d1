import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The sheets as the browser prints them: paper, number, words and lines.
@Suite(.needs(.chromium, .pdfInfo, .pdfToText, .pdfToPPM))
struct PrintedPagesTests {
  /// An SOP that is printed.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var compilation: Compilation
    var position: Int

    var testDescription: String { name }

    var edition: PrintEdition {
      PrintEdition(ProcedureID(position), of: Site(compilation, language: .indonesian))
    }

    /// The edition as a PDF.
    func pdf() throws -> [UInt8] {
      try Chromium.pdf(
        of: Catalogue.printEdition(of: ProcedureID(position), in: compilation)
      )
    }
  }

  private static let real = Samples.compilation.procedures.indices.map {
    Case(
      name: Samples.compilation.procedures[$0].path,
      compilation: Samples.compilation,
      position: $0
    )
  }
  private static let long = Case(
    name: "60 langkah",
    compilation: PrintSamples.long,
    position: 0
  )
  private static let wide = Case(
    name: "15 pelaksana",
    compilation: PrintSamples.wide,
    position: 0
  )

  /// The same on A4 with capsules of their own.
  private static let other: Case = {
    var compilation = PrintSamples.long
    compilation.registry.paper = .a4
    compilation.registry.capsules = .separate
    return Case(name: "60 langkah, A4", compilation: compilation, position: 0)
  }()

  /// The size of a page in tenths of a millimetre, and the number of pages.
  private static func sizes(_ pdf: [UInt8], count: Int) throws -> [(width: Int, height: Int)] {
    let arguments = ["-f", "1", "-l", "\(count + 5)", "a.pdf"]
    let told = try OutsideTool.pdfInfo.succeed(arguments, with: ["a.pdf": pdf]).text
    return told.split(separator: "\n").filter { $0.contains(" size:") }.compactMap { line in
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      guard numbers.count >= 2 else { return nil }
      let size = numbers.suffix(2).map { Int($0 * 254 / 72) }
      return (size[0], size[1])
    }
  }

  /// One print for all that is to be seen in it, because the browser takes its time.
  @Test(arguments: real + [long, wide, other])
  func `each sheet is a page of its paper with all its words on it`(printed: Case) throws {
    let edition = printed.edition
    let pdf = try printed.pdf()
    let sizes = try Self.sizes(pdf, count: edition.pageCount)
    #expect(sizes.count == edition.pageCount)
    for (number, size) in sizes.enumerated() {
      let paper = number < edition.identity.pages.count ? edition.paper : edition.table.paper
      #expect(abs(size.width - 10 * paper.width) <= 3)
      #expect(abs(size.height - 10 * paper.height) <= 3)
    }
    let pages = try Self.words(pdf)
    try #require(pages.count == edition.pageCount)
    for (number, sheet) in edition.table.sheets.enumerated() {
      let words = Set(pages[edition.identity.pages.count + number].map { $0.text })
      for step in sheet.layout.rows.compactMap({ $0.step }) {
        for word in Self.spoken(edition.procedure[step].activity) {
          #expect(words.contains(word), "\(word) of step \(step.number) is not on its page")
        }
      }
    }
    for (number, words) in pages.enumerated() {
      let paper = number < edition.identity.pages.count ? edition.paper : edition.table.paper
      let (right, bottom) = (paper.width - paper.right + 1, paper.height - 7)
      for word in words {
        #expect(word.left >= 19 && word.top >= 10, "\(word)")
        #expect(word.right <= right && word.bottom <= bottom, "\(word)")
      }
    }
  }

  /// A word of a page, with its borders in millimetres.
  private struct Word {
    var text: String
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  /// The words of each page.
  private static func words(_ pdf: [UInt8]) throws -> [[Word]] {
    let boxes =
      try OutsideTool.pdfToText
      .succeed(["-bbox", "a.pdf", "boxes.html"], with: ["a.pdf": pdf]).files["boxes.html"] ?? []
    var pages: [[Word]] = []
    for line in String(decoding: boxes, as: UTF8.self).split(separator: "\n") {
      if line.contains("<page") { pages.append([]) }
      let parts = line.split(separator: "\"")
      guard line.contains("<word"), parts.count >= 9, !pages.isEmpty else { continue }
      let edges = [1, 3, 5, 7].compactMap { Double(parts[$0]) }.map { Int($0 * 25.4 / 72) }
      let text = parts[8...].joined(separator: "\"").dropFirst().prefix { $0 != "<" }
      pages[pages.count - 1].append(
        Word(
          text: String(text.replacing("&amp;", with: "&")),
          left: edges[0],
          top: edges[1],
          right: edges[2],
          bottom: edges[3]
        )
      )
    }
    return pages
  }

  private static func spoken(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// Some sheets of a print as pictures.
  private static func pictures(of pdf: [UInt8], _ numbers: ClosedRange<Int>) throws -> [Pixels] {
    let arguments = [
      "-r", "300", "-gray", "-f", "\(numbers.lowerBound)", "-l", "\(numbers.upperBound)",
    ]
    let outcome = try OutsideTool.pdfToPPM
      .succeed(arguments + ["a.pdf", "page"], with: ["a.pdf": pdf])
    return try outcome.files.sorted { $0.key < $1.key }.map { try Pixels(pnm: $0.value) }
  }

  @Test(arguments: [long, other] + real.filter { $0.name.hasSuffix("forum-bisnis") })
  func `lines have no gaps at 300 dots per inch`(printed: Case) throws {
    let edition = printed.edition
    let first = edition.identity.pages.count
    let pages = try Self.pictures(of: printed.pdf(), first + 1...first + 2)
    var count = 0
    for (number, page) in pages.enumerated() {
      let probe = LineProbe(edition.table.sheets[number], of: edition.table)
      let gaps = probe.gaps(in: page)
      #expect(gaps.isEmpty, "\(gaps.sorted { $0.y < $1.y }.prefix(3))")
      count += probe.samples.count
    }
    #expect(count > 100)
  }

  @Test func `a gap in a line is found`() throws {
    let edition = Self.long.edition
    let first = edition.identity.pages.count + 1
    let page = try Self.pictures(of: Self.long.pdf(), first...first)[0]
    let probe = LineProbe(edition.table.sheets[0], of: edition.table)
    let last = try #require(probe.samples.max { ($0.y, $0.x) < ($1.y, $1.x) })
    #expect(!probe.gaps(in: page.covered(around: last)).isEmpty)
  }
}

/// Where the lines of a printed sheet have to be, in pixels of a picture of it.
private struct LineProbe {
  /// A place on a line.
  struct Sample: Hashable {
    /// Pixels from the left.
    var x: Int
    /// Pixels from the top.
    var y: Int
    /// Whether the line goes down.
    var isVertical: Bool
  }

  /// Places that have to be dark.
  private(set) var samples: Set<Sample> = []

  private let layout: FlowLayout
  private let sizing: FlowSizing
  private let metrics: FlowMetrics
  /// Tenths of a pixel of the page.
  private var lanes: [Int] = []
  private var rows: [Int] = []

  /// 300 dots per inch are 3.125 for each pixel of the page.
  private static func dots(_ tenths: Int) -> Int { tenths * 3_125 / 10_000 }

  init(_ sheet: SheetPlan.Sheet, of plan: SheetPlan) {
    layout = sheet.layout
    metrics = plan.density.metrics
    sizing = FlowSizing(layout, metrics, lanes: [], in: .indonesian)
    let left = plan.paper.left * 37_795 / 1_000
    var place = plan.columns.texts[0] + plan.columns.texts[1]
    lanes = [left + SheetUnit.tenths(place)]
    for width in plan.columns.lanes {
      place += width
      lanes.append(left + SheetUnit.tenths(place))
    }
    let top = (plan.paper.top + plan.paper.head) * 37_795 / 1_000
    place = plan.header.upper + plan.header.lower
    rows = [top + SheetUnit.tenths(place)]
    for height in sheet.rows {
      place += height
      rows.append(top + SheetUnit.tenths(place))
    }
    // Dashed lines have gaps on purpose.
    for route in layout.routes where !route.isGuess {
      for (one, other) in zip(route.drawn, route.drawn.dropFirst()) { add(from: one, to: other) }
    }
  }

  private func x(_ column: FlowLayout.Column) -> Int {
    switch column {
    case .lane(let lane): (lanes[lane] + lanes[lane + 1]) / 2
    case .gutter(let gutter, let track):
      lanes[gutter] + metrics.trackShift(layout.gutters[gutter], track)
    }
  }

  private func y(_ level: FlowLayout.Level) -> Int {
    switch level {
    case .row(let row, let offset): (rows[row] + rows[row + 1]) / 2 + sizing.shift(offset, in: row)
    case .gap(0, let track): rows[0] + metrics.gapInset + metrics.gapPitch * track
    case .gap(let gap, let track):
      rows[gap] - metrics.gapShift(track, of: layout.gapTracks[gap])
    }
  }

  private mutating func add(from one: FlowLayout.Point, to other: FlowLayout.Point) {
    let (x1, x2) = (x(one.column), x(other.column))
    let (y1, y2) = (y(one.level), y(other.level))
    let isVertical = one.column == other.column
    for place in stride(from: min(x1, x2) + min(y1, y2), to: max(x1, x2) + max(y1, y2), by: 19) {
      let (x, y) = isVertical ? (x1, place - x1) : (place - y1, y1)
      if isNearSymbol(x, y) { continue }
      samples.insert(
        Sample(x: LineProbe.dots(x), y: LineProbe.dots(y), isVertical: isVertical)
      )
    }
  }

  /// Whether a symbol or something beside one covers the place.
  private func isNearSymbol(_ x: Int, _ y: Int) -> Bool {
    layout.symbols.contains { symbol in
      let extent = sizing.extent(of: symbol)
      let across = self.x(symbol.column) - x
      let down = (rows[symbol.row] + rows[symbol.row + 1]) / 2 - y
      return abs(across) < extent.width + 100 && abs(down) < extent.height + 100
    }
  }

  /// The places where nothing dark is near.
  func gaps(in page: Pixels) -> [Sample] {
    samples.filter { sample in
      !(-5...5).contains { shift in
        let x = sample.isVertical ? sample.x + shift : sample.x
        let y = sample.isVertical ? sample.y : sample.y + shift
        guard x >= 0, y >= 0, x < page.width, y < page.height else { return false }
        return page[x, y].luminance < 90
      }
    }
  }
}

extension Pixels {
  /// The picture with a white spot.
  fileprivate func covered(around sample: LineProbe.Sample) -> Pixels {
    var bytes = bytes
    for y in sample.y - 6...sample.y + 6 {
      for x in sample.x - 6...sample.x + 6 {
        for color in 0..<3 { bytes[(y * width + x) * 3 + color] = 255 }
      }
    }
    return Pixels(width: width, height: height, bytes: bytes)
  }
}
