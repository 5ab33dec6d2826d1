/// A line of somebody's text as it may be shown in a terminal, with the column of every byte.
///
/// Tabs become blanks, hidden characters their number (`<U+202E>`), control characters a picture
/// (`␛`): what is shown can't move the cursor, change colours or turn the direction of writing.
struct DisplayLine {
  /// The distance of tab stops.
  static let tabWidth = 4

  /// One character of the source.
  private struct Cell {
    /// The offset of its first byte in the file.
    var source: Int
    /// The offset of its first byte in `shown`.
    var start: Int
    /// The column where it begins.
    var column: Int
  }

  private var shown: [UInt8] = []
  private var cells: [Cell] = []
  /// The number of columns.
  private(set) var width = 0

  /// Prepares a line; the indices of the slice are offsets into the file.
  init(_ line: ArraySlice<UInt8>) {
    cells.reserveCapacity(line.count)
    var index = line.startIndex
    var followsWide = false
    while index < line.endIndex {
      let scalar = TextScalar(line, at: index)
      cells.append(Cell(source: index, start: shown.count, column: width))
      append(scalar, line, at: index, isJoining: followsWide)
      followsWide = scalar.isWide || (scalar.isAttached && followsWide)
      index += scalar.length
    }
    cells.append(Cell(source: line.endIndex, start: shown.count, column: width))
  }

  /// The column where the byte at `offset` of the file begins; the end of the line beyond it.
  func column(of offset: Int) -> Int {
    var lower = 0
    var upper = cells.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if cells[middle].source <= offset { lower = middle } else { upper = middle }
    }
    return cells[lower].column
  }

  /// What is shown from column `lower` up to column `upper`, and the column where it begins.
  ///
  /// Characters that reach over either edge are left out.
  func text(from lower: Int, to upper: Int) -> (column: Int, text: ArraySlice<UInt8>) {
    var first = cells.firstIndex { $0.column >= lower } ?? cells.count - 1
    // An accent whose letter is left out goes with it.
    while lower > 0, first + 1 < cells.count, cells[first + 1].column == cells[first].column {
      first += 1
    }
    let last = cells.lastIndex { $0.column <= upper } ?? first
    let end = max(cells[first].start, cells[last].start)
    return (cells[first].column, shown[cells[first].start..<end])
  }

  private mutating func append(
    _ scalar: TextScalar,
    _ line: ArraySlice<UInt8>,
    at index: Int,
    isJoining: Bool
  ) {
    if scalar.value == 0x09 {
      let count = DisplayLine.tabWidth - width % DisplayLine.tabWidth
      shown.append(contentsOf: repeatElement(0x20, count: count))
      width += count
    } else if scalar.value < 0x20 || scalar.value == 0x7F {
      // U+2400 … U+2421 are pictures of the control characters.
      let picture = scalar.value == 0x7F ? 0x21 : UInt8(truncatingIfNeeded: scalar.value)
      shown.append(contentsOf: [0xE2, 0x90, 0x80 + picture])
      width += 1
    } else if scalar.isHidden || (scalar.value == 0x200D && !isJoining) {
      appendNumber(scalar.value)
    } else if scalar.value == 0xFFFD {
      shown.append(contentsOf: [0xEF, 0xBF, 0xBD])
      width += 1
    } else {
      shown.append(contentsOf: line[index..<index + scalar.length])
      width += scalar.isAttached ? 0 : scalar.isWide ? 2 : 1
    }
  }

  private mutating func appendNumber(_ value: UInt32) {
    let start = shown.count
    shown.append(contentsOf: "<U+".utf8)
    for shift in stride(from: value > 0xFFFF ? 16 : 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> UInt32(shift) & 15)
      shown.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    shown.append(UInt8(ascii: ">"))
    width += shown.count - start
  }
}

extension ByteSink {
  /// Appends somebody's text so that a terminal shows it and obeys nothing in it.
  package mutating func append(displaying text: some Sequence<UInt8>) {
    let bytes = Array(text)
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      append(contentsOf: bytes)
    } else {
      let line = DisplayLine(bytes[...])
      append(contentsOf: line.text(from: 0, to: line.width).text)
    }
  }
}
