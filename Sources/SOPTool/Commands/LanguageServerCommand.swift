package import SOPLanguage

/// `sop lsp`: the language server on the standard streams.
package struct LanguageServerCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The day against which "due for review" is measured; without it nothing is said of it.
    package var today: CalendarDate?

    /// Makes options.
    package init(today: CalendarDate? = nil) { self.today = today }
  }

  /// How long nobody has to type before other files are looked at, in milliseconds.
  private static let pause = 250
  /// How often it is looked whether the editor is still there, in milliseconds.
  private static let watchInterval = 3000

  private let session: Session
  private var server: LanguageServer
  /// Whether the editor has closed its end; what it sent before is still answered.
  private var isInputOver = false

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.session = session
    server = LanguageServer(
      session.fileSystem,
      session.generators,
      language: session.language,
      options: Compiler.Options(today: options.today)
    )
  }

  /// Serves until the editor says that it is enough, or is gone.
  package mutating func run() throws(Failure) -> ExitCode {
    while server.exitCode == nil {
      while server.hasWork {
        try send(server.step())
        // Whether a waiting request was cancelled meanwhile.
        if !isInputOver { try listen(0) }
      }
      if isInputOver { server.inputEnded() }
      guard server.exitCode == nil else { break }
      try send(server.tellFindings())
      try listen(
        server.isSettled
          ? server.parent == nil ? -1 : LanguageServerCommand.watchInterval
          : LanguageServerCommand.pause
      )
    }
    return server.exitCode ?? .clean
  }

  private func send(_ messages: [[UInt8]]) throws(Failure) {
    for message in messages { try session.print(message) }
  }

  /// Takes what the editor sends within some milliseconds; a negative number waits for ever.
  private mutating func listen(_ milliseconds: Int) throws(Failure) {
    let input = try session.input(within: milliseconds)
    switch input {
    case .bytes(let bytes): server.receive(bytes)
    case .end: isInputOver = true
    case .silence:
      guard milliseconds != 0 else { return }
      if let parent = server.parent, !session.world.isRunning(parent) {
        server.inputEnded()
      } else {
        try send(server.settle())
      }
    }
  }
}

extension Session {
  /// What comes in within some milliseconds.
  fileprivate func input(within milliseconds: Int) throws(Failure) -> Console.Input {
    do throws(FileSystemError) {
      return try world.console.awaitInput(milliseconds)
    } catch {
      throw .file(error)
    }
  }
}
