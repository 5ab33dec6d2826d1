import Dispatch
import Foundation
package import Testing

/// A program that nobody here wrote and that judges or draws what we make.
package struct OutsideTool: Hashable, Sendable {
  /// The name of the command.
  package let name: String
  /// How to get it.
  package let source: String

  /// Names a tool.
  package init(name: String, source: String) {
    self.name = name
    self.source = source
  }

  /// Graphviz.
  package static let dot = OutsideTool(name: "dot", source: "Debian: graphviz")
  /// The checker of XML.
  package static let xmllint = OutsideTool(name: "xmllint", source: "Debian: libxml2-utils")
  /// A renderer of SVG that is no browser.
  package static let rsvgConvert = OutsideTool(
    name: "rsvg-convert",
    source: "Debian: librsvg2-bin"
  )
  /// The browser.
  package static let chromium = OutsideTool(name: "chromium", source: "Debian: chromium")
  /// What turns PNG into plain pixels.
  package static let pngToPNM = OutsideTool(name: "pngtopnm", source: "Debian: netpbm")
  /// What turns the pages of a PDF into plain pixels.
  package static let pdfToPPM = OutsideTool(name: "pdftoppm", source: "Debian: poppler-utils")
  /// What tells about a PDF: the number and the size of its pages.
  package static let pdfInfo = OutsideTool(name: "pdfinfo", source: "Debian: poppler-utils")
  /// What reads the words of a PDF.
  package static let pdfToText = OutsideTool(name: "pdftotext", source: "Debian: poppler-utils")
  /// The language of the judges below `.ci`.
  package static let python = OutsideTool(name: "python3", source: "Debian: python3")
  /// An editor with our colours.
  package static let neovim = OutsideTool(name: "nvim", source: "Debian: neovim")
  /// An editor with our mode.
  package static let emacs = OutsideTool(name: "emacs", source: "Debian: emacs-nox")
  /// A reader of QR codes.
  package static let zbar = OutsideTool(name: "zbarimg", source: "Debian: zbar-tools")
  /// The validator of JSON.
  package static let checkJSONSchema = OutsideTool(
    name: "check-jsonschema",
    source: "pip install check-jsonschema"
  )

  /// The official schema of SARIF 2.1.0, kept beside the validator; nothing when it is not there.
  package static var sarifSchema: [UInt8]? {
    guard let folder = checkJSONSchema.url?.deletingLastPathComponent() else { return nil }
    let file = folder.appending(path: "../share/sarif/sarif-schema-2.1.0.json")
    return try? bytes(of: file.standardizedFileURL)
  }

  /// Whether the first Python in the path has the library of tree-sitter.
  static let hasTreeSitter: Bool = {
    let outcome = try? python.run(["-c", "import tree_sitter"])
    return outcome?.status == 0
  }()

  /// What a run left behind.
  package struct Outcome: Sendable {
    /// What it printed.
    package var output: [UInt8]
    /// What it complained about.
    package var complaints: String
    /// Its exit status.
    package var status: Int32
    /// The files that it made in its folder, by their names.
    package var files: [String: [UInt8]]

    /// What it printed, as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Why a run gave nothing.
  package struct Failure: Error, CustomStringConvertible {
    /// What happened.
    package let description: String

    /// Makes a failure.
    package init(_ description: String) { self.description = description }
  }

  /// Whether tests that need the tool have to run: it is there, or continuous integration asks.
  package var isWanted: Bool {
    ProcessInfo.processInfo.environment["CI"] != nil || url != nil
  }

  private var url: URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { URL(filePath: $0) }
  }

  // MARK: Running

  /// Runs the tool in a fresh folder that holds `files`, and no longer than `seconds`.
  ///
  /// Arguments name the files as they are named in the folder.
  package func run(
    _ arguments: [String],
    with files: [String: [UInt8]] = [:],
    seconds: Int = 120
  ) throws -> Outcome {
    guard let url else { throw Failure("\(name) is not installed (\(source))") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "sop-\(UUID().uuidString)")
    let inside = folder.appending(path: "files")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      let file = inside.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    }
    let status = try execute(url, arguments, in: inside, output: folder, seconds)
    return Outcome(
      output: try OutsideTool.bytes(of: folder.appending(path: "output")),
      complaints: String(
        decoding: try OutsideTool.bytes(of: folder.appending(path: "complaints")),
        as: UTF8.self
      ),
      status: status,
      files: try OutsideTool.files(in: inside).filter { files[$0.key] == nil }
    )
  }

  /// Runs the tool and throws what it complained about when it does not succeed.
  @discardableResult
  package func succeed(
    _ arguments: [String],
    with files: [String: [UInt8]] = [:],
    seconds: Int = 120
  ) throws -> Outcome {
    let outcome = try run(arguments, with: files, seconds: seconds)
    guard outcome.status == 0 else {
      throw Failure("\(name) ended with \(outcome.status): \(outcome.complaints)\(outcome.text)")
    }
    return outcome
  }

  /// Output goes to files, because a pipe that nobody empties would stop the tool.
  private func execute(
    _ url: URL,
    _ arguments: [String],
    in inside: URL,
    output folder: URL,
    _ seconds: Int
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = inside
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try OutsideTool.handle(folder.appending(path: "output"))
    process.standardError = try OutsideTool.handle(folder.appending(path: "complaints"))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
      process.terminate()
      throw Failure("\(name) did not end in \(seconds) s")
    }
    return process.terminationStatus
  }

  private static func handle(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func bytes(of url: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url))
  }

  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for url in try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: [.isRegularFileKey]
    ) where try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      result[url.lastPathComponent] = try bytes(of: url)
    }
    return result
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the schema of SARIF or its validator is absent, but never in continuous
  /// integration.
  package static var needsSARIFSchema: Self {
    let isThere = OutsideTool.checkJSONSchema.isWanted && OutsideTool.sarifSchema != nil
    return .enabled(
      if: isThere || ProcessInfo.processInfo.environment["CI"] != nil,
      "not installed: share/sarif/sarif-schema-2.1.0.json beside check-jsonschema (PyPI: sarif-om)"
    )
  }

  /// Skips a test where the library of tree-sitter for Python is absent, but never in continuous
  /// integration.
  package static var needsTreeSitter: Self {
    .enabled(
      if: ProcessInfo.processInfo.environment["CI"] != nil || OutsideTool.hasTreeSitter,
      "not installed: tree_sitter for python3 (pip install tree-sitter)"
    )
  }

  /// Skips a test where one of the tools is absent, but never in continuous integration.
  package static func needs(
    _ tools: OutsideTool...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    let missing = tools.filter { !$0.isWanted }.map { "\($0.name) (\($0.source))" }
    return .enabled(
      if: missing.isEmpty,
      "not installed: \(missing.joined(separator: ", "))",
      sourceLocation: sourceLocation
    )
  }
}
