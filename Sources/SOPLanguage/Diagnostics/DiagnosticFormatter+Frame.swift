/// A place in one file that a diagnostic points at.
struct Mark {
  /// The place.
  var range: SourceRange
  /// What the place is, in words; empty when there is nothing to say.
  var label: [UInt8]
  /// Whether it is the place of the problem itself.
  var isPrimary: Bool
}

/// The marked lines of one file.
struct FrameBlock {
  /// A line and the marks on it.
  struct Line {
    /// The number of the line, from one.
    var number: Int
    /// The text, perhaps only the part around the marks.
    var text: ArraySlice<UInt8>
    /// Whether the line goes on before the text.
    var isCutBefore: Bool
    /// Whether the line goes on behind the text.
    var isCutAfter: Bool
    /// The marks, clipped to the line.
    var marks: [Mark]
  }

  /// The path of the file, as it is shown.
  var path: [UInt8]
  /// The line of the first mark, from one.
  var line: Int
  /// The character of the first mark in its line, from one.
  var column: Int
  /// The marked lines in ascending order.
  var lines: [Line]

  /// The number of digits of the greatest line number.
  var gutter: Int {
    var digits = 1
    var rest = (lines.last?.number ?? 1) / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}

extension DiagnosticFormatter {
  /// The longest line, in bytes, that is looked at as a whole.
  private static let longLine = 2000

  /// The places of a diagnostic by file, the file of the problem itself first.
  mutating func blocks(of diagnostic: Diagnostic) -> [FrameBlock] {
    var groups: [(file: FileID, marks: [Mark])] = []
    let label = diagnostic.problem.label.map { words($0) } ?? []
    groups.append(
      (diagnostic.file, [Mark(range: diagnostic.range, label: label, isPrimary: true)])
    )
    for place in diagnostic.related {
      let mark = Mark(range: place.range, label: words(place.message), isPrimary: false)
      if let index = groups.firstIndex(where: { $0.file == place.file }) {
        groups[index].marks.append(mark)
      } else {
        groups.append((place.file, [mark]))
      }
    }
    return groups.map { block(in: $0.file, $0.marks) }
  }

  /// A message in the words of the formatter's language.
  func words(_ message: Message) -> [UInt8] {
    var sink = ByteSink()
    message.write(to: &sink, in: options.language)
    return sink.bytes
  }

  private mutating func block(in file: FileID, _ marks: [Mark]) -> FrameBlock {
    let table = table(of: file)
    let start = Int(marks.first?.range.start ?? 0)
    return FrameBlock(
      path: Array(options.pathPrefix.utf8) + Array((source(file)?.path ?? "?").utf8),
      line: table.line(at: start) + 1,
      column: table.characterColumn(at: start) + 1,
      lines: lines(in: file, marks, table)
    )
  }

  /// The marked lines of a file.
  private func lines(in file: FileID, _ marks: [Mark], _ table: LineTable) -> [FrameBlock.Line] {
    var marksOfLine: [(line: Int, mark: Mark)] = []
    for mark in marks { marksOfLine += pieces(of: mark, in: file, table) }
    let numbers = Set(marksOfLine.map { $0.line }).sorted()
    return numbers.map { number in
      let own = marksOfLine.filter { $0.line == number }.map { $0.mark }
      return line(number, own, in: file, table)
    }
  }

  /// The pieces of a mark on its lines: all of up to three, else the first and the last.
  private func pieces(
    of mark: Mark,
    in file: FileID,
    _ table: LineTable
  ) -> [(line: Int, mark: Mark)] {
    let first = table.line(at: Int(mark.range.start))
    let last = max(first, table.line(at: Int(mark.range.end) - 1))
    guard last > first else { return [(first, clip(mark, toLine: first, in: file, table))] }
    let lines = last - first < 3 ? Array(first...last) : [first, last]
    var pieces: [(line: Int, mark: Mark)] = []
    for line in lines {
      let piece = clip(mark, toLine: line, in: file, table)
      if !piece.range.isEmpty { pieces.append((line, piece)) }
    }
    for index in pieces.indices.dropLast() { pieces[index].mark.label = [] }
    return pieces.isEmpty ? [(first, clip(mark, toLine: first, in: file, table))] : pieces
  }

  /// The part of a mark on one line, without blanks at either end.
  private func clip(_ mark: Mark, toLine line: Int, in file: FileID, _ table: LineTable) -> Mark {
    let whole = table.range(ofLine: line)
    let lower = min(max(mark.range.start, whole.start), whole.end)
    let upper = min(max(mark.range.end, lower), whole.end)
    var clipped = mark
    clipped.range = SourceRange(Int(lower), Int(upper))
    // A mark inside one line stays as it was made; a long one shows where its text stands.
    guard mark.range.start < whole.start || mark.range.end > whole.end,
      let bytes = source(file)?.bytes
    else { return clipped }
    let trimmed = Blanks.trim(bytes, clipped.range.indices)
    if !trimmed.isEmpty { clipped.range = SourceRange(trimmed.lowerBound, trimmed.upperBound) }
    return clipped
  }

  /// A line with its marks; of a very long one only the bytes around the first mark.
  private func line(
    _ number: Int,
    _ marks: [Mark],
    in file: FileID,
    _ table: LineTable
  ) -> FrameBlock.Line {
    let bytes = source(file)?.bytes ?? []
    let whole = table.range(ofLine: number).indices
    var part = whole
    if whole.count > DiagnosticFormatter.longLine {
      let middle = Int((marks.first { $0.isPrimary } ?? marks.first)?.range.start ?? 0)
      part =
        DiagnosticFormatter.scalarBoundary(
          bytes,
          middle - DiagnosticFormatter.longLine / 2
        )..<DiagnosticFormatter.scalarBoundary(bytes, middle + DiagnosticFormatter.longLine / 2)
      part = part.clamped(to: whole)
    }
    return FrameBlock.Line(
      number: number + 1,
      text: bytes[part],
      isCutBefore: part.lowerBound > whole.lowerBound,
      isCutAfter: part.upperBound < whole.upperBound,
      marks: marks
    )
  }

  /// The start of the scalar that holds the byte at `index`.
  private static func scalarBoundary(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = min(max(0, index), bytes.count)
    for _ in 0..<3 where index > 0 && index < bytes.count && bytes[index] & 0xC0 == 0x80 {
      index -= 1
    }
    return index
  }
}
