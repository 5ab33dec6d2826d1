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
      if let letter = bytes[position].wordLetter {
        hash.add(letter)
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
  /// The byte as a word is compared by it: a letter of ASCII lowered, nothing between words.
  var wordLetter: UInt8? {
    let lowered = self | 0x20
    // Nearly every byte of a text is a letter, so that is asked first.
    if lowered &- UInt8(ascii: "a") < 26 { return lowered }
    return isWordByte ? self : nil
  }

  /// Whether the byte belongs to a word: a letter, a digit or part of a letter beyond ASCII.
  ///
  /// Curly quotes and dashes begin with 0xE2 and continue below 0xC0 like nothing else that is
  /// written here.
  var isWordByte: Bool {
    isASCIILetter || isASCIIDigit || (self >= 0xC3 && self < 0xE2)
  }
}
