import SOPTool
import Testing

/// Builds on a disk that fails: nothing is damaged, and the next build puts everything right.
@Suite struct FaultTests {
  /// A world with a built site and then one page changed, one added, one gone.
  private func world() -> TestWorld {
    let world = TestWorld()
    world.run("build")
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SOP: Surat masuk baru\n".utf8))
    world.disk.put("sop-definitions/kota/tambahan/lain.sop", Array("SOP: Lain\n".utf8))
    world.disk.remove("sop-definitions/prov/dinas/tamu.sop")
    return world
  }

  /// What the site held before and what it shall hold.
  private var states: (old: [String: String], new: [String: String]) {
    let world = world()
    let old = world.site
    world.run("build")
    return (old, world.site)
  }

  @Test func `whichever call fails, the site is wholly old or wholly new and the failure is told`()
  {
    let (old, new) = states
    var (olds, news) = (0, 0)
    var call = 1
    while true {
      let world = world()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(world.disk.fileSystem)
      let code = world.run(["build"], in: world.world(fileSystem: fileSystem))
      #expect(world.site == old || world.site == new, "call \(call)")
      if world.site == old { olds += 1 } else { news += 1 }
      guard let error = faults.error else { break }
      // Once the sites have changed places, what is left of the old one can wait.
      if world.site == new { #expect(code == .clean, "call \(call): \(error)") }
      expectTold(error, code, world, call)
      #expect(!world.disk.isLocked("/.sop-kunci-_site"), "call \(call)")
      world.run("build")
      #expect(world.site == new, "call \(call)")
      expectNothingBeside(world, call)
      call += 1
    }
    #expect(call > 60 && olds > 40 && news > 10)
  }

  /// Of the program's own there is only the manifest.
  private func expectNothingBeside(_ world: TestWorld, _ call: Int) {
    let own = world.disk.files.keys.filter { $0.contains("/.sop-") }
    #expect(own == ["/_site/.sop-manifest"], "call \(call)")
    let folders = world.disk.folders.filter { $0.contains("/.sop-") }
    #expect(folders.isEmpty, "call \(call)")
  }

  /// A failure is told in a sentence with its way out, unless the build could do without the call.
  private func expectTold(
    _ error: FileSystemError,
    _ code: ExitCode,
    _ world: TestWorld,
    _ call: Int
  ) {
    if code == .clean {
      let isCleaning = error.path.contains(".sop-")
      // What stands in a place is read only to see whether it has to be written.
      let isComparison = error.operation == .read && error.path.hasPrefix("/_site/")
      #expect(isCleaning || isComparison, "call \(call): \(error)")
      return
    }
    #expect(code == .failure, "call \(call): \(error)")
    let lines = world.messages.split(separator: "\n")
    #expect(lines.count >= 2 && lines.count % 2 == 0, "call \(call): \(world.messages)")
    #expect(lines[0].hasPrefix("Kesalahan: ") && lines[0].hasSuffix("perangkat penyimpanan gagal."))
    #expect(lines[1].hasPrefix("  "))
  }

  @Test func `a first build that fails leaves nothing in the way of the next one`() {
    var call = 1
    while true {
      let world = TestWorld()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(world.disk.fileSystem)
      world.run(["build"], in: world.world(fileSystem: fileSystem))
      guard faults.error != nil else { break }
      #expect(world.site.isEmpty || world.site.count == 4, "call \(call)")
      #expect(world.run("build") == .clean, "call \(call): \(world.messages)")
      #expect(world.site.count == 4, "call \(call)")
      expectNothingBeside(world, call)
      call += 1
    }
    #expect(call > 30)
  }

  @Test func `whichever call fails, a rendered file is old or whole`() {
    let arguments = ["render", "sop-definitions/kota/surat-masuk.sop", "-o", "hasil.html"]
    var call = 1
    while true {
      let world = TestWorld()
      world.disk.put("hasil.html", Array("lama".utf8))
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(world.disk.fileSystem)
      let code = world.run(arguments, in: world.world(fileSystem: fileSystem))
      let result = world.disk.files["/hasil.html"].map { String(decoding: $0, as: UTF8.self) }
      guard faults.error != nil else {
        #expect(code == .clean && result == "html: SOP: Surat masuk\n")
        break
      }
      #expect(code == .failure, "call \(call)")
      #expect(result == "lama" || result == "html: SOP: Surat masuk\n", "call \(call)")
      #expect(world.messages.hasPrefix("Kesalahan: "))
      let besides = world.disk.files.keys.filter { !$0.hasPrefix("/sop-definitions/") }
      #expect(besides == ["/hasil.html"], "call \(call)")
      call += 1
    }
    #expect(call > 10)
  }

  @Test func `a check tells whichever call fails`() {
    var call = 1
    while true {
      let world = TestWorld()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(world.disk.fileSystem)
      let code = world.run(["check"], in: world.world(fileSystem: fileSystem))
      guard let error = faults.error else { break }
      #expect(code == .failure, "call \(call): \(error)")
      #expect(world.messages.hasPrefix("Kesalahan: "))
      call += 1
    }
    #expect(call > 10)
  }

  @Test func `what a killed build left is cleared away, and foreign files stay`() {
    let world = TestWorld()
    world.run("build")
    world.disk.put("_site/.sop-sementara-99", [1, 2])
    world.disk.put("_site/CNAME", [3])
    world.disk.put("_site/kota/foto.jpg", [4])
    for name in ["surat-masuk", "surat-keluar"] {
      world.disk.remove("sop-definitions/kota/\(name).sop")
    }
    #expect(world.run("build") == .clean)
    #expect(world.disk.files["/_site/.sop-sementara-99"] == nil)
    #expect(
      world.site.keys.sorted() == [
        "CNAME", "index.html", "kota/foto.jpg", "prov/dinas/tamu/index.html",
      ]
    )
  }

  @Test func `a manifest can't make a build remove what lies outside`() {
    let world = TestWorld()
    world.run("build")
    let evil =
      "sop-site 1\n../rahasia\n/rahasia\nkota/../../rahasia\ntautan/rahasia\n.sop-manifest\n"
    world.disk.put("_site/.sop-manifest", Array(evil.utf8))
    world.disk.put("rahasia", [1])
    world.disk.put("luar/rahasia", [2])
    world.disk.link("_site/tautan", to: "/luar")
    #expect(world.run("build") == .clean)
    #expect(world.disk.files["/rahasia"] == [1] && world.disk.files["/luar/rahasia"] == [2])
    #expect(world.disk.files["/_site/.sop-manifest"] != nil)
  }

  @Test func `a folder with a manifest of another kind is foreign`() {
    let world = TestWorld()
    world.disk.put("_site/.sop-manifest", Array("entah\n".utf8))
    #expect(world.run("build") == .failure)
    #expect(world.messages.contains("berisi berkas yang tidak dibuat program ini"))
  }
}
