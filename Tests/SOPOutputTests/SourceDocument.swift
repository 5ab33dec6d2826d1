import Foundation
import SOPLanguage

/// A source document cut into the rows of its tables and the lines around them.
struct SourceDocument {
  /// A row of a table, cell by cell.
  struct Row {
    var activity: String
    var inputs: String
    var time: String
    var outputs: String
    var remark: String
  }

  private(set) var tables: [[Row]] = []
  private(set) var otherLines: [String] = []

  /// Cuts `text`, whose tables have `lanes` lanes.
  init(_ text: String, _ lanes: Int) {
    for line in text.components(separatedBy: .newlines) {
      let cells = Self.cells(of: line)
      if let number = Self.number(cells.first ?? ""), cells.count >= lanes + 4 {
        if number == 1 { tables.append([]) }
        tables[tables.count - 1].append(Self.row(cells, lanes))
      } else if !line.trimmingCharacters(in: .whitespaces).isEmpty {
        otherLines.append(line)
      }
    }
  }

  /// The facts that a line outside of the tables states, one by one.
  static func facts(in line: String) -> [String] {
    var whole = line.replacing(#/<ol[^>]*>/#, with: "\t")
    // Elements of a list whose line breaks were lost: "Komputer3 Printer4 Anjungan Tamu".
    if line.contains("<ol") {
      whole = whole.replacing(#/([A-Za-z\/\t])[1-9]\.? (?=[A-Z])/#) { $0.1 + "\t" }
    }
    var parts = [whole]
    for separator in ["\t", "|", "   ", " / ", "NIP.", " : "] {
      parts = parts.flatMap { $0.components(separatedBy: separator) }
    }
    return parts.map { $0.replacing(#/^\s*(?:[0-9]+\.|- [a-d]\)|-|:)\s*/#, with: "") }
  }

  private static func cells(of line: String) -> [String] {
    let isPiped = line.hasPrefix("|")
    let inner = isPiped ? String(line.dropFirst()) : line
    return inner.components(separatedBy: isPiped ? "|" : "\t").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  private static func number(_ cell: String) -> Int? {
    Int(cell.hasSuffix(".") ? String(cell.dropLast()) : cell)
  }

  private static func row(_ cells: [String], _ lanes: Int) -> Row {
    // Where the enumerator of the inputs stands in a cell of its own, the others are shifted.
    let first = 2 + lanes + (cells[2 + lanes] == "1" ? 1 : 0)
    func cell(_ position: Int) -> String { position < cells.count ? cells[position] : "" }
    return Row(
      activity: cells[1],
      inputs: cell(first).replacing(#/^1 ?\.? /#, with: ""),
      time: cell(first + 1),
      outputs: cell(first + 2),
      remark: cell(first + 3)
    )
  }
}
