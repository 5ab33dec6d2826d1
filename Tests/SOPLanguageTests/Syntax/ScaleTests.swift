import SOPLanguage
import SOPTestSupport
import Testing

/// Long and deep files are read in linear time: anything else would not end within these limits.
@Suite(.timeLimit(.minutes(2))) struct ScaleTests {
  /// A file of the title, `head` and `count` times `body`.
  private func tree(below head: String = "", _ body: String, times count: Int) -> SyntaxTree {
    let bytes =
      Array(("SOP: A\n" + head).utf8)
      + Array(repeatElement(Array(body.utf8), count: count).joined())
    return SyntaxTree.of(bytes, path: "dinas/contoh.sop")
  }

  @Test func `a hundred thousand lines of steps`() {
    let step = "Langkah: B\n  Oleh: C\n  Kelengkapan: D\n  Waktu: 5 menit\n  Output: E\n"
    let tree = tree(step, times: 20_000)
    #expect(tree.roots.count == 20_001)
    #expect(tree.findings.findings.isEmpty)
    #expect(tree.isLossless)
  }

  @Test func `a hundred thousand elements without a list`() {
    let tree = tree("  - B\n", times: 100_000)
    #expect(tree.codes == [111])
    #expect(tree.isLossless)
  }

  @Test func `a hundred thousand unknown lines`() {
    let tree = tree("Entah: B\n", times: 100_000)
    #expect(tree.findings.findings.count == 100_000)
    #expect(tree.isLossless)
  }

  @Test func `elements without a list, apart from each other`() {
    let tree = tree("  - B\n\n  C\n", times: 20_000)
    #expect(tree.isLossless)
  }

  @Test func `lost levels again and again`() {
    let tree = tree(below: "Berjenjang 1: B\n", "  Output: C\n  - D\n", times: 20_000)
    #expect(tree.isLossless)
  }

  @Test(arguments: [
    "  Waktu: 5 menit\n", "\n  Oleh: B\n  Waktu: 5 menit\n", "  Jika ya: lanjut\n", "Melalui: B\n",
    "  Wkatu: 5 menit\n", "Akhir bersamaan\n\n", "kata yang tidak punya tempat\n",
    "kata yang tidak punya tempat\n\n", "  Abaikan SOP412: B\n", "Nama: B\n\n", "  | B\n",
    "Output: B\n  Kelengkapan: C\n", "::::\n", "a\tb\tc\td\n", "  Ole:h B\n", "BELM: B\n",
  ])
  func `the same slip twenty thousand times`(slip: String) {
    let tree = tree(below: "Langkah 1: B\n  Waktu: 5 menit\n", slip, times: 20_000)
    #expect(tree.isLossless && tree.isWellFormed)
  }

  @Test func `fields behind many steps`() {
    let steps = String(repeating: "Langkah: B\n", count: 20_000)
    let tree = tree(below: steps, "Biaya: gratis\nStatus: konsep\n", times: 20_000)
    #expect(tree.findings.findings.count == 39_998)
    #expect(tree.isLossless)
  }

  @Test func `blocks ten thousand levels deep that are closed`() {
    let count = 10_000
    let ends = String(repeating: "Akhir bersamaan\n", count: count)
    let tree = SyntaxTree.of(
      "SOP: A\n" + String(repeating: "Bersamaan:\nCabang: B\n", count: count) + "Langkah: C\n"
        + ends
    )
    #expect(tree.codes == [])
    #expect(tree.isLossless && tree.isWellFormed)
    #expect(tree.roots.count == 2)
  }

  @Test func `blocks ten thousand levels deep that stay open`() {
    let deep = String(repeating: "Bersamaan:\nCabang: B\n", count: 10_000)
    let slips = "Melalui: C\n\nAlamat: D\n\nPaling banyak: 2\n\nEntah: E\n\n  - F\n\n"
    let tree = tree(below: deep, slips, times: 2_000)
    #expect(tree.findings.findings.count { $0.problem.code == 108 } == 10_000)
    #expect(tree.isLossless && tree.isWellFormed)
  }
}
