import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// What is told about the place under the pointer.
struct HoverTests {
  private func hover(_ marked: String, around files: [String: String] = [:]) throws -> [String] {
    let text = try MarkedText(marked, around: files)
    let hover = Hover.hover(in: text.snapshot, at: text.offset)
    return (hover?.text(in: .indonesian) ?? "").split(separator: "\n").map { String($0) }
  }

  private static let steps = """
    Langkah 1: Membuat
      Oleh: Staf
      Waktu: 5 menit
      Output: Nota [konsep]
    Langkah 2: Memaraf
      Oleh: Kasi
      Kelengkapan: Nota
      Waktu: 10 menit
      Output: Nota [diparaf]
    Langkah 3: Mengirim
      Oleh: Staf
      Kelengkapan: Nota [diparaf]
      Waktu: 1 jam

    """
  private static let head = "SOP: A\nPelaksana: Staf; Kepala Seksi (Kasi)\n"

  @Test func `a document tells its life from step to step`() throws {
    let text = Self.head + Self.steps.replacing("Kelengkapan: Nota\n", with: "Kelengkapan: N‸ota\n")
    #expect(
      try hover(text) == [
        "Nota", "Langkah 1: dihasilkan [konsep]",
        "Langkah 2: dipakai, lalu dihasilkan [diparaf]", "Langkah 3: dipakai [diparaf]",
      ]
    )
  }

  @Test func `a post tells its full name and its steps`() throws {
    let text = Self.head + Self.steps.replacing("Kasi\n", with: "Kas‸i\n")
    #expect(try hover(text) == ["Kepala Seksi (Kasi)", "Melakukan langkah 2."])
  }

  @Test func `the label of a step tells its times`() throws {
    let text = Self.head + Self.steps.replacing("Langkah 3", with: "Langkah ‸3")
    #expect(
      try hover(text) == [
        "Langkah 3: Mengirim", "Waktu: 1 jam", "Sejak awal: 1 jam 15 menit",
      ]
    )
  }

  @Test func `the keyword of a step tells both`() throws {
    let text = Self.head + Self.steps.replacing("Langkah 2", with: "Lang‸kah 2")
    let lines = try hover(text)
    #expect(lines.first == "Langkah")
    #expect(lines.suffix(2) == ["Waktu: 10 menit", "Sejak awal: 15 menit"])
  }

  @Test func `a reference tells what SOP it means`() throws {
    let lines = try hover(
      "SOP: A\nKeterkaitan: SOP Su‸rat\n",
      around: ["surat.sop": "SOP: Surat\nStatus: berlaku\nNomor SOP: 12/2024\n"]
    )
    #expect(lines == ["SOP Surat", "surat", "Status: berlaku", "Nomor: 12/2024"])
  }

  @Test func `plain words tell nothing`() throws {
    #expect(try hover("SOP: A‸bc\n").isEmpty)
  }
}
