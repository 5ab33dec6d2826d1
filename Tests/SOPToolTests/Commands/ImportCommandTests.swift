import SOPLanguage
import SOPTool
import Testing

/// `sop import` from end to end, on a disk in memory.
@Suite struct ImportCommandTests {
  private static let table = "No;Kegiatan;Kasi;Waktu\n1;Menerima surat;x;5 menit\n"

  private static let draft = """
    # Diimpor dari cuti.csv. Periksa semua yang bertanda ? dan BELUM.
    SOP: cuti
    Status: konsep

    BELUM: tuliskan judul yang benar; sumber tidak memberi judul tersendiri untuk tabel ini

    Pelaksana:
      - Kasi

    Langkah 1: Menerima surat
      Oleh: Kasi
      Kelengkapan: ?
      Waktu: 5 menit
      Output: ?

    """

  private static let report = """
    cuti.csv: 1 SOP, 1 langkah. Dari 8 sel dan baris, 0 tidak disalin dan 0 disimpan sebagai \
    keterangan (#).
      cuti.sop: tuliskan judul yang benar; sumber tidak memberi judul tersendiri untuk tabel ini

    """

  @Test func `the draft is a result and the account a message`() {
    let world = TestWorld(["cuti.csv": Self.table])
    #expect(world.run("import", "cuti.csv") == .clean)
    #expect(world.output == Self.draft)
    #expect(world.messages == Self.report)
  }

  @Test func `what is pasted is read, and a person is told how`() {
    let world = TestWorld([:])
    let input = world.world(input: Self.table)
    #expect(world.run(["import"], in: input) == .clean)
    #expect(world.output.contains("SOP: masukan\n") && world.messages.hasPrefix("masukan: 1 SOP"))
    #expect(world.run(["import", "-"], in: world.world(answers: [], input: Self.table)) == .clean)
    #expect(world.messages.hasPrefix("Tempel tabelnya di sini, lalu tekan Enter dan Ctrl+D.\n"))
  }

  @Test func `each draft becomes a file of a folder, which is made`() {
    let world = TestWorld(["cuti.csv": Self.table])
    #expect(world.run("import", "cuti.csv", "cuti.csv", "-o", "kota/dinas") == .clean)
    #expect(world.output == "kota/dinas/cuti.sop\nkota/dinas/cuti-2.sop\n")
    let files = world.disk.files.filter { $0.key.hasPrefix("/kota/") }
    #expect(files.keys.sorted() == ["/kota/dinas/cuti-2.sop", "/kota/dinas/cuti.sop"])
    #expect(files["/kota/dinas/cuti.sop"] == Array(Self.draft.utf8))
  }

  @Test func `a file that exists is replaced only when that is asked for`() {
    let world = TestWorld(["cuti.csv": Self.table, "izin.csv": Self.table])
    world.disk.put("kota/cuti.sop", [1, 2, 3])
    #expect(world.run("import", "izin.csv", "cuti.csv", "-o", "kota") == .failure)
    #expect(
      world.messages.hasSuffix(
        """
        Kesalahan: "kota/cuti.sop" sudah ada.
          Tidak ada yang ditulis. Pilih folder lain dengan -o, atau timpa dengan --force.

        """
      )
    )
    #expect(world.disk.files["/kota/cuti.sop"] == [1, 2, 3])
    #expect(world.disk.files["/kota/izin.sop"] == nil)
    #expect(world.run("import", "cuti.csv", "-o", "kota", "--force") == .clean)
    #expect(world.output == "kota/cuti.sop\n")
    #expect(world.disk.files["/kota/cuti.sop"] == Array(Self.draft.utf8))
  }

  @Test func `a file that can't be written is named`() {
    let world = TestWorld(["cuti.csv": Self.table])
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.write = { (path, bytes) throws(FileSystemError) in
      throw FileSystemError(.write, path, .diskFull)
    }
    let faulty = world.world(fileSystem: fileSystem)
    #expect(world.run(["import", "cuti.csv", "-o", "kota"], in: faulty) == .failure)
    #expect(world.messages.contains("berkas \"kota/cuti.sop\" tidak dapat ditulis"))
    #expect(world.disk.files.keys.sorted() == ["/cuti.csv"])
  }

  @Test func `several SOPs on the screen are told apart from files`() {
    let table = "\n\nNo;Kegiatan;Kasi;Waktu\n1;Mengirim surat;x;5 menit\n"
    let world = TestWorld(["cuti.csv": Self.table + table])
    #expect(world.run("import", "cuti.csv", "--lang", "en") == .clean)
    #expect(world.output.contains("SOP: cuti (tabel 1)\n"))
    #expect(world.output.contains("SOP: cuti (tabel 2)\n"))
    #expect(world.messages.hasSuffix("With -o FOLDER each becomes a file.\n"))
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("%PDF-1.7\n".utf8),
  ])
  func `a file of Word or a PDF is answered with the way out`(contents: [UInt8]) {
    let world = TestWorld([:])
    world.disk.put("cuti.docx", contents)
    #expect(world.run("import", "cuti.docx") == .failure)
    #expect(world.output.isEmpty)
    #expect(
      world.messages == """
        Kesalahan: "cuti.docx" berkas Word, Excel, atau PDF, yang tidak dapat dibaca langsung.
          Buka berkas itu, salin tabelnya, lalu tempel di sop import; atau simpan sebagai HTML.

        """
    )
  }

  @Test func `nothing to read is a failure`() {
    let world = TestWorld(["kosong.txt": " \n"])
    #expect(world.run("import", "kosong.txt") == .failure)
    #expect(
      world.messages.hasSuffix(
        """
        Kesalahan: tidak ada isi yang dapat dibaca.
          Salin tabelnya lagi, atau sebutkan berkas yang memuatnya.

        """
      )
    )
    #expect(world.run("import", "tidak-ada.txt") == .failure)
    #expect(world.messages.contains("berkas \"tidak-ada.txt\" tidak dapat dibaca"))
  }
}
