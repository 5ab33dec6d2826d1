import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// Changes on offer.
struct CodeActionTests {
  /// The text after the change whose title begins so; nothing when it is not offered.
  private func changed(_ marked: String, _ title: String) throws -> String? {
    let text = try MarkedText(marked)
    let action = CodeAction.actions(
      in: text.snapshot,
      at: SourceRange(text.offset, text.offset),
      for: text.snapshot.session.diagnostics(at: text.snapshot.position)
    ).first { $0.change.title.text(in: .indonesian).hasPrefix(title) }
    return action.map { text.text(after: $0.change.edits) }
  }

  @Test func `the fix of a finding is offered where it was found`() throws {
    let text = "SOP: A\nPelaksana: Staf\nLangkah: B\n  Wk‸atu: 5 menit\n"
    #expect(try changed(text, "ganti \"Wkatu\"")?.contains("  Waktu: 5 menit") == true)
  }

  @Test func `steps are renumbered with the references to them`() throws {
    let text = """
      SOP: A
      Pelaksana: Staf
      Langkah 3: B‸
      Keputusan 7: C
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 3
      """
    #expect(
      try changed(text, "nomori ulang") == """
        SOP: A
        Pelaksana: Staf
        Langkah 1: B
        Keputusan 2: C
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
        """
    )
  }

  @Test func `nothing is renumbered while a reference is lost or a label doubled`() throws {
    let lost = "SOP: A\nLangkah 3: B‸\nLangkah 4: C\n  Lanjut: kembali ke langkah 9\n"
    #expect(try changed(lost, "nomori ulang") == nil)
    #expect(try changed("SOP: A\nLangkah 3: B‸\nLangkah 3: C\n", "nomori ulang") == nil)
    #expect(try changed("SOP: A\nLangkah 1: B‸\nLangkah 2: C\n", "nomori ulang") == nil)
  }

  @Test func `a step becomes a decision in the line ends of its file`() throws {
    let text = "SOP: A\r\nLangkah 1: Mem‸eriksa\r\n  Oleh: Staf\r\nLangkah 2: B\r\n"
    #expect(
      try changed(text, "jadikan keputusan")
        == "SOP: A\r\nKeputusan 1: Memeriksa\r\n  Oleh: Staf\r\n"
        + "  Jika ya: lanjut\r\n  Jika tidak: ?\r\nLangkah 2: B\r\n"
    )
  }

  private static let table =
    "No\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n"
    + "1\tMenerima‸ surat\tx\t\tSurat Masuk\t5 menit\tLembar Disposisi\n"
    + "2\tMembaca surat\t\tx\tLembar Disposisi\t10 menit\tDisposisi\n"

  @Test func `a pasted table becomes lanes and steps`() throws {
    let text = "SOP: Surat\n\n" + Self.table
    #expect(
      try changed(text, "ubah tabel ini") == """
        SOP: Surat

        Pelaksana:
          - Staf
          - Kasi

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat Masuk
          Waktu: 5 menit
          Output: Lembar Disposisi

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Lembar Disposisi
          Waktu: 10 menit
          Output: Disposisi

        """
    )
  }

  @Test func `a pasted table leaves the lanes of the SOP and its line ends alone`() throws {
    let text = "SOP: Surat\nPelaksana: Staf; Kasi\n\n" + Self.table
    let crlf = text.replacing("\n", with: "\r\n")
    let after = try #require(try changed(crlf, "ubah tabel ini"))
    #expect(after.hasPrefix("SOP: Surat\r\nPelaksana: Staf; Kasi\r\n\r\nLangkah 1: Menerima"))
    #expect(!after.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `a table without any activity is no SOP`() throws {
    let text = "SOP: A\n\na\tb\tc\td\ne‸\tf\tg\th\ni\tj\tk\tl\n"
    #expect(try changed(text, "ubah tabel ini") == nil)
  }

  private static let decisions = """
    SOP: A
    Pelaksana: Staf; Kasi; Kabid
    Langkah 1: Membuat
      Oleh: Staf
      Output: Nota [konsep]
    Keputusan 2: Memeriksa ‸nota
      Oleh: Kasi?
      Kelengkapan: Nota
      Waktu: 5 menit
      Output: Nota [diparaf]
      Jika ya: lanjut
      Jika tidak: kembali ke langkah 1
    Keputusan 3: Memeriksa nota
      Oleh: Kabid
      Kelengkapan: Nota
      Output: Nota [ditandatangani]
      Jika ya: lanjut
      Jika tidak: kembali ke langkah 1
    Langkah 4: Mengirim
      Oleh: Staf

    """

  @Test func `decisions that say the same become a chain`() throws {
    #expect(
      try changed(Self.decisions, "tulis 2 keputusan") == """
        SOP: A
        Pelaksana: Staf; Kasi; Kabid
        Langkah 1: Membuat
          Oleh: Staf
          Output: Nota [konsep]
        Berjenjang 2: Memeriksa nota
          Kelengkapan: Nota
          Output: Nota
          Melalui:
            - Kasi?; 5 menit; diparaf
            - Kabid; ditandatangani
          Jika tidak: kembali ke langkah 1
        Langkah 4: Mengirim
          Oleh: Staf

        """
    )
  }

  @Test func `no chain is offered where it would say something else`() throws {
    let other = Self.decisions.replacing(
      "Jika ya: lanjut\n  Jika tidak: kembali ke langkah 1\nLangkah 4",
      with: "Jika ya: lanjut\n  Jika tidak: kembali ke langkah 2\nLangkah 4"
    )
    #expect(other != Self.decisions)
    #expect(try changed(other, "tulis") == nil)
    let commented = Self.decisions.replacing("  Oleh: Kabid", with: "  # Rahasia\n  Oleh: Kabid")
    #expect(try changed(commented, "tulis") == nil)
  }
}
