/// The one place where output grows: bytes appended to an array, nothing else.
package struct ByteSink: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty sink with room for `capacity` bytes.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The number of bytes written so far.
  package var count: Int { bytes.count }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends the UTF-8 of a literal.
  package mutating func append(_ literal: StaticString) {
    unsafe bytes.append(contentsOf: literal.utf8Buffer)
  }

  /// Appends the UTF-8 of a text, as it is.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes as they are.
  package mutating func append(contentsOf other: some Sequence<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends a whole number in decimal digits.
  package mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(UInt64(number.magnitude))
  }

  /// Appends a whole number that may be too large for a 32-bit machine.
  package mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude)
  }

  /// Takes the last byte back; nothing when there is none.
  package mutating func removeLast() {
    _ = bytes.popLast()
  }

  /// Appends `byte` `count` times; nothing when `count` is not positive.
  package mutating func append(repeating byte: UInt8, count: Int) {
    for _ in 0..<max(0, count) { bytes.append(byte) }
  }

  private mutating func appendDigits(_ number: UInt64) {
    if number >= 10 { appendDigits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension StaticString {
  /// The bytes of the literal; they live as long as the program.
  package var utf8Buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  /// The literal as a string.
  package var text: String {
    unsafe String(decoding: utf8Buffer, as: UTF8.self)
  }
}
