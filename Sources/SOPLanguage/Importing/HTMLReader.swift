/// Reads tables of a web page or of clipboard HTML, with merged cells, and the text around them.
struct HTMLReader {
  /// A cell reaches at most over so many columns or rows; real forms have some dozen.
  private static let mostColumns = 32
  private static let mostRows = 256
  /// Beyond this column merged cells stand in their first column alone.
  private static let widest = 64

  private var sheet: SourceSheet
  private var text = MarkupText()
  /// From the first to the last text of the cell or line.
  private var extent: Range<Int>?
  /// How many tables are open: those within a cell are text of the cell.
  private var depth = 0
  private var table = 0
  private var cells: [FragmentID?] = []
  /// For each column the cell that reaches into it from above, and over how many more rows.
  private var reaching: [(id: FragmentID?, rows: Int)?] = []
  private var openCell: (columns: Int, rows: Int)?

  /// Reads a source.
  static func read(_ bytes: [UInt8]) -> SourceSheet {
    var reader = HTMLReader(sheet: SourceSheet(bytes))
    reader.read()
    return reader.sheet
  }

  private init(sheet: SourceSheet) { self.sheet = sheet }

  private mutating func read() {
    let bytes = sheet.bytes
    let start = HTMLReader.startOfFragment(bytes)
    sheet.addMarkup(0..<start)
    var scanner = HTMLScanner(bytes, start..<bytes.count)
    while let token = scanner.next() {
      switch token {
      case .skipped(let range): sheet.addMarkup(range)
      case .text(let range): add(range)
      case .tag(let tag):
        sheet.addMarkup(tag.range)
        read(tag)
      }
    }
    if depth > 0 { endRow() } else { endLine() }
  }

  /// The place behind the description that Windows puts before HTML on the clipboard.
  private static func startOfFragment(_ bytes: [UInt8]) -> Int {
    guard bytes.starts(with: "Version:".utf8) else { return 0 }
    return bytes.firstIndex(of: UInt8(ascii: "<")) ?? 0
  }

  private mutating func add(_ range: Range<Int>) {
    let written = Blanks.trim(sheet.bytes, range)
    // Line ends between tags are no blanks of ``Blanks``, and no text.
    guard sheet.bytes[written].contains(where: { $0 > 0x20 }) else {
      if !text.lines[text.lines.count - 1].isEmpty { text.append(contentsOf: [0x20]) }
      return
    }
    // Text between the cells of a row would belong nowhere, so it is a line of its own.
    text.append(markup: sheet.bytes, range)
    extent = (extent?.lowerBound ?? written.lowerBound)..<written.upperBound
  }

  private mutating func read(_ tag: HTMLTag) {
    switch tag.kind {
    case .table: tag.isEnd ? endTable() : beginTable()
    case .row where depth == 1: endRow()
    case .cell where depth == 1: readCell(tag)
    case .row, .cell, .block: openCell == nil && depth <= 1 ? endLine() : text.breakLine()
    case .inline, .foreign: break
    }
  }

  private mutating func beginTable() {
    depth += 1
    if depth == 1 { endLine() } else { text.breakLine() }
  }

  private mutating func endTable() {
    guard depth > 0 else { return }
    if depth == 1 {
      endRow()
      table += 1
      reaching = []
    } else {
      text.breakLine()
    }
    depth -= 1
  }

  private mutating func readCell(_ tag: HTMLTag) {
    endCell()
    guard !tag.isEnd else { return }
    openCell = (
      tag.number("colspan", atMost: HTMLReader.mostColumns),
      tag.number("rowspan", atMost: HTMLReader.mostRows)
    )
  }

  /// Ends a cell, and puts it into the columns that it covers.
  private mutating func endCell() {
    guard let open = openCell else {
      endLine()
      return
    }
    openCell = nil
    takeReaching()
    let id = takeFragment(column: cells.count + 1)
    for _ in 0..<(cells.count < HTMLReader.widest ? open.columns : 1) {
      if open.rows > 1, cells.count < HTMLReader.widest {
        while reaching.count <= cells.count { reaching.append(nil) }
        reaching[cells.count] = (id, open.rows)
      }
      cells.append(id)
    }
  }

  /// Fills the columns into which cells reach from above.
  private mutating func takeReaching() {
    while cells.count < reaching.count, let above = reaching[cells.count] { cells.append(above.id) }
  }

  private mutating func endRow() {
    endCell()
    guard !cells.isEmpty else { return }
    takeReaching()
    sheet.add(SourceRow(cells: cells, table: table))
    cells = []
    for column in reaching.indices {
      guard let above = reaching[column] else { continue }
      reaching[column] = above.rows > 1 ? (above.id, above.rows - 1) : nil
    }
  }

  /// Ends a line outside of cells.
  private mutating func endLine() {
    if let id = takeFragment(column: 0) {
      sheet.add(SourceRow(cells: [id], table: nil))
      // A line of a page is a paragraph of its own.
      sheet.add(SourceRow(cells: [], table: nil))
    }
  }

  private mutating func takeFragment(column: Int) -> FragmentID? {
    defer {
      text = MarkupText()
      extent = nil
    }
    guard let extent else { return nil }
    let id = sheet.add(extent, lines: text.lines, column: column)
    // A cell that holds a no-break space alone is blank.
    if id == nil { sheet.addMarkup(extent) }
    return id
  }
}
