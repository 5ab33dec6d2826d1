/// The text of a value, in one piece, with the way back to the file.
///
/// A value that stands on one line, as nearly every value does, is a view of the file's bytes; the
/// pieces of one that runs over several lines are joined by one space. Value readers work on
/// ``buffer`` and name places by offsets into it, from the start of ``extent`` to its end.
package struct ValueText: Sendable {
  /// A joined piece that stands in one stretch in the file.
  private struct Segment: Sendable {
    var textStart: Int
    var sourceStart: Int
    var count: Int
  }

  /// What a text may hold that asks for a closer look; nearly no text holds any of it.
  ///
  /// Found in one pass when the text is taken from the file. A part has the marks of the whole.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// Blanks in a row, or other blanks than spaces.
    static let blanks = Marks(rawValue: 1)
    /// A semicolon.
    static let semicolon = Marks(rawValue: 2)
    /// A colon.
    static let colon = Marks(rawValue: 4)
    /// A round or a square bracket.
    static let bracket = Marks(rawValue: 8)
  }

  /// The file.
  package let file: FileID
  /// The bytes in which the text lies: those of the file, or the joined pieces.
  package let buffer: [UInt8]
  /// The place of the text in ``buffer``, without blanks at either end.
  package let extent: Range<Int>
  /// The pieces of a joined text; nothing when ``buffer`` is the file.
  private let segments: [Segment]?
  /// Where an empty text would stand.
  private let anchor: SourceRange
  /// What the text may hold.
  let marks: Marks

  /// Takes or joins the `pieces` of `source`; `anchor` is the place of an empty value.
  package init(
    _ pieces: ArraySlice<SourceRange>,
    of source: [UInt8],
    in file: FileID,
    anchor: SourceRange
  ) {
    var extent = 0..<0
    var count = 0
    var index = pieces.startIndex
    while index < pieces.endIndex {
      if !pieces[index].isEmpty {
        count += 1
        extent = pieces[index].indices
      }
      index += 1
    }
    if count > 1 {
      self.init(joining: pieces, of: source, in: file, anchor: anchor)
    } else {
      self.init(
        file: file,
        buffer: source,
        extent: extent,
        segments: nil,
        anchor: anchor,
        marks: ValueText.marks(source.span, extent)
      )
    }
  }

  /// Joins the pieces that are not empty.
  private init(
    joining pieces: ArraySlice<SourceRange>,
    of source: [UInt8],
    in file: FileID,
    anchor: SourceRange
  ) {
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    for piece in pieces where !piece.isEmpty {
      if !segments.isEmpty { bytes.append(UInt8(ascii: " ")) }
      segments.append(
        Segment(textStart: bytes.count, sourceStart: Int(piece.start), count: piece.count)
      )
      bytes.append(contentsOf: source[piece.indices])
    }
    self.init(
      file: file,
      buffer: bytes,
      extent: bytes.indices,
      segments: segments,
      anchor: anchor,
      marks: ValueText.marks(bytes.span, bytes.indices)
    )
  }

  private init(
    file: FileID,
    buffer: [UInt8],
    extent: Range<Int>,
    segments: [Segment]?,
    anchor: SourceRange,
    marks: Marks
  ) {
    self.file = file
    self.buffer = buffer
    self.extent = extent
    self.segments = segments
    self.anchor = anchor
    self.marks = marks
  }

  /// Whether nothing was written.
  package var isEmpty: Bool { extent.isEmpty }

  /// The bytes of the text.
  package var bytes: ArraySlice<UInt8> { buffer[extent] }

  /// The last byte.
  var last: UInt8? { extent.isEmpty ? nil : buffer[extent.upperBound - 1] }

  /// Whether the text is this one byte.
  func isOnly(_ byte: UInt8) -> Bool { extent.count == 1 && buffer[extent.lowerBound] == byte }

  /// The place of the whole text in the file.
  package var range: SourceRange { range(of: extent) }

  /// The place in the file of the bytes at `part`.
  package func range(of part: Range<Int>) -> SourceRange {
    if extent.isEmpty { return anchor }
    let part = part.clamped(to: extent)
    guard let segments else { return SourceRange(part.lowerBound, part.upperBound) }
    let start = ValueText.sourceOffset(part.lowerBound, in: segments, isEnd: false)
    let end = ValueText.sourceOffset(part.upperBound, in: segments, isEnd: true)
    return SourceRange(start, max(start, end))
  }

  /// The text as a string, runs of blanks folded into one space.
  package var text: String { text(of: extent) }

  /// The text of `range` with blanks folded.
  package func text(of range: Range<Int>) -> String {
    isFolded(range)
      ? String(decoding: buffer[range], as: UTF8.self)
      : String(decoding: Blanks.fold(Array(buffer[range])), as: UTF8.self)
  }

  /// The bytes with runs of blanks (also no-break spaces and tabs) folded into one space.
  package var folded: [UInt8] {
    isFolded(extent) ? Array(bytes) : Blanks.fold(Array(bytes))
  }

  /// The text as a name is compared.
  package var name: FoldedName { name(of: extent) }

  /// The text of `range` as a name is compared.
  package func name(of range: Range<Int>) -> FoldedName { FoldedName(buffer, range) }

  /// The part at `range`, without blanks at either end.
  package func part(_ range: Range<Int>) -> ValueText {
    let trimmed = Blanks.trim(buffer, range)
    if trimmed == extent { return self }
    return ValueText(
      file: file,
      buffer: buffer,
      extent: trimmed,
      segments: segments,
      anchor: self.range(of: trimmed.lowerBound..<trimmed.lowerBound),
      marks: marks
    )
  }

  /// The parts between semicolons, the only separator of the language; empty parts left out.
  package func elements() -> [ValueText] {
    var parts: [ValueText] = []
    appendElements(to: &parts)
    return parts
  }

  /// Appends the parts between semicolons.
  func appendElements(to parts: inout [ValueText]) {
    var start = extent.lowerBound
    for index in marks.contains(.semicolon) ? extent : extent.lowerBound..<extent.lowerBound
    where buffer[index] == UInt8(ascii: ";") {
      let part = part(start..<index)
      if !part.isEmpty { parts.append(part) }
      start = index + 1
    }
    let part = part(start..<extent.upperBound)
    if !part.isEmpty { parts.append(part) }
  }

  /// Whether ``buffer`` is the file, so that places in it can be compared with other values.
  var isView: Bool { segments == nil }

  /// Whether folding the blanks of `range` would change nothing.
  private func isFolded(_ range: Range<Int>) -> Bool {
    if marks.contains(.blanks) { return Blanks.isFolded(buffer.span.extracting(range)) }
    // Single spaces are wrong at the ends only.
    return range.isEmpty
      || (buffer[range.lowerBound] != 0x20 && buffer[range.upperBound - 1] != 0x20)
  }

  private static func marks(_ bytes: borrowing Span<UInt8>, _ extent: Range<Int>) -> Marks {
    let text = bytes.extracting(extent)
    var marks: Marks = []
    for index in text.indices {
      let byte = text[index]
      // Small letters are nearly all there is.
      if byte &- UInt8(ascii: "a") < 26 { continue }
      switch byte {
      case 0x20: if index > 0, text[index - 1] == 0x20 { marks.insert(.blanks) }
      case 0x00..<0x20, 0xC2...0xFF: marks.insert(.blanks)
      case UInt8(ascii: ";"): marks.insert(.semicolon)
      case UInt8(ascii: ":"): marks.insert(.colon)
      case 0x28, 0x29, 0x5B, 0x5D: marks.insert(.bracket)
      default: break
      }
    }
    return marks
  }

  private static func sourceOffset(_ offset: Int, in segments: [Segment], isEnd: Bool) -> Int {
    var position = segments.count - 1
    while position > 0 {
      let start = segments[position].textStart
      if isEnd ? offset > start : offset >= start { break }
      position -= 1
    }
    let segment = segments[position]
    return segment.sourceStart + min(max(0, offset - segment.textStart), segment.count)
  }
}
