extension DiagnosticFormatter {
  /// The most diagnostics that are shown of one file.
  package static let mostPerFile = 50

  /// The forms in which the diagnostics of a registry are told.
  package enum Form: UInt8, Sendable {
    /// For people: at most ``mostPerFile`` of each file, errors before warnings before
    /// suggestions but in the order of the text; the others are counted. The first diagnostic of
    /// each code says where to read more.
    case text
    /// For programs: all of them, a line of JSON each.
    case jsonLines
  }

  /// Tells the diagnostics of a registry, sorted by file as the compiler gives them.
  ///
  /// `body` receives what is told of each file, so that a large registry needs little memory.
  package mutating func forEachFile(
    of diagnostics: [Diagnostic],
    as form: Form = .text,
    _ body: (ByteSink) -> Void
  ) {
    var explained: Set<UInt16> = []
    var start = 0
    while start < diagnostics.count {
      let file = diagnostics[start].file
      let end = diagnostics[start...].firstIndex { $0.file != file } ?? diagnostics.count
      let part = diagnostics[start..<end]
      switch form {
      case .text: body(report(of: part, isFirst: start == 0, &explained))
      case .jsonLines: body(lines(of: part))
      }
      forgetTables()
      start = end
    }
  }

  private mutating func lines(of diagnostics: ArraySlice<Diagnostic>) -> ByteSink {
    var sink = ByteSink()
    for diagnostic in diagnostics { writeJSON(diagnostic, to: &sink) }
    return sink
  }

  private mutating func report(
    of diagnostics: ArraySlice<Diagnostic>,
    isFirst: Bool,
    _ explained: inout Set<UInt16>
  ) -> ByteSink {
    var sink = ByteSink()
    let shown = DiagnosticFormatter.shown(of: diagnostics)
    for (position, diagnostic) in shown.enumerated() {
      if !isFirst || position > 0 { sink.append("\n") }
      let isNew = explained.insert(diagnostic.code).inserted
      write(diagnostic, isExplained: isNew, to: &sink)
    }
    let rest = diagnostics.count - shown.count
    guard rest > 0, let file = diagnostics.first?.file else { return sink }
    let message = Message(
      "\n… dan {0} temuan lain di {1}.\n",
      en: "\n… and {0} more in {1}.\n",
      .number(rest),
      .text(String(decoding: displayedPath(of: file), as: UTF8.self))
    )
    sink.append(contentsOf: words(message))
    return sink
  }

  /// The path of a file as it may be shown.
  private func displayedPath(of file: FileID) -> [UInt8] {
    var sink = ByteSink()
    sink.append(displaying: options.pathPrefix.utf8)
    sink.append(displaying: (source(file)?.path ?? "?").utf8)
    return sink.bytes
  }

  /// The diagnostics that are shown when a file has too many: errors before warnings before
  /// suggestions, but in the order of the text.
  private static func shown(of diagnostics: ArraySlice<Diagnostic>) -> [Diagnostic] {
    guard diagnostics.count > mostPerFile else { return Array(diagnostics) }
    let byWeight = diagnostics.indices.sorted { left, right in
      let (first, second) = (diagnostics[left].severity, diagnostics[right].severity)
      return first == second ? left < right : first > second
    }
    return byWeight.prefix(mostPerFile).sorted().map { diagnostics[$0] }
  }
}
