/// Where the lines of a text begin, and the way from byte offsets to lines and columns.
///
/// Stages work with byte offsets alone; lines and columns are made here, at the edge, when
/// something is shown to a person or told to an editor. A line ends with LF, CR LF or a lone CR,
/// as editors see it.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int32]

  /// Finds the lines of a text.
  package init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    for index in bytes.indices {
      let isLineFeed = bytes[index] == 0x0A
      let isLoneReturn =
        bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isLineFeed || isLoneReturn { starts.append(Int32(truncatingIfNeeded: index + 1)) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The number of lines; a text that ends with a line break has an empty last line.
  package var count: Int { starts.count }

  /// The line, from zero, that holds the byte at `offset`; a line break belongs to its line.
  package func line(at offset: Int) -> Int {
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(starts[middle]) <= offset { lower = middle } else { upper = middle }
    }
    return lower
  }

  /// The bytes of a line, counted from zero, without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    guard starts.indices.contains(line) else { return SourceRange(bytes.count, bytes.count) }
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  /// The distance in bytes from the start of the line to `offset`.
  package func utf8Column(at offset: Int) -> Int {
    clamped(offset) - Int(starts[line(at: offset)])
  }

  /// The distance in UTF-16 code units, in which editors count, from the start of the line.
  package func utf16Column(at offset: Int) -> Int {
    var column = 0
    for byte in lineStart(of: offset) where byte & 0xC0 != 0x80 {
      column += byte >= 0xF0 ? 2 : 1
    }
    return column
  }

  /// The distance in characters, as a person counts them, from the start of the line.
  ///
  /// A letter with its accents is one character, and so is a tab or a wide letter.
  package func characterColumn(at offset: Int) -> Int {
    let line = lineStart(of: offset)
    var column = 0
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] < 0x80 {
        column += 1
        index += 1
      } else {
        let scalar = TextScalar(line, at: index)
        column += scalar.isAttached ? 0 : 1
        index += scalar.length
      }
    }
    return column
  }

  /// The bytes between the start of the line and `offset`.
  private func lineStart(of offset: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[line(at: offset)])
    return bytes[start..<max(start, clamped(offset))]
  }

  private func clamped(_ offset: Int) -> Int { min(max(0, offset), bytes.count) }
}
