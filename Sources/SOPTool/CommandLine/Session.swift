package import SOPLanguage

/// One run of a command: the world it acts on, and how it speaks.
package struct Session: Sendable {
  /// The world.
  package let world: World
  /// The pure stages.
  package let generators: Generators
  /// The language of messages.
  package let language: Language
  /// How results are told apart.
  package let outputStyle: DiagnosticFormatter.Style
  /// How messages are told apart.
  package let messageStyle: DiagnosticFormatter.Style
  /// When the run began.
  package let start: Int

  /// Begins a run.
  package init(
    _ world: World,
    _ generators: Generators,
    language: Language = .indonesian,
    color: ColorChoice = .auto
  ) {
    self.world = world
    self.generators = generators
    self.language = language
    outputStyle = Session.style(color, isTerminal: world.console.isOutputTerminal, world)
    messageStyle = Session.style(color, isTerminal: world.console.isMessageTerminal, world)
    start = world.milliseconds()
  }

  /// The file system of the world.
  package var fileSystem: FileSystem { world.fileSystem }

  private static func style(
    _ color: ColorChoice,
    isTerminal: Bool,
    _ world: World
  ) -> DiagnosticFormatter.Style {
    switch color {
    case .always: return .ansi
    case .never: return .plain
    case .auto:
      let isForbidden = world.variable("NO_COLOR").map { !$0.isEmpty } ?? false
      return isTerminal && !isForbidden && world.variable("TERM") != "dumb" ? .ansi : .plain
    }
  }

  /// How diagnostics of files below `root` are shown among the results or the messages.
  package func formatting(
    under root: String,
    _ style: DiagnosticFormatter.Style
  ) -> DiagnosticFormatter.Options {
    DiagnosticFormatter.Options(
      language: language,
      style: style,
      width: min(max(world.console.columns ?? 100, 60), 160),
      pathPrefix: root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
    )
  }

  /// Reads all of standard input.
  package func readInput() throws(Failure) -> [UInt8] {
    do throws(FileSystemError) {
      return try world.console.readInput()
    } catch {
      throw .file(error)
    }
  }

  // MARK: Speaking

  /// Writes results.
  package func print(_ bytes: [UInt8]) throws(Failure) {
    if bytes.isEmpty { return }
    do {
      try world.console.writeOutput(bytes)
    } catch {
      throw error.reason == .readerGone ? .closedOutput : .results(error.reason)
    }
  }

  /// Writes a message; that nobody can read it is no reason to stop.
  package func say(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    try? world.console.writeMessage(bytes)
  }

  /// Writes a line of messages.
  package func say(_ message: Message) {
    var sink = ByteSink()
    sink.append(displaying: message.text(in: language).utf8)
    sink.append("\n")
    say(sink.bytes)
  }

  /// Says why a command failed, in one sentence, and the way out.
  package func say(_ failure: Failure) {
    guard let message = failure.message else { return }
    var sink = ByteSink()
    if messageStyle == .ansi { sink.append("\u{1B}[1;31m") }
    sink.append(Severity.error.phrase.wording(in: language))
    if messageStyle == .ansi { sink.append("\u{1B}[0m") }
    sink.append(": ")
    sink.append(displaying: message.text(in: language).utf8)
    sink.append(".\n")
    if let advice = failure.advice {
      sink.append("  ")
      sink.append(displaying: advice.text(in: language).utf8)
      sink.append("\n")
    }
    say(sink.bytes)
  }

  /// Says how long the run took; only ever among the messages, because results don't vary.
  package func sayTime() {
    let hundredths = (world.milliseconds() - start + 5) / 10
    let (seconds, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let fraction = rest < 10 ? "0\(rest)" : "\(rest)"
    say(
      Message(
        "Selesai dalam {0},{1} detik.",
        en: "Done in {0}.{1} seconds.",
        .number(seconds),
        .text(fraction)
      )
    )
  }
}
