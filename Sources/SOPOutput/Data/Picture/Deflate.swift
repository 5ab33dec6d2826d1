import SOPLanguage

/// Compresses bytes as the PNG and zlib formats do (RFC 1950, RFC 1951), with the fixed codes.
///
/// Drawings repeat themselves from row to row, so fixed codes come close to the best; the tables of
/// dynamic codes would be most of the work for a tenth of the size.
struct Deflate {
  private var bits = BitSink()
  private let bytes: [UInt8]
  /// Where the three bytes with a certain hash were met last, plus one.
  private var heads = [Int32](repeating: 0, count: 1 << 13)

  /// The bytes as a zlib stream.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var stream = Deflate(bytes)
    stream.compress()
    var sink = ByteSink(capacity: stream.bits.bytes.count + 8)
    // A window of 32 KiB, and the check bits that make the two bytes a multiple of 31.
    sink.append(contentsOf: [0x78, 0x01])
    sink.append(contentsOf: stream.bits.bytes)
    sink.append(bigEndian: Checksum.adler32(bytes))
    return sink.bytes
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func compress() {
    // The last block, with the fixed codes.
    bits.append(1, count: 1)
    bits.append(1, count: 2)
    var index = 0
    while index < bytes.count {
      let (length, distance) = match(at: index)
      if length >= Deflate.shortest {
        append(length: length)
        append(distance: distance)
        index += length
      } else {
        append(symbol: Int(bytes[index]))
        index += 1
      }
    }
    append(symbol: 256)
    bits.flush()
  }

  // MARK: Matches

  private static let shortest = 3
  private static let longest = 258
  private static let window = 32_768

  /// The bytes before that the next bytes repeat; a length of zero for none.
  private mutating func match(at index: Int) -> (length: Int, distance: Int) {
    guard index + Deflate.shortest <= bytes.count else { return (0, 0) }
    let hash =
      (Int(bytes[index]) << 10 ^ Int(bytes[index + 1]) << 5 ^ Int(bytes[index + 2])) & 0x1FFF
    let before = Int(heads[hash]) - 1
    heads[hash] = Int32(truncatingIfNeeded: index + 1)
    guard before >= 0, index - before <= Deflate.window else { return (0, 0) }
    var length = 0
    while length < Deflate.longest, index + length < bytes.count,
      bytes[before + length] == bytes[index + length]
    {
      length += 1
    }
    return (length, index - before)
  }

  // MARK: Codes

  private mutating func append(symbol: Int) {
    switch symbol {
    case ..<144: bits.append(reversed: 0x30 + symbol, count: 8)
    case ..<256: bits.append(reversed: 0x190 + symbol - 144, count: 9)
    case ..<280: bits.append(reversed: symbol - 256, count: 7)
    default: bits.append(reversed: 0xC0 + symbol - 280, count: 8)
    }
  }

  /// The code of a length is its group, and then the place in the group.
  private mutating func append(length: Int) {
    if length == Deflate.longest { return append(symbol: 285) }
    let value = length - Deflate.shortest
    let extra = value < 8 ? 0 : Deflate.bitWidth(value) - 3
    append(symbol: 257 + (extra << 2) + (value >> extra))
    bits.append(value & ((1 << extra) - 1), count: extra)
  }

  private mutating func append(distance: Int) {
    let value = distance - 1
    let extra = value < 4 ? 0 : Deflate.bitWidth(value) - 2
    bits.append(reversed: (extra << 1) + (value >> extra), count: 5)
    bits.append(value & ((1 << extra) - 1), count: extra)
  }

  private static func bitWidth(_ value: Int) -> Int {
    Int.bitWidth - value.leadingZeroBitCount
  }
}

/// Bits, the lowest of each byte first.
private struct BitSink {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Appends the lowest bits of a number, the lowest first.
  mutating func append(_ value: Int, count bits: Int) {
    pending |= UInt64(truncatingIfNeeded: value) << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Appends a code, whose highest bit comes first.
  mutating func append(reversed code: Int, count bits: Int) {
    var reversed = 0
    for bit in 0..<bits where code >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
    append(reversed, count: bits)
  }

  /// Fills the last byte with zeros.
  mutating func flush() {
    if count > 0 { append(0, count: 8 - count) }
  }
}
