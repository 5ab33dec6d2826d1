import SOPLanguage

/// Repairs the files of one registry: in memory first, then, each in one step, on the disk.
struct RegistryFixing {
  /// The registry, compiled from the files as they are after the repairs.
  private(set) var loaded: LoadedRegistry
  /// What was repaired where, and what was not, for the user to read.
  private(set) var report: [UInt8] = []
  private let session: Session
  private let options: Compiler.Options
  private let places: [String: String]

  /// Prepares to repair; `places` tells where the file at each path of the registry lies.
  init(
    _ loaded: LoadedRegistry,
    options: Compiler.Options,
    places: [String: String],
    _ session: Session
  ) {
    self.loaded = loaded
    self.options = options
    self.places = places
    self.session = session
  }

  /// Repairs and writes; the number of files that could not be written.
  mutating func run(asksAboutUnsure: Bool) -> Int {
    let original = loaded.compilation.files
    let wanted = loaded
    let compile = session.generators.compile
    let options = options
    var repair = Repair(
      loaded.compilation,
      isWanted: { wanted.isWanted($0) },
      compile: { compile($0, options) }
    )
    repair.applyCertain()
    if asksAboutUnsure {
      var questions = FixQuestions(session, root: loaded.root)
      questions.ask(&repair) { wanted.isWanted($0) }
    }
    var failed: Set<String> = []
    var written = 0
    for (before, after) in zip(original, repair.files) where before.bytes != after.bytes {
      do {
        try write(after, inPlaceOf: before)
        written += 1
      } catch {
        failed.insert(before.path)
        session.say(notWritten: error)
      }
    }
    if !repair.applied.isEmpty { loaded.replace(by: repair.compilation) }
    tell(repair.applied.filter { !failed.contains($0.path) }, written, foreign(in: repair))
    return failed.count
  }

  // MARK: Writing

  /// Puts a repaired file in its place, unless it was changed in the meantime.
  private func write(
    _ after: SourceFile,
    inPlaceOf before: SourceFile
  ) throws(SourceReplacement.Obstacle) {
    guard before.contents != nil, let place = places[before.path] else { return }
    try SourceReplacement(session).replace(before, at: place, with: after)
  }

  // MARK: Telling

  /// The files that wait for a repair but are not UTF-8.
  private func foreign(in repair: Repair) -> [String] {
    let waiting = Set(
      repair.compilation.diagnostics.filter { $0.certainFix != nil }.map { $0.file }
    )
    return repair.files.indices
      .filter { waiting.contains(FileID($0)) && repair.files[$0].contents == nil }
      .map { repair.files[$0].path }
      .filter { loaded.isWanted($0) }
  }

  private mutating func tell(_ applied: [AppliedFix], _ written: Int, _ foreign: [String]) {
    var lines: [Message] = []
    for fix in applied {
      lines.append(
        Message(
          "Diperbaiki {0}:{1} {2}: {3}",
          en: "Repaired {0}:{1} {2}: {3}",
          .text(places[fix.path] ?? fix.path),
          .number(fix.line),
          .text(DiagnosticFormatter.name(of: fix.diagnostic.code)),
          .text(fix.fix.title.text(in: session.language))
        )
      )
    }
    for path in foreign {
      lines.append(
        Message(
          "{0} tidak diubah karena bukan UTF-8; simpan ulang sebagai UTF-8 lebih dahulu.",
          en: "{0} was left as it is because it is not UTF-8; save it as UTF-8 first.",
          .text(places[path] ?? path)
        )
      )
    }
    lines.append(
      applied.isEmpty
        ? Message(
          "Tidak ada perbaikan yang dilakukan.",
          en: "Nothing was repaired."
        )
        : Message(
          "{0} perbaikan ditulis ke {1} berkas.",
          en: "Repairs made: {0}, files written: {1}.",
          .number(applied.count),
          .number(written)
        )
    )
    var sink = ByteSink()
    for line in lines {
      sink.append(displaying: line.text(in: session.language).utf8)
      sink.append("\n")
    }
    report = sink.bytes
  }
}
