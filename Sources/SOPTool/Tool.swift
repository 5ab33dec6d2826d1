import SOPLanguage

/// The program `sop`: arguments in, an exit code out.
package enum Tool {
  /// The version of the program.
  package static let version: StaticString = "0.1.0"

  /// Runs the program for this process and ends it.
  package static func main() -> Never {
    Process.prepare()
    let world = World.live()
    let arguments = Array(CommandLine.arguments.dropFirst())
    var code = run(arguments, in: world, with: .standard)
    do {
      try Process.closeOutput()
    } catch {
      if code != .failure { Session(world, .standard).say(.results(error.reason)) }
      code = .failure
    }
    Process.end(code)
  }

  /// Runs the program in any world.
  package static func run(
    _ arguments: [String],
    in world: World,
    with generators: Generators
  ) -> ExitCode {
    let invocation: Invocation
    do {
      invocation = try ArgumentReader.read(arguments)
    } catch {
      let language = ArgumentReader.language(of: arguments)
      Session(world, generators, language: language).say(.usage(error))
      return .usage
    }
    let session = Session(
      world,
      generators,
      language: invocation.language,
      color: invocation.color
    )
    do {
      return try run(invocation.command, session)
    } catch {
      session.say(error)
      return error.exitCode
    }
  }

  private static func run(_ command: Command, _ session: Session) throws(Failure) -> ExitCode {
    switch command {
    case .build(let options):
      var command = BuildCommand(options, session)
      return try command.run()
    case .check(let options):
      var command = CheckCommand(options, session)
      return try command.run()
    case .format(let options):
      var command = FormatCommand(options, session)
      return try command.run()
    case .new(let options): return try NewCommand(options, session).run()
    case .initialize(let options): return try InitCommand(options, session).run()
    case .render(let options): return try RenderCommand(options, session).run()
    case .importing(let options): return try ImportCommand(options, session).run()
    case .explain(let options): return try ExplainCommand(options, session).run()
    case .grammar(let options): return try GrammarCommand(options, session).run()
    case .languageServer(let options):
      var command = LanguageServerCommand(options, session)
      return try command.run()
    case .help(let name):
      try session.print(Help.page(name, in: session.language))
      return .clean
    case .version:
      try session.print(Array("sop \(version.text)\n".utf8))
      return .clean
    }
  }
}
