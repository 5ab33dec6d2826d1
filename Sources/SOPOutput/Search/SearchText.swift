import SOPLanguage

/// How text becomes words that can be searched for: without case, marks and punctuation.
///
/// The browser does the same to what a reader types; it is given the tables of this type, so that
/// both can't disagree.
enum SearchText {
  /// Plain letters for U+00C0 to U+017F; a blank separates words.
  static let plainLetters: StaticString = """
    aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo\
    rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// The first scalar of ``plainLetters``.
  static let firstPlainLetter: UInt32 = 0xC0

  /// Scalars that vanish inside a word: apostrophes, soft hyphens, marks that stand alone.
  static let silentRanges: [ClosedRange<UInt32>] = [
    0x27...0x27, 0x60...0x60, 0xAD...0xAD, 0x2B0...0x36F, 0x200B...0x200D, 0x2018...0x2019,
    0xFE00...0xFE0F,
  ]

  /// Scalars beyond ASCII that separate words.
  static let separatorRanges: [ClosedRange<UInt32>] = [
    0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFFF0...0xFFFF,
  ]

  /// The words of a text in UTF-8, in their order.
  static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80, isWordByte(UInt8(truncatingIfNeeded: value)) {
        word.append(UInt8(truncatingIfNeeded: value).loweredASCII)
      } else if !silentRanges.contains(where: { $0.contains(value) }) {
        add(scalar, to: &word, &words)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether a word has a digit, so that neither stems nor spelling are looked at.
  static func hasDigit(_ word: [UInt8]) -> Bool {
    word.contains { $0.isASCIIDigit }
  }

  private static func add(
    _ scalar: Unicode.Scalar,
    to word: inout [UInt8],
    _ words: inout [[UInt8]]
  ) {
    let value = scalar.value
    var isSeparator = value < 0x80 || separatorRanges.contains { $0.contains(value) }
    if value >= firstPlainLetter, value < firstPlainLetter + UInt32(plainLetters.byteCount) {
      let plain = plainLetters.byte(at: Int(value - firstPlainLetter))
      isSeparator = plain == 0x20
      if !isSeparator { word.append(plain) }
    } else if !isSeparator {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { word.append(byte) }
    }
    if isSeparator, !word.isEmpty {
      words.append(word)
      word = []
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }
}

extension StaticString {
  /// How many bytes the literal has.
  var byteCount: Int { utf8CodeUnitCount }

  /// The byte at `offset`.
  func byte(at offset: Int) -> UInt8 { unsafe utf8Buffer[offset] }

  /// The bytes of the literal as an array.
  var bytes: [UInt8] { Array(text.utf8) }
}
