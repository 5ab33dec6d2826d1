extension DocumentWalk {
  /// Takes a row that is no row of the steps.
  mutating func takeOutside(_ row: SourceRow) {
    let cells = row.written
    if cells.count == 1, takeLine(cells[0].id) { return }
    if takeHeadings(cells) || takeColumns(cells) { return }
    if cells.count > 1 || FieldLabel(sheet[cells[0].id].text) != nil {
      takeLabels(cells.map { $0.id })
    } else {
      takeText(cells[0].id)
    }
  }

  // MARK: Single lines

  /// Takes a line that is a title, a page number, a speck or a legend.
  private mutating func takeLine(_ id: FragmentID) -> Bool {
    let text = sheet[id].text
    let isOpen = section != nil && columns.isEmpty
    if let title = FormTitle(text), !isOpen || !text.contains(where: { $0.isLowered }) {
      takeTitle(title, id)
      return true
    }
    // A number or a dash may be the value that is waited for.
    let isValue = ListNumber(text)?.isWhole ?? (text == [UInt8(ascii: "-")])
    if isOpen, currentFieldIsEmpty, isValue { return false }
    if !text.hasWord, !text.contains(where: { $0 >= 0x80 || $0.isASCIIDigit }) {
      settle(id, .dropped(.noise))
      return true
    }
    if PageNumber.isOne(text) {
      settle(id, .dropped(.pageNumber))
      return true
    }
    if draft.hasTable, Legend.isLine(text) {
      settle(id, .dropped(.legend))
      return true
    }
    return false
  }

  private mutating func takeTitle(_ title: FormTitle, _ id: FragmentID) {
    if !draft.steps.isEmpty { beginProcedure() }
    section = nil
    columns = []
    guard let words = title.title else { return settle(id, .heading) }
    documentTitle = documentTitle ?? words
    if draft.title == nil {
      draft.title = words
      settle(id, .used(.procedure))
    } else {
      addLoose([id])
    }
  }

  private var currentFieldIsEmpty: Bool {
    section.map { draft.isEmpty($0) } ?? false
  }

  // MARK: Labels

  /// Takes headings that stand beside each other, above their lists.
  private mutating func takeHeadings(_ cells: [(column: Int, id: FragmentID)]) -> Bool {
    guard cells.count > 1 else { return false }
    var found: [(column: Int, keyword: Keyword)] = []
    for cell in cells {
      guard let label = FieldLabel(sheet[cell.id].text), label.value.isEmpty,
        let keyword = label.keyword
      else { return false }
      found.append((cell.column, keyword))
    }
    columns = found
    section = nil
    for cell in cells { settle(cell.id, .heading) }
    for heading in found { draft.add([], to: heading.keyword) }
    return true
  }

  /// Takes the lists below headings that stand beside each other.
  private mutating func takeColumns(_ cells: [(column: Int, id: FragmentID)]) -> Bool {
    guard !columns.isEmpty,
      cells.allSatisfy({ cell in
        columns.contains { $0.column == cell.column } && FieldLabel(sheet[cell.id].text) == nil
      })
    else { return false }
    for cell in cells {
      guard account[cell.id] == nil,
        let heading = columns.first(where: { $0.column == cell.column })
      else { continue }
      add(sheet[cell.id].lines, of: cell.id, to: heading.keyword)
    }
    return true
  }

  /// Takes cells of which some are labels: the value follows in the same cell or in the next.
  private mutating func takeLabels(_ ids: [FragmentID]) {
    var open: Keyword?
    var loose: [FragmentID] = []
    var hasLabel = false
    for (position, id) in ids.enumerated() {
      let text = sheet[id].text
      if account[id] != nil {
        // A label that is merged over several rows has a value in each of them.
        open = FieldLabel(text).flatMap { $0.value.isEmpty ? $0.keyword : nil } ?? open
        hasLabel = true
      } else if let label = FieldLabel(text), open == nil || label.keyword != nil {
        columns = []
        hasLabel = true
        open = takeLabel(label, id, isLast: position == ids.count - 1)
      } else if let keyword = open {
        let value = FieldLabel.withoutColon(sheet[id].lines)
        add(value, of: id, to: keyword)
        if !value.isEmpty { open = nil }
      } else {
        loose.append(id)
      }
    }
    if !hasLabel, loose.count == 2, takeNumbered(loose) { return }
    if !loose.isEmpty { addLoose(loose) }
  }

  /// Takes a label; the keyword whose value has to follow in the next cell, if one has to.
  private mutating func takeLabel(
    _ label: FieldLabel,
    _ id: FragmentID,
    isLast: Bool
  ) -> Keyword? {
    guard let keyword = label.keyword else {
      section = nil
      settle(id, .heading)
      return nil
    }
    if label.value.isEmpty {
      draft.add([], to: keyword)
      settle(id, .heading)
      section = isLast ? keyword : nil
      return isLast ? nil : keyword
    }
    let lines = sheet[id].lines
    let isOneLine = lines.count == 1
    add(isOneLine ? [label.value] : [label.value] + lines.dropFirst(), of: id, to: keyword)
    section = keyword.form.value.shape == .list ? keyword : nil
    return nil
  }

  /// Takes a number and a text beside it as an element of the list that is open.
  private mutating func takeNumbered(_ ids: [FragmentID]) -> Bool {
    guard let keyword = section, keyword.form.value.shape == .list,
      ListNumber(sheet[ids[0]].text)?.isWhole ?? false
    else { return false }
    settle(ids[0], .dropped(.listNumber))
    add(sheet[ids[1]].lines, of: ids[1], to: keyword)
    return true
  }

  // MARK: Text

  /// Takes a line without a label: more of the open section, or something loose.
  private mutating func takeText(_ id: FragmentID) {
    let text = sheet[id].text
    if CellList.markLength(text) == 0, seen.insert(text) {
      if let section, draft.isEmpty(section) {
        draft.heldBack.append((section, id))
      } else {
        settle(id, .dropped(.repeatedLine))
      }
      return
    }
    guard let keyword = section else { return addLoose([id]) }
    let shape = keyword.form.value.shape
    if shape == .list, isBehindBlank || CellList.markLength(text) > 0 || currentFieldIsEmpty {
      add(sheet[id].lines, of: id, to: keyword)
    } else if shape == .list || (shape == .text && !isBehindBlank) {
      continueField(keyword, id)
    } else if currentFieldIsEmpty {
      add(sheet[id].lines, of: id, to: keyword)
      if shape == .single { section = nil }
    } else {
      section = nil
      addLoose([id])
    }
  }

  /// Adds the lines of a cell to a field.
  private mutating func add(_ lines: [[UInt8]], of id: FragmentID, to keyword: Keyword) {
    draft.add(lines, to: keyword)
    settle(id, .used(keyword))
  }

  /// Adds a line to the last line of a field.
  private mutating func continueField(_ keyword: Keyword, _ id: FragmentID) {
    guard draft.extend(keyword, by: sheet[id].text) else {
      return add(sheet[id].lines, of: id, to: keyword)
    }
    settle(id, .used(keyword))
  }

  private mutating func addLoose(_ ids: [FragmentID]) {
    // A cell that is merged over several rows is loose once.
    let before = draft.loose.last?.cells ?? []
    let own = ids.filter { !before.contains($0) }
    if own.isEmpty { return }
    draft.loose.append(LooseRow(cells: own, isBeforeFields: draft.fields.isEmpty))
  }
}

extension FieldLabel {
  /// The lines of a value without the colon that scans leave before it.
  static func withoutColon(_ lines: [[UInt8]]) -> [[UInt8]] {
    guard let first = lines.first, first.first == UInt8(ascii: ":") else { return lines }
    let rest = Array(first.drop { $0 == UInt8(ascii: ":") || $0 == 0x20 })
    return (rest.isEmpty ? [] : [rest]) + lines.dropFirst()
  }
}

extension UInt8 {
  /// Whether the byte is a lower-case letter of ASCII.
  fileprivate var isLowered: Bool { isASCIILetter && !isASCIIUppercase }
}
