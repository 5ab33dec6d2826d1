import SOPLanguage

/// Keeping the texts as the editor has them.
extension LanguageServer {
  mutating func open(_ params: JSONValue) throws(RPCError) {
    guard let item = params["textDocument"], let uri = item["uri"]?.text,
      let text = item["text"]?.text
    else { throw .missing("textDocument") }
    let place = place(of: uri)
    // A file without a registry around it stands alone.
    let key = place.isRegistry ? place.root : uri
    let document = OpenDocument(
      uri: uri,
      version: item["version"]?.integer,
      text: PositionedText(Array(text.utf8), encoding),
      registry: key,
      path: place.inside.withPlainEnding
    )
    documents[uri] = document
    if registries[key] == nil {
      registries[key] = ServedRegistry(
        place,
        open: [document.source],
        options: options,
        fileSystem
      )
      // What is wrong with the other files is told as well.
      tellEverything(of: key)
    } else {
      take(document.source, into: key)
    }
    untold[key, default: []].insert(document.path)
  }

  /// Where the file at an address lies, whether or not it is on the disk already.
  private func place(of uri: String) -> RegistryLocator.Place {
    let locator = RegistryLocator(fileSystem)
    let unknown = RegistryLocator.Place(
      root: "/",
      inside: "tanpa-nama.sop",
      isRegistry: false,
      isFolder: false
    )
    guard let path = DocumentURI.path(of: uri) else { return unknown }
    if let place = try? locator.place(of: path), !place.isFolder { return place }
    let name = FilePath.name(of: path)
    guard var place = try? locator.place(of: FilePath.parent(of: path)) else {
      return RegistryLocator.Place(
        root: FilePath.parent(of: path),
        inside: name,
        isRegistry: false,
        isFolder: false
      )
    }
    place.inside = FilePath.join(place.inside, name)
    place.isFolder = false
    return place
  }

  mutating func change(_ params: JSONValue) throws(RPCError) {
    guard let uri = params["textDocument"]?["uri"]?.text, let key = documents[uri]?.registry,
      let path = documents[uri]?.path
    else { throw .missing("textDocument") }
    documents[uri]?.version = params["textDocument"]?["version"]?.integer
    for change in params["contentChanges"]?.elements ?? [] { try documents[uri]?.apply(change) }
    // Taken into the registry when somebody asks, once for any number of keystrokes.
    unread.insert(uri)
    untold[key, default: []].insert(path)
  }

  /// Takes the texts that changed into their registries.
  mutating func takeChanges() {
    for uri in unread {
      guard let document = documents[uri] else { continue }
      take(document.source, into: document.registry)
    }
    unread = []
  }

  /// Forgets a text of the editor; the registry has that of the disk again.
  mutating func close(_ params: JSONValue) throws(RPCError) -> [[UInt8]] {
    guard let uri = params["textDocument"]?["uri"]?.text,
      let document = documents.removeValue(forKey: uri)
    else { throw .missing("textDocument") }
    unread.remove(uri)
    let key = document.registry
    guard documents.values.contains(where: { $0.registry == key }) else {
      return forget(key, lastClosed: uri)
    }
    reload(document.path, of: key)
    untold[key, default: []].insert(document.path)
    // The address may be written otherwise from now on.
    return told.removeValue(forKey: uri) == nil ? [] : [Self.silence(about: uri)]
  }

  /// Lets go of a registry in which nothing is open, and of what was told about it.
  private mutating func forget(_ key: String, lastClosed uri: String) -> [[UInt8]] {
    let paths = registries[key]?.session.files.map { $0.path } ?? []
    let uris = Set(paths.compactMap { registries[key]?.uri(ofFileAt: $0) } + [uri])
    registries[key] = nil
    untold[key] = nil
    return uris.sorted().filter { told.removeValue(forKey: $0) != nil }
      .map { Self.silence(about: $0) }
  }

  mutating func changeOnDisk(_ params: JSONValue) {
    for change in params["changes"]?.elements ?? [] {
      guard let uri = change["uri"]?.text, documents[uri] == nil,
        let path = DocumentURI.path(of: uri),
        let place = try? RegistryLocator(fileSystem).place(of: FilePath.parent(of: path)),
        place.isRegistry, registries[place.root] != nil
      else { continue }
      let inside = FilePath.join(place.inside, FilePath.name(of: path)).withPlainEnding
      reload(inside, of: place.root)
      untold[place.root, default: []].insert(inside)
    }
  }

  /// Takes the text of a file from the disk; a file that came or went changes the whole registry.
  private mutating func reload(_ path: String, of key: String) {
    guard let registry = registries[key] else { return }
    let isOpen = documents.values.contains { $0.registry == key && $0.path == path }
    if isOpen { return }
    let place = registry.places[path] ?? FilePath.join(registry.place.root, path)
    if registry.session.position(of: path) != nil,
      let bytes = try? fileSystem.read(place, SourceFile.maximumLength)
    {
      take(SourceFile(path: path, contents: bytes), into: key)
    } else {
      let open = documents.values.filter { $0.registry == key }.map { $0.source }
      registries[key]?.reload(open: open, fileSystem)
      tellEverything(of: key)
    }
  }

  private mutating func take(_ file: SourceFile, into key: String) {
    if registries[key]?.take(file) == true { tellEverything(of: key) }
  }

  /// Has every file of a registry looked at again for what is to be told about it.
  private mutating func tellEverything(of key: String) {
    untold[key, default: []].formUnion(registries[key]?.session.files.map { $0.path } ?? [])
  }
}
