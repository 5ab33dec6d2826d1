/// A line of a file fitted into the columns at hand, with its marks as stretches of columns.
struct FittedLine {
  /// A mark in columns of the fitted line.
  struct Stretch {
    /// The first column, from zero.
    var start: Int
    /// The column behind the last; more than `start`.
    var end: Int
    /// What the place is.
    var label: [UInt8]
    /// Whether it is the place of the problem itself.
    var isPrimary: Bool
  }

  /// The line as it is shown, with `…` where it goes on.
  let text: [UInt8]
  /// The marks.
  let stretches: [Stretch]

  /// Fits `line` into `width` columns, so that the mark of the problem is seen.
  init(_ line: FrameBlock.Line, width: Int) {
    let display = DisplayLine(line.text)
    var stretches = line.marks.map { mark in
      let start = display.column(of: Int(mark.range.start))
      let end = display.column(of: Int(mark.range.end))
      return Stretch(
        start: start,
        end: max(start + 1, end),
        label: mark.label,
        isPrimary: mark.isPrimary
      )
    }
    let window = FittedLine.window(of: display.width, around: stretches, in: width)
    let isCutBefore = line.isCutBefore || window.lowerBound > 0
    let isCutAfter = line.isCutAfter || window.upperBound < display.width
    let (column, part) = display.text(from: window.lowerBound, to: window.upperBound)
    var sink = ByteSink()
    if isCutBefore { sink.append("…") }
    sink.append(contentsOf: part)
    if isCutAfter { sink.append("…") }
    let shift = (isCutBefore ? 1 : 0) - column
    let limit = window.upperBound + shift + 1
    for index in stretches.indices {
      let start = min(max(0, stretches[index].start + shift), limit - 1)
      stretches[index].end = min(max(start + 1, stretches[index].end + shift), limit)
      stretches[index].start = start
    }
    text = sink.bytes
    self.stretches = stretches
  }

  /// The columns that are shown of a line that is `count` columns long.
  private static func window(
    of count: Int,
    around stretches: [Stretch],
    in width: Int
  ) -> Range<Int> {
    guard count > width else { return 0..<count }
    // Two columns are for the signs that the line goes on.
    let room = max(10, width - 2)
    let first = stretches.first { $0.isPrimary } ?? stretches.first
    var lower = first?.start ?? 0
    var upper = min(first?.end ?? 0, lower + room)
    for stretch in stretches
    where max(upper, stretch.end) - min(lower, stretch.start) <= room {
      lower = min(lower, stretch.start)
      upper = max(upper, stretch.end)
    }
    let start = max(0, min(lower - (room - (upper - lower)) / 2, count - room))
    return start..<min(count, start + room)
  }
}

extension FittedLine {
  /// The stretches in rows in which none touches another; the mark of the problem comes first.
  var rows: [[Stretch]] {
    let ordered =
      stretches.filter { $0.isPrimary }
      + stretches.filter { !$0.isPrimary }.sorted { $0.start < $1.start }
    var rows: [[Stretch]] = []
    for stretch in ordered {
      let free = rows.firstIndex { row in
        row.allSatisfy { stretch.end < $0.start || $0.end < stretch.start }
      }
      if let free { rows[free].append(stretch) } else { rows.append([stretch]) }
    }
    return rows.map { $0.sorted { $0.start < $1.start } }
  }
}
