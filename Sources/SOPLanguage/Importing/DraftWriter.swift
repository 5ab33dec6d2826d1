/// Writes a draft as the text of an SOP file, in the form that a person would give it.
struct DraftWriter {
  private var sink = ByteSink()

  /// The text of an SOP, and where lanes and steps begin in it; `source` names where it comes from.
  static func text(
    of draft: ProcedureDraft,
    title: [UInt8],
    source: String
  ) -> (text: [UInt8], bodyStart: Int) {
    var writer = DraftWriter()
    writer.writeHead(draft, title, source)
    writer.blankLine()
    let start = writer.sink.count
    writer.writeBody(draft)
    return (writer.sink.bytes, start)
  }

  private mutating func writeHead(_ draft: ProcedureDraft, _ title: [UInt8], _ source: String) {
    comment(Array("Diimpor dari \(source). Periksa semua yang bertanda ? dan BELUM.".utf8))
    line(.procedure, title)
    let fields = draft.fields.filter { $0.keyword != .procedure && $0.keyword.isIdentity }
    let own = draft.fields.filter { $0.keyword != .procedure && !$0.keyword.isIdentity }
    let early = fields.filter { $0.keyword.rank < Keyword.status.rank }
    for field in sorted(early) { write(field) }
    line(.status, Array("konsep".utf8))
    for field in sorted(fields.filter { $0.keyword.rank > Keyword.status.rank }) { write(field) }
    for field in sorted(own) { write(field) }
    writeComments(draft.comments)
    writeNotes(draft.notes)
  }

  private mutating func writeBody(_ draft: ProcedureDraft) {
    writeLanes(draft.lanes)
    let lanes = LaneNames(draft.lanes)
    for (index, step) in draft.steps.enumerated() {
      blankLine()
      write(step, number: index + 1, lanes)
    }
  }

  private func sorted(_ fields: [FieldDraft]) -> [FieldDraft] {
    fields.sorted { $0.keyword.rank < $1.keyword.rank }
  }

  // MARK: Fields

  private mutating func write(_ field: FieldDraft) {
    if field.keyword == .approvedBy { return writeApproval(field.lines) }
    // Name and number of whoever approves stand below the approval.
    if field.keyword == .officialName || field.keyword == .employeeNumber {
      return line(field.keyword, joined(field.lines), indent: 2)
    }
    guard field.keyword.form.value.shape == .list else {
      return line(field.keyword, joined(field.lines))
    }
    let elements = field.elements
    if elements.count < 2 { return line(field.keyword, elements.first ?? []) }
    list(field.keyword, elements)
  }

  private mutating func writeApproval(_ lines: [[UInt8]]) {
    let approval = Approval(lines)
    line(.approvedBy, approval.office)
    if let name = approval.name { line(.officialName, name, indent: 2) }
    if let number = approval.number { line(.employeeNumber, number, indent: 2) }
  }

  private mutating func writeNotes(_ notes: [ImportNote]) {
    guard !notes.isEmpty else { return }
    blankLine()
    for note in notes {
      sink.append("BELUM: ")
      note.message.write(to: &sink, in: .indonesian)
      sink.append("\n")
    }
  }

  private mutating func writeLanes(_ lanes: [[UInt8]]) {
    guard !lanes.isEmpty else { return }
    blankLine()
    list(.lanes, lanes)
  }

  private mutating func writeComments(_ comments: [[UInt8]]) {
    guard !comments.isEmpty else { return }
    blankLine()
    comment(Array("Yang belum terpakai dari sumber:".utf8))
    for text in comments { comment(Array("  ".utf8) + DraftWriter.clean(text)) }
  }

  // MARK: Steps

  private mutating func write(_ step: StepDraft, number: Int, _ lanes: LaneNames) {
    for odd in step.oddMarks {
      comment(
        Array("Di kolom ".utf8) + DraftWriter.clean(odd.lane) + Array(" tercetak \"".utf8)
          + DraftWriter.clean(odd.text) + Array("\".".utf8)
      )
    }
    let keyword: Keyword = step.isDecision ? .decision : .step
    line(keyword, step.activity, argument: Array("\(number)".utf8))
    switch PerformerGuess(step, lanes: lanes) {
    case .stated(let names): line(.performers, names, indent: 2)
    case .guessed(let name, let reason):
      line(.performers, name + [UInt8(ascii: "?")], indent: 2)
      line(.guessReason, Array(reason.text.text.utf8), indent: 2)
    case .unknown: line(.performers, [], indent: 2)
    }
    line(.inputs, joined(step.inputs, by: "; "), indent: 2)
    line(.duration, step.time, indent: 2)
    line(.outputs, joined(step.outputs, by: "; "), indent: 2)
    if !step.remark.isEmpty { line(.remark, step.remark, indent: 2) }
    if step.isDecision {
      line(.answer, Array("lanjut".utf8), indent: 2, argument: Array("ya".utf8))
      line(.answer, [], indent: 2, argument: Array("tidak".utf8))
    }
    if let printed = step.printedNumber, printed != number {
      line(.printedNumber, Array("\(printed)".utf8), indent: 2)
    }
    for note in step.notes { line(.note, note, indent: 2) }
  }

  // MARK: Lines

  /// Writes a keyword line; what the source does not say is `?`.
  private mutating func line(
    _ keyword: Keyword,
    _ value: [UInt8],
    indent: Int = 0,
    argument: [UInt8]? = nil
  ) {
    sink.append(repeating: 0x20, count: indent)
    sink.append(keyword.spelling)
    if let argument {
      sink.append(" ")
      sink.append(contentsOf: argument)
    }
    let text = DraftWriter.clean(value)
    sink.append(": ")
    if text.isEmpty { sink.append("?") } else { sink.append(contentsOf: text) }
    sink.append("\n")
  }

  private mutating func list(_ keyword: Keyword, _ elements: [[UInt8]]) {
    blankLine()
    sink.append(keyword.spelling)
    sink.append(":\n")
    for element in elements {
      let text = DraftWriter.clean(element)
      if text.isEmpty { continue }
      sink.append("  - ")
      sink.append(contentsOf: text)
      sink.append("\n")
    }
    blankLine()
  }

  private mutating func comment(_ text: [UInt8]) {
    sink.append("# ")
    sink.append(contentsOf: text)
    sink.append("\n")
  }

  /// Writes a blank line, unless one stands there already.
  private mutating func blankLine() {
    if !sink.bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { sink.append("\n") }
  }

  private func joined(_ lines: [[UInt8]], by separator: StaticString = " ") -> [UInt8] {
    Array(lines.joined(separator: Array(separator.text.utf8)))
  }

  /// A text on one line, without control characters.
  private static func clean(_ text: [UInt8]) -> [UInt8] {
    Blanks.fold(text.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 })
  }
}

extension Keyword {
  /// The place in the formatter's order.
  fileprivate var rank: Int { Vocabulary.rank(self) }

  /// Whether the keyword stands in the first paragraph of a file, beside the title.
  fileprivate var isIdentity: Bool {
    rank <= Keyword.employeeNumber.rank && form.value.shape != .list
  }
}
