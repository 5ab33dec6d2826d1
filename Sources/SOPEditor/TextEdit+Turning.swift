package import SOPLanguage

extension TextEdit {
  /// The edit of whole lines that turns a file into another text; nothing when it is that already.
  ///
  /// Lines that both have at the beginning and at the end stay, so that cursors and folds do.
  package static func turning(_ file: SourceFile, into text: [UInt8], _ id: FileID) -> TextEdit? {
    let old = file.bytes
    guard old != text else { return nil }
    let shorter = min(old.count, text.count)
    var start = 0
    while start < shorter, old[start] == text[start] { start += 1 }
    while start > 0, old[start - 1] != 0x0A { start -= 1 }
    var tail = 0
    while tail < shorter - start, old[old.count - 1 - tail] == text[text.count - 1 - tail] {
      tail += 1
    }
    // Back to behind a line end that both have, or to the very end.
    while tail > 0, !isLineStart(old, old.count - tail) || !isLineStart(text, text.count - tail) {
      tail -= 1
    }
    return TextEdit(
      file: id,
      range: SourceRange(start, old.count - tail),
      replacement: String(decoding: text[start..<text.count - tail], as: UTF8.self)
    )
  }

  private static func isLineStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    index == 0 || bytes[index - 1] == 0x0A
  }
}
