import SOPTool
import Testing

/// What becomes of a site's folder, on a disk in memory.
@Suite struct OutputFolderTests {
  /// A world with a built site and then one page changed.
  private func world() -> TestWorld {
    let world = TestWorld()
    world.run("build")
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SOP: Baru\n".utf8))
    return world
  }

  /// The names that lie beside the site and inside of it and are no pages.
  private func ownNames(_ world: TestWorld) -> [String] {
    (Array(world.disk.files.keys) + world.disk.folders).filter { $0.contains("/.sop-") }.sorted()
  }

  /// A file system in which one call always fails.
  private func failing(
    _ world: TestWorld,
    exchange reason: FileSystemError.Reason,
    link: FileSystemError.Reason? = nil
  ) -> FileSystem {
    var fileSystem = world.disk.fileSystem
    let base = fileSystem
    fileSystem.exchange = { (_, other) throws(FileSystemError) in
      throw FileSystemError(.rename, other, reason)
    }
    fileSystem.link = { (from, to) throws(FileSystemError) in
      if let link { throw FileSystemError(.write, to, link) }
      try base.link(from, to)
    }
    return fileSystem
  }

  @Test(arguments: [FileSystemError.Reason.notPermitted, .unsupported])
  func `files are copied where the disk knows no second names`(reason: FileSystemError.Reason) {
    let world = world()
    world.disk.put("_site/CNAME", [3])
    var fileSystem = world.disk.fileSystem
    fileSystem.link = { (_, to) throws(FileSystemError) in
      throw FileSystemError(.write, to, reason)
    }
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .clean)
    #expect(world.site["kota/surat-masuk/index.html"] == "SOP: Baru\n")
    #expect(world.site.count == 5 && world.disk.files["/_site/CNAME"] == [3])
  }

  @Test func `where two folders can't change places in one step it takes two`() {
    let world = world()
    let fileSystem = failing(world, exchange: .unsupported)
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .clean)
    #expect(world.site["kota/surat-masuk/index.html"] == "SOP: Baru\n")
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test func `of two steps each may fail, and the next build puts everything right`() {
    let states = (world().site, world())
    states.1.run("build")
    var call = 1
    while true {
      let world = world()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(failing(world, exchange: .unsupported))
      world.run(["build"], in: world.world(fileSystem: fileSystem))
      guard faults.error != nil else { break }
      #expect(world.site == states.0 || world.site == states.1.site, "call \(call)")
      #expect(world.run("build") == .clean)
      #expect(world.site == states.1.site && ownNames(world) == ["/_site/.sop-manifest"])
      call += 1
    }
    #expect(call > 40)
  }

  @Test func `a build that was killed between the two steps is put right by the next`() throws {
    let world = world()
    try world.disk.fileSystem.rename("/_site", "/.sop-lama-_site")
    world.disk.put(".sop-baru-_site/.sop-belum", [])
    world.disk.put(".sop-baru-_site/index.html", [1])
    #expect(world.run("build") == .clean)
    #expect(world.output.contains("(1 ditulis, 3 tetap, 0 dihapus)"))
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test(arguments: [FileSystemError.Reason.inUse, .otherDisk])
  func `a folder that is bound to its place is changed file by file`(
    reason: FileSystemError.Reason
  ) {
    let world = world()
    world.disk.remove("sop-definitions/prov/dinas/tamu.sop")
    let fileSystem = failing(world, exchange: reason)
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .clean)
    #expect(world.output.contains("(2 ditulis, 1 tetap, 1 dihapus)"))
    #expect(world.site["kota/surat-masuk/index.html"] == "SOP: Baru\n")
    #expect(world.site.count == 3 && !world.disk.folders.contains("/_site/prov"))
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test func `changed file by file each page is old or new, and the next build completes it`() {
    let old = world().site
    let done = world()
    done.run("build")
    var call = 1
    while true {
      let world = world()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(failing(world, exchange: .inUse))
      world.run(["build"], in: world.world(fileSystem: fileSystem))
      for (path, text) in world.site {
        #expect(text == old[path] || text == done.site[path], "call \(call): \(path)")
      }
      guard faults.error != nil else { break }
      #expect(world.run("build") == .clean)
      #expect(world.site == done.site, "call \(call)")
      #expect(world.disk.files["/_site/.sop-manifest"] == done.disk.files["/_site/.sop-manifest"])
      #expect(ownNames(world) == ["/_site/.sop-manifest"], "call \(call)")
      call += 1
    }
    #expect(call > 40)
  }

  @Test func `where nothing may be made beside the folder the new site is made inside`() {
    let world = world()
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.lock = { (path) throws(FileSystemError) in
      if FilePath.parent(of: path) == "/" { throw FileSystemError(.write, path, .notPermitted) }
      return try base.lock(path)
    }
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .clean)
    #expect(world.site["kota/surat-masuk/index.html"] == "SOP: Baru\n")
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test func `the working directory is changed file by file`() {
    let world = TestWorld()
    world.disk.put("/.sop-manifest", Array("sop-site 1\n".utf8))
    world.disk.put("/kota/surat-masuk/index.html", [1])
    #expect(world.run("build", "-o", ".") == .clean)
    #expect(world.disk.files["/index.html"] == Array("3 SOP\n".utf8))
    #expect(world.disk.files["/sop-definitions/registri.sop"] != nil)
    #expect(ownNames(world) == ["/.sop-manifest"])
  }

  @Test func `behind a link its target changes and the link stays`() throws {
    let world = TestWorld()
    world.disk.makeFolder("/www/sop")
    world.disk.link("_site", to: "/www/sop")
    #expect(world.run("build") == .clean)
    #expect(try world.disk.fileSystem.kind("_site") == .link)
    #expect(world.disk.files["/www/sop/index.html"] == Array("3 SOP\n".utf8))
    #expect(ownNames(world) == ["/www/sop/.sop-manifest"])
  }

  @Test func `a second build at the same time is told and changes nothing`() throws {
    let world = world()
    let before = world.site
    let lock = try #require(try world.disk.fileSystem.lock("/.sop-kunci-_site"))
    #expect(world.run("build") == .failure)
    #expect(
      world.messages.hasPrefix(
        """
        Kesalahan: situs di "_site" sedang disusun oleh perintah lain.
          Tidak ada yang diubah. Tunggu sampai perintah itu selesai, lalu jalankan lagi.

        """
      )
    )
    #expect(world.site == before)
    world.disk.fileSystem.unlock(lock)
    #expect(world.run("build") == .clean && world.site != before)
  }

  @Test func `what lies beside the site and is not ours stops the build`() {
    for path in [".sop-baru-_site", ".sop-lama-_site"] {
      let world = world()
      let before = world.site
      world.disk.put("\(path)/foto.jpg", [1])
      #expect(world.run("build") == .failure)
      #expect(world.messages.contains("berisi berkas yang tidak dibuat program ini"))
      #expect(world.site == before && world.disk.files["/\(path)/foto.jpg"] == [1])
      #expect(!world.disk.isLocked("/.sop-kunci-_site"))
    }
  }

  @Test func `what came into the old site while it was replaced moves over`() throws {
    let world = world()
    for (path, text) in world.site { world.disk.put(".sop-baru-_site/\(path)", Array(text.utf8)) }
    let manifest = try #require(world.disk.files["/_site/.sop-manifest"])
    world.disk.put(".sop-baru-_site/.sop-manifest", manifest)
    world.disk.put(".sop-baru-_site/unggahan/surat.pdf", [5])
    #expect(world.run("build") == .clean)
    #expect(world.disk.files["/_site/unggahan/surat.pdf"] == [5])
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test func `a former site comes back when somebody removed the new one`() throws {
    let world = world()
    try world.disk.fileSystem.rename("/_site", "/.sop-baru-_site")
    #expect(world.run("build") == .clean)
    #expect(world.output.contains("(1 ditulis, 3 tetap, 0 dihapus)"))
    #expect(ownNames(world) == ["/_site/.sop-manifest"])
  }

  @Test func `the manifest names the digest of each file`() {
    let world = TestWorld()
    world.run("build")
    let manifest = world.disk.files["/_site/.sop-manifest"].map {
      String(decoding: $0, as: UTF8.self)
    }
    let lines = (manifest ?? "").split(separator: "\n")
    #expect(lines.count == 5 && lines[0] == "# sop-site 2")
    let digest = SHA256.digest(of: Array("3 SOP\n".utf8))
    #expect(lines[1] == "\(digest)  index.html")
  }

  @Test func `a list of the earlier kind is known and renewed`() {
    let world = TestWorld()
    world.run("build")
    let manifest = world.disk.files["/_site/.sop-manifest"]
    let paths = world.site.keys.sorted().joined(separator: "\n")
    world.disk.put("_site/.sop-manifest", Array("sop-site 1\n\(paths)\n".utf8))
    #expect(world.run("build") == .clean)
    #expect(world.output.contains("(0 ditulis, 4 tetap, 0 dihapus)"))
    #expect(world.disk.files["/_site/.sop-manifest"] == manifest)
  }

  @Test func `a page that was changed by hand is put right`() {
    let world = TestWorld()
    world.run("build")
    world.disk.put("_site/index.html", Array("9 SOP\n".utf8))
    world.run("build")
    #expect(world.output.contains("(1 ditulis, 3 tetap, 0 dihapus)"))
    #expect(world.site["index.html"] == "3 SOP\n")
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests are those of the standard`(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)) == digest)
  }

  @Test func `the digest of a million letters is that of the standard`() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: letters)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }
}
