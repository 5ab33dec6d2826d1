/// A lane as it is declared: `Kepala Bidang (Kabid)`, `Tamu [luar]`, `Sistem OSS [sistem]`.
package struct LaneDeclaration: Sendable {
  /// The full title.
  package var name: String
  /// The place of the full title.
  package var nameRange: SourceRange
  /// The short name, if one was given.
  package var shortName: String?
  /// The place of the short name; empty behind the name when there is none.
  package var shortNameRange: SourceRange
  /// What stands in square brackets.
  package var kind: Lane.Kind

  /// Makes a declaration.
  package init(
    name: String,
    nameRange: SourceRange,
    shortName: String?,
    shortNameRange: SourceRange,
    kind: Lane.Kind
  ) {
    self.name = name
    self.nameRange = nameRange
    self.shortName = shortName
    self.shortNameRange = shortNameRange
    self.kind = kind
  }
}

/// Reads an item of `Pelaksana` or `Jabatan`.
///
/// A slip in the brackets is reported, but the lane is there all the same: otherwise every step
/// that names it would be reported as well.
package enum LaneReader {
  /// Reads a lane.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<LaneDeclaration> {
    if let mark: Entry<LaneDeclaration> = PlainEntry.mark(text) { return mark }
    var groups = BracketGroups(text)
    let (kind, short) = takeGroups(&groups, text)
    let name = groups.rest
    guard !name.isEmpty else {
      findings.report(.namelessMark(text.excerpt), in: text.file, at: text.range)
      return .unreadable(text.text)
    }
    groups.report(text, into: &findings)
    let laneKind = kind.map { readKind($0, text, groups.slip == nil, into: &findings) } ?? .post
    return .value(
      LaneDeclaration(
        name: text.text(of: name),
        nameRange: text.range(of: name),
        shortName: short.map { text.text(of: $0) },
        shortNameRange: short.map { text.range(of: $0) } ?? text.range(of: name).endPoint,
        kind: laneKind
      )
    )
  }

  /// Takes the kind and the short name off the end of the text, in either order.
  private static func takeGroups(
    _ groups: inout BracketGroups,
    _ text: ValueText
  ) -> (kind: Range<Int>?, short: Range<Int>?) {
    var kind: Range<Int>?
    var short: Range<Int>?
    while let last = text.buffer[groups.rest].last {
      if kind == nil, let group = groups.takeGroup(UInt8(ascii: "[")) {
        kind = group.content
      } else if short == nil, isShortName(last, text, groups),
        let group = groups.takeGroup(UInt8(ascii: "("))
      {
        short = group.content
      } else {
        break
      }
    }
    groups.checkRest(UInt8(ascii: "["))
    groups.checkRest(UInt8(ascii: "("))
    return (kind, short.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Whether a group in round brackets ends the text, closed or not.
  private static func isShortName(_ last: UInt8, _ text: ValueText, _ groups: BracketGroups) -> Bool
  {
    if last == UInt8(ascii: ")") { return true }
    var depth = 0
    for index in groups.rest {
      if text.buffer[index] == UInt8(ascii: "(") { depth += 1 }
      if text.buffer[index] == UInt8(ascii: ")") { depth -= 1 }
    }
    return depth > 0
  }

  private static func readKind(
    _ range: Range<Int>,
    _ text: ValueText,
    _ mayReport: Bool,
    into findings: inout Findings
  ) -> Lane.Kind {
    let name = text.name(of: range)
    let marks: [StaticString] = ["luar", "sistem"]
    if name == FoldedName("luar") { return .outsider }
    if name == FoldedName("sistem") { return .system }
    let nearest = EditDistance.nearest(to: name.bytes, among: marks.map { Array($0.text.utf8) })
    let names = nearest.map { marks[$0].text }
    if mayReport {
      findings.report(
        .unknownMark(text.text(of: range), choices: marks.map { $0.text }, nearest: names),
        in: text.file,
        at: text.range(of: range),
        fixes: names.count == 1 ? [text.replacing(range, with: names[0])] : []
      )
    }
    guard names.count == 1 else { return .post }
    return nearest[0] == 0 ? .outsider : .system
  }
}
