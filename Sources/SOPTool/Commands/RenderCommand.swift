package import SOPLanguage

/// `sop render`: one SOP in one form.
package struct RenderCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The file of the SOP.
    package var file: String
    /// The form.
    package var target: RenderTarget
    /// The file to write; standard output when there is none.
    package var output: String?
    /// The day against which "due for review" is measured; without it nothing is said of it.
    package var today: CalendarDate?

    /// Makes options.
    package init(
      file: String,
      target: RenderTarget,
      output: String? = nil,
      today: CalendarDate? = nil
    ) {
      self.file = file
      self.target = target
      self.output = output
      self.today = today
    }
  }

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Renders the SOP; what is sound is rendered in spite of errors.
  package func run() throws(Failure) -> ExitCode {
    let place = try session.place(of: options.file)
    guard !place.isFolder, place.inside.hasDefinitionEnding else {
      throw .notProcedure(options.file)
    }
    let files = try session.read(place)
    for failure in files.failures { session.say(.file(failure)) }
    let loaded = LoadedRegistry(
      root: place.root,
      files,
      parts: [place.inside],
      options: Compiler.Options(today: options.today),
      session.generators,
      session.fileSystem
    )
    let path = place.inside.withPlainEnding
    let procedures = loaded.compilation.procedures
    guard let index = procedures.firstIndex(where: { $0.path + ".sop" == path }) else {
      // What can't be read was told already; it may be no SOP or an unreadable one.
      if files.failures.isEmpty { throw .notProcedure(options.file) }
      return .failure
    }
    session.sayErrors(of: loaded)
    let rendered = session.generators.render(ProcedureID(index), loaded.compilation, options.target)
    if let output = options.output {
      try write(rendered, to: output)
    } else {
      try session.print(rendered)
    }
    // A name may have stayed unknown because its file could not be read.
    return files.failures.isEmpty ? loaded.summary.exitCode(isStrict: false) : .failure
  }

  /// Writes the file beside its place and renames it, so that it is whole or not there at all.
  private func write(_ bytes: [UInt8], to output: String) throws(Failure) {
    let name = "\(OutputFolder.temporaryPrefix)\(session.world.processID)"
    let temporary = FilePath.join(FilePath.parent(of: output), name)
    switch try session.target(output) {
    case .folder?: throw .file(FileSystemError(.write, output, .isFolder))
    case .other?: throw .file(FileSystemError(.write, output, .isNoFile))
    case .file?, .link?, nil: break
    }
    try session.files { fileSystem throws(FileSystemError) in
      try fileSystem.replace(output, with: bytes, through: temporary)
    }
  }
}
