/// A line of a file and what it is, as far as the line alone tells.
package struct SourceLine: Sendable {
  /// The kinds of line (LANGUAGE.md, section 3).
  package enum Kind: UInt8, Sendable {
    /// Nothing but blanks.
    case blank
    /// Begins with `#`.
    case comment
    /// Begins with a list mark.
    case item
    /// Begins with a vertical bar: continues the value above, whatever it says.
    case bar
    /// `BELUM: …`, an author's note.
    case note
    /// Anything else: a keyword line, a continuation or a slip.
    case text
  }

  /// What the bytes of a line hold, so that most lines need no second look.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A tab or a vertical bar stands in it.
    package static let separator = Traits(rawValue: 1 << 0)
    /// A character beyond ASCII stands in it.
    package static let beyondASCII = Traits(rawValue: 1 << 1)
    /// Two blanks in a row stand behind its indent, or one before a comma or a full stop.
    package static let surplusBlank = Traits(rawValue: 1 << 2)
  }

  /// The whole line with its line end.
  package var range: SourceRange
  /// The line without blanks at either end, and without the mark of an item, bar or note.
  package var content: SourceRange
  /// What the line is.
  package var kind: Kind
  /// What its bytes hold.
  package var traits: Traits
  /// The first colon in `content`, or nothing.
  package var colon: Int32?

  /// How many bytes of blanks stand before the line's first mark or letter.
  package var indent: Int
  /// The column of the content, counted in bytes.
  package var contentColumn: Int { Int(content.start - range.start) }
}

/// Splits a file into lines and tells what each line is, without any context.
package struct LineClassifier: Sendable {
  private let bytes: [UInt8]
  private var position = 0

  /// Makes a classifier at the beginning of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Every line of `bytes`; their ranges tile the file.
  package static func lines(of bytes: [UInt8]) -> [SourceLine] {
    var classifier = LineClassifier(bytes)
    var lines: [SourceLine] = []
    lines.reserveCapacity(bytes.count / 32)
    while let line = classifier.next() { lines.append(line) }
    return lines
  }

  /// The next line, or nothing at the end of the file.
  package mutating func next() -> SourceLine? {
    guard position < bytes.count else { return nil }
    let start = position
    let text = scan(from: start)
    position = endOfLine(from: text.end)
    let content = Blanks.trim(bytes, start..<text.end)
    var line = SourceLine(
      range: SourceRange(start, position),
      content: SourceRange(content.lowerBound, content.upperBound),
      kind: .text,
      traits: text.traits,
      colon: nil,
      indent: content.lowerBound - start
    )
    classify(&line, colon: text.colon)
    return line
  }

  /// Where the text of the line at `start` ends, its first colon, and what else its bytes hold.
  private func scan(from start: Int) -> (end: Int, colon: Int32?, traits: SourceLine.Traits) {
    let bytes = bytes.span
    var traits: SourceLine.Traits = []
    var colon: Int32?
    var first = start
    while first < bytes.count, bytes[first] == 0x20 { first += 1 }
    var index = first
    scanning: while index < bytes.count {
      let byte = bytes[index]
      // Letters, most of all that is written.
      if byte > UInt8(ascii: ":"), byte < UInt8(ascii: "|") {
        index += 1
        continue
      }
      switch byte {
      case 0x0A, 0x0D: break scanning
      case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: "."):
        if byte == 0x09 { traits.insert(.separator) }
        if index > first, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
          traits.insert(.surplusBlank)
        }
      case UInt8(ascii: ":"): colon = colon ?? Int32(truncatingIfNeeded: index)
      case UInt8(ascii: "|"): traits.insert(.separator)
      case 0x80...: traits.insert(.beyondASCII)
      default: break
      }
      index += 1
    }
    return (index, colon, traits)
  }

  /// The index behind the line end (LF, CRLF or CR) that stands at `end`.
  private func endOfLine(from end: Int) -> Int {
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  private func classify(_ line: inout SourceLine, colon: Int32?) {
    let content = line.content.indices
    guard !content.isEmpty else {
      line.kind = .blank
      return
    }
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "#"): line.kind = .comment
    case UInt8(ascii: "|") where !isTableRow(content):
      strip(&line, runLength(of: UInt8(ascii: "|"), content), .bar)
    default:
      if let length = markLength(content) {
        strip(&line, length, .item)
      } else if let length = noteLength(content) {
        strip(&line, length, .note)
      } else {
        line.colon = colon
      }
    }
  }

  private func strip(_ line: inout SourceLine, _ length: Int, _ kind: SourceLine.Kind) {
    let range = line.content.indices
    let rest = Blanks.trim(
      bytes,
      min(range.lowerBound + length, range.upperBound)..<range.upperBound
    )
    line.kind = kind
    line.content = SourceRange(rest.lowerBound, rest.upperBound)
  }

  /// Whether a line that begins with a bar is a row of a pasted table rather than a continuation.
  private func isTableRow(_ range: Range<Int>) -> Bool {
    var bars = 0
    for index in range where bytes[index] == UInt8(ascii: "|") { bars += 1 }
    return bars >= 3
  }

  /// The length of `BELUM:` at the beginning of `range`, or nothing.
  private func noteLength(_ range: Range<Int>) -> Int? {
    let word = LineClassifier.noteWord
    guard range.count > word.count,
      bytes[range.lowerBound..<range.lowerBound + word.count].elementsEqual(word)
    else { return nil }
    var end = range.lowerBound + word.count
    while case let blank = Blanks.length(bytes, at: end, before: range.upperBound), blank > 0 {
      end += blank
    }
    guard end < range.upperBound, bytes[end] == UInt8(ascii: ":") else { return nil }
    return end + runLength(of: UInt8(ascii: ":"), end..<range.upperBound) - range.lowerBound
  }

  private static let noteWord = Array("BELUM".utf8)

  /// How often `mark` stands at the beginning of `range`: a mark typed twice is one mark.
  private func runLength(of mark: UInt8, _ range: Range<Int>) -> Int {
    var length = 0
    for index in range {
      guard bytes[index] == mark else { break }
      length += 1
    }
    return length
  }

  /// The length of the list mark at the beginning of `range`, or nothing.
  ///
  /// Marks are `-`, `*`, `•`, `·`, `▪`, `–`, `—`, and `1.`, `1)`, `a.`, `a)` before a blank.
  private func markLength(_ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    let first = bytes[start]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      return runLength(of: first, range)
    }
    if first == 0xC2, range.count > 1, bytes[start + 1] == 0xB7 { return 2 }
    if first == 0xE2, range.count > 2 {
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0x80, 0xA2), (0x80, 0x93), (0x80, 0x94), (0x96, 0xAA), (0x97, 0x8F): return 3
      default: return nil
      }
    }
    return enumeratorLength(range)
  }

  private func enumeratorLength(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    if bytes[index].isASCIILetter {
      index += 1
    } else {
      while index < range.upperBound, bytes[index].isASCIIDigit { index += 1 }
    }
    let count = index - range.lowerBound
    guard (1...3).contains(count), index < range.upperBound,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
    else { return nil }
    let isFollowedByBlank =
      index + 1 == range.upperBound
      || Blanks.length(bytes, at: index + 1, before: range.upperBound) > 0
    return isFollowedByBlank ? count + 1 : nil
  }
}
