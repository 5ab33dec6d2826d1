import SOPLanguage
import SOPTool
import Testing

/// `sop init` and `sop new`: what is written where, and what is asked.
struct NewCommandTests {
  private func text(_ world: TestWorld, _ path: String) -> String {
    String(decoding: world.disk.files["/sop-definitions/" + path] ?? [], as: UTF8.self)
  }

  @Test func `a registry, an agency and an SOP come about in three commands`() {
    let world = TestWorld(["catatan.txt": ""])
    #expect(world.run("init", "--title", "Katalog Kota") == .clean)
    #expect(world.output == "sop-definitions/registri.sop\n")
    #expect(world.messages.contains("sop new --agency NAMA-INSTANSI"))
    #expect(text(world, "registri.sop").contains("\nRegistri: Katalog Kota\n"))
    #expect(world.run("new", "--agency", "kota/dinas") == .clean)
    #expect(text(world, "kota/dinas/instansi.sop").contains("\nInstansi: Dinas\n"))
    #expect(world.messages.contains("sop new kota/dinas/NAMA"))
    #expect(world.run("new", "kota/dinas/penerimaan-tamu", "--lanes", "Staf; Kasi") == .clean)
    let written = text(world, "kota/dinas/penerimaan-tamu.sop")
    #expect(written.contains("\nSOP: Penerimaan tamu\n"))
    #expect(written.contains("\nPelaksana:\n  - Staf\n  - Kasi\n"))
    #expect(world.messages.contains("sop check sop-definitions/kota/dinas/penerimaan-tamu.sop"))
  }

  @Test(
    arguments: [
      "kota/baru", "sop-definitions/kota/baru", "./sop-definitions/kota/baru.sop", "kota/baru/",
    ]
  )
  func `a path is understood with and without the registry's folder and the ending`(path: String) {
    let world = TestWorld()
    #expect(world.run("new", path) == .clean)
    #expect(world.output == "sop-definitions/kota/baru.sop\n")
  }

  @Test func `nothing that is there is replaced`() {
    let world = TestWorld()
    #expect(world.run("new", "kota/surat-masuk") == .failure)
    #expect(world.messages.contains("\"sop-definitions/kota/surat-masuk.sop\" sudah ada"))
    #expect(text(world, "kota/surat-masuk.sop") == "SOP: Surat masuk\n")
    #expect(world.run("new", "--agency", "kota") == .failure)
    #expect(world.run("init") == .failure)
    #expect(text(world, "registri.sop") == "Registri: Katalog\n")
  }

  @Test func `a file that comes about while it is made is not replaced either`() {
    let world = TestWorld()
    var files = world.disk.fileSystem
    let write = files.write
    files.write = { (path, bytes) throws(FileSystemError) in
      try write(path, bytes)
      world.disk.put("/sop-definitions/kota/baru.sop", Array("milik orang lain".utf8))
    }
    #expect(world.run(["new", "kota/baru"], in: world.world(fileSystem: files)) == .failure)
    #expect(text(world, "kota/baru.sop") == "milik orang lain")
    #expect(!world.disk.files.keys.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `an SOP needs an agency above it`() {
    let world = TestWorld()
    #expect(world.run("new", "prov/baru") == .failure)
    #expect(world.messages.contains("folder \"prov\" belum mempunyai instansi.sop"))
    #expect(world.messages.contains("sop new --agency prov"))
    #expect(world.run("new", "baru") == .failure)
    #expect(world.run("new", "prov/dinas/bidang/baru") == .clean)
  }

  @Test func `a name that can't be one is told, with one that can`() {
    let world = TestWorld()
    #expect(world.run("new", "Kota/Penerimaan Tamu", "--lang", "en") == .failure)
    #expect(world.messages.contains("for example kota/penerimaan-tamu."))
    #expect(world.run("new", "../luar") == .failure)
    #expect(world.run("new", "kota//baru") == .failure)
    #expect(world.run("new", "kota/instansi") == .failure)
    #expect(world.messages.contains("nama \"instansi\" dipakai oleh registri sendiri"))
    #expect(world.disk.files.count == TestWorld.registry.count)
  }

  @Test func `on a terminal the essentials are asked for`() {
    let world = TestWorld()
    let answers = [
      "", "Sekretariat", "Staf; Kepala Dinas (Kadis)", "Menerima surat", "Membaca", "",
    ]
    #expect(world.run(["new", "kota/surat-baru"], in: world.world(answers: answers)) == .clean)
    #expect(world.messages.contains("Judul SOP [Surat baru]: "))
    #expect(world.messages.contains("Kegiatan 3 (kosong bila sudah semua): "))
    let written = text(world, "kota/surat-baru.sop")
    for line in [
      "SOP: Surat baru", "Unit kerja: Sekretariat", "  - Kepala Dinas (Kadis)",
      "Langkah 1: Menerima surat", "Langkah 2: Membaca",
    ] {
      #expect(written.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func `what an option says is not asked again`() {
    let world = TestWorld()
    let world1 = world.world(answers: [""])
    let arguments = [
      "new", "kota/a", "--title", "A", "--lanes", "Staf", "--steps", "Membaca; Menulis",
    ]
    #expect(world.run(arguments, in: world1) == .clean)
    #expect(!world.messages.contains("Judul"))
    #expect(world.messages.contains("Unit kerja"))
    #expect(text(world, "kota/a.sop").contains("\nLangkah 2: Menulis\n"))
  }

  @Test func `who goes away in the middle of questions leaves nothing behind`() {
    let world = TestWorld()
    #expect(world.run(["new", "kota/a"], in: world.world(answers: ["A", "B"])) == .failure)
    #expect(world.messages.contains("pertanyaan belum dijawab"))
    #expect(world.disk.files.count == TestWorld.registry.count)
  }

  @Test func `the working directory may lie inside of the registry`() {
    let world = TestWorld(["registri.sop": "Registri: A\n", "kota/instansi.sop": "Instansi: B\n"])
    #expect(world.run("new", "kota/baru") == .clean)
    #expect(world.output == "kota/baru.sop\n")
  }
}
