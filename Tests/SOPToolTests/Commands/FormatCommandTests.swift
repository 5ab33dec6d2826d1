import SOPLanguage
import SOPTool
import Testing

/// `sop fmt`: which files are written, and what is said.
struct FormatCommandTests {
  private static let untidy = "SOP :  Tamu\nLangkah 1:Menerima tamu\nOleh : Staf\n"
  private static let tidy = "SOP: Tamu\n\nLangkah 1: Menerima tamu\n  Oleh: Staf\n"
  private static let tidied = "sop-definitions/kota/surat-masuk.sop"

  private func world(_ text: String = untidy, at path: String = tidied) -> TestWorld {
    var files = TestWorld.registry
    files[path] = text
    return TestWorld(files)
  }

  private func text(_ world: TestWorld, at path: String = tidied) -> String {
    String(decoding: world.disk.files["/" + path] ?? [], as: UTF8.self)
  }

  @Test func `without a name the whole registry is formatted, and what changed is named`() {
    let world = world()
    #expect(world.run("fmt") == .clean)
    #expect(text(world) == Self.tidy)
    #expect(world.output == Self.tidied + "\n")
    #expect(world.messages == "1 dari 6 berkas dirapikan.\n")
    #expect(world.run("fmt") == .clean)
    #expect(world.output == "")
    #expect(world.messages == "0 dari 6 berkas dirapikan.\n")
  }

  @Test func `only what was named is formatted`() {
    let world = world()
    #expect(world.run("fmt", "sop-definitions/prov") == .clean)
    #expect(text(world) == Self.untidy)
    #expect(world.messages == "0 dari 2 berkas dirapikan.\n")
    #expect(world.run("fmt", Self.tidied) == .clean)
    #expect(text(world) == Self.tidy)
  }

  @Test func `with --check nothing is written and untidy files are findings`() {
    let world = world()
    #expect(world.run("fmt", "--check", "--lang", "en") == .findings)
    #expect(text(world) == Self.untidy)
    #expect(world.output == Self.tidied + "\n")
    #expect(world.messages == "Files that are not in canonical form: 1 of 6.\n")
  }

  @Test func `with --diff the changes are shown as patch reads them`() {
    let world = world()
    #expect(world.run("fmt", Self.tidied, "--diff") == .clean)
    #expect(text(world) == Self.untidy)
    #expect(
      world.output == """
        --- \(Self.tidied)
        +++ \(Self.tidied)
        @@ -1,3 +1,4 @@
        -SOP :  Tamu
        -Langkah 1:Menerima tamu
        -Oleh : Staf
        +SOP: Tamu
        +
        +Langkah 1: Menerima tamu
        +  Oleh: Staf

        """
    )
    #expect(world.run("fmt", Self.tidied, "--diff", "--check") == .findings)
  }

  @Test func `a difference far from another one is a part of its own`() {
    let middle = (1...9).map { "# baris \($0)\n" }.joined()
    let world = world("SOP :  A\n" + middle + "Status :konsep")
    #expect(world.run("fmt", Self.tidied, "--diff") == .clean)
    #expect(
      world.output == """
        --- \(Self.tidied)
        +++ \(Self.tidied)
        @@ -1,4 +1,4 @@
        -SOP :  A
        +SOP: A
         # baris 1
         # baris 2
         # baris 3
        @@ -8,4 +8,4 @@
         # baris 7
         # baris 8
         # baris 9
        -Status :konsep
        \\ No newline at end of file
        +Status: konsep

        """
    )
  }

  @Test func `standard input is formatted to standard output`() {
    let world = TestWorld()
    #expect(world.run(["fmt", "-"], in: world.world(input: Self.untidy)) == .clean)
    #expect(world.output == Self.tidy)
    #expect(world.messages == "")
    #expect(world.run(["fmt", "-", "--check"], in: world.world(input: Self.untidy)) == .findings)
    #expect(world.output == "")
    #expect(world.run(["fmt", "-", "--check"], in: world.world(input: Self.tidy)) == .clean)
  }

  @Test func `what the input is shows in its first keyword`() {
    let world = TestWorld()
    let agency = "Instansi :Dinas\nJabatan:\n* Kepala Dinas (Kadis)\n"
    #expect(world.run(["fmt", "-"], in: world.world(input: agency)) == .clean)
    #expect(world.output == "Instansi: Dinas\nJabatan:\n  - Kepala Dinas (Kadis)\n")
  }

  @Test func `with --renumber the numbers of steps follow their order`() {
    let text = "SOP: A\n\nLangkah 3: Menulis\n  Lanjut: lanjut ke langkah 7\n\nLangkah 7: Membaca\n"
    let world = world(text)
    #expect(world.run("fmt", "--renumber") == .clean)
    let expected = text.replacing("langkah 7", with: "langkah 2")
      .replacing("Langkah 7", with: "Langkah 2").replacing("Langkah 3", with: "Langkah 1")
    #expect(self.text(world) == expected)
  }

  @Test func `standard input can't stand among files`() {
    let world = world()
    #expect(world.run("fmt", "-", Self.tidied) == .usage)
    #expect(text(world) == Self.untidy)
    #expect(world.messages.contains("tanda \"-\" tidak dapat dipakai bersama nama berkas"))
  }

  @Test func `a file in a guessed encoding is left alone, UTF-16 becomes UTF-8`() {
    let world = world()
    world.disk.put("/" + Self.tidied, [UInt8]("SOP : Caf".utf8) + [0xE9, 0x0A])
    #expect(world.run("fmt", Self.tidied) == .failure)
    #expect(world.messages.contains("tidak diubah karena bukan UTF-8"))
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "SOP: Tamu\n".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    world.disk.put("/" + Self.tidied, wide)
    #expect(world.run("fmt", Self.tidied) == .clean)
    #expect(text(world) == "SOP: Tamu\n")
  }

  @Test func `a missing registry, a file that is none and an empty folder are told`() {
    let empty = TestWorld(["catatan.txt": "a"])
    #expect(empty.run("fmt") == .failure)
    #expect(empty.messages.contains("folder \"sop-definitions\" tidak ada di sini"))
    #expect(empty.run("fmt", "catatan.txt") == .failure)
    #expect(empty.messages.contains("bukan berkas .sop"))
  }
}
