import SOPLanguage
import Testing

/// What reading one value yielded.
struct Reading<Value: Sendable> {
  /// The entry.
  var entry: Entry<Value>
  /// What was reported.
  var findings: [Findings.Finding]
  /// The text that was read, to find the places in.
  var source: [UInt8]

  /// The value, if there is one.
  var value: Value? { entry.value }

  /// The numbers of the rules that reported something.
  var codes: [UInt16] { findings.map { $0.problem.code } }

  /// The text at the place of the first finding.
  var marked: String? {
    findings.first.map { String(decoding: source[$0.range.indices], as: UTF8.self) }
  }

  /// The headline of the first finding in Indonesian.
  var headline: String? { findings.first?.problem.headline.text(in: .indonesian) }

  /// The text after the first fix of the first finding.
  var fixed: String? {
    guard let edits = findings.first?.fixes.first?.edits else { return nil }
    var bytes = source
    for edit in edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the value is told to be unreadable, with exactly one finding of the given rule.
  func isUnreadable(_ code: UInt16) -> Bool {
    if case .unreadable = entry { codes == [code] } else { false }
  }
}

/// The text of a value that begins at the start of a file.
func valueText(_ text: String) -> ValueText {
  valueText(Array(text.utf8))
}

/// The bytes of a value that begins at the start of a file.
func valueText(_ bytes: [UInt8]) -> ValueText {
  let whole = Blanks.trim(bytes, bytes.indices)
  return ValueText(
    [SourceRange(whole.lowerBound, whole.upperBound)],
    of: bytes,
    in: FileID(0),
    anchor: SourceRange(0, 0)
  )
}

/// Reads a value with one of the readers.
func reading<Value: Sendable>(
  _ text: String,
  _ read: (ValueText, inout Findings) -> Entry<Value>
) -> Reading<Value> {
  var findings = Findings()
  let entry = read(valueText(text), &findings)
  return Reading(entry: entry, findings: findings.findings, source: Array(text.utf8))
}
