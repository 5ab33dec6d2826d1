package import SOPLanguage

/// `sop check`: what has to be repaired in files, folders or a whole registry.
package struct CheckCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The files and folders; the usual registry when there is none.
    package var paths: [String]
    /// The form in which the findings are told.
    package var format: Format
    /// Whether warnings count as errors.
    package var isStrict: Bool
    /// The day against which "due for review" is measured; without it nothing is said of it.
    package var today: CalendarDate?
    /// What is repaired on the way.
    package var fixing: Fixing

    /// Makes options.
    package init(
      paths: [String] = [],
      format: Format = .text,
      isStrict: Bool = false,
      today: CalendarDate? = nil,
      fixing: Fixing = .none
    ) {
      self.paths = paths
      self.format = format
      self.isStrict = isStrict
      self.today = today
      self.fixing = fixing
    }
  }

  /// The forms in which findings are told.
  package enum Format: UInt8, CaseIterable, Sendable {
    /// For people.
    case text
    /// For programs: a line of JSON for each finding.
    case json
    /// For code-review systems: SARIF 2.1.0.
    case sarif

    /// The name on the command line.
    package var word: StaticString {
      switch self {
      case .text: "text"
      case .json: "json"
      case .sarif: "sarif"
      }
    }
  }

  /// What is repaired on the way.
  package enum Fixing: UInt8, Sendable {
    /// Nothing.
    case none
    /// What is certain.
    case certain
    /// What is certain, and what a person agrees to.
    case unsure
  }

  /// The parts of one registry that are checked together.
  private struct Group {
    var place: RegistryLocator.Place
    var parts: [String]
  }

  private let options: Options
  private let session: Session
  private var summary = Summary()
  private var unreadable = 0
  private var unwritten = 0
  private var hasShown = false
  private var sarifRuns: [SARIFLog.Run] = []

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Checks and tells.
  package mutating func run() throws(Failure) -> ExitCode {
    if options.fixing == .unsure, !session.world.console.isInputTerminal {
      throw .usage(.nobodyToAsk(.fixUnsure))
    }
    for group in try groups() { try check(group) }
    if options.format == .sarif {
      let log = SARIFLog(.init(language: session.language, version: Tool.version.text))
      try session.print(log.bytes(sarifRuns))
    }
    try tellSummary()
    session.sayTime()
    if unwritten > 0 { throw .unwrittenFiles(unwritten) }
    if unreadable > 0 { throw .unreadableFiles(unreadable, isBuild: false) }
    return summary.exitCode(isStrict: options.isStrict)
  }

  /// The registries that the paths belong to, in the order in which they were named.
  private func groups() throws(Failure) -> [Group] {
    var groups: [Group] = []
    for place in try places() {
      let index = groups.firstIndex { group in
        group.place.root == place.root && group.place.isRegistry && place.isRegistry
      }
      if let index {
        groups[index].parts.append(place.inside)
      } else {
        groups.append(Group(place: place, parts: [place.inside]))
      }
    }
    return groups
  }

  private func places() throws(Failure) -> [RegistryLocator.Place] {
    if options.paths.isEmpty { return [try session.usualPlace()] }
    var places: [RegistryLocator.Place] = []
    for path in options.paths {
      let place = try session.place(of: path)
      guard place.isFolder || place.inside.hasDefinitionEnding else {
        throw .notDefinition(path)
      }
      places.append(place)
    }
    return places
  }

  private mutating func check(_ group: Group) throws(Failure) {
    let files = try session.read(group.place)
    for failure in files.failures { session.say(.file(failure)) }
    unreadable += files.failures.count
    let root = group.place.root
    var progress = Progress(session)
    progress.begin(Progress.checking, files.files.count)
    var loaded = LoadedRegistry(
      root: root,
      files,
      parts: group.parts,
      options: Compiler.Options(today: options.today),
      session.generators,
      session.fileSystem
    )
    progress.clear()
    for part in group.parts where files.failures.isEmpty {
      let isEmpty = !files.files.contains {
        FilePath.inside($0.path, of: part.withPlainEnding) != nil
      }
      if isEmpty, !part.isEmpty || files.files.isEmpty {
        throw .emptyRegistry(FilePath.join(root, part))
      }
    }
    if options.fixing != .none {
      var fixing = RegistryFixing(
        loaded,
        options: Compiler.Options(today: options.today),
        places: files.places,
        session
      )
      unwritten += fixing.run(asksAboutUnsure: options.fixing == .unsure)
      loaded = fixing.loaded
      try session.print(fixing.report)
      hasShown = true
    }
    switch options.format {
    case .text: try tell(loaded, as: .text)
    case .json: try tell(loaded, as: .jsonLines)
    case .sarif: sarifRuns.append(loaded.sarifRun)
    }
    summary.add(loaded.summary)
  }

  private mutating func tell(
    _ loaded: LoadedRegistry,
    as form: DiagnosticFormatter.Form
  ) throws(Failure) {
    var formatter = DiagnosticFormatter(
      loaded.compilation.files,
      session.formatting(under: loaded.root, session.outputStyle)
    )
    for notice in loaded.wantedNotices {
      var sink = ByteSink()
      if hasShown, form == .text { sink.append("\n") }
      formatter.write(notice, as: form, to: &sink)
      hasShown = true
      try session.print(sink.bytes)
    }
    let diagnostics = loaded.diagnostics
    if hasShown, form == .text, !diagnostics.isEmpty { try session.print([0x0A]) }
    var failure: Failure?
    formatter.forEachFile(of: diagnostics, as: form) { text in
      guard failure == nil else { return }
      do throws(Failure) { try session.print(text.bytes) } catch { failure = error }
    }
    hasShown = hasShown || !diagnostics.isEmpty
    if let failure { throw failure }
  }

  /// Tells the numbers: a person among the results, a program's user among the messages.
  private func tellSummary() throws(Failure) {
    var sink = ByteSink()
    if hasShown, options.format == .text { sink.append("\n") }
    summary.write(to: &sink, in: session.language)
    switch options.format {
    case .text: try session.print(sink.bytes)
    case .json, .sarif: session.say(sink.bytes)
    }
  }
}
