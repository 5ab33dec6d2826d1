import SOPLanguage

/// A file that an editor has open: its text is the editor's, whatever the disk says.
struct OpenDocument: Sendable {
  /// The address, as the editor writes it.
  let uri: String
  /// The number of the text; nothing when the editor does not count.
  var version: Int?
  /// The text.
  var text: PositionedText
  /// The registry that holds it.
  let registry: String
  /// The path in that registry.
  let path: String

  /// The file as the compiler takes it.
  var source: SourceFile {
    // Not decoded: a mark at its beginning counts in the editor's positions.
    SourceFile(path: path, contents: []).replacingText(by: text.bytes)
  }

  /// Makes one change of `textDocument/didChange`: of a stretch, or of all of the text.
  mutating func apply(_ change: JSONValue) throws(RPCError) {
    guard let replacement = change["text"]?.text else { throw .missing("text") }
    guard let range = change["range"], range.isObject else {
      text = PositionedText(Array(replacement.utf8), text.encoding)
      return
    }
    guard let start = TextPosition(range["start"]), let end = TextPosition(range["end"]) else {
      throw .missing("range")
    }
    text = PositionedText(text.replacing(start, end, by: replacement), text.encoding)
  }
}

extension TextPosition {
  /// Reads a position of the protocol.
  init?(_ value: JSONValue?) {
    guard let line = value?["line"]?.integer, let column = value?["character"]?.integer,
      line >= 0, column >= 0
    else { return nil }
    self.init(line: line, column: column)
  }
}
