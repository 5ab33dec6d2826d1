/// What stands in the cell of a lane.
enum LaneMark: Equatable, Sendable {
  /// A symbol or a cross: this lane performs the step.
  case performs
  /// The symbol of a beginning or an end, or the word.
  case terminator
  /// A diamond: this lane decides.
  case decides
  /// Only an arrow that passes through.
  case arrow
  /// Something else, which says nothing that could be relied on.
  case other

  /// Reads the text of a cell.
  ///
  /// Arrows beside a symbol do not count; nor do the answers `ya` and `tidak` beside a diamond.
  init(_ text: [UInt8]) {
    var found: LaneMark?
    for word in text.split(separator: 0x20) {
      switch LaneMark.mark(Array(word)) {
      case .other?:
        self = .other
        return
      case .arrow?: found = found ?? .arrow
      case let mark?: if found == nil || found == .arrow { found = mark }
      case nil: continue
      }
    }
    self = found ?? .arrow
  }

  /// What a word says; nothing for the answer of a decision.
  private static func mark(_ word: [UInt8]) -> LaneMark? {
    if contains(capsules, word) { return .terminator }
    if contains(boxes, word) { return .performs }
    if contains(diamonds, word) { return .decides }
    if contains(arrows, word) { return .arrow }
    let letters = Vocabulary.squeeze(word)
    if contains(terminators, letters) { return .terminator }
    return contains(answers, letters) ? nil : .other
  }

  private static func contains(_ list: [StaticString], _ word: [UInt8]) -> Bool {
    list.contains { word.elementsEqual($0.text.utf8) }
  }

  private static let capsules: [StaticString] = ["○", "◯", "●", "⚪", "⚫", "⬭", "⬬", "O", "o"]
  private static let boxes: [StaticString] = [
    "▭", "□", "■", "▢", "▣", "◻", "◼", "▯", "▬", "▮", "☐", "☑", "☒", "⬜", "⬛", "x", "X", "v", "V",
    "√", "✓", "✔", "✗", "✘", "×", "[]", "[ ]", "[x]", "[X]",
  ]
  private static let diamonds: [StaticString] = ["◇", "◆", "♢", "♦", "◊", "⬦", "⬥", "<>"]
  private static let arrows: [StaticString] = [
    "→", "←", "↑", "↓", "↔", "↕", "⇒", "⇐", "⇑", "⇓", "➔", "➜", "►", "▼", "◄", "▲", "->", "<-",
    "-->", "<--", "|", "│", "─",
  ]
  private static let terminators: [StaticString] = ["mulai", "selesai", "start", "finish", "end"]
  private static let answers: [StaticString] = ["ya", "tidak", "yes", "no"]
}
