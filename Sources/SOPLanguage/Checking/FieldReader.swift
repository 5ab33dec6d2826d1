/// Reads the values of one file's keyword lines, and remembers where they stood.
///
/// What all fields share is here: `?`, `-`, empty values, author's notes inside a value, and the
/// rule that nothing more is said about a line whose slip was reported already.
struct FieldReader {
  /// The tree of the file.
  let tree: SyntaxTree
  /// What was found so far, that of the tree included.
  var findings: Findings
  /// Author's notes, in the order of the text.
  var openNotes: [String] = []
  /// The node whose value was asked for last: its place is looked at first, then what it says.
  private var valueID: SyntaxNodeID?
  private var value: ValueText
  /// The node whose elements were asked for last.
  private var elementsID: SyntaxNodeID?
  private var elements: [ValueText] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    self.findings = tree.findings
    value = ValueText([], of: tree.bytes, in: tree.file, anchor: SourceRange(0, 0))
    for range in tree.openNotes { note(range) }
  }

  /// What a value is before its type comes in.
  enum Plain {
    case empty, unknown, none
    case text(ValueText)
  }

  /// Reads a value of one piece.
  mutating func entry<Value>(
    _ id: SyntaxNodeID,
    _ read: (ValueText, inout Findings) -> Entry<Value>
  ) -> Entry<Value> {
    switch plain(value(of: id), of: id) {
    case .empty: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .text(let text): return reading(id) { findings in read(text, &findings) }
    }
  }

  /// Reads the elements of a list; elements that can't be read are left out.
  mutating func list<Value>(
    _ id: SyntaxNodeID,
    _ read: (ValueText, inout Findings) -> Value?
  ) -> Entry<[Value]> {
    switch written(id) {
    case .missing: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .unreadable(let text): return .unreadable(text)
    case .value(let elements):
      return .value(
        reading(id) { findings in
          var values: [Value] = []
          values.reserveCapacity(elements.count)
          for element in elements {
            if let value = read(element, &findings) { values.append(value) }
          }
          return values
        }
      )
    }
  }

  /// The elements of a list as they are written, without the author's notes in them.
  mutating func written(_ id: SyntaxNodeID) -> Entry<[ValueText]> {
    let elements = elements(of: id)
    guard elements.count <= 1 else {
      let areWhole = elements.allSatisfy { !$0.isEmpty && FieldReader.noteStart(in: $0) == nil }
      return .value(areWhole ? elements : elements.compactMap { withoutNote($0) })
    }
    let only = elements.first ?? value(of: id)
    switch plain(only, of: id) {
    case .empty: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .text(let text):
      let isWhole = elements.count == 1 && elements[0].extent == text.extent
      return .value(isWhole ? elements : [text])
    }
  }

  /// Reads the elements of a list with the reader of one element.
  mutating func list<Value>(
    _ id: SyntaxNodeID,
    _ read: (ValueText, inout Findings) -> Entry<Value>
  ) -> Entry<[Value]> {
    list(id) { text, findings -> Value? in read(text, &findings).value }
  }

  /// Reads a list of contacts; one that can't be read stays as plain text.
  mutating func contacts(
    _ id: SyntaxNodeID,
    demanding demand: ContactReader.Demand
  ) -> Entry<[Contact]> {
    list(id) { text, findings -> Contact? in
      ContactReader.read(text, demanding: demand, into: &findings).value
        ?? Contact(kind: .other, written: text.text, link: nil)
    }
  }

  /// Reads prose.
  mutating func text(_ id: SyntaxNodeID) -> Entry<String> {
    entry(id) { text, _ in .value(text.text) }
  }

  /// Reads a list of prose.
  mutating func texts(_ id: SyntaxNodeID) -> Entry<[String]> {
    list(id) { text, _ in text.text }
  }

  /// Runs `read` with the findings, or with a throw-away copy when the line had a slip.
  mutating func reading<Value>(
    _ id: SyntaxNodeID,
    _ read: (inout Findings) -> Value
  ) -> Value {
    guard tree[id].isCorrected else { return read(&findings) }
    var silenced = Findings()
    return read(&silenced)
  }

  /// Where a node's keyword and value stand.
  mutating func field(_ id: SyntaxNodeID) -> ProcedureOrigin.Field {
    let node = tree[id]
    var places: [SourceRange] = []
    if node.keyword.form.value.shape == .list {
      let elements = elements(of: id)
      places.reserveCapacity(elements.count)
      for element in elements { places.append(element.range) }
    }
    let range: SourceRange
    if let first = places.first, let last = places.last {
      range = first.joined(with: last)
    } else {
      range = value(of: id).range
    }
    return ProcedureOrigin.Field(
      keyword: node.keyword,
      keywordRange: node.keywordRange,
      valueRange: range,
      elements: places
    )
  }

  /// The value of a node in one piece.
  mutating func value(of id: SyntaxNodeID) -> ValueText {
    if valueID != id {
      value = tree.value(of: id)
      valueID = id
    }
    return value
  }

  /// The elements of a list, in a buffer that is used again for the next one.
  private mutating func elements(of id: SyntaxNodeID) -> [ValueText] {
    if elementsID == id { return elements }
    elementsID = id
    elements.removeAll(keepingCapacity: true)
    let items = tree[id].items
    if items.isEmpty {
      value(of: id).appendElements(to: &elements)
    } else {
      elements.reserveCapacity(items.count)
      for position in items {
        let item = tree.items[position]
        elements.append(
          ValueText(tree.pieces[item.pieces], of: tree.bytes, in: tree.file, anchor: item.place)
        )
      }
    }
    return elements
  }

  /// Tells a value that was left open from one that was written.
  private mutating func plain(_ text: ValueText, of id: SyntaxNodeID) -> Plain {
    let node = tree[id]
    let isSilent = node.isCorrected || node.isVirtual
    if text.isEmpty {
      if !isSilent, node.keyword.form.isExpected { reportEmpty(node, false) }
      return .empty
    }
    if FieldReader.noteStart(in: text) != nil {
      guard let rest = withoutNote(text) else { return .unknown }
      return plain(written: rest, of: node, isSilent)
    }
    return plain(written: text, of: node, isSilent)
  }

  private mutating func plain(
    written text: ValueText,
    of node: SyntaxNode,
    _ isSilent: Bool
  ) -> Plain {
    if text.isOnly(UInt8(ascii: "?")) {
      if !isSilent, node.keyword.form.isExpected { reportEmpty(node, true) }
      return .unknown
    }
    return text.isOnly(UInt8(ascii: "-")) ? .none : .text(text)
  }

  private mutating func reportEmpty(_ node: SyntaxNode, _ isUnknown: Bool) {
    let place = isUnknown && !node.value.isEmpty ? node.value : node.keywordRange
    findings.report(
      .emptyValue(of: Literal(node.keyword.spelling), isUnknown: isUnknown),
      in: tree.file,
      at: place
    )
  }

  /// The value before a `BELUM:`, which is taken down as a note; nothing when nothing is left.
  private mutating func withoutNote(_ text: ValueText) -> ValueText? {
    guard let start = FieldReader.noteStart(in: text) else { return text.isEmpty ? nil : text }
    note(text.range(of: start..<text.extent.upperBound))
    let rest = text.part(text.extent.lowerBound..<start)
    return rest.isEmpty ? nil : rest
  }

  private mutating func note(_ range: SourceRange) {
    var bytes = Blanks.fold(Array(tree.bytes[range.indices]))
    if bytes.starts(with: FieldReader.noteMark) { bytes.removeFirst(FieldReader.noteMark.count) }
    let words = String(decoding: Blanks.fold(bytes), as: UTF8.self)
    openNotes.append(words)
    findings.report(.openNote(words), in: tree.file, at: range)
  }

  private static let noteMark = Array("BELUM:".utf8)

  private static func noteStart(in text: ValueText) -> Int? {
    guard text.marks.contains(.colon) else { return nil }
    let bytes = text.buffer.span
    let last = text.extent.upperBound - noteMark.count
    var start = text.extent.lowerBound
    while start <= last {
      if bytes[start] == UInt8(ascii: "B"), text.buffer[start...].starts(with: noteMark) {
        return start
      }
      start += 1
    }
    return nil
  }
}
