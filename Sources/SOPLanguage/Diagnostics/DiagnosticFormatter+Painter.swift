/// Writes the parts of a diagnostic, with or without colours.
struct Painter {
  /// What a piece of text is.
  private enum Ink {
    case severity(Severity)
    case headline, gutter, secondary, tag
  }

  /// The column where the confidence of a fix stands.
  private static let tagColumn = 73

  private let options: DiagnosticFormatter.Options
  private var sink = ByteSink()
  private var severity = Severity.error

  /// Makes a painter.
  init(_ options: DiagnosticFormatter.Options) { self.options = options }

  /// What has been written.
  var bytes: [UInt8] { sink.bytes }

  /// Writes the first line.
  mutating func headline(of diagnostic: Diagnostic) {
    severity = diagnostic.severity
    headline(diagnostic.problem.headline) { painter in
      painter.sink.append(" SOP")
      painter.sink.append(code: diagnostic.code)
    }
  }

  /// Writes a notice about a whole file.
  mutating func write(_ notice: Notice) {
    severity = notice.severity
    headline(notice.headline) { _ in }
    painted(.gutter) { $0.sink.append("  --> ") }
    sink.append(displaying: options.pathPrefix.utf8)
    sink.append(displaying: notice.path.utf8)
    sink.append("\n")
    notes(notice.notes, gutter: 2)
    lines(notice.help, gutter: 2)
  }

  private mutating func headline(_ message: Message, _ name: (inout Painter) -> Void) {
    painted(.severity(severity)) { painter in
      painter.word(painter.severity.phrase)
      name(&painter)
    }
    painted(.headline) { painter in
      painter.sink.append(": ")
      painter.text(message)
    }
    sink.append("\n")
  }

  /// Writes the marked lines of one file.
  mutating func write(_ block: FrameBlock, gutter: Int, width: Int) {
    painted(.gutter) { $0.sink.append("  --> ") }
    sink.append(displaying: block.path)
    sink.append(":")
    sink.append(block.line)
    sink.append(":")
    sink.append(block.column)
    sink.append("\n")
    margin(nil, gutter)
    sink.append("\n")
    for line in block.lines { write(line, gutter: gutter, width: max(20, width - gutter - 3)) }
  }

  /// Writes the notes, what can be done, and where to read more.
  mutating func advice(of diagnostic: Diagnostic, gutter: Int, isExplained: Bool) {
    notes(diagnostic.problem.notes, gutter: gutter)
    let fixes = diagnostic.fixes
    let help = diagnostic.problem.help
    if fixes.count + help.count > 1, !fixes.isEmpty {
      choices(fixes, help, gutter)
    } else {
      for fix in fixes {
        option(gutter, Phrase("Perbaikan: ", en: "Fix: ").wording(in: options.language), fix)
      }
      lines(help, gutter: gutter)
    }
    guard isExplained else { return }
    indent(gutter)
    word(Phrase("Penjelasan: sop explain SOP", en: "More: sop explain SOP"))
    sink.append(code: diagnostic.code)
    sink.append("\n")
  }

  private mutating func notes(_ notes: [Message], gutter: Int) {
    for note in notes {
      indent(gutter)
      painted(.gutter) { $0.sink.append("= ") }
      text(note)
      sink.append("\n")
    }
  }

  private mutating func lines(_ messages: [Message], gutter: Int) {
    for message in messages {
      indent(gutter)
      text(message)
      sink.append("\n")
    }
  }

  // MARK: Lines of a file

  private mutating func write(_ line: FrameBlock.Line, gutter: Int, width: Int) {
    let fitted = FittedLine(line, width: width)
    margin(line.number, gutter)
    if !fitted.text.isEmpty { sink.append(" ") }
    sink.append(contentsOf: fitted.text)
    sink.append("\n")
    for row in fitted.rows { write(row, gutter) }
  }

  /// Writes a row of marks, the label of the last beside it and the others below theirs.
  private mutating func write(_ row: [FittedLine.Stretch], _ gutter: Int) {
    margin(nil, gutter)
    sink.append(" ")
    var column = 0
    for stretch in row {
      sink.append(repeating: 0x20, count: stretch.start - column)
      painted(ink(of: stretch)) { painter in
        let sign = stretch.isPrimary ? UInt8(ascii: "^") : UInt8(ascii: "-")
        painter.sink.append(repeating: sign, count: stretch.end - stretch.start)
      }
      column = stretch.end
    }
    if let last = row.last, !last.label.isEmpty {
      sink.append(" ")
      label(of: last)
    }
    sink.append("\n")
    for index in row.indices.dropLast().reversed() where !row[index].label.isEmpty {
      write(row[index], behind: row[..<index], gutter)
    }
  }

  /// Writes a label below its mark, with a stroke below each mark before it that waits for one.
  private mutating func write(
    _ stretch: FittedLine.Stretch,
    behind waiting: ArraySlice<FittedLine.Stretch>,
    _ gutter: Int
  ) {
    margin(nil, gutter)
    sink.append(" ")
    var column = 0
    for other in waiting where !other.label.isEmpty {
      sink.append(repeating: 0x20, count: other.start - column)
      painted(ink(of: other)) { $0.sink.append("|") }
      column = other.start + 1
    }
    sink.append(repeating: 0x20, count: stretch.start - column)
    label(of: stretch)
    sink.append("\n")
  }

  private mutating func label(of stretch: FittedLine.Stretch) {
    painted(ink(of: stretch)) { $0.sink.append(displaying: stretch.label) }
  }

  private func ink(of stretch: FittedLine.Stretch) -> Ink {
    stretch.isPrimary ? .severity(severity) : .secondary
  }

  /// Writes the number of a line, or as many blanks, and the bar.
  private mutating func margin(_ number: Int?, _ gutter: Int) {
    painted(.gutter) { painter in
      let start = painter.sink.count
      if let number { painter.sink.append(number) }
      painter.sink.append(repeating: 0x20, count: gutter + 1 - (painter.sink.count - start))
      painter.sink.append("|")
    }
  }

  // MARK: Fixes

  private mutating func choices(_ fixes: [FixIt], _ help: [Message], _ gutter: Int) {
    indent(gutter)
    word(Phrase("Pilih salah satu:", en: "Choose one:"))
    sink.append("\n")
    for (position, fix) in fixes.enumerated() {
      option(gutter, number: position + 1, fix)
    }
    for (position, line) in help.enumerated() {
      indent(gutter)
      sink.append(fixes.count + position + 1)
      sink.append(". ")
      entry(line)
      sink.append("\n")
    }
  }

  private mutating func option(_ gutter: Int, _ lead: StaticString, _ fix: FixIt) {
    let start = sink.count
    indent(gutter)
    sink.append(lead)
    text(fix.title)
    tag(fix, start)
  }

  private mutating func option(_ gutter: Int, number: Int, _ fix: FixIt) {
    let start = sink.count
    indent(gutter)
    sink.append(number)
    sink.append(". ")
    entry(fix.title)
    tag(fix, start)
  }

  /// Writes the confidence of a fix in its column, or behind the text when that is longer.
  private mutating func tag(_ fix: FixIt, _ start: Int) {
    let width = DisplayLine(sink.bytes[start...]).width
    sink.append(repeating: 0x20, count: max(2, Painter.tagColumn - width))
    painted(.tag) { $0.word(fix.confidence.phrase) }
    sink.append("\n")
  }

  // MARK: Words

  private mutating func indent(_ gutter: Int) {
    sink.append(repeating: 0x20, count: gutter + 1)
  }

  private mutating func word(_ phrase: Phrase) {
    sink.append(phrase.wording(in: options.language))
  }

  private mutating func text(_ message: Message) {
    sink.append(displaying: words(message))
  }

  /// Writes a message as an entry of a list: its first letter raised, without a full stop.
  private mutating func entry(_ message: Message) {
    var bytes = words(message)
    if let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") {
      bytes[0] = first & 0xDF
    }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    sink.append(displaying: bytes)
  }

  private func words(_ message: Message) -> [UInt8] {
    var sink = ByteSink()
    message.write(to: &sink, in: options.language)
    return sink.bytes
  }

  // MARK: Colours

  private mutating func painted(_ ink: Ink, _ content: (inout Painter) -> Void) {
    switch options.style {
    case .plain: content(&self)
    case .ansi:
      sink.append("\u{1B}[")
      sink.append(Painter.colour(of: ink))
      sink.append("m")
      content(&self)
      sink.append("\u{1B}[0m")
    }
  }

  private static func colour(of ink: Ink) -> StaticString {
    switch ink {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.suggestion): "1;36"
    case .headline: "1"
    case .gutter, .secondary: "94"
    case .tag: "32"
    }
  }
}

extension ByteSink {
  /// Appends the number of a rule with three digits at least.
  mutating func append(code: UInt16) {
    append(repeating: UInt8(ascii: "0"), count: code < 10 ? 2 : code < 100 ? 1 : 0)
    append(Int(code))
  }
}
