import SOPLanguage
import SOPOutput

/// `sop grammar`: what is published about the language, written to a folder or compared with it.
package struct GrammarCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The folder.
    package var folder: String
    /// Whether nothing is written, but what is not current is told.
    package var isOnlyCheck: Bool

    /// Makes options.
    package init(folder: String = "grammar", isOnlyCheck: Bool = false) {
      self.folder = folder
      self.isOnlyCheck = isOnlyCheck
    }
  }

  /// No file of the folder comes near this size.
  private static let largestFile = 16 << 20

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Writes the files that changed, or names those that would be written.
  package func run() throws(Failure) -> ExitCode {
    let files = GrammarFolder.files()
    var stale: [GrammarFolder.File] = []
    for file in files where try !isCurrent(file) { stale.append(file) }
    let leftovers = try leftovers(of: files)
    if options.isOnlyCheck {
      let paths = stale.map { path(of: $0) } + leftovers
      for path in paths { try session.print(Array("\(path)\n".utf8)) }
      session.say(checked(paths.count, of: files.count))
      return paths.isEmpty ? .clean : .findings
    }
    for file in stale { try write(file) }
    for path in leftovers {
      try session.files { fileSystem throws(FileSystemError) in try fileSystem.removeFile(path) }
      session.say(Message("\"{0}\" dihapus.", en: "\"{0}\" removed.", .text(path)))
    }
    session.say(
      Message(
        "{0} berkas ditulis ke \"{1}\", {2} tidak berubah.",
        en: "{0} files written to \"{1}\", {2} unchanged.",
        .number(stale.count),
        .text(options.folder),
        .number(files.count - stale.count)
      )
    )
    return .clean
  }

  private func checked(_ stale: Int, of count: Int) -> Message {
    stale == 0
      ? Message(
        "Semua berkas ({0}) masih sesuai.",
        en: "All {0} files are current.",
        .number(count)
      )
      : Message(
        "{0} berkas tidak lagi sesuai. Jalankan: sop grammar",
        en: "{0} files are not current. Run: sop grammar",
        .number(stale)
      )
  }

  /// The diagrams of rules that are gone; their folder holds nothing but diagrams.
  private func leftovers(of files: [GrammarFolder.File]) throws(Failure) -> [String] {
    let folder = FilePath.join(options.folder, "diagram")
    let wanted = Set(files.map { path(of: $0) })
    return try session.files { fileSystem throws(FileSystemError) in
      guard try fileSystem.target(folder) == .folder else { return [] }
      return try fileSystem.list(folder).filter { $0.kind == .file && $0.name.hasSuffix(".svg") }
        .map { FilePath.join(folder, $0.name) }.filter { !wanted.contains($0) }
    }
  }

  private func path(of file: GrammarFolder.File) -> String {
    FilePath.join(options.folder, file.path)
  }

  /// Whether the file is there with the very bytes that would be written.
  private func isCurrent(_ file: GrammarFolder.File) throws(Failure) -> Bool {
    let path = path(of: file)
    return try session.files { fileSystem throws(FileSystemError) in
      guard try fileSystem.target(path) == .file else { return false }
      return try fileSystem.read(path, GrammarCommand.largestFile) == file.bytes
    }
  }

  private func write(_ file: GrammarFolder.File) throws(Failure) {
    let path = path(of: file)
    let name = "\(OutputFolder.temporaryPrefix)\(session.world.processID)"
    let folder = FilePath.parent(of: path)
    try session.files { fileSystem throws(FileSystemError) in
      try fileSystem.makeFolders(folder)
      try fileSystem.replace(path, with: file.bytes, through: FilePath.join(folder, name))
    }
  }
}
