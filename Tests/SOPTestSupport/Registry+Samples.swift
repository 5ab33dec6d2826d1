package import Foundation
package import SOPLanguage
import SOPOutput

/// The files that tests work on.
package enum Samples {
  /// The top folder of the package.
  package static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below `sop-definitions`, sorted by path.
  package static let definitions: [SourceFile] = files(below: "sop-definitions")

  /// The compiled definitions.
  package static let compilation = Compiler.compile(definitions)

  /// The files of a registry of sound SOPs, about which nothing is to be said.
  package static let sound: [SourceFile] = files(below: "Tests/Fixtures/sound")

  /// The compiled sound SOPs.
  package static let soundCompilation = Compiler.compile(sound)

  /// The SOP files below a folder of the package, with paths relative to it.
  package static func files(below folder: String) -> [SourceFile] {
    let root = packageFolder.appending(path: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".sop") }.sorted().compactMap { path in
      guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      return SourceFile(path: path, contents: [UInt8](data))
    }
  }

  /// The text of a file below `Tests/Fixtures`.
  package static func fixture(_ path: String) throws -> String {
    let url = packageFolder.appending(path: "Tests/Fixtures").appending(path: path)
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// Compiles one SOP that stands alone.
  package static func compile(_ text: String, path: String = "contoh.sop") -> Compilation {
    Compiler.compile([SourceFile(path: path, contents: Array(text.utf8))])
  }
}

extension RuleExample {
  /// A text of an example of one file, with what surrounds it.
  package func file(_ text: StaticString) -> SourceFile {
    RuleExample(in: surrounding, wrong: text, right: text).rightFiles[0]
  }
}

extension Compilation {
  /// Everything that the model says, as JSON: the registry, its agencies and each SOP.
  package var model: [[UInt8]] {
    [ModelJSON.registry(registry, procedures)]
      + procedures.map { ModelJSON.procedure($0, in: registry) }
  }

  /// The codes of what was found, in order.
  package var codes: [UInt16] { diagnostics.map { $0.code } }

  /// What was found in the file at `path`.
  package func diagnostics(in path: String) -> [Diagnostic] {
    diagnostics.filter { files[Int($0.file.index)].path == path }
  }

  /// The SOP at `path`.
  package func procedure(_ path: String) -> Procedure? {
    procedures.first { $0.path == path }
  }
}
