import SOPLanguage
import SOPTool
import Synchronization
import Testing

/// `sop check --fix` from end to end, with the real compiler on a disk in memory.
@Suite struct FixCommandTests {
  private static let broken = "SOP: A\nStatsu: konsep\n# catatan\nNomr SOP: 1\n"
  private static let repaired = "SOP: A\nStatus: konsep\n# catatan\nNomor SOP: 1\n"
  private static let place = "sop-definitions/kota/a.sop"

  private func world(_ text: String = broken) -> TestWorld {
    TestWorld([
      "sop-definitions/registri.sop": "Registri: Katalog\n",
      "sop-definitions/kota/instansi.sop": "Instansi: Kota\n",
      FixCommandTests.place: text,
    ])
  }

  private func text(_ world: TestWorld, _ path: String = place) -> String {
    String(decoding: world.disk.files["/" + path] ?? [], as: UTF8.self)
  }

  private func run(_ world: TestWorld, _ arguments: [String], in other: World? = nil) -> ExitCode {
    world.forget()
    return Tool.run(arguments, in: other ?? world.world(), with: .standard)
  }

  @Test func `certain repairs are written and told, and a second time there is nothing to do`() {
    let world = world()
    #expect(run(world, ["check", "--fix"]) == .findings, "an SOP without steps has an error")
    #expect(text(world) == FixCommandTests.repaired)
    #expect(
      world.output.hasPrefix(
        """
        Diperbaiki \(FixCommandTests.place):2 SOP101: ganti "Statsu" dengan "Status"
        Diperbaiki \(FixCommandTests.place):4 SOP101: ganti "Nomr SOP" dengan "Nomor SOP"
        2 perbaikan ditulis ke 1 berkas.

        """
      ),
      "\(world.output)"
    )
    #expect(!world.output.contains("Kesalahan SOP101"))
    let files = world.disk.files
    #expect(run(world, ["check", "--fix"]) == .findings)
    #expect(world.output.hasPrefix("Tidak ada perbaikan yang dilakukan.\n"))
    #expect(world.disk.files == files)
  }

  @Test func `only what was named is repaired`() {
    let world = world()
    world.disk.put("sop-definitions/kota/b.sop", Array(FixCommandTests.broken.utf8))
    _ = run(world, ["check", "--fix", "--lang", "en", "sop-definitions/kota/b.sop"])
    #expect(text(world) == FixCommandTests.broken)
    #expect(text(world, "sop-definitions/kota/b.sop") == FixCommandTests.repaired)
    #expect(world.output.contains("\nRepairs made: 2, files written: 1.\n"))
  }

  @Test func `a file changed by somebody else in the meantime is left alone`() {
    let world = world()
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.write = { (path, bytes) throws(FileSystemError) in
      world.disk.put(FixCommandTests.place, Array("SOP: Lain\n".utf8))
      try base.write(path, bytes)
    }
    let code = run(world, ["check", "--fix"], in: world.world(fileSystem: fileSystem))
    #expect(code == .failure)
    #expect(text(world) == "SOP: Lain\n")
    #expect(world.disk.files.count == 3)
    #expect(
      world.messages.contains(
        "\(FixCommandTests.place) tidak ditulis karena diubah orang lain selagi diperbaiki.\n"
      )
    )
    #expect(world.messages.contains("Kesalahan: 1 berkas tidak jadi diperbaiki.\n"))
    #expect(world.output.contains("Tidak ada perbaikan yang dilakukan.\n"))
  }

  @Test func `whichever call fails, a file is old or new and nothing is left beside it`() {
    var call = 1
    while true {
      let world = world()
      let faults = Faults(at: call)
      let fileSystem = faults.fileSystem(world.disk.fileSystem)
      let code = run(world, ["check", "--fix"], in: world.world(fileSystem: fileSystem))
      let now = text(world)
      #expect([FixCommandTests.broken, FixCommandTests.repaired].contains(now), "call \(call)")
      guard let error = faults.error else { break }
      if error.operation != .remove {
        #expect(code == .failure || now == FixCommandTests.repaired, "call \(call): \(error)")
        #expect(world.disk.files.count == 3, "call \(call): \(error)")
      }
      call += 1
    }
    #expect(call > 10)
  }

  @Test func `what a link means is repaired where it lies`() {
    let world = world("SOP: A\n")
    world.disk.put("sop-definitions/naskah/asli.txt", Array(FixCommandTests.broken.utf8))
    world.disk.link("sop-definitions/kota/b.sop", to: "../naskah/asli.txt")
    _ = run(world, ["check", "--fix"])
    #expect(text(world, "sop-definitions/naskah/asli.txt") == FixCommandTests.repaired)
    #expect(world.disk.files.count == 4)
  }

  @Test func `a file that is not UTF-8 is not touched and says so`() {
    let world = world()
    let bytes = Array("SOP: A\nStatsu: konsep\nCatatan: ".utf8) + [0xE9, 0x0A]
    world.disk.put(FixCommandTests.place, bytes)
    _ = run(world, ["check", "--fix"])
    #expect(world.disk.files["/" + FixCommandTests.place] == bytes)
    #expect(
      world.output.hasPrefix(
        """
        \(FixCommandTests.place) tidak diubah karena bukan UTF-8; simpan ulang sebagai UTF-8 \
        lebih dahulu.
        Tidak ada perbaikan yang dilakukan.

        """
      )
    )
  }

  // MARK: Asking

  /// Two lines that stand before the first heading: each may become a comment.
  private static let unsure = "SOP: A\n\nBaris liar\nStatus: konsep\n\nLiar lagi\nNomor SOP: 1\n"

  private func ask(_ answers: [String], _ language: String = "id") -> (TestWorld, ExitCode) {
    let world = world(FixCommandTests.unsure)
    let other = world.world(answers: answers)
    return (world, run(world, ["check", "--fix-unsure", "--lang", language], in: other))
  }

  @Test func `without a terminal nothing is asked and nothing is done`() {
    let world = world()
    #expect(run(world, ["check", "--fix-unsure"]) == .usage)
    #expect(text(world) == FixCommandTests.broken)
    #expect(
      world.messages == """
        Kesalahan: pilihan "--fix-unsure" perlu bertanya, tetapi masukannya bukan terminal.
          Jalankan di terminal, atau pakai "--fix" untuk perbaikan yang pasti saja.

        """
    )
  }

  @Test func `each probable change is asked for`() {
    let (world, _) = ask(["apa", "Y", "t"])
    #expect(text(world) == FixCommandTests.unsure.replacing("Baris liar", with: "# Baris liar"))
    let questions = world.messages.split(separator: "Terapkan: ").count - 1
    #expect(questions == 3, "an answer that is not understood is asked for again")
    #expect(world.messages.contains("? [y/t/semua/berhenti] "))
    #expect(world.output.contains("1 perbaikan ditulis ke 1 berkas."))
  }

  @Test func `all of them, or none from here on`() {
    let all = FixCommandTests.unsure.replacing("Baris liar", with: "# Baris liar")
      .replacing("Liar lagi", with: "# Liar lagi")
    #expect(text(ask(["semua"]).0) == all)
    #expect(text(ask(["n", "yes"], "en").0) != FixCommandTests.unsure)
    #expect(text(ask(["berhenti", "y"]).0) == FixCommandTests.unsure)
    #expect(text(ask([]).0) == FixCommandTests.unsure)
    #expect(text(ask(["y", "stop"], "en").0).contains("# Baris liar"))
  }
}
