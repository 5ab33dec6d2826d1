/// How hard a QR code is to read with a mask, in the points of ISO/IEC 18004:2015, 7.8.3.1.
struct QRPenalty {
  private let modules: [Bool]
  private let size: Int

  /// Prepares to judge the modules of a code.
  init(_ modules: [Bool], size: Int) {
    self.modules = modules
    self.size = size
  }

  /// All points together; fewer are better.
  var sum: Int {
    var sum = blocks + balance
    for line in 0..<size {
      sum += points(ofLine: line * size, by: 1) + points(ofLine: line, by: size)
    }
    return sum
  }

  /// Points for five and more modules alike in a row, and for what looks like a finder pattern.
  private func points(ofLine start: Int, by step: Int) -> Int {
    var points = 0
    var length = 0
    // The last eleven modules as bits.
    var window = 0
    for place in 0..<size {
      let isDark = modules[start + place * step]
      length = window & 1 == (isDark ? 1 : 0) && place > 0 ? length + 1 : 1
      if length == 5 { points += 3 } else if length > 5 { points += 1 }
      window = (window << 1 | (isDark ? 1 : 0)) & 0x7FF
      let isLikeFinder = window == 0b1011101_0000 || window == 0b0000_1011101
      if place >= 10, isLikeFinder { points += 40 }
    }
    return points
  }

  /// Points for each square of two by two modules alike.
  private var blocks: Int {
    var points = 0
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let corner = y * size + x
        let isDark = modules[corner]
        if modules[corner + 1] == isDark, modules[corner + size] == isDark,
          modules[corner + size + 1] == isDark
        {
          points += 3
        }
      }
    }
    return points
  }

  /// Points for each five per cent by which dark and light are apart from half and half.
  private var balance: Int {
    let dark = modules.count { $0 }
    let all = modules.count
    return abs(dark * 20 - all * 10) / all * 10
  }
}
