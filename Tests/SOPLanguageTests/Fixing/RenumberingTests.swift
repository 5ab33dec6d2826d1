import SOPLanguage
import SOPTestSupport
import Testing

/// Numbering the rows of a table again.
struct RenumberingTests {
  private func renumbered(_ text: String) -> String {
    let file = SourceFile(path: "contoh.sop", contents: Array(text.utf8))
    return String(decoding: Renumbering.renumbered(file).bytes, as: UTF8.self)
  }

  private static let text = """
    SOP: Surat

    Langkah 1: Menyusun surat
      Oleh: Staf

    Berjenjang 4: Memeriksa surat
      Jika tidak: kembali ke langkah 1
      Melalui:
        - Kasi; 5 menit; diparaf
        - Kabid; 5 menit; ditandatangani

    Langkah arsip: Mengarsipkan surat
      Oleh: Staf

    Keputusan 9: Memeriksa arsip
      Oleh: Staf
      Jika sesuai: lanjut
      Jika tidak: kembali ke langkah 4
      Jika hilang: kembali ke langkah 5?
      Jika rusak: kembali ke langkah arsip

    Langkah 10: Menutup buku
      Oleh: Staf

    """

  @Test func `numbers follow the order, levels of a chain counted, and destinations with them`() {
    let expected = Self.text
      .replacing("Berjenjang 4", with: "Berjenjang 2")
      .replacing("Keputusan 9", with: "Keputusan 5")
      .replacing("langkah 4", with: "langkah 2")
      .replacing("langkah 5?", with: "langkah 3?")
      .replacing("Langkah 10", with: "Langkah 6")
    #expect(renumbered(Self.text) == expected)
    #expect(renumbered(expected) == expected)
  }

  @Test func `only the labels of the model change`() {
    func flow(_ text: String) -> String {
      String(reflecting: Samples.compile(text).procedures[0].flow)
    }
    #expect(flow(renumbered(Self.text)) == flow(Self.text))
  }

  @Test func `a number that stands twice, and a destination that leads nowhere, stop it`() {
    let twice = Self.text.replacing("Langkah 10", with: "Langkah 9")
    #expect(renumbered(twice) == twice)
    let nowhere = Self.text.replacing("langkah 5?", with: "langkah 50")
    #expect(renumbered(nowhere) == nowhere)
  }

  @Test func `the finding is renumbered even where it is silenced`() {
    let silenced = Self.text.replacing(
      "SOP: Surat\n",
      with: "SOP: Surat\nAbaikan SOP206: menurut kertas\n"
    )
    #expect(renumbered(silenced).contains("Berjenjang 2"))
  }
}
