/// What every field can hold instead of a value, and fields that are only text.
package enum PlainEntry {
  /// The entry of a text that is no value: empty, `?` for unknown, or `-` for deliberately none.
  ///
  /// - Returns: nothing when the text has to be read.
  package static func mark<Value>(_ text: ValueText) -> Entry<Value>? {
    // No mark is longer than a dash of three bytes.
    if text.extent.count > 3 { return nil }
    if text.isEmpty { return .missing }
    if text.isOnly(UInt8(ascii: "?")) { return .unknown }
    var cursor = ValueCursor(text)
    return cursor.takeDash() && cursor.isAtEnd ? Entry<Value>.none : nil
  }

  /// A field that takes any text.
  package static func text(_ text: ValueText) -> Entry<String> {
    mark(text) ?? .value(text.text)
  }

  /// A list of texts; a single `?` or `-` stands for the whole list.
  package static func texts(_ elements: [ValueText]) -> Entry<[String]> {
    list(elements) { .value($0.text) }
  }

  /// A list of values, each read by `read`; what is unreadable, unknown or none is left out.
  ///
  /// A single `?` or `-` stands for the whole list, no element at all for a missing one.
  package static func list<Value>(
    _ elements: [ValueText],
    _ read: (ValueText) -> Entry<Value>
  ) -> Entry<[Value]> {
    guard let first = elements.first else { return .missing }
    if elements.count == 1, let mark: Entry<[Value]> = mark(first) { return mark }
    return .value(elements.compactMap { read($0).value })
  }
}

extension ValueText {
  /// The text for a message, cut where it would be too long to read there.
  package var excerpt: String {
    let limit = 60
    let bytes = folded
    guard bytes.count > limit + 3 else { return String(decoding: bytes, as: UTF8.self) }
    var end = limit
    // Never cut inside of a character.
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }

  /// An offer to put `replacement` in the place of `range`.
  func replacing(
    _ range: Range<Int>,
    with replacement: String,
    _ confidence: FixIt.Confidence = .likely
  ) -> FixIt {
    FixIt(
      Message(
        "ganti \"{0}\" dengan \"{1}\"",
        en: "replace \"{0}\" with \"{1}\"",
        .text(text(of: range)),
        .text(replacement)
      ),
      confidence,
      edits: [TextEdit(file: file, range: self.range(of: range), replacement: replacement)]
    )
  }
}
