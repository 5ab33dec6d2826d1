/// Reads a source line by line: tables between tabs or bars, and text around them.
enum LineReader {
  /// What separates cells.
  struct Separators: OptionSet, Sendable {
    let rawValue: UInt8

    static let tabs = Separators(rawValue: 1)
    /// Bars of a Markdown table.
    static let bars = Separators(rawValue: 2)
  }

  /// How many bars make a line a row.
  private static let leastBars = 2

  /// Reads a source; rows without a line between them are one table.
  static func read(_ bytes: [UInt8], separators: Separators) -> SourceSheet {
    var sheet = SourceSheet(bytes)
    var scanner = CellScanner(bytes, delimiter: 0x09)
    var table = 0
    var isInTable = false
    while !scanner.isAtEnd {
      let line = line(of: bytes, at: scanner.index)
      let isTabbed = separators.contains(.tabs) && bytes[line.content].contains(0x09)
      if isTabbed || (separators == .tabs && isQuoted(bytes, line.content)) {
        addRecord(scanner.takeRecord(), table, to: &sheet)
        isInTable = true
        continue
      }
      scanner.move(to: line.next)
      if separators.contains(.bars), isBarRow(bytes, line.content) {
        addBarRow(line.content, table, to: &sheet)
        isInTable = true
        continue
      }
      if isInTable { table += 1 }
      isInTable = false
      let lines = MarkupText.lines(of: line.content, in: &sheet)
      sheet.addLine(line.content, lines: lines)
    }
    return sheet
  }

  /// The line at `start` without its end, and the start of the next.
  private static func line(of bytes: [UInt8], at start: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A { next += 1 }
    return (start..<end, next)
  }

  /// Whether the line begins a quoted cell, which may hold the line end.
  private static func isQuoted(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].first == UInt8(ascii: "\"")
  }

  private static func addRecord(
    _ record: (cells: [CellScanner.Cell], delimiters: [Int]),
    _ table: Int,
    to sheet: inout SourceSheet
  ) {
    var row = SourceRow(cells: [], table: table)
    for (column, cell) in record.cells.enumerated() {
      guard cell.isQuoted else {
        let lines = MarkupText.lines(of: cell.range, in: &sheet)
        row.cells.append(sheet.add(cell.range, lines: lines, column: column + 1))
        continue
      }
      let inner = cell.range.dropFirst().dropLast()
      sheet.addMarkup(cell.range.lowerBound..<inner.lowerBound)
      sheet.addMarkup(inner.upperBound..<cell.range.upperBound)
      row.cells.append(sheet.add(inner, lines: cell.content.textLines, column: column + 1))
    }
    sheet.add(row)
  }

  // MARK: Markdown

  private static func isBarRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let content = Blanks.trim(bytes, line)
    guard bytes[content].first == UInt8(ascii: "|") else { return false }
    var bars = 0
    for index in content where bytes[index] == UInt8(ascii: "|") { bars += 1 }
    return bars >= leastBars
  }

  private static func addBarRow(_ line: Range<Int>, _ table: Int, to sheet: inout SourceSheet) {
    let bytes = sheet.bytes
    let content = Blanks.trim(bytes, line)
    if isDelimiterRow(bytes[content]) {
      sheet.addMarkup(content)
      return
    }
    var row = SourceRow(cells: [], table: table)
    sheet.addMarkup(content.lowerBound..<content.lowerBound + 1)
    var start = content.lowerBound + 1
    for index in start...content.upperBound {
      let isEnd = index == content.upperBound
      // A bar behind a backslash belongs to the cell (GitHub Flavored Markdown, section 4.10).
      guard isEnd || bytes[index] == UInt8(ascii: "|"), isEnd || !isEscaped(bytes, index) else {
        continue
      }
      if isEnd, start == index { break }
      let lines = MarkupText.lines(of: start..<index, in: &sheet)
      row.cells.append(sheet.add(start..<index, lines: lines, column: row.cells.count + 1))
      if !isEnd { sheet.addMarkup(index..<index + 1) }
      start = index + 1
    }
    sheet.add(row)
  }

  private static func isEscaped(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index - 1] == UInt8(ascii: "\\")
  }

  /// Whether a row only divides the head from the body: `|---|:--:|`.
  private static func isDelimiterRow(_ row: ArraySlice<UInt8>) -> Bool {
    row.contains(UInt8(ascii: "-"))
      && row.allSatisfy { byte in
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
          || byte == 0x20 || byte == 0x09
      }
  }
}
