import SOPLanguage
import SOPTool
import Testing

/// `sop build` from end to end, on a disk in memory.
@Suite struct BuildCommandTests {
  @Test func `a sound registry becomes a site and a summary`() {
    let world = TestWorld()
    #expect(world.run("build") == .clean)
    #expect(
      world.output == """
        3 SOP di 2 instansi: 0 kesalahan, 0 peringatan, 0 saran.
        Situs: 4 berkas di _site (4 ditulis, 0 tetap, 0 dihapus). Bukalah _site/index.html

        """
    )
    #expect(world.messages == "Selesai dalam 0,01 detik.\n")
    #expect(
      world.site == [
        "index.html": "3 SOP\n",
        "kota/surat-masuk/index.html": "SOP: Surat masuk\n",
        "kota/surat-keluar/index.html": "SOP: Surat keluar\n",
        "prov/dinas/tamu/index.html": "SOP: Tamu\n",
      ]
    )
  }

  @Test func `the summary is worded in English`() {
    let world = TestWorld([
      "r/kota/instansi.sop": "", "r/kota/a.sop": "SALAH RAGU LEBIH",
    ])
    #expect(world.run("build", "r", "--lang", "en", "-o", "out") == .findings)
    #expect(
      world.output == """
        1 SOP in 1 agency: 1 error, 1 warning, 1 suggestion.
        Site: 2 files in out (2 written, 0 unchanged, 0 removed). Open out/index.html
        Read the warnings and suggestions with: sop check r

        """
    )
    #expect(world.messages.hasSuffix("\n\nDone in 0.01 seconds.\n"))
  }

  @Test func `errors are shown and what is sound is written`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/rusak.sop", Array("SOP: SALAH RAGU\n".utf8))
    #expect(world.run("build") == .findings)
    #expect(
      world.messages == """
        Kesalahan SOP998: ada yang keliru
          --> sop-definitions/kota/rusak.sop:1:6
          |
        1 | SOP: SALAH RAGU
          |      ^^^^^
          Penjelasan: sop explain SOP998

        Selesai dalam 0,01 detik.

        """
    )
    #expect(world.output.hasPrefix("4 SOP di 2 instansi: 1 kesalahan, 1 peringatan, 0 saran.\n"))
    #expect(world.output.contains("sop check sop-definitions\n"))
    #expect(world.site.count == 5)
  }

  @Test func `warnings fail a build only when asked to`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/ragu.sop", Array("RAGU".utf8))
    #expect(world.run("build") == .clean)
    #expect(world.run("build", "--strict") == .findings)
    world.disk.put("sop-definitions/kota/ragu.sop", Array("LEBIH".utf8))
    #expect(world.run("build", "--strict") == .clean)
  }

  @Test func `a second build writes what changed and removes what is gone`() {
    let world = TestWorld()
    world.run("build")
    world.run("build")
    #expect(world.output.contains("(0 ditulis, 4 tetap, 0 dihapus)"))
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SOP: Lain\n".utf8))
    world.disk.remove("sop-definitions/prov/dinas/tamu.sop")
    world.run("build")
    #expect(world.output.contains("(2 ditulis, 1 tetap, 1 dihapus)"))
    #expect(world.site["kota/surat-masuk/index.html"] == "SOP: Lain\n")
    #expect(world.site.count == 3)
    #expect(!world.disk.folders.contains("/_site/prov"))
  }

  @Test func `a site inside of its registry is not read again`() {
    let world = TestWorld([
      "registri.sop": "", "kota/a.sop": "", "_site/.sop-manifest": "sop-site 1\n",
    ])
    world.disk.put("_site/kota/jebakan.sop", [])
    #expect(world.run("build", ".") == .clean)
    #expect(world.output.hasPrefix("1 SOP di "))
  }

  @Test func `a foreign folder is refused and left alone`() {
    let world = TestWorld()
    world.disk.put("_site/foto.jpg", [1])
    #expect(world.run("build") == .failure)
    #expect(
      world.messages == """
        Kesalahan: folder "_site" berisi berkas yang tidak dibuat program ini.
          Tidak ada yang diubah. Pilih folder lain dengan -o, atau kosongkan folder itu.

        """
    )
    #expect(world.disk.files.keys.filter { $0.hasPrefix("/_site") } == ["/_site/foto.jpg"])
    #expect(world.output.isEmpty)
  }

  @Test func `an unreadable file stops the build before it touches the site`() {
    let world = TestWorld()
    world.run("build")
    let before = world.disk.files
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.read = { (path, limit) throws(FileSystemError) in
      if path.hasSuffix("tamu.sop") { throw FileSystemError(.read, path, .notPermitted) }
      return try base.read(path, limit)
    }
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .failure)
    #expect(
      world.messages == """
        Kesalahan: berkas "sop-definitions/prov/dinas/tamu.sop" tidak dapat dibaca: \
        Anda tidak mempunyai izin.
          Mintalah izin atas berkas atau folder itu, atau pakai folder lain.
        Kesalahan: 1 berkas atau folder tidak dapat dibaca.
          Situs tidak diubah, agar SOP yang sudah terbit tidak hilang.

        """
    )
    #expect(world.disk.files == before)
  }

  @Test func `a file that is too large is refused by name and limit`() {
    let world = TestWorld()
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.read = { (path, limit) throws(FileSystemError) in
      #expect(limit == SourceFile.maximumLength || !path.hasSuffix(".sop"))
      if path.hasSuffix("tamu.sop") { throw FileSystemError(.read, path, .tooLarge(limit: limit)) }
      return try base.read(path, limit)
    }
    #expect(world.run(["build"], in: world.world(fileSystem: fileSystem)) == .failure)
    #expect(
      world.messages.contains(
        "tidak dapat dibaca: berkasnya terlalu besar.\n  Satu berkas paling besar 64 MB;"
      )
    )
  }

  @Test func `a name that can't be an address is an error but is built`() {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/Surat Tugas.sop", Array("SOP: Tugas\n".utf8))
    #expect(world.run("build") == .findings)
    #expect(world.site["kota/Surat Tugas/index.html"] == "SOP: Tugas\n")
    #expect(
      world.messages.hasPrefix(
        """
        Kesalahan: nama "Surat Tugas.sop" tidak dapat dipakai sebagai alamat
          --> sop-definitions/kota/Surat Tugas.sop
           = Nama folder dan berkas SOP hanya memuat huruf kecil a–z, angka dan tanda hubung.
           = Isinya tetap diperiksa.
           Ganti namanya menjadi "surat-tugas.sop".

        """
      ),
      "\(world.messages)"
    )
  }

  @Test func `pages that lie outside of the site are refused`() {
    let world = TestWorld()
    var generators = Generators.fake
    for path in [
      "../keluar.html", "/etc/x", "a//b", "a/./b", "", "a\\b", "a\u{0}b", ".sop-manifest",
    ] {
      generators.site = { _, _, body in body(path, []) }
      #expect(Tool.run(["build"], in: world.world(), with: generators) == .failure)
      #expect(world.site.isEmpty)
    }
    #expect(world.messages.contains("halaman \"../keluar.html\" akan berada di luar folder situs."))
    generators.site = { _, _, body in
      body("a.html", [])
      body("a.html", [])
    }
    #expect(Tool.run(["build"], in: world.world(), with: generators) == .failure)
    #expect(world.messages.contains("dua halaman akan bernama \"a.html\"."))
  }

  @Test func `a link inside of the site is not written through`() {
    let world = TestWorld()
    world.run("build")
    world.disk.put("/luar/asli.txt", [1])
    for path in world.site.keys where path.hasPrefix("kota/") { world.disk.remove("_site/\(path)") }
    world.disk.remove("_site/kota/surat-masuk")
    world.disk.remove("_site/kota/surat-keluar")
    world.disk.link("_site/kota", to: "/luar")
    #expect(world.run("build") == .failure)
    #expect(world.messages.contains("\"_site/kota\" sebuah tautan ke luar folder situs."))
    #expect(world.disk.files.keys.filter { $0.hasPrefix("/luar") } == ["/luar/asli.txt"])
  }

  @Test func `long work is told on a terminal and nowhere else`() {
    let world = TestWorld()
    world.run(["build"], in: world.world(isTerminal: true, tick: 800))
    #expect(world.messages.contains("\r\u{1B}[KMemeriksa 6 berkas …\r\u{1B}[K"))
    #expect(world.messages.contains("\r\u{1B}[KMenulis berkas 1 …"))
    world.run(["build"], in: world.world(isTerminal: true, tick: 1))
    #expect(world.messages == "Selesai dalam 0,01 detik.\n")
    world.run(["build"], in: world.world(isTerminal: false, tick: 800))
    #expect(!world.messages.contains("\r"))
    world.run(["build"], in: world.world(isTerminal: true, variables: ["TERM": "dumb"], tick: 800))
    #expect(!world.messages.contains("\r"))
  }

  @Test func `a stage with many files is told before it begins`() {
    let world = TestWorld()
    for number in 0..<1000 { world.disk.put("sop-definitions/kota/sop-\(number).sop", []) }
    for command in ["build", "check"] {
      world.run([command], in: world.world(isTerminal: true, tick: 0))
      #expect(world.messages.hasPrefix("\r\u{1B}[KMemeriksa 1006 berkas …\r\u{1B}[K"))
    }
  }
}
