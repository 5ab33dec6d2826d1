/// A name as the language compares names: case, blanks and punctuation do not count.
///
/// ASCII letters are lowered, every run of blanks and punctuation becomes one space, and
/// typographic quotes and dashes count as punctuation. Other bytes are kept, so that the Unicode
/// tables are not needed.
package struct FoldedName: Hashable, Sendable {
  /// The folded bytes.
  package let bytes: [UInt8]
  /// A hash of the bytes: most comparisons end here, and a table of names needs no other.
  let hash: TextHash

  /// Folds a name.
  package init(_ name: String) {
    self.init(folding: name.utf8.span)
  }

  /// Folds the UTF-8 of a name.
  package init(_ name: [UInt8]) {
    self.init(folding: name.span)
  }

  /// Folds a part of some UTF-8.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.init(folding: bytes.span.extracting(range))
  }

  private init(folding name: borrowing Span<UInt8>) {
    var hash = TextHash()
    var folded: [UInt8] = []
    // Not made with its capacity at once, which would look its type up again each time.
    folded.reserveCapacity(name.count)
    folded.append(addingCapacity: name.count) { result in
      var index = 0
      var isPending = false
      while index < name.count {
        let byte = name[index]
        // Letters and digits of ASCII are nearly all there is.
        let skipped =
          byte.isASCIILetter || byte.isASCIIDigit
          ? 0 : FoldedName.separatorLength(name, at: index)
        if skipped > 0 {
          isPending = true
          index += skipped
          continue
        }
        if isPending, !result.isEmpty {
          result.append(0x20)
          hash.add(0x20 as UInt8)
        }
        isPending = false
        result.append(byte.loweredASCII)
        hash.add(byte.loweredASCII)
        index += 1
      }
    }
    bytes = folded
    self.hash = hash
  }

  /// Whether two names are the same.
  package static func == (left: FoldedName, right: FoldedName) -> Bool {
    left.hash == right.hash && left.bytes == right.bytes
  }

  /// Adds the name to a hash.
  package func hash(into hasher: inout Hasher) { hasher.combine(hash.value) }

  /// Whether nothing is left of the name.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The words of the name.
  package var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  /// The folded name as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The length of the blank or punctuation at `index`; zero for anything else.
  private static func separatorLength(_ name: borrowing Span<UInt8>, at index: Int) -> Int {
    if name[index] < 0x80 { return 1 }
    let blank = Blanks.length(name, at: index, before: name.count)
    return blank > 0 ? blank : punctuationLength(name, at: index)
  }

  /// The length of the dash, quote, bullet or dot (U+2010 … U+2027) at `index`, or zero.
  static func punctuationLength(_ name: borrowing Span<UInt8>, at index: Int) -> Int {
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
