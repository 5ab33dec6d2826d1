import Foundation
import SOPTool
import Testing

/// The real file system, in a folder of the test's own.
@Suite final class PosixTests {
  private let folder: String
  private let files = FileSystem.posix

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = "\(base)/sop-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func status(_ name: String) throws -> (inode: UInt64, modified: Date) {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (
      try #require(attributes[.systemFileNumber] as? UInt64),
      try #require(attributes[.modificationDate] as? Date)
    )
  }

  @Test func `what is written is read back`() throws {
    for count in [0, 1, 4096, 100_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try files.write(path("a"), bytes)
      #expect(try files.read(path("a"), 1 << 20) == bytes)
    }
    try files.write(path("a"), [1])
    #expect(try files.read(path("a"), 1) == [1])
  }

  @Test func `a file that is too large is not read`() throws {
    try files.write(path("a"), [1, 2, 3])
    #expect(throws: FileSystemError(.read, path("a"), .tooLarge(limit: 2))) {
      try self.files.read(self.path("a"), 2)
    }
  }

  @Test func `entries are sorted by their bytes and known by their kind`() throws {
    try files.write(path("b"), [])
    try files.write(path("B"), [])
    try files.write(path("é"), [])
    try files.makeFolder(path("a"))
    try FileManager.default.createSymbolicLink(atPath: path("c"), withDestinationPath: "b")
    let entries = try files.list(folder)
    #expect(entries.map { $0.name } == ["B", "a", "b", "c", "é"])
    #expect(entries.map { $0.kind } == [.file, .folder, .file, .link, .file])
    #expect(entries.allSatisfy { $0.isNameReadable })
    #expect(try files.kind(path("c")) == .link && files.target(path("c")) == .file)
    #expect(try files.kind(path("x")) == nil && files.kind(path("b/x")) == nil)
  }

  @Test func `a name that is not UTF-8 is listed as unreadable`() throws {
    let name = Array(path("x").utf8) + [0xE9, 0x2E, 0x73, 0x6F, 0x70, 0]
    let descriptor = name.withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    // Some file systems refuse such names; then there is nothing to see.
    guard descriptor >= 0 else { return }
    close(descriptor)
    let entries = try files.list(folder)
    #expect(entries.map { $0.name } == ["x\u{FFFD}.sop"])
    #expect(entries.map { $0.isNameReadable } == [false])
  }

  @Test func `errors name the operation, the path and the reason`() throws {
    try files.makeFolder(path("d"))
    try files.write(path("f"), [])
    try files.write(path("d/x"), [])
    let files = files
    let cases: [(FileSystemError, () throws -> Void)] = [
      (.init(.read, path("x"), .notFound), { _ = try files.read(self.path("x"), 9) }),
      (.init(.read, path("d"), .isFolder), { _ = try files.read(self.path("d"), 9) }),
      (.init(.read, "/dev/null", .isNoFile), { _ = try files.read("/dev/null", 9) }),
      (.init(.read, path("f/x"), .isNoFolder), { _ = try files.read(self.path("f/x"), 9) }),
      (.init(.list, path("x"), .notFound), { _ = try files.list(self.path("x")) }),
      (.init(.list, path("f"), .isNoFolder), { _ = try files.list(self.path("f")) }),
      (.init(.inspect, path("x"), .notFound), { _ = try files.realPath(self.path("x")) }),
      (.init(.write, path("d"), .isFolder), { try files.write(self.path("d"), []) }),
      (.init(.write, path("x/y"), .notFound), { try files.write(self.path("x/y"), []) }),
      (.init(.makeFolder, path("f"), .isNoFolder), { try files.makeFolder(self.path("f")) }),
      (.init(.makeFolder, path("x/y"), .notFound), { try files.makeFolder(self.path("x/y")) }),
      (.init(.remove, path("d"), .folderNotEmpty), { try files.removeFolder(self.path("d")) }),
      (.init(.rename, path("d"), .isFolder), { try files.rename(self.path("f"), self.path("d")) }),
      (.init(.rename, path("y"), .notFound), { try files.rename(self.path("x"), self.path("y")) }),
    ]
    for (error, operation) in cases { #expect(throws: error) { try operation() } }
    let long = path(String(repeating: "a", count: 300))
    #expect(throws: FileSystemError(.write, long, .nameTooLong)) { try files.write(long, []) }
  }

  @Test func `a file takes over the permissions of another`() throws {
    try files.write(path("a"), [1])
    try files.write(path("b"), [2])
    #expect(chmod(path("a"), 0o640) == 0)
    try files.copyPermissions(path("a"), path("b"))
    var status = stat()
    #expect(stat(path("b"), &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(throws: FileSystemError(.write, path("x"), .notFound)) {
      try self.files.copyPermissions(self.path("x"), self.path("b"))
    }
  }

  @Test func `a full disk is noticed`() throws {
    guard try files.kind("/dev/full") != nil else { return }
    #expect(throws: FileSystemError(.write, "/dev/full", .diskFull)) {
      try self.files.write("/dev/full", [1])
    }
  }

  @Test func `a file is not written through a link`() throws {
    try files.write(path("a"), [1])
    try FileManager.default.createSymbolicLink(atPath: path("l"), withDestinationPath: "a")
    #expect(throws: FileSystemError(.write, path("l"), .endlessLinks)) {
      try self.files.write(self.path("l"), [2])
    }
    #expect(try files.read(path("a"), 9) == [1])
  }

  @Test func `a pipe that nobody writes to does not stop a run`() throws {
    #expect(mkfifo(path("p.sop"), 0o600) == 0)
    #expect(try files.list(folder).map { $0.kind } == [.other])
    #expect(throws: FileSystemError(.read, path("p.sop"), .isNoFile)) {
      try self.files.read(self.path("p.sop"), 9)
    }
  }

  @Test func `folders above are made, and to make one twice is no error`() throws {
    try files.makeFolders(path("a/b/c"))
    try files.makeFolders(path("a/b/c"))
    #expect(try files.kind(path("a/b/c")) == .folder)
    try files.removeFolder(path("a/b/c"))
    try files.removeFile(path("a/b/c"))
  }

  @Test func `an unchanged page keeps its file and a changed one gets another`() throws {
    let site = path("_site")
    var first = try OutputFolder(opening: site, files)
    try first.write("a/b.html", [1])
    try first.write("c.html", [2])
    try first.finish()
    let (same, other) = (try status("_site/a/b.html"), try status("_site/c.html"))
    var second = try OutputFolder(opening: site, files)
    try second.write("a/b.html", [1])
    try second.write("c.html", [3])
    try second.finish()
    #expect(second.counts == .init(written: 1, unchanged: 1, removed: 0))
    #expect(try status("_site/a/b.html") == same)
    #expect(try status("_site/c.html").inode != other.inode)
    #expect(try files.read(path("_site/c.html"), 9) == [3])
  }

  @Test func `stale pages and their folders are removed and foreign files stay`() throws {
    let site = path("_site")
    var first = try OutputFolder(opening: site, files)
    try first.write("a/b/c.html", [1])
    try first.write("d/e.html", [2])
    try first.finish()
    try files.write(path("_site/d/mine.txt"), [])
    var second = try OutputFolder(opening: site, files)
    try second.write("x.html", [])
    try second.finish()
    #expect(second.counts == .init(written: 1, unchanged: 0, removed: 2))
    #expect(try files.list(site).map { $0.name } == [".sop-manifest", "d", "x.html"])
    #expect(try files.list(path("_site/d")).map { $0.name } == ["mine.txt"])
  }

  @Test func `a foreign folder is refused`() throws {
    try files.write(path("mine.txt"), [])
    #expect(throws: OutputError.foreignFolder(folder)) {
      _ = try OutputFolder(opening: self.folder, self.files)
    }
    #expect(try files.list(folder).map { $0.name } == ["mine.txt"])
  }

  @Test func `a page that is a link to somewhere is replaced, not followed`() throws {
    let site = path("_site")
    var first = try OutputFolder(opening: site, files)
    try first.finish()
    try files.write(path("outside"), [7])
    try FileManager.default.createSymbolicLink(
      atPath: path("_site/a.html"),
      withDestinationPath: path("outside")
    )
    var second = try OutputFolder(opening: site, files)
    try second.write("a.html", [7])
    try second.finish()
    #expect(try files.kind(path("_site/a.html")) == .file)
    #expect(try files.read(path("outside"), 9) == [7])
  }

  @Test func `two things change places in one step`() throws {
    try files.makeFolders(path("a/b"))
    try files.write(path("c"), [1])
    try files.exchange(path("a"), path("c"))
    #expect(try files.read(path("a"), 9) == [1] && files.kind(path("c/b")) == .folder)
    #expect(throws: FileSystemError(.rename, path("x"), .notFound)) {
      try self.files.exchange(self.path("a"), self.path("x"))
    }
  }

  @Test func `a second name is the same file, and a link is not followed`() throws {
    try files.write(path("a"), [1])
    try files.link(path("a"), path("b"))
    #expect(try status("a").inode == status("b").inode)
    try FileManager.default.createSymbolicLink(atPath: path("l"), withDestinationPath: "a")
    try files.link(path("l"), path("m"))
    #expect(try files.kind(path("m")) == .link)
    #expect(throws: FileSystemError(.write, path("b"), .alreadyExists)) {
      try self.files.link(self.path("a"), self.path("b"))
    }
  }

  @Test func `a lock keeps others away and leaves nothing behind`() throws {
    let lock = try #require(try files.lock(path("lock")))
    #expect(try files.lock(path("lock")) == nil)
    files.unlock(lock)
    #expect(try files.kind(path("lock")) == nil)
    let again = try #require(try files.lock(path("lock")))
    files.unlock(again)
  }
}
