/// The text of a value, in one piece, with the way back to the file.
///
/// A value may run over several lines; its pieces are joined by one space. Value readers work on
/// ``bytes`` and name places by offsets into them.
package struct ValueText: Sendable {
  /// A stretch of the text that stands in one piece in the file.
  private struct Segment: Sendable {
    var textStart: Int
    var sourceStart: Int
    var count: Int
  }

  /// The file.
  package let file: FileID
  /// The text, without blanks at either end.
  package let bytes: [UInt8]
  private let segments: [Segment]
  /// Where an empty text would stand.
  private let anchor: SourceRange

  /// Joins the `pieces` of `source`; `anchor` is the place of an empty value.
  package init(_ pieces: [SourceRange], of source: [UInt8], in file: FileID, anchor: SourceRange) {
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    for piece in pieces where !piece.isEmpty {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      segments.append(
        Segment(textStart: bytes.count, sourceStart: Int(piece.start), count: piece.count)
      )
      bytes.append(contentsOf: source[piece.indices])
    }
    self.file = file
    self.bytes = bytes
    self.segments = segments
    self.anchor = anchor
  }

  private init(file: FileID, bytes: [UInt8], segments: [Segment], anchor: SourceRange) {
    self.file = file
    self.bytes = bytes
    self.segments = segments
    self.anchor = anchor
  }

  /// Whether nothing was written.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The place of the whole text in the file.
  package var range: SourceRange { range(of: bytes.indices) }

  /// The place in the file of the bytes at `part`.
  package func range(of part: Range<Int>) -> SourceRange {
    guard !segments.isEmpty else { return anchor }
    let start = sourceOffset(part.lowerBound, isEnd: false)
    return SourceRange(start, max(start, sourceOffset(part.upperBound, isEnd: true)))
  }

  /// The text as a string, runs of blanks folded into one space.
  package var text: String { String(decoding: folded, as: UTF8.self) }

  /// The bytes with runs of blanks (also no-break spaces and tabs) folded into one space.
  package var folded: [UInt8] { Blanks.fold(bytes) }

  /// The part at `range`, without blanks at either end.
  package func part(_ range: Range<Int>) -> ValueText {
    let trimmed = Blanks.trim(bytes, range)
    let parts = segments.compactMap { segment -> Segment? in
      let lower = max(segment.textStart, trimmed.lowerBound)
      let upper = min(segment.textStart + segment.count, trimmed.upperBound)
      guard lower < upper else { return nil }
      return Segment(
        textStart: lower - trimmed.lowerBound,
        sourceStart: segment.sourceStart + lower - segment.textStart,
        count: upper - lower
      )
    }
    return ValueText(
      file: file,
      bytes: Array(bytes[trimmed]),
      segments: parts,
      anchor: self.range(of: trimmed.lowerBound..<trimmed.lowerBound)
    )
  }

  /// The parts between semicolons, the only separator of the language; empty parts left out.
  package func elements() -> [ValueText] {
    var parts: [ValueText] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: ";") {
      parts.append(part(start..<index))
      start = index + 1
    }
    parts.append(part(start..<bytes.count))
    return parts.filter { !$0.isEmpty }
  }

  private func sourceOffset(_ offset: Int, isEnd: Bool) -> Int {
    for segment in segments.reversed() {
      let isInside = isEnd ? offset > segment.textStart : offset >= segment.textStart
      if isInside {
        return segment.sourceStart + min(offset - segment.textStart, segment.count)
      }
    }
    return segments.first.map { $0.sourceStart } ?? Int(anchor.start)
  }
}
