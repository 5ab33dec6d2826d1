/// The SHA-256 digest of a file's contents (FIPS 180-4), as `sha256sum` prints it.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The digest of `bytes`: 64 hexadecimal digits in lower case.
  package static func digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    let whole = bytes.count & ~63
    let span = bytes.span
    var start = 0
    while start < whole {
      hash.add(span.extracting(start..<(start + 64)))
      start += 64
    }
    // The rest, a one bit, zeros, and the length in bits: one block or two.
    var tail = Array(bytes[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let length = UInt64(bytes.count) << 3
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    hash.add(tail.span.extracting(0..<64))
    if tail.count > 64 { hash.add(tail.span.extracting(64..<128)) }
    return hash.text
  }

  private var text: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for position in 0..<8 {
      for shift in stride(from: UInt32(28), through: 0, by: -4) {
        let value = UInt8(truncatingIfNeeded: state[position] >> shift) & 15
        digits.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Takes a block of 64 bytes in.
  private mutating func add(_ block: Span<UInt8>) {
    var words = InlineArray<16, UInt32>(repeating: 0)
    for position in 0..<16 {
      let start = position &* 4
      words[position] =
        UInt32(block[start]) << 24 | UInt32(block[start &+ 1]) << 16
        | UInt32(block[start &+ 2]) << 8 | UInt32(block[start &+ 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      if round >= 16 { SHA256.extend(&words, round) }
      let choice = (e & f) ^ (~e & g)
      let high = SHA256.rotated(e, 6) ^ SHA256.rotated(e, 11) ^ SHA256.rotated(e, 25)
      let first = h &+ high &+ choice &+ SHA256.constants[round] &+ words[round & 15]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let low = SHA256.rotated(a, 2) ^ SHA256.rotated(a, 13) ^ SHA256.rotated(a, 22)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ low &+ majority)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// Makes the word of a round out of those of the last 16, in whose place it comes.
  @inline(__always)
  private static func extend(_ words: inout InlineArray<16, UInt32>, _ round: Int) {
    let near = words[(round &+ 14) & 15]
    let far = words[(round &+ 1) & 15]
    let first = rotated(far, 7) ^ rotated(far, 18) ^ (far >> 3)
    let second = rotated(near, 17) ^ rotated(near, 19) ^ (near >> 10)
    words[round & 15] &+= first &+ words[(round &+ 9) & 15] &+ second
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 &- count)
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
