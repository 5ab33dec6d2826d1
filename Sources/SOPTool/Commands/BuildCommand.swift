package import SOPLanguage

/// `sop build`: a registry becomes a site.
package struct BuildCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The folder of the registry; the usual one when there is none.
    package var registry: String?
    /// The folder of the site.
    package var output: String
    /// Whether warnings count as errors.
    package var isStrict: Bool
    /// The day against which "due for review" is measured; without it nothing is said of it.
    package var today: CalendarDate?

    /// Makes options.
    package init(
      registry: String? = nil,
      output: String = "_site",
      isStrict: Bool = false,
      today: CalendarDate? = nil
    ) {
      self.registry = registry
      self.output = output
      self.isStrict = isStrict
      self.today = today
    }
  }

  private let options: Options
  private let session: Session
  private var progress: Progress

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
    progress = Progress(session)
  }

  /// Builds the site; what is sound is written in spite of errors.
  package mutating func run() throws(Failure) -> ExitCode {
    let (root, files) = try session.readRegistry(options.registry, leavingOut: options.output)
    guard files.failures.isEmpty else {
      for failure in files.failures { session.say(.file(failure)) }
      throw .unreadableFiles(files.failures.count, isBuild: true)
    }
    guard !files.files.isEmpty else { throw .emptyRegistry(root) }
    progress.begin(Progress.checking, files.files.count)
    let loaded = LoadedRegistry(
      root: root,
      files,
      parts: [""],
      options: Compiler.Options(today: options.today),
      session.generators,
      session.fileSystem
    )
    progress.clear()
    session.sayErrors(of: loaded)
    let counts = try write(loaded.compilation)
    let summary = loaded.summary
    try session.print(report(summary, counts, root))
    session.sayTime()
    return summary.exitCode(isStrict: options.isStrict)
  }

  private mutating func write(_ compilation: Compilation) throws(Failure) -> OutputFolder.Counts {
    let phrase = Phrase("Menulis berkas {0} …", en: "Writing file {0} …")
    var failure: OutputError?
    do throws(OutputError) {
      var folder = try OutputFolder(opening: options.output, session.fileSystem)
      session.generators.site(compilation) { path, bytes in
        guard failure == nil else { return }
        do throws(OutputError) {
          try folder.write(path, bytes)
          progress.show(phrase, folder.counts.files)
        } catch {
          failure = error
        }
      }
      progress.clear()
      if failure == nil {
        do { try folder.finish() } catch { failure = error }
      }
      if let failure {
        folder.abandon()
        throw failure
      }
      return folder.counts
    } catch {
      throw .output(error)
    }
  }

  private func report(_ summary: Summary, _ counts: OutputFolder.Counts, _ root: String) -> [UInt8]
  {
    var sink = ByteSink()
    summary.write(to: &sink, in: session.language)
    let index = FilePath.join(options.output, "index.html")
    var lines = [
      Message(
        "Situs: {0} berkas di {1} ({2} ditulis, {3} tetap, {4} dihapus). Bukalah {5}",
        en: "Site: {0} files in {1} ({2} written, {3} unchanged, {4} removed). Open {5}",
        .number(counts.files),
        .text(options.output),
        .number(counts.written),
        .number(counts.unchanged),
        .number(counts.removed),
        .text(index)
      )
    ]
    if summary.warnings + summary.suggestions > 0 {
      lines.append(
        Message(
          "Peringatan dan saran dapat dibaca dengan: sop check {0}",
          en: "Read the warnings and suggestions with: sop check {0}",
          .text(root)
        )
      )
    }
    for line in lines {
      sink.append(displaying: line.text(in: session.language).utf8)
      sink.append("\n")
    }
    return sink.bytes
  }
}
