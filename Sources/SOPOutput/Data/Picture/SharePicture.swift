import SOPLanguage

/// The picture that is shown where somebody shares the link of an SOP: its real flow, without words.
///
/// Networks want 1200 x 630 pixels. Symbols, lanes and lines are those of the official table; a flow
/// that is higher than the picture goes on in the next strip to the right.
struct SharePicture {
  /// The width in pixels.
  static let width = 1200
  /// The height in pixels.
  static let height = 630
  /// The accent colour of a registry that chooses none; the same as in the style sheet.
  private static let accent = PNG.Color(red: 0x0B, green: 0x4F, blue: 0x6C)
  /// The height of the band at the top.
  private static let band = 24
  /// From the border to the drawing.
  private static let margin = 40
  /// The height of the headings of the lanes.
  private static let heading = 20

  private let geometry: TableGeometry
  private let plan: StripPlan
  private let accent: PNG.Color

  /// Narrower lanes and lower rows than on a page, because there are no words in the picture.
  private static let metrics: FlowMetrics = {
    var metrics = FlowMetrics.page
    metrics.laneHalf = 340
    metrics.rowHalf = 190
    metrics.labelSize = 1
    metrics.labelPitch = 1
    metrics.headingSize = 1
    metrics.headingPadding = 0
    return metrics
  }()

  /// Where the picture of an SOP lies: beside its page.
  static func path(of page: SitePath) -> SitePath {
    page.beside("bagikan.png")
  }

  /// Plans the picture of a drawn SOP; `accent` is a colour as `#rrggbb`.
  init(_ procedure: Procedure, _ layout: FlowLayout, accent: String?) {
    geometry = TableGeometry(
      procedure,
      layout,
      .indonesian,
      content: .flow,
      metrics: SharePicture.metrics
    )
    self.accent = accent.flatMap { PNG.Color(hexadecimal: $0) } ?? SharePicture.accent
    plan = StripPlan(
      edges: geometry.rowEdges,
      width: geometry.laneEdges[geometry.laneEdges.count - 1] - geometry.laneEdges[0],
      room: (
        SharePicture.width - 2 * SharePicture.margin,
        SharePicture.height - 2 * SharePicture.margin - SharePicture.band - SharePicture.heading
      )
    )
  }

  /// The picture as a file.
  func png() -> [UInt8] {
    var canvas = Canvas(width: SharePicture.width, height: SharePicture.height)
    let band = Canvas.Area(columns: 0..<SharePicture.width, rows: 0..<SharePicture.band)
    canvas.fill(band, .accent)
    let lanes = pixels(geometry.laneEdges[geometry.laneEdges.count - 1] - geometry.laneEdges[0])
    let count = plan.strips.count
    let all = count * lanes + (count - 1) * StripPlan.distance
    var left = (SharePicture.width - all) / 2
    let heights = plan.strips.map { strip in
      pixels(geometry.rowEdges[strip.upperBound] - geometry.rowEdges[strip.lowerBound])
    }
    let highest = (heights.max() ?? 0) + SharePicture.heading
    let top = SharePicture.band + (SharePicture.height - SharePicture.band - highest) / 2
    for strip in plan.strips {
      var painter = StripPainter(
        geometry,
        rows: strip,
        scale: plan.scale,
        left: left,
        top: top + SharePicture.heading
      )
      painter.paint(headings: SharePicture.heading, on: &canvas)
      left += lanes + StripPlan.distance
    }
    return PNG.file(canvas.pixels, width: SharePicture.width, palette: palette)
  }

  private func pixels(_ tenths: Int) -> Int {
    Int(clamping: Int64(tenths) * Int64(plan.scale) / 1024 / 16)
  }

  /// The colours in the order of ``Ink``.
  private var palette: [PNG.Color] {
    let white = PNG.Color(red: 255, green: 255, blue: 255)
    let line = PNG.Color(red: 0x16, green: 0x19, blue: 0x1D)
    let back = PNG.Color(red: 0xA8, green: 0, blue: 0x1C)
    let plain = [
      white, accent.mixed(with: white, parts: 1, of: 10),
      PNG.Color(red: 0xC2, green: 0xCA, blue: 0xD1), PNG.Color(red: 0xE8, green: 0xEC, blue: 0xF2),
    ]
    let shades = [line, back, accent].flatMap { color in
      (1...4).map { color.mixed(with: white, parts: $0, of: 4) }
    }
    return plain + shades
  }
}

extension PNG.Color {
  /// Reads a colour as in `#0b4f6c`.
  init?(hexadecimal text: String) {
    let digits = text.utf8.dropFirst().compactMap { PNG.Color.value(of: $0) }
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7, digits.count == 6 else {
      return nil
    }
    self.init(
      red: digits[0] << 4 | digits[1],
      green: digits[2] << 4 | digits[3],
      blue: digits[4] << 4 | digits[5]
    )
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// So many parts of this colour, and the rest of another one.
  fileprivate func mixed(with other: PNG.Color, parts: Int, of all: Int) -> PNG.Color {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(truncatingIfNeeded: (Int(one) * parts + Int(two) * (all - parts)) / all)
    }
    return PNG.Color(
      red: mix(red, other.red),
      green: mix(green, other.green),
      blue: mix(blue, other.blue)
    )
  }
}
