import SOPLanguage

/// The sums by which readers of PNG find damage.
enum Checksum {
  /// The cyclic redundancy check of PNG and of ISO 3309.
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return ~sum
  }

  /// The sum of zlib (RFC 1950).
  static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var low: UInt32 = 1
    var high: UInt32 = 0
    var index = 0
    while index < bytes.count {
      // So many bytes fit before the sums could overflow.
      let end = min(index + 5552, bytes.count)
      while index < end {
        low += UInt32(bytes[index])
        high += low
        index += 1
      }
      low %= 65_521
      high %= 65_521
    }
    return high << 16 | low
  }

  private static let table: [UInt32] = (0..<256).map { start in
    var value = UInt32(truncatingIfNeeded: start)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    return value
  }
}

extension ByteSink {
  /// Appends the four bytes of a number, the highest first.
  mutating func append(bigEndian value: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
