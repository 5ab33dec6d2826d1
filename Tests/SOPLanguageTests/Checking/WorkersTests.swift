import SOPLanguage
import SOPTestSupport
import Testing

/// Who compiles what must not show in the result.
struct WorkersTests {
  /// Works from the last piece to the first.
  private static let backwards = Workers { count, work in
    for number in (0..<count).reversed() { work(number) }
  }

  @Test(arguments: [Samples.definitions, Samples.sound])
  func `the order of the work does not show`(files: [SourceFile]) {
    let expected = Compiler.compile(files)
    let actual = Compiler.compile(files, workers: Self.backwards)
    #expect(actual.procedures.map { $0.path } == expected.procedures.map { $0.path })
    #expect(Self.told(actual) == Self.told(expected))
    #expect(!Self.told(expected).isEmpty)
  }

  @Test func `an empty registry needs nobody`() {
    let nobody = Workers { count, _ in Issue.record("asked for \(count) pieces of work") }
    #expect(Compiler.compile([], workers: nobody).procedures.isEmpty)
  }

  private static func told(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.map {
      "\($0.file.index) \($0.range.start) \($0.code) \($0.severity.rawValue)"
    }
  }
}
