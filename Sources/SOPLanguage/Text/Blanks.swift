/// Blanks as people type them: spaces, tabs, no-break spaces and what Word puts in.
package enum Blanks {
  /// The number of bytes of the blank that starts at `index`; zero when there is none.
  ///
  /// U+00A0, U+2000 … U+200B, U+202F, U+2060, U+3000 and U+FEFF count as blanks. Nothing at or
  /// behind `end` is looked at.
  package static func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    length(bytes.span, at: index, before: end)
  }

  /// The same, for a stretch of memory.
  @inline(__always)
  static func length(_ bytes: borrowing Span<UInt8>, at index: Int, before end: Int) -> Int {
    guard index < end else { return 0 }
    let byte = bytes[index]
    return mayBegin(byte) ? fullLength(bytes, at: index, before: end) : 0
  }

  /// Whether a blank may begin with `byte`: nearly all bytes are told apart here.
  @inline(__always)
  static func mayBegin(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0xC2 }

  private static func fullLength(
    _ bytes: borrowing Span<UInt8>,
    at index: Int,
    before end: Int
  ) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C { return 1 }
    guard byte >= 0xC2, index + 1 < end else { return 0 }
    let second = bytes[index + 1]
    if byte == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    switch (byte, second, bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// The part of `range` without blanks at either end.
  package static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let bytes = bytes.span
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let length = length(bytes, at: lower, before: upper)
      guard length > 0 else { break }
      lower += length
    }
    while upper > lower {
      let length = lengthOfBlank(bytes, endingAt: upper, from: lower)
      guard length > 0 else { break }
      upper -= length
    }
    return lower..<upper
  }

  /// The bytes with each run of blanks replaced by one space, and none at either end.
  package static func fold(_ bytes: [UInt8]) -> [UInt8] {
    // Nearly all texts are folded as they are written.
    if isFolded(bytes.span) { return bytes }
    return fold(bytes.span)
  }

  private static func fold(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    folded.append(addingCapacity: bytes.count) { result in
      var index = 0
      var isPending = false
      while index < bytes.count {
        let length = length(bytes, at: index, before: bytes.count)
        if length > 0 {
          isPending = true
          index += length
        } else {
          if isPending, !result.isEmpty { result.append(0x20) }
          isPending = false
          result.append(bytes[index])
          index += 1
        }
      }
    }
    return folded
  }

  /// Whether nothing but single spaces stands between the words; may say no to other marks.
  static func isFolded(_ bytes: borrowing Span<UInt8>) -> Bool {
    var isBehindBlank = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x20 {
        if isBehindBlank { return false }
        isBehindBlank = true
      } else {
        if mayBegin(byte), length(bytes, at: index, before: bytes.count) > 0 { return false }
        isBehindBlank = false
      }
    }
    return bytes.isEmpty || !isBehindBlank
  }

  private static func lengthOfBlank(
    _ bytes: borrowing Span<UInt8>,
    endingAt end: Int,
    from start: Int
  ) -> Int {
    let last = bytes[end - 1]
    // A blank is a space, a tab or the like, or ends with a byte beyond ASCII.
    if last > 0x20, last < 0x80 { return 0 }
    for length in 1...3 where end - length >= start {
      if self.length(bytes, at: end - length, before: end) == length { return length }
    }
    return 0
  }
}
