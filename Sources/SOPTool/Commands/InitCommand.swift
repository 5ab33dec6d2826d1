import SOPLanguage

/// `sop init`: the folder of a new registry.
package struct InitCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The folder; the usual one when there is none.
    package var folder: String?
    /// The title of the catalogue.
    package var title: String?

    /// Makes options.
    package init(folder: String? = nil, title: String? = nil) {
      self.folder = folder
      self.title = title
    }
  }

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Writes `registri.sop` and says what comes next.
  package func run() throws(Failure) -> ExitCode {
    let folder = FilePath.withoutSlashes(options.folder ?? Session.usualRegistry)
    let path = FilePath.join(folder, "registri.sop")
    try session.refuseExisting(path)
    var title = options.title
    if title == nil, session.world.console.isInputTerminal {
      title = try Questions(session).ask(
        Message("Judul katalog", en: "The title of the catalogue"),
        usual: InitCommand.usualTitle
      )
    }
    try session.create(
      path,
      Skeleton.registry(titled: title ?? InitCommand.usualTitle, in: session.language)
    )
    session.say(
      Message(
        "Berikutnya: buat folder instansi dengan: sop new --agency NAMA-INSTANSI",
        en: "Next: make the folder of an agency with: sop new --agency AGENCY-NAME"
      )
    )
    return .clean
  }

  private static let usualTitle = "Katalog SOP"
}

extension Session {
  /// Stops where something lies already: nothing that somebody wrote is ever replaced.
  func refuseExisting(_ path: String) throws(Failure) {
    if try target(path) != nil { throw .alreadyThere(path) }
  }

  /// Writes a file that is not there yet, with the folders above it, and names it.
  func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let folder = FilePath.parent(of: path)
    let temporary = FilePath.join(folder, ".\(FilePath.name(of: path)).\(world.processID).tmp")
    do throws(FileSystemError) {
      if folder != "." { try fileSystem.makeFolders(folder) }
      try fileSystem.create(path, bytes, through: temporary)
    } catch {
      throw error.reason == .alreadyExists ? .alreadyThere(path) : .file(error)
    }
    var sink = ByteSink()
    sink.append(displaying: path.utf8)
    sink.append("\n")
    try print(sink.bytes)
  }
}
