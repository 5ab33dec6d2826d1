import SOPLanguage

/// What a pixel may be painted with.
enum Ink: UInt8 {
  /// The ground.
  case paper = 0
  /// A breath of the accent colour, inside of symbols.
  case tint = 1
  /// Thin rules.
  case rule = 2
  /// The ground of headings.
  case heading = 3
  /// Symbols and lines; 5 to 7 are darker shades, of which 7 is full.
  case line = 4
  /// Ways back, from 8 to 11.
  case back = 8
  /// The accent colour, from 12 to 15.
  case accent = 12

  /// Whether there are shades of it, so that slanting edges look smooth.
  fileprivate var hasShades: Bool { rawValue >= 4 }
}

/// A picture in the making: a palette colour for each pixel.
///
/// Places are in sixteenths of a pixel and whole numbers, so that the picture is the same on every
/// machine. Only convex shapes are filled, which is all that the drawing of a flow has.
struct Canvas {
  /// A place, in sixteenths of a pixel from the upper left corner.
  struct Place: Hashable {
    /// The horizontal place.
    var x: Int
    /// The vertical place.
    var y: Int
  }

  /// A part of the picture, in pixels.
  struct Area {
    /// The columns.
    var columns: Range<Int>
    /// The rows.
    var rows: Range<Int>
  }

  /// The size of a pixel.
  static let pixel = 16

  /// The pixels, row by row.
  private(set) var pixels: [UInt8]
  /// What lies outside of it stays as it is.
  var clip: Area
  /// How many pixels stand in a row.
  let width: Int
  private var coverage: [UInt8]

  /// Makes an empty picture.
  init(width: Int, height: Int) {
    self.width = width
    pixels = [UInt8](repeating: Ink.paper.rawValue, count: width * height)
    coverage = [UInt8](repeating: 0, count: width)
    clip = Area(columns: 0..<width, rows: 0..<height)
  }

  /// Fills whole pixels.
  mutating func fill(_ area: Area, _ ink: Ink) {
    let color = ink.hasShades ? ink.rawValue + 3 : ink.rawValue
    let columns = area.columns.clamped(to: clip.columns)
    for row in area.rows.clamped(to: clip.rows) {
      for column in columns { pixels[row * width + column] = color }
    }
  }

  /// Fills a convex shape.
  mutating func fill(_ corners: [Place], _ ink: Ink) {
    let heights = corners.map { $0.y }
    guard let top = heights.min(), let bottom = heights.max() else { return }
    let first = max(clip.rows.lowerBound, top >> 4)
    let last = min(clip.rows.upperBound - 1, bottom >> 4)
    if first > last { return }
    for row in first...last { fill(corners, ink, row: row) }
  }

  /// Fills what a shape covers of a row, from four lines through it.
  private mutating func fill(_ corners: [Place], _ ink: Ink, row: Int) {
    var columns: Range<Int>?
    for line in 0..<4 {
      let y = row * Canvas.pixel + line * 4 + 2
      guard let span = Canvas.span(of: corners, at: y) else { continue }
      let left = max(span.lowerBound, clip.columns.lowerBound * Canvas.pixel)
      let right = min(span.upperBound, clip.columns.upperBound * Canvas.pixel)
      if left >= right { continue }
      let touched = (left >> 4)..<((right + 15) >> 4)
      for column in touched {
        let from = max(left, column << 4)
        let to = min(right, (column + 1) << 4)
        coverage[column] += UInt8(truncatingIfNeeded: to - from)
      }
      let known = columns ?? touched
      columns =
        min(known.lowerBound, touched.lowerBound)..<max(known.upperBound, touched.upperBound)
    }
    guard let columns else { return }
    for column in columns {
      paint(row * width + column, ink, Int(coverage[column]))
      coverage[column] = 0
    }
  }

  /// Where a horizontal line goes through a convex shape.
  private static func span(of corners: [Place], at y: Int) -> Range<Int>? {
    var left = Int.max
    var right = Int.min
    var from = corners[corners.count - 1]
    for to in corners {
      if (from.y <= y) != (to.y <= y) {
        let x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y)
        left = min(left, x)
        right = max(right, x)
      }
      from = to
    }
    return left < right ? left..<right : nil
  }

  /// Paints a pixel of which a shape covers so many of 64 parts.
  private mutating func paint(_ index: Int, _ ink: Ink, _ covered: Int) {
    guard ink.hasShades else {
      if covered >= 32 { pixels[index] = ink.rawValue }
      return
    }
    let shade = UInt8(truncatingIfNeeded: (covered * 4 + 32) / 64)
    if shade == 0 { return }
    let before = pixels[index]
    let isSame = before >= ink.rawValue && before < ink.rawValue + 4
    if isSame {
      pixels[index] = max(before, ink.rawValue + shade - 1)
    } else if before < 4 || shade > 1 {
      pixels[index] = ink.rawValue + shade - 1
    }
  }

  /// Draws a straight line with square ends that reach half a width beyond its places.
  mutating func line(from start: Place, to end: Place, width: Int, _ ink: Ink) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max(1, Canvas.root(dx * dx + dy * dy))
    let (alongX, alongY) = (dx * width / (2 * length), dy * width / (2 * length))
    let (from, to) = (
      Place(x: start.x - alongX, y: start.y - alongY), Place(x: end.x + alongX, y: end.y + alongY)
    )
    fill(
      [
        Place(x: from.x - alongY, y: from.y + alongX), Place(x: to.x - alongY, y: to.y + alongX),
        Place(x: to.x + alongY, y: to.y - alongX), Place(x: from.x + alongY, y: from.y - alongX),
      ],
      ink
    )
  }

  /// The whole part of a square root.
  static func root(_ number: Int) -> Int {
    if number < 2 { return max(0, number) }
    var root = number
    var next = (root + 1) / 2
    while next < root {
      root = next
      next = (root + number / root) / 2
    }
    return root
  }
}
