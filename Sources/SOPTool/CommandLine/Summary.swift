package import SOPLanguage

/// What a run found, in numbers.
package struct Summary: Equatable, Sendable {
  /// SOPs that were looked at.
  package var procedures = 0
  /// Agencies that were looked at.
  package var agencies = 0
  /// Findings by weight.
  package var errors = 0
  package var warnings = 0
  package var suggestions = 0

  /// Makes an empty summary.
  package init() {}

  /// Counts a finding.
  package mutating func count(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .suggestion: suggestions += 1
    }
  }

  /// What the findings mean for the shell; warnings count as errors when they are forbidden.
  package func exitCode(isStrict: Bool) -> ExitCode {
    errors > 0 || (isStrict && warnings > 0) ? .findings : .clean
  }

  /// Writes the summary as one line.
  package func write(to sink: inout ByteSink, in language: Language) {
    append(procedures, Phrase(" SOP di ", en: procedures == 1 ? " SOP in " : " SOPs in "))
    append(agencies, Phrase(" instansi: ", en: agencies == 1 ? " agency: " : " agencies: "))
    append(errors, Phrase(" kesalahan, ", en: errors == 1 ? " error, " : " errors, "))
    append(warnings, Phrase(" peringatan, ", en: warnings == 1 ? " warning, " : " warnings, "))
    append(
      suggestions,
      Phrase(" saran.\n", en: suggestions == 1 ? " suggestion.\n" : " suggestions.\n")
    )

    func append(_ number: Int, _ phrase: Phrase) {
      sink.append(number)
      sink.append(phrase.wording(in: language))
    }
  }
}
