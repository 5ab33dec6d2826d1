extension ByteSink {
  /// Appends bytes in base 64 (RFC 4648), padded.
  package mutating func append(base64 bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? Int(bytes[index + offset]) : 0)
      }
      for place in 0..<4 {
        let isPadding = place > count
        append(isPadding ? UInt8(ascii: "=") : ByteSink.base64Digit(group >> (18 - 6 * place) & 63))
      }
      index += 3
    }
  }

  private static func base64Digit(_ value: Int) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return switch value {
    case 0..<26: UInt8(ascii: "A") + value
    case 26..<52: UInt8(ascii: "a") + value - 26
    case 52..<62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
