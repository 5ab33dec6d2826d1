/// Splits text into words and hashes each, with ASCII letters lowered.
///
/// Words are what ``FoldedName`` takes for words, as far as ASCII goes; nothing is allocated.
enum WordHashes {
  /// Calls `body` with the hash of every word of a text.
  static func forEach(in text: String, _ body: (UInt64) -> Void) {
    var hash = TextHash()
    var isOpen = false
    let bytes = text.utf8Span.span
    for position in bytes.indices {
      let byte = bytes[position]
      if byte.isWordByte {
        hash.add(byte.loweredASCII)
        isOpen = true
      } else if isOpen {
        body(hash.value)
        hash = TextHash()
        isOpen = false
      }
    }
    if isOpen { body(hash.value) }
  }

  /// The hashes of the words of a text, in order.
  static func all(in text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.utf8.count / 8 + 4)
    forEach(in: text) { hashes.append($0) }
    return hashes
  }
}

extension UInt8 {
  /// Whether the byte belongs to a word: a letter, a digit or part of a letter beyond ASCII.
  ///
  /// Curly quotes and dashes begin with 0xE2 and continue below 0xC0 like nothing else that is
  /// written here.
  var isWordByte: Bool {
    isASCIILetter || isASCIIDigit || (self >= 0xC3 && self < 0xE2)
  }
}
