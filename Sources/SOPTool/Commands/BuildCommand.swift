package import SOPLanguage
import SOPOutput

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
    /// The folder of the host in which the site lies; nothing for that of the registry's address.
    package var basePath: String?
    /// Whether SOPs that are drafts are left out.
    package var isPublishedOnly: Bool
    /// Whether the pages are there in Indonesian alone.
    package var hasOneLanguage: Bool

    /// Makes options.
    package init(
      registry: String? = nil,
      output: String = "_site",
      isStrict: Bool = false,
      today: CalendarDate? = nil,
      basePath: String? = nil,
      isPublishedOnly: Bool = false,
      hasOneLanguage: Bool = false
    ) {
      self.registry = registry
      self.output = output
      self.isStrict = isStrict
      self.today = today
      self.basePath = basePath
      self.isPublishedOnly = isPublishedOnly
      self.hasOneLanguage = hasOneLanguage
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
    var compilation = loaded.compilation
    var leftOut = 0
    if options.isPublishedOnly { (compilation, leftOut) = compilation.withoutDrafts() }
    let counts = try write(compilation)
    let summary = loaded.summary
    try session.print(report(summary, counts, leftOut: leftOut, root))
    session.sayTime()
    return summary.exitCode(isStrict: options.isStrict)
  }

  private mutating func write(_ compilation: Compilation) throws(Failure) -> OutputFolder.Counts {
    var folder: OutputFolder
    do throws(OutputError) {
      folder = try OutputFolder(opening: options.output, session.fileSystem)
    } catch {
      throw .output(error)
    }
    do throws(Failure) {
      try makeFiles(of: compilation, in: &folder)
      do throws(OutputError) { try folder.finish() } catch { throw Failure.output(error) }
    } catch {
      folder.abandon()
      throw error
    }
    return folder.counts
  }

  /// Makes every file, and proves that no link inside the site leads nowhere.
  private mutating func makeFiles(
    of compilation: Compilation,
    in folder: inout OutputFolder
  ) throws(Failure) {
    let phrase = Phrase("Menulis berkas {0} …", en: "Writing file {0} …")
    let site = Catalogue.Options(
      base: options.basePath.map { BasePath($0) },
      hasOneLanguage: options.hasOneLanguage
    )
    var links = LinkCheck(base: site.base(of: compilation.registry))
    var failure: OutputError?
    session.generators.site(compilation, site) { path, bytes in
      guard failure == nil else { return }
      do throws(OutputError) {
        try folder.write(path, bytes)
        links.add(path, bytes)
        progress.show(phrase, folder.counts.files)
      } catch {
        failure = error
      }
    }
    progress.clear()
    if let failure { throw .output(failure) }
    let broken = links.brokenLinks()
    if broken.isEmpty { return }
    for link in broken.prefix(BuildCommand.mostBrokenLinks) { say(link) }
    throw .brokenLinks(broken.count)
  }

  /// How many broken links are named; one mistake may break the same link on every page.
  private static let mostBrokenLinks = 10

  private func say(_ link: LinkCheck.BrokenLink) {
    session.say(
      Message(
        "{0}: tautan \"{1}\" tidak sampai ke mana pun",
        en: "{0}: the link \"{1}\" leads nowhere",
        .text(link.page),
        .text(link.address)
      )
    )
  }

  private func report(
    _ summary: Summary,
    _ counts: OutputFolder.Counts,
    leftOut: Int,
    _ root: String
  ) -> [UInt8] {
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
    if options.isPublishedOnly {
      lines.append(
        Message(
          "{0} SOP masih konsep dan tidak diterbitkan.",
          en: "SOPs that are drafts and were left out: {0}.",
          .number(leftOut)
        )
      )
    }
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
