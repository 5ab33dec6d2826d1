import Foundation
import SOPLanguage
import SOPTool
import Testing

/// The product as it is delivered, on the definitions of this repository and on a real disk.
@Suite final class ProductTests {
  private let folder: String
  private let definitions: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = "\(base)/sop-product-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let tests = FilePath.parent(of: FilePath.parent(of: #filePath))
    definitions = FilePath.join(FilePath.parent(of: tests), "sop-definitions")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func run(_ world: TestWorld, _ arguments: String...) -> ExitCode {
    Tool.run(arguments, in: world.world(fileSystem: .posix), with: .standard)
  }

  /// The paths of the SOPs inside the registry, without their ending.
  private func procedures() throws -> [String] {
    var reader = try RegistryReader(definitions, leavingOut: nil, .posix)
    let files = try reader.read()
    #expect(files.notices.isEmpty && files.failures.isEmpty)
    return files.files.map { $0.path }.filter { path in
      !["registri.sop", "instansi.sop"].contains(FilePath.name(of: path))
    }.map { String($0.dropLast(4)) }
  }

  @Test func `the definitions become a site whose first page leads to every SOP`() throws {
    let world = TestWorld()
    let site = "\(folder)/site"
    #expect(run(world, "build", definitions, "-o", site) == .clean, "\(world.messages)")
    #expect(world.output.hasPrefix("8 SOP di 5 instansi: 0 kesalahan, "))
    let home = String(
      decoding: try FileSystem.posix.read("\(site)/index.html", 1 << 20),
      as: UTF8.self
    )
    let procedures = try procedures()
    #expect(procedures.count == 8)
    for path in procedures {
      #expect(home.contains("href=\"\(path)"), "\(path)")
      let model = try FileSystem.posix.read("\(site)/\(path)/model.json", 1 << 20)
      #expect((try? JSONSerialization.jsonObject(with: Data(model))) != nil, "\(path)")
    }
  }

  @Test func `a second build writes nothing and another folder gets the same bytes`() throws {
    let world = TestWorld()
    #expect(run(world, "build", definitions, "-o", "\(folder)/a") == .clean)
    #expect(run(world, "build", definitions, "-o", "\(folder)/a") == .clean)
    #expect(world.output.contains("(0 ditulis, "))
    #expect(run(world, "build", definitions, "-o", "\(folder)/b") == .clean)
    #expect(try contents(of: "\(folder)/a") == contents(of: "\(folder)/b"))
  }

  /// Every file below a folder.
  private func contents(of folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try FileSystem.posix.list(folder) {
      let path = FilePath.join(folder, entry.name)
      if entry.kind == .folder {
        for (name, bytes) in try contents(of: path) { files["\(entry.name)/\(name)"] = bytes }
      } else {
        files[entry.name] = try FileSystem.posix.read(path, 1 << 30)
      }
    }
    return files
  }

  @Test func `a check of the definitions finds no errors and tells programs the same`() throws {
    let text = TestWorld()
    #expect(run(text, "check", definitions) == .clean)
    let json = TestWorld()
    #expect(run(json, "check", definitions, "--format", "json") == .clean)
    let lines = json.output.split(separator: "\n")
    for line in lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
    }
    let headlines = text.output.split(separator: "\n").filter { line in
      line.hasPrefix("Peringatan ") || line.hasPrefix("Saran ")
    }
    #expect(headlines.count == lines.count && lines.count > 10)
  }

  @Test(arguments: ["html", "json"])
  func `each SOP is rendered by itself`(form: String) throws {
    for path in try procedures() {
      let world = TestWorld()
      #expect(run(world, "render", "\(definitions)/\(path).sop", "--to", form) == .clean)
      #expect(world.output.utf8.count > 2000 && world.messages.isEmpty, "\(path)")
    }
  }
}
