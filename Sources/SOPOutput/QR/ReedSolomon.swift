/// The codewords by which a reader repairs what is smudged: Reed-Solomon codes over GF(256) with
/// the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004:2015, 7.5.2).
struct ReedSolomon {
  /// The generator polynomial without its leading 1, from the highest power down.
  private let generator: [UInt8]

  /// Prepares `count` codewords for each block.
  init(count: Int) {
    var generator = [UInt8](repeating: 0, count: count)
    if count > 0 { generator[count - 1] = 1 }
    // Multiplies by (x - α⁰), (x - α¹) … ; subtracting is the same as adding here.
    var root: UInt8 = 1
    for _ in 0..<count {
      for index in generator.indices {
        generator[index] = ReedSolomon.product(generator[index], root)
        if index + 1 < count { generator[index] ^= generator[index + 1] }
      }
      root = ReedSolomon.product(root, 2)
    }
    self.generator = generator
  }

  /// The codewords for a block of data: the remainder of dividing it by the generator.
  func correction(of data: ArraySlice<UInt8>) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ remainder[0]
      remainder.removeFirst()
      remainder.append(0)
      for (index, coefficient) in generator.enumerated() {
        remainder[index] ^= ReedSolomon.product(coefficient, factor)
      }
    }
    return remainder
  }

  /// The product of two elements of the field.
  static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var result = 0
    for bit in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) * 0x11D
      if other >> bit & 1 == 1 { result ^= Int(one) }
    }
    return UInt8(truncatingIfNeeded: result)
  }
}
