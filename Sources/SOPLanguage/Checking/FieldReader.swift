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
  /// The elements of the list that was looked at last: its place is asked for, then its values.
  private var lastList: (id: SyntaxNodeID, elements: [ValueText])?

  init(_ tree: SyntaxTree) {
    self.tree = tree
    self.findings = tree.findings
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
    switch plain(tree.value(of: id), of: id) {
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
    let elements = elements(of: id)
    guard elements.count <= 1 else {
      let kept = elements.compactMap { withoutNote($0) }
      return .value(reading(id) { findings in kept.compactMap { read($0, &findings) } })
    }
    let only = elements.first ?? tree.value(of: id)
    switch plain(only, of: id) {
    case .empty: return .missing
    case .unknown: return .unknown
    case .none: return .none
    case .text(let text):
      return .value(reading(id) { findings in [read(text, &findings)].compactMap { $0 } })
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
    let isList = node.keyword.entry.value.shape == .list
    let elements = isList ? elements(of: id).map { $0.range } : []
    var range = tree.value(of: id).range
    if let first = elements.first, let last = elements.last { range = first.joined(with: last) }
    return ProcedureOrigin.Field(
      keyword: node.keyword,
      keywordRange: node.keywordRange,
      valueRange: range,
      elements: elements
    )
  }

  private mutating func elements(of id: SyntaxNodeID) -> [ValueText] {
    if let lastList, lastList.id == id { return lastList.elements }
    let elements = tree.elements(of: id)
    lastList = (id, elements)
    return elements
  }

  /// Tells a value that was left open from one that was written.
  private mutating func plain(_ text: ValueText, of id: SyntaxNodeID) -> Plain {
    let node = tree[id]
    let isSilent = node.isCorrected || node.isVirtual
    guard let written = withoutNote(text) else {
      if !isSilent, node.keyword.entry.isExpected, text.isEmpty { reportEmpty(node, false) }
      return text.isEmpty ? .empty : .unknown
    }
    switch written.bytes {
    case [UInt8(ascii: "?")]:
      if !isSilent, node.keyword.entry.isExpected { reportEmpty(node, true) }
      return .unknown
    case [UInt8(ascii: "-")]: return .none
    default: return .text(written)
    }
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
    guard let start = FieldReader.noteStart(in: text.bytes) else {
      return text.isEmpty ? nil : text
    }
    note(text.range(of: start..<text.bytes.count))
    let rest = text.part(0..<start)
    return rest.isEmpty ? nil : rest
  }

  private mutating func note(_ range: SourceRange) {
    var bytes = Blanks.fold(Array(tree.bytes[range.indices]))
    if FieldReader.noteStart(in: bytes) == 0 { bytes.removeFirst(FieldReader.noteMark.count) }
    let words = String(decoding: Blanks.fold(bytes), as: UTF8.self)
    openNotes.append(words)
    findings.report(.openNote(words), in: tree.file, at: range)
  }

  private static let noteMark = Array("BELUM:".utf8)

  private static func noteStart(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= noteMark.count else { return nil }
    return (0...bytes.count - noteMark.count).first { start in
      bytes[start] == noteMark[0]
        && bytes[start..<start + noteMark.count].elementsEqual(noteMark)
    }
  }
}
