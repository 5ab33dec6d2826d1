import SOPLanguage

/// A registry in which an editor has files open.
struct ServedRegistry: Sendable {
  /// Where it lies.
  let place: RegistryLocator.Place
  /// What is known of its files.
  var session: CheckingSession
  /// Where each definition lies on the disk, by its path in the registry.
  private(set) var places: [String: String]
  private let options: Compiler.Options

  /// Reads the registry around a file; `open` are the texts that editors have.
  ///
  /// What can't be read is left out, as if it were not there: the editor shows its own file, and
  /// names that are missing are told.
  init(
    _ place: RegistryLocator.Place,
    open: [SourceFile],
    options: Compiler.Options,
    _ fileSystem: FileSystem
  ) {
    self.place = place
    self.options = options
    let read = ServedRegistry.read(place, fileSystem)
    places = read.places
    session = ServedRegistry.session(read.files, open, options)
  }

  /// Reads everything again.
  mutating func reload(open: [SourceFile], _ fileSystem: FileSystem) {
    let read = ServedRegistry.read(place, fileSystem)
    places = read.places
    session = ServedRegistry.session(read.files, open, options)
  }

  /// Takes a text that an editor changed, or that changed on the disk.
  ///
  /// - Returns: whether the file is new, so that all others were checked again.
  mutating func take(_ file: SourceFile) -> Bool {
    if session.replace(file) { return false }
    session = ServedRegistry.session(session.files, [file], options)
    return true
  }

  /// The address of a file.
  func uri(ofFileAt path: String) -> String {
    DocumentURI.uri(of: places[path] ?? FilePath.join(place.root, path))
  }

  private static func read(
    _ place: RegistryLocator.Place,
    _ fileSystem: FileSystem
  ) -> RegistryFiles {
    do throws(FileSystemError) {
      var reader = try RegistryReader(place.root, leavingOut: nil, fileSystem)
      return place.isRegistry ? try reader.read() : try reader.read(only: place.inside)
    } catch {
      return RegistryFiles()
    }
  }

  private static func session(
    _ read: [SourceFile],
    _ open: [SourceFile],
    _ options: Compiler.Options
  ) -> CheckingSession {
    let paths = Set(open.map { $0.path })
    return CheckingSession(
      read.filter { !paths.contains($0.path) } + open,
      options: options,
      workers: .processors
    )
  }
}
