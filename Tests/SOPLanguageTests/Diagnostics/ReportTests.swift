import SOPLanguage
import Testing

/// How the diagnostics of many files are told together.
@Suite struct ReportTests {
  private let source = MarkedSource("a.sop", "satu dua tiga\n")

  private func report(
    _ diagnostics: [Diagnostic],
    _ sources: [MarkedSource],
    as form: DiagnosticFormatter.Form = .text,
    _ options: DiagnosticFormatter.Options = .init()
  ) -> [String] {
    var formatter = DiagnosticFormatter(sources.map { $0.file }, options)
    var parts: [String] = []
    formatter.forEachFile(of: diagnostics, as: form) {
      parts.append(String(decoding: $0.bytes, as: UTF8.self))
    }
    return parts
  }

  @Test func `diagnostics are parted by an empty line and explained once`() {
    let one = sampleDiagnostic(source, source.range("satu"))
    let two = sampleDiagnostic(source, source.range("dua"))
    #expect(
      report([one, two], [source]) == [
        """
        Kesalahan SOP101: ada masalah
          --> a.sop:1:1
          |
        1 | satu dua tiga
          | ^^^^ di sini
          Penjelasan: sop explain SOP101

        Kesalahan SOP101: ada masalah
          --> a.sop:1:6
          |
        1 | satu dua tiga
          |      ^^^ di sini

        """
      ]
    )
  }

  @Test func `each file is told apart`() {
    let other = MarkedSource("b.sop", "empat\n", id: 1)
    let parts = report(
      [
        sampleDiagnostic(source, source.range("satu")),
        sampleDiagnostic(other, other.range("empat"), severity: .warning),
      ],
      [source, other]
    )
    #expect(parts.count == 2)
    #expect(parts[0].contains("--> a.sop:1:1") && !parts[0].contains("b.sop"))
    #expect(parts[1].hasPrefix("\nPeringatan SOP101") && parts[1].contains("--> b.sop:1:1"))
  }

  @Test func `at most fifty are shown of a file and the others counted`() {
    let many = Array(repeating: sampleDiagnostic(source, source.range("satu")), count: 62)
    let parts = report(many, [source], .init(pathPrefix: "x/"))
    #expect(parts.count == 1)
    #expect(parts[0].components(of: "ada masalah") == 50)
    #expect(parts[0].hasSuffix("\n\n… dan 12 temuan lain di x/a.sop.\n"))
    let exact = report(Array(many.prefix(50)), [source])
    #expect(exact[0].components(of: "ada masalah") == 50)
    #expect(!exact[0].contains("temuan lain"))
  }

  @Test func `an error is shown even behind fifty warnings`() {
    let warning = sampleDiagnostic(source, source.range("satu"), severity: .warning)
    let error = sampleDiagnostic(source, source.range("tiga"))
    let parts = report(Array(repeating: warning, count: 60) + [error], [source])
    #expect(parts[0].components(of: "Kesalahan") == 1)
    #expect(parts[0].components(of: "Peringatan") == 49)
  }

  @Test func `programs are told all of them`() {
    let many = Array(repeating: sampleDiagnostic(source, source.range("satu")), count: 62)
    let parts = report(many, [source], as: .jsonLines)
    #expect(parts[0].split(separator: "\n").count == 62)
  }

  @Test func `nothing found is nothing told`() {
    #expect(report([], [source]).isEmpty)
  }

  private func report(
    _ diagnostics: [Diagnostic],
    _ sources: [MarkedSource],
    _ options: DiagnosticFormatter.Options
  ) -> [String] {
    report(diagnostics, sources, as: .text, options)
  }
}

extension String {
  /// How often `part` occurs.
  func components(of part: String) -> Int {
    let bytes = Array(utf8)
    let needle = Array(part.utf8)
    return bytes.indices.count { bytes[$0...].starts(with: needle) }
  }
}
