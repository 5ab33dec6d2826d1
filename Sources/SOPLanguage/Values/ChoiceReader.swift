/// A word that a field takes, and what it stands for.
package struct Choice<Value: Sendable>: Sendable {
  /// The canonical spelling, in lower case.
  package let spelling: StaticString
  /// What it stands for.
  package let value: Value

  /// Makes a choice.
  package init(_ spelling: StaticString, _ value: Value) {
    self.spelling = spelling
    self.value = value
  }
}

/// Reads a value that must be one of a few words.
package enum ChoiceReader {
  /// Reads one of `choices`.
  package static func read<Value>(
    _ text: ValueText,
    among choices: [Choice<Value>],
    into findings: inout Findings
  ) -> Entry<Value> {
    if let mark: Entry<Value> = PlainEntry.mark(text) { return mark }
    for choice in choices where text.bytes.spells(choice.spelling) { return .value(choice.value) }
    let name = text.name
    for choice in choices where name == FoldedName(choice.spelling.text) {
      return .value(choice.value)
    }
    let spellings = choices.map { $0.spelling.text }
    let nearest = EditDistance.nearest(to: name.bytes, among: spellings.map { Array($0.utf8) })
    findings.report(
      .unknownChoice(text.excerpt, choices: spellings, nearest: nearest.map { spellings[$0] }),
      in: text.file,
      at: text.range,
      fixes: nearest.count == 1
        ? [text.replacing(text.extent, with: spellings[nearest[0]])] : []
    )
    return .unreadable(text.text)
  }
}

/// Reads how far an SOP has come: `konsep`, `berlaku`, `digantikan` or `dicabut`.
package enum StatusReader {
  /// Reads a status.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<Procedure.Status> {
    ChoiceReader.read(text, among: choices, into: &findings)
  }

  private static let choices = Procedure.Status.allCases.map { Choice($0.spelling, $0) }
}

extension CapsuleStyle {
  /// Reads how begin and end are drawn.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<CapsuleStyle> {
    ChoiceReader.read(text, among: allCases.map { Choice($0.spelling, $0) }, into: &findings)
  }
}

extension PaperSize {
  /// Reads the name of a paper.
  package static func read(_ text: ValueText, into findings: inout Findings) -> Entry<PaperSize> {
    ChoiceReader.read(text, among: allCases.map { Choice($0.spelling, $0) }, into: &findings)
  }
}

/// Reads values of a fixed form that stay text.
package enum FormReader {
  /// Reads a postal code: five digits.
  package static func readPostalCode(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<String> {
    read(text, .postalCode(text.excerpt), into: &findings) { bytes in
      bytes.count == 5 && bytes.allSatisfy { $0.isASCIIDigit }
    }
  }

  /// Reads a colour: `#` and six hexadecimal digits.
  package static func readColor(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<String> {
    read(text, .color(text.excerpt), into: &findings) { bytes in
      bytes.count == 7 && bytes.first == UInt8(ascii: "#")
        && bytes.dropFirst().allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }
    }
  }

  private static func read(
    _ text: ValueText,
    _ problem: @autoclosure () -> Problem,
    into findings: inout Findings,
    _ isRight: (ArraySlice<UInt8>) -> Bool
  ) -> Entry<String> {
    if let mark: Entry<String> = PlainEntry.mark(text) { return mark }
    if isRight(text.bytes) { return .value(text.text) }
    findings.report(problem(), in: text.file, at: text.range)
    return .unreadable(text.text)
  }
}
