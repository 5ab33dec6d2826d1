/// Reads a length of time: `5 menit`, `4 x 60 menit`, `paling lama 7 (tujuh) hari kerja`.
///
/// What is said about the time besides its length is allowed where real forms say it: about how
/// exact it is (`±`, `sekitar`), and since when it counts (`sejak berkas lengkap`). The idiom
/// `2 x 24 jam` means two days by the clock and is read as calendar days.
package enum DurationReader {
  /// Reads a duration.
  package static func read(_ text: ValueText, into findings: inout Findings) -> Entry<Duration> {
    if let mark: Entry<Duration> = PlainEntry.mark(text) { return mark }
    var scanner = DurationScanner(text)
    do throws(DurationFailure) {
      return .value(try scanner.duration(written: text.text))
    } catch {
      report(error, text, into: &findings)
      return .unreadable(text.text)
    }
  }

  private static func report(
    _ failure: DurationFailure,
    _ text: ValueText,
    into findings: inout Findings
  ) {
    var range = text.extent
    var fixes: [FixIt] = []
    let problem: Problem
    switch failure {
    case .unreadable(let stop):
      if stop < range.upperBound { range = stop..<range.upperBound }
      problem = .unreadableDuration(text.excerpt, isPart: stop > text.extent.lowerBound)
    case .unknownUnit(let unit, let suggestion):
      range = unit
      problem = .unknownTimeUnit(text.text(of: unit), suggestion: suggestion?.text)
      if let suggestion { fixes = [text.replacing(unit, with: suggestion.text)] }
    case .missingUnit: problem = .missingTimeUnit(text.excerpt)
    case .disagreeingWords(let words):
      range = words
      problem = .disagreeingTimeWords(text.text(of: words))
    case .mixedDays: problem = .mixedDays(text.excerpt)
    case .zero: problem = .zeroDuration(text.excerpt)
    case .reversed: problem = .reversedDuration(text.excerpt)
    case .tooLong: problem = .tooLongDuration(text.excerpt)
    }
    findings.report(problem, in: text.file, at: text.range(of: range), fixes: fixes)
  }
}

/// Why a text is no duration.
enum DurationFailure: Error {
  /// Nothing that is known stands at the given offset.
  case unreadable(Int)
  /// A word stands where a unit has to; the unit may be meant.
  case unknownUnit(Range<Int>, StaticString?)
  /// A number has no unit.
  case missingUnit
  /// The words in brackets say another number.
  case disagreeingWords(Range<Int>)
  /// Working days and calendar days together.
  case mixedDays
  /// No time at all.
  case zero
  /// A range whose end is shorter than its start.
  case reversed
  /// More than a duration can hold.
  case tooLong
}
