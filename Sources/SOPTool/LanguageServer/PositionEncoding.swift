import SOPLanguage

/// In what a client counts the columns of a line.
package enum PositionEncoding: Sendable {
  /// In bytes.
  case utf8
  /// In code units of UTF-16, which every client understands.
  case utf16

  /// The name in the protocol.
  package var name: StaticString {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    }
  }
}

/// A line and a column, both from zero.
package struct TextPosition: Equatable, Sendable {
  /// The line.
  package var line: Int
  /// The column, counted as client and server agreed.
  package var column: Int

  /// Makes a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A text, and the way between its bytes and a client's positions.
package struct PositionedText: Sendable {
  /// The text.
  package let bytes: [UInt8]
  /// How the client counts.
  package let encoding: PositionEncoding
  private let lines: LineTable

  /// Takes a text.
  package init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    lines = LineTable(bytes)
  }

  /// The position of the byte at `offset`.
  package func position(of offset: Int) -> TextPosition {
    let line = lines.line(at: offset)
    // Nothing stands inside of a line break.
    let offset = min(offset, Int(lines.range(ofLine: line).end))
    return TextPosition(
      line: line,
      column: encoding == .utf8 ? lines.utf8Column(at: offset) : lines.utf16Column(at: offset)
    )
  }

  /// The byte at a position.
  ///
  /// A column behind the end of its line is its end, a line behind the last the end of the text,
  /// and a column inside of a character the beginning of that.
  package func offset(of position: TextPosition) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return bytes.count }
    let range = lines.range(ofLine: position.line).indices
    var index = range.lowerBound
    var column = 0
    while index < range.upperBound {
      let length = PositionedText.length(bytes[index])
      column += encoding == .utf8 ? length : length > 3 ? 2 : 1
      if column > position.column { break }
      index = min(index + length, range.upperBound)
    }
    return index
  }

  /// The number of bytes of a character that begins with `byte`.
  private static func length(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The text with a change made.
  package func replacing(_ start: TextPosition, _ end: TextPosition, by text: String) -> [UInt8] {
    let first = offset(of: start)
    let last = max(first, offset(of: end))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + text.utf8.count)
    result += bytes[..<first]
    result += Array(text.utf8)
    result += bytes[last...]
    return result
  }
}
