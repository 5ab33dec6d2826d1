/// The head of an SOP table: what stands in which column.
struct TableHead: Sendable {
  /// What a column holds.
  enum Column: Equatable, Sendable {
    case number, activity, performers, inputs, duration, outputs, remark
    /// A lane, by its position among the lanes.
    case lane(Int)
    /// A column with a heading that the form does not have.
    case other
    /// A column without a heading.
    case unlabelled
  }

  /// The columns from left to right.
  private(set) var columns: [Column]
  /// The names of the lanes.
  private(set) var lanes: [[UInt8]] = []
  /// The headings of the columns that the form does not have, by column.
  private(set) var otherLabels: [Int: [UInt8]] = [:]
  /// What the head leaves uncertain, for the author of the draft.
  private(set) var notes: [ImportNote] = []
  /// How many rows the head has.
  let rowCount: Int
  /// The columns that each row is asked for; nothing for one that the table does not have.
  private(set) var number: Int?
  private(set) var activity: Int?
  private(set) var duration: Int?
  /// The unit of times that the heading names, for times that are mere numbers.
  private(set) var timeUnit: [UInt8]?
  /// The lanes by their names, folded.
  private var laneNames: [FoldedName: Int] = [:]

  /// Whether a text is the name of a lane.
  func isLane(_ text: [UInt8]) -> Bool { laneNames[FoldedName(text)] != nil }

  /// Whether two heads are the same, as on each page of a table.
  func isSame(as other: TableHead) -> Bool {
    columns == other.columns && lanes.map { FoldedName($0) } == other.lanes.map { FoldedName($0) }
  }
}

extension TableHead {
  /// Reads the head that begins at a row; nothing when none does.
  init?(_ sheet: SourceSheet, at start: Int) {
    guard TableHead.isHeadRow(sheet, start) else { return nil }
    var end = start + 1
    while end < sheet.rows.count, end - start < TableHead.mostRows,
      sheet.rows[end].table == sheet.rows[start].table,
      TableHead.continues(sheet, from: start, at: end)
    {
      end += 1
    }
    rowCount = end - start
    let rows = sheet.rows[start..<end]
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    columns = [Column](repeating: .unlabelled, count: width)
    label(Array(rows), in: sheet)
    guard columns.contains(.activity) else { return nil }
    addMissingLabels()
    number = columns.firstIndex(of: .number)
    activity = columns.firstIndex(of: .activity)
    duration = columns.firstIndex(of: .duration)
  }

  /// A head has two rows, or three with one that numbers the columns; scans may tear one in two.
  private static let mostRows = 4

  private static func isHeadRow(_ sheet: SourceSheet, _ index: Int) -> Bool {
    let row = sheet.rows[index]
    guard row.table != nil else { return false }
    let texts = row.written.map { sheet[$0.id].text }
    guard let first = texts.first, ListNumber(first) == nil else { return false }
    return ColumnLabel.knownCount(texts) >= ColumnLabel.leastOfHead
  }

  /// Whether a row below the first one belongs to the head too.
  private static func continues(_ sheet: SourceSheet, from start: Int, at index: Int) -> Bool {
    let row = sheet.rows[index]
    if row.isBlank { return false }
    let texts = row.written.map { sheet[$0.id].text }
    if isColumnNumbers(texts) { return true }
    // A head that is printed again is a head of its own.
    let above = sheet.rows[start].written.map { sheet[$0.id].text }
    if texts == above { return false }
    if isHeadRow(sheet, index) { return true }
    let isMerged = row.written.contains { cell in
      sheet.rows[start].cell(cell.column) == cell.id
    }
    if isMerged { return true }
    let isBelowLanes = index == start + 1 && above.contains { ColumnLabel($0) == .performers }
    let hasActivity = sheet.rows[start].cells.enumerated().contains { column, id in
      guard let id, ColumnLabel(sheet[id].text) == .activity else { return false }
      return row.cell(column) != nil
    }
    return isBelowLanes && !hasActivity && ListNumber(texts[0]) == nil
  }

  /// Whether the cells are 1, 2, 3 and so on, which number the columns.
  private static func isColumnNumbers(_ texts: [[UInt8]]) -> Bool {
    guard texts.count >= 3 else { return false }
    return texts.enumerated().allSatisfy { ListNumber($1)?.isWhole($0 + 1) ?? false }
  }

  // MARK: Labels

  /// Labels the columns: the lowest heading counts, one above it only where none is below.
  private mutating func label(_ rows: [SourceRow], in sheet: SourceSheet) {
    let rows = rows.filter { !TableHead.isColumnNumbers($0.written.map { sheet[$0.id].text }) }
    let ids = columns.indices.map { column in rows.compactMap { $0.cell(column) } }
    let lowest = ids.map { $0.last.map { sheet[$0].text } }
    let headings = TableHead.headings(lowest, ids)
    let labels = ColumnHeading.labels(headings)
    let isForeign = { (column: Int) in lowest[column] != nil && headings[column] == nil }
    // Below a heading "Pelaksana" in the same row stand names of performers, not lanes beside it.
    let hasNames = rows.count == 1 && labels.contains(.performers)
    let between = TableHead.zone(labels)
    let zone = hasNames ? between.upperBound..<between.upperBound : between
    let hasLanes = zone.contains { isForeign($0) }
    for column in columns.indices {
      guard let text = lowest[column] else { continue }
      switch labels[column] {
      case .performers? where hasLanes:
        // In the lowest row it is the name of a lane, above it only the heading of the lanes.
        if ids[column].last == rows.last?.cell(column) { addLane(text, column) }
      case let label?: set(label, text, column)
      case nil where zone.contains(column) && isForeign(column): addLane(text, column)
      case nil: addOther(text, column)
      }
    }
  }

  /// The columns between the activities and the quality standard, where lanes may stand.
  private static func zone(_ labels: [ColumnLabel?]) -> Range<Int> {
    let activity = labels.firstIndex(of: .activity) ?? labels.count
    let quality =
      labels.firstIndex { $0 == .inputs || $0 == .duration || $0 == .outputs } ?? labels.count
    return activity < quality ? activity + 1..<quality : quality..<quality
  }

  /// Recognises the lowest heading of each column.
  private static func headings(
    _ lowest: [[UInt8]?],
    _ ids: [[FragmentID]]
  ) -> [ColumnHeading?] {
    var headings = lowest.map { $0.flatMap { ColumnHeading($0) } }
    let zone = zone(ColumnHeading.labels(headings))
    let candidates = zone.filter { column in
      lowest[column] != nil && (headings[column]?.label ?? .performers) == .performers
    }
    // "Penanggung jawab" is a lane below "Pelaksana" and beside lanes; alone it heads names.
    for column in candidates where headings[column]?.doubt ?? 0 > 0 {
      let isBelowAnother = ids[column].first != ids[column].last
      if isBelowAnother || candidates.count > 1 { headings[column] = nil }
    }
    return headings
  }

  private mutating func set(_ label: ColumnLabel, _ text: [UInt8], _ column: Int) {
    columns[column] = Column(label)
    if label == .duration { timeUnit = ColumnLabel.unit(in: text) }
  }

  /// Takes a heading outside of the lanes that is none of the form, unless a letter of it slipped.
  private mutating func addOther(_ text: [UInt8], _ column: Int) {
    if let label = ColumnLabel(withSlip: text), !columns.contains(Column(label)) {
      columns[column] = Column(label)
    } else {
      columns[column] = .other
      otherLabels[column] = text
    }
  }

  private mutating func addLane(_ name: [UInt8], _ column: Int) {
    let folded = FoldedName(name)
    let lane = laneNames[folded] ?? lanes.count
    if lane == lanes.count { lanes.append(name) }
    laneNames[folded] = lane
    columns[column] = .lane(lane)
  }

  /// Finds the columns of the form that have no heading, or stand in the wrong place.
  private mutating func addMissingLabels() {
    if !columns.contains(.number), columns.first == .unlabelled { columns[0] = .number }
    guard let duration = columns.firstIndex(of: .duration) else { return }
    if let outputs = columns.firstIndex(of: .outputs) {
      // The form has the remarks behind the outputs, always: the rows of the head are shifted.
      if let remark = columns.firstIndex(of: .remark), remark < outputs, remark > duration {
        columns.swapAt(remark, outputs)
        notes.append(.shiftedHead)
      }
    } else if duration + 1 < columns.count, columns[duration + 1] == .unlabelled {
      columns[duration + 1] = .outputs
      notes.append(.unlabelledOutputs)
    }
  }
}

extension TableHead.Column {
  /// What stands below a heading.
  fileprivate init(_ label: ColumnLabel) {
    switch label {
    case .number: self = .number
    case .activity: self = .activity
    case .inputs: self = .inputs
    case .duration: self = .duration
    case .outputs: self = .outputs
    case .remark: self = .remark
    case .performers: self = .performers
    case .quality: self = .unlabelled
    }
  }
}
