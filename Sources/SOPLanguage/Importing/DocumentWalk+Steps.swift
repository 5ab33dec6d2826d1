extension DocumentWalk {
  /// Takes a row below a head as a step, or as more of the step above; says whether it did.
  mutating func takeStep(_ row: SourceRow) -> Bool {
    guard let head, let table = row.table else { return false }
    let isSameTable = table == headTable
    // Another list may follow the table; a page break leaves the columns as they were.
    guard isSameTable || row.cells.count * 2 > head.columns.count else { return false }
    let aligned = RowAligner.align(row, head, sheet)
    let number = aligned.first(.number).map { sheet[$0].text }
    let listNumber = number.flatMap { ListNumber($0) }
    let activity = aligned.first(.activity)
    if number != nil, listNumber?.isWhole != true {
      // Steps may be lettered; a title or a legend below the table stands in few cells.
      guard isSameTable, activity != nil, row.written.count > DocumentWalk.mostCellsOfTitle else {
        return false
      }
      addStep(aligned, nil)
      return true
    }
    if let activity, activity == lastActivity {
      // One activity may be merged over several rows.
      continueStep(aligned)
      return true
    }
    if let listNumber {
      if activity == nil, row.written.count == 1 { return false }
      let last = draft.steps.last?.printedNumber ?? 0
      guard isSameTable || listNumber.value > last else { return false }
      addStep(aligned, listNumber.value)
      return true
    }
    guard isSameTable else { return false }
    let isNumbered = draft.steps.last?.printedNumber != nil
    let isOwn = activity != nil && (!isNumbered || hasOwnTime(aligned))
    if isOwn || (activity != nil && draft.steps.isEmpty) {
      addStep(aligned, nil)
      return true
    }
    guard !draft.steps.isEmpty else { return false }
    // A title or a legend below the table stands in one cell alone.
    if row.written.count == 1, activity != nil || isTitle(row) { return continueLoneCell(aligned) }
    continueStep(aligned)
    return true
  }

  /// What is no step has so many cells at most.
  private static let mostCellsOfTitle = 2

  private func isTitle(_ row: SourceRow) -> Bool {
    row.written.contains { FormTitle(sheet[$0.id].text) != nil }
  }

  /// A lone cell below the activity continues it when it begins like the rest of a sentence.
  private mutating func continueLoneCell(_ aligned: AlignedRow) -> Bool {
    guard let id = aligned.first(.activity), let first = sheet[id].text.first,
      !first.isASCIIUppercase
    else { return false }
    continueStep(aligned)
    return true
  }

  private func hasOwnTime(_ aligned: AlignedRow) -> Bool {
    guard let time = aligned.first(.duration), let last = draft.steps.last else { return false }
    return RowAligner.isTime(sheet[time].text) && !last.time.isEmpty
  }

  private mutating func addStep(_ aligned: AlignedRow, _ number: Int?) {
    section = nil
    columns = []
    draft.steps.append(StepDraft())
    draft.steps[draft.steps.count - 1].printedNumber = number
    draft.steps[draft.steps.count - 1].isShifted = aligned.isShifted
    draft.looseBefore = draft.loose.count
    lastActivity = nil
    continueStep(aligned)
    lastActivity = aligned.first(.activity)
  }

  /// Adds the cells of a row to the last step.
  private mutating func continueStep(_ aligned: AlignedRow) {
    let step = draft.steps.count
    for cell in aligned.cells where lastActivity == nil || account[cell.id] == nil {
      let fate = add(cell, to: &draft.steps[step - 1])
      settle(cell.id, fate, step: step)
    }
  }

  /// Adds a cell to a step; a merged cell adds its text to each step that it covers.
  private func add(_ cell: AlignedRow.Cell, to step: inout StepDraft) -> Fate {
    let fragment = sheet[cell.id]
    let isDocument = cell.column == .inputs || cell.column == .outputs
    if isDocument, ListNumber(fragment.text)?.isWhole ?? false { return .dropped(.listNumber) }
    switch cell.column {
    case .number: return .used(.step)
    case .activity:
      step.activity = StepDraft.joined(step.activity, activity(fragment.text, of: &step))
      return .used(.step)
    case .inputs:
      step.inputs += CellList.elements(of: fragment.lines)
      return .used(.inputs)
    case .outputs:
      step.outputs += CellList.elements(of: fragment.lines)
      return .used(.outputs)
    case .duration:
      step.time = StepDraft.joined(step.time, time(fragment.text))
      return .used(.duration)
    case .remark:
      step.remark = StepDraft.joined(step.remark, fragment.text)
      return .used(.remark)
    case .performers:
      step.performers = StepDraft.joined(step.performers, fragment.text)
      return .used(.performers)
    case .lane(let lane): return add(mark: fragment.text, lane, to: &step)
    case .other, .unlabelled:
      let label = head?.otherLabels[cell.position]
      step.notes.append(label.map { $0 + Array(": ".utf8) + fragment.text } ?? fragment.text)
      return .used(.note)
    }
  }

  /// The activity without a number of its own, where the table has no column for numbers.
  private func activity(_ text: [UInt8], of step: inout StepDraft) -> [UInt8] {
    guard head?.number == nil, step.activity.isEmpty,
      let number = ListNumber(text), number.hasMark, !number.isWhole
    else { return text }
    step.printedNumber = number.value
    return Array(text[number.length...])
  }

  /// A time; a mere number has the unit that the heading names.
  private func time(_ text: [UInt8]) -> [UInt8] {
    guard let unit = head?.timeUnit, text.allSatisfy({ $0.isASCIIDigit }) else { return text }
    return text + [0x20] + unit
  }

  private func add(mark text: [UInt8], _ lane: Int, to step: inout StepDraft) -> Fate {
    switch LaneMark(text) {
    case .performs, .terminator:
      step.mark(lane)
      return .mark
    case .decides:
      step.mark(lane)
      step.hasDiamond = true
      return .mark
    case .arrow: return .dropped(.arrow)
    case .other:
      if !text.hasWord { return .dropped(.noise) }
      step.oddMarks.append((draft.lanes[lane], text))
      return .kept
    }
  }
}

extension StepDraft {
  fileprivate mutating func mark(_ lane: Int) {
    if marked.last != lane { marked.append(lane) }
  }

  /// Two parts of a text with a space between them.
  static func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    first.isEmpty ? second : first + [0x20] + second
  }
}

extension [UInt8] {
  /// Whether two letters or digits stand beside each other.
  var hasWord: Bool {
    indices.dropFirst().contains { isLetterOrDigit($0) && isLetterOrDigit($0 - 1) }
  }

  private func isLetterOrDigit(_ index: Int) -> Bool {
    self[index].isASCIILetter || self[index].isASCIIDigit
  }
}
