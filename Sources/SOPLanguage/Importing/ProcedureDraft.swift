/// A step as far as a row of the source tells it.
struct StepDraft: Sendable {
  /// What is done.
  var activity: [UInt8] = []
  /// The number that is printed in the row.
  var printedNumber: Int?
  /// The lanes with a mark, by their positions, from left to right.
  var marked: [Int] = []
  /// Names of performers, where the table has a column for them.
  var performers: [UInt8] = []
  var inputs: [[UInt8]] = []
  var time: [UInt8] = []
  var outputs: [[UInt8]] = []
  var remark: [UInt8] = []
  /// What stands in columns that the form does not have, heading before it.
  var notes: [[UInt8]] = []
  /// What stands in a lane and is no mark, with the name of the lane.
  var oddMarks: [(lane: [UInt8], text: [UInt8])] = []
  /// Whether a diamond marks a lane.
  var hasDiamond = false
  /// Whether the cells had to be put into their columns by the place of the time.
  var isShifted = false
  /// Whether a list was cut like the same list of another step.
  var isListCut = false
}

/// A field of an SOP with what stands in it.
struct FieldDraft: Sendable {
  var keyword: Keyword
  /// The cells and lines that belong to it, each with the lines of its text.
  var parts: [[[UInt8]]]

  /// All lines.
  var lines: [[UInt8]] { parts.flatMap { $0 } }

  /// The elements, when the field is a list.
  var elements: [[UInt8]] { parts.flatMap { CellList.elements(of: $0) } }
}

/// A row that was not understood where it stood; it may still prove to repeat something.
struct LooseRow: Sendable {
  /// Its cells.
  var cells: [FragmentID]
  /// Whether it stands before every field of its SOP.
  var isBeforeFields: Bool
  /// Whether it stands in the table, right above its head.
  var isAboveHead = false
}

/// An SOP as far as the source tells it.
struct ProcedureDraft: Sendable {
  /// The title, where the source says that it is one.
  var title: [UInt8]?
  var fields: [FieldDraft] = []
  var lanes: [[UInt8]] = []
  var steps: [StepDraft] = []
  var loose: [LooseRow] = []
  /// How many loose rows stand before the last step or field.
  var looseBefore = 0
  /// Lines that stand further up too, below the heading of a field that was still empty: the head
  /// of a page, or the value after all if nothing else follows.
  var heldBack: [(keyword: Keyword, id: FragmentID)] = []
  /// Comments of the draft: what was not understood.
  var comments: [[UInt8]] = []
  var notes: [ImportNote] = []
  /// Whether a column for marks or names of performers was found.
  var hasTable = false

  /// Whether nothing at all was found.
  var isEmpty: Bool { title == nil && fields.isEmpty && steps.isEmpty && loose.isEmpty }

  /// Adds the lines of a cell to a field, or only the field when there are none.
  mutating func add(_ lines: [[UInt8]], to keyword: Keyword) {
    let index = fields.firstIndex { $0.keyword == keyword } ?? fields.count
    if index == fields.count { fields.append(FieldDraft(keyword: keyword, parts: [])) }
    if !lines.isEmpty { fields[index].parts.append(lines) }
    looseBefore = loose.count
  }

  /// Adds a line to what was added last to a field; says whether there was anything.
  mutating func extend(_ keyword: Keyword, by line: [UInt8]) -> Bool {
    guard let index = fields.firstIndex(where: { $0.keyword == keyword }),
      let part = fields[index].parts.indices.last,
      let last = fields[index].parts[part].indices.last
    else { return false }
    fields[index].parts[part][last] += [0x20] + line
    return true
  }

  /// Whether a field has no value yet.
  func isEmpty(_ keyword: Keyword) -> Bool {
    fields.first { $0.keyword == keyword }?.parts.isEmpty ?? true
  }
}
