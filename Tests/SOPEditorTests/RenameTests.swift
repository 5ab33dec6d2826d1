import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// Giving things other names.
struct RenameTests {
  private func renamed(_ marked: String, to name: String) throws -> String {
    let text = try MarkedText(marked)
    let edits = try Rename.edits(in: text.snapshot, at: text.offset, to: name)
    return text.text(after: edits)
  }

  private func refusal(_ marked: String, to name: String) throws -> Rename.Refusal? {
    let text = try MarkedText(marked)
    do throws(Rename.Refusal) {
      _ = try Rename.edits(in: text.snapshot, at: text.offset, to: name)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document is renamed in every step and keeps its states`() throws {
    let before = """
      SOP: A
      Pelaksana: Staf
      Langkah 1: Membuat
        Output: No‸ta [konsep]
      Langkah 2: Mengirim
        Kelengkapan: nota; Surat
      """
    #expect(
      try renamed(before, to: "Nota  Dinas") == """
        SOP: A
        Pelaksana: Staf
        Langkah 1: Membuat
          Output: Nota Dinas [konsep]
        Langkah 2: Mengirim
          Kelengkapan: Nota Dinas; Surat
        """
    )
  }

  @Test func `a label is renamed with the destinations that name it`() throws {
    let before = """
      SOP: A
      Langkah awal: Membuat
      Keputusan 2: Memeriksa
        Jika ya: lanjut
        Jika tidak: kembali ke langkah aw‸al
      """
    #expect(
      try renamed(before, to: "mulai") == """
        SOP: A
        Langkah mulai: Membuat
        Keputusan 2: Memeriksa
          Jika ya: lanjut
          Jika tidak: kembali ke langkah mulai
        """
    )
  }

  @Test func `of the two names of a post the one at the cursor is changed`() throws {
    let before = "SOP: A\nPelaksana: Kepala Seksi (Kasi)\nLangkah: B\n  Oleh: Ka‸si?\n"
    #expect(
      try renamed(before, to: "Kasie")
        == "SOP: A\nPelaksana: Kepala Seksi (Kasie)\nLangkah: B\n  Oleh: Kasie?\n"
    )
  }

  @Test func `a post of the agency is renamed in all SOPs that take it from there`() throws {
    let own = "SOP: Lain\nPelaksana: Kepala Seksi (Kasi)\nLangkah: B\n  Oleh: Kasi\n"
    let text = try MarkedText(
      "SOP: Tamu\nPelaksana: Kasi\nLangkah: B\n  Oleh: Ka‸si\n",
      path: "kota/tamu.sop",
      around: [
        "kota/instansi.sop": "Instansi: Kota\nJabatan: Kepala Seksi (Kasi)\n",
        "kota/surat.sop": "SOP: Surat\nPelaksana: Kasi; Staf\nLangkah: B\n  Oleh: Staf dan Kasi\n",
        "kota/lain.sop": own,
      ]
    )
    let edits = try Rename.edits(in: text.snapshot, at: text.offset, to: "Kasie")
    #expect(
      text.text(after: edits, of: "kota/instansi.sop")
        == "Instansi: Kota\nJabatan: Kepala Seksi (Kasie)\n"
    )
    #expect(
      text.text(after: edits, of: "kota/surat.sop")
        == "SOP: Surat\nPelaksana: Kasie; Staf\nLangkah: B\n  Oleh: Staf dan Kasie\n"
    )
    #expect(text.text(after: edits, of: "kota/lain.sop") == own, "it declares its own post")
  }

  @Test func `names that would break the text or meet another are refused`() throws {
    let text = "SOP: A\nPelaksana: Staf; Kasi\nLangkah 1: B\n  Oleh: St‸af\nLangkah 2: C\n"
    #expect(try refusal(text, to: " ") == .empty)
    #expect(try refusal(text, to: "A; B") == .separator)
    #expect(try refusal(text, to: "KASI") == .taken("KASI"))
    #expect(try refusal("SOP: A\nLangkah ‸1: B\n", to: "dua kata") == .blank)
    #expect(try refusal("SOP: A\nLangkah 1: B‸uku\n", to: "C") == .noName)
    #expect(try refusal(text, to: "staf") == nil, "another spelling of the same name is none")
  }
}
