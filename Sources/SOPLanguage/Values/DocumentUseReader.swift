/// A document as a step names it: `Nota Dinas [diparaf]`.
package struct DocumentMention: Sendable {
  /// The name.
  package var name: String
  /// The place of the name.
  package var nameRange: SourceRange
  /// The state in square brackets, if one was written.
  package var state: String?
  /// The place of the state; empty behind the name when there is none.
  package var stateRange: SourceRange

  /// Makes a mention.
  package init(name: String, nameRange: SourceRange, state: String?, stateRange: SourceRange) {
    self.name = name
    self.nameRange = nameRange
    self.state = state
    self.stateRange = stateRange
  }
}

/// Reads one element of `Kelengkapan` or `Output`.
package enum DocumentUseReader {
  /// Reads a document and its state; whether the document has that state is another question.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<DocumentMention> {
    if let mark: Entry<DocumentMention> = PlainEntry.mark(text) { return mark }
    guard let (name, state) = places(text, into: &findings) else { return .unreadable(text.text) }
    return .value(
      DocumentMention(
        name: text.text(of: name),
        nameRange: text.range(of: name),
        state: state.map { text.text(of: $0) },
        stateRange: state.map { text.range(of: $0) } ?? text.range(of: name).endPoint
      )
    )
  }

  /// Where name and state stand in a text that is a value; nothing when it can't be read.
  static func places(
    _ text: ValueText,
    into findings: inout Findings
  ) -> (name: Range<Int>, state: Range<Int>?)? {
    var groups = BracketGroups(text)
    let state = groups.takeGroup(UInt8(ascii: "["))?.content
    groups.checkRest(UInt8(ascii: "["))
    let name = groups.rest
    guard !name.isEmpty else {
      findings.report(.namelessMark(text.excerpt), in: text.file, at: text.range)
      return nil
    }
    groups.report(text, into: &findings)
    let isStray = groups.slip != nil && groups.slip?.missing == nil
    if isStray { return nil }
    return (name, state.flatMap { $0.isEmpty ? nil : $0 })
  }
}

/// A document as `Dokumen` declares it.
package struct DocumentDeclaration: Sendable {
  /// The name.
  package var name: String
  /// The place of the name.
  package var nameRange: SourceRange
  /// Where the document comes from.
  package var origin: Document.Origin
  /// The states it can have, from first to last; empty means the default order.
  package var states: [String]
  /// The places of the states.
  package var stateRanges: [SourceRange]

  /// Makes a declaration.
  package init(
    name: String,
    nameRange: SourceRange,
    origin: Document.Origin,
    states: [String],
    stateRanges: [SourceRange]
  ) {
    self.name = name
    self.nameRange = nameRange
    self.origin = origin
    self.states = states
    self.stateRanges = stateRanges
  }
}

/// Reads an item of `Dokumen`: `Nota Dinas [luar]`, `Disposisi [konsep < ditandatangani]`.
package enum DocumentDeclarationReader {
  /// Reads a declaration; several groups in brackets may follow the name.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<DocumentDeclaration> {
    if let mark: Entry<DocumentDeclaration> = PlainEntry.mark(text) { return mark }
    var groups = BracketGroups(text)
    var contents: [Range<Int>] = []
    while let group = groups.takeGroup(UInt8(ascii: "[")) { contents.append(group.content) }
    groups.checkRest(UInt8(ascii: "["))
    guard !groups.rest.isEmpty else {
      findings.report(.namelessMark(text.excerpt), in: text.file, at: text.range)
      return .unreadable(text.text)
    }
    groups.report(text, into: &findings)
    var declaration = DocumentDeclaration(
      name: text.text(of: groups.rest),
      nameRange: text.range(of: groups.rest),
      origin: .undeclared,
      states: [],
      stateRanges: []
    )
    for content in contents.reversed() {
      add(content, to: &declaration, text, into: &findings)
    }
    return .value(declaration)
  }

  /// Adds what one group says: an origin, or the order of the states.
  private static func add(
    _ content: Range<Int>,
    to declaration: inout DocumentDeclaration,
    _ text: ValueText,
    into findings: inout Findings
  ) {
    let mark = UInt8(ascii: "<")
    let group = text.part(content)
    if !group.bytes.contains(mark), let origin = origin(group, into: &findings) {
      declaration.origin = origin
      return
    }
    let end = group.extent.upperBound
    var start = group.extent.lowerBound
    for index in start...end where index == end || group.buffer[index] == mark {
      let state = group.part(start..<index)
      start = index + 1
      if state.isEmpty { continue }
      let name = state.text
      let folded = state.name
      if declaration.states.contains(where: { folded.isFold(of: $0) }) {
        findings.report(.repeatedState(name), in: state.file, at: state.range)
      } else {
        declaration.states.append(name)
        declaration.stateRanges.append(state.range)
      }
    }
  }

  /// The origin that a word in brackets names; a slip in it is reported and taken as corrected.
  private static func origin(
    _ word: ValueText,
    into findings: inout Findings
  ) -> Document.Origin? {
    if word.bytes.spells("luar") { return .external }
    if word.bytes.spells("arsip") { return .archive }
    let name = word.name
    let nearest = EditDistance.nearest(to: name.bytes, among: markBytes)
    guard nearest.count == 1 else { return nil }
    let spelling = marks[nearest[0]].text
    if name != FoldedName(spelling) {
      findings.report(
        .unknownMark(word.text, choices: marks.map { $0.text }, nearest: [spelling]),
        in: word.file,
        at: word.range,
        fixes: [word.replacing(word.extent, with: spelling)]
      )
    }
    return nearest[0] == 0 ? .external : .archive
  }

  private static let marks: [StaticString] = ["luar", "arsip"]
  private static let markBytes = marks.map { Array($0.text.utf8) }
}
