import SOPLanguage
import SOPTestSupport
import Testing

/// What the tree looks like behind a slip: as if the slip had not happened, wherever possible.
struct RecoveryTests {
  /// The tree as lines of keyword, argument and value, indented by depth.
  private func outline(_ text: String, path: String = "dinas/contoh.sop") -> [String] {
    let tree = SyntaxTree.of(text, path: path)
    var depths: [Int] = []
    return tree.nodes.indices.map { index in
      let id = SyntaxNodeID(index)
      let node = tree[id]
      depths.append(node.parent.map { depths[$0.position] + 1 } ?? 0)
      let words = tree.elements(of: id).map { $0.text }.joined(separator: "; ")
      let argument = tree.argument(of: id)
      return String(repeating: "  ", count: depths[index]) + node.keyword.spelling.text
        + (argument.isEmpty ? "" : " " + argument) + ": " + words
    }
  }

  // MARK: Two lines that changed places

  @Test func `a step that changed places with its first field keeps it`() {
    let full = "SOP: A\nLangkah 1: B\n  Oleh: C\n  Waktu: 1 jam\n\n  Oleh: D\nLangkah 2: E\n"
    #expect(
      outline(full) == [
        "SOP: A", "Langkah 1: B", "  Oleh: C", "  Waktu: 1 jam", "Langkah 2: E", "  Oleh: D",
      ]
    )
    #expect(SyntaxTree.of(full).codes == [105])
  }

  @Test func `an approval that changed places with the name keeps it`() {
    let text = "SOP: A\n  Nama: B\nDisahkan oleh: C\n  NIP: 1\nBiaya: gratis\n"
    #expect(
      outline(text) == ["SOP: A", "Disahkan oleh: C", "  Nama: B", "  NIP: 1", "Biaya: gratis"]
    )
    #expect(SyntaxTree.of(text).codes == [104])
  }

  @Test func `a branch that changed places with its first step keeps it`() {
    let text = """
      SOP: A
      Bersamaan:
      Langkah 1: B
      Cabang: C
        Oleh: D
      Cabang: E
      Langkah 2: F
      Akhir bersamaan
      """
    #expect(
      outline(text) == [
        "SOP: A", "Bersamaan: ", "  Cabang: C", "    Langkah 1: B", "      Oleh: D", "  Cabang: E",
        "    Langkah 2: F", "  Akhir bersamaan: ",
      ]
    )
    #expect(SyntaxTree.of(text).codes == [104])
  }

  @Test func `a parallel block that changed places with its first branch keeps it`() {
    let text = "SOP: A\nCabang: B\nBersamaan: C\nLangkah 1: D\nAkhir bersamaan\n"
    #expect(
      outline(text) == [
        "SOP: A", "Bersamaan: C", "  Cabang: B", "    Langkah 1: D", "  Akhir bersamaan: ",
      ]
    )
    #expect(SyntaxTree.of(text).codes == [104])
  }

  @Test(arguments: ["Melalui", "Persyaratan"])
  func `a list that changed places with its first element keeps it`(list: String) {
    let above = list == "Melalui" ? "Berjenjang 1: B\n  Jika tidak: selesai\n" : "Status: konsep\n"
    let text = "SOP: A\n\(above)    - C\n  \(list):\n    - D\n    - E\n"
    #expect(outline(text).last?.hasSuffix("\(list): C; D; E") == true)
    #expect(SyntaxTree.of(text).codes == [111])
  }

  // MARK: Lost lines

  @Test func `a lost line is put in as the kind that its fields show`() {
    let step = "SOP: A\nLangkah 1: B\n  Oleh: C\n  Waktu: 1 jam\n"
    let decision = step + "\n  Oleh: D\n  Waktu: 2 jam\n  Jika ya: lanjut\n"
    #expect(
      outline(decision).suffix(4) == [
        "Keputusan: ", "  Oleh: D", "  Waktu: 2 jam", "  Jika ya: lanjut",
      ]
    )
    let chain = step + "  Output: D\n\n  Waktu: 1 jam\n  Output: E\n\n  Melalui:\n    - Kasi\n"
    #expect(outline(chain).suffix(2) == ["  Output: E", "  Melalui: Kasi"])
    #expect(outline(chain).contains("Berjenjang: "))
    #expect(SyntaxTree.of(chain).codes == [105])
  }

  @Test func `lost headings of lanes and posts are put in`() {
    let lanes = "SOP: A\nStatus: konsep\n\n  - Staf\n  - Kasi\n\nLangkah 1: B\n"
    #expect(outline(lanes)[2] == "Pelaksana: Staf; Kasi")
    let posts = "Instansi: A\n\n  - Kepala Bidang (Kabid)\n  - Kepala Seksi (Kasi)\n"
    #expect(
      outline(posts, path: "a/instansi.sop")[1]
        == "Jabatan: Kepala Bidang (Kabid); Kepala Seksi (Kasi)"
    )
    let units = "Instansi: A\n\n  - Sekretariat\n  - Bidang Koperasi\n"
    #expect(outline(units, path: "a/instansi.sop") == ["Instansi: A"])
  }

  @Test func `a later list is not taken for the lanes`() {
    let text = "SOP: A\n\n  - KTP\n  - KK\n\nPelaksana:\n  - Staf\n\nLangkah 1: B\n"
    #expect(outline(text) == ["SOP: A", "Pelaksana: Staf", "Langkah 1: B"])
    #expect(SyntaxTree.of(text).codes == [111])
  }

  @Test func `lines below an unknown keyword are left alone`() {
    let text = "SOP: A\nTembusan: B\n  - C\n  dan D\n\n  - E\nBiaya: gratis\n"
    #expect(outline(text) == ["SOP: A", "Biaya: gratis"])
    #expect(SyntaxTree.of(text).codes == [101])
  }

  @Test(arguments: ["Langkah 1:2 B", "Langkah :3 B", "Keputusan 1:4 B"])
  func `a colon that stands too early leaves the label whole`(line: String) {
    let tree = SyntaxTree.of("SOP: A\n\(line)\n")
    let label = line.filter { $0.isNumber }
    #expect(tree.argument(of: SyntaxNodeID(1)) == label)
    #expect(tree.value(of: SyntaxNodeID(1)).text == "B")
    #expect(tree.codes == [102])
  }

  @Test func `an agency's fields in an SOP are told once, not line by line`() {
    let text = "SOP: A\nAlamat: B\nTelepon: 1\nSurel: C\nBiaya: gratis\n"
    #expect(SyntaxTree.of(text).codes == [104])
    let steps = "Instansi: A\nLangkah 1: B\n  Oleh: C\n  Waktu: 5 menit\n"
    #expect(SyntaxTree.of(steps, path: "a/instansi.sop").codes == [104])
  }

  @Test func `an end behind a block that another part closed is not told again`() {
    let text = "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nBiaya: gratis\nAkhir bersamaan\n"
    #expect(SyntaxTree.of(text).codes == [108])
  }

  // MARK: Prose that looks like a heading

  @Test(arguments: [
    "SOP: A\nCatatan: surat yang ditandatangani\n    oleh Kepala Dinas\n",
    "SOP: A\nLangkah 1: Menerima surat selama\n    waktu pelayanan\n  Oleh: B\n",
    "SOP: A\nCatatan: Pembuatan surat Undangan : Pelaku Usaha\n",
    "SOP: A\nCatatan: lihat\n  https://contoh.go.id/a\n",
    "SOP: A\nCatatan: kantor pindah ke\n    Alamat: Jalan Baru\n",
    "SOP: A\nCatatan: terkait\n    SOP Surat Masuk\n",
    "SOP: A\nDasar hukum:\n  - Peraturan tentang\n    Biaya perjalanan dinas\n",
    "SOP: A\nCatatan: B\n  | Waktu: rapat\n",
  ])
  func `words that go on below are not taken for a heading`(text: String) {
    let tree = SyntaxTree.of(text)
    #expect(tree.codes == [])
    #expect(tree.isLossless)
  }

  @Test func `an element without its mark stays an element though it begins with a keyword`() {
    let text = "SOP: A\nPelaksana:\n    Pelaksana\n  - Kasi\n"
    #expect(outline(text) == ["SOP: A", "Pelaksana: Pelaksana; Kasi"])
    let second = "SOP: A\nPersyaratan:\n  - KTP\n   Catatan rapat\n  - KK\n"
    #expect(outline(second) == ["SOP: A", "Persyaratan: KTP; Catatan rapat; KK"])
    #expect(SyntaxTree.of(second).codes == [103])
  }

  @Test func `fields that are aligned with tabs are no table`() {
    let text =
      "SOP: A\nLangkah 1: B\n\t\t\tOleh:\t\t\tC\n\t\t\tWaktu:\t\t\t5 menit\n\t\t\tOutput:\t\t\tD\n"
    #expect(outline(text).count == 5)
    #expect(SyntaxTree.of(text).codes == [])
  }
}
