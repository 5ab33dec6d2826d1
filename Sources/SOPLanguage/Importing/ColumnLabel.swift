/// What a heading of the SOP table says about its column.
///
/// The spellings are those of ``Vocabulary``; what tables call their columns besides, and needs no
/// keyword, is in ``ColumnHeading/further``.
enum ColumnLabel: Equatable, Sendable {
  case number, activity, inputs, duration, outputs, remark
  /// `Pelaksana`: above the lanes, or above the names of performers.
  case performers
  /// `Mutu baku`, above the three columns of the quality standard.
  case quality

  /// So many headings in a row make it the head of a table.
  static let leastOfHead = 2

  /// The heading that a text is, if it is one.
  init?(_ text: [UInt8]) {
    guard let heading = ColumnHeading(text) else { return nil }
    self = heading.label
  }

  /// The unit that a heading has in brackets, as `Waktu (menit)`; nothing without brackets.
  static func unit(in text: [UInt8]) -> [UInt8]? {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let close = text[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let unit = Blanks.fold(Array(text[(open + 1)..<close]))
    return unit.isEmpty ? nil : unit
  }

  /// The heading that a text with one slip in it is, for columns that are no lanes.
  init?(withSlip text: [UInt8]) {
    let squeezed = Vocabulary.squeeze(text)
    let near = Vocabulary.spellings(near: squeezed, in: .anyStep)
      .first { $0.distance <= 1 && squeezed.count >= ColumnLabel.leastLettersOfSlip }
    guard let near, let label = ColumnLabel(near.spelling.keyword) else { return nil }
    self = label
  }

  /// Shorter words are too near to other words.
  private static let leastLettersOfSlip = 5

  /// The column whose cells are values of a keyword.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .step: self = .activity
    case .inputs, .requirements: self = .inputs
    case .duration: self = .duration
    case .outputs: self = .outputs
    case .remark: self = .remark
    case .lanes: self = .performers
    default: return nil
    }
  }

  /// How many different headings stand among the cells of a row.
  static func knownCount(_ cells: [[UInt8]]) -> Int {
    var found: [ColumnLabel] = []
    for cell in cells {
      if let label = ColumnLabel(cell), !found.contains(label) { found.append(label) }
    }
    return found.count
  }
}
