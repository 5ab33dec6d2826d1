package import SOPLanguage

/// What the user asks for, complete and checked; running it is another matter.
package enum Command: Equatable, Sendable {
  case build(BuildCommand.Options)
  case check(CheckCommand.Options)
  case format(FormatCommand.Options)
  case new(NewCommand.Options)
  case initialize(InitCommand.Options)
  case render(RenderCommand.Options)
  case importing(ImportCommand.Options)
  case explain(ExplainCommand.Options)
  case grammar(GrammarCommand.Options)
  case languageServer(LanguageServerCommand.Options)
  /// How a command is used, or the program when none is named.
  case help(CommandName?)
  case version
}

/// When colours are used.
package enum ColorChoice: UInt8, CaseIterable, Sendable {
  /// On a terminal, unless the environment forbids it.
  case auto
  case always
  case never

  /// The name on the command line.
  package var word: StaticString {
    switch self {
    case .auto: "auto"
    case .always: "always"
    case .never: "never"
    }
  }
}

/// A command line that was understood.
package struct Invocation: Equatable, Sendable {
  /// What is to be done.
  package var command: Command
  /// The language of messages.
  package var language: Language
  /// Whether colours are used.
  package var color: ColorChoice

  /// Makes an invocation.
  package init(
    _ command: Command,
    language: Language = .indonesian,
    color: ColorChoice = .auto
  ) {
    self.command = command
    self.language = language
    self.color = color
  }
}
