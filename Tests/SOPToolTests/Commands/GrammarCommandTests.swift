import SOPOutput
import SOPTool
import Testing

/// `sop grammar` in a world in memory.
struct GrammarCommandTests {
  private let world = TestWorld()
  private let count = GrammarFolder.files().count

  private func bytes(_ path: String) -> [UInt8]? { world.disk.files[path] }

  @Test func `the folder is written, and nothing is left to do`() {
    #expect(world.run("grammar") == .clean)
    #expect(world.messages == "\(count) berkas ditulis ke \"grammar\", 0 tidak berubah.\n")
    for file in GrammarFolder.files() { #expect(bytes("/grammar/\(file.path)") == file.bytes) }
    #expect(world.run("grammar", "--check") == .clean)
    #expect(world.output == "" && world.messages == "Semua berkas (\(count)) masih sesuai.\n")
    #expect(world.run("grammar", "--lang", "en") == .clean)
    #expect(world.messages == "0 files written to \"grammar\", \(count) unchanged.\n")
  }

  @Test func `what is not current is named, and nothing is written`() {
    let changed = TestWorld([
      "lain/kosakata.json": "{}", "lain/tutorial.md": "tangan",
    ])
    #expect(changed.run("grammar", "-o", "lain", "--check") == .findings)
    #expect(changed.output.split(separator: "\n").count == count)
    #expect(changed.output.hasPrefix("lain/kosakata.json\n"))
    #expect(changed.messages.hasSuffix("tidak lagi sesuai. Jalankan: sop grammar\n"))
    #expect(changed.disk.files["/lain/kosakata.json"] == Array("{}".utf8))
  }

  @Test func `files written by hand stay as they are`() {
    let world = TestWorld(["grammar/tutorial.md": "tangan", "grammar/kosakata.json": "lama"])
    #expect(world.run("grammar") == .clean)
    #expect(world.disk.files["/grammar/tutorial.md"] == Array("tangan".utf8))
    #expect(world.disk.files["/grammar/kosakata.json"] != Array("lama".utf8))
  }

  @Test func `diagrams of rules that are gone are removed, and nothing else`() {
    let world = TestWorld(["grammar/diagram/usang.svg": "", "grammar/diagram/usang.txt": ""])
    world.run("grammar")
    #expect(world.messages.hasPrefix("\"grammar/diagram/usang.svg\" dihapus.\n"))
    #expect(world.disk.files["/grammar/diagram/usang.svg"] == nil)
    #expect(world.disk.files["/grammar/diagram/usang.txt"] != nil)
    #expect(world.run("grammar", "--check") == .clean)
    let later = TestWorld(["grammar/diagram/usang.svg": ""])
    #expect(later.run("grammar", "--check") == .findings)
    #expect(later.output.hasSuffix("grammar/diagram/usang.svg\n"))
    #expect(later.disk.files["/grammar/diagram/usang.svg"] != nil)
  }

  @Test func `a folder in place of a file is told`() {
    let world = TestWorld(["grammar/kosakata.json/isi": ""])
    #expect(world.run("grammar") == .failure)
    #expect(world.messages.contains("grammar/kosakata.json"))
  }

  @Test func `a command line with a name too many is refused`() {
    #expect(world.run("grammar", "folder") == .usage)
    #expect(world.run("check", "--check") == .usage)
  }
}
