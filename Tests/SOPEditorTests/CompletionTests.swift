import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// Suggestions for values.
struct CompletionTests {
  private static let head = """
    SOP: A
    Pelaksana: Staf; Kepala Seksi (Kasi)
    Langkah 1: Membuat
      Oleh: Staf
      Output: Nota [konsep]

    """

  private func items(
    _ line: String,
    path: String = "contoh.sop",
    around files: [String: String] = [:]
  ) throws -> [String] {
    let text = try MarkedText(
      Self.head + "Langkah 2: Memeriksa\n  " + line + "\n",
      path: path,
      around: files
    )
    return Completion.items(in: text.snapshot, at: text.offset).map { $0.insertion }
  }

  @Test func `behind Oleh stand the lanes, by their short names`() throws {
    #expect(try items("Oleh: ‸") == ["Staf", "Kasi"])
    #expect(try items("Oleh: Ka‸") == ["Staf", "Kasi"])
  }

  @Test func `a further performer replaces only what stands behind the joint`() throws {
    let text = try MarkedText(Self.head + "Langkah 2: B\n  Oleh: Staf dan Ka‸\n")
    let item = try #require(Completion.items(in: text.snapshot, at: text.offset).last)
    #expect(text.snapshot.file.text(in: item.range) == "Ka")
  }

  @Test func `documents are suggested, and behind a bracket their states`() throws {
    #expect(try items("Kelengkapan: ‸") == ["Nota"])
    #expect(try items("Kelengkapan: Surat; ‸").contains("Nota"))
    #expect(try items("Kelengkapan: Nota [‸").prefix(2) == ["konsep]", "diparaf]"])
  }

  @Test func `destinations go back to labels above and on to those below`() throws {
    #expect(
      try items("Lanjut: ‸\nLangkah tiga: C") == [
        "lanjut", "selesai", "kembali ke langkah 1", "kembali ke langkah 2",
        "lanjut ke langkah tiga",
      ]
    )
  }

  @Test func `behind a number stand the units of time`() throws {
    #expect(try items("Waktu: 5 ‸").contains("hari kerja"))
    #expect(try items("Waktu: 5 me‸").contains("menit"))
    #expect(try items("Waktu: ‸").isEmpty)
  }

  @Test func `SOPs of the own agency go by their titles, others by their paths`() throws {
    let files = [
      "kota/instansi.sop": "Instansi: Kota\n", "kota/surat.sop": "SOP: Surat\n",
      "prov/instansi.sop": "Instansi: Prov\n", "prov/tamu.sop": "SOP: Tamu\n",
    ]
    #expect(
      try items("Terkait: ‸", path: "kota/contoh.sop", around: files) == ["SOP Surat", "prov/tamu"]
    )
    #expect(try items("Terkait: prov‸", path: "kota/contoh.sop", around: files) == ["prov/tamu"])
  }

  @Test func `at the beginning of a line keywords replace what was typed of them`() throws {
    let text = try MarkedText(Self.head + "Langkah 2: B\n  Wak‸\n")
    let items = Completion.items(in: text.snapshot, at: text.offset)
    let item = try #require(items.first { $0.keyword == .duration })
    #expect(text.snapshot.file.text(in: item.range) == "Wak")
    #expect(item.insertion == "Waktu: ")
  }
}
