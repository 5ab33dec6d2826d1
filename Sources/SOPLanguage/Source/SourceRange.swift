/// A stretch of a source file: byte offsets into its UTF-8 text, the end excluded.
///
/// Offsets are 32 bits wide so that a range costs eight bytes; a file longer than
/// ``SourceFile/maximumLength`` is refused before any range is made.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int32
  /// The offset behind the last byte; never less than `start`.
  package var end: Int32

  /// Makes the range from `start` up to, not including, `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: max(start, end))
  }

  /// The offsets as a range of indices into the bytes of the file.
  package var indices: Range<Int> { Int(start)..<Int(end) }

  /// The number of bytes.
  package var count: Int { Int(end - start) }

  /// Whether no byte is covered.
  package var isEmpty: Bool { start == end }

  /// The empty range at the start.
  package var startPoint: SourceRange { SourceRange(Int(start), Int(start)) }

  /// The empty range behind the end.
  package var endPoint: SourceRange { SourceRange(Int(end), Int(end)) }

  /// The smallest range that covers this one and `other`.
  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}

/// A file of a compilation, by its position in the list of source files.
package struct FileID: Hashable, Sendable {
  /// The position in the list of files.
  package let index: Int32

  /// Names the file at `index`.
  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}
