/// Settles what an SOP left open: its title, repeated steps, and what was not understood.
enum DraftFinisher {
  /// Finishes the SOP at hand of a walk; every loose row of it is settled then.
  static func finish(_ walk: inout DocumentWalk) {
    takeHeldBack(&walk)
    takeTitle(&walk)
    dropRepeatedSteps(&walk)
    if walk.draft.steps.isEmpty { takeListedSteps(&walk) }
    keepRest(&walk)
    cutLists(&walk.draft.steps)
    if walk.draft.lanes.isEmpty { walk.draft.lanes = PerformerGuess.lanes(of: walk.draft.steps) }
    addNotes(&walk.draft)
  }

  /// Gives fields that stayed empty the first line that was held back below their heading.
  private static func takeHeldBack(_ walk: inout DocumentWalk) {
    for held in walk.draft.heldBack {
      guard walk.draft.isEmpty(held.keyword) else {
        walk.settle(held.id, .dropped(.repeatedLine))
        continue
      }
      walk.draft.add(walk.sheet[held.id].lines, to: held.keyword)
      walk.settle(held.id, .used(held.keyword))
    }
  }

  // MARK: Title

  /// Finds the title: what is marked as one, else the row right above the table's head, else the
  /// last line before the first field, else the last line before the table.
  private static func takeTitle(_ walk: inout DocumentWalk) {
    let labelled = walk.draft.fields.first { $0.keyword == .procedure }?.lines.first
    walk.draft.title = walk.draft.title ?? labelled
    guard walk.draft.title == nil, let index = guessedTitle(walk) else { return }
    let id = walk.draft.loose[index].cells[0]
    walk.draft.title = walk.sheet[id].text
    walk.documentTitle = walk.documentTitle ?? walk.draft.title
    walk.draft.loose.remove(at: index)
    walk.settle(id, .used(.procedure))
    walk.draft.notes.append(.guessedTitle)
  }

  private static func guessedTitle(_ walk: DocumentWalk) -> Int? {
    let draft = walk.draft
    // Of several tables without titles each belongs to the same document.
    guard walk.documentTitle == nil || draft.loose.contains(where: { $0.isAboveHead }) else {
      return nil
    }
    let lines = draft.loose.indices.filter { index in
      let row = draft.loose[index]
      guard row.cells.count == 1 else { return false }
      let text = walk.sheet[row.cells[0]].text
      return text.count <= longestTitle && CellList.markLength(text) == 0 && text.hasWord
    }
    let above = lines.last { draft.loose[$0].isAboveHead }
    let before = lines.last { draft.loose[$0].isBeforeFields && !draft.fields.isEmpty }
    let beforeTable = draft.fields.isEmpty ? lines.last { $0 < draft.looseBefore } : nil
    return above ?? before ?? beforeTable
  }

  /// Longer lines are sentences.
  private static let longestTitle = 200

  // MARK: Steps

  /// Drops lists that print the steps once more, with their times or without.
  private static func dropRepeatedSteps(_ walk: inout DocumentWalk) {
    guard !walk.draft.steps.isEmpty else { return }
    var times: [FoldedName: FoldedName] = [:]
    for step in walk.draft.steps { times[FoldedName(step.activity)] = FoldedName(step.time) }
    let loose = walk.draft.loose
    walk.draft.loose = loose.filter { row in
      var texts = row.cells.map { CellList.withoutMark(walk.sheet[$0].text) }
      let isNumbered = ListNumber(walk.sheet[row.cells[0]].text)?.isWhole ?? false
      if isNumbered { texts.removeFirst() }
      guard let activity = texts.first, let time = times[FoldedName(activity)],
        texts.count == 1 || (texts.count == 2 && FoldedName(texts[1]) == time)
      else { return true }
      for id in row.cells { walk.settle(id, .dropped(.repeatedSteps)) }
      return false
    }
  }

  /// Takes the longest list 1, 2, 3 … as the steps of an SOP that has no table.
  private static func takeListedSteps(_ walk: inout DocumentWalk) {
    let run = longestList(walk)
    guard run.count >= leastSteps else { return }
    for index in run {
      let cells = walk.draft.loose[index].cells
      let texts = cells.map { walk.sheet[$0].text }
      var step = StepDraft()
      step.activity = CellList.withoutMark(Array(texts.joined(separator: [0x20])))
      walk.draft.steps.append(step)
      for id in cells { walk.settle(id, .used(.step), step: walk.draft.steps.count) }
    }
    walk.draft.loose.removeSubrange(run)
    walk.draft.notes.append(.listedSteps)
  }

  /// A list has at least so many elements to be one of steps.
  private static let leastSteps = 2

  private static func longestList(_ walk: DocumentWalk) -> Range<Int> {
    var best = 0..<0
    var start = 0
    var expected = 1
    for (index, row) in walk.draft.loose.enumerated() {
      let number = ListNumber(walk.sheet[row.cells[0]].text)
      // "3 berkas" is no element of a list, and "3" alone holds nothing.
      let isElement = number.map { $0.isWhole ? row.cells.count > 1 : $0.hasMark } ?? false
      if isElement, number?.value == expected {
        if expected == 1 { start = index }
        expected += 1
      } else if isElement, number?.value == 1 {
        start = index
        expected = 2
      } else {
        expected = 1
        continue
      }
      if index + 1 - start > best.count { best = start..<index + 1 }
    }
    return best
  }

  // MARK: What is left

  /// Keeps what was not understood as comments.
  private static func keepRest(_ walk: inout DocumentWalk) {
    for row in walk.draft.loose {
      walk.draft.comments.append(
        Array(row.cells.map { walk.sheet[$0].text }.joined(separator: Array(" | ".utf8)))
      )
      for id in row.cells { walk.settle(id, .kept) }
    }
    walk.draft.loose = []
  }

  private static func addNotes(_ draft: inout ProcedureDraft) {
    if draft.title == nil { draft.notes.insert(.missingTitle, at: 0) }
    if draft.steps.isEmpty { draft.notes.append(.noSteps) }
    add(ImportNote.shiftedRows, where: { $0.isShifted })
    add(ImportNote.severalMarks, where: { $0.marked.count > 1 })
    add(ImportNote.decisions, where: { $0.isDecision })
    add(ImportNote.cutLists, where: { $0.isListCut })
    add(ImportNote.unreadableTimes, where: { !$0.time.isEmpty && !$0.isTimeReadable })

    func add(_ note: ([Int]) -> ImportNote, where isMeant: (StepDraft) -> Bool) {
      let steps = draft.steps.indices.filter { isMeant(draft.steps[$0]) }.map { $0 + 1 }
      if !steps.isEmpty { draft.notes.append(note(steps)) }
    }
  }

  // MARK: Lists

  /// Cuts lists whose marks were lost like the list of the same words in another step.
  private static func cutLists(_ steps: inout [StepDraft]) {
    var lists: [[UInt8]: [[UInt8]]] = [:]
    for step in steps {
      for list in [step.inputs, step.outputs] where list.count > 1 {
        lists[Vocabulary.squeeze(list.joined())] = list
      }
    }
    guard !lists.isEmpty else { return }
    for index in steps.indices {
      if let list = whole(steps[index].inputs) { steps[index].inputs = list }
      if let list = whole(steps[index].outputs) { steps[index].outputs = list }

      func whole(_ elements: [[UInt8]]) -> [[UInt8]]? {
        guard elements.count == 1, let list = lists[Vocabulary.squeeze(elements[0])] else {
          return nil
        }
        steps[index].isListCut = true
        return list
      }
    }
  }
}

extension StepDraft {
  /// Whether the step decides: a diamond marks it, or its words say what happens if not.
  ///
  /// The rule for words: `jika`, `bila`, `apabila` or `kalau` stands somewhere, and right before a
  /// `tidak`, `belum` or `tak`.
  var isDecision: Bool {
    if hasDiamond { return true }
    let words = FoldedName(activity).words
    return words.indices.dropFirst().contains { index in
      StepDraft.spellsAny(words[index], ["tidak", "belum", "tak"])
        && StepDraft.spellsAny(words[index - 1], ["jika", "bila", "apabila", "kalau"])
    }
  }

  private static func spellsAny(_ word: ArraySlice<UInt8>, _ list: [StaticString]) -> Bool {
    list.contains { word.spells($0) }
  }

  /// Whether the time is a length of time, or a mark for none.
  var isTimeReadable: Bool {
    time == [UInt8(ascii: "-")] || time == [UInt8(ascii: "?")] || RowAligner.isTime(time)
  }
}
