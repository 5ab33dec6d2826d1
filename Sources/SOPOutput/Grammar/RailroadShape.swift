import SOPLanguage

/// A part of a railroad diagram with its size.
///
/// A track enters it at the left and leaves it at the right, on the same height. All lengths are
/// pixels.
struct RailroadShape {
  /// The parts of diagrams.
  indirect enum Kind {
    /// A box with a text on the track.
    case box(String, Box)
    /// One behind the other.
    case row([RailroadShape])
    /// One of several, the first on the track and the others below.
    case stack([RailroadShape])
    /// A part that a track above passes by.
    case bypass(RailroadShape)
    /// A part that a track below leads back to.
    case loop(RailroadShape)
  }

  /// What a box stands for.
  enum Box {
    /// A text as it stands.
    case literal
    /// One character of some.
    case character
    /// Another rule.
    case rule
    /// What is left out.
    case exception
  }

  /// What it is.
  let kind: Kind
  /// Its width.
  let width: Int
  /// How far it reaches above the track.
  let up: Int
  /// How far it reaches below the track.
  let down: Int

  /// The radius of every bend.
  static let radius = 10
  /// Half the height of a box.
  static let halfBox = 14
  /// The track between two parts.
  static let gap = 14
  /// The least distance between two tracks, one above the other.
  static let rowGap = 8
  /// The width of a character of the fixed-width text.
  private static let characterWidth = 9

  private init(_ kind: Kind, width: Int, up: Int, down: Int) {
    self.kind = kind
    self.width = width
    self.up = up
    self.down = down
  }

  // MARK: Making shapes

  private static func box(_ text: String, _ box: Box) -> RailroadShape {
    RailroadShape(
      .box(text, box),
      width: text.unicodeScalars.count * characterWidth + 20,
      up: halfBox,
      down: halfBox
    )
  }

  private static func row(_ parts: [RailroadShape]) -> RailroadShape {
    if parts.count == 1 { return parts[0] }
    return RailroadShape(
      .row(parts),
      width: parts.reduce(0) { $0 + $1.width } + gap * (parts.count - 1),
      up: parts.map { $0.up }.max() ?? 0,
      down: parts.map { $0.down }.max() ?? 0
    )
  }

  private static func stack(_ parts: [RailroadShape]) -> RailroadShape {
    if parts.count == 1 { return parts[0] }
    let below = parts.dropFirst().reduce(parts[0].down) { $0 + rowGap + $1.up + $1.down }
    return RailroadShape(
      .stack(parts),
      width: (parts.map { $0.width }.max() ?? 0) + 4 * radius,
      up: parts[0].up,
      down: below
    )
  }

  private static func bypass(_ part: RailroadShape) -> RailroadShape {
    RailroadShape(
      .bypass(part),
      width: part.width + 4 * radius,
      up: max(2 * radius, part.up + rowGap),
      down: part.down
    )
  }

  private static func loop(_ part: RailroadShape) -> RailroadShape {
    RailroadShape(
      .loop(part),
      width: part.width + 4 * radius,
      up: part.up,
      down: max(2 * radius, part.down + rowGap)
    )
  }

  // MARK: From grammars

  /// The shape of an expression.
  static func shape(of expression: Grammar.Expression) -> RailroadShape {
    switch expression {
    case .literal(let text): box(shown(text), .literal)
    case .character(let ranges): box(shown(ranges), .character)
    case .rule(let name): box(name, .rule)
    case .sequence(let parts): row(parts.map { shape(of: $0) })
    case .choice(let parts): stack(parts.map { shape(of: $0) })
    case .optional(let part): bypass(shape(of: part))
    case .repetition(let part, let atLeastOnce):
      atLeastOnce ? loop(shape(of: part)) : bypass(loop(shape(of: part)))
    case .members(let members): bypass(loop(stack(members.map { box($0.rule, .rule) })))
    case .exception(let whole, let part):
      row([shape(of: whole), box("kecuali", .exception), shape(of: part)])
    }
  }

  /// A literal with its blanks made visible where they would not be seen.
  private static func shown(_ text: String) -> String {
    if text == "\n" { return "↵" }
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] == " " {
      let isInside = index > 0 && index + 1 < scalars.count && scalars[index - 1] != "␣"
      if !isInside { scalars[index] = "␣" }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Characters as a short list; in words when there are many.
  private static func shown(_ ranges: [ClosedRange<UInt32>]) -> String {
    if ranges.contains(where: { $0.upperBound > 0x7E }) { return "huruf, angka, atau tanda" }
    return ranges.map { range in
      let ends = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
      let names = ends.compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }
      return names.joined(separator: "–")
    }.joined(separator: " ")
  }
}
