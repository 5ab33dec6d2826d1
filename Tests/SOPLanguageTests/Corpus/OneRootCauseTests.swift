import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

/// One thing broken in a sound SOP: one error at most, for there is one cause.
struct OneRootCauseTests {
  /// How many mutations of each kind are tried in each SOP; `MUTANTS=100` tries 47,600.
  private static let perFile =
    ProcessInfo.processInfo.environment["MUTANTS"].flatMap { Int($0) } ?? 5

  /// The files that an SOP is compiled with, and how often each error is told before.
  ///
  /// A whole registry would take a hundred times as long, and tell the same.
  struct Surrounding {
    let files: [SourceFile]
    let before: [Place: Int]

    /// A code in a file.
    struct Place: Hashable {
      let code: UInt16
      let file: FileID

      init(_ finding: Diagnostic) {
        code = finding.code
        file = finding.file
      }
    }

    /// The folders' files, the SOPs that exchange work with it, and the titles of all others.
    init(of file: SourceFile) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      files = Samples.sound.compactMap { other in
        if other.path == file.path { return other }
        if SyntaxTree.FileKind(path: other.path) != .procedure {
          let folder = other.path.split(separator: "/").dropLast().joined(separator: "/")
          return file.path.hasPrefix(folder) ? other : nil
        }
        let otherText = String(decoding: other.bytes, as: UTF8.self)
        let isNear =
          Self.hands(otherText, to: file, text) || Self.hands(text, to: other, otherText)
        if isNear { return other }
        let isNamed = [Self.title(otherText), String(other.path.dropLast(4))].contains {
          text.contains("SOP " + $0)
        }
        return isNamed || text.contains("Menggantikan") ? Self.stub(other, otherText) : nil
      }
      before = Self.errors(Compiler.compile(files))
    }

    private static func title(_ text: String) -> String {
      text.split(separator: "\n").first { $0.hasPrefix("SOP: ") }.map { String($0.dropFirst(5)) }
        ?? ""
    }

    /// Whether `text` names the other SOP in its steps.
    private static func hands(_ text: String, to file: SourceFile, _ other: String) -> Bool {
      text.split(separator: "\n").contains { line in
        let isExchange = line.hasPrefix("  ") && !line.hasPrefix("  -")
        return isExchange
          && (line.hasSuffix("SOP " + title(other))
            || line.hasSuffix("SOP " + String(file.path.dropLast(4))))
      }
    }

    /// What other SOPs can refer to: the title and the number.
    private static func stub(_ file: SourceFile, _ text: String) -> SourceFile {
      let lines = text.split(separator: "\n").filter {
        $0.hasPrefix("SOP: ") || $0.hasPrefix("Nomor SOP: ") || $0.hasPrefix("Status: ")
      }
      return SourceFile(path: file.path, contents: Array(lines.joined(separator: "\n").utf8))
    }

    /// How often each error is told.
    private static func errors(_ compilation: Compilation) -> [Place: Int] {
      compilation.diagnostics.filter { $0.severity == .error }
        .reduce(into: [:]) { $0[Place($1), default: 0] += 1 }
    }

    /// The errors that `mutation` adds.
    func added(by mutation: Mutation) -> [Diagnostic] {
      let changed = files.map { file in
        file.path == mutation.path
          ? SourceFile(path: file.path, contents: mutation.contents) : file
      }
      let compilation = Compiler.compile(changed)
      var known = before
      return compilation.diagnostics.filter { finding in
        guard finding.severity == .error else { return false }
        guard let count = known[Place(finding)], count > 0 else { return true }
        known[Place(finding)] = count - 1
        return false
      }
    }
  }

  private static let surroundings: [(file: SourceFile, surrounding: Surrounding)] =
    Samples.sound.filter { SyntaxTree.FileKind(path: $0.path) == .procedure }
    .map { ($0, Surrounding(of: $0)) }

  /// Whether the broken line, or the one it changed places with, is the title or the number.
  private static func namesTheProcedure(_ mutation: Mutation, _ file: SourceFile) -> Bool {
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines[(mutation.line - 1)...].prefix(2).contains {
      $0.hasPrefix("SOP: ") || $0.hasPrefix("Nomor SOP: ")
    }
  }

  @Test(arguments: Mutation.Kind.allCases)
  func `one thing broken is told once at most`(kind: Mutation.Kind) {
    var tried = 0
    var told = 0
    var elsewhere = 0
    var noisy: [String] = []
    for (number, (file, surrounding)) in Self.surroundings.enumerated() {
      var mutator = Mutator(file, seed: UInt64(number) &* 1_000 &+ UInt64(kind.rawValue.utf8.count))
      for _ in 0..<Self.perFile {
        guard let mutation = mutator.mutation(kind) else { continue }
        let added = surrounding.added(by: mutation)
        tried += 1
        if !added.isEmpty { told += 1 }
        // A name is broken for every SOP that refers to it, and told once in each of them.
        let places = Dictionary(grouping: added) { $0.file }
        if places.count > 1 {
          elsewhere += 1
          #expect(Self.namesTheProcedure(mutation, file), "\(file.path):\(mutation.line)")
        }
        if places.contains(where: { $0.value.count > 1 }) {
          let lines = String(decoding: mutation.contents, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
          let codes = added.map { "\($0.code)" }.joined(separator: " ")
          let place = "\(file.path):\(mutation.line) \(codes)"
          noisy.append("\(place) | \(lines[min(mutation.line, lines.count) - 1])")
        }
      }
    }
    print(
      "one root cause, \(kind.rawValue): \(tried) tried, \(told) told,",
      "\(elsewhere) in several files, \(noisy.count) twice in one"
    )
    #expect(tried > 100)
    #expect(noisy == [])
  }
}
