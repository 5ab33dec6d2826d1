/// Who performs a step, and what tells it.
enum PerformerGuess: Equatable, Sendable {
  /// Marks of the source, or names in its column for performers.
  case stated([UInt8])
  /// A guess with its reason.
  case guessed([UInt8], Literal)
  /// The source does not say.
  case unknown

  /// Finds who performs a step.
  ///
  /// The rules, in this order: the marked lanes; the names in the column for performers; the only
  /// lane; the lane with whose name the activity begins.
  init(_ step: StepDraft, lanes: LaneNames) {
    let names = lanes.names
    if !step.marked.isEmpty {
      let marked = step.marked.map { names[$0] }
      self = .stated(Array(marked.joined(separator: Array(" dan ".utf8))))
    } else if !step.performers.isEmpty {
      self = .stated(step.performers)
    } else if names.count == 1 {
      self = .guessed(names[0], Literal("hanya ada satu kolom pelaksana"))
    } else if let name = lanes.subject(of: step.activity) {
      self = .guessed(name, Literal("uraian dimulai dengan nama pelaksana ini"))
    } else {
      self = .unknown
    }
  }

  /// The lanes of a table that names its performers in one column, in the order of first use.
  ///
  /// "Kasi dan Staf" is no lane of its own when "Kasi" and "Staf" stand in other rows.
  static func lanes(of steps: [StepDraft]) -> [[UInt8]] {
    var names: [[UInt8]] = []
    var known: [FoldedName: Int] = [:]
    for step in steps where !step.performers.isEmpty {
      let name = FoldedName(step.performers)
      if known[name] != nil || name.isEmpty { continue }
      known[name] = names.count
      names.append(step.performers)
    }
    return names.filter { text in
      let range = SourceRange(0, text.count)
      let value = ValueText([range], of: text, in: FileID(0), anchor: range)
      let parts = PerformerReader.split(value, knownNames: [])
      return parts.count < 2 || !parts.allSatisfy { known[FoldedName(text, $0.content)] != nil }
    }
  }
}

/// The names by which steps refer to lanes.
struct LaneNames: Sendable {
  /// The names, in the order of the lanes.
  let names: [[UInt8]]
  private var positions: [FoldedName: Int] = [:]
  private var mostWords = 0

  /// Names lanes: a step leaves out what stands in brackets behind the name.
  init(_ lanes: [[UInt8]]) {
    names = lanes.map { LaneNames.reference($0) }
    for (position, name) in names.enumerated() {
      let folded = FoldedName(name)
      if folded.isEmpty { continue }
      positions[folded] = position
      mostWords = max(mostWords, folded.words.count)
    }
  }

  private static func reference(_ lane: [UInt8]) -> [UInt8] {
    let bracket = lane.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    let name = Blanks.fold(Array(lane[..<(bracket ?? lane.count)]))
    return name.isEmpty ? lane : name
  }

  /// The longest name with whose words an activity begins and does not end.
  func subject(of activity: [UInt8]) -> [UInt8]? {
    let words = FoldedName(activity).words
    for count in (0...min(mostWords, max(0, words.count - 1))).reversed() where count > 0 {
      let beginning = FoldedName(Array(words[..<count].joined(separator: [0x20])))
      if let position = positions[beginning] { return names[position] }
    }
    return nil
  }
}
