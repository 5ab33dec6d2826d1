import SOPLanguage
import Testing

/// A rule made for a test.
func sampleRule(
  _ code: UInt16,
  _ weight: Rule.Weight = .error,
  slug: StaticString = "contoh",
  example: RuleExample = RuleExample(wrong: "Wkatu: 5 menit\n", right: "Waktu: 5 menit\n")
) -> Rule {
  Rule(
    code,
    slug,
    weight,
    title: Phrase("judul", en: "title"),
    meaning: Phrase("arti", en: "meaning"),
    reason: Phrase("alasan", en: "reason"),
    remedy: Phrase("cara", en: "remedy"),
    example: example
  )
}

/// A source whose places are found by the words that stand there.
struct MarkedSource {
  var file: SourceFile
  var id: FileID

  /// A file whose first line has the number `line`; the lines before it are empty.
  init(_ path: String, startingAt line: Int = 1, _ text: String, id: Int = 0) {
    let blank = String(repeating: "\n", count: line - 1)
    file = SourceFile(path: path, contents: Array((blank + text).utf8))
    self.id = FileID(id)
  }

  /// The place of the first `words` behind `start`; empty at the end when they do not occur.
  func range(_ words: String, after start: String = "") -> SourceRange {
    let lower = start.isEmpty ? 0 : Int(range(start).end)
    let needle = Array(words.utf8)
    for index in lower..<max(lower, file.bytes.count - needle.count + 1)
    where file.bytes[index...].starts(with: needle) {
      return SourceRange(index, index + needle.count)
    }
    Issue.record("no \(words) in the source")
    return SourceRange(file.bytes.count, file.bytes.count)
  }

  /// A second place in this file.
  func place(_ range: SourceRange, _ indonesian: StaticString, en: StaticString) -> RelatedPlace {
    RelatedPlace(file: id, range: range, message: Message(indonesian, en: en))
  }
}

/// The diagnostic as the formatter shows it.
func formatted(
  _ diagnostic: Diagnostic,
  _ sources: [MarkedSource],
  _ options: DiagnosticFormatter.Options = .init(),
  isExplained: Bool = false
) -> String {
  var formatter = DiagnosticFormatter(sources.map { $0.file }, options)
  var sink = ByteSink()
  formatter.write(diagnostic, isExplained: isExplained, to: &sink)
  return String(decoding: sink.bytes, as: UTF8.self)
}

/// A diagnostic with a plain headline and label at a place of `source`.
func sampleDiagnostic(
  _ source: MarkedSource,
  _ range: SourceRange,
  label: Message? = Message("di sini", en: "here"),
  severity: Severity = .error,
  related: [RelatedPlace] = []
) -> Diagnostic {
  Diagnostic(
    severity: severity,
    file: source.id,
    range: range,
    problem: Problem(sampleRule(101), Message("ada masalah", en: "a problem"), label: label),
    related: related
  )
}
