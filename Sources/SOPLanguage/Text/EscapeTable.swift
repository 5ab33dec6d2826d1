/// What each byte turns into when text is put into a place where some bytes mean something.
///
/// Copying is done in runs: text without special bytes, which is nearly all text, is appended
/// as a whole.
package struct EscapeTable: Sendable {
  /// The replacement of each byte, as a position in `replacements`; zero leaves the byte alone.
  private let codes: [UInt8]
  private let replacements: [StaticString]

  /// Makes a table from the bytes to replace and what they turn into.
  package init(_ entries: [(byte: UInt8, replacement: StaticString)]) {
    var codes = [UInt8](repeating: 0, count: 256)
    var replacements: [StaticString] = [""]
    for entry in entries {
      codes[Int(entry.byte)] = UInt8(truncatingIfNeeded: replacements.count)
      replacements.append(entry.replacement)
    }
    self.codes = codes
    self.replacements = replacements
  }

  /// The replacement of `byte`, or nothing when it may stand as it is.
  package func replacement(of byte: UInt8) -> StaticString? {
    let code = codes[Int(byte)]
    return code == 0 ? nil : replacements[Int(code)]
  }
}

extension ByteSink {
  /// Appends UTF-8 text with every special byte replaced.
  package mutating func append(_ text: String, escaping table: EscapeTable) {
    append(Array(text.utf8), escaping: table)
  }

  /// Appends UTF-8 bytes with every special byte replaced.
  package mutating func append(_ text: [UInt8], escaping table: EscapeTable) {
    var runStart = 0
    for index in text.indices {
      guard let replacement = table.replacement(of: text[index]) else { continue }
      append(contentsOf: text[runStart..<index])
      append(replacement)
      runStart = index + 1
    }
    append(contentsOf: text[runStart...])
  }
}
