/// What a heading of the SOP table says about its column.
///
/// The spellings are those of ``Vocabulary``; only the headings for which the language needs no
/// keyword are listed here.
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
    guard text.count <= ColumnLabel.longest else { return nil }
    if let label = ColumnLabel.known(Vocabulary.squeeze(text)) {
      self = label
      return
    }
    // "Output / Hasil", "Waktu (menit)": what stands beside or behind a heading explains it.
    let end = text.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") }
    guard let end, let label = ColumnLabel.known(Vocabulary.squeeze(text[..<end])) else {
      return nil
    }
    self = label
  }

  /// Longer texts are no headings.
  private static let longest = 80

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

  private init?(_ keyword: Keyword) {
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

  private static func known(_ squeezed: [UInt8]) -> ColumnLabel? {
    if squeezed.isEmpty { return nil }
    if numbers.contains(where: { squeezed.elementsEqual($0.text.utf8) }) { return .number }
    if EditDistance.distance(squeezed, Array("mutubaku".utf8), atMost: 1) != nil { return .quality }
    return Vocabulary.spelling(squeezed: squeezed).flatMap { ColumnLabel($0.keyword) }
  }

  private static let numbers: [StaticString] = ["no", "nomor", "nourut"]

  /// How many different headings stand among the cells of a row.
  static func knownCount(_ cells: [[UInt8]]) -> Int {
    var found: [ColumnLabel] = []
    for cell in cells {
      if let label = ColumnLabel(cell), !found.contains(label) { found.append(label) }
    }
    return found.count
  }
}
