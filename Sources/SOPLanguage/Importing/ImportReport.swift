/// Tells a person what became of a source.
package struct ImportReport {
  private let result: ImportResult
  private let name: String
  private let language: Language
  private let lines: LineTable
  private var sink = ByteSink()

  /// The report on a source: in short what was made, what was left out or not understood, and what
  /// has to be looked at; or the whole account, with every cell and line.
  package static func text(
    of result: ImportResult,
    named name: String,
    isWhole: Bool,
    in language: Language
  ) -> [UInt8] {
    var report = ImportReport(
      result: result,
      name: name,
      language: language,
      lines: LineTable(result.sheet.bytes)
    )
    report.write(isWhole)
    return report.sink.bytes
  }

  private init(result: ImportResult, name: String, language: Language, lines: LineTable) {
    self.result = result
    self.name = name
    self.language = language
    self.lines = lines
  }

  private mutating func write(_ isWhole: Bool) {
    writeSummary()
    writeNotes()
    let fragments = result.sheet.fragments
    var index = 0
    while index < fragments.count {
      let end = isWhole ? index + 1 : endOfRun(from: index)
      if let entry = result.account[FragmentID(index)], isWhole || !entry.fate.isInDraft {
        write(index..<end, entry)
      }
      index = end
    }
  }

  /// The end of the fragments that were left out for the same reason, where each of them matters
  /// little: a head or a list that is there once already.
  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    guard let fate = result.account[FragmentID(start)]?.fate, fate.isRepetition else { return end }
    while end < result.sheet.fragments.count, result.account[FragmentID(end)]?.fate == fate {
      end += 1
    }
    return end
  }

  // MARK: Parts

  private mutating func writeSummary() {
    let steps = result.procedures.reduce(0) { $0 + $1.stepCount }
    var kept = 0
    var dropped = 0
    for index in result.sheet.fragments.indices {
      switch result.account[FragmentID(index)]?.fate {
      case .kept?: kept += 1
      case .dropped?: dropped += 1
      default: break
      }
    }
    line(
      Message(
        """
        {0}: {1} SOP, {2} langkah. Dari {3} sel dan baris, {4} tidak disalin dan {5} disimpan \
        sebagai keterangan (#).
        """,
        en: """
          {0}: SOPs {1}, steps {2}. Of the cells and lines, {3} in all, {4} were left out and {5} \
          kept as comments (#).
          """,
        .text(name),
        .number(result.procedures.count),
        .number(steps),
        .number(result.sheet.fragments.count),
        .number(dropped),
        .number(kept)
      )
    )
  }

  private mutating func writeNotes() {
    for procedure in result.procedures {
      for note in procedure.notes {
        sink.append("  \(procedure.name).sop: ")
        line(note.message)
      }
    }
  }

  private mutating func write(_ run: Range<Int>, _ entry: ImportAccount.Entry) {
    let fragment = result.sheet.fragments[run.lowerBound]
    sink.append("  ")
    words(place(of: run))
    sink.append(": \"")
    sink.append(displaying: ImportReport.excerpt(fragment.text))
    sink.append("\": ")
    words(Message(entry.fate.phrase))
    if case .used(let keyword) = entry.fate {
      sink.append(", ")
      sink.append(keyword.spelling)
    }
    if run.count > 1 { words(Message(" ({0} sel)", en: " ({0} cells)", .number(run.count))) }
    if let step = entry.step {
      words(Message(" ({0}, langkah {1})", en: " ({0}, step {1})", file(entry), .number(step)))
    } else if result.procedures.count > 1 {
      words(Message(" ({0})", en: " ({0})", file(entry)))
    }
    sink.append("\n")
  }

  /// Where some fragments stand: lines and columns count from one.
  private func place(of run: Range<Int>) -> Message {
    let fragment = result.sheet.fragments[run.lowerBound]
    let first = line(of: run.lowerBound)
    let last = line(of: run.upperBound - 1)
    if first != last {
      return Message("baris {0}-{1}", en: "lines {0}-{1}", .number(first), .number(last))
    }
    if run.count > 1 || fragment.column == 0 {
      return Message("baris {0}", en: "line {0}", .number(first))
    }
    return Message(
      "baris {0} kolom {1}",
      en: "line {0} column {1}",
      .number(first),
      .number(fragment.column)
    )
  }

  private func line(of fragment: Int) -> Int {
    lines.line(at: Int(result.sheet.fragments[fragment].range.start)) + 1
  }

  private func file(_ entry: ImportAccount.Entry) -> Argument {
    guard result.procedures.indices.contains(entry.procedure) else { return .text("?") }
    return .text(result.procedures[entry.procedure].name + ".sop")
  }

  // MARK: Words

  private mutating func line(_ message: Message) {
    words(message)
    sink.append("\n")
  }

  private mutating func words(_ message: Message) {
    sink.append(displaying: message.text(in: language).utf8)
  }

  /// Longer texts are cut.
  private static let longestExcerpt = 72

  private static func excerpt(_ text: [UInt8]) -> [UInt8] {
    guard text.count > longestExcerpt else { return text }
    var end = longestExcerpt
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end] + Array("…".utf8)
  }
}

extension Fate {
  /// Whether the same stands elsewhere in the source.
  fileprivate var isRepetition: Bool {
    self == .dropped(.repeatedHead) || self == .dropped(.repeatedSteps)
  }

  /// Whether the draft shows what it was used for, so that nobody has to look.
  fileprivate var isInDraft: Bool {
    switch self {
    case .used, .heading, .lane, .mark: true
    case .kept, .dropped: false
    }
  }
}
