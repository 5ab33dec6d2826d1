import SOPLanguage

/// Telling what was found.
extension LanguageServer {
  /// In how large a registry the files that nobody has open are told about, too.
  private static let mostFiles = 1000

  /// Tells what is known of the files that changed; to be called when no message waits.
  package mutating func tellFindings() -> [[UInt8]] {
    takeChanges()
    var messages: [[UInt8]] = []
    for key in untold.keys.sorted() {
      let paths = untold[key] ?? []
      messages += tell(paths.sorted(), of: key)
    }
    untold = [:]
    return messages
  }

  /// Finds out what the changes mean for other files, and tells it.
  package mutating func settle() -> [[UInt8]] {
    takeChanges()
    var messages: [[UInt8]] = []
    for key in registries.keys.sorted() where registries[key]?.session.isSettled == false {
      registries[key]?.session.settle()
      messages += tell(registries[key]?.session.files.map { $0.path } ?? [], of: key)
    }
    return messages
  }

  private mutating func tell(_ paths: [String], of key: String) -> [[UInt8]] {
    guard let registry = registries[key] else { return [] }
    let isSmall = registry.place.isRegistry && registry.session.files.count <= Self.mostFiles
    let open = documents.values.filter { $0.registry == key }
    let opened = Dictionary(open.map { ($0.path, $0) }) { first, _ in first }
    var writer = LocationWriter(registry, documents: opened, encoding)
    let words = DiagnosticWriter(language, siteAddress: registry.session.registry.siteAddress)
    var messages: [[UInt8]] = []
    for path in paths {
      guard let position = registry.session.position(of: path) else { continue }
      let document = opened[path]
      guard isSmall || document != nil else { continue }
      let uri = document?.uri ?? registry.uri(ofFileAt: path)
      let diagnostics = registry.session.diagnostics(at: position)
      // Nothing is said of a file that nobody has open and that is sound.
      if document == nil, diagnostics.isEmpty, told[uri] == nil { continue }
      let message = Self.publication(of: diagnostics, uri, document?.version, &writer, words)
      guard told[uri] != message else { continue }
      told[uri] = message
      messages.append(message)
    }
    return messages
  }

  /// Takes back what was told about a file.
  static func silence(about uri: String) -> [UInt8] {
    RPCMessage.notification("textDocument/publishDiagnostics") { json in
      json.object { json in
        json.member("uri", uri)
        json.member("diagnostics") { $0.array { _ in } }
      }
    }
  }

  private static func publication(
    of diagnostics: [Diagnostic],
    _ uri: String,
    _ version: Int?,
    _ writer: inout LocationWriter,
    _ words: DiagnosticWriter
  ) -> [UInt8] {
    RPCMessage.notification("textDocument/publishDiagnostics") { json in
      json.object { json in
        json.member("uri", uri)
        if let version { json.member("version", version) }
        json.member("diagnostics") { json in
          json.array { json in
            for diagnostic in diagnostics {
              words.write(diagnostic, &writer, to: &json)
            }
          }
        }
      }
    }
  }
}
