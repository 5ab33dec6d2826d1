/// Reads how many times something may happen: `2 kali`, `dua kali`, `3x`, `sekali`.
package enum CountReader {
  /// The largest count that is taken for serious.
  private static let largest: Int64 = 999

  /// Reads a count of at least one.
  package static func read(_ text: ValueText, into findings: inout Findings) -> Entry<Int> {
    if let mark: Entry<Int> = PlainEntry.mark(text) { return mark }
    var cursor = ValueCursor(text)
    if let count = count(&cursor), cursor.isAtEnd, (1...largest).contains(count) {
      return .value(Int(count))
    }
    findings.report(.unreadableCount(text.excerpt), in: text.file, at: text.range)
    return .unreadable(text.text)
  }

  private static func count(_ cursor: inout ValueCursor) -> Int64? {
    _ = cursor.take(anyOf: ["paling banyak", "maksimal", "maksimum"])
    if cursor.take("sekali") {
      _ = cursor.take(UInt8(ascii: "."))
      return 1
    }
    guard let number = cursor.takeNumberOrWords() else { return nil }
    guard cursor.takeRepetition(of: number) == nil else { return nil }
    _ = cursor.take(anyOf: ["kali", "x", "×"])
    _ = cursor.take(UInt8(ascii: "."))
    return number.whole
  }
}
