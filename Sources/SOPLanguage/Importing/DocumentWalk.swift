/// Goes through the rows of a source once, from top to bottom, and makes drafts of them.
///
/// A row is, in this order: the head of a table, a step below a head, or something outside of the
/// table: a title, a label with its value, a line of an open section. What is nothing of that stays
/// loose until its SOP ends, when it may prove to be a title or to repeat the steps.
struct DocumentWalk {
  let sheet: SourceSheet
  var account: ImportAccount
  /// The SOPs that are finished.
  var finished: [ProcedureDraft] = []
  /// The SOP to which rows belong now.
  var draft = ProcedureDraft()
  /// The head of the table to which rows belong, also behind the lines between two pages.
  var head: TableHead?
  /// The table in which the head stood.
  var headTable: Int?
  /// The activity of the last step.
  var lastActivity: FragmentID?
  /// The field whose lines follow.
  var section: Keyword?
  /// The headings that stand beside each other above their lists, by column.
  var columns: [(column: Int, keyword: Keyword)] = []
  /// Whether a blank line stands before the row.
  var isBehindBlank = true
  /// The lines outside of tables so far.
  var seen = SeenLines()
  /// The first title of the document, for tables without one of their own.
  var documentTitle: [UInt8]?

  /// Makes drafts of the rows of a source.
  static func walk(_ sheet: SourceSheet) -> (drafts: [ProcedureDraft], account: ImportAccount) {
    var walk = DocumentWalk(sheet)
    walk.run()
    return (walk.finished, walk.account)
  }

  private init(_ sheet: SourceSheet) {
    self.sheet = sheet
    account = ImportAccount(count: sheet.fragments.count)
  }

  private mutating func run() {
    var index = 0
    while index < sheet.rows.count {
      let row = sheet.rows[index]
      if row.isBlank {
        isBehindBlank = true
        index += 1
        continue
      }
      if let found = TableHead(sheet, at: index) {
        take(found, at: index)
        index += found.rowCount
      } else {
        if !takeStep(row) { takeOutside(row) }
        index += 1
      }
      isBehindBlank = false
    }
    finish()
  }

  /// Settles what becomes of a fragment of the SOP at hand.
  mutating func settle(_ id: FragmentID, _ fate: Fate, step: Int? = nil) {
    account.settle(id, fate, procedure: finished.count, step: step)
  }

  // MARK: Heads

  private mutating func take(_ found: TableHead, at index: Int) {
    let rows = sheet.rows[index..<index + found.rowCount]
    section = nil
    columns = []
    if let head, found.isSame(as: head), goesOn(behind: index + found.rowCount) {
      headTable = sheet.rows[index].table
      for cell in rows.flatMap({ $0.written }) { settle(cell.id, .dropped(.repeatedHead)) }
      return
    }
    if !draft.steps.isEmpty { beginProcedure() }
    markRowAboveHead(index)
    head = found
    headTable = sheet.rows[index].table
    draft.hasTable = true
    draft.lanes = found.lanes
    draft.notes += found.notes
    for row in rows {
      for cell in row.written {
        let text = sheet[cell.id].text
        settle(cell.id, found.isLane(text) ? .lane : .heading)
      }
    }
  }

  /// Whether the first step below a head continues the numbers of the steps so far.
  private func goesOn(behind index: Int) -> Bool {
    guard let last = draft.steps.last else { return false }
    let row = sheet.rows[index...].first { !$0.isBlank }
    guard let column = head?.number, let id = row?.cell(column),
      let number = ListNumber(sheet[id].text), number.isWhole, let printed = last.printedNumber
    else { return true }
    return number.value > printed
  }

  /// The row right above a head in the same table is its title.
  private mutating func markRowAboveHead(_ index: Int) {
    guard index > 0, let last = draft.loose.last, last.cells.count == 1,
      sheet.rows[index - 1].written.map({ $0.id }) == last.cells,
      sheet.rows[index - 1].table == sheet.rows[index].table
    else { return }
    draft.loose[draft.loose.count - 1].isAboveHead = true
  }

  // MARK: SOPs

  /// Ends the SOP at hand; what stands loose behind it belongs to the next one.
  mutating func beginProcedure() {
    let behind = draft.loose[draft.looseBefore...]
    draft.loose.removeSubrange(draft.looseBefore...)
    finish()
    draft.loose = behind.map { LooseRow(cells: $0.cells, isBeforeFields: true) }
  }

  /// Ends the SOP at hand.
  private mutating func finish() {
    section = nil
    columns = []
    head = nil
    lastActivity = nil
    guard !draft.isEmpty || draft.hasTable else { return }
    DraftFinisher.finish(&self)
    finished.append(draft)
    draft = ProcedureDraft()
  }
}
