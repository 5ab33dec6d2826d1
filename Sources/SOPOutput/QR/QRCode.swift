/// A QR code: a square of dark and light modules that phones read (ISO/IEC 18004:2015).
///
/// Bytes as they are (byte mode), error correction level M, versions 1 to 15: enough for the
/// address of a page, and still readable on paper two centimetres wide.
struct QRCode: Sendable {
  /// The size of the code.
  let version: QRVersion
  /// Which of the eight masks it has.
  let mask: QRMask
  /// Whether each module is dark, row by row.
  let modules: [Bool]

  /// The modules on a side, without the quiet zone.
  var size: Int { version.size }

  /// The light modules that a reader needs on each side.
  static let quietZone = 4

  /// Whether the module in a column and a row is dark.
  subscript(column: Int, row: Int) -> Bool { modules[row * size + column] }

  /// Encodes bytes in the smallest version that holds them; nothing when they are more than 412.
  ///
  /// Of the eight masks it takes the one with the lowest penalty, or `forced`.
  init?(_ bytes: [UInt8], mask forced: QRMask? = nil) {
    guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else {
      return nil
    }
    self.version = version
    var canvas = QRCanvas(version)
    canvas.place(QRCode.codewords(bytes, in: version))
    var best: (mask: QRMask, modules: [Bool], penalty: Int)?
    for mask in QRMask.allCases where forced == nil || mask == forced {
      let modules = canvas.masked(mask)
      let penalty = QRPenalty(modules, size: version.size).sum
      if penalty < best?.penalty ?? .max { best = (mask, modules, penalty) }
    }
    guard let best else { return nil }
    mask = best.mask
    modules = best.modules
  }

  // MARK: Codewords

  /// All codewords in the order in which they are drawn: blocks interleaved, data before
  /// correction (7.6).
  private static func codewords(_ bytes: [UInt8], in version: QRVersion) -> [UInt8] {
    let data = data(bytes, in: version)
    let code = ReedSolomon(count: version.correctionLength)
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for length in version.blockLengths {
      blocks.append(data[start..<start + length])
      start += length
    }
    let corrections = blocks.map { code.correction(of: $0) }
    var result: [UInt8] = []
    for place in 0..<(version.blockLengths.last ?? 0) {
      for block in blocks where place < block.count {
        result.append(block[block.startIndex + place])
      }
    }
    for place in 0..<version.correctionLength {
      for correction in corrections { result.append(correction[place]) }
    }
    return result
  }

  /// The mode, the count, the bytes, and what fills the code up (7.4).
  private static func data(_ bytes: [UInt8], in version: QRVersion) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, count: 4)
    append(bytes.count, count: version.countBits)
    for byte in bytes { append(Int(byte), count: 8) }
    // The end is marked by four zeros, or by as many as there is room for.
    append(0, count: min(4, version.dataLength * 8 - bits.count))
    append(0, count: (8 - bits.count % 8) % 8)
    var filling = 0xEC
    while bits.count < version.dataLength * 8 {
      append(filling, count: 8)
      filling ^= 0xEC ^ 0x11
    }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
  }
}
