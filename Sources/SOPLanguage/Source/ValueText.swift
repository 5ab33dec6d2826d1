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

    /// What of the stretch lies in `range` of the text, as a stretch of that part.
    func part(_ range: Range<Int>) -> Segment? {
      let lower = max(textStart, range.lowerBound)
      let upper = min(textStart + count, range.upperBound)
      guard lower < upper else { return nil }
      return Segment(
        textStart: lower - range.lowerBound,
        sourceStart: sourceStart + lower - textStart,
        count: upper - lower
      )
    }
  }

  /// The file.
  package let file: FileID
  /// The text, without blanks at either end.
  package let bytes: [UInt8]
  /// The first stretch; apart from the others, because nearly every value stands on one line.
  private let first: Segment?
  private let others: [Segment]
  /// Where an empty text would stand.
  private let anchor: SourceRange

  /// Joins the `pieces` of `source`; `anchor` is the place of an empty value.
  package init(
    _ pieces: ArraySlice<SourceRange>,
    of source: [UInt8],
    in file: FileID,
    anchor: SourceRange
  ) {
    var bytes: [UInt8] = []
    var first: Segment?
    var others: [Segment] = []
    for piece in pieces where !piece.isEmpty {
      if first != nil { bytes.append(UInt8(ascii: " ")) }
      let segment = Segment(
        textStart: bytes.count,
        sourceStart: Int(piece.start),
        count: piece.count
      )
      if first == nil { first = segment } else { others.append(segment) }
      bytes.append(contentsOf: source[piece.indices])
    }
    self.file = file
    self.bytes = bytes
    self.first = first
    self.others = others
    self.anchor = anchor
  }

  private init(
    file: FileID,
    bytes: [UInt8],
    first: Segment?,
    others: [Segment],
    anchor: SourceRange
  ) {
    self.file = file
    self.bytes = bytes
    self.first = first
    self.others = others
    self.anchor = anchor
  }

  /// Whether nothing was written.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The place of the whole text in the file.
  package var range: SourceRange { range(of: bytes.indices) }

  /// The place in the file of the bytes at `part`.
  package func range(of part: Range<Int>) -> SourceRange {
    guard first != nil else { return anchor }
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
    if trimmed == bytes.indices { return self }
    var first = first?.part(trimmed)
    var others = others.compactMap { $0.part(trimmed) }
    if first == nil, !others.isEmpty { first = others.removeFirst() }
    return ValueText(
      file: file,
      bytes: Array(bytes[trimmed]),
      first: first,
      others: others,
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
    guard let first else { return Int(anchor.start) }
    let last = others.last { isEnd ? offset > $0.textStart : offset >= $0.textStart }
    let segment = last ?? first
    return segment.sourceStart + min(max(0, offset - segment.textStart), segment.count)
  }
}
