import Foundation
import SOPTestSupport
import Testing

/// A file that holds what an output once was.
struct GoldenFile {
  private let url: URL

  /// Names a file in a folder of the package.
  init(_ name: String, in folder: String = "Tests/Fixtures/pages") {
    url = Samples.packageFolder.appending(path: folder).appending(path: name)
  }

  /// Compares `bytes` with the file; rewrites it when `UPDATE_GOLDEN` is set.
  func expect(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    let found = String(decoding: bytes, as: UTF8.self)
    let difference = zip(golden.split(separator: "\n"), found.split(separator: "\n"))
      .first { $0 != $1 }
    #expect(
      golden == found,
      """
      \(url.lastPathComponent) differs; accept with UPDATE_GOLDEN=1
      golden: \(difference?.0 ?? "") 
      found:  \(difference?.1 ?? "")
      """,
      sourceLocation: sourceLocation
    )
  }
}
