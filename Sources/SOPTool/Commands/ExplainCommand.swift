import SOPLanguage

/// `sop explain`: what a finding means.
package struct ExplainCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The number or name of a rule; all of them when there is none.
    package var name: String?

    /// Makes options.
    package init(name: String? = nil) { self.name = name }
  }

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Explains a rule, or lists all of them.
  package func run() throws(Failure) -> ExitCode {
    guard let name = options.name else {
      try session.print(list())
      return .clean
    }
    guard let rule = Rule.rule(named: name) else {
      throw .usage(.unknownRule(name, suggestions: ExplainCommand.rules(like: name)))
    }
    var sink = ByteSink()
    Explanation(rule, in: session.language, style: session.outputStyle).write(to: &sink)
    try session.print(sink.bytes)
    return .clean
  }

  private func list() -> [UInt8] {
    var sink = ByteSink()
    let width = Rule.all.map { $0.slug.text.utf8.count }.max() ?? 0
    for rule in Rule.all {
      sink.append(DiagnosticFormatter.name(of: rule.code))
      sink.append("  ")
      sink.append(rule.slug)
      sink.append(repeating: 0x20, count: width + 2 - rule.slug.text.utf8.count)
      sink.append(rule.title.wording(in: session.language))
      sink.append("\n")
    }
    return sink.bytes
  }

  private static func rules(like name: String) -> [String] {
    let slugs = ArgumentReader.nearest(
      to: name.lowercased(),
      among: Rule.all.map { $0.slug.text }
    )
    guard slugs.isEmpty else { return slugs }
    return ArgumentReader.nearest(
      to: name.uppercased(),
      among: Rule.all.map { DiagnosticFormatter.name(of: $0.code) }
    )
  }
}
