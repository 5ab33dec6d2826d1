/// Reads the citation of a law or regulation, in full or as offices shorten it.
///
/// `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`, `Pergub Kaltim No. 18Th 2013`,
/// `UU 25/2009` and `PermenPAN-RB 35/2012` all yield one key for each regulation, by which the
/// catalogue knows who cites it.
package enum LegalBasisReader {
  /// Reads a citation; `home` is the region of the agency, meant where a regional rule names none.
  package static func read(
    _ text: ValueText,
    home: Region? = nil,
    into findings: inout Findings
  ) -> Entry<LegalBasis> {
    if let mark: Entry<LegalBasis> = PlainEntry.mark(text) { return mark }
    var scanner = LegalScanner(text, home: home)
    var citation: LegalBasis.Citation?
    do throws(LegalFailure) {
      citation = try scanner.citation()
    } catch {
      let problem: Problem =
        switch error {
        case .noForm: .noLegalForm(text.excerpt)
        case .noNumber: .noLegalNumber(text.excerpt)
        case .noYear: .noLegalYear(text.excerpt)
        }
      findings.report(problem, in: text.file, at: text.range)
    }
    return .value(LegalBasis(written: text.text, citation: citation))
  }
}

/// Reads a limit that a law sets: a duration, and the law in brackets or behind a semicolon.
package enum LegalLimitReader {
  /// Reads a limit such as `14 hari kerja (Perda Kota Balikpapan Nomor 3 Tahun 2016)`.
  package static func read(
    _ text: ValueText,
    home: Region? = nil,
    into findings: inout Findings
  ) -> Entry<LegalLimit> {
    if let mark: Entry<LegalLimit> = PlainEntry.mark(text) { return mark }
    let (length, law) = split(text)
    guard let duration = DurationReader.read(length, into: &findings).value else {
      return .unreadable(text.text)
    }
    let basis = law.flatMap { LegalBasisReader.read($0, home: home, into: &findings).value }
    return .value(LegalLimit(duration: duration, basis: basis))
  }

  /// Splits at the first semicolon, or takes the last group in brackets for the law.
  private static func split(_ text: ValueText) -> (length: ValueText, law: ValueText?) {
    let (start, end) = (text.extent.lowerBound, text.extent.upperBound)
    if let mark = text.bytes.firstIndex(of: UInt8(ascii: ";")) {
      return (text.part(start..<mark), text.part(mark + 1..<end))
    }
    guard text.last == UInt8(ascii: ")"), let open = opening(text.bytes),
      NumberWords.number(text.buffer, open + 1..<end - 1) == nil
    else { return (text, nil) }
    return (text.part(start..<open), text.part(open + 1..<end - 1))
  }

  /// The bracket that belongs to the one at the end.
  private static func opening(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in bytes.indices.reversed() {
      if bytes[index] == UInt8(ascii: ")") { depth += 1 }
      if bytes[index] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

/// Why a text is no citation.
enum LegalFailure: Error {
  /// It does not begin with a kind of regulation.
  case noForm
  /// It has no number.
  case noNumber
  /// It has no year.
  case noYear
}
