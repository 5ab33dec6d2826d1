import Foundation
import SOPTool
import Testing

/// When to kill the builds of a series, whatever the speed of the machine.
///
/// The moments are spread over the time that the fastest build so far took, in an order that jumps
/// back and forth, so that nearly every build is hit. Every eleventh is let finish.
private struct KillMoments {
  private(set) var tried = 0
  private(set) var killed = 0
  private var fastest: Int?

  /// Microseconds after the start; nil for a build that is let finish.
  mutating func next() -> Int? {
    defer { tried += 1 }
    guard let fastest, tried % 11 != 0 else { return nil }
    return fastest * (tried * 37 % 100) / 100
  }

  mutating func note(wasKilled: Bool, microseconds: Int) {
    if wasKilled {
      killed += 1
    } else {
      fastest = min(fastest ?? microseconds, microseconds)
    }
  }
}

/// The program as it is delivered, killed at many moments.
@Suite final class KilledBuildTests {
  private let folder: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = "\(base)/sop-killed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The program, which is built beside the tests.
  private static var program: URL? {
    guard let tests = try? FileSystem.posix.realPath("/proc/self/exe") else { return nil }
    let program = FilePath.join(FilePath.parent(of: tests), "sop")
    return FileManager.default.isExecutableFile(atPath: program) ? URL(filePath: program) : nil
  }

  private static var isWanted: Bool {
    program != nil || ProcessInfo.processInfo.environment["CI"] != nil
  }

  /// Writes a registry of many SOPs, in which one word is `word`; some are in this one alone.
  private func writeRegistry(_ word: String) throws -> String {
    let registry = "\(folder)/\(word)"
    try FileSystem.posix.makeFolders("\(registry)/dinas")
    try write("\(registry)/registri.sop", "Registri: Katalog \(word)\n")
    try write("\(registry)/dinas/instansi.sop", "Instansi: Dinas Contoh\n")
    for number in 0..<4 {
      let name = number < 2 ? "\(word)-\(number)" : "sop-\(number)"
      let title = number % 2 == 0 ? "Surat \(word)" : "Surat"
      try write(
        "\(registry)/dinas/\(name).sop",
        """
        SOP: \(title) \(number)
        Pelaksana: Staf; Kasi
        Langkah 1: Mencatat surat
          Oleh: Staf
          Waktu: 5 menit
          Output: Agenda
        Langkah 2: Memeriksa agenda
          Oleh: Kasi
          Waktu: 5 menit
          Output: Agenda

        """
      )
    }
    return registry
  }

  private func write(_ path: String, _ text: String) throws {
    try FileSystem.posix.write(path, Array(text.utf8))
  }

  /// Starts the program; it is killed after `microseconds`, unless it ends before.
  private func build(
    _ registry: String,
    _ site: String,
    killAfter microseconds: Int? = nil
  ) throws -> Int32 {
    let process = Foundation.Process()
    process.executableURL = KilledBuildTests.program
    // Half as many files make each build short enough for a hundred of them.
    process.arguments = ["build", registry, "-o", site, "--one-language"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if let microseconds, ended.wait(timeout: .now() + .microseconds(microseconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// Every file below a folder, those of the program's own left out.
  private func contents(of folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try FileSystem.posix.list(folder) where !entry.name.hasPrefix(".sop-") {
      let path = FilePath.join(folder, entry.name)
      if entry.kind == .folder {
        for (name, bytes) in try contents(of: path) { files["\(entry.name)/\(name)"] = bytes }
      } else {
        files[entry.name] = try FileSystem.posix.read(path, 1 << 30)
      }
    }
    return files
  }

  /// Whether the site is what its manifest says.
  private func isProven(_ site: String, _ files: [String: [UInt8]]) throws -> Bool {
    let bytes = try FileSystem.posix.read("\(site)/.sop-manifest", 1 << 30)
    guard let manifest = SiteManifest(bytes) else { return false }
    return manifest.digests == files.mapValues { SHA256.digest(of: $0) }
  }

  @Test(.enabled(if: isWanted, "not built: sop, beside the tests"))
  func `a build that is killed leaves the old site or the new one, a hundred times`() throws {
    let registries = [try writeRegistry("lama"), try writeRegistry("baru")]
    var states: [[String: [UInt8]]] = []
    for (number, registry) in registries.enumerated() {
      #expect(try build(registry, "\(folder)/state-\(number)") == 0)
      states.append(try contents(of: "\(folder)/state-\(number)"))
    }
    #expect(states[0] != states[1])
    let site = "\(folder)/_site"
    #expect(try build(registries[0], site) == 0)
    var moments = KillMoments()
    var seen = [0, 0]
    while moments.killed < 100, moments.tried < 1000 {
      let (round, moment) = (moments.tried, moments.next())
      let start = DispatchTime.now().uptimeNanoseconds
      let code = try build(registries[round % 2], site, killAfter: moment)
      moments.note(
        wasKilled: code == -1,
        microseconds: Int(DispatchTime.now().uptimeNanoseconds - start) / 1000
      )
      let files = try contents(of: site)
      let state = try #require(states.firstIndex(of: files), "round \(round), \(moment ?? 0) µs")
      #expect(try isProven(site, files), "round \(round), \(moment ?? 0) µs")
      seen[state] += 1
    }
    print(
      "killed 100 of \(moments.tried) builds: \(seen[0]) times the first site, \(seen[1]) the second"
    )
    #expect(moments.killed == 100 && seen[0] > 0 && seen[1] > 0)
    #expect(try build(registries[1], site) == 0)
    #expect(try contents(of: site) == states[1])
    let besides = try FileSystem.posix.list(folder).map { $0.name }.filter { $0.hasPrefix(".") }
    #expect(besides == [])
  }

  @Test(.enabled(if: isWanted, "not built: sop, beside the tests"))
  func `builds at the same time never mix, and one is published`() throws {
    let registries = [try writeRegistry("lama"), try writeRegistry("baru")]
    let site = "\(folder)/_site"
    var processes: [Foundation.Process] = []
    for number in 0..<6 {
      let process = Foundation.Process()
      process.executableURL = KilledBuildTests.program
      process.arguments = ["build", registries[number % 2], "-o", site]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      processes.append(process)
    }
    for process in processes { process.waitUntilExit() }
    let codes = processes.map { $0.terminationStatus }
    #expect(codes.contains(0) && codes.allSatisfy { $0 == 0 || $0 == 3 }, "\(codes)")
    #expect(try isProven(site, try contents(of: site)))
  }
}
