import SOPLanguage

/// `sop fmt`: files in the one canonical form.
package struct FormatCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The files and folders, or `-` alone for standard input; the usual registry when there is
    /// none.
    package var paths: [String]
    /// Whether files are only checked, so that those in another form are findings.
    package var isCheck: Bool
    /// Whether the changes are shown instead of made.
    package var isDiff: Bool
    /// Whether rows are numbered in order first.
    package var renumbers: Bool

    /// Makes options.
    package init(
      paths: [String] = [],
      isCheck: Bool = false,
      isDiff: Bool = false,
      renumbers: Bool = false
    ) {
      self.paths = paths
      self.isCheck = isCheck
      self.isDiff = isDiff
      self.renumbers = renumbers
    }
  }

  private let options: Options
  private let session: Session
  private var looked = 0
  private var changed = 0
  private var failed = 0

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Formats and tells.
  package mutating func run() throws(Failure) -> ExitCode {
    if options.paths.contains("-") { return try formatInput() }
    if options.paths.isEmpty {
      let place = try session.usualPlace()
      try format(place, named: place.root)
    }
    for path in options.paths { try format(try session.place(of: path), named: path) }
    tell()
    if failed > 0 { throw .unformattedFiles(failed) }
    return options.isCheck && changed > 0 ? .findings : .clean
  }

  private func formatted(_ file: SourceFile) -> [UInt8] {
    SourceFormatter.text(of: options.renumbers ? Renumbering.renumbered(file) : file)
  }

  // MARK: Standard input

  private mutating func formatInput() throws(Failure) -> ExitCode {
    guard options.paths.count == 1 else { throw .usage(.inputBesideFiles) }
    let contents = try session.readInput()
    let file = SourceFile(path: "-", contents: contents)
    let named = SourceFile(path: FormatCommand.path(for: file), contents: contents)
    let text = formatted(named)
    let isSame = text == contents
    if options.isDiff {
      try session.print(UnifiedDiff.text("-", from: file.bytes, to: text))
    } else if !options.isCheck {
      try session.print(text)
    }
    return options.isCheck && !isSame ? .findings : .clean
  }

  /// The path that a text has by what its first keyword is, for nobody says its name.
  private static func path(for file: SourceFile) -> String {
    let paths = ["-", "instansi.sop", "registri.sop"]
    return paths.first { path in
      let named = SourceFile(path: path, contents: file.bytes)
      let tree = TreeBuilder.tree(of: named, named: FileID(0))
      return tree.nodes.first?.keyword == tree.kind.keyword
    } ?? "-"
  }

  // MARK: Files

  private mutating func format(
    _ place: RegistryLocator.Place,
    named path: String
  ) throws(Failure) {
    if place.isFolder {
      let files = try session.read(place)
      for failure in files.failures { session.say(.file(failure)) }
      failed += files.failures.count
      let wanted = files.files.filter { file in
        place.inside.isEmpty || FilePath.inside(file.path, of: place.inside) != nil
      }
      if wanted.isEmpty, files.failures.isEmpty { throw .emptyRegistry(path) }
      for file in wanted { try format(file, at: files.places[file.path] ?? file.path) }
    } else {
      guard place.inside.hasDefinitionEnding else { throw .notDefinition(path) }
      let bytes = try session.files { files throws(FileSystemError) in
        try files.read(path, SourceFile.maximumLength)
      }
      try format(SourceFile(path: place.inside.withPlainEnding, contents: bytes), at: path)
    }
  }

  private mutating func format(_ file: SourceFile, at place: String) throws(Failure) {
    looked += 1
    let after = file.inUTF8(formatted(file))
    guard after.bytes != file.bytes || after.encoding != file.encoding else { return }
    // The way back from a guessed encoding may change what nobody meant to change.
    if file.encoding == .windows1252 {
      failed += 1
      session.say(
        Message(
          "{0} tidak diubah karena bukan UTF-8; simpan ulang sebagai UTF-8 lebih dahulu.",
          en: "{0} was left as it is because it is not UTF-8; save it as UTF-8 first.",
          .text(place)
        )
      )
      return
    }
    if options.isDiff {
      try session.print(UnifiedDiff.text(place, from: file.bytes, to: after.bytes))
    } else if !options.isCheck {
      do {
        try SourceReplacement(session).replace(file, at: place, with: after)
      } catch {
        failed += 1
        session.say(notWritten: error)
        return
      }
    }
    changed += 1
    if !options.isDiff { try name(place) }
  }

  private func name(_ place: String) throws(Failure) {
    var sink = ByteSink()
    sink.append(displaying: place.utf8)
    sink.append("\n")
    try session.print(sink.bytes)
  }

  private func tell() {
    if options.isCheck || options.isDiff {
      session.say(
        Message(
          "{0} dari {1} berkas belum rapi.",
          en: "Files that are not in canonical form: {0} of {1}.",
          .number(changed),
          .number(looked)
        )
      )
    } else {
      session.say(
        Message(
          "{0} dari {1} berkas dirapikan.",
          en: "Files that were put in canonical form: {0} of {1}.",
          .number(changed),
          .number(looked)
        )
      )
    }
  }
}
