import SOPLanguage

/// Writes the DOT language: markup is a literal, and every text of a user is quoted and escaped.
///
/// Two kinds of strings have rules of their own. In labels and tooltips Graphviz reads backslash
/// escapes and HTML entities. A picture in the xdot format counts the bytes of its texts and reads
/// no escapes at all. Both kinds are closed here and nowhere else.
struct DOTSink {
  /// What has been written so far.
  private(set) var sink = ByteSink()

  /// Makes an empty sink.
  init() {}

  /// Writes markup as it is.
  mutating func markup(_ literal: StaticString) {
    sink.append(literal)
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) {
    sink.append(number)
  }

  /// Writes tenths as a decimal number.
  mutating func tenths(_ value: Int) {
    DOTSink.appendTenths(value, to: &sink)
  }

  /// Writes tenths of a point as a decimal number of inches.
  mutating func inches(_ value: Int) {
    let parts = (value * 100_000 / 720 + 5) / 10
    sink.append(parts / 10_000)
    sink.append(".")
    for divisor in [1_000, 100, 10, 1] {
      sink.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: parts / divisor % 10))
    }
  }

  /// Writes a quoted text for labels, tooltips and the like.
  mutating func quoted(_ text: String) {
    quoted([text])
  }

  /// Writes a quoted text of several lines, each centred.
  mutating func quoted(_ lines: [String]) {
    var writer = ChunkWriter()
    for (index, line) in lines.enumerated() {
      if index > 0 { writer.append("\\n".utf8) }
      for scalar in line.unicodeScalars { writer.appendEscaped(scalar) }
    }
    sink.append(contentsOf: writer.finished)
  }

  /// Writes a picture in the xdot format as a quoted string.
  mutating func picture(_ picture: XDotPicture) {
    var writer = ChunkWriter()
    for operation in picture.operations {
      var bytes: [UInt8] = []
      for byte in operation {
        if byte == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
      writer.append(bytes)
    }
    sink.append(contentsOf: writer.finished)
  }

  fileprivate static func appendTenths(_ value: Int, to sink: inout ByteSink) {
    if value < 0 { sink.append("-") }
    sink.append(abs(value) / 10)
    guard abs(value) % 10 != 0 else { return }
    sink.append(".")
    sink.append(abs(value) % 10)
  }
}

/// Writes a quoted string in pieces joined by plus signs, because Graphviz refuses quoted strings
/// of more than 16,384 bytes.
private struct ChunkWriter {
  private static let limit = 8_000
  private static let quote = UInt8(ascii: "\"")

  private var bytes: [UInt8] = [quote]
  private var count = 0

  /// The string with its last quote.
  var finished: [UInt8] { bytes + [ChunkWriter.quote] }

  /// Appends bytes that must stay together.
  mutating func append(_ piece: some Collection<UInt8>) {
    if count + piece.count > ChunkWriter.limit, count > 0 {
      bytes += "\" + \"".utf8
      count = 0
    }
    bytes += piece
    count += piece.count
  }

  /// Appends a character of a user's text so that Graphviz shows it as it is.
  mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"".utf8)
    case "\\": append("\\\\".utf8)
    case "&": append("&amp;".utf8)
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": append(" ".utf8)
    default: append(String(Character(scalar)).utf8)
    }
  }
}

/// A picture in Graphviz' xdot format: what lies behind the nodes and edges.
struct XDotPicture {
  /// The drawing operations, each with a blank behind it.
  private(set) var operations: [[UInt8]] = []
  /// The height of the picture, because xdot's vertical axis points up.
  private let height: Int

  /// Makes an empty picture of a height in tenths of a point.
  init(height: Int) { self.height = height }

  /// Writes an operation as it is.
  mutating func operation(_ literal: StaticString) {
    var sink = ByteSink()
    sink.append(literal)
    sink.append(" ")
    operations.append(sink.bytes)
  }

  /// Draws a line.
  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    var sink = ByteSink()
    sink.append("L 2 ")
    append([(x1, y1), (x2, y2)], to: &sink)
    operations.append(sink.bytes)
  }

  /// Draws a polygon, filled or as an outline.
  mutating func polygon(_ corners: [(x: Int, y: Int)], isFilled: Bool) {
    var sink = ByteSink()
    sink.append(isFilled ? "P " : "p ")
    sink.append(corners.count)
    sink.append(" ")
    append(corners, to: &sink)
    operations.append(sink.bytes)
  }

  /// Writes a line of text; `x` is its left end, or its middle when it is centred.
  mutating func text(_ text: String, x: Int, y: Int, width: Int, isCentred: Bool) {
    var clean = ByteSink()
    for scalar in text.unicodeScalars { XDotPicture.append(scalar, to: &clean) }
    guard clean.count > 0 else { return }
    var sink = ByteSink()
    sink.append("T ")
    append([(x, y)], to: &sink)
    sink.append(isCentred ? "0 " : "-1 ")
    DOTSink.appendTenths(width, to: &sink)
    sink.append(" ")
    sink.append(clean.count)
    sink.append(" -")
    sink.append(contentsOf: clean.bytes)
    sink.append(" ")
    operations.append(sink.bytes)
  }

  private func append(_ points: [(x: Int, y: Int)], to sink: inout ByteSink) {
    for point in points {
      DOTSink.appendTenths(point.x, to: &sink)
      sink.append(" ")
      DOTSink.appendTenths(height - point.y, to: &sink)
      sink.append(" ")
    }
  }

  /// Appends a character of a text.
  ///
  /// A backslash before a quote could not be told from an escaped quote, so it becomes a sign
  /// that looks like it.
  private static func append(_ scalar: Unicode.Scalar, to sink: inout ByteSink) {
    switch scalar {
    case "\\": sink.append("\u{2216}")
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": sink.append(" ")
    default: sink.append(String(Character(scalar)))
    }
  }
}
