/// One of the eight patterns that keep a QR code from having large even areas.
enum QRMask: Int, CaseIterable, Sendable {
  case checks, rows, columns, diagonals, bricks, crosses, flowers, weave

  /// Whether the mask turns the module in a column and a row around (ISO/IEC 18004:2015,
  /// table 10).
  func turns(column x: Int, row y: Int) -> Bool {
    switch self {
    case .checks: (x + y) % 2 == 0
    case .rows: y % 2 == 0
    case .columns: x % 3 == 0
    case .diagonals: (x + y) % 3 == 0
    case .bricks: (x / 3 + y / 2) % 2 == 0
    case .crosses: x * y % 2 + x * y % 3 == 0
    case .flowers: (x * y % 2 + x * y % 3) % 2 == 0
    case .weave: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }
}

/// A QR code in the making: the patterns by which a reader finds it, then the codewords.
struct QRCanvas {
  private let version: QRVersion
  private var modules: [Bool]
  /// Whether a module belongs to a pattern and not to the data.
  private var isPattern: [Bool]

  private var size: Int { version.size }

  /// Draws the patterns of a version (ISO/IEC 18004:2015, 6.3).
  init(_ version: QRVersion) {
    self.version = version
    modules = [Bool](repeating: false, count: version.size * version.size)
    isPattern = modules
    for place in 0..<size {
      set(place, 6, place % 2 == 0)
      set(6, place, place % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    drawAlignment()
    drawFormat(.checks)
    drawVersion()
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    modules[y * size + x] = isDark
    isPattern[y * size + x] = true
  }

  // MARK: Patterns

  /// Draws a finder pattern around its centre, with the light line around it.
  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for down in -4...4 {
      for across in -4...4 {
        let place = (x: x + across, y: y + down)
        guard (0..<size).contains(place.x), (0..<size).contains(place.y) else { continue }
        let distance = max(abs(across), abs(down))
        set(place.x, place.y, distance != 2 && distance != 4)
      }
    }
  }

  /// Draws the alignment patterns, which leave out the corners with finder patterns.
  private mutating func drawAlignment() {
    let (first, last) = (6, size - 7)
    for x in version.alignment {
      for y in version.alignment {
        let isCorner =
          (x, y) == (first, first) || (x, y) == (first, last) || (x, y) == (last, first)
        if isCorner { continue }
        for down in -2...2 {
          for across in -2...2 { set(x + across, y + down, max(abs(across), abs(down)) != 1) }
        }
      }
    }
  }

  /// Writes level M and the mask twice, with ten bits that correct them (7.9).
  private mutating func drawFormat(_ mask: QRMask) {
    // Level M is written 00.
    let data = mask.rawValue
    let bits = (data << 10 | QRCanvas.remainder(of: data, count: 10, by: 0x537)) ^ 0x5412
    func isSet(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
    for bit in 0..<6 { set(8, bit, isSet(bit)) }
    set(8, 7, isSet(6))
    set(8, 8, isSet(7))
    set(7, 8, isSet(8))
    for bit in 9..<15 { set(14 - bit, 8, isSet(bit)) }
    for bit in 0..<8 { set(size - 1 - bit, 8, isSet(bit)) }
    for bit in 8..<15 { set(8, size - 15 + bit, isSet(bit)) }
    set(8, size - 8, true)
  }

  /// Writes the number of the version twice, from version 7 on (7.10).
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let data = version.number
    let bits = data << 12 | QRCanvas.remainder(of: data, count: 12, by: 0x1F25)
    for bit in 0..<18 {
      let isDark = bits >> bit & 1 == 1
      set(size - 11 + bit % 3, bit / 3, isDark)
      set(bit / 3, size - 11 + bit % 3, isDark)
    }
  }

  /// The `count` bits by which a reader corrects `data`: a BCH code.
  private static func remainder(of data: Int, count: Int, by generator: Int) -> Int {
    var remainder = data
    for _ in 0..<count {
      remainder = remainder << 1 ^ (remainder >> (count - 1) & 1) * generator
    }
    return remainder
  }

  // MARK: Data

  /// Places the codewords in columns of two, upwards and downwards in turn, from the right (7.7.3).
  mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var right = size - 1
    var isUpward = true
    while right > 0 {
      // The upright line of dots and dashes stands between two columns.
      if right == 6 { right = 5 }
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isPattern[y * size + x] {
          if bit < codewords.count * 8 {
            modules[y * size + x] = codewords[bit >> 3] >> (7 - bit & 7) & 1 == 1
          }
          bit += 1
        }
      }
      right -= 2
      isUpward.toggle()
    }
  }

  /// The modules with a mask over the data, and its number written beside it.
  func masked(_ mask: QRMask) -> [Bool] {
    var result = self
    for y in 0..<size {
      for x in 0..<size where !isPattern[y * size + x] && mask.turns(column: x, row: y) {
        result.modules[y * size + x].toggle()
      }
    }
    result.drawFormat(mask)
    return result.modules
  }
}
