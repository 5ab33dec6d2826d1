package import SOPLanguage

/// A registry, or a part of one, that was read and compiled.
package struct LoadedRegistry: Sendable {
  /// The folder, named from where the user is.
  package let root: String
  /// What was compiled.
  package private(set) var compilation: Compilation
  /// What is to be said about names, links and pictures.
  package private(set) var notices: [Notice]
  /// The parts of the registry that the user asked about.
  private let parts: [String]

  /// Takes what was read from the folder `root`; `parts` are paths in it, an empty one all of it.
  package init(
    root: String,
    _ files: RegistryFiles,
    parts: [String],
    options: Compiler.Options = Compiler.Options(),
    _ generators: Generators,
    _ fileSystem: FileSystem
  ) {
    self.root = root
    self.parts = parts.map { $0.withPlainEnding }
    compilation = generators.compile(files.files, options)
    notices = files.notices
    let pictures = EmblemReader(root, fileSystem).emblems(of: compilation.registry)
    compilation.emblems = pictures.emblems
    notices += pictures.notices
  }

  /// Takes what compiling the repaired files yields.
  package mutating func replace(by repaired: Compilation) {
    let emblems = compilation.emblems
    compilation = repaired
    compilation.emblems = emblems
  }

  /// Whether the user asked about the file at `path`.
  package func isWanted(_ path: String) -> Bool {
    parts.contains { $0.isEmpty || FilePath.inside(path, of: $0) != nil }
  }

  /// The diagnostics that the user asked about.
  package var diagnostics: [Diagnostic] {
    let wanted = compilation.files.map { isWanted($0.path) }
    return compilation.diagnostics.filter { diagnostic in
      let index = Int(diagnostic.file.index)
      return !wanted.indices.contains(index) || wanted[index]
    }
  }

  /// The notices that the user asked about.
  package var wantedNotices: [Notice] {
    notices.filter { isWanted($0.path) || isWanted($0.path.withPlainEnding) }
  }

  /// What was found, for a code-review system.
  ///
  /// Addresses start where the user is, unless the registry lies elsewhere: then they start at it,
  /// so that they are the same on every machine.
  package var sarifRun: SARIFLog.Run {
    let isBelow = !root.hasPrefix("/") && !root.split(separator: "/").contains("..")
    return SARIFLog.Run(
      files: compilation.files,
      diagnostics: diagnostics,
      silenced: compilation.silenced.filter {
        isWanted(compilation.files[Int($0.diagnostic.file.index)].path)
      },
      notices: wantedNotices,
      prefix: isBelow && root != "." ? root + "/" : "",
      siteAddress: compilation.registry.siteAddress
    )
  }

  /// What was found, in numbers.
  package var summary: Summary {
    var summary = Summary()
    for notice in wantedNotices { summary.count(notice.severity) }
    for diagnostic in diagnostics { summary.count(diagnostic.severity) }
    var agencies: Set<AgencyID> = []
    for procedure in compilation.procedures where isWanted(procedure.path + ".sop") {
      summary.procedures += 1
      if let agency = procedure.agency { agencies.insert(agency) }
    }
    for (index, agency) in compilation.registry.agencies.enumerated()
    where isWanted(FilePath.join(agency.path, "instansi.sop")) {
      agencies.insert(AgencyID(index))
    }
    summary.agencies = agencies.count
    return summary
  }
}

extension Summary {
  /// Adds the numbers of another registry.
  package mutating func add(_ other: Summary) {
    procedures += other.procedures
    agencies += other.agencies
    errors += other.errors
    warnings += other.warnings
    suggestions += other.suggestions
  }
}

extension Session {
  /// The folder that is taken when the user names none.
  package static let usualRegistry = "sop-definitions"

  /// The usual registry, or the one in which the user is.
  package func usualPlace() throws(Failure) -> RegistryLocator.Place {
    let usual = Session.usualRegistry
    let isThere = try target(usual) == .folder
    let place = try place(of: isThere ? usual : ".")
    guard isThere || place.isRegistry else { throw .noRegistry(usual) }
    return isThere ? place : RegistryLocator.Place(registryAt: place.root)
  }

  /// Reads a folder of definitions that was named, or the usual one.
  package func readRegistry(
    _ named: String?,
    leavingOut output: String?
  ) throws(Failure) -> (root: String, files: RegistryFiles) {
    let root = FilePath.withoutSlashes(named ?? Session.usualRegistry)
    switch try target(root) {
    case .folder?: break
    case nil where named == nil: throw .noRegistry(root)
    case nil: throw .file(FileSystemError(.list, root, .notFound))
    case .file?, .link?, .other?: throw .notFolder(root)
    }
    let read = try files { fileSystem throws(FileSystemError) in
      var reader = try RegistryReader(root, leavingOut: output, fileSystem)
      return try reader.read()
    }
    return (root, read)
  }

  /// Reads what is needed to understand the file or folder at `place`.
  package func read(_ place: RegistryLocator.Place) throws(Failure) -> RegistryFiles {
    try files { fileSystem throws(FileSystemError) in
      var reader = try RegistryReader(place.root, leavingOut: nil, fileSystem)
      return place.isRegistry || place.isFolder
        ? try reader.read() : try reader.read(only: place.inside)
    }
  }

  /// Where the file or folder at `path` lies.
  package func place(of path: String) throws(Failure) -> RegistryLocator.Place {
    try files { fileSystem throws(FileSystemError) in
      try RegistryLocator(fileSystem).place(of: path)
    }
  }

  /// Shows the errors that the user asked about, and leaves the rest to `sop check`.
  package func sayErrors(of loaded: LoadedRegistry) {
    var formatter = DiagnosticFormatter(
      loaded.compilation.files,
      formatting(under: loaded.root, messageStyle)
    )
    for notice in loaded.wantedNotices where notice.severity == .error {
      var sink = ByteSink()
      formatter.write(notice, to: &sink)
      sink.append("\n")
      say(sink.bytes)
    }
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    formatter.forEachFile(of: errors) { say($0.bytes) }
    if !errors.isEmpty { say([0x0A]) }
  }

  /// What a path names behind its links, or nothing when there is nothing.
  package func target(_ path: String) throws(Failure) -> FileSystem.Kind? {
    try files { fileSystem throws(FileSystemError) in try fileSystem.target(path) }
  }

  /// Does something with files; that it fails is the failure of the command.
  package func files<Result>(
    _ body: (FileSystem) throws(FileSystemError) -> Result
  ) throws(Failure) -> Result {
    do throws(FileSystemError) {
      return try body(fileSystem)
    } catch {
      throw .file(error)
    }
  }
}
