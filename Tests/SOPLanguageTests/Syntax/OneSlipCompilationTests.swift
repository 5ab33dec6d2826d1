import SOPLanguage
import SOPTestSupport
import Testing

/// A slip that was told on its line draws no second message from the checks behind.
struct OneSlipCompilationTests {
  /// The files that the file at `path` is compiled with: its agency's and the registry's.
  private func files(around path: String) -> [SourceFile] {
    Samples.definitions.filter { file in
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      return file.path == path
        || SyntaxTree.FileKind(path: file.path) != .procedure && path.hasPrefix(folder)
    }
  }

  /// How often each code is told as an error or a warning.
  private func counts(_ compilation: Compilation) -> [UInt16: Int] {
    compilation.diagnostics.filter { $0.severity > .suggestion }
      .reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }

  @Test(arguments: Slip.Kind.allCases)
  func `a slip that is told adds one message to the whole check`(kind: Slip.Kind) {
    var tried = 0
    for definition in Samples.definitions {
      let original = SyntaxTree.of(definition.bytes, path: definition.path)
      let files = files(around: definition.path)
      let before = counts(Compiler.compile(files))
      let slips = Slip.all(kind, in: definition.bytes, lines: original.lines)
      for (number, slip) in slips.enumerated() where number % (kind.isLetter ? 97 : 7) == 3 {
        let bytes = slip.applied(to: definition.bytes, lines: original.lines)
        guard SyntaxTree.of(bytes, path: definition.path).messages > 0 else { continue }
        tried += 1
        let changed = files.map { file in
          file.path == definition.path ? SourceFile(path: file.path, contents: bytes) : file
        }
        let after = counts(Compiler.compile(changed))
        let added = after.reduce(0) { $0 + max(0, $1.value - before[$1.key, default: 0]) }
        let line = slip.lineNumber(in: original.lines)
        #expect(added <= 1, "\(definition.path):\(line) \(after)")
      }
    }
    #expect(tried > 5 || ![.lineLost, .lineDoubled, .markLost].contains(kind))
  }
}
