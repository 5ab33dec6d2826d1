import SOPLanguage
import SOPTool
import Testing

/// `sop render` from end to end, on a disk in memory.
@Suite struct RenderCommandTests {
  private let file = "sop-definitions/kota/surat-masuk.sop"

  @Test(arguments: RenderTarget.allCases)
  func `the SOP is a result in every form`(target: RenderTarget) {
    let world = TestWorld()
    #expect(world.run("render", file, "--to", target.word.text) == .clean)
    #expect(world.output == "\(target.word.text): SOP: Surat masuk\n")
    #expect(world.messages.isEmpty)
  }

  @Test func `the SOP is written to a file, in whole and in place of another`() {
    let world = TestWorld()
    world.disk.put("tamu.html", [1, 2, 3])
    #expect(world.run("render", file, "-o", "tamu.html") == .clean)
    #expect(world.output.isEmpty && world.messages.isEmpty)
    let written = world.disk.files.filter { !$0.key.hasPrefix("/sop-definitions/") }
    #expect(written == ["/tamu.html": Array("html: SOP: Surat masuk\n".utf8)])
  }

  @Test func `errors are messages and what is sound is rendered`() {
    let world = TestWorld()
    world.disk.put(file, Array("SALAH RAGU".utf8))
    world.disk.put("sop-definitions/kota/surat-keluar.sop", Array("SALAH".utf8))
    #expect(world.run("render", file, "--to", "dot") == .findings)
    #expect(world.output == "dot: SALAH RAGU")
    #expect(world.messages.contains("surat-masuk.sop:1:1"))
    #expect(!world.messages.contains("surat-keluar") && !world.messages.contains("Peringatan"))
  }

  @Test(arguments: [
    "sop-definitions", "sop-definitions/registri.sop", "sop-definitions/kota/instansi.sop",
    "catatan.txt",
  ])
  func `what is no SOP is not rendered`(path: String) {
    let world = TestWorld()
    world.disk.put("catatan.txt", [])
    #expect(world.run("render", path, "--to", "html") == .failure)
    #expect(
      world.messages == """
        Kesalahan: "\(path)" bukan berkas sebuah SOP.
          Sebutkan berkas .sop selain registri.sop dan instansi.sop.

        """
    )
  }

  @Test func `a place that can't be written is named as the user named it`() {
    let world = TestWorld()
    #expect(world.run("render", file, "--to", "html", "-o", "tidak/ada.html") == .failure)
    #expect(
      world.messages == """
        Kesalahan: berkas "tidak/ada.html" tidak dapat ditulis: tidak ada di tempat itu.
          Periksa ejaan nama dan foldernya.

        """
    )
    world.disk.makeFolder("hasil")
    #expect(world.run("render", file, "--to", "html", "-o", "hasil") == .failure)
    #expect(world.messages.contains("berkas \"hasil\" tidak dapat ditulis: itu sebuah folder."))
    #expect(world.disk.files.keys.allSatisfy { $0.hasPrefix("/sop-definitions/") })
  }

  @Test(arguments: [("tamu.sop", true), ("surat-masuk.sop", false)])
  func `an unreadable file is told and the others rendered`(name: String, isRendered: Bool) {
    let world = TestWorld()
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.read = { (path, limit) throws(FileSystemError) in
      if path.hasSuffix(name) { throw FileSystemError(.read, path, .notPermitted) }
      return try base.read(path, limit)
    }
    let arguments = ["render", file, "--to", "json"]
    #expect(world.run(arguments, in: world.world(fileSystem: fileSystem)) == .failure)
    #expect(world.output == (isRendered ? "json: SOP: Surat masuk\n" : ""))
    #expect(world.messages.contains("\(name)\" tidak dapat dibaca: Anda tidak mempunyai izin."))
    #expect(world.messages.split(separator: "\n").count == 2)
  }
}
