import SOPLanguage
import SOPTool
import Synchronization
import Testing

/// A world in memory, and what was said in it.
final class TestWorld: Sendable {
  let disk: MemoryDisk
  private let streams = Mutex((output: [UInt8](), messages: [UInt8]()))
  private let clock = Mutex(0)
  private let answers = Mutex<[String]>([])
  private let incoming = Mutex<[Console.Input]>([])

  init(_ files: [String: String] = TestWorld.registry) { disk = MemoryDisk(files) }

  /// A registry of two agencies and three SOPs, without any finding.
  static let registry = [
    "sop-definitions/registri.sop": "Registri: Katalog\n",
    "sop-definitions/kota/instansi.sop": "Instansi: Kota\n",
    "sop-definitions/kota/surat-masuk.sop": "SOP: Surat masuk\n",
    "sop-definitions/kota/surat-keluar.sop": "SOP: Surat keluar\n",
    "sop-definitions/prov/dinas/instansi.sop": "Instansi: Dinas\n",
    "sop-definitions/prov/dinas/tamu.sop": "SOP: Tamu\n",
  ]

  var output: String { streams.withLock { String(decoding: $0.output, as: UTF8.self) } }
  var messages: String { streams.withLock { String(decoding: $0.messages, as: UTF8.self) } }

  /// The files below `_site` with their contents, those of the program's own left out.
  var site: [String: String] {
    var site: [String: String] = [:]
    for (path, bytes) in disk.files where path.hasPrefix("/_site/") && !path.contains("/.sop-") {
      site[String(path.dropFirst(7))] = String(decoding: bytes, as: UTF8.self)
    }
    return site
  }

  /// The world; each look at the clock takes `tick` milliseconds.
  func world(
    fileSystem: FileSystem? = nil,
    isTerminal: Bool = false,
    variables: [String: String] = [:],
    answers: [String]? = nil,
    input: String = "",
    incoming: [Console.Input] = [],
    isRunning: @escaping @Sendable (Int) -> Bool = { _ in true },
    tick: Int = 10
  ) -> World {
    self.incoming.withLock { $0 = incoming }
    self.answers.withLock { $0 = answers ?? [] }
    return World(
      fileSystem: fileSystem ?? disk.fileSystem,
      console: Console(
        writeOutput: { bytes in self.streams.withLock { $0.output += bytes } },
        writeMessage: { bytes in self.streams.withLock { $0.messages += bytes } },
        readLine: { () throws(FileSystemError) in
          self.answers.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) }
        },
        readInput: { () throws(FileSystemError) in Array(input.utf8) },
        awaitInput: { milliseconds in
          self.incoming.withLock { incoming in
            // Whoever does not wait is told of nothing but bytes.
            if milliseconds == 0, incoming.first == .silence { return .silence }
            return incoming.isEmpty ? .end : incoming.removeFirst()
          }
        },
        isInputTerminal: answers != nil,
        isOutputTerminal: isTerminal,
        isMessageTerminal: isTerminal
      ),
      variable: { variables[$0] },
      milliseconds: {
        self.clock.withLock { time in
          time += tick
          return time
        }
      },
      processID: 7,
      isRunning: isRunning
    )
  }

  /// Forgets what was said, and runs the program.
  @discardableResult
  func run(_ arguments: String...) -> ExitCode { run(arguments, in: world()) }

  /// Forgets what was said.
  func forget() { streams.withLock { $0 = ([], []) } }

  /// Forgets what was said, and runs the program in a world of its own.
  @discardableResult
  func run(_ arguments: [String], in world: World) -> ExitCode {
    forget()
    return Tool.run(arguments, in: world, with: .fake)
  }
}

extension Generators {
  /// Stages that do as little as the commands need: `SALAH`, `RAGU` and `LEBIH` in a text are an
  /// error, a warning and a suggestion; a page is the text.
  static let fake = Generators(
    compile: { files, _ in FakeCompiler.compile(files) },
    site: { compilation, _, body in
      body("index.html", Array("\(compilation.procedures.count) SOP\n".utf8))
      for procedure in compilation.procedures {
        body(procedure.path + "/index.html", FakeCompiler.text(of: procedure, in: compilation))
      }
    },
    render: { id, compilation, target in
      let procedure = compilation.procedures[id.position]
      return Array("\(target.word.text): ".utf8) + FakeCompiler.text(of: procedure, in: compilation)
    }
  )
}

/// The compiler behind ``Generators/fake``.
enum FakeCompiler {
  static func compile(_ files: [SourceFile]) -> Compilation {
    var result = Compilation(
      files: files.sorted { FilePath.precedes($0.path, $1.path) },
      registry: Registry(),
      procedures: [],
      diagnostics: []
    )
    for (index, file) in result.files.enumerated() {
      result.diagnostics += diagnostics(of: file, FileID(index))
      if FilePath.name(of: file.path) == "instansi.sop" {
        result.registry.agencies.append(Agency(path: FilePath.parent(of: file.path)))
      }
    }
    for file in result.files {
      let name = FilePath.name(of: file.path)
      guard name != "instansi.sop", name != "registri.sop" else { continue }
      let agency = result.registry.agencies.firstIndex {
        $0.path == FilePath.parent(of: file.path)
      }
      result.procedures.append(
        Procedure(path: String(file.path.dropLast(4)), agency: agency.map { AgencyID($0) })
      )
    }
    return result
  }

  static func text(of procedure: Procedure, in compilation: Compilation) -> [UInt8] {
    compilation.files.first { $0.path == procedure.path + ".sop" }?.bytes ?? []
  }

  private static let rule = Rule(
    998,
    "contoh",
    .error,
    title: Phrase("", en: ""),
    meaning: Phrase("", en: ""),
    reason: Phrase("", en: ""),
    remedy: Phrase("", en: ""),
    example: RuleExample(wrong: "", right: "")
  )

  private static func diagnostics(of file: SourceFile, _ id: FileID) -> [Diagnostic] {
    let marks: [(String, Severity)] = [
      ("SALAH", .error), ("RAGU", .warning), ("LEBIH", .suggestion),
    ]
    var found: [Diagnostic] = []
    for index in file.bytes.indices {
      for (mark, severity) in marks where file.bytes[index...].starts(with: mark.utf8) {
        found.append(
          Diagnostic(
            severity: severity,
            file: id,
            range: SourceRange(index, index + mark.utf8.count),
            problem: Problem(rule, Message("ada yang keliru", en: "something is wrong"))
          )
        )
      }
    }
    return found
  }
}

/// A file system whose call number `call` fails; a failing write leaves half of a file behind.
final class Faults: Sendable {
  private let call: Int
  private let count = Mutex(0)
  private let failed = Mutex<FileSystemError?>(nil)

  init(at call: Int) { self.call = call }

  /// Whether the run came as far as the call that fails.
  var error: FileSystemError? { failed.withLock { $0 } }

  private func step(
    _ operation: FileSystemError.Operation,
    _ path: String,
    before failure: () -> Void = {}
  ) throws(FileSystemError) {
    let isDue = count.withLock { count in
      count += 1
      return count == call
    }
    guard isDue else { return }
    failure()
    let error = FileSystemError(operation, path, .deviceFailure)
    failed.withLock { $0 = error }
    throw error
  }

  /// The file system with the fault.
  func fileSystem(_ base: FileSystem) -> FileSystem {
    FileSystem(
      read: { (path, limit) throws(FileSystemError) in
        try self.step(.read, path)
        return try base.read(path, limit)
      },
      list: { (path) throws(FileSystemError) in
        try self.step(.list, path)
        return try base.list(path)
      },
      kind: { (path) throws(FileSystemError) in
        try self.step(.inspect, path)
        return try base.kind(path)
      },
      realPath: { (path) throws(FileSystemError) in
        try self.step(.inspect, path)
        return try base.realPath(path)
      },
      write: { (path, bytes) throws(FileSystemError) in
        try self.step(.write, path) { try? base.write(path, Array(bytes.prefix(bytes.count / 2))) }
        try base.write(path, bytes)
      },
      makeFolder: { (path) throws(FileSystemError) in
        try self.step(.makeFolder, path)
        try base.makeFolder(path)
      },
      removeFile: { (path) throws(FileSystemError) in
        try self.step(.remove, path)
        try base.removeFile(path)
      },
      removeFolder: { (path) throws(FileSystemError) in
        try self.step(.remove, path)
        try base.removeFolder(path)
      },
      rename: { (from, to) throws(FileSystemError) in
        try self.step(.rename, to)
        try base.rename(from, to)
      },
      exchange: { (one, other) throws(FileSystemError) in
        try self.step(.rename, other)
        try base.exchange(one, other)
      },
      link: { (from, to) throws(FileSystemError) in
        try self.step(.write, to)
        try base.link(from, to)
      },
      lock: { (path) throws(FileSystemError) in
        try self.step(.write, path)
        return try base.lock(path)
      },
      unlock: { base.unlock($0) },
      copyPermissions: { (from, to) throws(FileSystemError) in
        try self.step(.write, from)
        try base.copyPermissions(from, to)
      }
    )
  }
}
