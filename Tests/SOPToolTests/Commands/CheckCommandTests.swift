import Foundation
import SOPLanguage
import SOPTool
import Synchronization
import Testing

/// `sop check` from end to end, on a disk in memory.
@Suite struct CheckCommandTests {
  private func world() -> TestWorld {
    let world = TestWorld()
    world.disk.put("sop-definitions/kota/surat-masuk.sop", Array("SOP: SALAH\n".utf8))
    world.disk.put("sop-definitions/kota/surat-keluar.sop", Array("SOP: LEBIH\n".utf8))
    world.disk.put("sop-definitions/prov/dinas/tamu.sop", Array("SOP: RAGU\n".utf8))
    return world
  }

  @Test func `a sound registry has nothing but a summary`() {
    let world = TestWorld()
    #expect(world.run("check") == .clean)
    #expect(world.output == "3 SOP di 2 instansi: 0 kesalahan, 0 peringatan, 0 saran.\n")
    #expect(world.messages == "Selesai dalam 0,01 detik.\n")
  }

  @Test func `findings are results and the time is a message`() {
    let world = world()
    #expect(world.run("check") == .findings)
    #expect(
      world.output == """
        Saran SOP998: ada yang keliru
          --> sop-definitions/kota/surat-keluar.sop:1:6
          |
        1 | SOP: LEBIH
          |      ^^^^^
          Penjelasan: sop explain SOP998

        Kesalahan SOP998: ada yang keliru
          --> sop-definitions/kota/surat-masuk.sop:1:6
          |
        1 | SOP: SALAH
          |      ^^^^^

        Peringatan SOP998: ada yang keliru
          --> sop-definitions/prov/dinas/tamu.sop:1:6
          |
        1 | SOP: RAGU
          |      ^^^^

        3 SOP di 2 instansi: 1 kesalahan, 1 peringatan, 1 saran.

        """
    )
    #expect(world.messages == "Selesai dalam 0,01 detik.\n")
  }

  @Test func `only the given paths are reported, in the words of the whole registry`() {
    let world = world()
    #expect(world.run("check", "sop-definitions/prov") == .clean)
    #expect(world.output.contains("tamu.sop:1:6") && !world.output.contains("kota/"))
    #expect(world.output.hasSuffix("\n1 SOP di 1 instansi: 0 kesalahan, 1 peringatan, 0 saran.\n"))
    #expect(world.run("check", "sop-definitions/prov/", "--strict") == .findings)
    #expect(world.run("check", "sop-definitions/kota/surat-keluar.sop", "--strict") == .clean)
    #expect(world.output.contains("Saran") && !world.output.contains("Kesalahan"))
    #expect(
      world.run("check", "sop-definitions/kota/surat-masuk.sop", "sop-definitions/prov")
        == .findings
    )
    #expect(world.output.hasSuffix("\n2 SOP di 2 instansi: 1 kesalahan, 1 peringatan, 0 saran.\n"))
  }

  @Test func `every path of a registry is compiled once and with all of it`() {
    let world = world()
    let seen = Counter()
    var generators = Generators.fake
    generators.compile = { files, _ in
      seen.add(files.count)
      return FakeCompiler.compile(files)
    }
    let paths = ["sop-definitions/kota/surat-masuk.sop", "sop-definitions/prov"]
    _ = Tool.run(["check"] + paths, in: world.world(), with: generators)
    #expect(seen.values == [6])
  }

  @Test func `a program is told a line of JSON for each finding and nothing else`() throws {
    let world = world()
    world.disk.put("sop-definitions/kota/Baru.sop", [])
    #expect(world.run("check", "--format", "json") == .findings)
    let lines = world.output.split(separator: "\n")
    #expect(lines.count == 4)
    let objects = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(Set(objects.map { Set($0.keys) }).count == 1)
    #expect(
      objects.map { $0["file"] as? String } == [
        "kota/Baru.sop", "kota/surat-keluar.sop", "kota/surat-masuk.sop", "prov/dinas/tamu.sop",
      ]
    )
    #expect(objects[0]["code"] is NSNull && objects[1]["code"] as? String == "SOP998")
    #expect(world.messages.hasPrefix("4 SOP di 2 instansi: 2 kesalahan, 1 peringatan, 1 saran.\n"))
  }

  @Test func `a review system gets one log with a run for each registry, and nothing else`() throws
  {
    let world = TestWorld([
      "sop-definitions/registri.sop": "Registri: Katalog\n",
      "sop-definitions/kota/instansi.sop": "Instansi: Kota\n",
      "sop-definitions/kota/a.sop": "SOP: A\nStatsu: konsep\n",
      "lain/b.sop": "SOP: B\nStatsu: konsep\n",
    ])
    let arguments = ["check", "--format", "sarif", "sop-definitions", "/lain"]
    let code = Tool.run(arguments, in: world.world(), with: .standard)
    #expect(code == .findings)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any]
    )
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 2)
    #expect(world.output.contains("\"uri\": \"sop-definitions/kota/a.sop\""))
    #expect(world.output.contains("\"uri\": \"b.sop\""))
    #expect(world.messages.hasPrefix("2 SOP di 1 instansi: "))
  }

  @Test func `a registry is found from inside of it`() {
    let world = TestWorld(["registri.sop": "", "kota/instansi.sop": "", "kota/a.sop": "SALAH\n"])
    #expect(world.run("check") == .findings)
    #expect(world.output.contains("  --> kota/a.sop:1:1\n"))
    #expect(world.run("check", "kota/a.sop") == .findings)
    #expect(world.run("check", ".") == .findings)
    #expect(world.run("check", "/kota") == .findings)
    #expect(world.output.contains("  --> /kota/a.sop:1:1\n"))
  }

  @Test func `a file without a registry is checked with its agency alone`() {
    let world = TestWorld([
      "unduhan/instansi.sop": "SALAH", "unduhan/a.sop": "", "unduhan/b.sop": "SALAH",
    ])
    #expect(world.run("check", "unduhan/a.sop") == .clean)
    #expect(world.output == "1 SOP di 1 instansi: 0 kesalahan, 0 peringatan, 0 saran.\n")
    #expect(world.run("check", "unduhan") == .findings)
    #expect(world.output.hasSuffix("\n2 SOP di 1 instansi: 2 kesalahan, 0 peringatan, 0 saran.\n"))
  }

  @Test func `a file with its ending in capitals is still checked`() {
    let world = TestWorld(["r/registri.sop": "", "r/TAMU.SOP": "SALAH"])
    #expect(world.run("check", "r/TAMU.SOP") == .findings)
    #expect(world.output.contains("nama \"TAMU.SOP\" tidak dapat dipakai sebagai alamat"))
    #expect(world.output.contains("Ganti namanya menjadi \"tamu.sop\"."))
    #expect(world.output.contains("2 kesalahan"))
  }

  @Test func `what can't be read is told and the others are checked`() {
    let world = world()
    let base = world.disk.fileSystem
    var fileSystem = base
    fileSystem.list = { (path) throws(FileSystemError) in
      if path.hasSuffix("prov") { throw FileSystemError(.list, path, .notPermitted) }
      return try base.list(path)
    }
    #expect(world.run(["check"], in: world.world(fileSystem: fileSystem)) == .failure)
    #expect(world.output.contains("surat-masuk.sop:1:6"))
    #expect(
      world.messages == """
        Kesalahan: isi folder "sop-definitions/prov" tidak dapat dibaca: Anda tidak mempunyai izin.
          Mintalah izin atas berkas atau folder itu, atau pakai folder lain.
        Selesai dalam 0,01 detik.
        Kesalahan: 1 berkas atau folder tidak dapat dibaca.
          Yang lain sudah diperiksa.

        """
    )
  }
}

/// Collects numbers from closures.
final class Counter: Sendable {
  private let numbers = Mutex<[Int]>([])
  var values: [Int] { numbers.withLock { $0 } }
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }
}
