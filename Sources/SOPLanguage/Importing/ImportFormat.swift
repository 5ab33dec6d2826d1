/// How the tables of a source are written.
package enum ImportFormat: UInt8, CaseIterable, Sendable {
  /// Lines and cells between tabs: what Word and Excel put on the clipboard, and scanned text.
  case tabs
  /// Cells between commas or semicolons, with quotes (RFC 4180).
  case csv
  /// Cells between bars.
  case markdown
  /// A web page, or the clipboard of Word, LibreOffice or a browser.
  case html
  /// Lines, with tables of any of the line-based kinds among them.
  case text

  /// The word on a command line.
  package var word: StaticString {
    switch self {
    case .tabs: "tsv"
    case .csv: "csv"
    case .markdown: "markdown"
    case .html: "html"
    case .text: "text"
    }
  }

  /// Tells from the content how the tables of a source are written.
  ///
  /// A tag of a table makes it HTML. A line whose cells between commas or semicolons are headings
  /// of the form makes it CSV, unless there are tabs. Everything else is read line by line.
  package static func detect(_ bytes: [UInt8]) -> ImportFormat {
    if HTMLScanner.hasTable(bytes) { return .html }
    if !bytes.contains(0x09), CSVReader.delimiter(of: bytes) != nil { return .csv }
    return .text
  }
}

extension SourceSheet {
  /// Cuts a source into rows and cells.
  package static func read(_ bytes: [UInt8], as format: ImportFormat) -> SourceSheet {
    switch format {
    case .html: HTMLReader.read(bytes)
    case .csv: CSVReader.read(bytes)
    case .tabs: LineReader.read(bytes, separators: .tabs)
    case .markdown: LineReader.read(bytes, separators: .bars)
    case .text: LineReader.read(bytes, separators: [.tabs, .bars])
    }
  }
}
