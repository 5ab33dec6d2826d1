import SOPLanguage
import SOPTool
import Testing

/// The sentence, the way out and the exit code of everything that can go wrong.
@Suite struct FailureTests {
  @Test(arguments: ["build", "check"])
  func `a missing usual folder is told with the way out`(command: String) {
    let world = TestWorld([:])
    #expect(world.run(command) == .failure)
    #expect(
      world.messages == """
        Kesalahan: folder "sop-definitions" tidak ada di sini.
          Pindah ke folder yang memuatnya, sebutkan folder registri Anda, atau mulai dengan: sop init

        """
    )
    #expect(world.output.isEmpty && world.disk.files.isEmpty)
  }

  @Test func `a missing folder or file that was named is told`() {
    let world = TestWorld()
    #expect(world.run("build", "sop-definisi") == .failure)
    #expect(
      world.messages == """
        Kesalahan: isi folder "sop-definisi" tidak dapat dibaca: tidak ada di tempat itu.
          Periksa ejaan nama dan foldernya.

        """
    )
    for command in [["check", "x/y.sop"], ["render", "x/y.sop", "--to", "html"]] {
      #expect(world.run(command, in: world.world()) == .failure)
      #expect(
        world.messages == """
          Kesalahan: berkas "x/y.sop" tidak dapat dibaca: tidak ada di tempat itu.
            Periksa ejaan nama dan foldernya.

          """
      )
    }
  }

  @Test func `a file in place of a folder is told`() {
    let world = TestWorld()
    #expect(world.run("build", "sop-definitions/registri.sop") == .failure)
    #expect(
      world.messages == """
        Kesalahan: "sop-definitions/registri.sop" bukan folder.
          Sebutkan folder yang memuat registri.sop.

        """
    )
    world.disk.put("_site", [])
    #expect(world.run("build") == .failure)
    #expect(world.messages.contains("folder \"_site\" tidak dapat dibuat: itu bukan folder.\n"))
  }

  @Test(arguments: [["build", "kosong"], ["check", "kosong"], ["build", "kosong/"]])
  func `an empty registry is told with the way out`(arguments: [String]) {
    let world = TestWorld()
    world.disk.makeFolder("kosong/.git")
    world.disk.put("kosong/README.md", [])
    #expect(world.run(arguments, in: world.world()) == .failure)
    #expect(
      world.messages.hasSuffix(
        """
        Kesalahan: tidak ada berkas .sop di folder "kosong".
          Tulis registri.sop, folder instansi dengan instansi.sop, dan SOP pertama di dalamnya.

        """
      )
    )
  }

  @Test func `a file that is no definition is not checked`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/README.md", [])
    world.disk.makeFolder("sop-definitions/baru")
    #expect(world.run("check", "sop-definitions/README.md") == .failure)
    #expect(
      world.messages == """
        Kesalahan: "sop-definitions/README.md" bukan berkas .sop.
          Sebutkan berkas .sop atau sebuah folder.

        """
    )
    #expect(world.run("check", "sop-definitions/baru") == .failure)
    #expect(world.messages.contains("tidak ada berkas .sop di folder \"sop-definitions/baru\"."))
  }

  @Test(arguments: [
    ["build"], ["check"], ["check", "--format", "json"], ["explain"], ["--help"], ["--version"],
    ["render", "sop-definitions/kota/surat-masuk.sop", "--to", "html"],
  ])
  func `a reader that goes away ends the run in silence`(arguments: [String]) {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/surat-keluar.sop", [UInt8]("RAGU".utf8))
    var closed = world.world()
    closed.console.writeOutput = { (_) throws(FileSystemError) in
      throw FileSystemError(.write, "stdout", .readerGone)
    }
    #expect(world.run(arguments, in: closed) == .failure)
    #expect(world.messages.isEmpty || world.messages == "Selesai dalam 0,01 detik.\n")
  }

  @Test func `results that can't be written are a failure`() {
    let world = TestWorld()
    var full = world.world()
    full.console.writeOutput = { (_) throws(FileSystemError) in
      throw FileSystemError(.write, "stdout", .diskFull)
    }
    #expect(world.run(["check"], in: full) == .failure)
    #expect(
      world.messages == """
        Kesalahan: hasil tidak dapat ditulis: ruang penyimpanan penuh.
          Kosongkan ruang, lalu jalankan lagi. Berkas yang sudah terbit tidak rusak.

        """
    )
  }

  @Test func `messages that nobody can read don't stop a build`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/surat-keluar.sop", [UInt8]("SALAH".utf8))
    var deaf = world.world()
    deaf.console.writeMessage = { (_) throws(FileSystemError) in
      throw FileSystemError(.write, "stderr", .readerGone)
    }
    #expect(world.run(["build"], in: deaf) == .findings)
    #expect(world.site.count == 4)
  }

  @Test func `every reason has its words and its way out in both languages`() {
    let reasons: [FileSystemError.Reason] = [
      .notFound, .notPermitted, .isFolder, .isNoFolder, .isNoFile, .alreadyExists,
      .folderNotEmpty, .diskFull, .readOnlyDisk, .tooManyOpenFiles, .endlessLinks, .nameTooLong,
      .notReadableName, .readerGone, .deviceFailure, .tooLarge(limit: 64 << 20), .other(99),
    ]
    let operations: [FileSystemError.Operation] = [
      .read, .list, .inspect, .write, .makeFolder, .remove, .rename,
    ]
    for language in Language.allCases {
      for reason in reasons {
        let words = reason.phrase.wording(in: language).text
        #expect(!words.isEmpty && !reason.advice.text(in: language).isEmpty)
        for operation in operations {
          let text = FileSystemError(operation, "a/b", reason).message.text(in: language)
          #expect(text.contains("\"a/b\"") && text.hasSuffix(words) && !text.contains("{"))
        }
      }
    }
    #expect(Set(reasons.map { $0.phrase.indonesian.text }).count == reasons.count)
  }
}
