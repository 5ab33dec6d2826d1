import SOPLanguage

/// Writes places as the editor counts them; keeps the lines of each file that it meets.
struct LocationWriter {
  private let registry: ServedRegistry
  private let documents: [String: OpenDocument]
  private let encoding: PositionEncoding
  private var texts: [FileID: PositionedText] = [:]

  /// Prepares to write places in a registry; `documents` are the open ones by their paths in it.
  init(
    _ registry: ServedRegistry,
    documents: [String: OpenDocument],
    _ encoding: PositionEncoding
  ) {
    self.registry = registry
    self.documents = documents
    self.encoding = encoding
  }

  /// The address of a file, as the editor that has it open writes it.
  func uri(of file: FileID) -> String {
    let path = registry.session.files[Int(file.index)].path
    return documents[path]?.uri ?? registry.uri(ofFileAt: path)
  }

  /// The lines of a file.
  mutating func text(of file: FileID) -> PositionedText {
    if let text = texts[file] { return text }
    let text = PositionedText(registry.session.files[Int(file.index)].bytes, encoding)
    texts[file] = text
    return text
  }

  /// Writes a range.
  mutating func write(_ range: SourceRange, in file: FileID, to json: inout JSONWriter) {
    let text = text(of: file)
    json.object { json in
      json.member("start") { Self.write(text.position(of: Int(range.start)), to: &$0) }
      json.member("end") { Self.write(text.position(of: Int(range.end)), to: &$0) }
    }
  }

  /// Writes a place with the address of its file.
  mutating func writeLocation(_ range: SourceRange, in file: FileID, to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", uri(of: file))
      json.member("range") { write(range, in: file, to: &$0) }
    }
  }

  /// Writes a position.
  static func write(_ position: TextPosition, to json: inout JSONWriter) {
    json.object { json in
      json.member("line", position.line)
      json.member("character", position.column)
    }
  }

  /// Writes edits as a `WorkspaceEdit`, by file.
  mutating func write(_ edits: [TextEdit], to json: inout JSONWriter) {
    var byFile: [(uri: String, edits: [TextEdit])] = []
    for edit in edits {
      let uri = uri(of: edit.file)
      if let position = byFile.firstIndex(where: { $0.uri == uri }) {
        byFile[position].edits.append(edit)
      } else {
        byFile.append((uri, [edit]))
      }
    }
    json.object { json in
      json.member("changes") { json in
        json.object { json in
          for (uri, edits) in byFile {
            json.member(named: uri) { json in
              json.array { json in for edit in edits { write(edit, to: &json) } }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ edit: TextEdit, to json: inout JSONWriter) {
    json.object { json in
      json.member("range") { write(edit.range, in: edit.file, to: &$0) }
      json.member("newText", edit.replacement)
    }
  }
}
