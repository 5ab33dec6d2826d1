import SOPEditor
import SOPLanguage

/// What a request about an open file is answered from.
struct RequestContext {
  /// The file in its registry.
  let snapshot: Snapshot
  /// Its text, as the editor counts it.
  let text: PositionedText
  /// Writes places.
  var writer: LocationWriter

  /// The byte at the position that the request names.
  func offset(_ params: JSONValue) throws(RPCError) -> Int {
    guard let position = TextPosition(params["position"]) else { throw .missing("position") }
    return text.offset(of: position)
  }

  /// The stretch that the request names.
  func range(_ params: JSONValue) throws(RPCError) -> SourceRange {
    guard let start = TextPosition(params["range"]?["start"]),
      let end = TextPosition(params["range"]?["end"])
    else { throw .missing("range") }
    return SourceRange(text.offset(of: start), text.offset(of: end))
  }

  /// Writes a stretch of the file.
  mutating func write(_ range: SourceRange, to json: inout JSONWriter) {
    writer.write(range, in: snapshot.id, to: &json)
  }
}

extension LanguageServer {
  /// What is known around the file that a request names.
  mutating func context(_ params: JSONValue) throws(RPCError) -> RequestContext {
    guard let uri = params["textDocument"]?["uri"]?.text else { throw .missing("textDocument") }
    takeChanges()
    guard let document = documents[uri], let registry = registries[document.registry],
      let position = registry.session.position(of: document.path)
    else { throw .notOpen(uri) }
    return RequestContext(
      snapshot: Snapshot(registry.session, at: position),
      text: document.text,
      writer: writer(document.registry, registry)
    )
  }

  /// Writes places of a registry.
  func writer(_ key: String, _ registry: ServedRegistry) -> LocationWriter {
    let open = documents.values.filter { $0.registry == key }.map { ($0.path, $0) }
    return LocationWriter(
      registry,
      documents: Dictionary(open) { first, _ in first },
      encoding
    )
  }
}
