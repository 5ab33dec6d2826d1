package import SOPLanguage

/// `sop check`: what has to be repaired in files, folders or a whole registry.
package struct CheckCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The files and folders; the usual registry when there is none.
    package var paths: [String]
    /// Whether the findings are told to a program.
    package var isJSON: Bool
    /// Whether warnings count as errors.
    package var isStrict: Bool
    /// The day against which "due for review" is measured; without it nothing is said of it.
    package var today: CalendarDate?

    /// Makes options.
    package init(
      paths: [String] = [],
      isJSON: Bool = false,
      isStrict: Bool = false,
      today: CalendarDate? = nil
    ) {
      self.paths = paths
      self.isJSON = isJSON
      self.isStrict = isStrict
      self.today = today
    }
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
  private var hasShown = false

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Checks and tells.
  package mutating func run() throws(Failure) -> ExitCode {
    for group in try groups() { try check(group) }
    try tellSummary()
    session.sayTime()
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
    if options.paths.isEmpty { return [try usualPlace()] }
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

  /// The usual registry, or the one in which the user is.
  private func usualPlace() throws(Failure) -> RegistryLocator.Place {
    let usual = Session.usualRegistry
    let isThere = try session.target(usual) == .folder
    let place = try session.place(of: isThere ? usual : ".")
    guard isThere || place.isRegistry else { throw .noRegistry(usual) }
    return isThere ? place : RegistryLocator.Place(registryAt: place.root)
  }

  private mutating func check(_ group: Group) throws(Failure) {
    let files = try session.read(group.place)
    for failure in files.failures { session.say(.file(failure)) }
    unreadable += files.failures.count
    let root = group.place.root
    var progress = Progress(session)
    progress.begin(Progress.checking, files.files.count)
    let loaded = LoadedRegistry(
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
    try tell(loaded)
    summary.add(loaded.summary)
  }

  private mutating func tell(_ loaded: LoadedRegistry) throws(Failure) {
    let form: DiagnosticFormatter.Form = options.isJSON ? .jsonLines : .text
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
    if hasShown, !options.isJSON { sink.append("\n") }
    summary.write(to: &sink, in: session.language)
    if options.isJSON { session.say(sink.bytes) } else { try session.print(sink.bytes) }
  }
}

extension RegistryLocator.Place {
  /// The whole registry at `root`.
  fileprivate init(registryAt root: String) {
    self.init(root: root, inside: "", isRegistry: true, isFolder: true)
  }
}
