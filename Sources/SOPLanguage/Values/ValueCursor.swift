/// A reading position in the bytes of a value.
///
/// Letter case does not count. Blanks are skipped behind everything that is taken, so the position
/// is always at something visible or at the end.
struct ValueCursor {
  /// The bytes that are read.
  let bytes: [UInt8]
  /// Where reading goes on.
  private(set) var index: Int
  /// Where reading ends.
  let end: Int

  /// Starts at the beginning of a text.
  init(_ text: ValueText) {
    self.init(text.buffer, text.extent)
  }

  /// Starts at the beginning of `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
    skipBlanks()
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= end }

  /// The next byte.
  var peek: UInt8? { index < end ? bytes[index] : nil }

  /// Whether the next byte is a digit.
  var isAtDigit: Bool { index < end && bytes[index].isASCIIDigit }

  /// What is left.
  var rest: Range<Int> { index..<end }

  /// The run of letters that comes next; empty when none does.
  var word: Range<Int> {
    var upper = index
    while upper < end, bytes[upper].isASCIILetter { upper += 1 }
    return index..<upper
  }

  /// Goes on at another position.
  mutating func move(to position: Int) {
    index = min(max(position, 0), end)
    skipBlanks()
  }

  /// Goes on behind the blanks and hyphens at another position.
  mutating func move(toWordBehind position: Int) {
    move(to: skipGap(from: position))
  }

  /// Goes on behind the next word, or behind one byte that is no letter.
  mutating func step() {
    move(to: max(word.upperBound, index + 1))
  }

  /// Takes one byte, if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    move(to: index + 1)
    return true
  }

  /// Takes a phrase, if it comes next and ends where a word ends.
  ///
  /// The phrase is written in lower case; its spaces stand for blanks or hyphens.
  mutating func take(_ phrase: StaticString) -> Bool {
    guard let behind = position(behindPhrase: phrase) else { return false }
    move(to: behind)
    return true
  }

  /// Takes the first of the phrases that comes next.
  mutating func take(anyOf phrases: [StaticString]) -> Bool {
    guard index < end else { return false }
    // Nearly always none comes next, and its first byte says so.
    let first = bytes[index].loweredASCII
    for phrase in phrases where phrase.byte(at: 0) == first && take(phrase) { return true }
    return false
  }

  /// Takes a hyphen, a dash of any length or a minus sign.
  mutating func takeDash() -> Bool {
    let length = dashLength(at: index)
    guard length > 0 else { return false }
    move(to: index + length)
    return true
  }

  /// Takes everything up to the closing bracket that belongs to an opening one just taken.
  ///
  /// - Returns: what stands between the brackets, or nothing when the group is not closed.
  mutating func takeGroup(closedBy close: UInt8) -> Range<Int>? {
    guard let position = bytes[index..<end].firstIndex(of: close) else { return nil }
    let content = Blanks.trim(bytes, index..<position)
    move(to: position + 1)
    return content
  }

  /// Whether the letters of `range` are those of `phrase`, which is written in lower case.
  func matches(_ range: Range<Int>, _ phrase: StaticString) -> Bool {
    guard range.count == phrase.byteCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset].loweredASCII != phrase.byte(at: offset) {
      return false
    }
    return true
  }

  /// The letters of `range` in lower case.
  func lowered(_ range: Range<Int>) -> [UInt8] {
    bytes[range].map { $0.loweredASCII }
  }

  /// The number of bytes of the character that begins with `byte`.
  static func characterLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xF0...0xFF: 4
    case 0xE0...0xEF: 3
    case 0xC0...0xDF: 2
    default: 1
    }
  }

  private mutating func skipBlanks() {
    while index < end {
      // What is visible in ASCII is no blank.
      if bytes[index] > 0x20, bytes[index] < 0x80 { return }
      let length = Blanks.length(bytes, at: index, before: end)
      guard length > 0 else { return }
      index += length
    }
  }

  /// The position behind a phrase, if it comes next and ends where a word ends.
  func position(behindPhrase phrase: StaticString) -> Int? {
    guard index < end, bytes[index].loweredASCII == phrase.byte(at: 0) else { return nil }
    var position = index
    for offset in 0..<phrase.byteCount {
      let expected = phrase.byte(at: offset)
      if expected == 0x20 {
        let behind = skipGap(from: position)
        guard behind > position else { return nil }
        position = behind
      } else {
        guard position < end, bytes[position].loweredASCII == expected else { return nil }
        position += 1
      }
    }
    let endsInLetter = position > index && bytes[position - 1].isASCIILetter
    let isInsideWord = endsInLetter && position < end && bytes[position].isASCIILetter
    return isInsideWord ? nil : position
  }

  /// The position behind blanks and hyphens.
  private func skipGap(from start: Int) -> Int {
    var position = start
    while position < end {
      let length = max(Blanks.length(bytes, at: position, before: end), dashLength(at: position))
      guard length > 0 else { break }
      position += length
    }
    return position
  }

  private func dashLength(at position: Int) -> Int {
    guard position < end else { return 0 }
    if bytes[position] == UInt8(ascii: "-") { return 1 }
    guard bytes[position] == 0xE2, position + 2 < end else { return 0 }
    switch (bytes[position + 1], bytes[position + 2]) {
    // U+2010 … U+2015 and U+2212.
    case (0x80, 0x90...0x95), (0x88, 0x92): return 3
    default: return 0
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the letters are those of `phrase`, which is written in lower case.
  func spells(_ phrase: StaticString) -> Bool {
    guard count == phrase.byteCount else { return false }
    for offset in 0..<count where self[startIndex + offset].loweredASCII != phrase.byte(at: offset)
    {
      return false
    }
    return true
  }
}

extension StaticString {
  /// The number of bytes of the literal.
  var byteCount: Int { utf8CodeUnitCount }

  /// The byte of the literal at `offset`.
  func byte(at offset: Int) -> UInt8 { unsafe utf8Buffer[offset] }
}
