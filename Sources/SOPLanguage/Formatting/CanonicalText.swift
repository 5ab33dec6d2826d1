/// Writes the text of a value in canonical form: blanks folded, and one behind each separator.
enum CanonicalText {
  /// The text of a value, or of one line of it.
  static func text(of bytes: [UInt8], _ keyword: Keyword) -> [UInt8] {
    let folded = Blanks.fold(bytes)
    return keyword.form.value.shape == .list ? separated(folded) : folded
  }

  /// The text of an element on a line of its own; only the levels of a chain have parts.
  static func item(_ bytes: [UInt8], _ keyword: Keyword) -> [UInt8] {
    let folded = Blanks.fold(bytes)
    return keyword.form.value == .chainLevels ? separated(folded) : folded
  }

  /// The text with no blank before a semicolon and one behind it.
  private static func separated(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: ";")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for byte in bytes {
      if byte == UInt8(ascii: ";"), result.last == 0x20 { result.removeLast() }
      if result.last == UInt8(ascii: ";"), byte != 0x20, byte != UInt8(ascii: ";") {
        result.append(0x20)
      }
      result.append(byte)
    }
    return result
  }
}
