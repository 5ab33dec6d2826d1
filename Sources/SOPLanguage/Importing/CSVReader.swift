/// Reads cells between commas or semicolons (RFC 4180); Excel in Indonesia writes semicolons.
enum CSVReader {
  static let delimiters: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// How many records are looked at to find the delimiter.
  private static let recordsLookedAt = 60

  /// Reads a source; a delimiter that can't be told is the semicolon.
  static func read(_ bytes: [UInt8]) -> SourceSheet {
    let delimiter = delimiter(of: bytes) ?? delimiters[0]
    var sheet = SourceSheet(bytes)
    var scanner = CellScanner(bytes, delimiter: delimiter)
    while !scanner.isAtEnd {
      let record = scanner.takeRecord()
      var row = SourceRow(cells: [], table: 0)
      for (column, cell) in record.cells.enumerated() {
        let inner = cell.isQuoted ? cell.range.dropFirst().dropLast() : cell.range
        if cell.isQuoted {
          sheet.addMarkup(cell.range.lowerBound..<inner.lowerBound)
          sheet.addMarkup(inner.upperBound..<cell.range.upperBound)
        }
        row.cells.append(sheet.add(inner, lines: cell.content.textLines, column: column + 1))
      }
      for place in record.delimiters { sheet.addMarkup(place..<place + 1) }
      sheet.add(row)
    }
    return sheet
  }

  /// The delimiter between which headings of the form stand; nothing when there are none.
  static func delimiter(of bytes: [UInt8]) -> UInt8? {
    var best: (delimiter: UInt8, count: Int)?
    for delimiter in delimiters {
      var scanner = CellScanner(bytes, delimiter: delimiter)
      var records = 0
      while !scanner.isAtEnd, records < recordsLookedAt {
        records += 1
        let count = ColumnLabel.knownCount(scanner.takeRecord().cells.map { $0.content })
        if count >= ColumnLabel.leastOfHead, count > best?.count ?? 0 { best = (delimiter, count) }
      }
    }
    return best?.delimiter
  }
}
