/// A name as the language compares names: case, blanks and punctuation do not count.
///
/// ASCII letters are lowered, every run of blanks and punctuation becomes one space, and
/// typographic quotes and dashes count as punctuation. Other bytes are kept, so that the Unicode
/// tables are not needed.
package struct FoldedName: Hashable, Sendable {
  /// The folded bytes.
  package let bytes: [UInt8]

  /// Folds a name.
  package init(_ name: String) {
    self.init(Array(name.utf8))
  }

  /// Folds the UTF-8 of a name.
  package init(_ name: [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(name.count)
    var index = 0
    var isPending = false
    while index < name.count {
      let skipped = FoldedName.separatorLength(name, at: index)
      if skipped > 0 {
        isPending = true
        index += skipped
        continue
      }
      if isPending, !result.isEmpty { result.append(0x20) }
      isPending = false
      result.append(name[index].loweredASCII)
      index += 1
    }
    bytes = result
  }

  /// Whether nothing is left of the name.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The words of the name.
  package var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  /// The folded name as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The length of the blank or punctuation at `index`; zero for anything else.
  private static func separatorLength(_ name: [UInt8], at index: Int) -> Int {
    let byte = name[index]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit ? 0 : 1 }
    let blank = Blanks.length(name, at: index, before: name.count)
    return blank > 0 ? blank : punctuationLength(name, at: index)
  }

  /// The length of the dash, quote, bullet or dot (U+2010 … U+2027) at `index`, or zero.
  static func punctuationLength(_ name: [UInt8], at index: Int) -> Int {
    let isPunctuation =
      name[index] == 0xE2 && index + 2 < name.count && name[index + 1] == 0x80
      && (0x90...0xA7).contains(name[index + 2])
    return isPunctuation ? 3 : 0
  }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// Whether the byte is a digit of ASCII.
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether the byte is an upper-case letter of ASCII.
  package var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }

  /// The byte with an ASCII letter lowered.
  package var loweredASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
