/// Writes JSON straight to bytes, members in the order in which they are written.
package struct JSONWriter: Sendable {
  /// What has been written so far.
  package private(set) var sink: ByteSink
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false

  /// Makes an empty writer; indented output has one member per line.
  package init(isIndented: Bool = false, capacity: Int = 0) {
    self.isIndented = isIndented
    self.sink = ByteSink(capacity: capacity)
  }

  /// The bytes written so far.
  package var bytes: [UInt8] { sink.bytes }

  /// Writes an object; `content` writes its members.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", content)
  }

  /// Writes an array; `content` writes its elements.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    container(open: "[", close: "]", content)
  }

  /// Writes a member's name; its value has to follow.
  package mutating func name(_ name: StaticString) {
    separate()
    sink.append("\"")
    sink.append(name)
    sink.append(isIndented ? "\": " : "\":")
    needsComma = false
  }

  /// Writes a member whose value `content` writes.
  package mutating func member(_ name: StaticString, _ content: (inout JSONWriter) -> Void) {
    self.name(name)
    content(&self)
  }

  /// Writes a member whose name is a text of the user's, and whose value `content` writes.
  package mutating func member(named name: String, _ content: (inout JSONWriter) -> Void) {
    string(name)
    sink.append(isIndented ? ": " : ":")
    needsComma = false
    content(&self)
  }

  /// Writes a member with a text.
  package mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    number(value)
  }

  /// Writes a member with an amount of money.
  package mutating func member(_ name: StaticString, _ value: Int64) {
    self.name(name)
    separate()
    sink.append(value)
    needsComma = true
  }

  /// Writes a member with a truth value.
  package mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    boolean(value)
  }

  /// Writes a text.
  package mutating func string(_ value: String) {
    separate()
    sink.append("\"")
    sink.append(value, escaping: JSONWriter.escapes)
    sink.append("\"")
    needsComma = true
  }

  /// Writes a literal text.
  package mutating func string(_ value: StaticString) {
    string(value.text)
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    separate()
    sink.append(value)
    needsComma = true
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    sink.append(value ? "true" : "false")
    needsComma = true
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    sink.append("null")
    needsComma = true
  }

  /// Ends a line: between the objects of a JSON-lines file, or at the end of a file.
  package mutating func endLine() {
    sink.append("\n")
    needsComma = false
  }

  private mutating func container(
    open: StaticString,
    close: StaticString,
    _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    sink.append(open)
    let start = sink.count
    depth += 1
    needsComma = false
    content(&self)
    depth -= 1
    if sink.count > start { breakLine() }
    sink.append(close)
    needsComma = true
  }

  /// Writes the comma and the line break that stand before a value or name, where they have to.
  private mutating func separate() {
    if needsComma { sink.append(",") }
    if let last = sink.bytes.last, last == UInt8(ascii: ",") || isOpening(last) { breakLine() }
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    sink.append("\n")
    sink.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  /// The characters that JSON strings can't hold; `<` as well, so that JSON may stand in a script.
  package static let escapes: EscapeTable = {
    var entries: [(byte: UInt8, replacement: StaticString)] = [
      (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (UInt8(ascii: "<"), "\\u003c"),
      (127, "\\u007f"),
    ]
    for (byte, replacement) in controlEscapes.enumerated() {
      entries.append((UInt8(truncatingIfNeeded: byte), replacement))
    }
    return EscapeTable(entries)
  }()

  private static let controlEscapes: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
  ]
}
