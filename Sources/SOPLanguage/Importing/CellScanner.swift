/// Takes cells off a text whose records are lines and whose cells stand between delimiters.
///
/// A cell that begins with a quotation mark and whose closing mark stands right before a delimiter
/// or a line end may hold both, and doubled marks (RFC 4180, section 2). Any other mark is text.
struct CellScanner {
  /// A cell as it stands in the source.
  struct Cell {
    /// The whole cell, its quotation marks included.
    var range: Range<Int>
    /// What is written in it, quotation marks undoubled.
    var content: [UInt8]
    /// Whether it was quoted.
    var isQuoted: Bool
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  private(set) var index: Int
  /// Whether a search for a closing mark came to the end in vain: there is none any more.
  private var isQuoteLost = false

  init(_ bytes: [UInt8], delimiter: UInt8, at index: Int = 0) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.index = index
  }

  /// Whether the source is used up.
  var isAtEnd: Bool { index >= bytes.count }

  /// Takes the cells up to the end of a record, and the places of the delimiters.
  mutating func takeRecord() -> (cells: [Cell], delimiters: [Int]) {
    var cells: [Cell] = []
    var delimiters: [Int] = []
    while true {
      cells.append(takeCell())
      guard index < bytes.count, bytes[index] == delimiter else { break }
      delimiters.append(index)
      index += 1
    }
    takeLineEnd()
    return (cells, delimiters)
  }

  /// Goes on at `index`, for a reader that took a line itself.
  mutating func move(to index: Int) { self.index = index }

  private mutating func takeLineEnd() {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }

  private mutating func takeCell() -> Cell {
    if let cell = takeQuotedCell() { return cell }
    let start = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return Cell(range: start..<index, content: Array(bytes[start..<index]), isQuoted: false)
  }

  private mutating func takeQuotedCell() -> Cell? {
    guard !isQuoteLost, index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    var content: [UInt8] = []
    var position = index + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") {
        content.append(byte)
        position += 2
      } else {
        guard position + 1 == bytes.count || isEnd(bytes[position + 1]) else { return nil }
        let range = index..<position + 1
        index = position + 1
        return Cell(range: range, content: content, isQuoted: true)
      }
    }
    isQuoteLost = true
    return nil
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }
}

extension [UInt8] {
  /// The parts between line breaks; a lone CR breaks a line too.
  var textLines: [[UInt8]] {
    split(omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x0D }.map { Array($0) }
  }
}
